// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/link.h"

#include "core/io/base64url.h"
#include "core/io/deflate.h"
#include "core/io/experiment_file.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

namespace unroll {

namespace {

constexpr std::string_view scheme = "unroll:";
constexpr std::string_view start = "unroll:1/";
constexpr unsigned version = 1;
constexpr std::size_t mostText = std::size_t{8} << 20U;
constexpr std::size_t mostNumbersInLink = 250'000; // a little less than 8 MiB, whatever they are and their shapes

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string withoutSpace(std::string_view text)
{
    std::string result;
    std::remove_copy_if(text.begin(), text.end(), std::back_inserter(result), isSpace);
    return result;
}

std::size_t countNumbers(const Experiment& experiment)
{
    std::size_t count = 0;
    for (const auto& [name, tensor] : experiment.tensors) {
        count += tensor.values.size();
    }
    return count;
}

constexpr std::size_t enough = 16; // of a text to be known again; it may be one word, which no panel can wrap

std::string quoted(std::string_view text)
{
    std::size_t end = std::min(enough, text.size());
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    const bool isCut = end < text.size();
    return inQuotes(std::string(text.substr(0, end)) + (isCut ? "…" : ""));
}

// What sentences call it: its first letters, up to the first that no link has.
std::string nameOf(std::string_view link)
{
    const std::string_view begin = link.substr(0, enough);
    const std::size_t odd = begin.find_first_not_of(base64UrlLetters, std::min(start.size(), begin.size()));
    return std::string(begin.substr(0, odd)) + (link.size() > enough ? "…" : "");
}

tl::unexpected<Error> noLink(std::string_view text)
{
    return badRequest(UNROLL_TEXT("%1 is not a link; a link to an experiment starts with %2"),
                      {quoted(text), std::string(start)});
}

// The character at `position`, whole: what is not a letter of links may be of several bytes.
std::string_view characterAt(std::string_view text, std::size_t position)
{
    std::size_t end = position + 1;
    while (end < text.size() && end < position + 4 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return text.substr(position, end - position);
}

// What stands after "unroll:1/".
Expected<std::string_view> payloadOf(std::string_view link)
{
    const std::string_view rest = link.substr(scheme.size());
    unsigned long long given = 0;
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), given);
    const bool isNumber = problem == std::errc() || problem == std::errc::result_out_of_range;
    const auto digits = static_cast<std::size_t>(end - rest.data());
    if (!isNumber || digits == rest.size() || rest[digits] != '/' || (problem == std::errc() && given < version)) {
        return noLink(link);
    }
    if (problem != std::errc() || given > version) {
        return badRequest(UNROLL_TEXT("the link has version %1, made by a newer Unroll; this one reads version %2"),
                          {std::string(rest.substr(0, std::min<std::size_t>(digits, 20))), std::to_string(version)});
    }
    return rest.substr(digits + 1);
}

Expected<std::string> unpacked(std::string_view payload)
{
    const std::size_t odd = payload.find_first_not_of(base64UrlLetters);
    if (odd != std::string_view::npos) {
        return badRequest(UNROLL_TEXT("holds %1, which no link does; allowed after %2: letters, digits, - and _"),
                          {inQuotes(characterAt(payload, odd)), std::string(start)});
    }
    const std::optional<std::string> bytes = fromBase64Url(payload);
    if (!bytes) {
        return badRequest(UNROLL_TEXT("is cut off or damaged: its letters do not make whole bytes"));
    }
    return inflated(*bytes, mostText);
}

} // namespace

Expected<std::string> experimentToLink(const Experiment& experiment)
{
    if (const std::size_t numbers = countNumbers(experiment); numbers > mostNumbersInLink) {
        return badRequest(UNROLL_TEXT("the arrays of the experiment hold %1 numbers, which is too much for a link; "
                                      "allowed: at most %2; save it as a file"),
                          {std::to_string(numbers), std::to_string(mostNumbersInLink)});
    }
    const std::string json = changesToJson(experiment);
    if (json.size() > mostText) {
        return badRequest(UNROLL_TEXT("the experiment is a text of %1 bytes, which is too much for a link; allowed: "
                                      "at most %2; save it as a file"),
                          {std::to_string(json.size()), std::to_string(mostText)});
    }
    return std::string(start) + toBase64Url(deflated(json));
}

std::size_t roughLinkLength(const Experiment& experiment)
{
    constexpr std::size_t perNumber = 13; // of 17 digits, which deflate packs to half as many bytes
    constexpr std::size_t fields = 400;
    return fields + perNumber * countNumbers(experiment) + experiment.title.size() + experiment.notes.size();
}

bool isLink(std::string_view text)
{
    const auto first = std::find_if_not(text.begin(), text.end(), isSpace);
    return text.substr(static_cast<std::size_t>(first - text.begin())).starts_with(scheme);
}

Expected<Experiment> experimentFromLink(std::string_view text, std::span<const std::string> assignments)
{
    if (!isLink(text)) {
        return noLink(text);
    }
    if (text.size() > longestLink) {
        return badRequest(UNROLL_TEXT("the link is longer than %1 MiB, the most that is read"),
                          {std::to_string(longestLink >> 20U)});
    }
    const std::string link = withoutSpace(text);
    return payloadOf(link).and_then([&](std::string_view payload) {
        return unpacked(payload)
            .and_then([&](const std::string& json) { return parseSentExperiment(json, assignments); })
            .map_error([&](Error error) {
                error.source = nameOf(link);
                return error;
            });
    });
}

} // namespace unroll
