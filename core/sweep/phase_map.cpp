// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/phase_map.h"

#include "core/experiment/simulate.h"
#include "core/sweep/growth_map.h"

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <numeric>
#include <utility>
#include <vector>

namespace unroll {

namespace {

constexpr int seedsAtOnce = static_cast<int>(kernels::SeedWeights::mostBlockSeeds);

// Whether the growth is weight_scale times that of weight_scale 1, which one chain a seed gives for all scales.
bool followsFromScaleOne(const Experiment& experiment)
{
    constexpr int mostUnits = 1024;       // the weights of some seeds are held together
    constexpr double leastScale = 1e-200; // below, the products of small weights lose digits
    return experiment.cell == Cell::MatMul && experiment.initializer == Initializer::Gaussian &&
           experiment.precision == Precision::Float64 && experiment.uniformDraws == 0 &&
           experiment.hiddenSize <= mostUnits &&
           (experiment.weightScale == 0.0 || experiment.weightScale >= leastScale);
}

Expected<double> simulatedGrowth(const Experiment& experiment, const Monitor& monitor)
{
    const Expected<Run> run = simulateSteps(experiment, monitor);
    if (run) {
        return run->diagnosis.growthPerStep;
    }
    if (run.error().code == ErrorCode::CannotDo) {
        return tl::unexpected(run.error());
    }
    // The experiment is valid, so its numbers have left their format.
    const bool isRelu = experiment.cell == Cell::Rnn && experiment.activation == Activation::Relu;
    return isRelu ? std::numeric_limits<double>::infinity() : std::nan("");
}

// The growth of some seeds, from that of the experiment on; where all scales follow from weight_scale 1, of that one.
Expected<std::vector<double>> growthsOfSeeds(Experiment experiment, int seeds, const std::stop_token& stop)
{
    const Monitor monitor{stop, {}};
    std::vector<double> growths(static_cast<std::size_t>(seeds));
    if (followsFromScaleOne(experiment)) {
        const auto weights = drawSeedWeights(experiment.seed, seeds, experiment.hiddenSize, monitor);
        if (!weights) {
            return tl::unexpected(weights.error());
        }
        for (std::size_t block = 0; block < weights->blocks(); ++block) {
            growthOfBlock(*weights, block, experiment.timeSteps, growths, stop);
        }
        return stop.stop_requested() ? Expected<std::vector<double>>(stoppedBeforeDone()) : growths;
    }
    experiment.clip = false;
    for (double& growth : growths) {
        const Expected<double> simulated = simulatedGrowth(experiment, monitor);
        if (!simulated) {
            return tl::unexpected(simulated.error());
        }
        growth = *simulated;
        ++experiment.seed;
    }
    return growths;
}

GrowthOverSeeds overSeeds(std::vector<double> growths)
{
    std::erase_if(growths, [](double growth) { return std::isnan(growth); });
    std::sort(growths.begin(), growths.end());
    GrowthOverSeeds result;
    result.measured = static_cast<int>(growths.size());
    if (growths.empty()) {
        growths.push_back(std::nan(""));
    }
    result.lowest = growths.front();
    result.lowerQuartile = quantile(growths, 0.25);
    result.median = quantile(growths, 0.5);
    result.upperQuartile = quantile(growths, 0.75);
    result.highest = growths.back();
    return result;
}

// Of one point from the growths that growthsOfSeeds() gave.
GrowthOverSeeds growthOfPoint(const Experiment& experiment, std::vector<double> growths)
{
    if (followsFromScaleOne(experiment)) {
        for (double& growth : growths) {
            growth *= experiment.weightScale;
        }
    }
    return overSeeds(std::move(growths));
}

// Points whose growth comes from the same chains: all of them, or one alone.
using Group = std::vector<std::size_t>;

bool isScale(const SweepAxis& axis) { return std::string_view(axis.field->name) == "weight_scale"; }

std::vector<Group> groupsOf(const SweepRequest& request, std::span<const std::size_t> points)
{
    std::vector<Group> groups;
    std::map<std::size_t, std::size_t> groupOfLine; // the place of a row or column of all scales among the groups
    for (const std::size_t point : points) {
        if ((isScale(request.x) || isScale(request.y)) && followsFromScaleOne(request.experimentAt(point))) {
            const std::size_t line = isScale(request.x) ? request.row(point) : request.column(point);
            const auto [place, isNew] = groupOfLine.try_emplace(line, groups.size());
            if (!isNew) {
                groups[place->second].push_back(point);
                continue;
            }
        }
        groups.push_back({point});
    }
    return groups;
}

// The seeds in portions, which are what threads take; a group is done when all of its portions are.
class Portions {
public:
    explicit Portions(int seeds) : m_seeds(seeds) {}

