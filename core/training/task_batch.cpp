// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/random_state.h"
#include "core/training/symbols.h"
#include "core/training/task.h"

#include <algorithm>
#include <utility>

namespace unroll {

namespace {

template <class Scalar>
class OneHot {
public:
    explicit OneHot(StepsOf<Scalar>& x) : m_x(x) { x.all().setZero(); }

    void set(int step, Eigen::Index n, int symbol) { m_x[static_cast<std::size_t>(step)](n, symbol) = Scalar(1); }
    void replace(int step, Eigen::Index n, int symbol)
    {
        m_x[static_cast<std::size_t>(step)].row(n).setZero();
        set(step, n, symbol);
    }

private:
    StepsOf<Scalar>& m_x;
};

std::vector<int> drawList(RandomState& random, int low, int high, Eigen::Index count)
{
    std::vector<int> list(static_cast<std::size_t>(count));
    for (int& each : list) {
        each = random.randint(low, high);
    }
    return list;
}

template <class Scalar>
void drawFillers(RandomState& random, int low, int high, int steps, Eigen::Index N, OneHot<Scalar>& words)
{
    for (int t = 0; t < steps; ++t) {
        for (Eigen::Index n = 0; n < N; ++n) {
            words.set(t, n, random.randint(low, high));
        }
    }
}

template <class Scalar>
void drawTomAndMary(const Task& task, RandomState& random, Batch<Scalar>& batch)
{
    const int T = task.lag;
    const int K = task.names;
    const auto N = static_cast<Eigen::Index>(batch.classes.size());
    OneHot<Scalar> words(batch.x);
    drawFillers(random, K, K + fillers, T, N, words);
    batch.classes = drawList(random, 0, K, N);
    const std::vector<int> distance = drawList(random, 1, K, N);
    for (Eigen::Index n = 0; n < N; ++n) {
        const auto i = static_cast<std::size_t>(n);
        words.replace(0, n, batch.classes[i]);
        words.replace(T - 3, n, (batch.classes[i] + distance[i]) % K);
        words.replace(T - 2, n, K + fillers);
        words.replace(T - 1, n, K + fillers + 1);
    }
}

template <class Scalar>
void drawAdding(const Task& task, RandomState& random, Batch<Scalar>& batch)
{
    const int T = task.lag;
    const Eigen::Index N = batch.values.rows();
    batch.x.all().setZero();
    for (Eigen::Index i = 0; i < batch.x.all().rows(); ++i) {
        batch.x.all()(i, 0) = static_cast<Scalar>(random.rand());
    }
    batch.values.setZero();
    for (const auto& [from, to] : {std::pair{0, T / 2}, std::pair{T / 2, T}}) {
        const std::vector<int> places = drawList(random, from, to, N);
        for (Eigen::Index n = 0; n < N; ++n) {
            auto step = batch.x[static_cast<std::size_t>(places[static_cast<std::size_t>(n)])];
            step(n, 1) = Scalar(1);
            batch.values(n, 0) += step(n, 0);
        }
    }
}

template <class Scalar>
void drawTemporalOrder(const Task& task, RandomState& random, Batch<Scalar>& batch)
{
    const int tenth = std::max(1, task.lag / 10);
    const auto N = static_cast<Eigen::Index>(batch.classes.size());
    OneHot<Scalar> symbols(batch.x);
    drawFillers(random, 2, 2 + fillers, task.lag, N, symbols);
    const std::vector<int> first = drawList(random, 0, 2, N);
    const std::vector<int> second = drawList(random, 0, 2, N);
    const std::vector<int> firstPlace = drawList(random, tenth, 2 * tenth, N);
    const std::vector<int> secondPlace = drawList(random, 5 * tenth, 6 * tenth, N);
    for (std::size_t i = 0; i < batch.classes.size(); ++i) {
        const auto n = static_cast<Eigen::Index>(i);
        symbols.replace(firstPlace[i], n, first[i]);
        symbols.replace(secondPlace[i], n, second[i]);
        batch.classes[i] = 2 * first[i] + second[i];
    }
}

template <class Scalar>
void drawCopy(const Task& task, RandomState& random, Batch<Scalar>& batch)
{
    const int steps = task.lag + 2 * copied;
    const Eigen::Index N = batch.x.front().rows();
    OneHot<Scalar> symbols(batch.x);
    std::fill(batch.classes.begin(), batch.classes.end(), blank);
    for (int t = 0; t < steps; ++t) {
        for (Eigen::Index n = 0; n < N; ++n) {
            if (t < copied) {
                const int letter = random.randint(0, letters);
                symbols.set(t, n, letter);
                batch.classes[static_cast<std::size_t>((steps - copied + t) * N + n)] = letter;
            } else {
                symbols.set(t, n, t == copied + task.lag - 1 ? delimiter : blank);
            }
        }
    }
}

} // namespace

template <class Scalar>
Batch<Scalar> roomForBatch(const Task& task, Eigen::Index sequences)
{
    const TaskShape shape = shapeOf(task);
    Batch<Scalar> batch;
    batch.x = StepsOf<Scalar>(shape.steps, sequences, shape.inputs);
    const auto answers = static_cast<Eigen::Index>(shape.answers) * sequences;
    if (task.kind == TaskKind::Adding) {
        batch.values.resize(answers, shape.outputs);
    } else {
        batch.classes.resize(static_cast<std::size_t>(answers));
    }
    return batch;
}

template <class Scalar>
void drawBatch(const Task& task, RandomState& random, Batch<Scalar>& batch)
{
    switch (task.kind) {
    case TaskKind::TomAndMary:
        return drawTomAndMary(task, random, batch);
    case TaskKind::Adding:
        return drawAdding(task, random, batch);
    case TaskKind::TemporalOrder:
        return drawTemporalOrder(task, random, batch);
    case TaskKind::Copy:
        return drawCopy(task, random, batch);
    }
}

template Batch<float> roomForBatch(const Task&, Eigen::Index);
template Batch<double> roomForBatch(const Task&, Eigen::Index);
template void drawBatch(const Task&, RandomState&, Batch<float>&);
template void drawBatch(const Task&, RandomState&, Batch<double>&);

} // namespace unroll
