// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/pytorch_code.h"

#include "core/base/joined.h"
#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/codegen/arrays.h"
#include "core/codegen/listing.h"

namespace unroll {

using namespace codegen;

namespace {

// The book's (section 6.1.4), for tensors. torch.nn.utils.clip_grad_norm_ differs where the norm is NaN.
constexpr const char* clipFunction = R"(

def clip_grads(grads, max_norm):
    total_norm = torch.sqrt(sum((grad**2).sum() for grad in grads))
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate
)";

// PyTorch multiplies no float16 matrices on the CPU. The chain of MatMuls is short enough to round by hand.
bool roundsToHalf(const Experiment& experiment)
{
    return experiment.cell == Cell::MatMul && experiment.precision == Precision::Float16;
}

constexpr const char* halfFunction = R"(

def half(x):  # float16 as PyTorch's CPU has it: computed in float32, rounded after each operation
    return x.half().float()
)";

constexpr const char* halfClipFunction = R"(

def clip_grads(grads, max_norm):
    total_norm = half(torch.sqrt(half(sum(half(grad**2).sum() for grad in grads))))
    rate = half(max_norm / half(total_norm + 1e-6))
    if rate < 1:
        for grad in grads:
            grad.copy_(half(grad * rate))
)";

// "h, c" for the LSTM, "h" for the others; with `suffix` after each.
std::string states(const Experiment& experiment, const std::string& suffix = "")
{
    return experiment.cell == Cell::Lstm ? "h" + suffix + ", c" + suffix : "h" + suffix;
}

std::string rnnSum(Activation activation)
{
    const char* sum = "h @ Wh + x @ Wx + b";
    switch (activation) {
    case Activation::Tanh:
        return fill("torch.tanh(%1)", {sum});
    case Activation::Relu:
        return fill("torch.relu(%1)", {sum});
    case Activation::Sigmoid:
        return fill("torch.sigmoid(%1)", {sum});
    case Activation::Identity:
        break;
    }
    return sum;
}

// One time step forward, as a function `step` or as PyTorch's cell.
std::string stepFunction(const Experiment& experiment)
{
    if (usesPyTorchsCell(experiment)) {
        return fill(R"(
cell = torch.nn.%1(D, H).to(xs.dtype)
with torch.no_grad():
    cell.weight_ih.copy_(weight_ih)
    cell.weight_hh.copy_(weight_hh)
    cell.bias_ih.copy_(bias_ih)
    cell.bias_hh.copy_(bias_hh)
)",
                    {experiment.cell == Cell::Lstm ? "LSTMCell" : "GRUCell"});
    }
    switch (experiment.cell) {
    case Cell::MatMul:
        break;
    case Cell::Rnn:
        return "\n\ndef step(x, h):\n    return " + rnnSum(experiment.activation) + "\n\n";
    case Cell::Lstm:
        return R"(

def step(x, h, c):
    f, g, i, o = torch.chunk(x @ Wx + h @ Wh + b, 4, dim=1)
    c = torch.sigmoid(f) * c + torch.tanh(g) * torch.sigmoid(i)
    return torch.sigmoid(o) * torch.tanh(c), c

)";
    case Cell::Gru:
        return R"(
Wxz, Wxr, Wxh = torch.chunk(Wx, 3, dim=1)
Whz, Whr, Whh = torch.chunk(Wh, 3, dim=1)


def step(x, h):
    z = torch.sigmoid(x @ Wxz + h @ Whz)
    r = torch.sigmoid(x @ Wxr + h @ Whr)
    h_hat = torch.tanh(x @ Wxh + (r * h) @ Whh)
    return (1 - z) * h + z * h_hat

)";
    }
    return "";
}

// The call of that step: "cell(x, (h, c))", "step(x, h)" …
std::string step(const Experiment& experiment, const char* x, const std::string& suffix = "")
{
    const std::string arguments = states(experiment, suffix);
    if (!usesPyTorchsCell(experiment)) {
        return fill("step(%1, %2)", {x, arguments});
    }
    return fill(experiment.cell == Cell::Lstm ? "cell(%1, (%2))" : "cell(%1, %2)", {x, arguments});
}

std::string norm(const Experiment& experiment, const char* gradient)
{
    const std::string length =
        fill(roundsToHalf(experiment) ? "half(torch.sqrt(half(half(%1**2).sum())))" : "torch.sqrt((%1**2).sum())",
             {gradient});
    const std::string suffix = normSuffix(experiment);
    return (suffix.empty() ? length : "(" + length + suffix + ")") + ".item()";
}

std::string clipStep(const Experiment& experiment)
{
    if (!clipsChain(experiment)) {
        return "";
    }
    return fill("    clip_grads([%1], %2)\n",
                {experiment.cell == Cell::Lstm ? "dh, dc" : "dh", pythonFloat(experiment.maxNorm)});
}

std::string matmulSteps(const Experiment& experiment)
{
    const char* product = roundsToHalf(experiment) ? "half(dh @ Wh.T)" : "dh @ Wh.T";
    return fill("\nnorm_list = []\nfor t in range(T):\n    dh = %1\n", {product}) + clipStep(experiment) +
           "    norm_list.append(" + norm(experiment, "dh") + ")\n\nprint(norm_list)\n";
}