    std::size_t count() const { return static_cast<std::size_t>((m_seeds + seedsAtOnce - 1) / seedsAtOnce); }
    int first(std::size_t portion) const { return static_cast<int>(portion) * seedsAtOnce; }
    int size(std::size_t portion) const { return std::min(seedsAtOnce, m_seeds - first(portion)); }

private:
    int m_seeds;
};

Experiment withSeed(Experiment experiment, int later)
{
    experiment.seed += static_cast<std::uint32_t>(later);
    return experiment;
}

} // namespace

Expected<GrowthOverSeeds> growthAt(const SweepRequest& request, std::size_t point, const Monitor& monitor)
{
    const Experiment experiment = request.experimentAt(point);
    const Portions portions(request.seeds);
    std::vector<double> growths;
    for (std::size_t portion = 0; portion < portions.count(); ++portion) {
        const auto some =
            growthsOfSeeds(withSeed(experiment, portions.first(portion)), portions.size(portion), monitor.stop);
        if (!some) {
            return tl::unexpected(some.error());
        }
        growths.insert(growths.end(), some->begin(), some->end());
        monitor.report(static_cast<double>(growths.size()) / request.seeds);
    }
    return growthOfPoint(experiment, std::move(growths));
}

Expected<void> growthAtAll(const SweepRequest& request, std::span<const std::size_t> points, int threads,
                           const Monitor& monitor,
                           const std::function<void(std::size_t point, const GrowthOverSeeds& growth)>& done)
{
    const std::vector<Group> groups = groupsOf(request, points);
    const Portions portions(request.seeds);
    const auto groupOf = [&](std::size_t work) -> const Group& { return groups[work / portions.count()]; };

    // Of the groups that are being computed. What passes between threads does so in here.
    struct Unfinished {
        std::vector<double> growths;
        std::size_t portionsTold = 0;
    };
    std::mutex mutex;
    std::map<const Group*, Unfinished> unfinished;
    Expected<void> outcome;
    std::size_t nextWork = 0;
    std::size_t pointsDone = 0;

    const auto next = [&](tbb::flow_control& control) -> std::size_t {
        const std::lock_guard lock(mutex);
        if (nextWork == groups.size() * portions.count() || !outcome || monitor.stopRequested()) {
            control.stop();
            return 0;
        }
        return nextWork++;
    };
    const auto compute = [&](std::size_t work) -> std::size_t {
        const std::size_t portion = work % portions.count();
        const Experiment experiment = request.experimentAt(groupOf(work).front());
        const auto growths =
            growthsOfSeeds(withSeed(experiment, portions.first(portion)), portions.size(portion), monitor.stop);
        const std::lock_guard lock(mutex);
        if (!growths) {
            outcome = tl::unexpected(growths.error());
            return work;
        }
        Unfinished& group = unfinished[&groupOf(work)];
        group.growths.resize(static_cast<std::size_t>(request.seeds));
        std::copy(growths->begin(), growths->end(), group.growths.begin() + portions.first(portion));
        return work;
    };
    const auto tell = [&](std::size_t work) {
        const std::lock_guard lock(mutex);
        const auto found = unfinished.find(&groupOf(work));
        if (found == unfinished.end() || ++found->second.portionsTold < portions.count()) {
            return;
        }
        for (const std::size_t point : groupOf(work)) {
            done(point, growthOfPoint(request.experimentAt(point), found->second.growths));
            monitor.report(static_cast<double>(++pointsDone) / static_cast<double>(points.size()));
        }
        unfinished.erase(found);
    };

    tbb::task_arena arena(threads);
    arena.execute([&] {
        tbb::parallel_pipeline(static_cast<std::size_t>(threads),
                               tbb::make_filter<void, std::size_t>(tbb::filter_mode::serial_in_order, next) &
                                   tbb::make_filter<std::size_t, std::size_t>(tbb::filter_mode::parallel, compute) &
                                   tbb::make_filter<std::size_t, void>(tbb::filter_mode::serial_out_of_order, tell));
    });
    if (outcome && pointsDone < points.size()) {
        return stoppedBeforeDone();
    }
    return outcome;
}

} // namespace unroll
