// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace unroll {

using Json = nlohmann::ordered_json;

// A document from a file that nobody vouches for: beside what is not JSON it refuses, in a sentence, what is nested so
// deep that it would exhaust the stack, more names than there could be fields, names given twice, and numbers beyond
// float64's range. Of rows that name their numbers each one has names of its own: there `areCountedTogether` is false.
Expected<Json> parseJson(std::string_view text, bool areCountedTogether = true);

} // namespace unroll
