// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train_files.h"

#include "app/commands.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace unroll {

namespace {

bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b)
{
    const auto whole = [](const std::filesystem::path& path) {
        std::error_code unknown;
        return std::filesystem::weakly_canonical(std::filesystem::absolute(path, unknown), unknown);
    };
    std::error_code unknown;
    return std::filesystem::equivalent(a, b, unknown) || whole(a) == whole(b);
}

} // namespace

Expected<void> checkFiles(const CommandLine& commandLine)
{
    struct Part {
        const char* name;
        std::string file;
    };
    const Part out{"--out", commandLine.out};
    const Part checkpoint{"--checkpoint", commandLine.train.checkpoint};
    const Part resume{"--resume", commandLine.train.resume};
    const Part file{"FILE", commandLine.file.value_or("")};
    if (checkpoint.file == "-") {
        return badRequest(UNROLL_TEXT("--checkpoint: \"-\" is not allowed; allowed: the name of a file"));
    }
    for (const auto& [written, other] :
         {std::pair(out, checkpoint), std::pair(out, resume), std::pair(out, file), std::pair(checkpoint, file)}) {
        if (isFile(written.file) && isFile(other.file) && isSameFile(written.file, other.file)) {
            return badRequest(UNROLL_TEXT("%1: %2 would be written over the file of %3; allowed: another file"),
                              {written.name, inQuotes(written.file), other.name});
        }
    }
    return {};
}

} // namespace unroll
