// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/sonification.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace unroll {

namespace {

constexpr double initialPitch = 440.0;
constexpr double lowestPitch = 110.0;
constexpr double highestPitch = 3520.0;
constexpr double loudness = 0.25 * 32767.0;
constexpr double fadeSeconds = 0.006;
constexpr double toneSeconds = 0.12;
constexpr double longestSeconds = 5.0;
constexpr double shortestApart = 0.04; // shorter ones are not told apart: they are not faded

double log10NormAt(const Run& run, int step)
{
    return step <= 0 ? run.initialLog10Norm : run.log10Norms[static_cast<std::size_t>(step) - 1];
}

double referenceOf(const Run& run)
{
    if (std::isfinite(run.initialLog10Norm)) {
        return run.initialLog10Norm;
    }
    const auto first =
        std::find_if(run.log10Norms.begin(), run.log10Norms.end(), [](double value) { return std::isfinite(value); });
    return first == run.log10Norms.end() ? 0.0 : *first;
}

// One oscillator for all pitches, whose phase goes on where they change, and whose strength moves slowly.
Samples played(const std::vector<double>& pitches, double secondsEach)
{
    const auto length = static_cast<std::size_t>(secondsEach * soundRate * static_cast<double>(pitches.size()));
    const auto fade = static_cast<std::size_t>(fadeSeconds * soundRate);
    const double perTone = static_cast<double>(length) / static_cast<double>(std::max<std::size_t>(pitches.size(), 1));
    const bool isApart = secondsEach >= shortestApart;
    Samples samples;
    samples.reserve(length + fade);
    double phase = 0.0;
    double strength = 0.0;
    double pitch = initialPitch;
    for (std::size_t i = 0; i < length + fade; ++i) {
        const auto tone = std::min(static_cast<std::size_t>(static_cast<double>(i) / perTone), pitches.size() - 1);
        const double wanted = pitches[tone];
        const bool isEnding =
            i >= length ||
            (isApart && static_cast<double>(tone + 1) * perTone - static_cast<double>(i) <= double(fade));
        const double target = wanted > 0.0 && !isEnding ? 1.0 : 0.0;
        const double slope = 1.0 / static_cast<double>(fade);
        strength += std::clamp(target - strength, -slope, slope);
        pitch = wanted > 0.0 ? wanted : pitch; // what fades out keeps its pitch
        phase += 2.0 * std::numbers::pi * pitch / soundRate;
        samples.push_back(static_cast<std::int16_t>(std::lround(loudness * strength * std::sin(phase))));
    }
    return samples;
}

} // namespace

double pitchOf(const Run& run, int step)
{
    const double log10Norm = log10NormAt(run, step);
    if (!std::isfinite(log10Norm)) {
        return 0.0;
    }
    return std::clamp(initialPitch * std::exp2(log10Norm - referenceOf(run)), lowestPitch, highestPitch);
}

Samples toneOf(const Run& run, int step) { return played({pitchOf(run, step)}, toneSeconds); }

Samples sonify(const Run& run)
{
    const int steps = static_cast<int>(run.log10Norms.size());
    std::vector<double> pitches;
    for (int k = 1; k <= steps; ++k) {
        pitches.push_back(pitchOf(run, k));
    }
    return pitches.empty() ? Samples() : played(pitches, std::min(toneSeconds, longestSeconds / steps));
}

} // namespace unroll
