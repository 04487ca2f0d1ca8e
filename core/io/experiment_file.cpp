// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"

#include "core/experiment/fields.h"
#include "core/experiment/tensors.h"
#include "core/io/careful_json.h"
#include "core/io/file.h"
#include "core/io/json_values.h"
#include "core/io/link.h"
#include "core/io/png_text.h"
#include "core/io/tensor_file.h"
#include "core/io/weights.h"

#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace unroll {

namespace {

constexpr int formatVersion = 1;
constexpr std::size_t largestFile = std::size_t{256} << 20U; // room for Wh at the largest hidden size

Expected<void> readTensors(const Json& value, Experiment& experiment)
{
    if (!value.is_object()) {
        return badRequest(
            UNROLL_TEXT("tensors: %1 is not allowed; allowed: an object of arrays, or the name of a .npy, "
                        ".npz or .safetensors file"),
            {asGiven(value)});
    }
    for (const auto& [name, array] : value.items()) {
        std::optional<Tensor> tensor = tensorFromJson(array);
        if (!tensor) {
            return badRequest(UNROLL_TEXT("tensors: %1 is not a rectangular array of numbers"), {inQuotes(name)});
        }
        experiment.tensors[name] = std::move(*tensor);
    }
    return {};
}

// The weights of a file of arrays, and what they decide. What somebody set as well must agree: a cell that silently
// changed would not be the one asked for.
Expected<void> takeWeights(std::string_view bytes, const std::string& file, Experiment& experiment,
                           const std::set<std::string>& setFields)
{
    Expected<Experiment> found = parseTensorFile(bytes, isNameOfWeights)
                                     .and_then([&](const std::map<std::string, Tensor>& arrays) {
                                         return experimentFromWeights(arrays, experiment);
                                     })
                                     .map_error([&](Error error) {
                                         error.source = error.source.empty() ? file : file + ": " + error.source;
                                         return error;
                                     });
    if (!found) {
        return tl::unexpected(found.error());
    }
    for (const char* name : {"cell", "convention"}) {
        const Field& field = *findField(name);
        const std::string given = valueText(field, experiment);
        const std::string needed = valueText(field, *found);
        if (setFields.contains(name) && given != needed) {
            return badRequest(UNROLL_TEXT("%1: %2 contradicts the weights in %3; allowed: %4"),
                              {name, inQuotes(given), file, needed});
        }
    }
    // A size that was set stays: whether the arrays fit it is for validate() to say.
    for (const auto& [name, size] :
         {std::pair{"hidden_size", &Experiment::hiddenSize}, std::pair{"input_size", &Experiment::inputSize}}) {
        if (setFields.contains(name)) {
            (*found).*size = experiment.*size;
        }
    }
    experiment = std::move(*found);
    return {};
}

Expected<void> checkVersion(const Json& document)
{
    if (!document.contains("unroll")) {
        return badRequest(UNROLL_TEXT("\"unroll\" is missing; an experiment file starts with \"unroll\": 1"));
    }
    return checkFormatVersion(document, "unroll", formatVersion);
}

Expected<void> assignAll(std::span<const std::string> assignments, Experiment& experiment,
                         std::set<std::string>& setFields)
{
    for (const std::string& assignment : assignments) {
        if (const Expected<void> assigned = assign(experiment, assignment); !assigned) {
            return tl::unexpected(assigned.error());
        }
        setFields.insert(assignment.substr(0, assignment.find('=')));
    }
    return {};
}

Expected<Experiment> finished(Experiment experiment, const std::set<std::string>& setFields)
{
    takeSizesFromTensors(experiment, setFields);
    if (const std::optional<Error> problem = validate(experiment)) {
        return tl::unexpected(*problem);
    }
    return experiment;
}

tl::unexpected<Error> noWeightsName(const std::string& given)
{
    return badRequest(UNROLL_TEXT("tensors: %1 is not allowed; allowed: an object of arrays, or the name of a "
                                  ".npy, .npz or .safetensors file"),
                      {inQuotes(given)});
}

// Where the file is: the name of a file of weights starts there. Nothing where no file may be read.
using Folder = std::optional<std::filesystem::path>;

Expected<Experiment> experimentFrom(const Json& document, const Folder& folder, Experiment experiment,
                                    std::span<const std::string> assignments)
{
    if (!document.is_object()) {
        return badRequest(UNROLL_TEXT("holds no JSON object; an experiment file is { \"unroll\": 1, … }"));
    }
    if (const Expected<void> version = checkVersion(document); !version) {
        return tl::unexpected(version.error());
    }
    std::set<std::string> setFields;
    std::optional<std::filesystem::path> weights;
    for (const auto& [name, value] : document.items()) {
        if (name == "unroll") {
            continue;
        }
        if (name == "tensors" && value.is_string()) {
            const auto file = value.get<std::string>();
            if (!folder) {
                return badRequest(UNROLL_TEXT("tensors: the name of a file, %1, is not allowed in what was sent; "
                                              "allowed: an object of arrays"),
                                  {inQuotes(file)});
            }
            if (file.empty() || file.find('\0') != std::string::npos) {
                return noWeightsName(file);
            }
            weights = *folder / file;
            continue;
        }
        if (name == "tensors") {
            if (const Expected<void> read = readTensors(value, experiment); !read) {
                return tl::unexpected(read.error());
            }
            continue;
        }
        const Field* field = findField(name);
        if (field == nullptr) {
            return unknownField(name);
        }
        const Expected<FieldValue> checked = toFieldValue(*field, value);
        if (!checked) {
            return tl::unexpected(checked.error());
        }
        field->set(experiment, *checked);
        setFields.insert(name);
    }
    if (const Expected<void> assigned = assignAll(assignments, experiment, setFields); !assigned) {
        return tl::unexpected(assigned.error());
    }
    if (weights) {
        // A name inside a file must not make the window wait for a pipe that nobody writes to.
        std::error_code ignored;
        if (std::filesystem::exists(*weights, ignored) && !std::filesystem::is_regular_file(*weights, ignored)) {
            return noWeightsName(weights->string());
        }
        const Expected<void> taken = readFile(*weights, largestFile).and_then([&](const std::string& bytes) {
            return takeWeights(bytes, weights->string(), experiment, setFields);
        });
        if (!taken) {
            return tl::unexpected(taken.error());
        }
    }
    return finished(std::move(experiment), setFields);
}

Expected<Experiment> parseIn(const Folder& folder, std::string_view json, std::string_view sourceName,
                             const Experiment& base, std::span<const std::string> assignments)
{
    return parseJson(json)
        .and_then([&](const Json& document) { return experimentFrom(document, folder, base, assignments); })
        .map_error([&](Error error) {
            if (error.source.empty()) { // a file of weights has put its own name
                error.source = sourceName;
            }
            return error;
        });
}

// A file of weights given in the place of an experiment file: every other field has its default.
Expected<Experiment> experimentFromTensorFile(std::string_view bytes, const std::string& file, Experiment experiment,
                                              std::span<const std::string> assignments)
{
    std::set<std::string> setFields;
    return assignAll(assignments, experiment, setFields)
        .and_then([&] { return takeWeights(bytes, file, experiment, setFields); })
        .and_then([&] { return finished(std::move(experiment), setFields); })
        .map_error([&](Error error) {
            if (error.source.empty()) {
                error.source = file;
            }
            return error;
        });
}

// A picture that Unroll exported: the link in its metadata.
Expected<Experiment> experimentFromPicture(std::string_view bytes, std::span<const std::string> assignments)
{
    return pngText(bytes, linkKeyword, longestLink)
        .and_then([&](const std::optional<std::string>& link) -> Expected<Experiment> {
            if (!link) {
                return badRequest(UNROLL_TEXT("is a picture with no experiment in it: it was not exported by Unroll, "
                                              "or its text was removed by another program"));
            }
            return experimentFromLink(*link, assignments);
        });
}

template <class IsWritten>
Json documentOf(const Experiment& experiment, IsWritten isWritten)
{
    Json document;
    document["unroll"] = formatVersion;
    for (const Field& field : fields()) {
        if (isWritten(field)) {
            document[field.name] = fieldToJson(field, experiment);
        }
    }
    for (const auto& [name, tensor] : experiment.tensors) {
        document["tensors"][name] = toJson(tensor);
    }
    return document;
}

} // namespace

