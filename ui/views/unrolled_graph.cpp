// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/unrolled_graph.h"

#include "core/experiment/fields.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// One cell is this wide and its parts stand at these places in it; h_{t−1} is the h_t of the cell before.
constexpr double cellWidth = 10.0;
constexpr double margin = 1.5;
constexpr double matrixX = 2.5;
constexpr double sumX = 5.0;
constexpr double activationX = 7.5;
constexpr double stateX = 10.0;
constexpr double inputY = 0.6;
constexpr double inputMatrixY = 2.0;
constexpr double hiddenY = 3.6;
constexpr double cellStateY = 5.1; // of an LSTM, where it is drawn

// The gradient of a state on its way back: a row of arrows, what multiplied them, and norms.
struct Row {
    double arrow, factor, norm;
};

// Where what the forward pass leaves free begins, and what stands there.
struct Layout {
    double boxY, boxHeight; // of a cell with gates
    Row hidden;
    Row cellState;
    double top;
};

constexpr Layout plain{hiddenY - 0.1, 2.5, {5.3, 6.0, 6.9}, {}, 7.5};
constexpr Layout twoStates{(hiddenY + cellStateY) / 2.0, 3.4, {6.8, 7.8, 7.8}, {9.0, 10.0, 10.0}, 10.7};

bool isGated(const Experiment& experiment) { return gateCount(experiment.cell) > 1; }

// Pens are 6 wide where the gradient is as long as at the start, and a sixth more or less for each factor of 10.
double backwardWidth(double log10Ratio)
{
    constexpr double atStart = 6.0;
    return std::isnan(log10Ratio) ? 1.0 : std::clamp(atStart + log10Ratio, 1.0, 14.0);
}

bool isNothing(double log10Ratio) { return std::isinf(log10Ratio) && log10Ratio < 0.0; }

double forgetGain(const Run& run, int k)
{
    for (const GainPart& part : run.gainParts) {
        if (QLatin1String(part.name) == QLatin1String("forget")) {
            return part.gains[static_cast<std::size_t>(k) - 1];
        }
    }
    return std::nan("");
}

// Puts the parts of one cell after the other into a scene.
class Drawing {
public:
    Drawing(PlotScene& scene, const Run& run, int cursor, GraphDetail detail, const Theme& theme)
        : m_scene(scene), m_run(run), m_cursor(cursor), m_detail(detail),
          m_layout(detail.hasCellState ? twoStates : plain), m_theme(theme)
    {
    }

    // The cell of time step t from `left` on; the first that is drawn also has the states before it.
    void addCell(int t, double left, bool isFirst)
    {
        m_t = t;
        m_k = m_run.experiment.timeSteps - t + 1; // the backward step that passes this cell
        m_left = left;
        m_isLookedAt = m_k == m_cursor;
        addForward(isFirst);
        if (m_k <= m_cursor) { // the gradient has been here
            addBackward();
        }
        addNorms(stateX, m_k - 1);
        if (isFirst) {
            addNorms(0.0, m_k);
        }
    }

private:
    QColor ink() const { return m_isLookedAt ? m_theme.text : m_theme.mutedText; }

    void box(double x, double y, const QString& text, double width, double height = 1.15)
    {
        m_scene.nodes.push_back(
            {m_left + x, y, width, height, text, PlotNode::Shape::Box, m_theme.card, ink(), m_isLookedAt});
    }

    void circle(double x, double y, const QString& text)
    {
        m_scene.nodes.push_back(
            {m_left + x, y, 1.7, 1.3, text, PlotNode::Shape::Circle, m_theme.card, ink(), m_isLookedAt, 1.3});
    }

    void arrow(double fromX, double fromY, double toX, double toY)
    {
        m_scene.arrows.push_back({{m_left + fromX, fromY}, {m_left + toX, toY}, 1.0, m_theme.guide});
    }

    void addForward(bool isFirst)
    {
        if (isGated(m_run.experiment)) {
            addGates();
        } else if (m_run.experiment.cell == Cell::MatMul) {
            arrow(0.8, hiddenY, sumX - 1.4, hiddenY);
            box(sumX, hiddenY, QStringLiteral("MatMul\nWh"), 2.6);
            arrow(sumX + 1.4, hiddenY, stateX - 0.8, hiddenY);
        } else {
            addRnn();
        }
        const auto states = [&](double x, int t) {
            circle(x, hiddenY, QStringLiteral("h") + subscript(t));
            if (m_detail.hasCellState) {
                circle(x, cellStateY, QStringLiteral("c") + subscript(t));
            }
        };
        states(stateX, m_t);
        if (isFirst) {
            states(0.0, m_t - 1);
        }
    }

