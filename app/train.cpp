// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train.h"

#include "app/command_line.h"
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/jobs.h"
#include "app/progress_line.h"
#include "core/io/file.h"
#include "core/io/training_file.h"
#include "core/io/training_output.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace unroll {

namespace {

// "  lag = 20          3, 4 … 10000": each field with its default, what is allowed, and below it what it is.
template <class Fields, class Owner>
std::string fieldsHelp(const Fields& fields, const Owner& owner)
{
    std::string result;
    for (const auto& field : fields) {
        std::string line = std::string("  ") + field.name + " = " + valueText(field, owner);
        line.resize(std::max<std::size_t>(line.size() + 2, 28), ' ');
        result += line + allowedValues(field) + "\n      " + field.help + "\n";
    }
    return result;
}

Expected<Training> trainingOf(const CommandLine& commandLine)
{
    Training training;
    if (commandLine.preset) {
        const Expected<TrainingPreset> preset = findTrainingPreset(*commandLine.preset);
        if (!preset) {
            return tl::unexpected(preset.error());
        }
        training = preset->training;
    }
    if (commandLine.file) {
        return readTrainingFile(*commandLine.file, training, commandLine.assignments);
    }
    for (const std::string& assignment : commandLine.assignments) {
        if (const auto assigned = assign(training, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
    }
    if (const auto problem = validate(training)) {
        return tl::unexpected(*problem);
    }
    return training;
}

// Where a training is gone on with, only what may change while it trains can be set, and how long it goes on.
Expected<Trainer> resumed(const CommandLine& commandLine)
{
    if (commandLine.file || commandLine.preset) {
        return badRequest(
            UNROLL_TEXT("--resume: a checkpoint brings its own settings; allowed: no FILE and no --preset"));
    }
    Expected<Checkpoint> checkpoint = readCheckpoint(commandLine.train.resume);
    if (!checkpoint) {
        return tl::unexpected(checkpoint.error());
    }
    const Training before = checkpoint->training;
    Training& training = checkpoint->training;
    for (const std::string& assignment : commandLine.assignments) {
        if (const auto assigned = assign(training, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
    }
    Training same = training;
    same.iterations = before.iterations;
    for (std::size_t i = 0; i < std::min(same.learners.size(), before.learners.size()); ++i) {
        same.learners[i].learningRate = before.learners[i].learningRate;
        same.learners[i].clip = before.learners[i].clip;
        same.learners[i].maxNorm = before.learners[i].maxNorm;
    }
    if (same != before) {
        return badRequest(UNROLL_TEXT("--set: with --resume most fields are those of the checkpoint; allowed: %1"),
                          {"iterations, learning_rate, clip, max_norm"});
    }
    if (training.iterations < checkpoint->iteration) {
        return badRequest(
            UNROLL_TEXT("iterations: %1 is fewer than the %2 that are done already; allowed: %2 and more"),
            {std::to_string(training.iterations), std::to_string(checkpoint->iteration)});
    }
    if (const auto problem = validate(*checkpoint)) {
        return tl::unexpected(*problem);
    }
    return Trainer(*checkpoint);
}

Expected<Trainer> trainerOf(const CommandLine& commandLine)
{
    if (!commandLine.train.resume.empty()) {
        return resumed(commandLine);
    }
    return trainingOf(commandLine).map([](const Training& training) { return Trainer(training); });
}

std::size_t checksOf(const Trainer& trainer)
{
    std::size_t checks = 0;
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        checks = std::max(checks, trainer.history(i).checks.size());
    }
    return checks;
}

// The whole of it as text, in pieces as they come: whoever watches standard output sees each line at its time.
class Text {
public:
    explicit Text(bool isShown) : m_isShown(isShown) {}

    Expected<void> add(const std::string& text)
    {
        m_all += text;
        return m_isShown ? writeOut({}, text) : Expected<void>();
    }

    Expected<void> addChecks(const Trainer& trainer)
    {
        std::string lines;
        for (; m_checks < checksOf(trainer); ++m_checks) {
            lines += checkLine(trainer, m_checks);
        }
        return add(lines);
    }

    const std::string& all() const { return m_all; }

private:
    bool m_isShown;
    std::string m_all;
    std::size_t m_checks = 0;
};

// To the end, or until it is asked to stop.
Expected<void> train(Trainer& trainer, int threads, const std::stop_token& stop, Text& text)
{
    ProgressLine progress(static_cast<std::size_t>(trainer.training().iterations));
    Expected<void> written = text.add(trainingHeadline(trainer.training()));
    while (written && !trainer.isDone() && !stop.stop_requested()) {
        const int every = trainer.training().checkEvery;
        trainer.advance(every - trainer.iteration() % every, threads,
                        {stop, [&](double) { progress.show(static_cast<std::size_t>(trainer.iteration())); }});
        progress.clear();
        written = text.addChecks(trainer);
    }
    return written ? text.add(trainingSummary(trainer)) : written;
}

} // namespace

std::vector<std::string> trainingPresetNames()
{
    std::vector<std::string> names;
    for (const TrainingPreset& preset : trainingPresets()) {
        names.emplace_back(preset.id);
    }
    return names;
}

std::optional<std::string> defaultOfTraining(const std::string& field)
{
    if (const TrainingField* found = findTrainingField(field)) {
        return valueText(*found, Training());
    }
    if (const LearnerField* found = findLearnerField(field)) {
        return valueText(*found, LearnerSettings());
    }
    return {};
}

void addTrainOptions(CLI::App& app, TrainOptions& options)
{
    app.add_option("--jobs", options.jobs, "Threads; by default one a processor")->type_name("N");
    app.add_option("--checkpoint", options.checkpoint, "File to write when it ends or is stopped, to go on from")
        ->type_name("FILE");
    app.add_option("--resume", options.resume,
                   "Checkpoint to go on from; iterations, learning_rate, clip and max_norm may be set anew")
        ->type_name("FILE");
    app.footer(
        "Fields of --set and of files, with their defaults and what is allowed:\n" +
        fieldsHelp(trainingFields(), Training()) +
        "\nFields of learners; LEARNER.FIELD, as in learner2.cell, is that of one, and a new one is made like the "
        "one before:\n" +
        fieldsHelp(learnerFields(), LearnerSettings()) +
        "\nCtrl+C stops it: what was reached is written, the checkpoint too, and the exit status is 0, because all "
        "that\n"
        "was asked for is written.");
}

Expected<void> trainCommand(const CommandLine& commandLine)
{
    const TrainOptions& options = commandLine.train;
    const Expected<int> threads = threadsOf(options.jobs);
    if (!threads) {
        return tl::unexpected(threads.error());
    }
    Expected<Trainer> trainer = trainerOf(commandLine);
    if (!trainer) {
        return tl::unexpected(trainer.error());
    }
    for (const std::string& file : {commandLine.out, options.checkpoint}) {
        if (auto writable = checkCanWrite(file); !file.empty() && file != "-" && !writable) {
            return writable;
        }
    }
    const std::stop_token stop = stopOnInterrupt();
    const bool isText = commandLine.format == "text";
    const bool isShownAtOnce = isText && (commandLine.out.empty() || commandLine.out == "-");
    Text text(isShownAtOnce);
    if (auto done = train(*trainer, *threads, stop, text); !done) {
        return done;
    }
    if (!trainer->isDone()) {
        std::fprintf(stderr, "unroll: stopped at iteration %d of %d\n", trainer->iteration(),
                     trainer->training().iterations);
    }
    if (!options.checkpoint.empty()) {
        if (auto saved = saveCheckpoint(*trainer, options.checkpoint); !saved) {
            return saved;
        }
    }
    if (isShownAtOnce) {
        return {};
    }
    return writeOut(commandLine.out, isText                        ? text.all()
                                     : commandLine.format == "csv" ? trainingResultToCsv(*trainer)
                                                                   : trainingResultToJson(*trainer));
}

} // namespace unroll