Expected<Experiment> parseExperiment(std::string_view json, std::string_view sourceName, const Experiment& base,
                                     std::span<const std::string> assignments)
{
    return parseIn(std::filesystem::path(), json, sourceName, base, assignments);
}

Expected<Experiment> parseSentExperiment(std::string_view json, std::span<const std::string> assignments)
{
    return parseIn(std::nullopt, json, {}, {}, assignments);
}

Expected<Experiment> readExperimentFile(const std::filesystem::path& path, const Experiment& base,
                                        std::span<const std::string> assignments)
{
    return readFile(path, largestFile).and_then([&](const std::string& text) {
        if (isTensorFile(text)) {
            return experimentFromTensorFile(text, path.string(), base, assignments);
        }
        if (isPng(text) || isLink(text)) {
            return (isPng(text) ? experimentFromPicture(text, assignments) : experimentFromLink(text, assignments))
                .map_error([&](Error error) {
                    error.source = path.string();
                    return error;
                });
        }
        return parseIn(path.parent_path(), text, path.string(), base, assignments);
    });
}

std::string experimentToJson(const Experiment& experiment)
{
    const Json document = documentOf(experiment, [](const Field&) { return true; });
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string changesToJson(const Experiment& experiment)
{
    // As texts: minus zero is another number than zero.
    const Json document = documentOf(
        experiment, [&](const Field& field) { return valueText(field, experiment) != valueText(field, Experiment()); });
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace unroll
