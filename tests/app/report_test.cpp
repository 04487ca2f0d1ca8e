// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// `unroll report` without a display; its listing is run by a real Python, its command by the real program.
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
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
    const auto sections = [](const std::string& html) {
        int count = 0;
        for (std::size_t at = html.find("<section"); at != std::string::npos; at = html.find("<section", at + 1)) {
            ++count;
        }
        return count;
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

TEST_F(Report, RefusesWithASentenceAndLeavesNoFile)
{
    expectRefused("", "report: --out is missing; allowed: a file name that ends in .pdf, .html");
    expectRefused("--out " + path("a.png"),
                  "--out: \"" + path("a.png") + "\" is no report; allowed: a name that ends in .pdf, .html");
    expectRefused("--lang fr --out " + path("a.pdf"), "--lang: \"fr\" is not allowed; allowed: en, ko");
    expectRefused("--page train --out " + path("a.pdf"), "--page: \"train\" is not allowed; allowed: explore, cells");
    expectRefused("--page cells --cards norms --out " + path("a.pdf"),
                  "--cards: \"norms\" is not allowed; allowed: cells, gates_lstm, gates_gru");
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
