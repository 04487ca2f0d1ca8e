// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ghosts.h"

#include "ui/plots/decimate.h"
#include "ui/run_labels.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace unroll {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double ghostWidth = 1.3;    // thinner than the live curve
constexpr qsizetype mostLetters = 70; // of what the sentence tells: it has its room; legend and tooltip name all
constexpr std::array styles{Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

// What turns the ghost's norms into those that the live run's definition gives; exactly 1 where it is the same.
double normFactor(const Run& ghost, const Run& live)
{
    Experiment other; // without the arrays, which may be large
    other.batchSize = ghost.experiment.batchSize;
    other.norm = live.experiment.norm;
    return normDivisor(ghost.experiment) / normDivisor(other);
}

double log10NormAt(const Run& ghost, const Run& live, int k)
{
    return log10GradientNorm(ghost, k) + std::log10(normFactor(ghost, live));
}

int stepsOf(const Run& run) { return run.experiment.timeSteps; }

} // namespace

bool Ghosts::set(const std::vector<RunPtr>& runs)
{
    const auto isShown = [](const Ghost& ghost, const RunPtr& run) { return ghost.run == run; };
    if (std::equal(m_ghosts.begin(), m_ghosts.end(), runs.begin(), runs.end(), isShown)) {
        return false;
    }
    std::vector<Ghost> before = std::exchange(m_ghosts, {});
    const auto keeps = [&](std::size_t look) {
        return std::any_of(before.begin(), before.end(), [&](const Ghost& each) {
            return each.look == look && std::find(runs.begin(), runs.end(), each.run) != runs.end();
        });
    };
    std::size_t free = 0;
    for (const RunPtr& run : runs) {
        const auto found =
            std::find_if(before.begin(), before.end(), [&](const Ghost& each) { return isShown(each, run); });
        if (found != before.end()) {
            m_ghosts.push_back(*found);
            continue;
        }
        while (keeps(free)) {
            ++free;
        }
        m_ghosts.push_back({run, free++});
    }
    return true;
}

int Ghosts::longest() const
{
    int steps = 0;
    for (const Ghost& ghost : m_ghosts) {
        steps = std::max(steps, stepsOf(*ghost.run));
    }
    return steps;
}

const Ghosts::Drawn& Ghosts::drawn(const Ghost& ghost, const Run& live, bool isLogarithmic)
{
    const double log10Factor = std::log10(normFactor(*ghost.run, live));
    if (ghost.drawn && ghost.drawn->isLogarithmic == isLogarithmic && ghost.drawn->log10Factor == log10Factor) {
        return *ghost.drawn;
    }
    Drawn made{isLogarithmic, log10Factor, {}, {}, nan, nan};
    for (int k = 0; k <= stepsOf(*ghost.run); ++k) {
        const double y = heightOf(log10GradientNorm(*ghost.run, k) + log10Factor, isLogarithmic);
        made.x.append(k);
        made.y.append(y);
        if (std::isfinite(y)) {
            made.lowest = std::fmin(made.lowest, y); // not NaN where one of them is not
            made.highest = std::fmax(made.highest, y);
            ++made.points;
        }
    }
    constexpr int finestColumns = 1600; // few enough to be drawn as they are, frame by frame
    const Polyline line = decimated(made.x, made.y, finestColumns);
    made.x = line.x;
    made.y = line.y;
    ghost.drawn = std::move(made);
    return *ghost.drawn;
}

void Ghosts::addTo(PlotScene& scene, const Run& live, const Theme& theme, bool isLogarithmic, bool isBrief) const
{
    const QStringList names = labels(live);
    PlotCurve first; // for the legend alone: the live curve is drawn last, above all others
    first.name = isBrief ? tr("now") : names.front();
    first.color = theme.curve;
    first.width = liveCurveWidth;
    scene.curves.push_back(first);
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const Ghost& ghost = m_ghosts[i];
        const Drawn& shown = drawn(ghost, live, isLogarithmic);
        PlotCurve curve;
        curve.name = names[static_cast<qsizetype>(i) + 1];
        curve.x = shown.x; // shared, not copied
        curve.y = shown.y;
        curve.color = theme.ghosts.at(ghost.look);
        curve.width = ghostWidth;
        curve.style = styles.at(ghost.look);
        curve.hasPoints = shown.points == 1; // no line would show it
        scene.curves.push_back(curve);
    }
    scene.legend = Qt::AlignLeft | Qt::AlignTop;
    scene.isLegendAbove = true; // within the axes any corner may have a curve
}

std::vector<double> Ghosts::extremes(const Run& live, bool isLogarithmic) const
{
    std::vector<double> result;
    for (const Ghost& ghost : m_ghosts) {
        const Drawn& shown = drawn(ghost, live, isLogarithmic);
        result.insert(result.end(), {shown.lowest, shown.highest});
    }
    return result;
}

