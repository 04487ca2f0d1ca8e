// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/numpy_code.h"

#include "core/base/joined.h"
#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/codegen/arrays.h"
#include "core/codegen/listing.h"

namespace unroll {

using namespace codegen;

namespace {

// The book's (section 6.1.4).
constexpr const char* clipFunction = R"(

def clip_grads(grads, max_norm):
    total_norm = 0
    for grad in grads:
        total_norm += np.sum(grad**2)
    total_norm = np.sqrt(total_norm)
    rate = max_norm / (total_norm + 1e-6)
    if rate < 1:
        for grad in grads:
            grad *= rate
)";

// What torch.nn.utils.clip_grad_norm_ does: where the norm is NaN, every gradient becomes NaN.
constexpr const char* torchClipFunction = R"(

def clip_grads(grads, max_norm):
    total_norm = np.sqrt(sum(np.sum(grad**2) for grad in grads))
    rate = np.minimum(max_norm / (total_norm + 1e-6), 1.0)
    for grad in grads:
        grad *= rate
    return total_norm
)";

constexpr const char* sigmoidFunction = R"(

def sigmoid(x):
    return 1 / (1 + np.exp(-x))
)";

// What a cell does in its time steps. A step backward turns dh (and dc) of h_t into those of h_{t−1}.
struct Steps {
    std::string forward;
    std::string backward;           // inside `for t in reversed(range(T)):`
    std::string parameterGradients; // the lines of `backward` that only they need
};

Steps rnnSteps(Activation activation)
{
    const char* value = "np.tanh(%1)";
    const char* slope = "dh * (1 - hs[t + 1]**2)";
    switch (activation) {
    case Activation::Tanh:
        break;
    case Activation::Relu:
        value = "np.maximum(%1, 0)";
        slope = "dh * (hs[t + 1] > 0)";
        break;
    case Activation::Sigmoid:
        value = "sigmoid(%1)";
        slope = "dh * hs[t + 1] * (1 - hs[t + 1])";
        break;
    case Activation::Identity:
        value = "%1";
        slope = "dh";
        break;
    }
    return {R"(
hs = [h]
for x in xs:
    h = )" + fill(value, {"np.dot(h, Wh) + np.dot(x, Wx) + b"}) +
                R"(
    hs.append(h)
)",
            std::string("    dt = ") + slope + R"(
%1    dh = np.dot(dt, Wh.T)
)",
            R"(    dWx += np.dot(xs[t].T, dt)
    dWh += np.dot(hs[t].T, dt)
    db += np.sum(dt, axis=0)
)"};
}

constexpr const char* lstmForward = R"(
steps = []
for x in xs:
    A = %1
    %2 = np.split(A, 4, axis=1)
    f, g, i, o = sigmoid(f), np.tanh(g), sigmoid(i), sigmoid(o)
    h_prev, c_prev = h, c
    c = f * c_prev + g * i
    h = o * np.tanh(c)
    steps.append((h_prev, c_prev, f, g, i, o, np.tanh(c)))
)";

constexpr const char* lstmBackward = R"(    h_prev, c_prev, f, g, i, o, tanh_c = steps[t]
    ds = dc + dh * o * (1 - tanh_c**2)
    df = ds * c_prev * f * (1 - f)
    dg = ds * i * (1 - g**2)
    di = ds * g * i * (1 - i)
    do = dh * tanh_c * o * (1 - o)
    dA = np.hstack((%2))
%1    dh = np.dot(dA, %3)
    dc = ds * f
)";

// Two markers of their own meaning: %1 stays for the lines of the parameter gradients.
Steps lstmSteps(Convention convention)
{
    if (convention == Convention::Book) {
        return {fill(lstmForward, {"np.dot(x, Wx) + np.dot(h, Wh) + b", "f, g, i, o"}),
                fill(lstmBackward, {"%1", "df, dg, di, do", "Wh.T"}),
                R"(    dWx += np.dot(xs[t].T, dA)
    dWh += np.dot(h_prev.T, dA)
    db += np.sum(dA, axis=0)
)"};
    }
    return {fill(lstmForward, {"np.dot(x, weight_ih.T) + bias_ih + np.dot(h, weight_hh.T) + bias_hh", "i, f, g, o"}),
            fill(lstmBackward, {"%1", "di, df, dg, do", "weight_hh"}),
            R"(    dweight_ih += np.dot(dA.T, xs[t])
    dweight_hh += np.dot(dA.T, h_prev)
    dbias_ih += np.sum(dA, axis=0)
    dbias_hh += np.sum(dA, axis=0)
)"};
}

Steps gruSteps(Convention convention)
{
    if (convention == Convention::Book) {
        return {R"(
Wxz, Wxr, Wxh = np.split(Wx, 3, axis=1)
Whz, Whr, Whh = np.split(Wh, 3, axis=1)
steps = []
for x in xs:
    z = sigmoid(np.dot(x, Wxz) + np.dot(h, Whz))
    r = sigmoid(np.dot(x, Wxr) + np.dot(h, Whr))
    h_hat = np.tanh(np.dot(x, Wxh) + np.dot(r * h, Whh))
    steps.append((h, z, r, h_hat))
    h = (1 - z) * h + z * h_hat
)",
                R"(    h_prev, z, r, h_hat = steps[t]
    dt_h = dh * z * (1 - h_hat**2)
    dhr = np.dot(dt_h, Whh.T)
    dt_z = dh * (h_hat - h_prev) * z * (1 - z)
    dt_r = dhr * h_prev * r * (1 - r)
%1    dh = dh * (1 - z) + dhr * r + np.dot(dt_z, Whz.T) + np.dot(dt_r, Whr.T)
)",
                R"(    dWx += np.dot(xs[t].T, np.hstack((dt_z, dt_r, dt_h)))
    dWh += np.hstack((np.dot(h_prev.T, dt_z), np.dot(h_prev.T, dt_r), np.dot((r * h_prev).T, dt_h)))
)"};
    }
    return {R"(
steps = []
for x in xs:
    r_x, z_x, n_x = np.split(np.dot(x, weight_ih.T) + bias_ih, 3, axis=1)
    r_h, z_h, n_h = np.split(np.dot(h, weight_hh.T) + bias_hh, 3, axis=1)
    r = sigmoid(r_x + r_h)
    z = sigmoid(z_x + z_h)
    n = np.tanh(n_x + r * n_h)
    steps.append((h, r, z, n, n_h))
    h = (1 - z) * n + z * h
)",
            R"(    h_prev, r, z, n, n_h = steps[t]
    dn = dh * (1 - z) * (1 - n**2)
    dz = dh * (h_prev - n) * z * (1 - z)
    dr = dn * n_h * r * (1 - r)
    dA_h = np.hstack((dr, dz, dn * r))
