// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/answer.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

struct Answer {
    Q_DECLARE_TR_FUNCTIONS(unroll::Answer)
};

constexpr double flat = 0.1;      // decades: less is no growth to speak of for a drawing hand
constexpr double close = 0.30103; // decades: a factor of 2

enum class Way { Grows, Shrinks, Stays };

Way wayOf(double decades) { return decades > flat ? Way::Grows : decades < -flat ? Way::Shrinks : Way::Stays; }

double log10At(const Run& run, int k)
{
    return k == 0 ? run.initialLog10Norm : run.log10Norms[static_cast<std::size_t>(k) - 1];
}

QString whatWasDrawn(Way way)
{
    return way == Way::Grows     ? Answer::tr("You drew a gradient that grows.")
           : way == Way::Shrinks ? Answer::tr("You drew a gradient that shrinks.")
                                 : Answer::tr("You drew a gradient that keeps its size.");
}

QString whatHappens(Way way, bool isAsDrawn)
{
    switch (way) {
    case Way::Grows:
        return isAsDrawn ? Answer::tr("The real one grows, too.") : Answer::tr("The real one grows.");
    case Way::Shrinks:
        return isAsDrawn ? Answer::tr("The real one shrinks, too.") : Answer::tr("The real one shrinks.");
    case Way::Stays:
        break;
    }
    return isAsDrawn ? Answer::tr("The real one keeps its size, too.") : Answer::tr("The real one keeps its size.");
}

// As fine as a hand draws.
QString roughly(double log10Value) { return QString::number(std::pow(10.0, log10Value), 'g', 2); }

QString distance(int step, double drawn, double real)
{
    const double apart = std::abs(drawn - real);
    return apart < close
               ? Answer::tr("After step %1 yours is at %2 and the real one at %3: less than a factor of 2 apart.")
                     .arg(step)
                     .arg(roughly(drawn), shortPower(real))
               : Answer::tr("After step %1 yours is at %2 and the real one at %3: a factor of %4 apart.")
                     .arg(step)
                     .arg(roughly(drawn), shortPower(real), roughly(apart));
}

// What happens between the ends, where it is neither of them.
QString onTheWay(const Run& run, int last)
{
    double highest = -std::numeric_limits<double>::infinity();
    int step = 0;
    for (int k = 0; k <= last; ++k) {
        if (log10At(run, k) > highest) {
            highest = log10At(run, k);
            step = k;
        }
    }
    const double ends = std::max(log10At(run, 0), log10At(run, last));
    return highest - ends > close
               ? Answer::tr("On the way it is largest after step %1: %2.").arg(step).arg(shortPower(highest))
               : QString();
}

} // namespace

QString answerToChoice(const Question& question, int choice, const Numbers& numbers)
{
    const auto right = std::find_if(question.choices.begin(), question.choices.end(),
                                    [&](const auto& each) { return isTrue(each.condition, numbers).value_or(false); });
    if (right == question.choices.end()) {
        return {};
    }
    if (choice < 0) {
        return Answer::tr("What happens: “%1”.").arg(withoutLinks(right->text));
    }
    const QString chosen = withoutLinks(question.choices[static_cast<std::size_t>(choice)].text);
    return right - question.choices.begin() == choice
               ? Answer::tr("You expected “%1”, and so it is.").arg(chosen)
               : Answer::tr("You expected “%1”; what happens is “%2”.").arg(chosen, withoutLinks(right->text));
}

QString answerToSketch(const QVector<double>& sketch, const Run& run)
{
    int last = std::min(static_cast<int>(sketch.size()) - 1, run.experiment.timeSteps);
    while (last > 0 && std::isnan(sketch[last])) {
        --last;
    }
    if (last <= 0) {
        return {};
    }
    const double drawn = sketch[last];
    const double real = log10At(run, last);
    const Way drawnTo = wayOf(drawn - run.initialLog10Norm);
    const Way reallyTo = wayOf(real - run.initialLog10Norm);
    return QStringList{whatWasDrawn(drawnTo), whatHappens(reallyTo, drawnTo == reallyTo), distance(last, drawn, real),
                       onTheWay(run, last)}
        .join(QLatin1Char(' '))
        .trimmed();
}

} // namespace unroll
