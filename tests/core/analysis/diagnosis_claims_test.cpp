// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a run, held against its numbers in hostile experiments: weights of 0 and of a million, gates shut and
// wide open, gradients at every step or nowhere, every number format, every way to clip.
#include "core/analysis/diagnosis.h"
#include "core/experiment/simulate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <regex>
#include <string>
#include <vector>

namespace unroll {

namespace {

class HostileExperiments {
public:
    explicit HostileExperiments(unsigned seed) : m_random(seed) {}

    Experiment next()
    {
        Experiment e;
        e.cell = static_cast<Cell>(integer(0, 3));
        e.timeSteps = oneOf<int>({1, 1, 2, 3, 4, 5, 8, 20, 60});
        e.hiddenSize = integer(1, 3);
        e.batchSize = integer(1, 2);
        e.inputSize = 2;
        e.seed = static_cast<std::uint32_t>(integer(0, 1'000'000));
        e.weightScale = oneOf<double>({0.0, 1e-8, 1e-3, 0.3, 0.5, 1.0, 1.0, 1.5, 3.0, 30.0, 1e3, 1e6});
        e.inputScale = oneOf<double>({0.0, 0.1, 1.0, 10.0, 1e3, 1e6});
        e.precision = static_cast<Precision>(integer(0, 3));
        e.initializer = static_cast<Initializer>(integer(0, 4));
        e.norm = static_cast<Norm>(integer(0, 2));
        e.convention = static_cast<Convention>(integer(0, 1));
        e.activation = static_cast<Activation>(integer(0, 3));
        e.forgetBias = oneOf<double>({-800.0, -50.0, -1.0, 0.0, 1.0, 5.0, 50.0, 1000.0});
        e.inputGateBias = oneOf<double>({0.0, -4.0, -800.0, 50.0});
        e.updateBias = e.convention == Convention::Book ? 0.0 : oneOf<double>({0.0, 5.0, 50.0, -50.0, 1000.0});
        e.clip = integer(0, 4) < 2;
        e.maxNorm = oneOf<double>({1e-300, 1e-40, 1e-9, 1e-3, 0.1, 1.0, 5.0, 1e3, 1e20, 1e300});
        if (e.cell == Cell::MatMul) {
            give(e, integer(0, 2) == 0, "dh0", {e.batchSize, e.hiddenSize});
            return e;
        }
        const int where = integer(0, 4);
        give(e, where == 0, "dh", {e.timeSteps, e.batchSize, e.hiddenSize});
        give(e, where == 1, "dh_last", {e.batchSize, e.hiddenSize});
        give(e, e.cell == Cell::Lstm && integer(0, 2) == 0, "dc_last", {e.batchSize, e.hiddenSize});
        return e;
    }

private:
    int integer(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }

    template <class T>
    T oneOf(std::vector<T> values)
    {
        return values[static_cast<std::size_t>(integer(0, static_cast<int>(values.size()) - 1))];
    }

    void give(Experiment& e, bool isGiven, const char* name, const std::vector<int>& shape)
    {
        if (!isGiven) {
            return;
        }
        Tensor tensor;
        std::size_t count = 1;
        for (const int size : shape) {
            tensor.shape.push_back(static_cast<std::size_t>(size));
            count *= tensor.shape.back();
        }
        const bool isNothing = integer(0, 2) == 0;
        for (std::size_t i = 0; i < count; ++i) {
            tensor.values.push_back(isNothing ? 0.0 : oneOf<double>({0.0, 1.0, -1.0, 0.3, 1e-12, 1e5, 1e12}));
        }
        e.tensors[name] = std::move(tensor);
    }

