// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/training_view.h"

#include "ui/text.h"
#include "ui/training_labels.h"
#include "ui/views/training/learner_style.h"

#include <QEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double drawn(double value) { return std::isfinite(value) ? value : nan; }

} // namespace

void TrainingView::show(const TrainingRecord& record)
{
    const bool isFirst = m_record == nullptr;
    m_record = &record;
    m_labels = learnerLabels(record.training);
    refresh(true);
    if (isFirst) {
        fit();
    }
}

QString TrainingView::caption() const { return trainingCaption(m_record->training); }

QString TrainingView::nothingYet() const { return tr("Nothing has been trained yet: Space starts."); }

QString TrainingView::ofLearners(const std::function<QString(std::size_t, const LearnerHistory&)>& text) const
{
    QStringList parts;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        parts += text(i, record().learners[i].history);
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QString TrainingView::legendName(std::size_t learner) const
{
    return detail() == 0 ? shortLearnerLabel(m_record->training, learner) : label(learner);
}

// Whether two names stand beside each other.
int TrainingView::detail() const
{
    constexpr int letters = 30; // a little more than half of them is the widest a letter is on average
    return width() < letters * theme().pointSize ? 0 : 1;
}

QColor TrainingView::color(std::size_t learner) const { return learnerColor(theme(), learner); }

QColor TrainingView::paleColor(std::size_t learner) const
{
    constexpr double share = 0.35;
    const QColor strong = color(learner);
    const QColor card = theme().card;
    const auto mix = [](int a, int b) { return static_cast<int>(std::lround(share * a + (1.0 - share) * b)); };
    return {mix(strong.red(), card.red()), mix(strong.green(), card.green()), mix(strong.blue(), card.blue())};
}

PlotScene TrainingView::emptyScene() const
{
    PlotScene scene;
    scene.x.label = tr("iteration");
    scene.x.maximum = std::max(1, m_record->training.iterations);
    scene.x.isWhole = true;
    scene.keepsY = true;
    scene.message = isEmpty() ? nothingYet() : QString();
    return scene;
}

PlotCurve TrainingView::checkCurve(std::size_t learner, const OfCheck& value) const
{
    PlotCurve curve;
    curve.color = color(learner);
    curve.style = learnerPen(learner);
    curve.width = 2.4;
    const auto& checks = m_record->learners[learner].history.checks;
    curve.x.reserve(static_cast<qsizetype>(checks.size()));
    curve.y.reserve(static_cast<qsizetype>(checks.size()));
    for (const CheckRecord& check : checks) {
        curve.x.append(check.iteration);
        curve.y.append(drawn(value(check)));
    }
    curve.hasPoints = checks.size() == 1; // no line yet
    return curve;
}

PlotCurve TrainingView::iterationCurve(std::size_t learner, const OfIteration& value) const
{
    PlotCurve curve;
    curve.color = paleColor(learner);
    curve.width = 1.0;
    const auto& iterations = m_record->learners[learner].history.iterations;
    curve.x.reserve(static_cast<qsizetype>(iterations.size()));
    curve.y.reserve(static_cast<qsizetype>(iterations.size()));
    for (std::size_t i = 0; i < iterations.size(); ++i) {
        curve.x.append(static_cast<double>(i) + 1.0);
        curve.y.append(drawn(value(iterations[i])));
    }
    return curve;
}

void TrainingView::addLine(PlotScene& scene, double y, const QString& text) const
{
    PlotCurve line;
    line.x = {scene.x.minimum, scene.x.maximum};
    line.y = {y, y};
    line.color = theme().guide;
    line.style = Qt::DashLine;
    line.width = 1.2;
    line.name = text;
    scene.curves.push_back(line);
}

// Those who learnt it at the same check have one mark, in the colour of none of them.
void TrainingView::addSolved(PlotScene& scene) const
{
    std::map<int, std::vector<std::size_t>> solved;
    for (std::size_t i = 0; i < m_record->learners.size(); ++i) {
        if (const auto at = m_record->learners[i].history.solvedAt) {
            solved[*at].push_back(i);
        }
    }
    for (const auto& [iteration, learners] : solved) {
        QStringList names;
        for (const std::size_t each : learners) {
            names += label(each);
        }
        scene.markers.push_back({static_cast<double>(iteration), tr("%1: learnt").arg(names.join(QLatin1String(", "))),
                                 learners.size() == 1 ? color(learners.front()) : theme().text, tr("learnt")});
    }
}

void TrainingView::addDashesAgain(PlotScene& scene) const
{
    const std::size_t count = scene.curves.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!scene.curves[i].name.isEmpty() && scene.curves[i].style != Qt::SolidLine) {
            PlotCurve again = scene.curves[i];
            again.name.clear(); // it is in the legend
            scene.curves.push_back(again);
        }
    }
}

void TrainingView::placeLegend(PlotScene& scene) const
{
    const auto isNamed = [](const PlotCurve& curve) { return !curve.name.isEmpty(); };
    if (std::any_of(scene.curves.begin(), scene.curves.end(), isNamed)) {
        scene.legend = Qt::AlignRight | Qt::AlignTop;
        scene.isLegendAbove = true;
    }
}

const CheckRecord* TrainingView::checkAt(std::size_t learner, double x) const
{
    const auto& checks = m_record->learners[learner].history.checks;
    const auto distance = [x](const CheckRecord& check) { return std::abs(check.iteration - x); };
    const auto nearest = std::min_element(checks.begin(), checks.end(),
                                          [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    return nearest == checks.end() ? nullptr : &*nearest;
}

QString TrainingView::hoverOf(double x, const std::function<QString(const CheckRecord&)>& text) const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_record->learners.size(); ++i) {
        if (const CheckRecord* check = checkAt(i, x)) {
            //: the numbers of a learner at one iteration: "RNN at iteration 120: 1.099"
            lines += tr("%1 at iteration %2: %3").arg(label(i)).arg(check->iteration).arg(text(*check));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString TrainingView::numbersCsv(const std::vector<Column>& columns) const
{
    QString text = QStringLiteral("iteration");
    std::size_t rows = 0;
    for (std::size_t i = 0; i < m_record->learners.size(); ++i) {
        for (const Column& column : columns) {
            text += QStringLiteral(",%1_learner%2").arg(QLatin1String(column.name)).arg(i + 1);
        }
        rows = std::max(rows, m_record->learners[i].history.iterations.size());
    }
    text += QLatin1Char('\n');
    std::vector<std::size_t> nextChecks(m_record->learners.size(), 0);
    for (std::size_t row = isEmpty() ? 1 : 0; row <= rows; ++row) { // 0: before the first iteration
        text += QString::number(row);
        for (std::size_t i = 0; i < m_record->learners.size(); ++i) {
            const auto& [iterations, checks, solvedAt, firstNonfinite] = m_record->learners[i].history;
            const bool isIteration = row > 0 && row <= iterations.size();
            const bool isCheck =
                nextChecks[i] < checks.size() && checks[nextChecks[i]].iteration == static_cast<int>(row);
            for (const Column& column : columns) {
                text += QLatin1Char(',');
                if (column.ofIteration && isIteration) {
                    text += exactNumber(column.ofIteration(iterations[row - 1]));
                } else if (column.ofCheck && isCheck) {
                    text += exactNumber(column.ofCheck(checks[nextChecks[i]]));
                }
            }
            nextChecks[i] += isCheck ? 1 : 0;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

void TrainingView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_record != nullptr) {
        m_labels = learnerLabels(m_record->training);
    }
    View::changeEvent(event);
}

} // namespace unroll
