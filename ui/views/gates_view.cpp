// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gates_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace unroll {

namespace {

constexpr Eigen::Index mostNumbersSorted = 2'000'000; // a tenth of a second

double quantile(std::vector<double>& values, double share)
{
    const auto at = values.begin() + std::lround(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

QString percent(double share) { return QString::number(100.0 * share, 'f', share < 0.1 ? 1 : 0); }

} // namespace

QString GatesView::title() const
{
    const bool isGated = run() && gateCount(run()->experiment.cell) > 1;
    if (run() && !isGated) {
        return tr("Gates");
    }
    return isGated && run()->experiment.cell == Cell::Gru ? tr("Gates of the GRU") : tr("Gates of the LSTM");
}

QString GatesView::sentence() const
{
    const bool isLstm = run()->experiment.cell == Cell::Lstm;
    const auto& all = gates();
    const auto gate =
        std::find_if(all.begin(), all.end(), [&](const Gate& g) { return g.name == (isLstm ? 'f' : 'z'); });
    if (gate == all.end()) {
        return tr("This cell has no gates.");
    }
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    // The book's update gate says how much is replaced, PyTorch's how much is kept.
    const bool isShareReplaced = !isLstm && run()->experiment.convention == Convention::Book;
    const double mean = k == 0 ? gate->ofAll : gate->mean[static_cast<std::size_t>(k) - 1];
    const QString open = percent(isShareReplaced ? 1.0 - mean : mean);
    if (k == 0) {
        return isLstm
                   ? tr("Over all steps the forget gate lets %1 % of the cell state's gradient through on average.")
                         .arg(open)
                   : tr("Over all steps the update gate carries %1 % of the hidden state's gradient over on average.")
                         .arg(open);
    }
    return isLstm ? tr("At backward step %1 the forget gate lets %2 % of the cell state's gradient through on average.")
                        .arg(QString::number(k), open)
                  : tr("At backward step %1 the update gate carries %2 % of the hidden state's gradient over on "
                       "average.")
                        .arg(QString::number(k), open);
}

QString GatesView::explanation() const
{
    return tr("How far each gate stands open, from 0 to 1, at the time step that backward step k goes through: the "
              "mean over all units and sequences. Of f or z nine tenths lie below the upper thin line and nine tenths "
              "above the lower one. An LSTM's forget gate f multiplies the gradient on its way along the cell state; "
              "i lets new input in and o lets the state out. A GRU's update gate z decides how much of the old state "
              "is carried over, and the reset gate r how much of it the new candidate sees.");
}

QString GatesView::csv() const
{
    QString text = QStringLiteral("step");
    for (const Gate& gate : gates()) {
        text += QStringLiteral(",%1_mean,%1_q10,%1_q90").arg(QLatin1Char(gate.name));
    }
    text += QLatin1Char('\n');
    for (std::size_t i = 0; i < static_cast<std::size_t>(run()->experiment.timeSteps); ++i) {
        text += QString::number(i + 1);
        for (const Gate& gate : gates()) {
            text += QLatin1Char(',') + exactNumber(gate.mean[i]) + QLatin1Char(',') +
                    (gate.low.empty() ? QString() : exactNumber(gate.low[i])) + QLatin1Char(',') +
                    (gate.high.empty() ? QString() : exactNumber(gate.high[i]));
        }
        text += QLatin1Char('\n');
    }
    return text;
}

PlotScene GatesView::makeScene() const
{
    PlotScene scene;
    scene.x.label = tr("backward step k");
    scene.x.maximum = run()->experiment.timeSteps;
    scene.x.isWhole = true;
    scene.y.label = tr("how far open");
    scene.y.shortLabel = tr("open");
    if (gates().empty()) {
        scene.message = tr("This cell has no gates.");
        return scene;
    }
    for (const Gate& gate : gates()) {
        const auto add = [&](const std::vector<double>& values, double width, Qt::PenStyle style,
                             const QString& label) {
            PlotCurve curve;
            curve.color = colorOf(gate.name);
            curve.width = width;
            curve.style = style;
            curve.endLabel = label;
            for (std::size_t i = 0; i < values.size(); ++i) {
                curve.x.append(static_cast<double>(i + 1));
                curve.y.append(values[i]);
            }
            curve.hasPoints = values.size() == 1 && width > 1.0; // a line needs two
            scene.curves.push_back(curve);
        };
        if (gate.name == 'f' || gate.name == 'z') { // more of them and nobody sees which is which
            add(gate.low, 0.7, Qt::DotLine, QStringLiteral("10 %"));
            add(gate.high, 0.7, Qt::DotLine, QStringLiteral("90 %"));
        }
        add(gate.mean, 2.2,
            gate.name == 'i'                       ? Qt::DashLine
            : gate.name == 'o' || gate.name == 'r' ? Qt::DashDotLine
                                                   : Qt::SolidLine,
            nameOf(gate.name));
    }
    return scene;
}

PlotCursor GatesView::makeCursor() const
{
    PlotCursor marks;
    const int k = std::min(cursor(), run()->experiment.timeSteps);
    marks.x = k;
    if (k > 0) {
        for (const Gate& gate : gates()) {
            marks.points.push_back(
                {static_cast<double>(k), gate.mean[static_cast<std::size_t>(k) - 1], colorOf(gate.name)});
        }
    }
    return marks;
}

const std::vector<GatesView::Gate>& GatesView::gates() const
{
    if (m_measured == run()) {
        return m_gates;
    }
    m_measured = run();
    m_gates.clear();
    const auto names = gateNames(run()->experiment);
    const auto& states = run()->states.gates;
    const Eigen::Index size = run()->experiment.hiddenSize;
    for (std::size_t block = 0; block < names.size() && !states.empty(); ++block) {
        const std::string_view name = names[block];
        if (std::string_view("iforz").find(name) == std::string_view::npos) {
            continue; // a candidate
        }
        Gate gate;
        gate.name = name.front();
        const bool isSorted =
            states.front().rows() * size * static_cast<Eigen::Index>(states.size()) <= mostNumbersSorted;
        for (std::size_t k = 1; k <= states.size(); ++k) {
            // Backward step k goes through time step T − k + 1, the (T − k)-th of the list.
            const Matrix opened = states[states.size() - k].middleCols(static_cast<Eigen::Index>(block) * size, size);
            gate.mean.push_back(opened.mean());
            gate.ofAll += gate.mean.back() / static_cast<double>(states.size());
            if (isSorted) {
                std::vector<double> values(opened.data(), opened.data() + opened.size());
                gate.low.push_back(quantile(values, 0.1));
                gate.high.push_back(quantile(values, 0.9));
            }
        }
        m_gates.push_back(std::move(gate));
    }
    return m_gates;
}

QString GatesView::nameOf(char gate) const
{
    switch (gate) {
    case 'f':
        return tr("forget f");
    case 'i':
        return tr("input i");
    case 'o':
        return tr("output o");
    case 'z':
        return tr("update z");
    default:
        return tr("reset r");
    }
}

QColor GatesView::colorOf(char gate) const
{
    switch (gate) {
    case 'f':
    case 'z': // what the gradient's shortest way back goes through
        return theme().curve;
    case 'i':
        return theme().secondCurve;
    default:
        return theme().steady;
    }
}

} // namespace unroll
