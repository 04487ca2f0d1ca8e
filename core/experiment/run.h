// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/diagnosis.h"
#include "core/analysis/spectrum.h"
#include "core/base/steps.h"
#include "core/experiment/experiment.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace unroll {

// One of the factors that made a gradient of what it was one step before. For each step the product over the parts is
// Run::stepGains (Run::cellStepGains where `isOfCellState`) wherever it is defined: a part that brings in something
// where the other left nothing is infinite, beside a 0. Parts of a step that is 0 may be 0 without a limit behind it;
// none is NaN unless numbers of the network are.
struct GainPart {
    const char* name;  // in JSON: "matrix", "activation", "gates", "carry", "around", "forget", "through_h"
    const char* label; // UNROLL_TEXT
    bool isOfCellState = false;
    std::vector<double> gains = {}; // [k − 1]
};

// What the forward pass of a recurrent cell leaves behind, in the experiment's own number format: the pass that the
// gradients come from. Empty for the matmul cell.
struct States {
    Steps h;              // [t] t = 0 … T, (N, H); h[0] is the initial state
    Steps c;              // lstm: the cell state, like h
    Steps gates;          // [t − 1] lstm, gru: (N, G·H) after their sigmoid or tanh, in gateNames() order
    Steps preactivations; // [t − 1] rnn: (N, H), what the activation is applied to
};

// The Frobenius norm of a parameter's gradient, before and after clipping; the same where nothing clips it.
struct ParameterNorm {
    std::string name;
    double before = 0.0;
    double after = 0.0;
};

// Every number of one experiment. Lists over backward steps are indexed k − 1, k = 1 … T.
struct Run {
    Experiment experiment;
    Matrix weights; // Wh as the cell uses it, rounded to its format, (H, H); of the candidate (g or n) where there are
                    // gates

    // The same as unitScale times this, which does not hang on weight_scale where the format is float64.
    std::shared_ptr<const Matrix> unitWeights;
    double unitScale = 1.0;

    double initialNorm = 0.0; // before the first backward step, in the experiment's norm
    double initialLog10Norm = 0.0;
    std::vector<double> norms;      // as NumPy prints them in the experiment's format: inf, NaN and 0 included
    std::vector<double> log10Norms; // of the true norm, of the same states and weights in a format without limits:
                                    // finite through over- and underflow, −inf for an exact zero
    std::vector<double> clipCoefficients;
    std::vector<double> stepGains;     // what the step multiplied the norm by, before upstream gradients and clipping
    std::vector<double> cellStepGains; // lstm: the same of the norm of dL/dc, what comes through h included
    std::vector<double> matrixGains;
    std::vector<double> activationGains;
    std::vector<GainPart> gainParts;
    std::optional<int> firstElementNonfinite; // first k at which an entry of dh itself left float64's range

    // dL/dh_{T−k} at [k], k = 0 … T, (N, H), clipped where it was; empty where it would be too large to keep.
    Steps hiddenGradients;

    // Cells with parameters only (rnn, lstm, gru).
    States states;
    std::vector<double> cellStateNorms;      // lstm: ‖dL/dc_{T−k}‖ at [k], k = 0 … T, in the experiment's norm
    std::vector<double> log10CellStateNorms; // like log10Norms of the true norm, at [k], k = 0 … T
    std::vector<double> cellPathNorms; // lstm: the same for what came along the cell state alone: dL/dc_T ∘ ∏ f
    std::map<std::string, Matrix>
        gradients; // of the loss, by the parameters' names; after clipping where it clips them
    std::vector<ParameterNorm> parameterNorms; // of each of them, in the order of the interface
    // Of all parameter gradients together: before clipping, as the number format gives it (inf where the squares
    // overflow); the same without that loss; and after clipping, as before where nothing is clipped.
    double globalNorm = 0.0;
    double trueGlobalNorm = 0.0;
    double clippedGlobalNorm = 0.0;
    double clipCoefficient = 1.0; // what clip_where = parameters multiplied them by

    bool isCoarse = false; // from simulateCoarsely(): to be looked at until the exact one is there

    std::optional<Spectrum> spectrum; // missing only in what simulateSteps() returns
    Diagnosis diagnosis;
};

// What clipping did to the parameters' gradients, with their global norm before and after, as a sentence; none where
// the experiment does not clip them.
std::optional<Message> describeParameterClipping(const Run& run);

// The gates' names in the order of the columns of States::gates: "i", "f", "g", "o" …; empty where there are none.
std::vector<const char*> gateNames(const Experiment& experiment);

} // namespace unroll
