// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/number_ranges.h"

#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// The step from which on a number format could not hold the norm, and how it left: itself, or already Σdh², which comes
// at half the exponent. Step 0: not by step k.
struct FormatExit {
    int step = 0;
    const char* what = "";
};

FormatExit exitOf(const Run& run, const NumberFormat& format, int k)
{
    const FormatRange range = rangeOf(format, run.log10Norms, std::log10(normDivisor(run.experiment)));
    FormatExit exit;
    const auto consider = [&](const std::optional<int>& step, const char* what) {
        if (step && *step <= k && (exit.step == 0 || *step < exit.step)) {
            exit = {*step, what};
        }
    };
    consider(range.overflow, "▲");
    consider(range.underflow, "▼");
    if (exit.step == 0) {
        consider(range.squareOverflow, "Σdh² ▲");
        consider(range.squareZero, "Σdh² ▼");
    }
    return exit;
}

} // namespace

bool NumberRanges::isBeyond(const Run& run, int k)
{
    const double printed = gradientNorm(run, k);
    return !std::isfinite(printed) || (printed == 0.0 && std::isfinite(log10GradientNorm(run, k)));
}

std::vector<PlotMarker> NumberRanges::markers(const Run& run, const Theme& theme)
{
    std::vector<PlotMarker> marks;
    const Diagnosis& diagnosis = run.diagnosis;
    const NumberFormat& format = numberFormat(run.experiment.precision);
    const auto add = [&](int k, const QString& text, const QString& shortText) {
        const QString step = QString::number(k);
        const auto withStep = [&](QString words) { return words.replace(QLatin1String("%1"), step); };
        marks.push_back({static_cast<double>(k), withStep(text), theme.warning, withStep(shortText)});
    };
    const auto isNanAt = [&](int k) { return std::isnan(gradientNorm(run, k)); };
    if (const auto lost = diagnosis.firstLostToClipping) {
        if (diagnosis.isLostToOverflow) {
            add(*lost,
                isNanAt(*lost) ? tr("step %1: Σdh² = inf, clipped to NaN") : tr("step %1: Σdh² = inf, clipped to 0"),
                isNanAt(*lost) ? QStringLiteral("k = %1: inf → NaN") : QStringLiteral("k = %1: inf → 0"));
        } else {
            add(*lost, tr("step %1: max_norm / norm = 0, clipped to 0"), QStringLiteral("k = %1: clip → 0"));
        }
        return marks; // what comes later comes from this
    }
    if (diagnosis.fitsAgain) { // no "from": what is told of here does not last
        const auto beyond = diagnosis.firstLeft();
        const double printed = gradientNorm(run, *beyond);
        const QString what = std::isnan(printed)   ? QStringLiteral("NaN")
                             : std::isinf(printed) ? QStringLiteral("inf")
                                                   : QStringLiteral("0");
        add(*beyond, QStringLiteral("k = %1: ") + what, {});
        return marks;
    }
    if (const auto first = diagnosis.firstNonfiniteStep) {
        add(*first,
            isNanAt(*first)
                ? tr("NaN from step %1")
                : tr("inf from step %1: Σdh² > %2").replace(QLatin1String("%2"), shortNumber(format.largest)),
            isNanAt(*first) ? QStringLiteral("k ≥ %1: NaN") : QStringLiteral("k ≥ %1: inf"));
    }
    const auto overflow = run.firstElementNonfinite;
    if (overflow && overflow != diagnosis.firstNonfiniteStep) {
        const auto& norms = run.norms;
        const auto firstNan = std::find_if(norms.begin(), norms.end(), [](double norm) { return std::isnan(norm); });
        if (firstNan != norms.end()) {
            add(*overflow, tr("dh overflows at step %1, then NaN"),
                QStringLiteral("k ≥ %1: NaN").arg(firstNan - norms.begin() + 1));
        } else {
            add(*overflow, tr("dh overflows at step %1 to inf"), QStringLiteral("k ≥ %1: dh inf"));
        }
    }
    if (const auto zero = diagnosis.firstZeroStep) {
        add(*zero,
            diagnosis.isZeroThoughLarge
                ? tr("0 from step %1")
                : tr("0 from step %1: Σdh² < %2").replace(QLatin1String("%2"), shortNumber(format.smallestSubnormal)),
            QStringLiteral("k ≥ %1: 0"));
    }
    if (const auto zero = diagnosis.zeroFrom) {
        add(*zero, tr("exactly 0 from step %1"), QStringLiteral("k ≥ %1: = 0"));
    }
    return marks;
}

std::vector<PlotNote> NumberRanges::notes(const Run& run, int k, const Theme& theme)
{
    std::vector<PlotNote> notes;
    for (const NumberFormat& format : numberFormats()) {
        const QString formatName = QLatin1String(format.name);
        const FormatExit exit = exitOf(run, format, k);
        const QString sign = formatName + QLatin1Char(' ') + QString::fromUtf8(exit.what);
        if (exit.step == 0) {
            notes.push_back({formatName + QStringLiteral(" ✓"), formatName + QStringLiteral(" ✓"), theme.mutedText});
        } else {
            //: float16 ▲ from step 45: the norm is too large for this number format
            notes.push_back({tr("%1 from step %2").arg(sign).arg(exit.step), sign, theme.warning, true});
        }
    }
    return notes;
}

QString NumberRanges::spoken(const Run& run, int k)
{
    QStringList left;
    for (const NumberFormat& format : numberFormats()) {
        if (exitOf(run, format, k).step > 0) {
            left += QLatin1String(format.name);
        }
    }
    return left.isEmpty() ? QString() : tr("Out of range by now: %1.").arg(left.join(QStringLiteral(", ")));
}

} // namespace unroll
