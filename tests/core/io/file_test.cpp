// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;

class FileTest : public testing::Test {
protected:
    std::size_t filesInFolder() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(m_folder.path()), fs::directory_iterator()));
    }

    test::TemporaryFolder m_folder;
};

TEST_F(FileTest, WritesReplacesAndReads)
{
    const fs::path path = m_folder / "a";
    ASSERT_TRUE(writeFile(path, "one"));
    ASSERT_TRUE(writeFile(path, "two"));
    EXPECT_EQ(*readFile(path, 100), "two");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(FileTest, KeepsThePermissionsOfAFile)
{
    const fs::path path = m_folder / "a";
    ASSERT_TRUE(writeFile(path, "one"));
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
    ASSERT_TRUE(writeFile(path, "two"));
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(FileTest, FollowsALink)
{
    ASSERT_TRUE(writeFile(m_folder / "real", "one"));
    fs::create_symlink("real", m_folder / "link");
    ASSERT_TRUE(writeFile(m_folder / "link", "two"));
    EXPECT_TRUE(fs::is_symlink(m_folder / "link"));
    EXPECT_EQ(contentOf(m_folder / "real"), "two");
}

TEST_F(FileTest, AFullDiskLeavesTheOldFileAndNoHalfOne)
{
    const fs::path path = m_folder / "a";
    ASSERT_TRUE(writeFile(path, "old"));
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 1000;
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto result = writeFile(path, std::string(5000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, oldHandler);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::CannotDo);
    EXPECT_EQ(contentOf(path), "old");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(FileTest, SaysWhereItCannotWrite)
{
    ASSERT_TRUE(writeFile(m_folder / "file", "x"));
    for (const fs::path& path :
         {m_folder / "none" / "a", m_folder / "file" / "a", m_folder.path(), fs::path("/dev/full")}) {
        const auto result = writeFile(path, "text");
        ASSERT_FALSE(result) << path;
        EXPECT_NE(english(result.error()).find(path.string()), std::string::npos);
        if (path != "/dev/full") { // only writing can tell
            const auto checked = checkCanWrite(path);
            ASSERT_FALSE(checked) << path;
            EXPECT_EQ(english(checked.error()), english(result.error()));
        }
    }
    for (const fs::path& path : {m_folder / "file", m_folder / "new", fs::path("/dev/null"), fs::path("relative")}) {
        EXPECT_TRUE(checkCanWrite(path)) << path;
    }
    EXPECT_EQ(contentOf(m_folder / "file"), "x");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(FileTest, ReadsUpToTheLimitAndNoFolder)
{
    ASSERT_TRUE(writeFile(m_folder / "a", std::string(200'000, 'x')));
    EXPECT_FALSE(readFile(m_folder / "a", 100'000));
    EXPECT_TRUE(readFile(m_folder / "a", 200'000));
    EXPECT_FALSE(readFile(m_folder.path(), 100));
    EXPECT_FALSE(readFile(m_folder / "none", 100));
}

} // namespace unroll
