// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for both listings; their texts are in the tests beside this one.
#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "tests/support/random_experiment.h"

#include <gtest/gtest.h>

namespace unroll {

TEST(Listing, HoldsOnlyWhatTheExperimentUses)
{
    test::RandomExperiments random(7);
    for (int i = 0; i < 200; ++i) {
        const Experiment experiment = random.nextInAnyPrecision();
        const bool drawsOrthogonal = experiment.initializer == Initializer::Orthogonal &&
                                     !experiment.tensors.contains("Wh") && !experiment.tensors.contains("weight_hh");
        const std::string numpy = numpyCode(experiment);
        const std::string pytorch = pytorchCode(experiment);
        for (const std::string& code : {numpy, pytorch}) {
            EXPECT_EQ(code.find('%'), std::string::npos) << code; // every marker was filled
            EXPECT_EQ(code.find("clip_grad") != std::string::npos, experiment.clip) << code;
            EXPECT_EQ(code.find("orthogonal") != std::string::npos, drawsOrthogonal) << code;
        }
        const bool usesPyTorchsCell = experiment.convention == Convention::PyTorch &&
                                      (experiment.cell == Cell::Lstm || experiment.cell == Cell::Gru);
        EXPECT_EQ(pytorch.find("torch.nn.LSTMCell") != std::string::npos ||
                      pytorch.find("torch.nn.GRUCell") != std::string::npos,
                  usesPyTorchsCell)
            << pytorch;
    }
}

} // namespace unroll
