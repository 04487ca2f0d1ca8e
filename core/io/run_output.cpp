// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_output.h"

#include "core/base/number_text.h"
#include "core/experiment/fields.h"
#include "core/io/experiment_file.h"
#include "core/io/json_values.h"

#include <cmath>

namespace unroll {

namespace {

// The log10 of an exact zero is no number: null.
Json log10Number(double value) { return std::isinf(value) && value < 0.0 ? Json(nullptr) : numberToJson(value); }

Json rows(const Matrix& m)
{
    Json result = Json::array();
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        Json row = Json::array();
        for (Eigen::Index j = 0; j < m.cols(); ++j) {
            row.push_back(numberToJson(m(i, j)));
        }
        result.push_back(std::move(row));
    }
    return result;
}

Json toJson(const States& states, const Experiment& experiment)
{
    Json result;
    const auto add = [&](const char* name, const Steps& list, std::size_t from, Eigen::Index column,
                         Eigen::Index columns) {
        for (std::size_t i = from; i < list.size(); ++i) {
            result[name].push_back(rows(list[i].middleCols(column, columns)));
        }
    };
    const Eigen::Index size = experiment.hiddenSize;
    add("h", states.h, 1, 0, size);
    add("c", states.c, 1, 0, size);
    Eigen::Index gate = 0;
    for (const char* name : gateNames(experiment)) {
        add(name == std::string("h") ? "candidate" : name, states.gates, 0, size * gate++, size); // the book's ĥ
    }
    return result;
}

// A bias is a list, a weight a list of rows.
Json toJson(const std::string& name, const Matrix& gradient)
{
    const Json result = rows(gradient);
    return name.front() == 'b' ? result.at(0) : result;
}

template <class Function>
Json list(const std::vector<double>& values, Function convert)
{
    Json result = Json::array();
    for (const double value : values) {
        result.push_back(convert(value));
    }
    return result;
}

template <class T>
Json orNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json toJson(const Spectrum& spectrum)
{
    Json eigenvalues = Json::array();
    for (const auto& value : spectrum.eigenvalues) {
        eigenvalues.push_back({numberToJson(value.real()), numberToJson(value.imag())});
    }
    return {{"spectral_radius", numberToJson(spectrum.spectralRadius)},
            {"largest_singular_value", numberToJson(spectrum.largestSingularValue)},
            {"eigenvalues", eigenvalues},
            {"singular_values", list(spectrum.singularValues, numberToJson)}};
}

std::string sentenceOf(const Diagnosis& d, const Experiment& experiment)
{
    return english(describe(d, experiment.timeSteps, numberFormat(experiment.precision).name));
}

Json toJson(const Diagnosis& d, const Experiment& experiment)
{
    return {{"verdict", name(d.verdict)},
            {"growth_per_step", numberToJson(d.growthPerStep)},
            {"doubling_steps", orNull(d.doublingSteps)},
            {"half_life", orNull(d.halfLife)},
            {"log10_total_change", std::isfinite(d.totalChange) ? Json(d.totalChange) : Json(nullptr)},
            {"first_nonfinite_step", orNull(d.firstNonfiniteStep)},
            {"first_zero_step", orNull(d.firstZeroStep)},
            {"first_lost_to_clipping", orNull(d.firstLostToClipping)},
            {"clipped_steps", d.clippedSteps},
            {"sentence", sentenceOf(d, experiment)}};
}

std::string settingsText(const Experiment& experiment)
{
    std::string result;
    const auto append = [&](const std::string& text) { result += (result.empty() ? "" : ", ") + text; };
    for (const Field* field : toldFields(experiment)) {
        append(std::string(field->name) + " = " + valueText(*field, experiment));
    }
    for (const auto& [name, tensor] : experiment.tensors) {
        append(name + " given");
    }
    for (const Field* field : idleFields(experiment)) {
        append(std::string(field->name) + " = " + valueText(*field, experiment) + " (no effect here)");
    }
    return result;
}

} // namespace

