// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace unroll {

// The whole file; BadRequest where it cannot be read or is larger than `limit` bytes.
Expected<std::string> readFile(const std::filesystem::path& path, std::size_t limit);

// Writes to a temporary name beside `path` and renames, so that a failure, CannotDo, leaves no half file and an
// existing file as it was. A link is followed; a device is written to as it is.
Expected<void> writeFile(const std::filesystem::path& path, std::string_view content);

// Before long work whose result goes to `path`: CannotDo where writeFile() would fail, as far as one can know.
Expected<void> checkCanWrite(const std::filesystem::path& path);

} // namespace unroll
