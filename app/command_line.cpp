// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/choices.h"
#include "app/code.h"
#include "app/picture_options.h"
#include "core/base/joined.h"
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/tensors.h"
#include "core/io/experiment_file.h"
#include "core/io/link.h"
#include "core/training/training.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace unroll {

namespace {

constexpr const char* fileHelp = "Experiment (.unroll.json), weights (.npz, .npy, .safetensors), picture that Unroll "
                                 "exported (.png), or a link (unroll:1/…)";

// "  weight_scale = 1          0 … 1e+06": each field with its default, what is allowed, and below it what it is.
std::string fieldsHelp()
{
    std::string result = "Fields of --set and of experiment files, with their defaults and what is allowed:\n";
    for (const Field& field : fields()) {
        std::string line = std::string("  ") + field.name + " = " + valueText(field, Experiment());
        line.resize(std::max<std::size_t>(line.size() + 2, 28), ' ');
        result += line + allowedValues(field) + "\n      " + field.help + "\n";
    }
    return result;
}

// "  rnn: Wx [D][H], Wh [H][H], …"
std::string arraysHelp()
{
    std::string result =
        "\nArrays of \"tensors\" in experiment files, in the place of what would be drawn (T time_steps, "
        "N batch_size,\nD input_size, H hidden_size; dh is the loss's gradient of every h_t, in the place "
        "of dh_last):\n";
    for (const Choice& cell : findField("cell")->choices) {
        for (const Choice& convention : findField("convention")->choices) {
            Experiment experiment;
            (void)assign(experiment, std::string("cell=") + cell.name);
            (void)assign(experiment, std::string("convention=") + convention.name);
            const bool isGated = gateCount(experiment.cell) > 1;
            if (!isGated && experiment.convention != Convention::PyTorch) {
                continue; // the same
            }
            result += std::string("  ") + cell.name + (isGated ? std::string(", ") + convention.name : "") + ": ";
            std::string arrays;
            for (const TensorField& each : tensorFields(experiment.cell, experiment.convention)) {
                arrays += std::string(arrays.empty() ? "" : ", ") + each.name + ' ';
                for (const char axis : each.axes) {
                    arrays += axis == 'G' ? '[' + std::to_string(gateCount(experiment.cell)) + "·H]"
                                          : std::string("[") + axis + "]";
                }
            }
            result += arrays + "\n";
        }
    }
    return result + "Weights files (.npz, .npy, .safetensors) may hold the same names, also as PyTorch has them: "
                    "weight_hh_l0.";
}

void addExperimentOptions(CLI::App& app, CommandLine& commandLine)
{
    app.footer(fieldsHelp() + arraysHelp());
    app.add_option("FILE", commandLine.file, fileHelp);
    app.add_option("--preset", commandLine.preset, "Preset to start from; `unroll presets` lists them");
    app.add_option("--set", commandLine.assignments, "Set a field, as in --set weight_scale=0.5; may repeat")
        ->type_name("FIELD=VALUE")
        ->allow_extra_args(false); // what follows its value is no second one
}

void addPageOptions(CLI::App& app, CommandLine& commandLine, const std::string& which)
{
    const std::vector<std::string>& allowed = windowPages();
    app.add_option("--page", commandLine.page, "Page of the window: " + joined(allowed))->capture_default_str();
    std::string cards = "Cards of the page, as in --cards norms,unrolled: " + which + ".";
    for (const std::string& page : allowed) {
        cards += (page == allowed.front() ? "\nOf " : ";\nof ") + page + ": " + joined(cardsOf(page));
    }
    app.add_option("--cards", commandLine.cards, cards)->type_name("CARD,…")->delimiter(',')->allow_extra_args(false);
}

void addTrainingOption(CLI::App& app, CommandLine& commandLine, const std::string& what)
{
    app.add_option("--training", commandLine.training,
                   what + ": " + joined(trainingPresetNames()) + ", or a file; a checkpoint is shown as it stands");
}

// A word that is no file may have been meant as a subcommand.
Expected<void> checkFileToOpen(const std::string& file, const CLI::App& app)
{
    const std::filesystem::path path(file);
    std::error_code unknown;
    if (path.has_parent_path() || path.has_extension() || std::filesystem::exists(path, unknown)) {
        return {};
    }
    std::vector<std::string> names;
    for (const CLI::App* each : app.get_subcommands({})) {
        names.push_back(each->get_name());
    }
    return badRequest(UNROLL_TEXT("%1: there is no such file and no such subcommand; allowed: %2, or a file to open"),
                      {inQuotes(file), joined(names)});
}

std::string firstLine(const std::string& text) { return text.substr(0, text.find('\n')); }

// Better words than the parser's where it is to be seen what was meant.
tl::unexpected<Error> notUnderstood(const CLI::App& app, const CommandLine& commandLine, const std::string& problem)
{
    const auto chosen = app.get_subcommands();
    if (chosen.empty() && commandLine.file) {
        if (const auto file = checkFileToOpen(*commandLine.file, app); !file) {
            return tl::unexpected(file.error());
        }
    }
    const bool isTraining = !chosen.empty() && chosen.front()->get_name() == "train";
    for (const std::string& word : app.remaining(true)) {
        const std::string name = word.substr(0, word.find('='));
        if (const auto value =
                name.starts_with("--") && isTraining ? defaultOfTraining(name.substr(2)) : std::nullopt) {
            return badRequest(UNROLL_TEXT("%1: a field is set with --set, as in --set %2=%3"),
                              {name, name.substr(2), *value});
        }
        if (name.starts_with("--") && !isTraining && findField(name.substr(2)) != nullptr) {
            return badRequest(UNROLL_TEXT("%1: a field is set with --set, as in --set %2=%3"),
                              {name, name.substr(2), valueText(*findField(name.substr(2)), Experiment())});
        }
    }
    return badRequest(UNROLL_TEXT("%1; `unroll %2--help` says what is allowed"),
                      {problem, chosen.empty() ? "" : chosen.front()->get_name() + " "});
}

} // namespace

