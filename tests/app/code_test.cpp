// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The listings of `unroll code` print the norms of `unroll run`: the real program against real Python.
#include "core/experiment/network.h"
#include "core/experiment/presets.h"
#include "core/io/experiment_file.h"
#include "tests/support/golden.h"
#include "tests/support/random_experiment.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sys/wait.h>

namespace unroll {

namespace fs = std::filesystem;
using test::contentOf;
using test::Json;

namespace {

int statusOf(const std::string& command)
{
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// How near a listing must come to the program: the order of adding, and where it counts rounding to the format, differ.
// To be asked for each step in turn: what is rounded in a step is as large as the gradient before it, or after it.
class Agreement {
public:
    Agreement(const Experiment& experiment, const std::string& listing, const Json& run)
        : m_format(numberFormat(experiment.precision)), m_divisor(normDivisor(experiment)),
          m_roundsElsewhere(experiment.precision == Precision::BFloat16 ||
                            (listing == "pytorch.py" && experiment.precision == Precision::Float16 &&
                             experiment.cell != Cell::MatMul)),
          m_before(test::number(run["initial_norm"]) * m_divisor), m_largestFactor(largestFactor(experiment, run))
    {
        const double terms = static_cast<double>(experiment.hiddenSize) + experiment.inputSize;
        m_perStep = m_format.epsilon * std::sqrt(terms);
        m_relative = m_perStep; // of the forward pass
        if (experiment.cell == Cell::Lstm) {
            m_cellNorms = test::numbers(run["cell_state_norms"]);
        }
        // Squares below the smallest number are lost, and near it their digits.
        m_leastSquare = terms * std::max(terms, double(experiment.batchSize)) * m_format.smallestSubnormal;
    }

    // The norms after a backward step.
    bool step(double program, double python)
    {
        const double after = std::max(program, python) * m_divisor;
        // A slope like 1 − tanh² is off by as much as 1 is, and the terms of a sum may all but cancel: what weights can
        // make of an error stays, also where a step leaves little of the gradient.
        const double cell = m_cellNorms.empty() ? 0.0 : m_cellNorms[m_steps++] * m_divisor;
        const double before = std::max(m_before, cell);
        m_relative += m_perStep * (after > 0.0 ? std::max(1.0, m_largestFactor * before / after) : 1.0);
        m_before = after;
        if (std::isfinite(after)) {
            m_largest = std::max(m_largest, after);
        }
        return isNear(program * m_divisor, python * m_divisor, 0.0);
    }

    // The global norm of what was added up on the way, out of terms as large as the gradient was.
    bool global(double program, double python) const { return isNear(program, python, m_largest); }

private:
    // What one step may multiply an error by: Whᵀ once, and with gates, whose weights may follow one another, twice.
    static double largestFactor(const Experiment& experiment, const Json& run)
    {
        if (experiment.cell == Cell::MatMul) {
            return std::max(1.0, test::number(run["spectrum"]["largest_singular_value"]));
        }
        const double ofWeights = drawNetwork(experiment).weights.Wh.norm();
        return gateCount(experiment.cell) > 1 ? (1.0 + ofWeights) * (1.0 + ofWeights) : std::max(1.0, ofWeights);
    }

    bool isNear(double program, double python, double terms) const
    {
        const double difference = std::abs(program - python);
        if (std::isfinite(difference)) {
            const double larger = std::max(program, python);
            return difference <= m_relative * std::max(larger, terms) ||
                   difference * (program + python) <= m_leastSquare ||
                   (m_roundsElsewhere && difference <= 0.1 * larger + 0.01 * m_divisor);
        }
        // float32 in place of float16 has more range; at the very edge of a range rounding decides.
        const double edge = std::sqrt(m_format.largest) * (1.0 - m_relative);
        return program == python || (std::isnan(program) && std::isnan(python)) ||
               (m_roundsElsewhere && m_format.largest < 1e6 && !std::isfinite(program)) ||
               (std::isinf(program) && python > edge) || (std::isinf(python) && program > edge);
    }

    const NumberFormat& m_format;
    double m_divisor;
    bool m_roundsElsewhere; // float32 in place of a format that the library lacks, or operations in one piece
    double m_before;
    double m_largestFactor;
    std::vector<double> m_cellNorms; // lstm: of dL/dc, from which dL/dh may come anew
    std::size_t m_steps = 0;
    double m_largest = m_before;
    double m_perStep;
    double m_relative; // what has come together by now
    double m_leastSquare;
};

} // namespace

class Code : public testing::Test {
protected:
    static int call(const std::string& arguments) { return statusOf("'" UNROLL_PROGRAM "' " + arguments); }

    // Saves the experiment and has the program make its numbers and both listings of it.
    void add(const std::string& name, const Experiment& experiment)
    {
        const fs::path folder = m_folder / name;
        fs::create_directory(folder);
        const std::string file = (folder / "experiment.unroll.json").string();
        std::ofstream(file, std::ios::binary) << experimentToJson(experiment);
        const std::string include = experiment.cell == Cell::MatMul ? "" : " --include gradients";
        ASSERT_EQ(call("run " + file + include + " --format json --out " + (folder / "run.json").string()), 0) << name;
        for (const std::string library : {"numpy", "pytorch"}) {
            ASSERT_EQ(call("code " + file + " --as " + library + " --out " + (folder / (library + ".py")).string()), 0)
                << name;
        }
        m_experiments[name] = experiment;
    }

