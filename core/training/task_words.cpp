// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/symbols.h"
#include "core/training/task.h"

#include <array>
#include <cstddef>
#include <cstdio>

namespace unroll {

namespace {

std::string nameWord(int name)
{
    static constexpr std::array known{"Tom", "Mary", "John", "Ann", "Bob", "Sue", "Max", "Eve"};
    const auto i = static_cast<std::size_t>(name);
    return i < known.size() ? known.at(i) : "Name" + std::to_string(name + 1);
}

std::string letter(char first, int number) { return {static_cast<char>(first + number)}; }

std::string inputWord(const Task& task, int symbol)
{
    static constexpr std::array afterNames{"was", "in", "the", "room", "said-hi-to", "?"};
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return symbol < task.names ? nameWord(symbol) : afterNames.at(static_cast<std::size_t>(symbol - task.names));
    case TaskKind::TemporalOrder:
        return symbol < 2 ? letter('X', symbol) : letter('a', symbol - 2);
    case TaskKind::Copy:
        return symbol == delimiter ? "?" : classWord(task, symbol);
    case TaskKind::Adding:
        break;
    }
    return {};
}

} // namespace

std::string classWord(const Task& task, int choice)
{
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return nameWord(choice);
    case TaskKind::TemporalOrder:
        return letter('X', choice / 2) + letter('X', choice % 2);
    case TaskKind::Copy:
        return choice == blank ? "_" : letter('A', choice);
    case TaskKind::Adding:
        break;
    }
    return {};
}

std::string numberWord(double value)
{
    std::array<char, 32> text{};
    (void)std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

template <class Scalar>
std::vector<std::string> wordsOf(const Task& task, const Batch<Scalar>& batch, Eigen::Index n)
{
    std::vector<std::string> words;
    for (std::size_t t = 0; t < batch.x.size(); ++t) {
        const auto x = batch.x[t];
        if (task.kind == TaskKind::Adding) {
            words.push_back(numberWord(static_cast<double>(x(n, 0))) + (x(n, 1) != Scalar(0) ? "*" : ""));
        } else {
            Eigen::Index symbol = 0;
            x.row(n).maxCoeff(&symbol);
            words.push_back(inputWord(task, static_cast<int>(symbol)));
        }
    }
    return words;
}

template std::vector<std::string> wordsOf(const Task&, const Batch<float>&, Eigen::Index);
template std::vector<std::string> wordsOf(const Task&, const Batch<double>&, Eigen::Index);

} // namespace unroll
