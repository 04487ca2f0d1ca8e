// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/safetensors.h"

#include "core/experiment/fields.h"
#include "core/io/tensor_bytes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace unroll {

namespace {

using Json = nlohmann::json;

constexpr std::size_t lengthBytes = 8;
constexpr std::size_t longestHeader = std::size_t{16} << 20U;
constexpr int deepest = 3; // { name: { "shape": [ … ] } }

struct NamedFormat {
    std::string_view name;
    StoredFormat format;
};
constexpr std::array formats{
    NamedFormat{"F64", {NumberKind::Float, 8}},    NamedFormat{"F32", {NumberKind::Float, 4}},
    NamedFormat{"F16", {NumberKind::Float, 2}},    NamedFormat{"BF16", {NumberKind::BrainFloat, 2}},
    NamedFormat{"I64", {NumberKind::Signed, 8}},   NamedFormat{"I32", {NumberKind::Signed, 4}},
    NamedFormat{"I16", {NumberKind::Signed, 2}},   NamedFormat{"I8", {NumberKind::Signed, 1}},
    NamedFormat{"U64", {NumberKind::Unsigned, 8}}, NamedFormat{"U32", {NumberKind::Unsigned, 4}},
    NamedFormat{"U16", {NumberKind::Unsigned, 2}}, NamedFormat{"U8", {NumberKind::Unsigned, 1}}};

// One array as the header has it; nothing is known to be true of it yet.
struct Entry {
    std::string name;
    std::string type;
    std::vector<std::size_t> shape;
    std::size_t begin = 0;
    std::size_t end = 0;
};

Expected<Json> parseHeader(std::string_view text)
{
    bool isTooDeep = false;
    std::set<std::string> names;
    std::string twiceGiven;
    bool isTwiceGiven = false;
    // Returning false keeps a value out of the document, so that a deep one never comes to be.
    const Json::parser_callback_t watch = [&](int depth, Json::parse_event_t event, Json& parsed) {
        const bool isStart = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        isTooDeep = isTooDeep || (isStart && depth >= deepest);
        if (event == Json::parse_event_t::key && depth == 1 && !isTwiceGiven) {
            twiceGiven = parsed.get<std::string>();
            isTwiceGiven = !names.insert(twiceGiven).second;
        }
        return !isTooDeep;
    };
    Json header = Json::parse(text.begin(), text.end(), watch, false);
    if (isTwiceGiven) {
        return badRequest(UNROLL_TEXT("%1 is given twice"), {inQuotes(twiceGiven)});
    }
    if (isTooDeep || !header.is_object()) {
        return badRequest(
            UNROLL_TEXT("the header of the .safetensors file is not a JSON object that describes arrays"));
    }
    return header;
}

// A list of whole numbers that are not negative.
std::optional<std::vector<std::size_t>> sizes(const Json& entry, const char* key)
{
    const auto list = entry.find(key);
    if (list == entry.end() || !list->is_array()) {
        return {};
    }
    std::vector<std::size_t> result;
    for (const Json& each : *list) {
        if (!each.is_number_unsigned()) {
            return {};
        }
        result.push_back(each.get<std::size_t>());
    }
    return result;
}

Expected<Entry> parseEntry(const std::string& name, const Json& value)
{
    const auto malformed = [&] {
        return badRequest(
            UNROLL_TEXT("%1 is described by something other than \"dtype\", \"shape\" and \"data_offsets\""),
            {inQuotes(name)});
    };
    if (!value.is_object()) {
        return malformed();
    }
    const auto type = value.find("dtype");
    std::optional<std::vector<std::size_t>> shape = sizes(value, "shape");
    const std::optional<std::vector<std::size_t>> offsets = sizes(value, "data_offsets");
    if (type == value.end() || !type->is_string() || !shape || !offsets || offsets->size() != 2) {
        return malformed();
    }
    return Entry{name, type->get<std::string>(), std::move(*shape), (*offsets)[0], (*offsets)[1]};
}

Expected<Tensor> readEntry(Entry& entry, std::string_view data, const ArrayFilter& isNeeded)
{
    const auto* named =
        std::find_if(formats.begin(), formats.end(), [&](const NamedFormat& each) { return each.name == entry.type; });
    const bool isInside = entry.begin <= entry.end && entry.end <= data.size();
    if (named == formats.end() && isInside && !isNeeded(entry.name)) {
        return Tensor();
    }
    if (named == formats.end()) {
        std::string allowed;
        for (const NamedFormat& each : formats) {
            allowed += (allowed.empty() ? "" : ", ") + std::string(each.name);
        }
        return badRequest(UNROLL_TEXT("%1 holds the type %2; allowed: %3"),
                          {inQuotes(entry.name), inQuotes(entry.type), allowed});
    }
    const Expected<std::size_t> count = countNumbers(entry.shape);
    if (!count) {
        return tl::unexpected(count.error());
    }
    const std::size_t needed = *count * named->format.size;
    if (!isInside || entry.end - entry.begin != needed) {
        return badRequest(UNROLL_TEXT("%1 has the data_offsets %2; its shape %3 needs %4 of the %5 bytes there are"),
                          {inQuotes(entry.name), std::to_string(entry.begin) + ", " + std::to_string(entry.end),
                           shapeText(entry.shape), std::to_string(needed), std::to_string(data.size())});
    }
    return Tensor{std::move(entry.shape), decodeNumbers(data.substr(entry.begin, needed), named->format)};
}

} // namespace

