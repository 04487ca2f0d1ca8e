// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program as a user would, and reads what it prints.
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/experiment_file.h"
#include "core/io/link.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;
using test::Json;

namespace {

struct Outcome {
    int status = -1;
    std::string out;
    std::string err;
};

} // namespace

class CommandLine : public testing::Test {
protected:
    // `arguments` as for a shell; there is no display.
    Outcome call(const std::string& arguments, const std::string& out = "stdout") const
    {
        const std::string outPath = out == "stdout" ? path("stdout") : out;
        const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM " + m_environment +
                                    " '" UNROLL_PROGRAM "' " + arguments + " >'" + outPath + "' 2>'" + path("stderr") +
                                    "' </dev/null";
        Outcome outcome;
        const int status = std::system(command.c_str());
        outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        outcome.out = out == "stdout" ? contentOf(outPath) : "";
        outcome.err = contentOf(path("stderr"));
        return outcome;
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    std::string file(const std::string& name, const std::string& content) const
    {
        std::ofstream(path(name), std::ios::binary) << content;
        return path(name);
    }

    // One sentence on stderr that holds `word`, nothing on stdout.
    void expectRefused(const std::string& arguments, const std::string& word, int status = 2) const
    {
        const Outcome outcome = call(arguments);
        EXPECT_EQ(outcome.status, status) << arguments << "\n" << outcome.err;
        EXPECT_EQ(outcome.out, "") << arguments;
        EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << arguments << "\n" << outcome.err;
        EXPECT_NE(outcome.err.find(word), std::string::npos) << arguments << "\n" << outcome.err;
    }

    test::TemporaryFolder m_folder;
    std::string m_environment; // NAME=VALUE for the calls that follow
};

TEST_F(CommandLine, TheBooksPresetsPrintItsNumbersInEveryFormat)
{
    const std::vector<std::pair<std::string, std::string>> pairs{{"book-exploding", "cell1_exploding"},
                                                                 {"book-vanishing", "cell2_vanishing"},
                                                                 {"book-clipped", "cell3_printed_output_threshold_5"}};
    for (const auto& [id, name] : pairs) {
        const Json cases = test::goldenCases("seed_lists.json");
        const auto found =
            std::find_if(cases.begin(), cases.end(), [name = name](const Json& each) { return each["name"] == name; });
        ASSERT_NE(found, cases.end());
        const auto printed = test::numbers((*found)["printed_in_note"]);

        const Outcome json = call("run --preset " + id + " --format json");
        EXPECT_EQ(json.status, 0);
        EXPECT_EQ(json.err, "");
        EXPECT_EQ(test::numbers(Json::parse(json.out)["norms"]), printed) << id;

        const std::string text = call("run --preset " + id).out;
        const std::size_t begin = text.find('[');
        EXPECT_EQ(test::numbers(Json::parse(text.substr(begin, text.find(']') - begin + 1))), printed) << id;

        std::istringstream csv(call("run --preset " + id + " --format csv").out);
        std::string line;
        std::getline(csv, line);
        for (const double expected : printed) {
            ASSERT_TRUE(std::getline(csv, line));
            EXPECT_EQ(std::stod(line.substr(line.find(',') + 1)), expected) << id;
        }
    }
}

TEST_F(CommandLine, EachFieldRefusesWhatItDoesNotTake)
{
    const std::string kept = file("kept.json", "kept");
    for (const Field& field : fields()) {
        std::vector<std::string> bad;
        switch (field.kind) {
        case FieldKind::Integer:
            bad = {"",
                   "x",
                   "1.5",
                   "nan",
                   "inf",
                   "1e99",
                   std::to_string(static_cast<long long>(field.minimum) - 1),
                   std::to_string(static_cast<long long>(field.maximum) + 1)};
            break;
        case FieldKind::Real:
            bad = {"", "x", "nan", "inf", "-inf", "1,5", "0x10"};
            if (field.minimum == 0.0) {
                bad.insert(bad.end(), {"-1", "-1e-300"});
            }
            if (field.maximum == 1e6) {
                bad.push_back("1000001");
            }
            break;
        case FieldKind::Boolean:
            bad = {"", "1", "yes", "TRUE"};
            break;
        case FieldKind::Choice:
            bad = {"", "0", "unknown", "MATMUL"};
            break;
        case FieldKind::Text:
            bad = field.listsControls ? std::vector<std::string>{"x", "seed clip", "seed, Clip"}
                                      : std::vector<std::string>();
            break;
        }
        for (const std::string& value : bad) {
            const std::string name = field.name;
            expectRefused("run --set '" + name + "=" + value + "' --out " + kept, name);
            expectRefused("run --set '" + name + "=" + value + "' --out " + path("new.json"), name);
        }
    }
    EXPECT_EQ(contentOf(kept), "kept");
    EXPECT_FALSE(fs::exists(path("new.json")));
}

TEST_F(CommandLine, RefusesOtherWrongRequests)
{
    expectRefused("run --set weight_scal=1", "weight_scale");
    expectRefused("run --set weight_scale", "FIELD=VALUE");
    expectRefused("run --set tensors=1", "tensors");
    expectRefused("run --set cell=lstm --include states", "--format json");
    expectRefused("run --set clip=true --set clip_where=parameters", "matmul");
    expectRefused("run --preset nope", "book-exploding");
    expectRefused("run --preset ''", "book-exploding");
    expectRefused("run ''", "cannot be read");
    expectRefused("run --include gradients,states", "gradients");
    expectRefused("render --view norms --out x.png --size ''", "--size");
    expectRefused("render --view norms --out x.png --size 16384x16384 --scale 16", "32767");
    expectRefused("render --view norms --out x.png --scale 0.01", "0.1 … 16");
    expectRefused("render --view window --out x.png --text-scale 79", "80 … 200");
    expectRefused("render --view window --out x.png --text-scale 201", "80 … 200");
    expectRefused("render --view norms --out x.png --text-scale 150", "--view window");
    expectRefused("render --view window --out x.png --size 640x480", "too small for the window");
    expectRefused("run --format xml", "text, json, csv");
    expectRefused("run --include gradients", "matmul");
    expectRefused("run --include everything", "gradients, states");
    expectRefused("run --nonsense", "nonsense");
    expectRefused("run a b", "b");
    expectRefused("frobnicate", "run, render, presets, code");
    expectRefused("rum --preset book-vanishing", "\"rum\": there is no such file and no such subcommand");
    expectRefused("run presets", "cannot be read");
    expectRefused("run book-vanishing", "--preset book-vanishing");
    expectRefused("run --seed 4", "--set seed=3");
    expectRefused("run --preset", "`unroll run --help`");
    expectRefused("run " + file("broken.json", "{\"unroll\": 1,\n \"seed\": 3,, }"), "line 2, character 12");
    expectRefused("render --view gates --out " + path("a.png"), "lstm, gru");
    expectRefused("none.json", "cannot be read");
    expectRefused("presets --format csv", "text, json");
    expectRefused("run " + path("none.json"), path("none.json"));
    expectRefused("run " + m_folder.path().string(), "folder");
    expectRefused("run " + file("deep.json", std::string(100'000, '[')), "nested");
    expectRefused("run " + file("bad.json", R"({"unroll": 1, "seed": -1})"), "seed");
    expectRefused(file("bad.json", R"({"unroll": 9})"), "newer");
    expectRefused("render --view norms", "--out");
    expectRefused("render --out " + path("a.png"), "--view");
    expectRefused("render --view nope --out " + path("a.png"), "spectrum");
    expectRefused("render --view norms --out " + path("a.gif"), ".png");
    expectRefused("render --view norms --theme pink --out " + path("a.png"), "projector");
    expectRefused("render --view norms --lang fr --out " + path("a.png"), "ko");
    for (const char* size : {"10", "x", "800x", "800x600x2", "0x0", "-5x100", "99999x10"}) {
        expectRefused("render --view norms --size " + std::string(size) + " --out " + path("a.png"), "--size");
    }
    for (const char* scale : {"0", "-1", "nan", "17", "inf"}) {
        expectRefused("render --view norms --scale " + std::string(scale) + " --out " + path("a.png"), "--scale");
    }
    expectRefused("render --view norms --cards norms --out " + path("a.png"), "--view window");
    expectRefused("render --view norms --page cells --out " + path("a.png"), "--view window");
    expectRefused("render --view lesson --out " + path("a.png"), "--lesson");
    expectRefused("render --view lesson --lesson 0 --out " + path("a.png"), "1 … 19");
    expectRefused("render --view lesson --lesson 20 --out " + path("a.png"), "1 … 19");
    expectRefused("render --view lesson --lesson two --out " + path("a.png"), "two");
    expectRefused("render --view lesson --lesson 2 --preset critical --out " + path("a.png"), "its own experiment");
    expectRefused("render --view lesson --lesson 2 --page cells --out " + path("a.png"), "--view window");
    expectRefused("render --view lesson --lesson 2 --question --out " + path("a.png"), "asks nothing");
    expectRefused("render --view norms --lesson 2 --out " + path("a.png"), "--view lesson");
    expectRefused("render --view window --question --out " + path("a.png"), "--view lesson");
    expectRefused("render --view norms --presentation --out " + path("a.png"), "window and lesson");
    expectRefused("render --view window --page lesson --out " + path("a.png"), "explore, cells, phase, train");
    expectRefused("render --view window --cards norms,cells --out " + path("a.png"), "unrolled, sentence");
    expectRefused("render --view window --page cells --cards norms --out " + path("a.png"), "gates_lstm");
    EXPECT_FALSE(fs::exists(path("a.png")));
}

TEST_F(CommandLine, RendersThePageAndTheCardsAskedFor)
{
    const auto window = [&](const std::string& options) {
        EXPECT_EQ(call("render --view window " + options + " --out " + path("a.png")).status, 0) << options;
        return contentOf(path("a.png"));
    };
    const std::vector<std::string> pictures{window(""), window("--page cells"), window("--cards unrolled"),
                                            window("--cards norms,unrolled"), window("--page cells --cards gates_gru")};
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        EXPECT_EQ(std::count(pictures.begin(), pictures.end(), pictures[i]), 1) << i;
    }
    EXPECT_EQ(window("--cards norms,activation,spectrum,gains,heatmap,unrolled,sentence"),
              pictures[0]); // the usual ones
}

TEST_F(CommandLine, SaysWhatCouldNotBeDone)
{
    expectRefused("run --out " + path("none/a.json"), "none/a.json", 1);
    expectRefused("render --view norms --out " + path("none/a.png"), "none/a.png", 1);
    expectRefused("", "display", 1);
    m_environment = "DISPLAY=:7654"; // one that is not there
    expectRefused("", "display", 1);
    m_environment.clear();
    const Outcome full = call("run", "/dev/full");
    EXPECT_EQ(full.status, 1);
    EXPECT_NE(full.err.find("standard output"), std::string::npos);
}

TEST_F(CommandLine, SetWinsOverFileOverPreset)
{
    const std::string given = file("e.json", R"({"unroll": 1, "time_steps": 7, "seed": 5})");
    const Json json = Json::parse(call("run " + given + " --preset book-vanishing --set seed=6 --format json").out);
    EXPECT_EQ(json["experiment"]["seed"], 6);
    EXPECT_EQ(json["experiment"]["time_steps"], 7);
    EXPECT_EQ(json["experiment"]["weight_scale"], 0.5);
    EXPECT_EQ(json["norms"].size(), 7U);

    // Judged together: a file that would be refused alone is fine where --set mends it.
    const std::string gru = file("f.json", R"({"unroll": 1, "cell": "gru", "convention": "book", "update_bias": 2})");
    expectRefused("run " + gru, "f.json: update_bias");
    EXPECT_EQ(call("run --set update_bias=0 " + gru).status, 0);
    const std::string small = file("g.json", R"({"unroll": 1, "hidden_size": 3, "tensors": {"Wh": [[1, 0], [0, 1]]}})");
    expectRefused("run " + small, "g.json: tensors");
    EXPECT_EQ(call("run --set hidden_size=2 " + small).status, 0);
}

TEST_F(CommandLine, WritesWholeFiles)
{
    EXPECT_EQ(call("run --format csv --out " + path("a.csv")).status, 0);
    EXPECT_EQ(contentOf(path("a.csv")), call("run --format csv --out -").out);
}

TEST_F(CommandLine, HelpVersionAndPresetsNeedNothing)
{
    for (const char* arguments :
         {"--help", "run --help", "render --help", "presets --help", "link --help", "--version", "presets"}) {
        const Outcome outcome = call(arguments);
        EXPECT_EQ(outcome.status, 0) << arguments;
        EXPECT_NE(outcome.out, "") << arguments;
        EXPECT_EQ(outcome.err, "") << arguments;
    }
    EXPECT_EQ(Json::parse(call("presets --format json").out).size(), presets().size());
    for (const char* command : {"run --help", "render --help", "code --help", "link --help", "report --help"}) {
        const std::string help = call(command).out;
        for (const Field& field : fields()) {
            EXPECT_NE(help.find("  " + std::string(field.name) + " = "), std::string::npos) << command << field.name;
            EXPECT_NE(help.find(allowedValues(field)), std::string::npos) << command << field.name;
            EXPECT_NE(help.find(field.help), std::string::npos) << command << field.name;
        }
        EXPECT_NE(help.find("\n  rnn: Wx [D][H], Wh [H][H], b [H], h0 [N][H], inputs [T][N][D], dh_last [N][H], dh "
                            "[T][N][H]\n"),
                  std::string::npos);
        EXPECT_NE(help.find("\n  gru, pytorch: weight_ih [3·H][D], "), std::string::npos);
    }
}

TEST_F(CommandLine, PrintsALinkThatOpensInThePlaceOfAFile)
{
    const Outcome printed = call("link --preset lstm-remembers --set time_steps=40");
    EXPECT_EQ(printed.status, 0);
    EXPECT_EQ(printed.err, "");
    Experiment experiment = findPreset("lstm-remembers")->experiment;
    experiment.timeSteps = 40;
    EXPECT_EQ(printed.out, *experimentToLink(experiment) + "\n");
    const std::string link = "'" + printed.out.substr(0, printed.out.size() - 1) + "'";

    for (const std::string command : {"run --format json ", "code --as numpy ", "link "}) {
        EXPECT_EQ(call(command + link).out, call(command + "--preset lstm-remembers --set time_steps=40").out);
        EXPECT_EQ(call(command + link + " --set seed=9").out,
                  call(command + "--preset lstm-remembers --set time_steps=40 --set seed=9").out);
        // It decides every field, also those that it leaves out because they have their defaults.
        EXPECT_EQ(call(command + link + " --preset book-clipped").out, call(command + link).out);
    }
    EXPECT_EQ(call("link " + link + " --out " + path("l.txt")).out, "");
    EXPECT_EQ(contentOf(path("l.txt")), printed.out);
    EXPECT_EQ(call("run " + path("l.txt")).out, call("run " + link).out);
    EXPECT_EQ(call("link " + file("e.json", experimentToJson(experiment))).out, printed.out);
}

TEST_F(CommandLine, RefusesBadLinks)
{
    expectRefused("run unroll:2/AAAA", "the link has version 2");
    expectRefused("unroll:2/AAAA", "the link has version 2"); // before a window, which has no display here
    expectRefused("unroll:1/!", "holds \"!\"");
    expectRefused("render unroll:1/AAAA --view norms --out " + path("x.png"), "is damaged");
    EXPECT_FALSE(fs::exists(path("x.png")));
    expectRefused("code unroll:1/eNqr --as numpy", "unroll:1/eNqr: is cut off");
    expectRefused("link --preset nothing", "nothing");
    expectRefused("link --set seed=-1", "seed");
    expectRefused("link --as numpy", "--as");
    expectRefused("link --out " + path("none/l.txt"), "none/l.txt", 1);
    Experiment large;
    large.hiddenSize = 600;
    large.tensors["Wh"] = {{600, 600}, std::vector<double>(360'000, 0.0)};
    expectRefused("link " + file("large.json", experimentToJson(large)),
                  "too much for a link; allowed: at most 250000");
}

TEST_F(CommandLine, APictureOpensAsTheExperimentItCameFrom)
{
    const std::string preset = "--preset tanh-saturates";
    for (const char* view : {"norms", "cells", "window"}) {
        const std::string png = path(std::string(view) + ".png");
        EXPECT_EQ(call("render " + preset + " --view " + view + " --out " + png).status, 0);
        EXPECT_EQ(call("run --format json " + png).out, call("run --format json " + preset).out) << view;
        EXPECT_EQ(call("link " + png).out, call("link " + preset).out) << view;
    }
    const std::string bytes = contentOf(path("norms.png"));
    expectRefused("run " + file("cut.png", bytes.substr(0, 60)), "cut.png: is a PNG that is cut off");
    std::string odd = bytes;
    odd[bytes.find("unroll") + 10] = static_cast<char>(odd[bytes.find("unroll") + 10] ^ 1);
    expectRefused("run " + file("odd.png", odd), "odd.png: is a PNG that is damaged");
}

TEST_F(CommandLine, SaysWhatWasSetForNothing)
{
    EXPECT_NE(call("run --preset transient --set weight_scale=2").out.find(", weight_scale = 2 (no effect here)\n"),
              std::string::npos);
    EXPECT_EQ(call("run --set weight_scale=2").out.find("no effect"), std::string::npos);
}

TEST_F(CommandLine, RendersEveryViewOfATraining)
{
    for (const std::string view : {"loss", "accuracy", "norms", "reach", "moved", "examples"}) {
        for (const std::string ending : {".png", ".svg", ".pdf"}) {
            const std::string out = path(view + ending);
            const Outcome outcome = call("render --view train_" + view + " --training explosion --out " + out);
            EXPECT_EQ(outcome.status, 0) << out << outcome.err;
            EXPECT_GT(fs::file_size(out), 3000U) << out; // more than empty axes
            if (ending == ".svg") {                      // a word that stands only where the training was seen
                EXPECT_NE(contentOf(out).find("RNN"), std::string::npos) << out;
            }
        }
    }
}

TEST_F(CommandLine, RendersEveryViewInEveryFormat)
{
    for (const char* view : {"norms", "activation", "spectrum", "gains", "heatmap", "unrolled", "sentence",
                             "parameters", "cells", "gates", "window"}) {
        const std::string cell = view == std::string("gates") ? " --set cell=gru" : ""; // the others have none
        const std::string request =
            "render --preset book-vanishing --view " + std::string(view) + cell + " --size 900x620 --out ";
        for (const char* name : {"a.png", "a.svg", "a.pdf"}) {
            const Outcome outcome = call(request + path(name));
            EXPECT_EQ(outcome.status, 0) << view << name << outcome.err;
            EXPECT_EQ(outcome.out + outcome.err, "") << view << name;
        }
        const std::string png = contentOf(path("a.png"));
        ASSERT_GT(png.size(), 5000U) << view;
        EXPECT_EQ(png.substr(1, 3), "PNG");
        const auto side = [&](std::size_t at) {
            return static_cast<unsigned char>(png[at + 2]) * 256 + static_cast<unsigned char>(png[at + 3]);
        };
        EXPECT_EQ(side(16), 900) << view;
        EXPECT_EQ(side(20), 620) << view;
        EXPECT_NE(contentOf(path("a.svg")).find("<svg"), std::string::npos) << view;
        EXPECT_EQ(contentOf(path("a.pdf")).substr(0, 5), "%PDF-") << view;
    }
}

TEST_F(CommandLine, RendersStepsOfTheLesson)
{
    const auto picture = [&](const std::string& options) {
        EXPECT_EQ(call("render --view lesson " + options + " --out " + path("a.png")).status, 0) << options;
        return contentOf(path("a.png"));
    };
    const std::string answered = picture("--lesson 8");
    EXPECT_EQ(picture("--lesson 08"), answered); // as their files are numbered
    EXPECT_NE(picture("--lesson 8 --question"), answered);
    EXPECT_NE(picture("--lesson 8 --presentation"), answered);
    EXPECT_NE(picture("--lesson 8 --lang ko"), answered);
    picture("--lesson 8"); // the step that halves the book's weights
    EXPECT_NE(call("run " + path("a.png")).out.find("0.00023793756048323344]"), std::string::npos);
    EXPECT_EQ(call("render --view window --presentation --size 1280x800 --out " + path("a.png")).status, 0);
}

TEST_F(CommandLine, RendersTheSameBytesTwiceAndOthersForOtherThings)
{
    const auto bytes = [&](const std::string& options) {
        EXPECT_EQ(call("render --view norms " + options + " --out " + path("a.png")).status, 0);
        return contentOf(path("a.png"));
    };
    const std::string plain = bytes("");
    EXPECT_EQ(bytes(""), plain);
    EXPECT_NE(bytes("--theme dark"), plain);
    EXPECT_NE(bytes("--lang ko"), plain);
    const auto pixels = [](const std::string& png) { return png.substr(png.find("IDAT")); };         // behind the link
    EXPECT_EQ(pixels(bytes("--set shown_controls=seed --set locked_controls=seed")), pixels(plain)); // shows none
    const auto window = [&](const std::string& options) {
        EXPECT_EQ(call("render --view window " + options + " --out " + path("a.png")).status, 0);
        return contentOf(path("a.png"));
    };
    const std::string usual = window("");
    EXPECT_EQ(window("--text-scale 100"), usual);
    EXPECT_NE(window("--text-scale 150"), usual);
    EXPECT_NE(window("--set shown_controls=seed"), usual);
    EXPECT_NE(bytes("--set weight_scale=0.7"), plain);
    EXPECT_GT(bytes("--scale 2").size(), plain.size());
}

} // namespace unroll
