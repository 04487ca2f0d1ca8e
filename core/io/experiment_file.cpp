// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/experiment_file.h"

#include "core/experiment/fields.h"
#include "core/experiment/tensors.h"
#include "core/io/file.h"
#include "core/io/tensor_file.h"
#include "core/io/weights.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace unroll {

namespace {

using Json = nlohmann::ordered_json;

constexpr int formatVersion = 1;
constexpr std::size_t largestFile = std::size_t{256} << 20U; // room for Wh at the largest hidden size
constexpr std::size_t deepest = 8;                           // tensors need four levels

constexpr std::size_t mostNames = 1000; // there are a few dozen fields and arrays

// Builds the document while it watches what nlohmann's own builder does not: depth (a file of "[[[[…" must not
// exhaust the stack when the document is destroyed), keys given twice, and how many there are (each is searched among
// those before it).
class CarefulReader : public nlohmann::detail::json_sax_dom_parser<Json> {
public:
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;
    explicit CarefulReader(Json& document) : Base(document, false) {}

    enum class Problem { None, TooDeep, TooManyNames, TwiceGiven, TooLarge, Syntax };
    Problem problem = Problem::None;
    std::string twiceGiven;
    std::size_t position = 0;

    bool start_object(std::size_t size)
    {
        m_keys.emplace_back();
        return enter() && Base::start_object(size);
    }
    bool end_object()
    {
        m_keys.pop_back();
        --m_depth;
        return Base::end_object();
    }
    bool start_array(std::size_t size) { return enter() && Base::start_array(size); }
    bool end_array()
    {
        --m_depth;
        return Base::end_array();
    }
    bool key(std::string& name)
    {
        if (!m_keys.back().insert(name).second) {
            problem = Problem::TwiceGiven;
            twiceGiven = name;
            return false;
        }
        if (++m_names > mostNames) {
            problem = Problem::TooManyNames;
            return false;
        }
        return Base::key(name);
    }
    template <class Exception>
    bool parse_error(std::size_t at, const std::string&, const Exception& exception)
    {
        constexpr int numberOverflow = 406; // nlohmann's documented id of this exception
        if (problem == Problem::None) {
            problem = exception.id == numberOverflow ? Problem::TooLarge : Problem::Syntax;
            position = at;
        }
        return false;
    }

private:
    bool enter()
    {
        if (++m_depth > deepest) {
            problem = Problem::TooDeep;
            return false;
        }
        return true;
    }

