// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/arrays.h"

#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/codegen/listing.h"

#include <span>

namespace unroll::codegen {

namespace {

// More numbers than this are read from a file: a listing should be readable.
constexpr std::size_t mostNumbersInline = 300;

std::size_t numbersGiven(const Experiment& experiment)
{
    std::size_t count = 0;
    for (const auto& each : experiment.tensors) {
        count += each.second.values.size();
    }
    return count;
}

// [[1.0, 2.0],
//  [3.0, 4.0]], the second line `indent` spaces in.
std::string nestedList(std::span<const std::size_t> shape, std::span<const double> values, std::size_t indent)
{
    std::string result = "[";
    const std::size_t count = shape.front();
    const std::size_t size = count == 0 ? 0 : values.size() / count;
    for (std::size_t i = 0; i < count; ++i) {
        if (shape.size() == 1) {
            result += (i == 0 ? "" : ", ") + pythonFloat(values[i]);
        } else {
            result += i == 0 ? "" : ",\n" + std::string(indent + 1, ' ');
            result += nestedList(shape.subspan(1), values.subspan(i * size, size), indent + 1);
        }
    }
    return result + "]";
}

// Writes `NAME = …` for each array: the given numbers where there are some, else the expression that makes them.
class ArrayWriter {
public:
    explicit ArrayWriter(const Experiment& experiment)
        : m_experiment(experiment), m_readsFile(numbersGiven(experiment) > mostNumbersInline)
    {
    }

    // A drawn array seeds the generator first, if nothing has yet.
    void draw(const std::string& name, const std::string& expression, const char* tensor = nullptr)
    {
        if (give(name, tensor)) {
            return;
        }
        if (!m_isSeeded) {
            m_isSeeded = true;
            m_code += "np.random.seed(" + std::to_string(m_experiment.seed) + ")\n";
            if (m_experiment.uniformDraws > 0) {
                m_code += "np.random.rand(" + std::to_string(m_experiment.uniformDraws) + ")  # drawn before\n";
            }
        }
        m_code += name + " = " + expression + "\n";
    }

    // True where the numbers of the array were given, and none is made.
    bool fix(const std::string& name, const std::string& expression, const char* tensor = nullptr)
    {
        if (give(name, tensor)) {
            return true;
        }
        m_code += name + " = " + expression + "\n";
        return false;
    }

    void line(const std::string& text) { m_code += text + "\n"; }

    Arrays done(const std::string& functions) const { return {functions, m_code, m_names, m_readsFile}; }

private:
    bool give(const std::string& name, const char* tensor)
    {
        m_names.push_back(name);
        const std::string given = tensor == nullptr ? name : tensor;
        const auto found = m_experiment.tensors.find(given);
        if (found == m_experiment.tensors.end()) {
            return false;
        }
        const std::string start = name + " = np.array(";
        m_code += start +
                  (m_readsFile ? "tensors[\"" + given + "\"]"
                               : nestedList(found->second.shape, found->second.values, start.size())) +
                  ")\n";
        return true;
    }

