// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts; that they compute what the program computes: tests/app/training_code_test.cpp.
#include "core/codegen/training_code.h"

#include <gtest/gtest.h>

#include <array>
#include <cctype>

namespace unroll {

TEST(TrainingCode, OfTheExplosion)
{
    EXPECT_EQ(pytorchCode(findTrainingPreset("explosion")->training), R"(import numpy as np
import torch

torch.set_default_dtype(torch.float32)

K = 4  # names
T = 20  # words in a sentence
D = K + 6  # inputs, one for each word: names, 4 fillers, "said-hi-to", "?"
O = K  # outputs, one for each name
H = 16  # hidden size
N = 32  # batch size


# A name, fillers, at the end another name, "said-hi-to", "?": who is meant? The first name.
def draw_batch(random):
    words = random.randint(K, K + 4, (T, N))
    names = random.randint(0, K, N)
    words[0] = names
    words[-3] = (names + random.randint(1, K, N)) % K
    words[-2] = K + 4
    words[-1] = K + 5
    return torch.eye(D)[torch.from_numpy(words)], torch.from_numpy(names)


def grade(outputs, answers):
    loss = torch.nn.functional.cross_entropy(outputs, answers)
    is_right = outputs.argmax(1) == answers
    return loss, is_right.double().mean()


class Network(torch.nn.Module):
    def __init__(self, cell, weight_scale):
        super().__init__()
        self.cell = cell(D, H)
        self.read_out = torch.nn.Linear(H, O)
        random = np.random.RandomState(1000)
        gates = self.cell.weight_hh_l0.shape[0] // H
        Wx = random.randn(D, gates * H) * 0.5
        Wh = np.hstack([random.randn(H, H) for _ in range(gates)]) * weight_scale / np.sqrt(H)
        Wo = random.randn(H, O) / np.sqrt(H)
        for parameter in self.parameters():
            torch.nn.init.zeros_(parameter)
        self.cell.weight_ih_l0.data.copy_(torch.from_numpy(Wx.T))
        self.cell.weight_hh_l0.data.copy_(torch.from_numpy(Wh.T))
        self.read_out.weight.data.copy_(torch.from_numpy(Wo.T))

    def forward(self, x):
        h, _ = self.cell(x)
        return self.read_out(h[-1])


network1 = Network(torch.nn.RNN, weight_scale=1.0)
network2 = Network(torch.nn.RNN, weight_scale=1.0)

# Number, cell, network, optimiser, and the norm above which its gradients are clipped.
learners = [
    (1, "rnn", network1, torch.optim.SGD(network1.parameters(), lr=0.1, momentum=0.9), np.inf),
    (2, "rnn", network2, torch.optim.SGD(network2.parameters(), lr=0.1, momentum=0.9), 1.0),
]

random = np.random.RandomState(99)
held_out = [draw_batch(random) for _ in range(13)]  # never trained on


def print_check(iteration, learner, norm=""):
    number, cell, network, _, _ = learner
    with torch.no_grad():
        graded = [grade(network(x), answers) for x, answers in held_out]
    loss, accuracy = torch.tensor(graded, dtype=torch.float64).mean(0).tolist()
    print(iteration, number, cell, loss, accuracy, norm, sep=",")


print("iteration,learner,cell,loss,accuracy,global_norm")
for learner in learners:
    print_check(0, learner)

iterations = 300
check_every = 5
random = np.random.RandomState(5000)
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
)");
}

TEST(TrainingCode, HoldsOnlyWhatTheTrainingUses)
{
    const std::array questions{"who is meant?", "what is the sum", "in which order", "are to be said again."};
    for (std::size_t task = 0; task < questions.size(); ++task) {
        for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            Training training;
            training.task = static_cast<TaskKind>(task);
            training.learners.front().cell = cell;
            const std::string code = pytorchCode(training);
            const auto has = [&](std::string_view text) { return code.find(text) != std::string::npos; };
            for (std::size_t each = 0; each < questions.size(); ++each) {
                EXPECT_EQ(has(questions.at(each)), each == task) << code;
            }
            EXPECT_EQ(has("# forget gate"), cell == Cell::Lstm) << code;
            EXPECT_FALSE(has("# input gate") || has("# update gate")) << code; // 0 as they are
            for (std::size_t at = code.find('%'); at != std::string::npos; at = code.find('%', at + 1)) {
                EXPECT_FALSE(std::isdigit(static_cast<unsigned char>(code[at + 1]))) << code; // every marker was filled
            }
        }
    }
}

} // namespace unroll
