// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <algorithm>
#include <string>

namespace unroll {

enum class ErrorCode {
    CannotDo,   // the request was fine, the world was not: disk full, no permission, stopped
    BadRequest, // unknown field, out of range, malformed file: the sentence says what is allowed
};

// What went wrong, as a value: a code to act on and a sentence that names the field or file,
// what was given and what is allowed.
struct Error {
    ErrorCode code = ErrorCode::BadRequest;
    Message message;
    std::string source; // the file it is about, put before the sentence; may be empty
};

// "FILE: sentence", in English and on one line, whatever names the file has.
inline std::string english(const Error& error)
{
    std::string line = (error.source.empty() ? "" : error.source + ": ") + english(error.message);
    std::replace_if(
        line.begin(), line.end(), [](unsigned char c) { return c < 0x20; }, ' ');
    return line;
}

} // namespace unroll
