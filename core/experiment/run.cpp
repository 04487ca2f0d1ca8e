// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"

#include "core/base/number_text.h"

#include <cmath>

namespace unroll {

std::optional<Message> describeParameterClipping(const Run& run)
{
    const Experiment& experiment = run.experiment;
    if (!experiment.clip || experiment.clipWhere != ClipWhere::Parameters) {
        return {};
    }
    if (std::isnan(run.clipCoefficient)) {
        return Message{UNROLL_TEXT("The global norm of the parameter gradients is NaN: PyTorch's clipping multiplies "
                                   "all of them by it, and every one becomes NaN."),
                       {}};
    }
    if (std::isnan(run.globalNorm)) {
        return Message{UNROLL_TEXT("The global norm of the parameter gradients is NaN, which is not above max_norm: "
                                   "the book's clipping leaves all of them as they are."),
                       {}};
    }
    if (std::isinf(run.globalNorm) && std::isfinite(run.trueGlobalNorm)) {
        return Message{UNROLL_TEXT("The squares in the global norm of the parameter gradients overflow %1 (the norm "
                                   "itself is %2), so clipping multiplies all of them by max_norm / inf = 0 and they "
                                   "are lost."),
                       {numberFormat(experiment.precision).name, fourDigits(run.trueGlobalNorm)}};
    }
    if (std::isinf(run.globalNorm)) {
        return Message{UNROLL_TEXT("A parameter gradient is inf, so clipping multiplies all of them by max_norm / inf "
                                   "= 0: what is inf becomes NaN, and the others are lost."),
                       {}};
    }
    if (run.clipCoefficient < 1.0) {
        return Message{UNROLL_TEXT("After the backward pass clipping shortens all parameter gradients together: their "
                                   "global norm goes from %1 to %2. It does not touch dh on its way."),
                       {fourDigits(run.globalNorm), fourDigits(run.clippedGlobalNorm)}};
    }
    return Message{UNROLL_TEXT("The global norm of all parameter gradients is %1, not above max_norm %2: clipping "
                               "leaves them as they are."),
                   {fourDigits(run.globalNorm), fourDigits(experiment.maxNorm)}};
}

} // namespace unroll
