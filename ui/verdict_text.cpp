// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verdict_text.h"

#include "ui/plots/theme.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <cmath>

namespace unroll {

namespace {

struct Verdicts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Verdict)
};

} // namespace

QString verdictWord(const Diagnosis& diagnosis)
{
    if (diagnosis.isWithoutGradient()) { // which can neither vanish nor explode
        return Verdicts::tr("○ NO GRADIENT");
    }
    switch (diagnosis.verdict) {
    case Verdict::Exploding:
        return Verdicts::tr("▲ EXPLODING");
    case Verdict::Vanishing:
        return Verdicts::tr("▼ VANISHING");
    case Verdict::Steady:
        break;
    }
    return Verdicts::tr("● STEADY");
}

QColor verdictColor(const Diagnosis& diagnosis, const Theme& theme)
{
    if (diagnosis.isWithoutGradient()) {
        return theme.mutedText;
    }
    return diagnosis.verdict == Verdict::Exploding   ? theme.exploding
           : diagnosis.verdict == Verdict::Vanishing ? theme.vanishing
                                                     : theme.steady;
}

QString growthText(const Diagnosis& diagnosis)
{
    const QString growth = shortNumber(diagnosis.growthPerStep);
    const bool endsAtZero = diagnosis.zeroFrom && !diagnosis.firstNonfiniteStep; // and is printed so
    const bool hasNoRate = std::isnan(diagnosis.growthPerStep);
    return diagnosis.isWithoutGradient() || hasNoRate ? QString()
           : endsAtZero                 ? Verdicts::tr("exactly 0 from step %1 on").arg(*diagnosis.zeroFrom)
           : diagnosis.entersOnTheWay   ? Verdicts::tr("× %1 per step, passed on").arg(growth)
           : diagnosis.clippedSteps > 0 ? Verdicts::tr("× %1 per step, before clipping").arg(growth)
                                        : Verdicts::tr("× %1 per step").arg(growth);
}

} // namespace unroll