std::string runToJson(const Run& run, Included included)
{
    Json experiment = Json::parse(experimentToJson(run.experiment));
    experiment.erase("unroll");
    Json document = {{"unroll", 1},
                     {"experiment", std::move(experiment)},
                     {"initial_norm", numberToJson(run.initialNorm)},
                     {"norms", list(run.norms, numberToJson)},
                     {"log10_norms", list(run.log10Norms, log10Number)},
                     {"clip_coefficients", list(run.clipCoefficients, numberToJson)},
                     {"step_gains", list(run.stepGains, numberToJson)},
                     {"matrix_gains", list(run.matrixGains, numberToJson)},
                     {"activation_gains", list(run.activationGains, numberToJson)}};
    for (const GainPart& part : run.gainParts) {
        document["gains"][part.name] = list(part.gains, numberToJson);
    }
    if (!run.cellStateNorms.empty()) {
        document["cell_state_norms"] = list(run.cellStateNorms, numberToJson);
        document["log10_cell_state_norms"] = list(run.log10CellStateNorms, log10Number);
        document["cell_step_gains"] = list(run.cellStepGains, numberToJson);
        document["cell_path_norms"] = list(run.cellPathNorms, numberToJson);
    }
    if (run.spectrum) {
        document["spectrum"] = toJson(*run.spectrum);
    }
    document["diagnosis"] = toJson(run.diagnosis, run.experiment);
    if (included.gradients) {
        for (const auto& [name, gradient] : run.gradients) {
            document["gradients"][name] = toJson(name, gradient);
        }
    }
    const std::optional<Message> clipping = describeParameterClipping(run);
    if (included.gradients || clipping) {
        document["global_norm"] = numberToJson(run.globalNorm);
        document["true_global_norm"] = numberToJson(run.trueGlobalNorm);
        document["clip_coefficient"] = numberToJson(run.clipCoefficient);
        document["clipped_global_norm"] = numberToJson(run.clippedGlobalNorm);
    }
    if (clipping) {
        document["clipping"] = english(*clipping);
    }
    if (included.states) {
        document["states"] = toJson(run.states, run.experiment);
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string runToCsv(const Run& run)
{
    const auto cell = [](const Json& value) {
        return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
    };
    std::string result = "step,norms,log10_norms,clip_coefficients,matrix_gains,activation_gains\n";
    for (std::size_t i = 0; i < run.norms.size(); ++i) {
        result += std::to_string(i + 1) + ',' + cell(numberToJson(run.norms[i])) + ',' +
                  cell(log10Number(run.log10Norms[i])) + ',' + cell(numberToJson(run.clipCoefficients[i])) + ',' +
                  cell(numberToJson(run.matrixGains[i])) + ',' + cell(numberToJson(run.activationGains[i])) + '\n';
    }
    return result;
}

std::string runToText(const Run& run)
{
    std::string result = settingsText(run.experiment);
    result += "\ngradient norm after each backward step:\n[";
    for (std::size_t i = 0; i < run.norms.size(); ++i) {
        result += (i == 0 ? "" : ", ") + pythonFloat(run.norms[i]);
    }
    result += "]\n";
    if (run.spectrum) {
        result += (run.states.gates.empty() ? "spectral radius " : "candidate's recurrent weights: spectral radius ") +
                  shortestDigits(run.spectrum->spectralRadius) + ", largest singular value " +
                  shortestDigits(run.spectrum->largestSingularValue) + '\n';
    }
    const std::optional<Message> clipping = describeParameterClipping(run);
    if (!run.gradients.empty()) {
        result += "global norm of the parameter gradients " + pythonFloat(run.globalNorm);
        if (clipping) {
            result += " before clipping, " + pythonFloat(run.clippedGlobalNorm) + " after it (times " +
                      pythonFloat(run.clipCoefficient) + ")\nclipping: " + english(*clipping);
        }
        result += '\n';
    }
    return result + name(run.diagnosis.verdict) + ": " + sentenceOf(run.diagnosis, run.experiment) + '\n';
}

} // namespace unroll
