// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_arguments.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace unroll {

namespace {

// Read as the command line does.
Training read(const std::string& arguments)
{
    Training training;
    std::istringstream words(arguments);
    for (std::string option, value; words >> option >> value;) {
        if (option == "--preset") {
            training = findTrainingPreset(value)->training;
        } else {
            EXPECT_EQ(option, "--set");
            EXPECT_TRUE(assign(training, value)) << value;
        }
    }
    return training;
}

class RandomTrainings {
public:
    explicit RandomTrainings(unsigned seed) : m_generator(seed) {}

    // Another value in some of the fields; learners are like one another in most of them.
    Training next()
    {
        Training training;
        change(training, trainingFields(), 3);
        change(training.learners.front(), learnerFields(), 4);
        training.learners.resize(1 + below(Training::mostLearners), training.learners.front());
        for (LearnerSettings& learner : training.learners) {
            change(learner, learnerFields(), below(4));
        }
        return training;
    }

private:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_generator); }

    FieldValue valueOf(const FieldInfo& field)
    {
        switch (field.kind) {
        case FieldKind::Boolean:
            return below(2) == 1;
        case FieldKind::Choice:
            return static_cast<std::int64_t>(below(field.choices.size()));
        case FieldKind::Integer:
            return static_cast<std::int64_t>(field.minimum) + static_cast<std::int64_t>(below(100));
        default:
            return std::uniform_real_distribution<double>(0.001, 3.0)(m_generator);
        }
    }

    template <class Owner, class Fields>
    void change(Owner& owner, const Fields& fields, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const auto& field = fields[below(fields.size())];
            if (const auto value = check(field, valueOf(field))) {
                field.set(owner, *value);
            }
        }
    }

    std::mt19937 m_generator;
};

} // namespace

TEST(TrainingArguments, OfTheDefaultsAreNone) { EXPECT_EQ(argumentsFor(Training()), ""); }

TEST(TrainingArguments, NameThePresetWhereThatIsShorter)
{
    Training training = findTrainingPreset("explosion")->training;
    EXPECT_EQ(argumentsFor(training), "--preset explosion");
    training.lag = 50;
    training.learners[1].cell = Cell::Lstm;
    EXPECT_EQ(argumentsFor(training), "--preset explosion --set lag=50 --set learner2.cell=lstm");
}

TEST(TrainingArguments, SayOnceWhatAllLearnersHave)
{
    Training training;
    training.learners.resize(3);
    for (LearnerSettings& learner : training.learners) {
        learner.learningRate = 0.5;
    }
    training.learners[1].cell = Cell::Gru;
    training.learners[2].cell = Cell::Gru;
    EXPECT_EQ(argumentsFor(training), "--set learning_rate=0.5 --set learner2.cell=gru --set learner3.cell=gru");
}

TEST(TrainingArguments, GiveRandomTrainingsAgain)
{
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomTrainings random(seed);
    for (int i = 0; i < 300; ++i) {
        const Training training = random.next();
        EXPECT_EQ(read(argumentsFor(training)), training) << argumentsFor(training);
    }
    for (const TrainingPreset& preset : trainingPresets()) {
        EXPECT_EQ(argumentsFor(preset.training), std::string("--preset ") + preset.id);
    }
}

} // namespace unroll
