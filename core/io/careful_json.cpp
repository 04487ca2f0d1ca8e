// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/careful_json.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace unroll {

namespace {

constexpr std::size_t deepest = 8; // tensors need four levels

constexpr std::size_t mostNames = 1000; // there are a few dozen fields and arrays

// Builds the document while it watches what nlohmann's own builder does not: depth (a file of "[[[[…" must not
// exhaust the stack when the document is destroyed), keys given twice, and how many there are (each is searched among
// those before it).
class CarefulReader : public nlohmann::detail::json_sax_dom_parser<Json> {
public:
    using Base = nlohmann::detail::json_sax_dom_parser<Json>;
    CarefulReader(Json& document, bool areCountedTogether)
        : Base(document, false), m_areCountedTogether(areCountedTogether)
    {
    }

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
        ++m_names;
        if ((m_areCountedTogether ? m_names : m_keys.back().size()) > mostNames) {
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

    bool m_areCountedTogether;
    std::size_t m_depth = 0;
    std::size_t m_names = 0;
    std::vector<std::set<std::string>> m_keys;
};

} // namespace

Expected<Json> parseJson(std::string_view text, bool areCountedTogether)
{
    Json document;
    CarefulReader reader(document, areCountedTogether);
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
    const auto lineStart = text.substr(0, upTo).rfind('\n');
    const std::size_t character = upTo - (lineStart == std::string_view::npos ? 0 : lineStart + 1);
    return badRequest(UNROLL_TEXT("is not JSON: something is wrong at line %1, character %2"),
                      {std::to_string(line), std::to_string(std::max<std::size_t>(character, 1))});
}

} // namespace unroll
