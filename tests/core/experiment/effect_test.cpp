// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/effect.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "tests/support/random_experiment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace unroll {

namespace {

// The same with another legal value of the field, where there is one.
Experiment changed(const Field& field, Experiment experiment)
{
    const FieldValue value = field.get(experiment);
    if (const auto* truth = std::get_if<bool>(&value)) {
        field.set(experiment, !*truth);
    } else if (const auto* number = std::get_if<double>(&value)) {
        field.set(experiment, *number * 0.5 + 0.25);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        field.set(experiment, field.listsControls ? (text->empty() ? "clip" : "") : *text + "other");
    } else {
        const auto whole = std::get<std::int64_t>(value);
        const auto choices = static_cast<std::int64_t>(field.choices.size());
        field.set(experiment, choices > 0 ? (whole + 1) % choices : whole + 1);
    }
    return experiment;
}

bool same(const Matrix& a, const Matrix& b) { return a.rows() == b.rows() && a.cols() == b.cols() && a == b; }

bool same(const Steps& a, const Steps& b) { return a.size() == b.size() && same(a.all(), b.all()); }

bool same(const std::map<std::string, Matrix>& a, const std::map<std::string, Matrix>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.first == y.first && same(x.second, y.second); });
}

bool sameNumbers(const Run& a, const Run& b)
{
    return a.initialNorm == b.initialNorm && a.norms == b.norms && a.log10Norms == b.log10Norms &&
           a.clipCoefficients == b.clipCoefficients && same(a.gradients, b.gradients) && same(a.states.h, b.states.h) &&
           same(a.states.c, b.states.c) && same(a.states.gates, b.states.gates) &&
           same(a.states.preactivations, b.states.preactivations) && a.cellStateNorms == b.cellStateNorms &&
           a.stepGains == b.stepGains && a.globalNorm == b.globalNorm && a.clippedGlobalNorm == b.clippedGlobalNorm &&
           a.clipCoefficient == b.clipCoefficient;
}

} // namespace

TEST(Effect, WhatHasNoneChangesNothingAndWhatHasSomeDoesSomewhere)
{
    const unsigned seed = std::random_device()();
    test::RandomExperiments random(seed);
    std::map<std::string, int> held;
    std::map<std::string, int> idle;
    std::map<std::string, int> moved;
    for (int i = 0; i < 400; ++i) {
        const Experiment experiment = random.next();
        const auto run = simulateSteps(experiment);
        ASSERT_TRUE(run) << "seed " << seed;
        for (const Field& field : fields()) {
            const Experiment other = changed(field, experiment);
            const auto otherRun = simulateSteps(other);
            if (!otherRun) { // given arrays fix it, or two settings make no sense together
                EXPECT_TRUE(validate(other)) << field.name << ", seed " << seed;
                held[field.name] += isHeldByArrays(field, experiment) ? 1 : 0;
                continue;
            }
            EXPECT_FALSE(isHeldByArrays(field, experiment)) << field.name << ", seed " << seed;
            const bool isSame = sameNumbers(*run, *otherRun);
            if (!hasEffect(field, experiment)) {
                EXPECT_TRUE(isSame) << field.name << " has an effect after all, seed " << seed << ", number " << i;
                ++idle[field.name];
            } else if (!isSame) {
                ++moved[field.name];
            }
        }
    }
    for (const Field& field : fields()) {
        const bool isText = field.kind == FieldKind::Text;
        EXPECT_EQ(moved[field.name] > 0, !isText) << field.name << ", seed " << seed;
    }
    for (const char* name : {"seed", "uniform_draws", "weight_scale", "initializer", "input_size", "input_scale",
                             "activation", "forget_bias", "input_gate_bias", "update_bias", "max_norm", "clip_where",
                             "convention", "title", "notes", "shown_controls", "locked_controls"}) {
        EXPECT_GT(idle[name], 0) << name << ", seed " << seed;
    }
}

} // namespace unroll
