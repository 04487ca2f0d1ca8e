// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/part_file.h"

#include "core/io/file.h"

#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace unroll {

namespace {

constexpr std::size_t largestPart = std::size_t{1} << 30U;

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path, const std::error_code& problem)
{
    return cannotDo(UNROLL_TEXT("%1: cannot be written (%2)"), {path.string(), problem.message()});
}

std::error_code lastProblem() { return {errno, std::generic_category()}; }

bool isAt(const std::filesystem::path& path, std::FILE* file)
{
    struct stat there = {};
    struct stat opened = {};
    return ::stat(path.c_str(), &there) == 0 && ::fstat(fileno(file), &opened) == 0 && there.st_dev == opened.st_dev &&
           there.st_ino == opened.st_ino;
}

Expected<std::FILE*> openedAndLocked(const std::filesystem::path& path)
{
    for (;;) {
        std::FILE* file = std::fopen(path.c_str(), "ae");
        if (file == nullptr) {
            return cannotWrite(path, lastProblem());
        }
        if (::flock(fileno(file), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) { // not every file system has locks
            std::fclose(file);
            return cannotDo(UNROLL_TEXT("%1: another process is writing to it"), {path.string()});
        }
        if (isAt(path, file)) {
            return file;
        }
        std::fclose(file); // its owner finished and removed it before it was locked
    }
}

} // namespace

Expected<PartFile> PartFile::open(const std::filesystem::path& path)
{
    const Expected<std::FILE*> file = openedAndLocked(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    PartFile result(path, *file);
    const Expected<std::string> content = readFile(path, largestPart);
    if (!content) {
        return tl::unexpected(content.error());
    }
    result.m_content = content->substr(0, content->rfind('\n') + 1); // npos + 1 is 0
    result.m_tail = content->substr(result.m_content.size());
    return result;
}

Expected<void> PartFile::append(std::string_view lines)
{
    if (!m_tail.empty()) {
        std::error_code problem;
        std::filesystem::resize_file(m_path, m_content.size(), problem);
        if (problem) {
            return cannotWrite(m_path, problem);
        }
        m_tail.clear();
    }
    if (std::fwrite(lines.data(), 1, lines.size(), m_file.get()) != lines.size() || std::fflush(m_file.get()) != 0) {
        return cannotWrite(m_path, lastProblem());
    }
    return {};
}

void PartFile::remove()
{
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
}

} // namespace unroll