Expected<CommandLine> parseCommandLine(int argumentCount, const char* const* arguments)
{
    CommandLine commandLine;
    std::vector<std::string> included;
    bool wantsVersion = false;

    CLI::App app("Unroll: a laboratory for the flow of gradients in recurrent networks.\n"
                 "Without a subcommand it opens the window.",
                 "unroll");
    app.add_option("FILE", commandLine.file, fileHelp + std::string(", to open in the window"));
    app.add_flag("--version", wantsVersion, "Print the version and exit");

    CLI::App* run = app.add_subcommand("run", "Compute an experiment and print its numbers");
    addExperimentOptions(*run, commandLine);
    run->add_option("--include", included, "Also print gradients, states (cells with parameters)")
        ->delimiter(',')
        ->allow_extra_args(false);
    run->add_option("--format", commandLine.format, "text, json or csv")->capture_default_str();
    run->add_option("--out", commandLine.out, "File to write; - or none is standard output");

    CLI::App* render =
        app.add_subcommand("render", "Draw a view of an experiment into a picture file; needs no display");
    addExperimentOptions(*render, commandLine);
    render->add_option("--view", commandLine.view, joined(pictureViews()));
    render->add_option("--out", commandLine.out, "File to write: .png, .svg or .pdf");
    render->add_option("--size", commandLine.size, "Logical pixels, as in 1280x800")->type_name("WxH");
    render->add_option("--scale", commandLine.scale, "Pixels per logical pixel of a PNG")->capture_default_str();
    render->add_option("--theme", commandLine.theme, joined(themeNames()))->capture_default_str();
    render->add_option("--lang", commandLine.language, joined(languageCodes()))->capture_default_str();
    render->add_option("--text-scale", commandLine.textScale, "Size of the window's texts in percent, 80 … 200")
        ->type_name("PERCENT")
        ->capture_default_str();

    addPageOptions(*render, commandLine, "the first that have room, in their own order");
    addTrainingOption(*render, commandLine, "Training that the page train, or a view of it, shows when it has ended");

    render->add_option("--lesson", commandLine.lesson, "Step of the lesson, from 1, with --view lesson")
        ->transform([](const std::string& number) { // "08" is no octal number
            return number.substr(std::min(number.find_first_not_of('0'), std::max<std::size_t>(number.size(), 1) - 1));
        })
        ->type_name("NN");
    render->add_flag("--question", commandLine.isQuestionOpen, "With the step's question not yet answered");
    render->add_flag("--presentation", commandLine.presents, "Window and lesson as in the presentation mode");

    CLI::App* presetList = app.add_subcommand("presets", "List the presets");
    presetList->add_option("--format", commandLine.format, "text or json")->capture_default_str();
    presetList->add_option("--out", commandLine.out, "File to write; - or none is standard output");

    CLI::App* code = app.add_subcommand("code", "Print an experiment or a training as a short Python listing");
    addExperimentOptions(*code, commandLine);
    addCodeOptions(*code, commandLine);
    code->add_option("--out", commandLine.out, "File to write; - or none is standard output");

    CLI::App* link = app.add_subcommand("link", "Print an experiment as a link, which opens in the place of a FILE");
    addExperimentOptions(*link, commandLine);
    link->add_option("--out", commandLine.out, "File to write; - or none is standard output");
    CLI::App* report =
        app.add_subcommand("report", "Write a document with plots, sentences, settings and code; needs no display");
    addExperimentOptions(*report, commandLine);
    report->add_option("--out", commandLine.out, "File to write: .pdf or .html");
    report->add_option("--lang", commandLine.language, joined(languageCodes()))->capture_default_str();
    addPageOptions(*report, commandLine, "in their own order; all where none are named");
    addTrainingOption(*report, commandLine, "Training that the page train shows when it has ended");

    CLI::App* sweep = app.add_subcommand("sweep", "Compute how fast the gradient grows over two fields and many seeds");
    addExperimentOptions(*sweep, commandLine);
    addSweepOptions(*sweep, commandLine.sweep);
    sweep->add_option("--out", commandLine.out, "CSV file to write; - or none is standard output");

    CLI::App* train = app.add_subcommand("train", "Train up to three networks side by side, and print how they do");
    train->add_option("FILE", commandLine.file, "Training (a JSON file); without one, the defaults");
    train->add_option("--preset", commandLine.preset, "Preset to start from: " + joined(trainingPresetNames()));
    train
        ->add_option("--set", commandLine.assignments,
                     "Set a field, as in --set lag=50, or one of a learner, as in --set learner2.cell=lstm; may repeat")
        ->type_name("FIELD=VALUE")
        ->allow_extra_args(false);
    train->add_option("--format", commandLine.format, "text, json or csv")->capture_default_str();
    train->add_option("--out", commandLine.out, "File to write; - or none is standard output");
    addTrainOptions(*train, commandLine.train);

    app.require_subcommand(0, 1);
    app.footer("Exit status: 0 done; 1 it could not be done; 2 the request is wrong.");
    try {
        app.parse(argumentCount, arguments);
    } catch (const CLI::CallForHelp&) {
        const auto chosen = app.get_subcommands();
        commandLine.command = CommandLine::Command::PrintAndExit;
        commandLine.text = chosen.empty() ? app.help() : chosen.front()->help();
        return commandLine;
    } catch (const CLI::ParseError& problem) {
        return notUnderstood(app, commandLine, firstLine(problem.what()));
    }

    if (wantsVersion) {
        commandLine.command = CommandLine::Command::PrintAndExit;
        commandLine.text = "unroll " UNROLL_VERSION "\n";
    } else if (run->parsed()) {
        commandLine.command = CommandLine::Command::Run;
        for (const std::string& each : included) {
            if (auto known = oneOf("--include", each, {"gradients", "states"}); !known) {
                return tl::unexpected(known.error());
            }
            (each == "gradients" ? commandLine.includesGradients : commandLine.includesStates) = true;
        }
        if (auto known = oneOf("--format", commandLine.format, {"text", "json", "csv"}); !known) {
            return tl::unexpected(known.error());
        }
    } else if (render->parsed()) {
        commandLine.command = CommandLine::Command::Render;
        if (auto checked = checkRender(commandLine); !checked) {
            return tl::unexpected(checked.error());
        }
    } else if (report->parsed()) {
        commandLine.command = CommandLine::Command::Report;
        if (auto checked = checkReport(commandLine); !checked) {
            return tl::unexpected(checked.error());
        }
    } else if (code->parsed()) {
        commandLine.command = CommandLine::Command::Code;
        if (auto checked = checkCode(commandLine); !checked) {
            return tl::unexpected(checked.error());
        }
    } else if (link->parsed()) {
        commandLine.command = CommandLine::Command::Link;
    } else if (presetList->parsed()) {
        commandLine.command = CommandLine::Command::Presets;
        if (auto known = oneOf("--format", commandLine.format, {"text", "json"}); !known) {
            return tl::unexpected(known.error());
        }
    } else if (sweep->parsed()) {
        commandLine.command = CommandLine::Command::Sweep;
    } else if (train->parsed()) {
        commandLine.command = CommandLine::Command::Train;
        if (auto known = oneOf("--format", commandLine.format, {"text", "json", "csv"}); !known) {
            return tl::unexpected(known.error());
        }
    } else if (commandLine.file && !isLink(*commandLine.file)) {
        if (auto checked = checkFileToOpen(*commandLine.file, app); !checked) {
            return tl::unexpected(checked.error());
        }
    }
    return commandLine;
}

Expected<Experiment> experimentOf(const CommandLine& commandLine)
{
    Experiment experiment;
    if (commandLine.preset) {
        Expected<Preset> preset = findPreset(*commandLine.preset);
        if (!preset) {
            return tl::unexpected(preset.error());
        }
        experiment = preset->experiment;
    }
    const Experiment base = experiment;
    for (const std::string& assignment : commandLine.assignments) {
        if (const Expected<void> assigned = assign(experiment, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
    }
    if (commandLine.file && isLink(*commandLine.file)) {
        return experimentFromLink(*commandLine.file, commandLine.assignments);
    }
    if (commandLine.file) {
        std::error_code unknown;
        if (findPreset(*commandLine.file) && !std::filesystem::exists(*commandLine.file, unknown)) {
            return badRequest(UNROLL_TEXT("%1: there is no such file; the preset is chosen with --preset %2"),
                              {inQuotes(*commandLine.file), *commandLine.file});
        }
        return readExperimentFile(*commandLine.file, base, commandLine.assignments);
    }
    if (const std::optional<Error> problem = validate(experiment)) {
        return tl::unexpected(*problem);
    }
    return experiment;
}

} // namespace unroll
