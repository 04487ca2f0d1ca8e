// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/held_out.h"

#include "core/base/joined.h"
#include "core/random/random_state.h"
#include "core/training/start_weights.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

constexpr Eigen::Index wanted = 400;
constexpr Eigen::Index mostBatches = 25;

// What sequence n is asked for and what the network says, in words, of the steps that are graded.
template <class Scalar>
ExampleAnswer answerTo(const Task& task, const Batch<Scalar>& batch, const MatrixOf<Scalar>& outputs, Eigen::Index n)
{
    ExampleAnswer example;
    example.tokens = wordsOf(task, batch, n);
    if (task.kind == TaskKind::Adding) {
        const Scalar error = outputs(n, 0) - batch.values(n, 0);
        example.target = numberWord(static_cast<double>(batch.values(n, 0)));
        example.answer = numberWord(static_cast<double>(outputs(n, 0)));
        example.isRight = std::abs(error) < Scalar(0.1);
        return example;
    }
    const TaskShape shape = shapeOf(task);
    const Eigen::Index N = batch.x.front().rows();
    std::vector<std::string> targets;
    std::vector<std::string> answers;
    for (std::size_t a = shape.answers - shape.graded; a < shape.answers; ++a) {
        const Eigen::Index row = static_cast<Eigen::Index>(a) * N + n;
        Eigen::Index choice = 0;
        outputs.row(row).maxCoeff(&choice);
        targets.push_back(classWord(task, batch.classes[static_cast<std::size_t>(row)]));
        answers.push_back(classWord(task, static_cast<int>(choice)));
    }
    example.target = joined(targets, " ");
    example.answer = joined(answers, " ");
    example.isRight = targets == answers;
    return example;
}

} // namespace

Eigen::Index heldOutBatches(Eigen::Index batchSize)
{
    return std::min((wanted + batchSize - 1) / batchSize, mostBatches);
}

template <class Scalar>
HeldOut<Scalar>::HeldOut(const Task& task, Eigen::Index batchSize) : m_task(task), m_norms(shapeOf(task).steps + 1)
{
    RandomState random(seedOfHeldOut);
    const Eigen::Index batches = heldOutBatches(batchSize);
    for (Eigen::Index i = 0; i < batches; ++i) {
        m_batches.push_back(roomForBatch<Scalar>(task, batchSize));
        drawBatch(task, random, m_batches.back());
    }
}

template <class Scalar>
void HeldOut<Scalar>::grade(Network<Scalar>& network, CheckRecord& record)
{
    Graded sum;
    for (const Batch<Scalar>& batch : m_batches) {
        const Graded graded = network.forward(batch);
        sum.loss += graded.loss;
        sum.accuracy += graded.accuracy;
        if (&batch == &m_batches.front()) {
            network.backward(batch, m_norms);
        }
    }
    const auto count = static_cast<double>(m_batches.size());
    record.loss = sum.loss / count;
    record.accuracy = sum.accuracy / count;
    record.log10GradientNorms.resize(m_norms.size());
    std::transform(m_norms.begin(), m_norms.end(), record.log10GradientNorms.begin(),
                   [](double norm) { return std::log10(norm); });
}

template <class Scalar>
std::vector<ExampleAnswer> HeldOut<Scalar>::answers(Network<Scalar>& network, int count)
{
    std::vector<ExampleAnswer> result;
    for (const Batch<Scalar>& batch : m_batches) {
        network.forward(batch);
        for (Eigen::Index n = 0; n < batch.x.front().rows(); ++n) {
            if (static_cast<int>(result.size()) == count) {
                return result;
            }
            result.push_back(answerTo(m_task, batch, network.outputs(), n));
        }
    }
    return result;
}

template class HeldOut<float>;
template class HeldOut<double>;

} // namespace unroll
