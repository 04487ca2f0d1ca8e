// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codegen/task_code.h"

#include "core/base/message.h"
#include "core/training/symbols.h"

namespace unroll::codegen {

namespace {

constexpr const char* lastState = "self.read_out(h[-1])";
constexpr const char* highestIsRight = "outputs.argmax(1) == answers";

TaskCode tomAndMary(const Task& task)
{
    return {fill(R"(K = %1  # names
T = %2  # words in a sentence
D = K + %3  # inputs, one for each word: names, %4 fillers, "said-hi-to", "?"
O = K  # outputs, one for each name
)",
                 {std::to_string(task.names), std::to_string(task.lag), std::to_string(fillers + 2),
                  std::to_string(fillers)}),
            lastState,
            fill(R"(# A name, fillers, at the end another name, "said-hi-to", "?": who is meant? The first name.
def draw_batch(random):
    words = random.randint(K, K + %1, (T, N))
    names = random.randint(0, K, N)
    words[0] = names
    words[-3] = (names + random.randint(1, K, N)) % K
    words[-2] = K + %1
    words[-1] = K + %2
    return torch.eye(D)[torch.from_numpy(words)], torch.from_numpy(names)
)",
                 {std::to_string(fillers), std::to_string(fillers + 1)}),
            "cross_entropy", highestIsRight};
}

TaskCode adding(const Task& task)
{
    return {fill(R"(T = %1  # numbers in a sequence
D = 2  # inputs: a number, and whether it is marked
O = 1  # outputs: the sum
)",
                 {std::to_string(task.lag)}),
            lastState,
            R"(# Numbers, one of each half is marked: what is the sum of these two?
def draw_batch(random):
    x = torch.zeros(T, N, D)
    x[:, :, 0] = torch.from_numpy(random.rand(T, N))
    first = random.randint(0, T // 2, N)
    second = random.randint(T // 2, T, N)
    n = np.arange(N)
    x[first, n, 1] = 1
    x[second, n, 1] = 1
    return x, (x[first, n, 0] + x[second, n, 0]).reshape(N, O)
)",
            "mse_loss", "abs(outputs - answers) < 0.1"};
}

TaskCode temporalOrder(const Task& task)
{
    return {fill(R"(T = %1  # symbols in a sequence
D = %2  # inputs, one for each symbol: X, Y, %3 distractors
O = 4  # outputs: XX, XY, YX, YY
)",
                 {std::to_string(task.lag), std::to_string(2 + fillers), std::to_string(fillers)}),
            lastState,
            R"(# Distractors, and X or Y at two places: in which order did they come?
def draw_batch(random):
    symbols = random.randint(2, D, (T, N))
    first = random.randint(0, 2, N)
    second = random.randint(0, 2, N)
    tenth = max(1, T // 10)
    n = np.arange(N)
    symbols[random.randint(tenth, 2 * tenth, N), n] = first
    symbols[random.randint(5 * tenth, 6 * tenth, N), n] = second
    return torch.eye(D)[torch.from_numpy(symbols)], torch.from_numpy(2 * first + second)
)",
            "cross_entropy", highestIsRight};
}

TaskCode copyTask(const Task& task)
{
    return {fill(R"(L = %1  # letters to be said again
T = %2 + 2 * L  # symbols in a sequence: the letters, blanks, the letters again
BLANK, DELIMITER = %3, %4  # after the alphabet, 0 … %5
D = %6  # inputs, one for each symbol
O = %3 + 1  # outputs: the alphabet and the blank
)",
                 {std::to_string(copied), std::to_string(task.lag), std::to_string(blank), std::to_string(delimiter),
                  std::to_string(letters - 1), std::to_string(delimiter + 1)}),
            "self.read_out(h).flatten(0, 1)",
            R"(# Letters, then blanks; after the delimiter the letters are to be said again.
def draw_batch(random):
    letters = random.randint(0, BLANK, (L, N))
    symbols = np.full((T, N), BLANK)
    symbols[:L] = letters
    symbols[-L - 1] = DELIMITER
    answers = np.full((T, N), BLANK)
    answers[-L:] = letters
    return torch.eye(D)[torch.from_numpy(symbols)], torch.from_numpy(answers).flatten()
)",
            "cross_entropy", "outputs[-L * N:].argmax(1) == answers[-L * N:]"};
}

} // namespace

TaskCode codeOf(const Task& task)
{
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return tomAndMary(task);
    case TaskKind::Adding:
        return adding(task);
    case TaskKind::TemporalOrder:
        return temporalOrder(task);
    case TaskKind::Copy:
        break;
    }
    return copyTask(task);
}

} // namespace unroll::codegen