    // One box with the mean of each gate.
    void addGates()
    {
        const Experiment& e = m_run.experiment;
        const std::vector<const char*> names = gateNames(e);
        const auto& gates = m_run.states.gates;
        QString text = translated(findField("cell")->choices[static_cast<std::size_t>(e.cell)].label);
        if (m_t >= 1 && m_t <= static_cast<int>(gates.size())) {
            for (std::size_t gate = 0; gate < names.size(); ++gate) {
                const double mean = gates[static_cast<std::size_t>(m_t) - 1]
                                        .middleCols(static_cast<Eigen::Index>(gate) * e.hiddenSize, e.hiddenSize)
                                        .mean();
                text += QStringLiteral("\n%1 %2").arg(QLatin1String(names[gate]), QString::number(mean, 'f', 2));
            }
        }
        box(sumX, m_layout.boxY, text, 5.0, m_layout.boxHeight);
        for (const double y : {hiddenY, cellStateY}) {
            if (y == hiddenY || m_detail.hasCellState) {
                arrow(0.8, y, 2.4, y);
                arrow(7.6, y, stateX - 0.8, y);
            }
        }
        if (m_detail.hasInputs) {
            circle(sumX, inputY, QStringLiteral("x") + subscript(m_t));
            arrow(sumX, inputY + 0.6, sumX, m_layout.boxY - m_layout.boxHeight / 2.0);
        }
    }

    void addRnn()
    {
        constexpr double half = 1.15; // of a box, and a little more than a circle's
        arrow(0.8, hiddenY, matrixX - half, hiddenY);
        box(matrixX, hiddenY, QStringLiteral("MatMul\nWh"), 2.2);
        arrow(matrixX + half, hiddenY, sumX - 0.6, hiddenY);
        m_scene.nodes.push_back({m_left + sumX, hiddenY, 1.0, 1.0, QStringLiteral("+"), PlotNode::Shape::Circle,
                                 m_theme.card, ink(), m_isLookedAt, 1.3});
        arrow(sumX + 0.6, hiddenY, activationX - half, hiddenY);
        box(activationX, hiddenY, QString::fromStdString(valueText(*findField("activation"), m_run.experiment)), 2.2);
        arrow(activationX + half, hiddenY, stateX - 0.8, hiddenY);
        if (m_detail.hasInputs) {
            circle(sumX, inputY, QStringLiteral("x") + subscript(m_t));
            arrow(sumX, inputY + 0.6, sumX, inputMatrixY - 0.6);
            box(sumX, inputMatrixY, QStringLiteral("MatMul\nWx"), 2.2);
            arrow(sumX, inputMatrixY + 0.6, sumX, hiddenY - 0.45);
        }
    }

    void addBackward()
    {
        const double before = log10GradientRatio(m_run, m_k - 1);
        const double after = log10GradientRatio(m_run, m_k);
        const auto at = static_cast<std::size_t>(m_k) - 1;
        if (m_run.experiment.cell == Cell::Rnn) {
            const double slope = m_run.activationGains[at];
            backward(m_layout.hidden, stateX - 0.3, activationX, before);
            backward(m_layout.hidden, activationX - 0.2, matrixX, before + std::log10(slope));
            backward(m_layout.hidden, matrixX - 0.2, 0.3, after);
            factor(m_layout.hidden, activationX, factorText(slope));
            factor(m_layout.hidden, matrixX, factorText(m_run.matrixGains[at]));
            return;
        }
        const auto through = [&](const Row& row, double log10Before, double log10After, const QString& text) {
            backward(row, stateX - 0.3, sumX, log10Before);
            backward(row, sumX - 0.2, 0.3, log10After);
            factor(row, sumX, text);
        };
        through(m_layout.hidden, before, after, factorText(m_run.stepGains[at]));
        if (m_detail.hasCellState) {
            through(m_layout.cellState, log10CellStateRatio(m_run, m_k - 1), log10CellStateRatio(m_run, m_k),
                    QStringLiteral("f ") + factorText(forgetGain(m_run, m_k)));
        }
    }