std::vector<PlotCursor::Point> Ghosts::pointsAt(int k, const Run& live, const Theme& theme, bool isLogarithmic) const
{
    std::vector<PlotCursor::Point> points;
    for (const Ghost& ghost : m_ghosts) {
        const double y = k <= stepsOf(*ghost.run) ? heightOf(log10NormAt(*ghost.run, live, k), isLogarithmic) : nan;
        if (!std::isnan(y)) {
            points.push_back({static_cast<double>(k), y, theme.ghosts.at(ghost.look)});
        }
    }
    return points;
}

QStringList Ghosts::labels(const Run& live) const
{
    std::vector<const Experiment*> experiments{&live.experiment};
    for (const Ghost& ghost : m_ghosts) {
        experiments.push_back(&ghost.run->experiment);
    }
    QStringList names = runLabels(experiments);
    for (QString& name : names) {
        //: a pinned run that is no different from the one the controls show
        name = name.isEmpty() ? tr("as now") : name;
    }
    //: in a legend: the run that the controls show, beside pinned ones
    names.front() = differencesButForNorm(experiments).isEmpty() ? tr("now") : tr("now: %1").arg(names.front());
    return names;
}

// "weight scale 0.5 is at 0.01", of each ghost.
QStringList Ghosts::valuesAt(const Run& live, int k) const
{
    const QStringList names = labels(live);
    QStringList values;
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const Run& run = *m_ghosts[i].run;
        const QString& name = names[static_cast<qsizetype>(i) + 1];
        const int steps = stepsOf(run);
        const QString value = shortPower(log10NormAt(run, live, std::min(k, steps)));
        //: the name of a pinned run and its gradient norm at the step looked at
        values += k <= steps ? tr("%1 is at %2").arg(name, value)
                             : tr("%1 ended at step %2 with %3").arg(name, QString::number(steps), value);
    }
    return values;
}

QString Ghosts::sentence(const Run& live, int k, bool isBrief) const
{
    const QString number = QString::number(m_ghosts.size());
    QStringList told;
    qsizetype letters = 0;
    for (const QString& value : isBrief ? QStringList() : valuesAt(live, k)) {
        letters += value.size();
        if (letters > mostLetters) {
            break;
        }
        told += value;
    }
    if (told.isEmpty()) {
        //: how many runs are pinned
        return tr("%1 pinned.").arg(number);
    }
    const auto untold = static_cast<qsizetype>(m_ghosts.size()) - told.size();
    if (untold > 0) {
        told += tr("%1 more").arg(untold);
    }
    const QString all = told.join(QStringLiteral("; "));
    return k == 0 ? tr("%1 pinned: before the first step, %2.").arg(number, all)
                  : tr("%1 pinned: at step %2, %3.").arg(number, QString::number(k), all);
}

QString Ghosts::spoken(const Run& live, int k) const
{
    return tr("Pinned runs: %1.").arg(valuesAt(live, k).join(QStringLiteral("; ")));
}

QString Ghosts::hoverText(const Run& live, int k) const
{
    const QStringList names = labels(live);
    QStringList lines{tr("step %1").arg(k)};
    const auto add = [&](const Run& run, const QString& name) {
        if (k <= stepsOf(run)) {
            lines += name + QStringLiteral(" — ") + shortPower(log10NormAt(run, live, k));
        }
    };
    add(live, names.front());
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        add(*m_ghosts[i].run, names[static_cast<qsizetype>(i) + 1]);
    }
    return lines.join(QLatin1Char('\n'));
}

QString Ghosts::captionNote(const Run& live) const
{
    QStringList names = labels(live);
    names.removeFirst();
    const QString all = names.join(QStringLiteral("; "));
    const bool isMeasuredAnew = std::any_of(m_ghosts.begin(), m_ghosts.end(), [&](const Ghost& each) {
        return each.run->experiment.norm != live.experiment.norm;
    });
    return isMeasuredAnew ? tr("pinned, drawn in the norm of the axis: %1").arg(all) : tr("pinned: %1").arg(all);
}

QStringList Ghosts::csvNames(const Run& live) const
{
    std::vector<const Experiment*> experiments{&live.experiment};
    for (const Ghost& ghost : m_ghosts) {
        experiments.push_back(&ghost.run->experiment);
    }
    const Differences found = differencesButForNorm(experiments);
    QStringList names;
    for (std::size_t i = 0; i < m_ghosts.size(); ++i) {
        const auto which = QString::fromStdString(differenceText(found, m_ghosts[i].run->experiment));
        for (const char* number : {"norm", "log10_norm"}) { // the same in every language
            names += QStringLiteral("pin%1_%2").arg(i + 1).arg(QLatin1String(number)) +
                     (which.isEmpty() ? QString() : QStringLiteral("[%1]").arg(which));
        }
    }
    return names;
}

QStringList Ghosts::csvNumbers(const Run& live, int k) const
{
    QStringList numbers;
    for (const Ghost& ghost : m_ghosts) {
        if (k > stepsOf(*ghost.run)) {
            numbers += {QString(), QString()};
            continue;
        }
        const double log10Norm = log10NormAt(*ghost.run, live, k);
        numbers += {exactNumber(gradientNorm(*ghost.run, k) * normFactor(*ghost.run, live)),
                    std::isfinite(log10Norm) ? exactNumber(log10Norm) : QString()};
    }
    return numbers;
}

} // namespace unroll
