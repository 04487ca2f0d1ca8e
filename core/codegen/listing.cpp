// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/listing.h"

#include "core/base/joined.h"

namespace unroll::codegen {

bool isGiven(const Experiment& experiment, const char* name) { return experiment.tensors.contains(name); }

bool hasGradientAtEveryStep(const Experiment& experiment)
{
    return experiment.cell != Cell::MatMul && isGiven(experiment, "dh");
}

bool clipsChain(const Experiment& experiment) { return experiment.clip && experiment.clipWhere == ClipWhere::Chain; }

bool clipsParameters(const Experiment& experiment)
{
    return experiment.clip && experiment.clipWhere == ClipWhere::Parameters && experiment.cell != Cell::MatMul;
}

bool usesPyTorchsCell(const Experiment& experiment)
{
    return experiment.convention == Convention::PyTorch &&
           (experiment.cell == Cell::Lstm || experiment.cell == Cell::Gru);
}

std::vector<std::string> parameterNames(const Experiment& experiment)
{
    if (usesPyTorchsCell(experiment)) {
        return {"weight_ih", "weight_hh", "bias_ih", "bias_hh"};
    }
    switch (experiment.cell) {
    case Cell::MatMul:
        return {};
    case Cell::Gru:
        return {"Wx", "Wh"};
    case Cell::Rnn:
    case Cell::Lstm:
        break;
    }
    return {"Wx", "Wh", "b"};
}

const char* normSuffix(const Experiment& experiment)
{
    switch (experiment.norm) {
    case Norm::Frobenius:
        return "";
    case Norm::Rms:
        return " / np.sqrt(N)";
    case Norm::Book:
        break;
    }
    return " / N";
}

std::string forEachArray(const std::vector<std::string>& names, const std::string& expression)
{
    constexpr std::size_t widest = 99;
    const std::string list = joined(names);
    const std::string start = list + " = [";
    const std::string end = expression + " for array in (" + list + ")]\n";
    return start + (start.size() + end.size() > widest ? "\n    " : "") + end;
}

std::string withFunctions(const std::string& imports, const std::string& functions, const std::string& code)
{
    return imports + functions + (functions.empty() ? "\n" : "\n\n") + code;
}

} // namespace unroll::codegen
