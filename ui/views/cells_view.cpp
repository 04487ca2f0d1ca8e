// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/cells_view.h"

#include "core/experiment/fields.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double log10CellState(const Run& run, int k) { return run.log10CellStateNorms[static_cast<std::size_t>(k)]; }

// An exact zero is a gap, not a plunge off the axis.
double drawnAt(double log10Value) { return std::isfinite(log10Value) ? log10Value : nan; }

QString cellName(const Run& run)
{
    return translated(findField("cell")->choices[static_cast<std::size_t>(run.experiment.cell)].label);
}

Qt::PenStyle styleOf(Cell cell)
{
    return cell == Cell::Rnn ? Qt::DashDotLine : cell == Cell::Gru ? Qt::DotLine : Qt::SolidLine;
}

QString csvNumber(double value) { return std::isfinite(value) ? exactNumber(value) : QString(); }

} // namespace

QString CellsView::title() const { return tr("Gradient norm of three cells"); }

QString CellsView::sentence() const
{
    QStringList parts;
    double largest = -std::numeric_limits<double>::infinity();
    QString largestCell;
    const int steps = run()->experiment.timeSteps;
    for (const RunPtr& each : shown()) {
        const QString cell = cellName(*each);
        const double change = each->diagnosis.totalChange;
        if (std::isnan(change) || std::isnan(each->norms.back())) { // lost, whatever the true one is
            parts += tr("%1 NaN").arg(cell);
        } else if (each->diagnosis.firstLostToClipping) {
            parts += tr("%1 lost to clipping").arg(cell);
        } else if (each->diagnosis.startsAtZero) {
            parts += tr("%1 exactly 0 at first").arg(cell);
        } else if (std::isinf(change)) {
            parts += change < 0 ? tr("%1 exactly 0").arg(cell) : tr("%1 beyond every number").arg(cell);
        } else if (std::abs(change) < 5e-5) { // what four digits print as 1
            parts += tr("%1 as large as before").arg(cell);
        } else if (change > 0) {
            parts += tr("%1 %2 times larger").arg(cell, shortPower(change));
        } else {
            parts += tr("%1 %2 times smaller").arg(cell, shortPower(-change));
        }
        const double alongCell = each->cellStateNorms.empty() ? std::nan("") : log10CellStateRatio(*each, steps);
        if (std::isfinite(alongCell)) {
            //: after "LSTM 475 times smaller": what became of the gradient of its cell state
            parts.last() += QLatin1Char(' ') + tr("(cell state × %1)").arg(shortPower(alongCell));
        }
        const double last = log10GradientNorm(*each, steps);
        if (last > largest) {
            largest = last;
            largestCell = cell;
        }
    }
    const QString all = parts.join(QStringLiteral(", "));
    QString text = steps == 1 ? tr("After one backward step: %1.").arg(all)
                              : tr("After %1 backward steps: %2.").arg(QString::number(steps), all);
    if (shown().size() > 1 && !largestCell.isEmpty()) {
        text += QLatin1Char(' ') + tr("Largest at h₀: %1.").arg(largestCell);
    }
    QStringList values;
    const int k = std::min(cursor(), steps);
    for (const RunPtr& each : shown()) {
        values += cellName(*each) + QLatin1Char(' ') + shortPower(log10GradientNorm(*each, k));
    }
    return text + QLatin1Char(' ') + tr("Norms at step %1: %2.").arg(k).arg(values.join(QStringLiteral(", ")));
}

QString CellsView::explanation() const
{
    return tr("The norm of the gradient of the loss with respect to the hidden state, k steps before the last one, in "
              "an RNN, an LSTM and a GRU. All three read the same inputs, with the same seed, sizes and scales; the "
              "weights drawn are not the same, since an LSTM has four blocks of them and a GRU three where an RNN has "
              "one. The dashed curve is the gradient of the LSTM's cell state: each step multiplies it by the forget "
              "gate instead of a matrix, and what comes through h joins it. No cell forbids vanishing: with closed "
              "gates the LSTM's gradient vanishes too, and with large weights all three can explode.");
}

QString CellsView::csv() const
{
    const auto runs = shown();
    QString text = QStringLiteral("step");
    for (const RunPtr& each : runs) {
        const QString name =
            QString::fromStdString(valueText(*findField("cell"), each->experiment)); // the same in every language
        text += QStringLiteral(",log10_norm_") + name;
        if (!each->cellStateNorms.empty()) {
            text += QStringLiteral(",log10_norm_cell_state_") + name;
        }
    }
    text += QLatin1Char('\n');
    for (int k = 0; k <= run()->experiment.timeSteps; ++k) {
        text += QString::number(k);
        for (const RunPtr& each : runs) {
            text += QLatin1Char(',') + csvNumber(log10GradientNorm(*each, k));
            if (!each->cellStateNorms.empty()) {
                text += QLatin1Char(',') + csvNumber(log10CellState(*each, k));
            }
        }
        text += QLatin1Char('\n');
    }
    return text;
}

