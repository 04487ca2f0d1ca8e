// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.h"

#include "core/experiment/example_sentence.h"
#include "core/random/random_state.h"

#include <string>
#include <vector>

namespace unroll {

namespace {

Experiment withScale(double scale)
{
    Experiment experiment;
    experiment.weightScale = scale;
    return experiment;
}

// The note's third listing draws dW1 and dW2, 3 × 3 each, before the weights.
Experiment clippedAt(double maxNorm)
{
    Experiment experiment;
    experiment.uniformDraws = 18;
    experiment.clip = true;
    experiment.maxNorm = maxNorm;
    return experiment;
}

// Strongly non-normal: both eigenvalues are below 1, yet the first steps multiply the gradient.
Experiment transient()
{
    Experiment experiment;
    experiment.hiddenSize = 2;
    experiment.batchSize = 1;
    experiment.timeSteps = 60;
    experiment.tensors["Wh"] = {{2, 2}, {0.9, 5.0, 0.0, 0.8}};
    return experiment;
}

// The very Wh that explodes in the note's first listing, in a whole RNN.
Experiment tanhSaturates()
{
    Experiment experiment;
    experiment.cell = Cell::Rnn;
    const Matrix Wh = RandomState(experiment.seed).randn(3, 3);
    experiment.tensors["Wh"] = {{3, 3}, {Wh.data(), Wh.data() + Wh.size()}};
    return experiment;
}

Experiment overflowFloat16()
{
    Experiment experiment;
    experiment.precision = Precision::Float16;
    experiment.timeSteps = 60;
    return experiment;
}

// Gates that stay open for long: the settings that learn over 100 steps (Tallec and Ollivier 2018 for the reason).
Experiment remembering(Cell cell)
{
    Experiment experiment;
    experiment.cell = cell;
    experiment.timeSteps = 100;
    experiment.hiddenSize = 16;
    experiment.forgetBias = 5.0;
    experiment.inputGateBias = -4.0;
    experiment.updateBias = 5.0;
    if (cell == Cell::Lstm) {
        experiment.updateBias = 0.0;
    } else {
        experiment.forgetBias = 1.0;
        experiment.inputGateBias = 0.0;
    }
    return experiment;
}

// The words of the note's sentence as inputs, one at each time step. At this scale the network forgets, as most do.
Experiment tomAndMary()
{
    Experiment experiment;
    experiment.cell = Cell::Rnn;
    experiment.hiddenSize = 16;
    experiment.batchSize = 1;
    experiment.weightScale = 0.6;
    const Tensor inputs = exampleSentenceInputs();
    experiment.timeSteps = static_cast<int>(inputs.shape[0]);
    experiment.inputSize = static_cast<int>(inputs.shape[2]);
    experiment.tensors["inputs"] = inputs;
    return experiment;
}

std::vector<Preset> makePresets()
{
    return {
        {"book-exploding", UNROLL_TEXT("Book: exploding"),
         UNROLL_TEXT("Wh = randn(3, 3): the gradient norm grows to 249.4956 in 20 steps."), Experiment()},
        {"book-vanishing", UNROLL_TEXT("Book: vanishing"),
         UNROLL_TEXT("The same Wh times 0.5: the gradient norm shrinks to 0.0002379 in 20 steps."), withScale(0.5)},
        {"book-clipped", UNROLL_TEXT("Book: clipped as printed"),
         UNROLL_TEXT("Clipped at 5.0, which gives the output the book prints: a plateau at 2.5 (5.0 / N)."),
         clippedAt(5.0)},
        {"book-clipped-as-written", UNROLL_TEXT("Book: clipped as written"),
         UNROLL_TEXT("Clipped at 10.0, as the listing is written: a plateau at 5.0 and not the printed output."),
         clippedAt(10.0)},
        {"critical", UNROLL_TEXT("On the edge"),
         UNROLL_TEXT("The book's Wh times 0.796692 has a spectral radius of 1: in the long run the norm stays."),
         withScale(0.796692)},
        {"transient", UNROLL_TEXT("First larger, then gone"),
         UNROLL_TEXT("The spectral radius is 0.9, yet the norm first grows several times before it vanishes."),
         transient()},
        {"tanh-saturates", UNROLL_TEXT("tanh saturates"),
         UNROLL_TEXT("The Wh that explodes in the first listing, now with tanh in between: the gradient vanishes."),
         tanhSaturates()},
        {"overflow-float16", UNROLL_TEXT("Overflow in float16"),
         UNROLL_TEXT("The first listing in float16: the squares overflow at step 18, dh itself at step 45."),
         overflowFloat16()},
        {"lstm-remembers", UNROLL_TEXT("LSTM: gates held open"),
         UNROLL_TEXT("Forget bias 5, input-gate bias −4: 45 % of the cell state's gradient is left after 100 steps."),
         remembering(Cell::Lstm)},
        {"gru-remembers", UNROLL_TEXT("GRU: gate held open"),
         UNROLL_TEXT("Update bias 5: 40 % of the gradient is left after 100 steps."), remembering(Cell::Gru)},
        {"tom-and-mary", UNROLL_TEXT("Tom and Mary"),
         UNROLL_TEXT("The book's sentence as input, word by word: of the gradient at the last word, 0.000353 is left "
                     "at “Tom”, 15 steps back."),
         tomAndMary()},
    };
}

} // namespace

std::span<const Preset> presets()
{
    static const std::vector<Preset> list = makePresets();
    return list;
}

Expected<Preset> findPreset(std::string_view id)
{
    std::string known;
    for (const Preset& preset : presets()) {
        if (preset.id == id) {
            return preset;
        }
        known += (known.empty() ? "" : ", ") + std::string(preset.id);
    }
    return badRequest(UNROLL_TEXT("preset: %1 is not known; allowed: %2"), {inQuotes(id), known});
}

} // namespace unroll
