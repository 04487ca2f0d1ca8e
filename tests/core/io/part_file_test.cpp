// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/part_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;

TEST(PartFile, HoldsWhatWasAppendedByAnEarlierOne)
{
    const test::TemporaryFolder folder;
    const fs::path path = folder / "work.part";
    {
        PartFile part = PartFile::open(path).value();
        EXPECT_EQ(part.content(), "");
        ASSERT_TRUE(part.append("one\n").has_value());
        ASSERT_TRUE(part.append("two\n").has_value());
        EXPECT_EQ(contentOf(path), "one\ntwo\n"); // while it is open
    }
    PartFile part = PartFile::open(path).value();
    EXPECT_EQ(part.content(), "one\ntwo\n");
    ASSERT_TRUE(part.append("three\n").has_value());
    EXPECT_EQ(contentOf(path), "one\ntwo\nthree\n");
    part.remove();
    EXPECT_FALSE(fs::exists(path));
}

TEST(PartFile, DropsALineThatWasCutOff)
{
    const test::TemporaryFolder folder;
    const fs::path path = folder / "work.part";
    std::ofstream(path) << "one\ntw";
    {
        PartFile part = PartFile::open(path).value();
        EXPECT_EQ(part.content(), "one\n");
        ASSERT_TRUE(part.append("two\n").has_value());
    }
    EXPECT_EQ(contentOf(path), "one\ntwo\n");
    std::ofstream(path) << "on";
    const PartFile part = PartFile::open(path).value();
    EXPECT_EQ(part.content(), "");
    EXPECT_EQ(part.tail(), "on");
    EXPECT_EQ(contentOf(path), "on"); // nothing is added, so nothing is taken away
}

TEST(PartFile, HasOneWriter)
{
    const test::TemporaryFolder folder;
    const fs::path path = folder / "work.part";
    const PartFile first = PartFile::open(path).value();
    const Expected<PartFile> second = PartFile::open(path);
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().code, ErrorCode::CannotDo);
    EXPECT_EQ(english(second.error()), path.string() + ": another process is writing to it");
}

TEST(PartFile, SaysWhereItCannotBeWritten)
{
    const Expected<PartFile> part = PartFile::open("/nowhere/work.part");
    ASSERT_FALSE(part.has_value());
    EXPECT_EQ(english(part.error()), "/nowhere/work.part: cannot be written (No such file or directory)");
}

} // namespace unroll