bool isSafetensors(std::string_view firstBytes)
{
    // A text has no zero among its first bytes; a length that anybody means has several.
    return firstBytes.size() > lengthBytes && firstBytes[lengthBytes] == '{' &&
           firstBytes.substr(0, lengthBytes).find('\0') != std::string_view::npos;
}

Expected<std::map<std::string, Tensor>> parseSafetensors(std::string_view bytes, const ArrayFilter& isNeeded)
{
    const std::uint64_t length = littleEndian(bytes.substr(0, lengthBytes));
    const std::size_t mostLength = bytes.size() < lengthBytes ? 0 : std::min(bytes.size() - lengthBytes, longestHeader);
    if (length > mostLength) {
        return badRequest(
            UNROLL_TEXT("the header of the .safetensors file should have %1 bytes; allowed here: up to %2"),
            {std::to_string(length), std::to_string(mostLength)});
    }
    const Expected<Json> header = parseHeader(bytes.substr(lengthBytes, length));
    if (!header) {
        return tl::unexpected(header.error());
    }
    std::vector<Entry> entries;
    for (const auto& [name, value] : header->items()) {
        if (name == "__metadata__") {
            continue;
        }
        Expected<Entry> entry = parseEntry(name, value);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        entries.push_back(std::move(*entry));
    }
    // One after the other and all of the data: many arrays of the same bytes cannot fill the memory.
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return std::pair(a.begin, a.end) < std::pair(b.begin, b.end); });
    const std::string_view data = bytes.substr(lengthBytes + length);
    std::map<std::string, Tensor> arrays;
    std::size_t numbersLeft = mostNumbers;
    std::size_t position = 0;
    const auto hasGap = [] {
        return badRequest(UNROLL_TEXT("the arrays of the .safetensors file overlap or leave some of its bytes out"));
    };
    for (Entry& entry : entries) {
        const std::size_t begin = entry.begin;
        Expected<Tensor> tensor = readEntry(entry, data, isNeeded);
        if (!tensor) {
            return tl::unexpected(tensor.error());
        }
        if (begin != position) {
            return hasGap();
        }
        position = entry.end;
        if (tensor->values.size() > numbersLeft) {
            return badRequest(UNROLL_TEXT("holds more than %1 numbers, the most that is read"),
                              {std::to_string(mostNumbers)});
        }
        numbersLeft -= tensor->values.size();
        arrays.emplace(entry.name, std::move(*tensor));
    }
    return position == data.size() ? Expected<std::map<std::string, Tensor>>(std::move(arrays)) : hasGap();
}

} // namespace unroll
