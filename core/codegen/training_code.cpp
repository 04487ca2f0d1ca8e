// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/training_code.h"

#include "core/base/message.h"
#include "core/base/number_text.h"
#include "core/codegen/task_code.h"
#include "core/training/held_out.h"
#include "core/training/start_weights.h"

namespace unroll {

using namespace codegen;

namespace {

constexpr const char* gradeFunction = R"(

def grade(outputs, answers):
    loss = torch.nn.functional.%1(outputs, answers)
    is_right = %2
    return loss, is_right.double().mean()
)";

constexpr const char* networkClass = R"(

class Network(torch.nn.Module):
    def __init__(self, cell, weight_scale):
        super().__init__()
        self.cell = cell(D, H)
        self.read_out = torch.nn.Linear(H, O)
        random = np.random.RandomState(%1)
        gates = self.cell.weight_hh_l0.shape[0] // H
        Wx = random.randn(D, gates * H)%2
        Wh = np.hstack([random.randn(H, H) for _ in range(gates)]) * weight_scale / np.sqrt(H)
        Wo = random.randn(H, O) / np.sqrt(H)
        for parameter in self.parameters():
            torch.nn.init.zeros_(parameter)
        self.cell.weight_ih_l0.data.copy_(torch.from_numpy(Wx.T))
        self.cell.weight_hh_l0.data.copy_(torch.from_numpy(Wh.T))
        self.read_out.weight.data.copy_(torch.from_numpy(Wo.T))

    def forward(self, x):
        h, _ = self.cell(x)
        return %3
)";

constexpr const char* checkFunction = R"(

def print_check(iteration, learner, norm=""):
    number, cell, network, _, _ = learner
    with torch.no_grad():
        graded = [grade(network(x), answers) for x, answers in held_out]
    loss, accuracy = torch.tensor(graded, dtype=torch.float64).mean(0).tolist()
    print(iteration, number, cell, loss, accuracy, norm, sep=",")
)";

constexpr const char* loop = R"(
print("iteration,learner,cell,loss,accuracy,global_norm")
for learner in learners:
    print_check(0, learner)

iterations = %2
check_every = %3
random = np.random.RandomState(%1)
for iteration in range(1, iterations + 1):
    x, answers = draw_batch(random)  # the same for all learners
    for learner in learners.copy():
        _, _, network, optimizer, max_norm = learner
        optimizer.zero_grad()
        loss, _ = grade(network(x), answers)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(network.parameters(), max_norm)
        if not torch.isfinite(loss + norm):
            learners.remove(learner)  # it stands still from now on
            continue
        optimizer.step()
        if iteration % check_every == 0 or iteration == iterations:
            print_check(iteration, learner, norm.item())
)";

std::string className(Cell cell)
{
    switch (cell) {
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    case Cell::Lstm:
        return "LSTM";
    case Cell::Gru:
        return "GRU";
    }
    return "RNN";
}

std::string optimizerOf(const LearnerSettings& learner, const std::string& network)
{
    const std::string arguments = network + ".parameters(), lr=" + pythonFloat(learner.learningRate);
    switch (learner.optimizer) {
    case OptimizerKind::Sgd:
        return "SGD(" + arguments + ")";
    case OptimizerKind::Momentum:
        return "SGD(" + arguments + ", momentum=" + pythonFloat(learner.momentum) + ")";
    case OptimizerKind::Adam:
        break;
    case OptimizerKind::RmsProp:
        return "RMSprop(" + arguments + ")";
    }
    return "Adam(" + arguments + ")";
}

std::string bias(const std::string& network, const char* slice, double value, const char* gate)
{
    return value == 0.0
               ? ""
               : fill("%1.cell.bias_ih_l0.data[%2] = %3  # %4 gate\n", {network, slice, pythonFloat(value), gate});
}

std::string biasesOf(const LearnerSettings& learner, const std::string& network)
{
    switch (learner.cell) {
    case Cell::MatMul:
    case Cell::Rnn:
        break;
    case Cell::Lstm:
        return bias(network, ":H", learner.inputGateBias, "input") +
               bias(network, "H:2 * H", learner.forgetBias, "forget");
    case Cell::Gru:
        return bias(network, "H:2 * H", learner.updateBias, "update");
    }
    return "";
}

std::string learnersOf(const Training& training)
{
    std::string networks = "\n";
    std::string list =
        "\n# Number, cell, network, optimiser, and the norm above which its gradients are clipped.\nlearners = [\n";
    for (std::size_t i = 0; i < training.learners.size(); ++i) {
        const LearnerSettings& learner = training.learners[i];
        const std::string number = std::to_string(i + 1);
        const std::string network = "network" + number;
        networks += fill("%1 = Network(torch.nn.%2, weight_scale=%3)\n",
                         {network, className(learner.cell), pythonFloat(learner.weightScale)}) +
                    biasesOf(learner, network);
        list += fill("    (%1, \"%2\", %3, torch.optim.%4, %5),\n",
                     {number, valueText(*findLearnerField("cell"), learner), network, optimizerOf(learner, network),
                      learner.clip ? pythonFloat(learner.maxNorm) : "np.inf"});
    }
    return networks + list + "]\n";
}

} // namespace

std::string pytorchCode(const Training& training)
{
    const Task task = taskOf(training);
    const TaskCode code = codeOf(task);
    const bool hasFewInputs = shapeOf(task).inputs <= 2;
    return fill("import numpy as np\nimport torch\n\ntorch.set_default_dtype(torch.%1)\n\n",
                {valueText(*findTrainingField("precision"), training)}) +
           code.sizes +
           fill("H = %1  # hidden size\nN = %2  # batch size\n\n\n",
                {std::to_string(training.hiddenSize), std::to_string(training.batchSize)}) +
           code.function + fill(gradeFunction, {code.lossName, code.isRight}) +
           fill(networkClass, {std::to_string(seedOfWeights(training.seed)), hasFewInputs ? " / np.sqrt(D)" : " * 0.5",
                               code.outputs}) +
           "\n" + learnersOf(training) +
           fill("\nrandom = np.random.RandomState(%1)\nheld_out = [draw_batch(random) for _ in range(%2)]  # never "
                "trained on\n",
                {std::to_string(seedOfHeldOut), std::to_string(heldOutBatches(training.batchSize))}) +
           checkFunction + "\n" +
           fill(loop, {std::to_string(seedOfBatches(training.seed)), std::to_string(training.iterations),
                       std::to_string(training.checkEvery)});
}

} // namespace unroll
