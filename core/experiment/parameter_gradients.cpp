// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/parameter_gradients.h"

#include "core/experiment/network.h"
#include "core/nn/clip.h"

#include <span>
#include <string>
#include <utility>

namespace unroll {

namespace {

// Measures, and clips where the experiment asks for it, in the number format that the gradients come from.
template <class Scalar>
void clipParametersInFormat(Run& run, std::vector<MatrixOf<Scalar>>& list)
{
    const Experiment& e = run.experiment;
    const ClipRule rule = e.convention == Convention::Book ? ClipRule::Book : ClipRule::PyTorch;
    if (e.clip && e.clipWhere == ClipWhere::Parameters) {
        const ClipResult clip = clipGradients<Scalar>(list, e.maxNorm, rule);
        run.globalNorm = clip.totalNorm;
        run.clipCoefficient = clip.coefficient;
        run.clippedGlobalNorm = globalNorm<Scalar>(list, rule);
    } else {
        run.globalNorm = globalNorm<Scalar>(list, rule);
        run.clippedGlobalNorm = run.globalNorm;
    }
}

template <class Scalar>
void clipParametersAs(Run& run, std::vector<Matrix>& list)
{
    std::vector<MatrixOf<Scalar>> inFormat = castAll<Scalar>(list); // exact: they were of this format
    clipParametersInFormat<Scalar>(run, inFormat);
    list = castAll<double>(inFormat);
}

void clipParameters(Run& run, std::vector<Matrix>& list)
{
    run.trueGlobalNorm = trueGlobalNorm(list);
    switch (run.experiment.precision) {
    case Precision::Float64:
        return clipParametersInFormat<double>(run, list);
    case Precision::Float32:
        return clipParametersAs<float>(run, list);
    case Precision::Float16:
        return clipParametersAs<Eigen::half>(run, list);
    case Precision::BFloat16:
        return clipParametersAs<Eigen::bfloat16>(run, list);
    }
}

std::vector<double> normsOf(const std::vector<Matrix>& list)
{
    std::vector<double> norms;
    norms.reserve(list.size());
    for (const Matrix& each : list) {
        norms.push_back(trueGlobalNorm(std::span(&each, 1)));
    }
    return norms;
}

} // namespace

void keepParameterGradients(Run& run, CellWeights<double> gradients)
{
    const Experiment& e = run.experiment;
    std::vector<std::string> names;
    std::vector<Matrix> list;
    const auto add = [&](const char* name, Matrix m) {
        names.emplace_back(name);
        list.push_back(std::move(m));
    };
    if (isPyTorchShaped(e)) {
        add("weight_ih", gradients.Wx.transpose());
        add("weight_hh", gradients.Wh.transpose());
        add("bias_ih", gradients.bx);
        add("bias_hh", gradients.bh);
    } else {
        add("Wx", std::move(gradients.Wx));
        add("Wh", std::move(gradients.Wh));
        if (hasBiases(e)) {
            add("b", gradients.bx);
        }
    }
    const std::vector<double> before = normsOf(list);
    clipParameters(run, list);
    const std::vector<double> after = normsOf(list);
    for (std::size_t i = 0; i < list.size(); ++i) {
        run.parameterNorms.push_back({names[i], before[i], after[i]});
        run.gradients[names[i]] = std::move(list[i]);
    }
}

} // namespace unroll