    const Experiment& m_experiment;
    bool m_readsFile = false;
    bool m_isSeeded = false;
    std::string m_code;
    std::vector<std::string> m_names;
};

std::string times(double factor) { return factor == 1.0 ? "" : " * " + pythonFloat(factor); }

// What randn of recurrent weights is multiplied by.
std::string recurrentFactor(const Experiment& experiment)
{
    switch (experiment.initializer) {
    case Initializer::He:
        return " * np.sqrt(2 / H)";
    case Initializer::Gaussian:
        return experiment.cell == Cell::MatMul ? "" : " / np.sqrt(H)"; // the note draws them as they are
    case Initializer::Xavier:
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    return " / np.sqrt(H)";
}

std::string inputFactor(const Experiment& experiment)
{
    switch (experiment.initializer) {
    case Initializer::Xavier:
        return " * np.sqrt(2 / (D + H))";
    case Initializer::He:
        return " * np.sqrt(2 / D)";
    case Initializer::Gaussian:
    case Initializer::Orthogonal:
    case Initializer::Identity:
        break;
    }
    return " / np.sqrt(D)";
}

void writeRecurrentWeights(const Experiment& experiment, const std::string& name, ArrayWriter& writer)
{
    const int gates = gateCount(experiment.cell);
    const std::string count = std::to_string(gates);
    const char* stack = usesPyTorchsCell(experiment) ? "np.vstack" : "np.hstack";
    const std::string scale = times(experiment.weightScale);
    if (experiment.initializer == Initializer::Identity) {
        writer.fix(name, gates == 1 ? "np.eye(H)" + scale : fill("%1([np.eye(H)] * %2)", {stack, count}) + scale);
        return;
    }
    if (experiment.initializer == Initializer::Orthogonal) {
        writer.draw(name, gates == 1 ? "orthogonal(H)" + scale
                                     : fill("%1([orthogonal(H) for _ in range(%2)])", {stack, count}) + scale);
        return;
    }
    const std::string wide = gates == 1 ? "H" : count + " * H";
    writer.draw(name, fill("np.random.randn(%1)", {usesPyTorchsCell(experiment) ? wide + ", H" : "H, " + wide}) +
                          recurrentFactor(experiment) + scale);
}

void writeBias(const std::string& slice, double bias, const char* comment, ArrayWriter& writer)
{
    if (bias != 0.0) {
        writer.line(fill("%1 = %2  # %3", {slice, pythonFloat(bias), comment}));
    }
}

void writeParameters(const Experiment& experiment, ArrayWriter& writer)
{
    const int gates = gateCount(experiment.cell);
    const std::string wide = gates == 1 ? "H" : std::to_string(gates) + " * H";
    const std::string zeros = "np.zeros(" + wide + ")";
    if (usesPyTorchsCell(experiment)) {
        writeRecurrentWeights(experiment, "weight_hh", writer);
        writer.draw("weight_ih", fill("np.random.randn(%1, D)", {wide}) + inputFactor(experiment));
    } else {
        writeRecurrentWeights(experiment, "Wh", writer);
        writer.draw("Wx", fill("np.random.randn(D, %1)", {wide}) + inputFactor(experiment));
    }
    writer.draw("xs", "np.random.randn(T, N, D)" + times(experiment.inputScale), "inputs");

    switch (experiment.cell) {
    case Cell::MatMul:
        break;
    case Cell::Rnn:
        writer.fix("b", zeros);
        break;
    case Cell::Lstm:
        if (usesPyTorchsCell(experiment)) {
            if (!writer.fix("bias_ih", zeros)) {
                writeBias("bias_ih[:H]", experiment.inputGateBias, "input gate", writer);
                writeBias("bias_ih[H:2 * H]", experiment.forgetBias, "forget gate", writer);
            }
            writer.fix("bias_hh", zeros);
        } else if (!writer.fix("b", zeros)) {
            writeBias("b[:H]", experiment.forgetBias, "forget gate", writer);
            writeBias("b[2 * H:3 * H]", experiment.inputGateBias, "input gate", writer);
        }
        break;
    case Cell::Gru:
        if (usesPyTorchsCell(experiment)) {
            if (!writer.fix("bias_ih", zeros)) {
                writeBias("bias_ih[H:2 * H]", experiment.updateBias, "update gate", writer);
            }
            writer.fix("bias_hh", zeros);
        } // the book's GRU has no biases
        break;
    }
}

std::string sizes(const Experiment& experiment)
{
    std::string result = "N = " + std::to_string(experiment.batchSize) + "  # batch size\n";
    if (experiment.cell != Cell::MatMul) {
        result += "D = " + std::to_string(experiment.inputSize) + "  # input size\n";
    }
    result += "H = " + std::to_string(experiment.hiddenSize) + "  # hidden size\n";
    return result + "T = " + std::to_string(experiment.timeSteps) + "  # time steps\n";
}

constexpr const char* orthogonalFunction = R"(

def orthogonal(n):
    Q, R = np.linalg.qr(np.random.randn(n, n))
    return Q * np.sign(np.diag(R))
)";

} // namespace

Arrays arraysOf(const Experiment& experiment)
{
    ArrayWriter writer(experiment);
    writer.line(sizes(experiment));
    const char* weights = usesPyTorchsCell(experiment) ? "weight_hh" : "Wh";
    const bool isOrthogonal = experiment.initializer == Initializer::Orthogonal && !isGiven(experiment, weights);
    const std::string functions = isOrthogonal ? orthogonalFunction : "";
    if (numbersGiven(experiment) > mostNumbersInline) {
        writer.line("# Save the experiment under this name, beside this listing.");
        writer.line("tensors = json.load(open(\"experiment.unroll.json\"))[\"tensors\"]");
    }
    if (experiment.cell == Cell::MatMul) {
        writeRecurrentWeights(experiment, "Wh", writer);
        writer.fix("dh", "np.ones((N, H))", "dh0");
        return writer.done(functions);
    }
    writeParameters(experiment, writer);
    writer.fix("h", "np.zeros((N, H))", "h0");
    if (experiment.cell == Cell::Lstm) {
        writer.fix("c", "np.zeros((N, H))", "c0");
    }
    if (hasGradientAtEveryStep(experiment)) {
        writer.fix("dhs", "", "dh");
    } else {
        writer.fix("dh", "np.ones((N, H))", "dh_last");
    }
    if (experiment.cell == Cell::Lstm) {
        writer.fix("dc", "np.zeros((N, H))", "dc_last");
    }
    return writer.done(functions);
}

} // namespace unroll::codegen