    std::size_t m_depth = 0;
    std::size_t m_names = 0;
    std::vector<std::set<std::string>> m_keys;
};

// A value as the file has it, in quotes; a text has them already.
std::string asGiven(const Json& value)
{
    if (value.is_string()) {
        return inQuotes(value.get<std::string>());
    }
    return inQuotes(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Expected<FieldValue> toFieldValue(const Field& field, const Json& value)
{
    if (field.kind == FieldKind::Boolean && value.is_boolean()) {
        return check(field, value.get<bool>());
    }
    const bool isNumeric = field.kind == FieldKind::Integer || field.kind == FieldKind::Real;
    if (value.is_string()) {
        if (isNumeric || field.kind == FieldKind::Boolean) { // "3" looks like what is allowed, and is not
            return badRequest(UNROLL_TEXT("%1: the text %2 is not allowed; allowed: %3"),
                              {field.name, asGiven(value), allowedValues(field)});
        }
        return check(field, value.get<std::string>());
    }
    if (isNumeric && value.is_number_integer() &&
        !(value.is_number_unsigned() && value.get<std::uint64_t>() > INT64_MAX)) {
        return check(field, value.get<std::int64_t>());
    }
    if (isNumeric && value.is_number()) {
        return check(field, value.get<double>());
    }
    return badRequest(UNROLL_TEXT("%1: %2 is not allowed; allowed: %3"),
                      {field.name, asGiven(value), allowedValues(field)});
}

// A nested list of numbers, or nothing where it is ragged or holds something else.
bool flatten(const Json& value, std::size_t level, Tensor& tensor)
{
    if (!value.is_array()) {
        if (level != tensor.shape.size() || !value.is_number()) {
            return false;
        }
        tensor.values.push_back(value.get<double>());
        return true;
    }
    if (level == tensor.shape.size()) {
        if (!tensor.values.empty()) {
            return false;
        }
        tensor.shape.push_back(value.size());
    }
    return tensor.shape[level] == value.size() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [&](const Json& each) { return flatten(each, level + 1, tensor); });
}

// The lists within lists that flatten() reads, from `position` on.
Json nested(const Tensor& tensor, std::size_t axis, std::size_t& position)
{
    if (axis == tensor.shape.size()) {
        return tensor.values[position++];
    }
    Json result = Json::array();
    for (std::size_t i = 0; i < tensor.shape[axis]; ++i) {
        result.push_back(nested(tensor, axis + 1, position));
    }
    return result;
}

Expected<void> readTensors(const Json& value, Experiment& experiment)
{
    if (!value.is_object()) {
        return badRequest(
            UNROLL_TEXT("tensors: %1 is not allowed; allowed: an object of arrays, or the name of a .npy, "
                        ".npz or .safetensors file"),
            {asGiven(value)});
    }
    for (const auto& [name, array] : value.items()) {
        Tensor tensor;
        if (!flatten(array, 0, tensor) || tensor.shape.empty()) {
            return badRequest(UNROLL_TEXT("tensors: %1 is not a rectangular array of numbers"), {inQuotes(name)});
        }
        experiment.tensors[name] = std::move(tensor);
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
    const auto found = document.find("unroll");
    if (found == document.end()) {
        return badRequest(UNROLL_TEXT("\"unroll\" is missing; an experiment file starts with \"unroll\": 1"));
    }
    if (!found->is_number_integer() || *found < 1) {
        return badRequest(UNROLL_TEXT("unroll: %1 is not a format version; allowed: 1"), {asGiven(*found)});
    }
    if (*found > formatVersion) {
        return badRequest(
            UNROLL_TEXT("unroll: the file has format version %1, made by a newer Unroll; this one reads version 1"),
            {found->dump()});
    }
    return {};
}

Expected<Json> parseJson(std::string_view text)
{
    Json document;
    CarefulReader reader(document);
    if (Json::sax_parse(text.begin(), text.end(), &reader)) {
        return document;
    }
    switch (reader.problem) {
    case CarefulReader::Problem::TooDeep:
        return badRequest(UNROLL_TEXT("is nested deeper than %1 levels"), {std::to_string(deepest)});
    case CarefulReader::Problem::TooManyNames:
        return badRequest(UNROLL_TEXT("holds more than %1 names; there are not that many fields"),
                          {std::to_string(mostNames)});
    case CarefulReader::Problem::TwiceGiven:
        return badRequest(UNROLL_TEXT("%1 is given twice"), {inQuotes(reader.twiceGiven)});
    case CarefulReader::Problem::TooLarge:
    case CarefulReader::Problem::Syntax:
    case CarefulReader::Problem::None:
        break;
    }
    const std::size_t upTo = std::min(reader.position, text.size());
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(upTo), '\n') + 1;
    if (reader.problem == CarefulReader::Problem::TooLarge) {
        return badRequest(UNROLL_TEXT("holds a number at line %1 that is too large for float64"),
                          {std::to_string(line)});
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] != '{' && text[first] != '[') {
        return badRequest(UNROLL_TEXT("is neither an experiment (JSON) nor weights (.npy, .npz, .safetensors)"));
    }
    return badRequest(UNROLL_TEXT("is not JSON: something is wrong at line %1"), {std::to_string(line)});
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

// `folder` is where the file is: the name of a file of weights starts there.
tl::unexpected<Error> noWeightsName(const std::string& given)
{
    return badRequest(UNROLL_TEXT("tensors: %1 is not allowed; allowed: an object of arrays, or the name of a "
                                  ".npy, .npz or .safetensors file"),
                      {inQuotes(given)});
}

Expected<Experiment> experimentFrom(const Json& document, const std::filesystem::path& folder, Experiment experiment,
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
            if (file.empty() || file.find('\0') != std::string::npos) {
                return noWeightsName(file);
            }
            weights = folder / file;
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

Expected<Experiment> parseIn(const std::filesystem::path& folder, std::string_view json, std::string_view sourceName,
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

} // namespace

Expected<Experiment> parseExperiment(std::string_view json, std::string_view sourceName, const Experiment& base,
                                     std::span<const std::string> assignments)
{
    return parseIn({}, json, sourceName, base, assignments);
}

Expected<Experiment> readExperimentFile(const std::filesystem::path& path, const Experiment& base,
                                        std::span<const std::string> assignments)
{
    return readFile(path, largestFile).and_then([&](const std::string& text) {
        return isTensorFile(text) ? experimentFromTensorFile(text, path.string(), base, assignments)
                                  : parseIn(path.parent_path(), text, path.string(), base, assignments);
    });
}

std::string experimentToJson(const Experiment& experiment)
{
    Json document;
    document["unroll"] = formatVersion;
    for (const Field& field : fields()) {
        const FieldValue value = field.get(experiment);
        if (field.kind == FieldKind::Choice) {
            document[field.name] = valueText(field, experiment);
        } else {
            std::visit([&](const auto& each) { document[field.name] = each; }, value);
        }
    }
    for (const auto& [name, tensor] : experiment.tensors) {
        std::size_t position = 0;
        document["tensors"][name] = nested(tensor, 0, position);
    }
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace unroll
