// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace unroll {

// What is done of long work, line by line in a file as it comes, so that the same work can go on where it was cut off.
class PartFile {
public:
    // Made where there is none, else left as it is before the first append(): it may be somebody else's. CannotDo where
    // it cannot be written, or where another process is writing to it.
    static Expected<PartFile> open(const std::filesystem::path& path);

    // The lines that were there, each to its end, and a last one that was cut off, in the place of which append()
    // writes.
    const std::string& content() const { return m_content; }
    const std::string& tail() const { return m_tail; }

    Expected<void> append(std::string_view lines);
    void remove();

private:
    PartFile(std::filesystem::path path, std::FILE* file) : m_path(std::move(path)), m_file(file) {}

    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::filesystem::path m_path;
    std::unique_ptr<std::FILE, Close> m_file; // its lock goes with it
    std::string m_content;
    std::string m_tail;
};

} // namespace unroll
