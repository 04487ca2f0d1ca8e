// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/arguments.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "tests/support/random_experiment.h"

#include <gtest/gtest.h>

#include <sstream>

namespace unroll {

namespace {

// Read as the command line does.
Experiment read(const std::string& arguments)
{
    Experiment experiment;
    std::istringstream words(arguments);
    for (std::string option, value; words >> option >> value;) {
        if (option == "--preset") {
            experiment = findPreset(value)->experiment;
        } else {
            EXPECT_EQ(option, "--set");
            EXPECT_TRUE(assign(experiment, value)) << value;
        }
    }
    return experiment;
}

} // namespace

TEST(Arguments, OfTheDefaultsAreNone)
{
    EXPECT_EQ(argumentsFor(Experiment()), "");
    Experiment named;
    named.title = "'; rm -rf / #";
    named.notes = "$(date)";
    EXPECT_EQ(argumentsFor(named), "");
}

TEST(Arguments, NameThePresetWhereThatIsShorter)
{
    EXPECT_EQ(argumentsFor(findPreset("lstm-remembers")->experiment), "--preset lstm-remembers");
    Experiment other = findPreset("lstm-remembers")->experiment;
    other.seed = 4;
    EXPECT_EQ(argumentsFor(other), "--preset lstm-remembers --set seed=4");
    Experiment half;
    half.weightScale = 0.5;
    half.seed = 7;
    EXPECT_EQ(argumentsFor(half), "--set seed=7 --set weight_scale=0.5");
}

TEST(Arguments, GiveEveryPresetAgain)
{
    for (const Preset& preset : presets()) {
        const auto arguments = argumentsFor(preset.experiment);
        ASSERT_TRUE(arguments) << preset.id;
        Experiment again = read(*arguments);
        again.title = preset.experiment.title;
        again.notes = preset.experiment.notes;
        EXPECT_EQ(again, preset.experiment) << *arguments;
    }
}

TEST(Arguments, GiveRandomExperimentsAgainUnlessTheyHaveArrays)
{
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomExperiments random(seed);
    int without = 0;
    for (int i = 0; i < 300; ++i) {
        Experiment experiment = random.nextInAnyPrecision();
        experiment.shownControls.clear(); // decide no number
        experiment.lockedControls.clear();
        const auto arguments = argumentsFor(experiment);
        EXPECT_EQ(arguments.has_value(), experiment.tensors.empty());
        if (arguments) {
            EXPECT_EQ(read(*arguments), experiment) << *arguments;
            ++without;
        }
    }
    EXPECT_GT(without, 100);
}

} // namespace unroll
