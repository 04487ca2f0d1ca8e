// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `unroll train` as a process: what it prints, Ctrl+C, and how it goes on.
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

using test::contentOf;
using test::Json;

namespace {

const std::string quick = "train --set lag=6 --set hidden_size=5 --set iterations=25 --set check_every=10 --set "
                          "learner2.cell=gru ";

std::size_t linesIn(const std::string& text)
{
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

class Train : public testing::Test {
protected:
    std::string path(const std::string& name) const { return (m_folder / name).string(); }
    std::string content(const std::string& name) const { return contentOf(path(name)); }

    // In the folder, without a display.
    std::string shellCommand(const std::string& arguments) const
    {
        return "cd '" + m_folder.path().string() + "' && exec env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM '" +
               UNROLL_PROGRAM + "' " + arguments + " >stdout 2>stderr </dev/null";
    }

    int call(const std::string& arguments) const
    {
        const int status = std::system(shellCommand(arguments).c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    void expectRefused(const std::string& arguments, const std::string& sentence) const
    {
        EXPECT_EQ(call(arguments), 2) << arguments;
        EXPECT_EQ(content("stderr"), "unroll: " + sentence + "\n") << arguments;
        EXPECT_EQ(content("stdout"), "") << arguments;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(Train, TextHasALinePerCheckAndASentenceAboutEachLearner)
{
    ASSERT_EQ(call(quick), 0);
    const std::string text = content("stdout");
    EXPECT_NE(text.find("learner2: gru\n"), std::string::npos) << text;
    EXPECT_NE(text.find("\n       25 | "), std::string::npos) << text;
    EXPECT_NE(text.find("learner2 (gru): has not learnt it in 25 iterations\n"), std::string::npos) << text;
    EXPECT_EQ(content("stderr"), "");
    ASSERT_EQ(call(quick + "--out file"), 0);
    EXPECT_EQ(content("file"), text);
    EXPECT_EQ(content("stdout"), "");
}

TEST_F(Train, CsvAndJsonHaveTheSameRows)
{
    ASSERT_EQ(call(quick + "--format csv"), 0);
    const std::string csv = content("stdout");
    EXPECT_EQ(linesIn(csv), 9U); // 0, 10, 20, 25 of each, and the names
    ASSERT_EQ(call(quick + "--format json --jobs 1"), 0);
    const Json document = Json::parse(content("stdout"));
    const double loss = document["learners"][1]["checks"][3]["loss"].get<double>();
    EXPECT_NE(csv.find("25,2,gru," + Json(loss).dump() + ","), std::string::npos) << csv;
}

TEST_F(Train, TheNumberOfThreadsChangesNothing)
{
    ASSERT_EQ(call(quick + "--format json --jobs 1"), 0);
    const std::string one = content("stdout");
    ASSERT_EQ(call(quick + "--format json --jobs 2"), 0);
    EXPECT_EQ(content("stdout"), one);
}

TEST_F(Train, GoesOnFromACheckpointAsIfItHadNotStopped)
{
    ASSERT_EQ(call(quick + "--set iterations=17 --checkpoint c.json"), 0);
    ASSERT_EQ(call("train --resume c.json --set iterations=25 --format csv"), 0);
    const std::string resumed = content("stdout");
    ASSERT_EQ(call(quick + "--format csv"), 0);
    EXPECT_EQ(resumed, content("stdout"));
}

TEST_F(Train, OfWhatIsDoneAlreadyTheTableIsPrinted)
{
    ASSERT_EQ(call(quick + "--checkpoint c.json"), 0);
    const std::string whole = content("stdout");
    ASSERT_EQ(call("train --resume c.json"), 0);
    EXPECT_EQ(content("stdout"), whole);
}

// Stopped by Ctrl+C, wherever it was, what was reached is there, and going on gives what an uninterrupted training
// gives.
TEST_F(Train, CtrlCKeepsWhatWasReached)
{
    const std::string endless = "train --preset vanishing --set iterations=1000000 --set check_every=1000 ";
    const pid_t process = ::fork();
    if (process == 0) {
        const std::string command = shellCommand(endless + "--checkpoint c.json");
        ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    while (content("stdout").find("iteration |") == std::string::npos) { // from here on it listens
        ASSERT_EQ(::waitpid(process, &status, WNOHANG), 0) << content("stderr");
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(200)); // so that there is something to keep
    ::kill(process, SIGINT);
    ASSERT_EQ(::waitpid(process, &status, 0), process);
    ASSERT_TRUE(WIFEXITED(status));
    ASSERT_EQ(WEXITSTATUS(status), 0);
    const int reached = Json::parse(content("c.json"))["iteration"].get<int>();
    EXPECT_EQ(content("stderr"), "unroll: stopped at iteration " + std::to_string(reached) + " of 1000000\n");
    EXPECT_LT(reached, 1000000);
    EXPECT_NE(content("stdout").find("learner1 (rnn): has not learnt it in " + std::to_string(reached)),
              std::string::npos)
        << content("stdout");

    const std::string end = " --set iterations=" + std::to_string(reached + 3) + " --checkpoint ";
    ASSERT_EQ(call("train --resume c.json" + end + "resumed.json"), 0);
    ASSERT_EQ(call(endless + end + "whole.json"), 0);
    EXPECT_EQ(content("resumed.json"), content("whole.json"));
}

TEST_F(Train, ReadsAFileThatItMayOverrule)
{
    std::ofstream(path("t.json"))
        << R"({"unroll_training": 1, "lag": 5, "iterations": 2, "learners": [{"cell": "gru"}]})";
    ASSERT_EQ(call("train t.json --set lag=7 --format json"), 0);
    const Json training = Json::parse(content("stdout"))["training"];
    EXPECT_EQ(training["lag"], 7);
    EXPECT_EQ(training["iterations"], 2);
    EXPECT_EQ(training["learners"][0]["cell"], "gru");
}

TEST_F(Train, TakesTheFileOfTheReadme)
{
    for (const std::string readme : {"/README.md", "/README.ko.md"}) {
        const std::string text = contentOf(UNROLL_SOURCE_DIR + readme);
        const std::size_t begin = text.find("{ \"unroll_training\"");
        ASSERT_NE(begin, std::string::npos);
        std::ofstream(path("readme.json")) << text.substr(begin, text.find("```", begin) - begin);
        ASSERT_EQ(call("train readme.json --set iterations=3 --format json"), 0) << content("stderr");
        const Json training = Json::parse(content("stdout"))["training"];
        EXPECT_EQ(training["task"], "adding");
        EXPECT_EQ(training["learners"][1]["update_bias"], 3.0);
    }
}

TEST_F(Train, TheTableOfTheDocumentNamesAllColumns)
{
    ASSERT_EQ(call(quick + "--format csv"), 0);
    const std::string csv = content("stdout");
    std::istringstream names(csv.substr(0, csv.find('\n')));
    const std::string document = contentOf(UNROLL_SOURCE_DIR "/docs/train.md");
    for (std::string name; std::getline(names, name, ',');) {
        EXPECT_NE(document.find("`" + name + "`"), std::string::npos) << name;
    }
}

// A preset, a file with its settings and a checkpoint of its end are the same training.
TEST_F(Train, PicturesShowPresetsFilesAndCheckpoints)
{
    const auto picture = [this](const std::string& training) {
        std::filesystem::remove(path("loss.svg"));
        EXPECT_EQ(call("render --view train_loss --training " + training + " --out loss.svg"), 0) << content("stderr");
        return content("loss.svg");
    };
    ASSERT_EQ(call("train --preset explosion --format json --out file.json --checkpoint end.json"), 0);
    ASSERT_EQ(call("train --preset explosion --set iterations=40 --checkpoint early.json"), 0);
    const std::string preset = picture("explosion");
    EXPECT_EQ(picture("file.json"), preset);
    EXPECT_EQ(picture("end.json"), preset);
    EXPECT_NE(picture("early.json"), preset);

    ASSERT_EQ(call("render --view window --page train --training early.json --out window.png"), 0);
    const std::string early = content("window.png");
    ASSERT_EQ(call("render --view window --page train --training end.json --out window.png"), 0);
    EXPECT_NE(content("window.png"), early);

    expectRefused(
        "render --view train_loss --training mine.json --out none.svg",
        "--training: \"mine.json\" is neither a preset nor a file; allowed: explosion, vanishing, or the file "
        "of a training or of a checkpoint");
    std::ofstream(path("other.json")) << "{}";
    expectRefused("render --view train_loss --training other.json --out none.svg",
                  "other.json: is no training: a file of one is { \"unroll_training\": 1, … }");
    EXPECT_FALSE(std::filesystem::exists(path("none.svg")));
}

TEST_F(Train, TakesItsOwnResultAsATrainingButNotToGoOnFrom)
{
    const std::string many = "train --set lag=5 --set hidden_size=3 --set iterations=200 --set check_every=1 ";
    ASSERT_EQ(call(many + "--format json --out result.json"), 0);
    ASSERT_EQ(call("train result.json --format json"), 0) << content("stderr");
    EXPECT_EQ(content("stdout"), content("result.json"));
    expectRefused("train --resume result.json",
                  "result.json: is a result of `unroll train`, which has no weights to go "
                  "on with; allowed: what --checkpoint wrote");
}

TEST_F(Train, RefusesInASentence)
{
    expectRefused("train --preset nope", "preset: \"nope\" is not known; allowed: explosion, vanishing");
    expectRefused("train --set cell=matmul", "cell: \"matmul\" is not allowed; allowed: rnn, lstm, gru");
    expectRefused("train --lag 3", "--lag: a field is set with --set, as in --set lag=20");
    expectRefused("train --format xml", "--format: \"xml\" is not allowed; allowed: text, json, csv");
    expectRefused("train --jobs -1", "--jobs: -1 is out of range; allowed: 0 … 1024");
    ASSERT_EQ(call(quick + "--checkpoint c.json"), 0);
    expectRefused("train --resume c.json --preset explosion",
                  "--resume: a checkpoint brings its own settings; allowed: no FILE and no --preset");
    expectRefused("train --resume c.json --set lag=7", "--set: with --resume most fields are those of the checkpoint; "
                                                       "allowed: iterations, learning_rate, clip, max_norm");
    expectRefused("train --resume c.json --set iterations=7",
                  "iterations: 7 is fewer than the 25 that are done already; allowed: 25 and more");
    expectRefused("train c.json", "c.json: is no training: a file of one is { \"unroll_training\": 1, … }");
}

TEST_F(Train, WhatCannotBeWrittenIsAFailureOfItsOwn)
{
    // Said before a long training, not after it.
    const std::string endless = quick + "--set iterations=1000000 --set check_every=1000 --set hidden_size=200 ";
    EXPECT_EQ(call(endless + "--out missing/out"), 1);
    EXPECT_EQ(content("stdout"), "");
    EXPECT_EQ(call(endless + "--checkpoint missing/c"), 1);
    EXPECT_EQ(content("stderr"), "unroll: missing/c: cannot be written (No such file or directory)\n");
    EXPECT_EQ(content("stdout"), "");
    EXPECT_EQ(call(quick + "--out /dev/full"), 1);
}

// Of two files that are asked for, one that cannot be written does not take the other one with it.
TEST_F(Train, WhatCanBeWrittenIsWritten)
{
    const auto shell = [this](const std::string& command) {
        const int status =
            std::system(("cd '" + m_folder.path().string() + "' && " UNROLL_PROGRAM " " + quick + command).c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    };
    ASSERT_EQ(call(quick + "--checkpoint whole.json --format csv --out whole.csv"), 0);

    EXPECT_EQ(shell("--checkpoint full.json >/dev/full 2>stderr"), 1);
    EXPECT_EQ(content("stderr"), "unroll: standard output: cannot be written (No space left on device)\n");
    EXPECT_EQ(content("full.json"), content("whole.json"));

    // Its reader goes away.
    EXPECT_EQ(shell("--set iterations=3000 --checkpoint gone.json 2>stderr | head -n 1 >head"), 0);
    EXPECT_EQ(linesIn(content("head")), 1U);
    EXPECT_EQ(Json::parse(content("gone.json"))["iteration"], 3000);

    EXPECT_EQ(shell("--checkpoint /dev/full --format csv --out kept.csv 2>stderr"), 1);
    EXPECT_EQ(content("stderr"), "unroll: /dev/full: cannot be written (No space left on device)\n");
    EXPECT_EQ(content("kept.csv"), content("whole.csv"));
    EXPECT_EQ(shell("--checkpoint /dev/full --format csv >stdout 2>stderr"), 1);
    EXPECT_EQ(content("stdout"), "");
}

TEST_F(Train, NoFileIsWrittenOverAnother)
{
    ASSERT_EQ(call(quick + "--checkpoint k.json"), 0);
    const std::string kept = content("k.json");
    std::ofstream(path("t.json")) << R"({"unroll_training": 1, "lag": 5, "iterations": 2})";
    const std::string training = content("t.json");
    std::filesystem::create_symlink("k.json", path("link.json"));

    expectRefused(quick + "--out x --checkpoint x",
                  "--out: \"x\" would be written over the file of --checkpoint; allowed: another file");
    expectRefused(quick + "--out x --checkpoint ./x",
                  "--out: \"x\" would be written over the file of --checkpoint; allowed: another file");
    EXPECT_FALSE(std::filesystem::exists(path("x")));
    expectRefused("train --resume k.json --out k.json",
                  "--out: \"k.json\" would be written over the file of --resume; allowed: another file");
    expectRefused("train --resume k.json --out link.json",
                  "--out: \"link.json\" would be written over the file of --resume; allowed: another file");
    expectRefused("train t.json --out t.json",
                  "--out: \"t.json\" would be written over the file of FILE; allowed: another file");
    expectRefused("train t.json --checkpoint t.json",
                  "--checkpoint: \"t.json\" would be written over the file of FILE; allowed: another file");
    expectRefused(quick + "--checkpoint -", "--checkpoint: \"-\" is not allowed; allowed: the name of a file");
    EXPECT_FALSE(std::filesystem::exists(path("-")));
    EXPECT_EQ(content("k.json"), kept);
    EXPECT_EQ(content("t.json"), training);

    ASSERT_EQ(call("train --resume k.json --set iterations=30 --checkpoint k.json"), 0);
    EXPECT_EQ(Json::parse(content("k.json"))["iteration"], 30);
    EXPECT_EQ(call(quick + "--out /dev/null --checkpoint /dev/null"), 0);
}

} // namespace unroll