    QColor color() const { return m_isLookedAt ? m_theme.secondCurve : m_theme.curve; }

    void backward(const Row& row, double fromX, double toX, double log10Ratio)
    {
        PlotArrow arrow{{m_left + fromX, row.arrow}, {m_left + toX, row.arrow}, backwardWidth(log10Ratio), color()};
        arrow.style = isNothing(log10Ratio) ? Qt::DotLine : Qt::SolidLine; // nothing is left to come along here
        m_scene.arrows.push_back(arrow);
    }

    void factor(const Row& row, double x, const QString& text)
    {
        m_scene.nodes.push_back(
            {m_left + x, row.factor, 2.9, 0.9, text, PlotNode::Shape::Text, {}, color(), m_isLookedAt});
    }

    void addNorms(double x, int step)
    {
        if (step > m_cursor) {
            return;
        }
        const auto norm = [&](const Row& row, const QString& state, double value) {
            const QString name = QStringLiteral("‖d%1%2‖").arg(state, subscript(m_run.experiment.timeSteps - step)) +
                                 normSuffix(m_run.experiment.norm);
            PlotNode node{m_left + x, row.norm, 4.6, 1.1, {}, PlotNode::Shape::Text, {}, m_theme.text};
            node.text = name + QLatin1Char('\n') + shortNumber(value);
            node.isBold = step == m_cursor;
            m_scene.nodes.push_back(node);
        };
        norm(m_layout.hidden, QStringLiteral("h"), gradientNorm(m_run, step));
        if (m_detail.hasCellState) {
            norm(m_layout.cellState, QStringLiteral("c"), m_run.cellStateNorms[static_cast<std::size_t>(step)]);
        }
    }

    PlotScene& m_scene;
    const Run& m_run;
    int m_cursor;
    GraphDetail m_detail;
    const Layout& m_layout;
    const Theme& m_theme;
    int m_t = 0;
    int m_k = 0;
    double m_left = 0.0;
    bool m_isLookedAt = false;
};

double lowestY(const Run& run, GraphDetail detail)
{
    return detail.hasInputs ? inputY - 0.8 : hiddenY - (isGated(run.experiment) ? 1.6 : 1.0);
}

} // namespace

GraphDetail graphDetail(const Run& run, QSize pixels, const Theme& theme)
{
    const double readableWidth = 1.8 * theme.pointSize; // pixels for one unit of the axes
    const double readableHeight = 2.2 * theme.pointSize;
    const auto hasRoom = [&](double lowest, double highest) {
        return pixels.height() >= readableHeight * (highest - lowest + margin);
    };
    GraphDetail detail;
    detail.cells =
        std::clamp(static_cast<int>((pixels.width() / readableWidth - 2.0 * margin) / cellWidth), 1, mostGraphCells);
    detail.hasCellState = run.experiment.cell == Cell::Lstm && hasRoom(hiddenY - 1.6, twoStates.top);
    detail.hasInputs =
        run.experiment.cell != Cell::MatMul && hasRoom(inputY, detail.hasCellState ? twoStates.top : plain.top);
    return detail;
}

PlotScene unrolledGraph(const Run& run, int t, int cursor, GraphDetail detail, const Theme& theme)
{
    PlotScene scene;
    scene.hasAxes = false;
    scene.x.isTight = true;
    scene.y.isTight = true;
    const int T = run.experiment.timeSteps;
    const int count = std::min(detail.cells, T);
    // The step looked at stands in the middle where it has neighbours.
    const int first = std::clamp(t - (count - 1) / 2, 1, T - count + 1);
    Drawing drawing(scene, run, cursor, detail, theme);
    for (int each = first; each < first + count; ++each) {
        drawing.addCell(each, (each - first) * cellWidth, each == first);
    }
    scene.x.minimum = -margin;
    scene.x.maximum = count * cellWidth + margin;
    scene.y.minimum = lowestY(run, detail);
    scene.y.maximum = detail.hasCellState ? twoStates.top : plain.top;
    return scene;
}

QString factorText(double factor)
{
    return QStringLiteral("× ") + (std::isfinite(factor) ? QString::number(factor, 'g', 3) : shortNumber(factor));
}

} // namespace unroll
