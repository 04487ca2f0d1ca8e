// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/phase_map.h"

#include "core/experiment/simulate.h"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace unroll {

namespace {

constexpr int seedsAtOnce = 16; // of the smallest networks so many are computed side by side

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
    return overSeeds(experiment, std::move(growths));
}

Expected<void> growthAtAll(const SweepRequest& request, std::span<const std::size_t> points, int threads,
                           const Monitor& monitor,
                           const std::function<void(std::size_t point, const GrowthOverSeeds& growth)>& done)
{
    const std::vector<Group> groups = groupsOf(request, points);
    const Portions portions(request.seeds);
    const std::size_t works = groups.size() * portions.count(); // group by group, so that the first ones are told first

    std::mutex mutex; // of all that follows
    struct Unfinished {
        std::vector<double> growths;
        std::size_t portionsDone = 0;
    };
    std::map<std::size_t, Unfinished> unfinished; // groups
    std::size_t nextWork = 0;
    std::size_t pointsDone = 0;
    std::exception_ptr thrown;

    const auto next = [&]() -> std::optional<std::size_t> {
        const std::lock_guard lock(mutex);
        return nextWork == works || thrown || monitor.stopRequested() ? std::nullopt : std::optional(nextWork++);
    };
    const auto tell = [&](std::size_t group, const std::vector<double>& growths) {
        for (const std::size_t point : groups[group]) {
            done(point, overSeeds(request.experimentAt(point), growths));
            monitor.report(static_cast<double>(++pointsDone) / static_cast<double>(points.size()));
        }
    };
    const auto take = [&](std::size_t work, const std::vector<double>& growths) {
        const std::size_t group = work / portions.count();
        const std::lock_guard lock(mutex);
        Unfinished& sofar = unfinished[group];
        sofar.growths.resize(static_cast<std::size_t>(request.seeds));
        std::copy(growths.begin(), growths.end(), sofar.growths.begin() + portions.first(work % portions.count()));
        if (++sofar.portionsDone == portions.count()) {
            tell(group, sofar.growths);
            unfinished.erase(group);
        }
    };
    const auto workOn = [&] {
        try {
            while (const std::optional<std::size_t> work = next()) {
                const std::size_t portion = *work % portions.count();
                const Experiment first = request.experimentAt(groups[*work / portions.count()].front());
                const auto growths =
                    growthsOfSeeds(withSeed(first, portions.first(portion)), portions.size(portion), monitor.stop);
                if (!growths) { // it was stopped
                    return;
                }
                take(*work, *growths);
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            thrown = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(static_cast<std::size_t>(threads), works); ++i) {
            others.emplace_back(workOn);
        }
        workOn();
    }
    if (thrown) {
        std::rethrow_exception(thrown);
    }
    return pointsDone == points.size() ? Expected<void>() : stoppedBeforeDone();
}

} // namespace unroll
