// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log10_of_2.h"
#include "core/nn/bptt.h"
#include "core/nn/clip.h"
#include "core/nn/steps_back.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

namespace {

template <class StepsBack>
TrueBackward goBack(StepsBack steps, const CellKind& kind, const CellWeights<double>& weights,
                    const SequenceInput<double>& input, const Trace<double>& trace, std::optional<double> maxNorm,
                    const Monitor& monitor)
{
    const std::size_t T = input.x.size();
    TrueBackward result;
    StateGradient<double> gradient = firstGradient(input); // times 2^e
    int e = 0;
    const auto scale = [&](int by) { // by a power of two, which is exact
        for (Matrix* m : {&gradient.dh, &gradient.dc}) {
            *m = m->unaryExpr([by](double x) { return std::ldexp(x, by); }).eval();
        }
    };
    // Products with weights like 1e308, and their sums, need room.
    const bool areWeightsHuge = std::ilogb(std::max(weights.Wh.cwiseAbs().maxCoeff(), 1.0)) > 200;
    const int usual = areWeightsHuge ? -40 : 0;
    const int within = areWeightsHuge ? 20 : 200;
    const auto renormalise = [&] {
        double largest = gradient.dh.cwiseAbs().maxCoeff();
        if (gradient.dc.size() > 0) {
            largest = std::max(largest, gradient.dc.cwiseAbs().maxCoeff());
        }
        if (largest == 0.0) {
            e = 0;
        } else if (std::abs(std::ilogb(largest) - usual) > within) {
            const int by = std::ilogb(largest) - usual;
            scale(-by);
            e += by;
        }
    };
    const auto log10Of = [&](double norm) {
        return norm == 0.0 ? -std::numeric_limits<double>::infinity() : std::log10(norm) + e * log10Of2;
    };
    renormalise();
    result.log10Norms.push_back(log10Of(gradient.dh.norm()));
    for (std::size_t k = 1; k <= T && !monitor.stopRequested(); ++k) {
        const std::size_t t = T - k + 1;
        recordGains(result.gains, kind.cell, stepBack(steps, kind, trace, t, gradient));
        if (kind.cell == Cell::Lstm) {
            result.log10CellNorms.push_back(log10Of(steps.dCell().norm()));
        }
        if (!input.everyStep.empty() && t >= 2) {
            // Where the gradient has become far smaller than what enters, take the scale of what enters.
            if (e < -200 && !input.everyStep[t - 2].isZero(0.0)) {
                scale(e);
                e = 0;
            }
            const int by = -e;
            gradient.dh += input.everyStep[t - 2].unaryExpr([by](double x) { return std::ldexp(x, by); });
        }
        renormalise();
        if (maxNorm) {
            const double norm = std::sqrt(gradient.dh.squaredNorm() + gradient.dc.squaredNorm());
            const double rate = clipRate(std::ldexp(norm, e), *maxNorm);
            if (rate < 1.0 && norm > 0.0) {
                const double factor = *maxNorm / norm; // the true norm may be beyond float64; its share here is not
                if (rate > 0.0) {
                    gradient.dh *= rate;
                    gradient.dc *= rate;
                } else {
                    gradient.dh *= factor;
                    gradient.dc *= factor;
                    e = 0;
                }
            }
        }
        result.log10Norms.push_back(log10Of(gradient.dh.norm()));
    }
    if (kind.cell == Cell::Lstm && !result.log10CellNorms.empty()) {
        result.log10CellNorms.push_back(log10Of(gradient.dc.norm()));
    }
    return result;
}

} // namespace

TrueBackward trueBackward(const CellKind& kind, const CellWeights<double>& weights, const SequenceInput<double>& input,
                          const Trace<double>& trace, std::optional<double> maxNorm, const Monitor& monitor)
{
    if (isKnownToKernels(kind)) {
        return goBack(KernelSteps<double>(kind, weights, input, trace), kind, weights, input, trace, maxNorm, monitor);
    }
    return goBack(PlainSteps<double>(kind, weights, input, trace), kind, weights, input, trace, maxNorm, monitor);
}

} // namespace unroll
