// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train.h"

#include "app/command_line.h"
#include "app/commands.h"
#include "app/interrupt.h"
#include "app/jobs.h"
#include "app/progress_line.h"
#include "app/train_files.h"
#include "app/trainer_of.h"
#include "core/io/file.h"
#include "core/io/training_file.h"
#include "core/io/training_output.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
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

    void add(const std::string& text)
    {
        m_all += text;
        if (m_isShown && m_shown) {
            m_shown = writeOut({}, text);
        }
    }

    void addChecks(const Trainer& trainer)
    {
        std::string lines;
        for (; m_checks < checksOf(trainer); ++m_checks) {
            lines += checkLine(trainer, m_checks);
        }
        add(lines);
    }

    const std::string& all() const { return m_all; }
    const Expected<void>& shown() const { return m_shown; } // the first that could not be

private:
    bool m_isShown;
    Expected<void> m_shown;
    std::string m_all;
    std::size_t m_checks = 0;
};

// To the end, or until it is asked to stop. Where its text cannot be shown, it goes on for the checkpoint alone.
void train(Trainer& trainer, int threads, const std::stop_token& stop, bool isKept, Text& text)
{
    ProgressLine progress(static_cast<std::size_t>(trainer.training().iterations));
    text.add(trainingHeadline(trainer.training()));
    text.addChecks(trainer);
    while ((text.shown() || isKept) && !trainer.isDone() && !stop.stop_requested()) {
        const int every = trainer.training().checkEvery;
        trainer.advance(every - trainer.iteration() % every, threads,
                        {stop, [&](double) { progress.show(static_cast<std::size_t>(trainer.iteration())); }});
        progress.clear();
        text.addChecks(trainer);
    }
    text.add(trainingSummary(trainer));
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
        "\nEvery check_every iterations, and at the end, a check on sequences that are never trained on says how good "
        "each\n"
        "learner is. It has learnt its task by the first check with 99 % of the answers right; adding, where the mean\n"
        "squared error is below 0.01.\n"
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
    if (auto files = checkFiles(commandLine); !files) {
        return files;
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
    const bool isKept = !options.checkpoint.empty();
    if (isKept) { // also where nobody reads standard output any longer
        (void)std::signal(SIGPIPE, SIG_IGN);
    }
    const std::stop_token stop = stopOnInterrupt();
    const bool isText = commandLine.format == "text";
    const bool isShownAtOnce = isText && (commandLine.out.empty() || commandLine.out == "-");
    Text text(isShownAtOnce);
    train(*trainer, *threads, stop, isKept, text);
    if (!text.shown() && !isKept) {
        return text.shown();
    }
    if (!trainer->isDone()) {
        std::fprintf(stderr, "unroll: stopped at iteration %d of %d\n", trainer->iteration(),
                     trainer->training().iterations);
    }
    Expected<void> saved = isKept ? saveCheckpoint(*trainer, options.checkpoint) : Expected<void>();
    if (isShownAtOnce) {
        return text.shown().and_then([&] { return saved; });
    }
    if (!saved && !isFile(commandLine.out)) {
        return saved; // of what failed, nothing is on standard output
    }
    const Expected<void> written =
        writeOut(commandLine.out, isText                        ? text.all()
                                  : commandLine.format == "csv" ? trainingResultToCsv(*trainer)
                                                                : trainingResultToJson(*trainer));
    return saved ? written : saved;
}

} // namespace unroll
