// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training_headline.h"

#include "core/training/learnt.h"
#include "ui/training_labels.h"

#include <QCoreApplication>
#include <QFontMetrics>

#include <cmath>

namespace unroll {

namespace {

class Headline {
    Q_DECLARE_TR_FUNCTIONS(unroll::TrainingHeadline)

public:
    static QString learnt(const QString& label, int iteration, bool isShort)
    {
        return isShort ? tr("✓ %1: learnt at %2").arg(label).arg(iteration)
                       : tr("✓ %1: learnt at iteration %2").arg(label).arg(iteration);
    }

    static QString learntAndLost(const QString& label, int iteration)
    {
        return tr("✗ %1: learnt at %2, lost again").arg(label).arg(iteration);
    }

    static QString lost(const QString& label, int iteration, bool isShort)
    {
        return isShort ? tr("✗ %1: inf or NaN at %2").arg(label).arg(iteration)
                       : tr("✗ %1: inf or NaN at iteration %2").arg(label).arg(iteration);
    }

    static QString right(const QString& label, long percent, bool isDone)
    {
        return isDone ? tr("✗ %1: %2 % right").arg(label).arg(percent) : tr("… %1: %2 % right").arg(label).arg(percent);
    }

    static QString spokenLearnt(const QString& label, int iteration)
    {
        return tr("✓ %1 learnt it at iteration %2").arg(label).arg(iteration);
    }

    static QString spokenRight(const QString& label, long percent, bool isDone)
    {
        return isDone ? tr("✗ %1 has not learnt it: %2 % right").arg(label).arg(percent) : right(label, percent, false);
    }
};

// What learners say, one after the other.
template <class Learnt, class Lost, class Right>
QStringList ofLearners(const TrainingRecord& record, const Learnt& learnt, const Lost& lost, const Right& right)
{
    const QStringList labels = learnerLabels(record.training);
    QStringList parts;
    for (std::size_t i = 0; i < record.learners.size(); ++i) {
        const LearnerHistory& history = record.learners[i].history;
        const QString& label = labels[static_cast<int>(i)];
        if (history.solvedAt && hasLostIt(taskOf(record.training), history)) {
            parts += Headline::learntAndLost(label, *history.solvedAt);
        } else if (history.solvedAt) {
            parts += learnt(label, *history.solvedAt);
        } else if (history.firstNonfinite) {
            parts += lost(label, *history.firstNonfinite);
        } else if (!history.checks.empty()) {
            parts += right(label, std::lround(100.0 * history.checks.back().accuracy), record.isDone);
        }
    }
    return parts;
}

} // namespace

QStringList trainingHeadline(const TrainingRecord& record, bool hasLargeLetters)
{
    return ofLearners(
        record,
        [=](const QString& label, int iteration) { return Headline::learnt(label, iteration, hasLargeLetters); },
        [=](const QString& label, int iteration) { return Headline::lost(label, iteration, hasLargeLetters); },
        Headline::right);
}

QStringList longestTrainingHeadline(const Training& training, bool hasLargeLetters)
{
    QStringList parts;
    for (const QString& label : learnerLabels(training)) {
        parts += Headline::learnt(label, training.iterations, hasLargeLetters);
    }
    return parts;
}

QString spokenTrainingHeadline(const TrainingRecord& record)
{
    const QStringList parts = ofLearners(
        record, Headline::spokenLearnt,
        [](const QString& label, int iteration) { return Headline::lost(label, iteration, false); },
        Headline::spokenRight);
    return parts.join(QStringLiteral("   "));
}

QString inLines(const QStringList& parts, const QFontMetrics& metrics, int width)
{
    QStringList whole;
    for (const QString& part : parts) {
        QString unbroken = part;
        unbroken.replace(QLatin1Char(' '), QChar::Nbsp);
        whole += metrics.horizontalAdvance(unbroken) <= width ? unbroken : part;
    }
    return whole.join(QStringLiteral("   "));
}

} // namespace unroll
