// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/training_output.h"

#include "core/base/number_text.h"
#include "core/io/history_values.h"
#include "core/io/json_values.h"
#include "core/io/training_file.h"
#include "core/training/learnt.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace unroll {

namespace {

std::string cellOf(const LearnerSettings& learner) { return valueText(*findLearnerField("cell"), learner); }

constexpr std::size_t widthOfIteration = 9; // in text
constexpr std::size_t widthOfLearner = 27;

// Of an iteration, but for its loss and accuracy, which are of the batch.
constexpr std::size_t firstOfIteration = 2;

// A row's numbers by their names; those of an iteration are null where there was none.
Json rowOf(const LearnerHistory& history, const CheckRecord& check)
{
    Json row{{"iteration", check.iteration}, {"loss", numberToJson(check.loss)}, {"accuracy", check.accuracy}};
    for (std::size_t i = firstOfIteration; i < iterationColumns.size(); ++i) {
        row[iterationColumns.at(i).name] =
            check.iteration == 0 ? Json(nullptr)
                                 : numberToJson(history.iterations[static_cast<std::size_t>(check.iteration) - 1].*
                                                iterationColumns.at(i).member);
    }
    for (const auto& column : checkColumns) {
        row[column.name] = numberToJson(check.*column.member);
    }
    return row;
}

std::string csvCell(const Json& value)
{
    return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
}

// A line of the table.
template <class Text>
std::string joined(const Json& row, Text text)
{
    std::string line;
    for (const auto& [name, value] : row.items()) {
        line += (line.empty() ? "" : ",") + text(name, value);
    }
    return line + '\n';
}

Json log10Norms(const LearnerHistory& history)
{
    Json rows = Json::array();
    for (const CheckRecord& check : history.checks) {
        Json& row = rows.emplace_back(Json::array());
        for (const double norm : check.log10GradientNorms) {
            row.push_back(std::isinf(norm) && norm < 0.0 ? Json(nullptr) : numberToJson(norm));
        }
    }
    return rows;
}

std::string rightAligned(const std::string& text, std::size_t width)
{
    return text.size() < width ? std::string(width - text.size(), ' ') + text : text;
}

std::string withDecimals(double value, int decimals)
{
    std::array<char, 64> text{};
    (void)std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

// By the number that its task goes by; nothing where it still knows.
std::string lostAgain(const Task& task, const LearnerHistory& history)
{
    if (!hasLostIt(task, history)) {
        return {};
    }
    const CheckRecord& last = history.checks.back();
    return " and lost it again (" +
           (task.kind == TaskKind::Adding ? "loss " + withDecimals(last.loss, 4)
                                          : withDecimals(100.0 * last.accuracy, 1) + " %") +
           " at iteration " + std::to_string(last.iteration) + ")";
}

} // namespace

std::string trainingResultToCsv(const Trainer& trainer)
{
    std::string result;
    bool goesOn = true;
    for (std::size_t check = 0; goesOn; ++check) {
        goesOn = false;
        for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
            const LearnerHistory& history = trainer.history(i);
            if (check >= history.checks.size()) {
                continue;
            }
            goesOn = true;
            Json row{{"iteration", nullptr}, {"learner", i + 1}, {"cell", cellOf(trainer.training().learners[i])}};
            row.update(rowOf(history, history.checks[check]));
            if (result.empty()) {
                result = joined(row, [](const std::string& name, const Json&) { return name; });
            }
            result += joined(row, [](const std::string&, const Json& value) { return csvCell(value); });
        }
    }
    return result;
}

std::string trainingResultToJson(const Trainer& trainer)
{
    Json training = Json::parse(trainingToJson(trainer.training()));
    training.erase("unroll_training");
    Json document{{"unroll", 1},
                  {"training", std::move(training)},
                  {"iteration", trainer.iteration()},
                  {"baseline_loss", baselineLoss(taskOf(trainer.training()))},
                  {"learners", Json::array()}};
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        const LearnerHistory& history = trainer.history(i);
        Json& learner = document["learners"].emplace_back();
        learner["cell"] = cellOf(trainer.training().learners[i]);
        learner["solved_at"] = history.solvedAt ? Json(*history.solvedAt) : Json(nullptr);
        learner["first_nonfinite"] = history.firstNonfinite ? Json(*history.firstNonfinite) : Json(nullptr);
        learner["checks"] = Json::array();
        for (const CheckRecord& check : history.checks) {
            learner["checks"].push_back(rowOf(history, check));
        }
        learner["log10_gradient_norms"] = log10Norms(history);
    }
    return document.dump(2) + '\n';
}

std::string trainingHeadline(const Training& training)
{
    std::string result;
    for (const TrainingField& field : trainingFields()) {
        result += (result.empty() ? "" : ", ") + std::string(field.name) + " = " + valueText(field, training);
    }
    for (std::size_t i = 0; i < training.learners.size(); ++i) {
        result += "\nlearner" + std::to_string(i + 1) + ": " + cellOf(training.learners[i]);
        for (const LearnerField& field : learnerFields()) {
            if (field.get(training.learners[i]) != field.get(LearnerSettings()) && std::string(field.name) != "cell") {
                result += ", " + std::string(field.name) + " = " + valueText(field, training.learners[i]);
            }
        }
    }
    return result + "\nwho remembers nothing has a loss of " + fourDigits(baselineLoss(taskOf(training))) +
           "\niteration | of each learner: loss, accuracy, gradient norm before clipping\n";
}

std::string checkLine(const Trainer& trainer, std::size_t check)
{
    std::string line;
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        const LearnerHistory& history = trainer.history(i);
        if (check >= history.checks.size()) {
            line += " | " + std::string(widthOfLearner, ' ');
            continue;
        }
        const CheckRecord& record = history.checks[check];
        const auto at = static_cast<std::size_t>(record.iteration);
        if (line.find_first_not_of(" |") == std::string::npos) {
            line.insert(0, rightAligned(std::to_string(record.iteration), widthOfIteration));
        }
        const std::string norm = at == 0 ? "-" : fourDigits(history.iterations[at - 1].globalNorm);
        line += " | " + rightAligned(withDecimals(record.loss, 4), 8) +
                rightAligned(withDecimals(100.0 * record.accuracy, 1) + " %", 8) + rightAligned(norm, 11);
    }
    return line + '\n';
}

std::string trainingSummary(const Trainer& trainer)
{
    const Task task = taskOf(trainer.training());
    std::string result;
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        const LearnerHistory& history = trainer.history(i);
        result += "learner" + std::to_string(i + 1) + " (" + cellOf(trainer.training().learners[i]) + "): ";
        if (history.solvedAt) {
            result += "learnt it by iteration " + std::to_string(*history.solvedAt) + lostAgain(task, history);
        } else {
            result += "has not learnt it in " + std::to_string(history.iterations.size()) + " iterations";
        }
        if (history.firstNonfinite) {
            result += "; it stands still since iteration " + std::to_string(*history.firstNonfinite) +
                      ", whose loss or gradient was not finite";
        }
        result += '\n';
    }
    return result;
}

} // namespace unroll