    void compareAll() const
    {
        const std::string printed = (m_folder / "printed.json").string();
        ASSERT_EQ(statusOf("OMP_NUM_THREADS=1 '" UNROLL_PYTHON "' '" UNROLL_RUN_LISTINGS "' '" +
                           m_folder.path().string() + "' >'" + printed + "'"),
                  0);
        const Json outcomes = Json::parse(contentOf(printed));
        EXPECT_EQ(outcomes.size(), 2 * m_experiments.size());
        for (const auto& [name, experiment] : m_experiments) {
            const Json run = Json::parse(contentOf(m_folder / name / "run.json"));
            for (const std::string listing : {"numpy.py", "pytorch.py"}) {
                compare(outcomes.at(name + "/" + listing), run, experiment, Agreement(experiment, listing, run),
                        name + "/" + listing + "\n" + contentOf(m_folder / name / listing));
            }
        }
    }

    static void compare(const Json& outcome, const Json& run, const Experiment& experiment, Agreement agree,
                        const std::string& what)
    {
        ASSERT_FALSE(outcome.contains("problem")) << outcome << "\n" << what;
        const auto program = test::numbers(run["norms"]);
        const auto python = test::numbers(outcome["norms"]);
        ASSERT_EQ(program.size(), python.size()) << what;
        for (std::size_t k = 0; k < program.size(); ++k) {
            ASSERT_TRUE(agree.step(program[k], python[k]))
                << "k = " << k + 1 << ": " << program[k] << ", Python: " << python[k] << "\n"
                << what;
        }
        const bool clipsParameters = experiment.clip && experiment.clipWhere == ClipWhere::Parameters;
        ASSERT_EQ(outcome.contains("global_norm"), clipsParameters) << what;
        if (clipsParameters) {
            EXPECT_TRUE(agree.global(test::number(run["global_norm"]), test::number(outcome["global_norm"])))
                << run["global_norm"] << " " << outcome["global_norm"] << "\n"
                << what;
        }
    }

    test::TemporaryFolder m_folder;
    std::map<std::string, Experiment> m_experiments;
};

TEST_F(Code, OfEveryPresetPrintsItsNorms)
{
    if (std::string_view(UNROLL_PYTHON).empty()) {
        GTEST_SKIP() << "there is no Python with NumPy and PyTorch";
    }
    for (const Preset& preset : presets()) {
        add(preset.id, preset.experiment);
    }
    compareAll();
}

TEST_F(Code, OfRandomExperimentsPrintsTheirNorms)
{
    if (std::string_view(UNROLL_PYTHON).empty()) {
        GTEST_SKIP() << "there is no Python with NumPy and PyTorch";
    }
    const unsigned seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    test::RandomExperiments random(seed);
    for (int i = 0; i < 48; ++i) {
        add("random" + std::to_string(i), random.nextInAnyPrecision());
    }
    // Sums of many terms, in which a format of 16 bits has no room for partial sums.
    for (const Precision precision : {Precision::Float32, Precision::Float16, Precision::BFloat16}) {
        for (const Cell cell : {Cell::MatMul, Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            for (const Convention convention : {Convention::Book, Convention::PyTorch}) {
                for (const ClipWhere where : {ClipWhere::Chain, ClipWhere::Parameters}) {
                    if (cell == Cell::MatMul && where == ClipWhere::Parameters) {
                        continue;
                    }
                    Experiment wide;
                    wide.precision = precision;
                    wide.cell = cell;
                    wide.convention = convention;
                    wide.hiddenSize = 64;
                    wide.batchSize = 64;
                    wide.timeSteps = 4;
                    wide.norm = Norm::Frobenius;
                    wide.weightScale = cell == Cell::MatMul ? 0.125 : 1.0;
                    wide.clip = true;
                    wide.clipWhere = where;
                    wide.maxNorm = where == ClipWhere::Chain ? 48.0 : 5.0;
                    add("wide" + std::to_string(m_experiments.size()), wide);
                }
            }
        }
    }
    // The convention decides what clipping does where the global norm of the parameter gradients is NaN.
    for (const Convention convention : {Convention::Book, Convention::PyTorch}) {
        Experiment overflowing;
        overflowing.cell = Cell::Rnn;
        overflowing.activation = Activation::Identity;
        overflowing.hiddenSize = 1; // with more, inf or NaN depends on the order of adding
        overflowing.weightScale = 1e5;
        overflowing.inputScale = 0.0; // 0 · inf = NaN
        overflowing.timeSteps = 80;
        overflowing.clip = true;
        overflowing.clipWhere = ClipWhere::Parameters;
        overflowing.convention = convention;
        add(convention == Convention::Book ? "nan-book" : "nan-pytorch", overflowing);
    }
    // More numbers than a listing holds: they are read from the file.
    Experiment large;
    large.hiddenSize = 20;
    large.tensors["Wh"] = {{20, 20}, std::vector<double>(400)};
    for (std::size_t i = 0; i < 400; ++i) {
        large.tensors["Wh"].values[i] = std::sin(static_cast<double>(i)) / 5.0;
    }
    add("large", large);
    compareAll();
}

TEST_F(Code, IsRefusedWithoutAKnownLibrary)
{
    const std::string out = (m_folder / "out").string();
    const std::string problem = (m_folder / "problem").string();
    const std::vector<std::pair<std::string, std::string>> cases{
        {"code", "unroll: code: --as is missing; allowed: numpy, pytorch\n"},
        {"code --as jax", "unroll: --as: \"jax\" is not allowed; allowed: numpy, pytorch\n"}};
    for (const auto& [arguments, sentence] : cases) {
        EXPECT_EQ(call(arguments + " --out " + out + " 2>" + problem), 2);
        EXPECT_EQ(contentOf(problem), sentence);
    }
    EXPECT_EQ(call("code --as numpy --set seed=-1 --out " + out + " 2>" + problem), 2);
    EXPECT_FALSE(fs::exists(out));
}

} // namespace unroll