// Where the gradient itself is clipped on its way, autograd goes back one step at a time.
std::string clippedSteps(const Experiment& experiment)
{
    const bool isLstm = experiment.cell == Cell::Lstm;
    const std::string before = states(experiment, "_prev");
    std::string result = isLstm ? "\nhs, cs = [h], [c]\n" : "\nhs = [h]\n";
    result += "with torch.no_grad():\n    for x in xs:\n";
    result += fill("        %1 = %2\n        hs.append(h)\n", {states(experiment), step(experiment, "x")});
    result += isLstm ? "        cs.append(c)\n\n" : "\n";
    if (hasGradientAtEveryStep(experiment)) {
        result += "dh = dhs[T - 1]\n";
    }
    result += "norm_list = []\nfor t in reversed(range(T)):\n";
    result += "    h_prev = hs[t].requires_grad_()\n";
    if (isLstm) {
        result += "    c_prev = cs[t].requires_grad_()\n";
        result += fill("    h, c = %1\n", {step(experiment, "xs[t]", "_prev")});
        result += "    dh, dc = torch.autograd.grad((h, c), (h_prev, c_prev), (dh, dc))\n";
    } else {
        result += fill("    h = %1\n", {step(experiment, "xs[t]", "_prev")});
        result += "    dh, = torch.autograd.grad(h, h_prev, dh)\n";
    }
    if (hasGradientAtEveryStep(experiment)) {
        result += "    if t > 0:\n        dh += dhs[t - 1]\n";
    }
    return result + clipStep(experiment) + "    norm_list.append(" + norm(experiment, "dh") + ")\n\nprint(norm_list)\n";
}

// The loss whose gradients by the last states are `dh` and `dc`, or by every state `dhs`.
std::string loss(const Experiment& experiment)
{
    std::string result =
        hasGradientAtEveryStep(experiment) ? "loss = (torch.stack(hs[1:]) * dhs).sum()" : "loss = (h * dh).sum()";
    if (experiment.cell == Cell::Lstm && isGiven(experiment, "dc_last")) {
        result += " + (c * dc).sum()";
    }
    return result + "\nloss.backward()\n";
}

std::string steps(const Experiment& experiment)
{
    const bool clipsAtTheEnd = clipsParameters(experiment);
    std::string parameters = "cell.parameters()";
    std::string result = "\n";
    if (clipsAtTheEnd && !usesPyTorchsCell(experiment)) {
        parameters = "[" + joined(parameterNames(experiment)) + "]";
    }
    result += "h.requires_grad_()\nhs = [h]\nfor x in xs:\n";
    result += fill("    %1 = %2\n", {states(experiment), step(experiment, "x")});
    result += "    h.retain_grad()\n    hs.append(h)\n\n";
    result += loss(experiment) + "\n";
    result += fill("norm_list = [%1 for h in reversed(hs[:-1])]\n", {norm(experiment, "h.grad")});
    if (clipsAtTheEnd) {
        result += experiment.convention == Convention::Book
                      ? fill("global_norm = clip_grads([parameter.grad for parameter in %1], %2)\n",
                             {parameters, pythonFloat(experiment.maxNorm)})
                      : fill("global_norm = torch.nn.utils.clip_grad_norm_(%1, %2)\n",
                             {parameters, pythonFloat(experiment.maxNorm)});
        result += "print(\"global norm:\", global_norm.item())\n";
    }
    return result + "print(norm_list)\n";
}

// From NumPy's float64, in which the numbers are drawn, to tensors in the precision of the experiment.
std::string toTensors(const Experiment& experiment, const std::vector<std::string>& names)
{
    const auto to = [&](const char* conversion) {
        return forEachArray(names, std::string("torch.from_numpy(array)") + conversion);
    };
    switch (experiment.precision) {
    case Precision::Float64:
        break;
    case Precision::Float32:
        return "\n" + to(".float()");
    case Precision::Float16:
        if (roundsToHalf(experiment)) {
            return "\n" + forEachArray(names, "half(torch.from_numpy(array).float())");
        }
        return "\n# On the CPU many of PyTorch's operations have no float16: this is float32.\n" + to(".float()");
    case Precision::BFloat16:
        return "\n" + to(".bfloat16()");
    }
    return "\n" + to("");
}

std::string requireGradients(const Experiment& experiment)
{
    if (!clipsParameters(experiment) || usesPyTorchsCell(experiment)) {
        return "";
    }
    return fill("for parameter in (%1):\n    parameter.requires_grad_()\n", {joined(parameterNames(experiment))});
}

} // namespace

std::string pytorchCode(const Experiment& experiment)
{
    Arrays arrays = arraysOf(experiment);
    if (!isGiven(experiment, "dc_last") && !clipsChain(experiment)) { // nothing arrives there, and nothing uses it
        std::erase(arrays.names, "dc");
        const std::string unused = "dc = np.zeros((N, H))\n";
        if (const std::size_t at = arrays.code.find(unused); at != std::string::npos) {
            arrays.code.erase(at, unused.size());
        }
    }
    std::string functions = arrays.functions;
    if (roundsToHalf(experiment)) {
        functions += halfFunction;
    }
    if (clipsChain(experiment)) {
        functions += roundsToHalf(experiment) ? halfClipFunction : clipFunction;
    } else if (clipsParameters(experiment) && experiment.convention == Convention::Book) {
        functions += std::string(clipFunction) + "    return total_norm\n";
    }
    const std::string code =
        arrays.code + toTensors(experiment, arrays.names) + requireGradients(experiment) + stepFunction(experiment);
    return withFunctions(std::string(arrays.readsFile ? "import json\n\n" : "") + "import numpy as np\nimport torch\n",
                         functions,
                         code + (experiment.cell == Cell::MatMul ? matmulSteps(experiment)
                                 : clipsChain(experiment)        ? clippedSteps(experiment)
                                                                 : steps(experiment)));
}

} // namespace unroll
