// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/run_output.h"

#include "core/base/number_text.h"
#include "core/experiment/fields.h"
#include "core/io/experiment_file.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace unroll {

namespace {

using Json = nlohmann::ordered_json;

// JSON has no NaN and no infinity: their names stand for them.
Json number(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    return value;
}

// The log10 of an exact zero is no number: null.
Json log10Number(double value) { return std::isinf(value) ? Json(nullptr) : Json(value); }

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
        eigenvalues.push_back({number(value.real()), number(value.imag())});
    }
    return {{"spectral_radius", number(spectrum.spectralRadius)},
            {"largest_singular_value", number(spectrum.largestSingularValue)},
            {"eigenvalues", eigenvalues},
            {"singular_values", list(spectrum.singularValues, number)}};
}

Json toJson(const Diagnosis& d, int timeSteps)
{
    return {{"verdict", name(d.verdict)},
            {"growth_per_step", number(d.growthPerStep)},
            {"doubling_steps", orNull(d.doublingSteps)},
            {"half_life", orNull(d.halfLife)},
            {"log10_total_change", std::isfinite(d.totalChange) ? Json(d.totalChange) : Json(nullptr)},
            {"first_nonfinite_step", orNull(d.firstNonfiniteStep)},
            {"first_zero_step", orNull(d.firstZeroStep)},
            {"first_lost_to_clipping", orNull(d.firstLostToClipping)},
            {"clipped_steps", d.clippedSteps},
            {"sentence", english(describe(d, timeSteps))}};
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
    return result;
}

} // namespace

std::string runToJson(const Run& run)
{
    Json experiment = Json::parse(experimentToJson(run.experiment));
    experiment.erase("unroll");
    Json document = {{"unroll", 1},
                     {"experiment", std::move(experiment)},
                     {"initial_norm", number(run.initialNorm)},
                     {"norms", list(run.norms, number)},
                     {"log10_norms", list(run.log10Norms, log10Number)},
                     {"clip_coefficients", list(run.clipCoefficients, number)},
                     {"matrix_gains", list(run.matrixGains, number)},
                     {"activation_gains", list(run.activationGains, number)}};
    if (run.spectrum) {
        document["spectrum"] = toJson(*run.spectrum);
    }
    document["diagnosis"] = toJson(run.diagnosis, run.experiment.timeSteps);
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string runToCsv(const Run& run)
{
    const auto cell = [](const Json& value) {
        return value.is_null() ? std::string() : value.is_string() ? value.get<std::string>() : value.dump();
    };
    std::string result = "step,norms,log10_norms,clip_coefficients,matrix_gains,activation_gains\n";
    for (std::size_t i = 0; i < run.norms.size(); ++i) {
        result += std::to_string(i + 1) + ',' + cell(number(run.norms[i])) + ',' +
                  cell(log10Number(run.log10Norms[i])) + ',' + cell(number(run.clipCoefficients[i])) + ',' +
                  cell(number(run.matrixGains[i])) + ',' + cell(number(run.activationGains[i])) + '\n';
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
        result += "spectral radius " + toText(FieldValue(run.spectrum->spectralRadius)) + ", largest singular value " +
                  toText(FieldValue(run.spectrum->largestSingularValue)) + '\n';
    }
    return result + name(run.diagnosis.verdict) + ": " + english(describe(run.diagnosis, run.experiment.timeSteps)) +
           '\n';
}

} // namespace unroll