    std::mt19937 m_random;
};

bool says(const std::string& text, const std::string& pattern) { return std::regex_search(text, std::regex(pattern)); }

// The number after a pattern's first group, if it is there.
std::optional<double> number(const std::string& text, const std::string& pattern)
{
    std::smatch match;
    return std::regex_search(text, match, std::regex(pattern)) ? std::optional(std::stod(match[1])) : std::nullopt;
}

void check(const unroll::Run& run, const std::string& said, std::map<std::string, int>& seen)
{
    const auto count = [&](const char* kind, bool isSeen) { seen[kind] += isSeen ? 1 : 0; };
    const auto from = [&](double k) { return run.norms.begin() + static_cast<std::ptrdiff_t>(k) - 1; };
    const auto isNonfinite = [](double norm) { return !std::isfinite(norm); };
    const auto isZero = [](double norm) { return norm == 0.0; };

    EXPECT_FALSE(
        says(said, "factor of (0|inf|nan) |to (0|inf|nan) of its|every (0|inf|nan) steps|on (0|inf|nan) times"))
        << said;
    if (const auto k = number(said, "From backward step (\\d+) on the squares in the norm no longer")) {
        EXPECT_TRUE(std::all_of(from(*k), run.norms.end(), isNonfinite)) << said;
        count("inf for good", true);
    }
    if (const auto k = number(said, "From backward step (\\d+) on the (?:squares in the norm are|norm prints as 0)")) {
        EXPECT_TRUE(std::all_of(from(*k), run.norms.end(), isZero)) << said;
        count("0 for good", true);
    }
    if (std::any_of(run.norms.begin(), run.norms.end(), isNonfinite)) {
        EXPECT_TRUE(says(said, "inf|NaN")) << said;
    }
    const auto clipped = std::count_if(run.clipCoefficients.begin(), run.clipCoefficients.end(),
                                       [](double coefficient) { return coefficient < 1.0; });
    EXPECT_TRUE(clipped == 0 || says(said, "lipping")) << said;
    if (const auto told = number(said, "(?:acted in|held it back in) (\\d+) of")) {
        EXPECT_EQ(*told, static_cast<double>(clipped)) << said;
        count("clipped", true);
    }
    if (says(said, "gradient is exactly 0|There is no gradient")) { // of any state
        const double k = number(said, "rom backward step (\\d+) on the gradient is exactly").value_or(1.0);
        const auto& ofCell = run.log10CellStateNorms;
        const bool isCellAlive =
            std::any_of(ofCell.begin() + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(ofCell.size()),
                                                                  static_cast<std::ptrdiff_t>(k)),
                        ofCell.end(), [](double norm) { return std::isfinite(norm); });
        EXPECT_FALSE(isCellAlive) << said;
        count("exactly 0", true);
    }
    count("beside c", says(said, "cell state"));
    count("sum", says(said, "enters at several"));
    count("lost", says(said, "lost|NaN of it"));
    if (!says(said, "prints as|does not fit|lost|Rounded|NaN of it")) { // then the total is that of the printed list
        std::optional<double> ratio = number(said, "gradient is (\\S+) times larger");
        if (const auto smaller = number(said, "gradient is (\\S+) times smaller")) {
            ratio = 1.0 / *smaller;
        }
        if (const auto total = number(said, "(?:has|at|norm is) (\\S+) times (?:its|the) initial(?: norm| one)[.;]")) {
            ratio = total;
        }
        if (ratio && *ratio > 0.0 && std::isfinite(*ratio) && run.norms.back() > 0.0) {
            EXPECT_NEAR(std::log10(run.norms.back() / run.initialNorm), std::log10(*ratio), 0.1 + 5e-4) << said;
            count("total", true);
        }
    }
}

} // namespace

TEST(DiagnosisClaims, HoldInHostileRuns)
{
    const unsigned seed = std::random_device()();
    HostileExperiments random(seed);
    std::map<std::string, int> seen;
    int runs = 0;
    for (int i = 0; i < 4000; ++i) {
        const Experiment e = random.next();
        const auto run = simulateSteps(e);
        if (!run) { // its numbers leave the format on the way forward
            continue;
        }
        ++runs;
        check(*run, english(describe(run->diagnosis, e.timeSteps, numberFormat(e.precision).name)), seen);
        ASSERT_FALSE(HasFailure()) << "seed " << seed << ", experiment " << i;
    }
    EXPECT_GT(runs, 2000);
    for (const char* kind :
         {"inf for good", "0 for good", "clipped", "exactly 0", "beside c", "sum", "lost", "total"}) {
        EXPECT_GT(seen[kind], 0) << kind << ", seed " << seed;
    }
}

} // namespace unroll
