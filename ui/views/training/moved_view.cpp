// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/moved_view.h"

#include "ui/training_labels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace unroll {

namespace {

struct Weights {
    const char* name;
    const char* column;
    double CheckRecord::*moved;
    Qt::PenStyle style;
};

constexpr std::array matrices{
    Weights{"Wx", "wx_moved", &CheckRecord::inputWeightsMoved, Qt::DotLine},
    Weights{"Wh", "wh_moved", &CheckRecord::recurrentWeightsMoved, Qt::SolidLine},
    Weights{"Wo", "wo_moved", &CheckRecord::outputWeightsMoved, Qt::DashLine},
};

double percent(const CheckRecord& check, const Weights& matrix) { return 100.0 * check.*matrix.moved; }

QString shortPercent(double value) { return QStringLiteral("%1 %").arg(QString::number(value, 'g', 3)); }

QString allThree(const CheckRecord& check)
{
    QStringList parts;
    for (const Weights& matrix : matrices) {
        parts += QLatin1String(matrix.name) + QLatin1Char(' ') + shortPercent(percent(check, matrix));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString MovedView::title() const { return tr("How far the weights moved"); }

QString MovedView::sentence() const
{
    if (isEmpty()) {
        return nothingYet();
    }
    const QString parts = ofLearners([this](std::size_t learner, const LearnerHistory& history) {
        if (history.checks.empty()) {
            return QString();
        }
        QStringList numbers;
        for (const Weights& weights : matrices) {
            numbers += QString::number(percent(history.checks.back(), weights), 'f', 0);
        }
        return QStringLiteral("%1 %2 %").arg(shortLearnerLabel(record().training, learner),
                                             numbers.join(QStringLiteral(", ")));
    });
    return tr("Wx, Wh, Wo away from the start by: %1.").arg(parts);
}

QString MovedView::explanation() const
{
    return tr("∥W − W₀∥ / ∥W₀∥ for the weights of the inputs (Wx), of the way from state to state (Wh) and of the "
              "answer (Wo): 0 % is the random start. All time steps share these weights, so no weight belongs to an "
              "early step alone: where the gradient vanishes, it is the share of the early steps in the change that is "
              "missing, and the weights may still move for the sake of the last ones. What reaches the past is in the "
              "card “Reach of learning”.");
}

QString MovedView::csv() const
{
    std::vector<Column> columns;
    columns.reserve(std::size(matrices));
    for (const Weights& matrix : matrices) {
        columns.push_back({matrix.column, {}, [&matrix](const CheckRecord& check) { return check.*matrix.moved; }});
    }
    return numbersCsv(columns);
}

QString MovedView::hoverText(double x, double /*y*/) const { return hoverOf(x, allThree); }

PlotScene MovedView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.y.label = tr("moved, %");
    scene.y.shortLabel = QStringLiteral("%");
    double highest = 0.0;
    for (const Weights& matrix : matrices) {
        for (std::size_t i = 0; i < record().learners.size(); ++i) {
            PlotCurve curve = checkCurve(i, [&](const CheckRecord& check) { return percent(check, matrix); });
            curve.style = matrix.style;
            curve.width = matrix.style == Qt::SolidLine ? 2.4 : 1.4;
            for (const double y : curve.y) {
                highest = std::max(highest, std::isfinite(y) ? y : 0.0);
            }
            if (matrix.style == Qt::SolidLine) {
                curve.name = QStringLiteral("%1: Wh").arg(legendName(i));
            }
            scene.curves.push_back(curve);
        }
        if (matrix.style != Qt::SolidLine) { // which line is which, whatever its colour
            PlotCurve entry;
            entry.color = theme().guide;
            entry.style = matrix.style;
            entry.width = 1.4;
            entry.name = QLatin1String(matrix.name);
            scene.curves.push_back(entry);
        }
    }
    scene.y.maximum = std::max(10.0, highest);
    placeLegend(scene);
    return scene;
}

} // namespace unroll
