// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `unroll report` without a display; its listing is run by a real Python, its command by the real program.
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;
using test::Json;

class Report : public testing::Test {
protected:
    static int statusOf(const std::string& command)
    {
        const int status = std::system(command.c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    std::string path(const std::string& name) const { return (m_folder / name).string(); }

    int call(const std::string& arguments) const
    {
        return statusOf("env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM '" UNROLL_PROGRAM "' " + arguments +
                        " >'" + path("stdout") + "' 2>'" + path("stderr") + "' </dev/null");
    }

    void expectRefused(const std::string& arguments, const std::string& sentence, int status = 2) const
    {
        EXPECT_EQ(call("report " + arguments), status) << arguments;
        EXPECT_EQ(contentOf(path("stderr")), "unroll: " + sentence + "\n");
        EXPECT_EQ(contentOf(path("stdout")), "");
    }

    // What stands in the first <pre> of this class, as a browser reads it.
    static std::string preformatted(const std::string& html, const std::string& kind)
    {
        const std::string start = "<pre class=\"" + kind + "\">";
        const std::size_t from = html.find(start);
        if (from == std::string::npos) {
            return "none";
        }
        std::string text = html.substr(from + start.size(), html.find("</pre>", from) - from - start.size());
        for (const auto& [entity, character] :
             {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
            for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
                text.replace(at, std::string_view(entity).size(), character);
            }
        }
        return text;
    }

    static int sections(const std::string& html)
    {
        int count = 0;
        for (std::size_t at = html.find("<section"); at != std::string::npos; at = html.find("<section", at + 1)) {
            ++count;
        }
        return count;
    }

    test::TemporaryFolder m_folder;
};

TEST_F(Report, CodeAndCommandGiveTheNumbersOfTheRun)
{
    for (const std::string options :
         {"--preset book-clipped", "--preset lstm-remembers --set seed=5", "--set cell=gru --set weight_scale=1.5",
          "--preset transient", "--set cell=rnn --set activation=relu --set clip=true --set clip_where=parameters"}) {
        ASSERT_EQ(call("report " + options + " --out " + path("a.html")), 0) << contentOf(path("stderr"));
        const std::string html = contentOf(path("a.html"));
        const std::string code = preformatted(html, "numpy");
        ASSERT_EQ(call("code " + options + " --as numpy --out " + path("code.py")), 0);
        EXPECT_EQ(code, contentOf(path("code.py")));

        ASSERT_EQ(call("run " + options + " --format csv"), 0);
        const std::string numbers = contentOf(path("stdout"));
        const std::string command = preformatted(html, "command");
        ASSERT_EQ(command.substr(0, 10), "unroll run") << command;
        ASSERT_EQ(call(command.substr(7) + " --format csv"), 0) << command;
        EXPECT_EQ(contentOf(path("stdout")), numbers) << command;

        if (std::string_view(UNROLL_PYTHON).empty()) {
            continue;
        }
        ASSERT_EQ(call("run " + options + " --format json"), 0);
        const auto norms = test::numbers(Json::parse(contentOf(path("stdout")))["norms"]);
        std::ofstream(path("listing.py")) << code;
        ASSERT_EQ(statusOf("'" UNROLL_PYTHON "' '" + path("listing.py") + "' >'" + path("printed") + "'"), 0);
        std::string printed = contentOf(path("printed"));
        const auto python = test::numbers(Json::parse(printed.substr(printed.rfind('['))));
        ASSERT_EQ(python.size(), norms.size());
        for (std::size_t k = 0; k < norms.size(); ++k) {
            EXPECT_NEAR(python[k], norms[k], 1e-9 * norms[k]) << options << ", k = " << k + 1;
        }
    }
}

TEST_F(Report, IsOfThePageTheCardsAndTheLanguageAskedFor)
{
    const auto made = [&](const std::string& options) {
        EXPECT_EQ(call("report " + options + " --out " + path("a.html")), 0) << contentOf(path("stderr"));
        return contentOf(path("a.html"));
    };
    const std::string all = made("");
    EXPECT_TRUE(all == made("")); // to the last byte
    for (const char* card : {"norms", "activation", "spectrum", "gains", "heatmap", "unrolled", "sentence"}) {
        EXPECT_NE(all.find("<section id=\"" + std::string(card) + "\">"), std::string::npos) << card;
    }
    const std::string two = made("--cards spectrum,norms");
    EXPECT_EQ(sections(two), 2);
    EXPECT_NE(two.find("<section id=\"spectrum\">"), std::string::npos);
    const std::string cells = made("--page cells --lang ko");
    EXPECT_EQ(sections(cells), 3);
    EXPECT_NE(cells.find("<section id=\"gates_gru\">"), std::string::npos);
    EXPECT_NE(cells.find(" lang=\"ko\""), std::string::npos);
    EXPECT_EQ(call("report --lang ko --out " + path("a.PDF")), 0);
    EXPECT_EQ(contentOf(path("a.PDF")).substr(0, 5), "%PDF-");
}

// A table's row with one value.
std::string row(const std::string& label, const std::string& value)
{
    return "<th scope=\"row\">" + label + "</th>\n<td>" + value + "</td>";
}

TEST_F(Report, OfATrainingHasTheCommandThatTrainsItAgain)
{
    std::ofstream(path("small.json")) << R"({"unroll_training": 1, "lag": 6, "hidden_size": 8, "iterations": 20,
        "learners": [{"learning_rate": 0.03}, {"cell": "lstm", "clip": true}]})";
    ASSERT_EQ(call("report --page train --training " + path("small.json") + " --cards train_loss,train_norms --out " +
                   path("a.html")),
              0)
        << contentOf(path("stderr"));
    const std::string html = contentOf(path("a.html"));
    EXPECT_EQ(sections(html), 2);
    EXPECT_NE(html.find("All 20 iterations are done."), std::string::npos);
    const std::string command = preformatted(html, "command");
    ASSERT_EQ(command.substr(0, 12), "unroll train") << command;
    ASSERT_EQ(call(command.substr(7) + " --format csv"), 0) << command;
    const std::string again = contentOf(path("stdout"));
    ASSERT_EQ(call("train " + path("small.json") + " --format csv --checkpoint " + path("done.json")), 0);
    EXPECT_EQ(again, contentOf(path("stdout"))) << command;
    ASSERT_EQ(call("report --page train --training " + path("done.json") + " --cards train_loss,train_norms --out " +
                   path("b.html")),
              0)
        << contentOf(path("stderr"));
    EXPECT_TRUE(contentOf(path("b.html")) == html); // to the last byte
}

