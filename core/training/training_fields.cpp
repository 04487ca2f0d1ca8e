// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/field_makers.h"
#include "core/training/training.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace unroll {

namespace {

using namespace field_makers;

constexpr double largest = std::numeric_limits<double>::max();

std::vector<TrainingField> makeTrainingFields()
{
    std::vector<TrainingField> list;
    list.push_back(choice<&Training::task>("task", UNROLL_TEXT("Task"),
                                           UNROLL_TEXT("What is learnt; each task needs something from long ago."),
                                           {{"tom_and_mary", UNROLL_TEXT("Tom and Mary")},
                                            {"adding", UNROLL_TEXT("Adding")},
                                            {"temporal_order", UNROLL_TEXT("Temporal order")},
                                            {"copy", UNROLL_TEXT("Copy")}}));
    list.push_back(number<&Training::lag>(
        "lag", UNROLL_TEXT("Lag"),
        UNROLL_TEXT("How many steps what matters lies back: the length of a sequence (copy: 20 steps longer)."), 3,
        10000, 4, 200));
    list.push_back(number<&Training::names>(
        "names", UNROLL_TEXT("Names K"),
        UNROLL_TEXT("How many names there are (tom_and_mary); with two, the second would give the first away."), 3, 16,
        3, 8));
    list.push_back(number<&Training::hiddenSize>("hidden_size", UNROLL_TEXT("Hidden size H"),
                                                 UNROLL_TEXT("Number of hidden units of each learner."), 1, 1024, 1,
                                                 64));
    list.push_back(number<&Training::batchSize>("batch_size", UNROLL_TEXT("Batch size N"),
                                                UNROLL_TEXT("Number of new sequences in each iteration."), 1, 1024, 1,
                                                64));
    list.push_back(number<&Training::seed>(
        "seed", UNROLL_TEXT("Seed"),
        UNROLL_TEXT("Start of NumPy's random numbers, of the weights and of the sequences."), 0, 4294967295.0, 0, 100));
    list.push_back(number<&Training::iterations>("iterations", UNROLL_TEXT("Iterations"),
                                                 UNROLL_TEXT("How many batches are trained on, one after the other."),
                                                 1, 1e6, 1, 2000));
    list.push_back(number<&Training::checkEvery>(
        "check_every", UNROLL_TEXT("Check every"),
        UNROLL_TEXT("Iterations from one check on sequences that are never trained on to the next."), 1, 1e6, 1, 100));
    list.push_back(choice<&Training::precision>("precision", UNROLL_TEXT("Precision"),
                                                UNROLL_TEXT("Number format of the computation."),
                                                {{"float64", "float64"}, {"float32", "float32"}}));
    return list;
}

// Of the cells those that have parameters, in the order of Cell.
LearnerField cellField()
{
    LearnerField field = choice<&LearnerSettings::cell>("cell", UNROLL_TEXT("Cell"),
                                                        UNROLL_TEXT("What one time step computes; rnn: with tanh."),
                                                        {{"rnn", "RNN"}, {"lstm", "LSTM"}, {"gru", "GRU"}});
    constexpr auto first = static_cast<std::int64_t>(Cell::Rnn);
    field.get = [](const LearnerSettings& learner) -> FieldValue {
        return static_cast<std::int64_t>(learner.cell) - first;
    };
    field.set = [](LearnerSettings& learner, const FieldValue& value) {
        learner.cell = static_cast<Cell>(std::get<std::int64_t>(value) + first);
    };
    return field;
}

std::vector<LearnerField> makeLearnerFields()
{
    std::vector<LearnerField> list;
    list.push_back(cellField());
    list.push_back(number<&LearnerSettings::weightScale>(
        "weight_scale", UNROLL_TEXT("Weight scale"),
        UNROLL_TEXT("What the recurrent weights Wh, drawn with standard deviation 1/√H, are multiplied by."), 0, 1e6, 0,
        3));
    list.push_back(number<&LearnerSettings::forgetBias>("forget_bias", UNROLL_TEXT("Forget bias"),
                                                        UNROLL_TEXT("Added to the forget gate's sum (lstm)."), -largest,
                                                        largest, -6, 6));
    list.push_back(number<&LearnerSettings::inputGateBias>("input_gate_bias", UNROLL_TEXT("Input-gate bias"),
                                                           UNROLL_TEXT("Added to the input gate's sum (lstm)."),
                                                           -largest, largest, -6, 6));
    list.push_back(number<&LearnerSettings::updateBias>(
        "update_bias", UNROLL_TEXT("Update bias"), UNROLL_TEXT("Added to the sum of PyTorch's update gate z (gru)."),
        -largest, largest, -6, 6));
    list.push_back(choice<&LearnerSettings::optimizer>(
        "optimizer", UNROLL_TEXT("Optimizer"), UNROLL_TEXT("How gradients change the parameters, as in PyTorch."),
        {{"sgd", "SGD"}, {"momentum", UNROLL_TEXT("Momentum SGD")}, {"adam", "Adam"}, {"rmsprop", "RMSprop"}}));
    list.push_back(number<&LearnerSettings::learningRate>(
        "learning_rate", UNROLL_TEXT("Learning rate"),
        UNROLL_TEXT("How far each step goes; may be changed while it trains."), 0, 1e6, 1e-4, 1));
    list.back().sliderLogarithmic = true;
    list.push_back(number<&LearnerSettings::momentum>(
        "momentum", UNROLL_TEXT("Momentum"), UNROLL_TEXT("How much of the last step goes on (momentum)."), 0, 1, 0, 1));
    list.push_back(boolean<&LearnerSettings::clip>(
        "clip", UNROLL_TEXT("Clip"),
        UNROLL_TEXT("Whether the gradients of all parameters together are scaled down to the max norm.")));
    list.push_back(number<&LearnerSettings::maxNorm>(
        "max_norm", UNROLL_TEXT("Max norm"), UNROLL_TEXT("Threshold of clipping; may be changed while it trains."), 0,
        largest, 0.01, 100));
    list.back().minimumExcluded = true;
    list.back().sliderLogarithmic = true;
    return list;
}

template <class List>
auto* find(const List& list, std::string_view name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& field) { return field.name == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

std::span<const TrainingField> trainingFields()
{
    static const std::vector<TrainingField> list = makeTrainingFields();
    return list;
}

std::span<const LearnerField> learnerFields()
{
    static const std::vector<LearnerField> list = makeLearnerFields();
    return list;
}

const TrainingField* findTrainingField(std::string_view name) { return find(trainingFields(), name); }
const LearnerField* findLearnerField(std::string_view name) { return find(learnerFields(), name); }

} // namespace unroll
