// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/learner.h"

#include "core/nn/steps_back.h"
#include "core/random/random_state.h"
#include "core/training/held_out.h"
#include "core/training/start_weights.h"
#include "core/training/training_step.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace unroll {

namespace {

NetworkShape networkShape(const Training& training, Cell cell)
{
    const TaskShape task = shapeOf(taskOf(training));
    return {{.cell = cell},
            {training.batchSize, task.inputs, training.hiddenSize, task.steps},
            task.outputs,
            task.answers,
            task.graded};
}

template <class Scalar>
NetworkWeights<Scalar> inFormat(const NetworkWeights<double>& weights)
{
    const CellWeights<double>& cell = weights.cell;
    return {{cell.Wx.cast<Scalar>(), cell.Wh.cast<Scalar>(), cell.bx.cast<Scalar>(), cell.bh.cast<Scalar>()},
            weights.Wo.cast<Scalar>(),
            weights.bo.cast<Scalar>()};
}

// ‖W − W₀‖ / ‖W₀‖
template <class Scalar>
double moved(const MatrixOf<Scalar>& now, const MatrixOf<Scalar>& start)
{
    const double length = start.template cast<double>().norm();
    const double way = (now.template cast<double>() - start.template cast<double>()).norm();
    return way == 0.0 ? 0.0 : way / length;
}

template <class To, class From>
std::vector<std::vector<To>> copied(const From& lists)
{
    std::vector<std::vector<To>> result;
    for (const auto& each : lists) {
        std::vector<To>& list = result.emplace_back(each.size());
        std::transform(each.begin(), each.end(), list.begin(), [](auto number) { return static_cast<To>(number); });
    }
    return result;
}

template <class Scalar>
class LearnerOf final : public Learner {
public:
    LearnerOf(const Training& training, std::size_t index, const LearnerState* state)
        : m_task(taskOf(training)), m_checkEvery(training.checkEvery), m_iterations(training.iterations),
          m_shape(networkShape(training, training.learners[index].cell)),
          m_network(std::make_unique<Network<Scalar>>(m_shape)),
          m_start(inFormat<Scalar>(startWeights(training.learners[index], m_task, training.hiddenSize, training.seed))),
          m_weights(m_start), m_optimizer(firstState<Scalar>(training.learners[index].optimizer, arraysOf(m_weights))),
          m_random(seedOfBatches(training.seed)), m_batch(roomForBatch<Scalar>(m_task, training.batchSize)),
          m_heldOut(m_task, training.batchSize)
    {
        m_settings = training.learners[index];
        if (state == nullptr) {
            m_network->setWeights(m_weights);
            check();
        } else {
            goOnFrom(*state);
        }
    }

    void iterate() override
    {
        drawBatch(m_task, m_random, m_batch);
        const double maxNorm = m_settings.clip ? m_settings.maxNorm : std::numeric_limits<double>::infinity();
        m_history.iterations.push_back(trainingStep<Scalar>(
            *m_network, m_batch, {m_settings.optimizer, m_settings.learningRate, m_settings.momentum}, maxNorm,
            m_weights, m_optimizer));
        if (!isFinite(m_history.iterations.back())) {
            m_history.firstNonfinite = done();
            return;
        }
        if (done() % m_checkEvery == 0 || done() == m_iterations) {
            check();
        }
    }

    void useThreads(int most) override
    {
        const int threads = std::min(most, usefulThreads(m_shape.pass, m_shape.kind));
        if (threads != m_threads) {
            m_threads = threads;
            m_network = std::make_unique<Network<Scalar>>(m_shape, threads);
            m_network->setWeights(m_weights);
        }
    }

    std::vector<ExampleAnswer> examples(int count) override { return m_heldOut.answers(*m_network, count); }

    LearnerState state() const override
    {
        return {copied<double>(arraysOf(m_weights)), m_optimizer.steps, copied<double>(m_optimizer.first),
                copied<double>(m_optimizer.second), m_history};
    }

private:
    int done() const { return static_cast<int>(m_history.iterations.size()); }

    void check()
    {
        CheckRecord record;
        record.iteration = done();
        m_heldOut.grade(*m_network, record);
        record.inputWeightsMoved = moved(m_weights.cell.Wx, m_start.cell.Wx);
        record.recurrentWeightsMoved = moved(m_weights.cell.Wh, m_start.cell.Wh);
        record.outputWeightsMoved = moved(m_weights.Wo, m_start.Wo);
        if (!m_history.solvedAt && isSolved(m_task, record.loss, record.accuracy)) {
            m_history.solvedAt = record.iteration;
        }
        m_history.checks.push_back(std::move(record));
    }

    // The last check may have been due only because the training was to end there.
    void dropCheckOfAnEarlierEnd()
    {
        const int last = m_history.checks.back().iteration;
        if (last % m_checkEvery == 0 || last == m_iterations) {
            return;
        }
        if (m_history.solvedAt == last) {
            m_history.solvedAt.reset();
        }
        m_history.checks.pop_back();
    }

    void goOnFrom(const LearnerState& state)
    {
        const ParameterArrays<Scalar> parameters = arraysOf(m_weights);
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            std::transform(state.parameters[i].begin(), state.parameters[i].end(), parameters[i].begin(),
                           [](double number) { return static_cast<Scalar>(number); });
        }
        m_optimizer = {state.optimizerSteps, copied<Scalar>(state.first), copied<Scalar>(state.second)};
        m_history = state.history;
        dropCheckOfAnEarlierEnd();
        m_network->setWeights(m_weights);
        for (int i = 0; i < done(); ++i) {
            drawBatch(m_task, m_random, m_batch);
        }
        if (done() == m_iterations && canGoOn() && m_history.checks.back().iteration != done()) {
            check(); // the end is nearer than it was to be
        }
    }

    Task m_task;
    int m_checkEvery;
    int m_iterations;
    NetworkShape m_shape;
    int m_threads = 1;
    std::unique_ptr<Network<Scalar>> m_network;
    NetworkWeights<Scalar> m_start;
    NetworkWeights<Scalar> m_weights;
    OptimizerState<Scalar> m_optimizer;
    RandomState m_random;
    Batch<Scalar> m_batch;
    HeldOut<Scalar> m_heldOut;
};

} // namespace

std::unique_ptr<Learner> makeLearner(const Training& training, std::size_t index, const LearnerState* state)
{
    if (training.precision == Precision::Float64) {
        return std::make_unique<LearnerOf<double>>(training, index, state);
    }
    return std::make_unique<LearnerOf<float>>(training, index, state);
}

} // namespace unroll