TEST_F(Report, OfAPhaseMapHasTheCommandThatMakesItAgain)
{
    ASSERT_EQ(call("report --page phase --set time_steps=10 --set weight_scale=0.5 --out " + path("a.html")), 0)
        << contentOf(path("stderr"));
    const std::string html = contentOf(path("a.html"));
    EXPECT_EQ(sections(html), 4);
    std::string command = preformatted(html, "command");
    ASSERT_EQ(command.substr(0, 12), "unroll sweep") << command;
    command.replace(command.find("map.csv"), 7, path("map.csv"));
    ASSERT_EQ(call(command.substr(7)), 0) << contentOf(path("stderr"));
    std::ifstream map(path("map.csv"));
    int points = 0;
    int looked = 0;
    for (std::string line; std::getline(map, line); ++points) {
        std::istringstream cells(line);
        std::vector<std::string> values;
        for (std::string cell; std::getline(cells, cell, ',');) {
            values.push_back(cell);
        }
        if (values.at(2) == "0.5" && values.at(3) == "3") {
            EXPECT_NE(html.find(row("median of their growth per step", values.at(8))), std::string::npos) << line;
            EXPECT_NE(html.find(row("highest", values.at(10))), std::string::npos) << line;
            ++looked;
        }
    }
    EXPECT_EQ(looked, 1);
    EXPECT_NE(html.find(" of " + std::to_string(points - 1) + " points"), std::string::npos); // but for the header
    ASSERT_EQ(call("run " + preformatted(html, "link") + " --format csv"), 0);
    const std::string numbers = contentOf(path("stdout"));
    ASSERT_EQ(call("run --set time_steps=10 --set weight_scale=0.5 --format csv"), 0);
    EXPECT_EQ(contentOf(path("stdout")), numbers);
}

TEST_F(Report, RefusesWithASentenceAndLeavesNoFile)
{
    std::ofstream(path("broken.json")) << R"({"unroll_training": 1, "lags": 6})";
    expectRefused("", "report: --out is missing; allowed: a file name that ends in .pdf, .html");
    expectRefused("--out " + path("a.png"),
                  "--out: \"" + path("a.png") + "\" is no report; allowed: a name that ends in .pdf, .html");
    expectRefused("--lang fr --out " + path("a.pdf"), "--lang: \"fr\" is not allowed; allowed: en, ko");
    expectRefused("--page lesson --out " + path("a.pdf"),
                  "--page: \"lesson\" is not allowed; allowed: explore, cells, phase, train");
    expectRefused("--page train --out " + path("a.pdf"),
                  "--page train: --training is missing; allowed: a preset, as in --training explosion, or a file");
    expectRefused("--page train --training explosion --set lag=50 --out " + path("a.pdf"),
                  "--page train: a training brings its own settings; allowed: no FILE, --preset or --set", 2);
    expectRefused("--page phase --training explosion --out " + path("a.pdf"),
                  "--training: the page phase shows none; allowed: with --page train");
    expectRefused(
        "--page train --training none --out " + path("a.pdf"),
        "--training: \"none\" is neither a preset nor a file; allowed: explosion, vanishing, or the file of a "
        "training or of a checkpoint");
    expectRefused("--page phase --cards norms --out " + path("a.pdf"),
                  "--cards: \"norms\" is not allowed; allowed: phase, point, slice, cliff");
    expectRefused("--page train --training " + path("broken.json") + " --out " + path("a.pdf"),
                  path("broken.json") + ": \"lags\": there is no such field; did you mean lag?");
    expectRefused("--page cells --cards norms --out " + path("a.pdf"),
                  "--cards: \"norms\" is not allowed; allowed: cells, gates_lstm, gates_gru");
    expectRefused(
        "--page phase --preset transient --out " + path("a.pdf"),
        "tensors: a map draws its weights from seeds, and \"Wh\" is given; allowed: an experiment without arrays");
    EXPECT_EQ(call("report --set seed=-1 --out " + path("a.pdf")), 2);
    EXPECT_EQ(call("report --page cells --set time_steps=100000 --set batch_size=1024 --set hidden_size=64 --out " +
                   path("a.pdf")),
              2);
    EXPECT_EQ(call("report --out " + path("none/a.pdf")), 1);
    EXPECT_NE(contentOf(path("stderr")).find("none/a.pdf"), std::string::npos);
    EXPECT_FALSE(fs::exists(path("a.pdf")));
    EXPECT_FALSE(fs::exists(path("none")));
}

} // namespace unroll
