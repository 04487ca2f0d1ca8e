// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A part whose owner finishes while somebody else opens it.
#include "core/io/part_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;

// Whoever opens it while its owner finishes has a file of that name, or is told that there is another writer.
TEST(PartFile, IsTheFileOfThatNameAlsoWhereAnotherOneJustRemovedIt)
{
    const test::TemporaryFolder folder;
    const fs::path path = folder / "work.part";
    std::atomic<int> finished = 0;
    const auto work = [&] {
        for (int i = 0; i < 5'000; ++i) {
            Expected<PartFile> part = PartFile::open(path);
            if (!part) {
                EXPECT_EQ(english(part.error()), path.string() + ": another process is writing to it");
                continue;
            }
            EXPECT_EQ(part->content(), "");
            EXPECT_TRUE(part->append("line\n").has_value());
            EXPECT_EQ(contentOf(path), "line\n");
            part->remove();
            ++finished;
        }
    };
    std::thread other(work);
    work();
    other.join();
    EXPECT_GT(finished, 0);
}

} // namespace unroll