// The experiment that the three were made of, its cell included: the inputs are that cell's.
std::vector<Experiment> CellsView::captioned() const
{
    const auto runs = shown();
    if (runs.size() < 2) {
        return RunView::captioned();
    }
    std::vector<Experiment> experiments{m_compared};             // whose cell draws the inputs that all of them read
    experiments.front().tensors = m_runs[1]->experiment.tensors; // no weights, which none of them uses
    for (const RunPtr& each : runs) {
        experiments.push_back(each->experiment);
    }
    if (!m_compared.tensors.contains("inputs")) {
        for (Experiment& each : experiments) {
            each.tensors.erase("inputs"); // drawn
        }
    }
    return experiments;
}

// Compared again it draws the same three.
const Experiment* CellsView::origin() const { return shown().size() > 1 ? &m_compared : RunView::origin(); }

QString CellsView::captionNote() const
{
    const bool usesAll =
        shown().size() < 2 ||
        std::all_of(m_compared.tensors.begin(), m_compared.tensors.end(), [this](const auto& each) {
            return each.first == "dh0" || m_runs[1]->experiment.tensors.contains(each.first); // dh0 is dh_last there
        });
    return usesAll ? QString() : tr("the weights that are given belong to their own cell and are not used here");
}

void CellsView::setRuns(const Runs& runs, const Experiment& compared, int cursor)
{
    const bool isNew = runs != m_runs;
    const RunPtr before = run();
    if (isNew) {
        m_runs = runs;
        m_compared = compared;
    }
    show(m_runs[0], cursor);
    if (isNew && run() == before) {
        refresh(true); // show() saw nothing new in the first of them
    }
}

PlotScene CellsView::makeScene() const
{
    const int steps = run()->experiment.timeSteps;
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.maximum = steps;
    scene.x.isWhole = true;
    scene.y.label = gradientNormName(run()->experiment.norm);
    scene.y.shortLabel = QStringLiteral("∥dh∥");
    scene.y.isLog10 = true;
    scene.keepsY = true;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    const auto add = [&](const QString& label, const QColor& color, Qt::PenStyle style, double width, auto&& valueAt) {
        PlotCurve curve;
        curve.color = color;
        curve.style = style;
        curve.width = width;
        int drawn = 0;
        for (int k = 0; k <= steps; ++k) {
            const double y = drawnAt(valueAt(k));
            curve.x.append(k);
            curve.y.append(y);
            if (!std::isnan(y)) {
                lowest = std::min(lowest, y);
                highest = std::max(highest, y);
                ++drawn;
            }
        }
        // One point makes no line to name. Large letters have no room beside curves that run close to each other.
        (hasLargeLetters(theme()) ? curve.name : curve.endLabel) = drawn > 1 ? label : QString();
        scene.curves.push_back(curve);
    };
    for (const RunPtr& each : shown()) {
        const Cell cell = each->experiment.cell;
        if (!each->cellStateNorms.empty()) {
            add(tr("%1, cell state").arg(cellName(*each)), colorOf(cell), Qt::DashLine, 1.4,
                [&](int k) { return log10CellState(*each, k); });
        }
        add(cellName(*each), colorOf(cell), styleOf(cell), 2.4, [&](int k) { return log10GradientNorm(*each, k); });
    }
    scene.threshold = clipThreshold([](double log10Value) { return log10Value; });
    if (scene.threshold) {
        lowest = std::min(lowest, scene.threshold->y);
        highest = std::max(highest, scene.threshold->y);
    }
    if (!(lowest <= highest)) {
        lowest = -1.0;
        highest = 1.0;
    } else if (highest - lowest < 1.0) { // at least a decade: a steady curve looks flat, and not like noise
        const double middle = (highest + lowest) / 2.0;
        lowest = middle - 0.5;
        highest = middle + 0.5;
    }
    scene.y.minimum = lowest;
    scene.y.maximum = highest;
    if (hasLargeLetters(theme())) { // in the corner that curves leave which start at the left and end at the right
        const double start = run()->initialLog10Norm;
        scene.legend = (highest - start > start - lowest ? Qt::AlignTop : Qt::AlignBottom) | Qt::AlignLeft;
    }
    return scene;
}

PlotCursor CellsView::makeCursor() const
{
    PlotCursor marks;
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    marks.x = k;
    for (const RunPtr& each : shown()) {
        const double y = drawnAt(log10GradientNorm(*each, k));
        if (!std::isnan(y)) {
            marks.points.push_back({static_cast<double>(k), y, colorOf(each->experiment.cell)});
        }
    }
    return marks;
}

std::vector<RunPtr> CellsView::shown() const
{
    if (run() == m_runs[0]) {
        return {m_runs.begin(), m_runs.end()};
    }
    return {run()};
}

// Blue, vermilion and green, which stay apart under the common kinds of colour blindness; the lines' styles differ too.
QColor CellsView::colorOf(Cell cell) const
{
    return cell == Cell::Lstm ? theme().curve : cell == Cell::Gru ? theme().steady : theme().secondCurve;
}

} // namespace unroll
