// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `unroll sweep` as a process: shards, what cuts it off, and how it goes on.
#include "core/io/experiment_file.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;

namespace {

// A map of about a second, in points that are each done long before all are.
const std::string slowMap =
    "sweep --set cell=rnn --set time_steps=400 --x weight_scale=0.5:1.5:10 --y hidden_size=30,31,32,33 --seeds 20 ";
// One of no time.
const std::string quickMap = "sweep --x weight_scale=0.1:3:7 --y hidden_size=2,3,5 --seeds 9 ";

std::size_t linesIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// Of a row; one empty cell where there is no such row.
std::vector<std::string> cellsOf(const std::string& csv, std::size_t line)
{
    std::istringstream lines(csv);
    std::string text;
    for (std::size_t i = 0; i <= line; ++i) {
        std::getline(lines, text);
    }
    std::istringstream row(text);
    std::vector<std::string> cells;
    while (std::getline(row, text, ',')) {
        cells.push_back(text);
    }
    return cells.empty() ? std::vector<std::string>{""} : cells;
}

} // namespace

class Sweep : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string content(const std::string& name) const { return contentOf(path(name)); }
    bool exists(const std::string& name) const { return fs::exists(path(name)); }
    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
    }

    // In the folder, with the program as `unroll`.
    std::string shellCommand(const std::string& command) const
    {
        return "cd '" + m_folder.path().string() + "' && exec env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM " +
               command + " >stdout 2>stderr </dev/null";
    }

    int call(const std::string& arguments) const
    {
        const int status = std::system(shellCommand("'" UNROLL_PROGRAM "' " + arguments).c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    void expectRefused(const std::string& arguments, const std::string& sentence, int status = 2) const
    {
        EXPECT_EQ(call(arguments), status) << arguments;
        EXPECT_EQ(content("stderr"), "unroll: " + sentence + "\n") << arguments;
        EXPECT_EQ(content("stdout"), "") << arguments;
    }

    // Its process, as soon as it has some points done; `signal` ends it. What waitpid() says of that.
    int cutOff(const std::string& arguments, const std::string& out, int signal) const
    {
        const std::string command = shellCommand("'" UNROLL_PROGRAM "' " + arguments + "--out " + out);
        const pid_t process = ::fork();
        if (process == 0) {
            ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
            ::_exit(127);
        }
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (linesIn(content(out + ".part")) < 4 && std::chrono::steady_clock::now() < patience) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        ::kill(process, signal);
        int status = 0;
        EXPECT_EQ(::waitpid(process, &status, 0), process);
        return status;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(Sweep, ItsRowsAreWhatRunPrints)
{
    ASSERT_EQ(call("sweep --set cell=gru --set seed=11 --x weight_scale=0.5:1.5:3 --y input_scale=0,1 --seeds 1 "
                   "--out map.csv"),
              0)
        << content("stderr");
    EXPECT_EQ(content("stderr"), "");
    const std::string map = content("map.csv");
    EXPECT_EQ(linesIn(map), 7U);
    EXPECT_EQ(map.substr(0, map.find('\n')), "point,points,weight_scale,input_scale,seeds,measured,lowest,"
                                             "lower_quartile,median,upper_quartile,highest,request");
    for (std::size_t line = 1; line <= 6; ++line) {
        const std::vector<std::string> cells = cellsOf(map, line);
        ASSERT_EQ(cells.size(), 12U);
        EXPECT_EQ(cells[0], std::to_string(line - 1));
        EXPECT_EQ(cells[1], "6");
        EXPECT_EQ(cells[4] + cells[5], "11");
        ASSERT_EQ(call("run --set cell=gru --set seed=11 --set weight_scale=" + cells[2] +
                       " --set input_scale=" + cells[3] + " --format json"),
                  0);
        const double growth = test::Json::parse(content("stdout"))["diagnosis"]["growth_per_step"];
        for (const std::size_t quantile : {6U, 7U, 8U, 9U, 10U}) {
            EXPECT_EQ(std::stod(cells[quantile]), growth);
        }
    }
}

TEST_F(Sweep, AnyNumberOfThreadsAndShardsGivesTheSameFile)
{
    for (const std::string& map :
         {quickMap, std::string("sweep --set cell=lstm --x weight_scale=0.5:2:4 --y forget_bias=-1,1,3 --seeds 18 ")}) {
        ASSERT_EQ(call(map + "--jobs 1 --out one.csv"), 0);
        ASSERT_EQ(call(map + "--jobs 2 --out two.csv"), 0);
        EXPECT_EQ(content("one.csv"), content("two.csv"));
        ASSERT_EQ(call(map + "--jobs 2"), 0);
        EXPECT_EQ(content("stdout"), content("one.csv"));
        for (const int shards : {4, 30}) {
            std::string names;
            for (int i = shards; i >= 1; --i) {
                const std::string name = "shard" + std::to_string(i) + ".csv";
                fs::remove(path(name));
                ASSERT_EQ(call(map + "--shard " + std::to_string(i) + "/" + std::to_string(shards) + " --out " + name),
                          0);
                EXPECT_FALSE(exists(name + ".part"));
                names += " " + name;
            }
            ASSERT_EQ(call("sweep --merge merged.csv" + names), 0) << content("stderr");
            EXPECT_EQ(content("merged.csv"), content("one.csv"));
        }
        fs::remove(path("one.csv"));
        fs::remove(path("two.csv"));
    }
}

TEST_F(Sweep, WhatIsNotTheWholeOfOneMapIsNotMerged)
{
    for (const std::string shard : {"1", "2", "3"}) {
        ASSERT_EQ(call(quickMap + "--shard " + shard + "/3 --out s" + shard + ".csv"), 0);
    }
    ASSERT_EQ(call(quickMap + "--set seed=4 --shard 2/3 --out other.csv"), 0);
    ASSERT_EQ(call("sweep --x weight_scale=1,2 --y input_scale=0,1 --out fields.csv"), 0);
    write("merged.csv", "kept");
    const std::string shown = content("s1.csv");
    const std::string digest = cellsOf(shown, 1).back();

    expectRefused("sweep --merge merged.csv s1.csv s3.csv",
                  "Point 1 is in none of the 2 files, and of all 21 points they lack 7; allowed: all shards of a map");
    expectRefused("sweep --merge merged.csv s1.csv s2.csv s1.csv s3.csv",
                  "s1.csv: point 0 is in s1.csv, too; allowed: each shard once");
    expectRefused("sweep --merge merged.csv s1.csv other.csv s3.csv", "other.csv: is of another request, " +
                                                                          cellsOf(content("other.csv"), 1).back() +
                                                                          ", than s1.csv, which is of " + digest);
    expectRefused("sweep --merge merged.csv s1.csv fields.csv", "fields.csv: is of another request, " +
                                                                    cellsOf(content("fields.csv"), 1).back() +
                                                                    ", than s1.csv, which is of " + digest);
    expectRefused("sweep --merge merged.csv s1.csv missing.csv",
                  "missing.csv: cannot be read (No such file or directory)");
    write("text.csv", "a,b\n1,2\n");
    expectRefused("sweep --merge merged.csv text.csv",
                  "text.csv: is no map; allowed: a CSV file of `unroll sweep`, which begins with \"point,points,\"");
    write("cut.csv", shown.substr(0, shown.size() - 5));
    expectRefused("sweep --merge merged.csv cut.csv", "cut.csv: line 8, the last one, is cut off");
    write("broken.csv", shown.substr(0, shown.find('\n') + 1) + "0,21,what\n");
    expectRefused("sweep --merge merged.csv broken.csv", "broken.csv: line 2 is no row of a map: \"0,21,what\"");
    write("twice.csv", shown + shown.substr(shown.find('\n') + 1));
    expectRefused("sweep --merge merged.csv twice.csv", "twice.csv: line 9 is the second one of point 0");
    const std::string missing = "--merge: the file to write and its shards are missing, or there is more than these; "
                                "allowed: --merge OUT.csv SHARD.csv…";
    expectRefused("sweep --merge merged.csv", missing);
    expectRefused(quickMap + "--merge merged.csv s1.csv s2.csv s3.csv", missing);
    expectRefused("sweep --set seed=4 --merge merged.csv s1.csv s2.csv s3.csv", missing);
    expectRefused("sweep --shard 1/3 --merge merged.csv s1.csv s2.csv s3.csv", missing);
    EXPECT_EQ(content("merged.csv"), "kept");

    ASSERT_EQ(call("sweep --merge merged.csv s1.csv s2.csv s3.csv"), 0);
    expectRefused("sweep --merge none/merged.csv s1.csv s2.csv s3.csv",
                  "none/merged.csv: cannot be written (No such file or directory)", 1);
}

TEST_F(Sweep, ARequestThatMakesNoSenseLeavesNoFile)
{
    const std::string y = " --y hidden_size=3 --out map.csv";
    expectRefused("sweep --x weigth_scale=1,2" + y,
                  "--x: \"weigth_scale\": there is no such field; did you mean weight_scale?");
    expectRefused("sweep --x weight_scale=2:1:5" + y,
                  "--x: weight_scale: a range of 5 values from 2 to 1 does not ascend; allowed: FROM below TO");
    expectRefused("sweep --x weight_scale=1:2:0" + y,
                  "--x: weight_scale: \"0\" is no number of values; allowed: 1, 2 … 1000000");
    expectRefused("sweep --x weight_scale=" + y, "--x: weight_scale: \"\" is not allowed; allowed: 0 … 1e+06");
    expectRefused("sweep" + y, "sweep: --x is missing; allowed: FIELD=FROM:TO:COUNT or FIELD=A,B,C");
    expectRefused("sweep --x weight_scale=1 --out map.csv",
                  "sweep: --y is missing; allowed: FIELD=FROM:TO:COUNT or FIELD=A,B,C");
    expectRefused("sweep --x hidden_size=1" + y, "\"hidden_size\" is on both axes; allowed: two different fields");
    expectRefused("sweep --x input_scale=0:1:1000 --y weight_scale=0:1:1001 --out map.csv",
                  "The map has 1000 × 1001 points; allowed: up to 1000000 together");
    expectRefused("sweep --x weight_scale=1 --seeds 0" + y,
                  "0 seeds are not allowed for each point; allowed: 1, 2 … 100000");
    expectRefused("sweep --x weight_scale=1 --jobs -1" + y, "--jobs: -1 is out of range; allowed: 0 … 1024");
    for (const char* shard : {"0/4", "5/4", "1", "1/", "/4", "1/4x", "a/b", "1/0", "-1/4"}) {
        expectRefused("sweep --x weight_scale=1 --shard " + std::string(shard) + y,
                      "--shard: \"" + std::string(shard) +
                          "\" is not allowed; allowed: I/N with I from 1 to N, as in 1/4");
    }
    write("given.unroll.json", R"({"unroll": 1, "tensors": {"Wh": [[1, 0], [0, 1]]}})");
    expectRefused("sweep given.unroll.json --x weight_scale=1 --y time_steps=3 --out map.csv",
                  "tensors: a map draws its weights from seeds, and \"Wh\" is given; allowed: an experiment without "
                  "arrays");
    EXPECT_EQ(call("sweep --x seed=1,2" + y), 2);
    EXPECT_NE(content("stderr").find("\"seed\" cannot be an axis of a map; allowed: cell, time_steps, "),
              std::string::npos);
    EXPECT_EQ(call("sweep --x title=a" + y), 2);
    EXPECT_FALSE(exists("map.csv"));
    EXPECT_FALSE(exists("map.csv.part"));
    expectRefused("sweep --x weight_scale=1 --y hidden_size=3 --out none/map.csv",
                  "none/map.csv: cannot be written (No such file or directory)", 1);
    EXPECT_EQ(call("sweep --x weight_scale=1 --y hidden_size=3 --out ."), 1);
    EXPECT_FALSE(exists("..part"));
    write("map.csv.part", "somebody's notes");
    expectRefused("sweep --x weight_scale=1" + y, "map.csv.part: is no map; allowed: a CSV file of `unroll sweep`, "
                                                  "which begins with \"point,points,\"");
    EXPECT_EQ(content("map.csv.part"), "somebody's notes");
}

TEST_F(Sweep, GoesOnAfterItWasKilled)
{
    ASSERT_EQ(call(slowMap + "--out whole.csv"), 0);
    EXPECT_EQ(linesIn(content("whole.csv")), 41U);

    const int status = cutOff(slowMap, "map.csv", SIGKILL);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it was done before it could be killed";
    EXPECT_FALSE(exists("map.csv"));
    const std::size_t kept = linesIn(content("map.csv.part"));
    EXPECT_GE(kept, 4U);
    EXPECT_LT(kept, 41U);
    std::ofstream(path("map.csv.part"), std::ios::app) << "39,40,1.5,33,20,2"; // a row that was cut off

    ASSERT_EQ(call(slowMap + "--out map.csv"), 0) << content("stderr");
    EXPECT_EQ(content("map.csv"), content("whole.csv"));
    EXPECT_FALSE(exists("map.csv.part"));
}

TEST_F(Sweep, StopsCleanlyOnCtrlCAndAtTheEndOfAJobsTime)
{
    ASSERT_EQ(call(slowMap + "--out whole.csv"), 0);
    for (const int signal : {SIGINT, SIGTERM}) {
        const int status = cutOff(slowMap, "map.csv", signal);
        ASSERT_TRUE(WIFEXITED(status));
        ASSERT_EQ(WEXITSTATUS(status), 1) << "it was done before it could be stopped";
        EXPECT_FALSE(exists("map.csv"));
        EXPECT_EQ(content("stderr"), "unroll: Stopped: " + std::to_string(linesIn(content("map.csv.part")) - 1) +
                                         " of 40 points are done and kept in map.csv.part; the same command goes on "
                                         "from there.\n");
        EXPECT_EQ(content("stdout"), "");
        ASSERT_EQ(call(slowMap + "--out map.csv"), 0);
        EXPECT_EQ(content("map.csv"), content("whole.csv"));
        fs::remove(path("map.csv"));
    }
}

TEST_F(Sweep, KeepsWhatIsDoneAndLeavesWhatIsOfAnotherRequest)
{
    ASSERT_EQ(call(quickMap + "--out whole.csv"), 0);
    const std::string whole = content("whole.csv");
    // The last two points were done, and the file remembers something that no computation gives.
    const std::size_t twentieth = whole.find("\n19,21,") + 1;
    std::string done = whole.substr(twentieth);
    done.replace(done.find("3,5,9,9,"), 8, "3,5,9,7,");
    const std::string header = whole.substr(0, whole.find('\n') + 1);
    write("map.csv.part", header + done);
    ASSERT_EQ(call(quickMap + "--out map.csv"), 0) << content("stderr");
    EXPECT_EQ(content("map.csv"), whole.substr(0, twentieth) + done);

    // Complete as it is: nothing is computed.
    ASSERT_EQ(call(quickMap + "--out map.csv"), 0);
    EXPECT_EQ(content("stderr"), "unroll: map.csv is complete already: nothing to do.\n");
    EXPECT_EQ(content("map.csv"), whole.substr(0, twentieth) + done);
    const std::string complete = content("map.csv");
    ASSERT_EQ(call(quickMap + "--set seed=4"), 0);
    const std::string other = cellsOf(content("stdout"), 1).back();
    expectRefused(quickMap + "--set seed=4 --out map.csv", "map.csv: is what was done of another request, " +
                                                               cellsOf(complete, 1).back() + ", than this one, " +
                                                               other + "; remove it, or choose another --out");
    EXPECT_EQ(content("map.csv"), complete);
    fs::remove(path("map.csv"));

    write("map.csv.part", header + done);
    ASSERT_EQ(call(quickMap + "--set seed=5 --out map.csv"), 2);
    EXPECT_NE(content("stderr").find("map.csv.part: is what was done of another request"), std::string::npos);
    ASSERT_EQ(call(quickMap + "--shard 1/3 --out map.csv"), 2);
    EXPECT_NE(content("stderr").find("map.csv.part: is what was done of another shard, with point 19"),
              std::string::npos);
    EXPECT_EQ(content("map.csv.part"), header + done);
    write("map.csv.part", "a letter to a friend\n");
    ASSERT_EQ(call(quickMap + "--out map.csv"), 2);
    EXPECT_EQ(content("map.csv.part"), "a letter to a friend\n");
}

TEST_F(Sweep, GoesOnWhereItWasCutOffBeforeTheFirstPoint)
{
    ASSERT_EQ(call(quickMap + "--out whole.csv"), 0);
    const std::string whole = content("whole.csv");
    write("map.csv.part", whole.substr(0, whole.find('\n') + 1));
    ASSERT_EQ(call(quickMap + "--out map.csv"), 0) << content("stderr");
    EXPECT_EQ(content("map.csv"), whole);

    const std::string others = "point,points,input_scale,hidden_size,seeds,measured,lowest,lower_quartile,median,"
                               "upper_quartile,highest,request\n";
    write("other.csv.part", others);
    expectRefused(quickMap + "--out other.csv",
                  "other.csv.part: is what was done of a map over other fields; remove it, or choose another --out; "
                  "allowed: a file that begins with \"point,points,weight_scale,hidden_size\"");
    EXPECT_EQ(content("other.csv.part"), others);
    EXPECT_FALSE(exists("other.csv"));
}

// What decides no growth makes no other request.
TEST_F(Sweep, ARequestIsWhatDecidesItsNumbers)
{
    const auto digestWith = [this](const std::string& settings) {
        EXPECT_EQ(call(quickMap + settings), 0) << content("stderr");
        return cellsOf(content("stdout"), 1).back();
    };
    const std::string usual = digestWith("");
    for (const char* same : {"--set title=Map", "--set clip=true --set max_norm=2", "--set norm=rms", "--jobs 1",
                             "--set weight_scale=2", "--set hidden_size=9", "--shard 1/2"}) {
        EXPECT_EQ(digestWith(same), usual) << same;
    }
    for (const char* other : {"--set time_steps=21", "--set seed=4", "--set precision=float32",
                              "--set initializer=xavier", "--set uniform_draws=1"}) {
        EXPECT_NE(digestWith(other), usual) << other;
    }
}

class SweepDocs : public Sweep {
protected:
    // The blocks of shell commands of docs/sweep.md.
    static std::vector<std::string> blocks()
    {
        const std::string text = contentOf(UNROLL_SWEEP_DOCS);
        std::vector<std::string> result;
        const std::string fence = "```";
        for (std::size_t at = 0; (at = text.find("```sh\n", at)) != std::string::npos;) {
            const std::size_t begin = at + 6;
            const std::size_t end = text.find(fence, begin);
            result.push_back(text.substr(begin, end - begin));
            at = end + fence.size();
        }
        return result;
    }

    int runScript(const std::string& script, const std::string& variables = "") const
    {
        write("script.sh", script);
        const std::string folder = fs::path(UNROLL_PROGRAM).parent_path().string();
        const int status =
            std::system(shellCommand("PATH=\"" + folder + ":$PATH\" " + variables + " sh -eu script.sh").c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
};

TEST_F(SweepDocs, ItsCommandsWork)
{
    ASSERT_EQ(blocks().size(), 4U);
    ASSERT_EQ(runScript(blocks()[0]), 0) << content("stderr");
    EXPECT_EQ(linesIn(content("map.csv")), 601U);

    ASSERT_EQ(call("sweep --set cell=lstm --x weight_scale=0.1:3:30 --y forget_bias=-2:6:9 --out one.csv"), 0);
    ASSERT_NE(blocks()[2].find("#SBATCH"), std::string::npos);
    for (int task = 1; task <= 4; ++task) { // as Slurm would start them
        ASSERT_EQ(runScript(blocks()[2], "SLURM_CPUS_PER_TASK=2 SLURM_ARRAY_TASK_ID=" + std::to_string(task)), 0)
            << content("stderr");
    }
    ASSERT_EQ(runScript(blocks()[3]), 0) << content("stderr");
    EXPECT_EQ(content("slurm.csv"), content("one.csv"));
}

TEST_F(SweepDocs, FourShardsUnderGnuParallelMakeTheMapOfOneRun)
{
    if (std::system("parallel --version 2>/dev/null | grep -q GNU") != 0) {
        GTEST_SKIP() << "GNU parallel is not installed";
    }
    ASSERT_NE(blocks().at(1).find("parallel "), std::string::npos);
    ASSERT_EQ(runScript(blocks()[1]), 0) << content("stderr");
    ASSERT_EQ(call("sweep --set cell=lstm --x weight_scale=0.1:3:30 --y forget_bias=-2:6:9 --out one.csv"), 0);
    EXPECT_EQ(content("lstm.csv"), content("one.csv"));
    EXPECT_EQ(linesIn(content("one.csv")), 271U);
}

} // namespace unroll
