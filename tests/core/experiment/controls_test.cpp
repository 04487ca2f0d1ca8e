// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/controls.h"

#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/run_output.h"

#include <gtest/gtest.h>

namespace unroll {

namespace {

std::string problemOf(const Expected<std::string>& list) { return list ? "" : english(list.error()); }

Experiment worksheet(const char* shown, const char* locked)
{
    Experiment experiment;
    experiment.shownControls = shown;
    experiment.lockedControls = locked;
    return experiment;
}

} // namespace

TEST(Controls, ListsAreWrittenBackInOrderAndEachNameOnce)
{
    EXPECT_EQ(*checkControls("shown_controls", ""), "");
    EXPECT_EQ(*checkControls("shown_controls", " , ,"), "");
    EXPECT_EQ(*checkControls("shown_controls", "weight_scale,seed ,  weight_scale,,preset"),
              "weight_scale, seed, preset");
    Experiment experiment;
    EXPECT_TRUE(assign(experiment, "locked_controls=seed,\tclip"));
    EXPECT_EQ(experiment.lockedControls, "seed, clip");
}

TEST(Controls, AnUnknownNameIsRefusedWithTheNearest)
{
    EXPECT_EQ(problemOf(checkControls("shown_controls", "seed, weight_scal")),
              "shown_controls: there is no control \"weight_scal\"; did you mean weight_scale?");
    EXPECT_EQ(problemOf(checkControls("locked_controls", "presets")),
              "locked_controls: there is no control \"presets\"; did you mean preset?");
    const auto problem = validate(worksheet("", "Seed"));
    ASSERT_TRUE(problem);
    EXPECT_EQ(english(*problem), "locked_controls: there is no control \"Seed\"; did you mean seed?");
    EXPECT_FALSE(validate(worksheet("preset, tensors, title", "seed")));
    Experiment experiment;
    EXPECT_FALSE(assign(experiment, "shown_controls=sed"));
    EXPECT_EQ(experiment, Experiment());
}

TEST(Controls, NoneNamedShowsAllAndLocksNone)
{
    for (const std::string_view name : controlNames()) {
        EXPECT_TRUE(isControlShown(Experiment(), name)) << name;
        EXPECT_FALSE(isControlLocked(Experiment(), name)) << name;
    }
    const Experiment sheet = worksheet("weight_scale, seed", "seed");
    EXPECT_TRUE(isControlShown(sheet, "weight_scale") && isControlShown(sheet, "seed"));
    EXPECT_FALSE(isControlShown(sheet, "weight") || isControlShown(sheet, "clip"));
    EXPECT_TRUE(isControlLocked(sheet, "seed"));
    EXPECT_FALSE(isControlLocked(sheet, "weight_scale"));
}

TEST(Controls, AreHiddenAndShownOneByOne)
{
    Experiment experiment;
    for (const std::string_view name : controlNames()) {
        const Experiment without = withControlShown(experiment, name, false);
        EXPECT_FALSE(isControlShown(without, name)) << name;
        EXPECT_FALSE(validate(without)) << name;
        EXPECT_EQ(withControlShown(without, name, true).shownControls, "") << name << ": again all";
    }
    experiment = worksheet("seed, clip", "");
    EXPECT_EQ(withControlShown(experiment, "norm", true).shownControls, "seed, clip, norm");
    experiment = withControlShown(experiment, "seed", false);
    EXPECT_EQ(experiment.shownControls, "clip");
    EXPECT_EQ(withControlShown(experiment, "clip", false), experiment); // the last one stays: no name would mean all
}

TEST(Controls, AreLockedAndUnlocked)
{
    Experiment experiment = withControlLocked(Experiment(), "seed", true);
    experiment = withControlLocked(experiment, "clip", true);
    EXPECT_EQ(withControlLocked(experiment, "clip", true), experiment);
    EXPECT_EQ(experiment.lockedControls, "seed, clip");
    EXPECT_EQ(withControlLocked(experiment, "seed", false).lockedControls, "clip");
}

TEST(Controls, ALockedValueIsHeld)
{
    const Experiment sheet = worksheet("", "weight_scale, cell, tensors, title");
    const auto problemWith = [&](const char* assignment) {
        Experiment after = sheet;
        EXPECT_TRUE(assign(after, assignment));
        const auto problem = lockedChange(sheet, after);
        return problem ? english(*problem) : "";
    };
    EXPECT_EQ(problemWith("weight_scale=0.5"),
              "weight_scale: \"0.5\" is not allowed, because the worksheet locks it; allowed: 1");
    EXPECT_EQ(problemWith("cell=lstm"),
              "cell: \"lstm\" is not allowed, because the worksheet locks it; allowed: matmul");
    EXPECT_NE(problemWith("title=mine"), "");
    EXPECT_EQ(problemWith("seed=4"), "");
    EXPECT_EQ(problemWith("locked_controls="), ""); // taking the lock away is no change of what it holds
    Experiment given = sheet;
    given.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.5)};
    EXPECT_TRUE(lockedChange(sheet, given));
    EXPECT_FALSE(lockedChange(sheet, sheet));
}

TEST(Controls, DefaultsLeaveTheWorksheetAsItIs)
{
    Experiment sheet = worksheet("seed, weight_scale, clip", "weight_scale");
    sheet.seed = 7;
    sheet.weightScale = 0.5;
    sheet.clip = true;
    Experiment expected = worksheet("seed, weight_scale, clip", "weight_scale");
    expected.seed = 7;
    expected.weightScale = 0.5;
    EXPECT_EQ(withDefaults(sheet), expected);
    for (const Preset& preset : presets()) { // also those that give arrays
        EXPECT_EQ(withDefaults(preset.experiment).tensors.size(), 0U);
        const Experiment locked = withControlLocked(preset.experiment, "tensors", true);
        EXPECT_EQ(withDefaults(locked).tensors, preset.experiment.tensors) << preset.id;
        EXPECT_FALSE(validate(withDefaults(locked))) << preset.id;
    }
}

TEST(Controls, DecideNoNumberAndAreToldNowhere)
{
    const Experiment plain;
    const Experiment sheet = worksheet("weight_scale", "weight_scale");
    EXPECT_TRUE(differOnlyInText(plain, sheet));
    EXPECT_EQ(toldFields(sheet), toldFields(plain));
    EXPECT_TRUE(idleFields(sheet).empty());
    EXPECT_EQ(runToText(*simulate(sheet)), runToText(*simulate(plain)));
    EXPECT_EQ(numpyCode(sheet), numpyCode(plain));
    EXPECT_EQ(pytorchCode(sheet), pytorchCode(plain));
    Experiment other;
    other.seed = 4;
    EXPECT_FALSE(differOnlyInText(plain, other));
    other = plain;
    other.tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.5)};
    EXPECT_FALSE(differOnlyInText(plain, other));
}

} // namespace unroll
