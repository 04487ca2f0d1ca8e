// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>
#include <vector>

namespace unroll {

// Either a T or the Error that says why there is none (C++23's std::expected, for C++20).
template <class T>
using Expected = tl::expected<T, Error>;

// The two kinds of failure, ready to be returned. `text` is a UNROLL_TEXT, `arguments` are its %1, %2 …
inline tl::unexpected<Error> badRequest(const char* text, std::vector<std::string> arguments = {})
{
    return tl::unexpected<Error>(Error{ErrorCode::BadRequest, {text, std::move(arguments)}, {}});
}

inline tl::unexpected<Error> cannotDo(const char* text, std::vector<std::string> arguments = {})
{
    return tl::unexpected<Error>(Error{ErrorCode::CannotDo, {text, std::move(arguments)}, {}});
}

} // namespace unroll