%1    dh = np.dot(dA_h, weight_hh) + dh * z
)",
            R"(    dA_x = np.hstack((dr, dz, dn))
    dweight_ih += np.dot(dA_x.T, xs[t])
    dweight_hh += np.dot(dA_h.T, h_prev)
    dbias_ih += np.sum(dA_x, axis=0)
    dbias_hh += np.sum(dA_h, axis=0)
)"};
}

Steps stepsOf(const Experiment& experiment)
{
    switch (experiment.cell) {
    case Cell::MatMul:
        break;
    case Cell::Rnn:
        return rnnSteps(experiment.activation);
    case Cell::Lstm:
        return lstmSteps(experiment.convention);
    case Cell::Gru:
        return gruSteps(experiment.convention);
    }
    return {"", "    dh = np.dot(dh, Wh.T)\n", ""};
}

bool usesSigmoid(const Experiment& experiment)
{
    return experiment.cell == Cell::Lstm || experiment.cell == Cell::Gru ||
           (experiment.cell == Cell::Rnn && experiment.activation == Activation::Sigmoid);
}

// From NumPy's float64, in which the numbers are drawn, to the precision of the experiment.
std::string cast(const Experiment& experiment, const std::vector<std::string>& names)
{
    const auto to = [&](const char* type) { return "\n" + forEachArray(names, fill("array.astype(np.%1)", {type})); };
    switch (experiment.precision) {
    case Precision::Float64:
        break;
    case Precision::Float32:
        return to("float32");
    case Precision::Float16:
        return to("float16");
    case Precision::BFloat16:
        return "\n# NumPy has no bfloat16: float32 has the same range and more digits." + to("float32");
    }
    return "";
}

// NumPy adds along an axis in the format itself, unlike everywhere else, and a sum of many terms would stall in 16
// bits.
std::string withRoomForSums(const Experiment& experiment, std::string lines)
{
    if (experiment.precision == Precision::Float16) {
        const std::string sum = "axis=0)";
        const std::string inFloat32 = "axis=0, dtype=np.float32)";
        for (std::size_t at = lines.find(sum); at != std::string::npos; at = lines.find(sum, at + inFloat32.size())) {
            lines.replace(at, sum.size(), inFloat32);
        }
    }
    return lines;
}

std::string backward(const Experiment& experiment, const Steps& steps)
{
    const std::string maxNorm = pythonFloat(experiment.maxNorm);
    const bool clipsAtTheEnd = clipsParameters(experiment);
    std::vector<std::string> gradients;
    std::string result = "\n";
    if (hasGradientAtEveryStep(experiment)) {
        result += "dh = dhs[T - 1]\n";
    }
    if (clipsAtTheEnd) {
        for (const std::string& name : parameterNames(experiment)) {
            gradients.push_back("d" + name);
            result += fill("d%1 = np.zeros_like(%1)\n", {name});
        }
    }
    result += "norm_list = []\n";
    result += experiment.cell == Cell::MatMul ? "for t in range(T):\n" : "for t in reversed(range(T)):\n";
    result += fill(steps.backward, {clipsAtTheEnd ? withRoomForSums(experiment, steps.parameterGradients) : ""});
    if (hasGradientAtEveryStep(experiment)) {
        result += "    if t > 0:\n        dh += dhs[t - 1]\n";
    }
    if (clipsChain(experiment)) {
        result += fill("    clip_grads([%1], %2)\n", {experiment.cell == Cell::Lstm ? "dh, dc" : "dh", maxNorm});
    }
    result += std::string("    norm = np.sqrt(np.sum(dh**2))") + normSuffix(experiment) + "\n";
    result += "    norm_list.append(float(norm))\n\n";
    if (clipsAtTheEnd) {
        result += fill("global_norm = clip_grads([%1], %2)\n", {joined(gradients), maxNorm}) +
                  "print(\"global norm:\", float(global_norm))\n";
    }
    return result + "print(norm_list)\n";
}

} // namespace

std::string numpyCode(const Experiment& experiment)
{
    const Arrays arrays = arraysOf(experiment);
    std::string functions = arrays.functions;
    if (usesSigmoid(experiment)) {
        functions += sigmoidFunction;
    }
    if (clipsChain(experiment)) {
        functions += clipFunction;
    } else if (clipsParameters(experiment)) {
        functions += experiment.convention == Convention::Book ? std::string(clipFunction) + "    return total_norm\n"
                                                               : torchClipFunction;
    }
    const Steps steps = stepsOf(experiment);
    return withFunctions(arrays.readsFile ? "import json\n\nimport numpy as np\n" : "import numpy as np\n", functions,
                         arrays.code + cast(experiment, arrays.names) + steps.forward + backward(experiment, steps));
}

} // namespace unroll
