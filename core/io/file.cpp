// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace unroll {

namespace {

tl::unexpected<Error> cannotWrite(const std::filesystem::path& path, int problem)
{
    return cannotDo(UNROLL_TEXT("%1: cannot be written (%2)"),
                    {path.string(), std::generic_category().message(problem)});
}

bool writeAll(int file, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// A link is followed, so that what it points to is replaced and the link stays.
std::filesystem::path targetOf(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_symlink(path, ignored) ? std::filesystem::weakly_canonical(path, ignored) : path;
}

} // namespace

Expected<std::string> readFile(const std::filesystem::path& path, std::size_t limit)
{
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        return badRequest(UNROLL_TEXT("%1: is a folder; allowed: a file"), {path.string()});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return badRequest(UNROLL_TEXT("%1: cannot be read (%2)"),
                          {path.string(), std::generic_category().message(errno)});
    }
    // Read piece by piece: a size asked for first could be wrong by the time it is used, or be that of a pipe.
    std::string content;
    char piece[65536];
    while (file.read(piece, sizeof piece), file.gcount() > 0) {
        content.append(piece, static_cast<std::size_t>(file.gcount()));
        if (content.size() > limit) {
            return badRequest(UNROLL_TEXT("%1: is larger than %2 MiB, the most that is read"),
                              {path.string(), std::to_string(limit >> 20U)});
        }
    }
    if (file.bad()) {
        return badRequest(UNROLL_TEXT("%1: cannot be read (%2)"),
                          {path.string(), std::generic_category().message(EIO)});
    }
    return content;
}

Expected<void> writeFile(const std::filesystem::path& path, std::string_view content)
{
    std::error_code ignored;
    const std::filesystem::path target = targetOf(path);
    const bool exists = std::filesystem::exists(target, ignored);
    if (exists && !std::filesystem::is_regular_file(target, ignored)) {
        const int device = std::filesystem::is_directory(target, ignored)
                               ? (errno = EISDIR, -1)
                               : ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (device < 0 || !writeAll(device, content)) {
            const int problem = errno;
            if (device >= 0) {
                ::close(device);
            }
            return cannotWrite(path, problem);
        }
        ::close(device);
        return {};
    }

    if (exists && ::access(target.c_str(), W_OK) != 0) {
        return cannotWrite(path, errno); // a file protected from writing is not replaced either
    }
    std::string temporary = (target.parent_path() / ".unroll-XXXXXX").string();
    const int file = ::mkstemp(temporary.data());
    if (file < 0) {
        return cannotWrite(path, errno);
    }
    struct stat old = {};
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const mode_t mode = exists && ::stat(target.c_str(), &old) == 0 ? old.st_mode & 07777U : 0666U & ~mask;
    const bool isWritten = ::fchmod(file, mode) == 0 && writeAll(file, content) && ::fsync(file) == 0;
    int problem = errno;
    if ((::close(file) == 0 && isWritten) && ::rename(temporary.c_str(), target.c_str()) == 0) {
        return {};
    }
    problem = isWritten ? errno : problem;
    ::unlink(temporary.c_str());
    return cannotWrite(path, problem);
}

Expected<void> checkCanWrite(const std::filesystem::path& path)
{
    std::error_code ignored;
    const std::filesystem::path target = targetOf(path);
    const std::filesystem::file_status status = std::filesystem::status(target, ignored);
    if (std::filesystem::is_directory(status)) {
        return cannotWrite(path, EISDIR);
    }
    const std::filesystem::path folder = target.parent_path() / ""; // the slash: what is no folder will not do
    const bool isDevice = std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
    if ((std::filesystem::exists(status) && ::access(target.c_str(), W_OK) != 0) ||
        (!isDevice && ::access(folder.empty() ? "." : folder.c_str(), W_OK) != 0)) {
        return cannotWrite(path, errno);
    }
    return {};
}

} // namespace unroll
