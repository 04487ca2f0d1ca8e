// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace unroll {

// A number in a lesson's text that a run decides. In Markdown it is the target of a link whose text is the number:
// [249.5](run:norm/20), or of another run than the step's own: [5147](run:shrinks/20?weight_scale=0.5).
//   norm/k, log10_norm/k       the gradient norm after k backward steps; k = 0: before the first
//   grows/k, shrinks/k         times the initial norm; its inverse
//   percent/k                  the norm as a percentage of the initial norm
//   matrix_gain/k, activation_gain/k   what that factor multiplied the norm by
//   growth, doubling, clipped_steps, first_nonfinite   of the diagnosis
//   first_element_nonfinite    the step at which dh itself left float64's range
//   rho, sigma                 spectral radius, largest singular value
//   largest_norm, largest_step the largest norm on the way, and after how many steps
//   global_norm, clipped_global_norm   of the parameter gradients, before and after clipping
//   cell_percent/k             lstm: ‖dL/dc‖ after k steps as a percentage of that at k = 0
//   weight_scale               of the experiment
//   tanh_slope/k               the derivative at x = 1 of tanh applied k times; no run decides it
struct Claim {
    QString quantity;
    std::optional<int> step; // the k of "/k"
    // FIELD=VALUE on top of the step's own experiment; "preset=ID" starts from that preset instead, "compared=lstm" is
    // the experiment as the page Cells computes it.
    QStringList changes;
};

std::optional<Claim> parseClaim(const QString& target); // none where it is no claim at all
bool isStep(const Claim& claim);                        // whether its value is a backward step

// `ofStep` is the run of the step's experiment; another one that the claim asks for is computed here. None where there
// is no such quantity or field, or the run has none at this step.
std::optional<double> valueOf(const Claim& claim, const Run& ofStep);

// What a claim's target is worth, without the word before its colon ("norm/20"); none where there is no such number.
using Numbers = std::function<std::optional<double>(const QString& target)>;
Numbers numbersOf(const Run& ofStep); // which must outlive it

// "norm/20 > 100 and norm/20 < 300": claims, each beside a number with < > or =. Whether all of them are true; none
// where they cannot be read.
std::optional<bool> isTrue(const QString& condition, const Numbers& numbers);

} // namespace unroll
