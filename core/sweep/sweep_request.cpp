// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_request.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>

namespace unroll {

namespace {

std::optional<Error> validateTogether(const SweepRequest& request)
{
    if (request.x.field == request.y.field) {
        return badRequest(UNROLL_TEXT("%1 is on both axes; allowed: two different fields"),
                          {inQuotes(request.x.field->name)})
            .value();
    }
    if (request.points() > mostSweepPoints) {
        return badRequest(UNROLL_TEXT("The map has %1 × %2 points; allowed: up to %3 together"),
                          {std::to_string(request.x.values.size()), std::to_string(request.y.values.size()),
                           std::to_string(mostSweepPoints)})
            .value();
    }
    if (request.seeds < 1 || request.seeds > mostSweepSeeds) {
        return badRequest(UNROLL_TEXT("%1 seeds are not allowed for each point; allowed: 1, 2 … %2"),
                          {std::to_string(request.seeds), std::to_string(mostSweepSeeds)})
            .value();
    }
    const std::uint32_t lastSeed = std::numeric_limits<std::uint32_t>::max();
    if (static_cast<std::uint32_t>(request.seeds - 1) > lastSeed - request.base.seed) {
        return badRequest(UNROLL_TEXT("seed: %1 seeds from %2 on would go beyond %3, the last one"),
                          {std::to_string(request.seeds), std::to_string(request.base.seed), std::to_string(lastSeed)})
            .value();
    }
    if (!request.base.tensors.empty()) {
        return badRequest(UNROLL_TEXT("tensors: a map draws its weights from seeds, and %1 is given; allowed: an "
                                      "experiment without arrays"),
                          {inQuotes(request.base.tensors.begin()->first)})
            .value();
    }
    return {};
}

} // namespace

Experiment SweepRequest::experimentAt(std::size_t point) const
{
    Experiment experiment = base;
    x.field->set(experiment, x.values[column(point)]);
    y.field->set(experiment, y.values[row(point)]);
    return experiment;
}

std::optional<Error> validate(const SweepRequest& request)
{
    if (std::optional<Error> problem = validateTogether(request)) {
        return problem;
    }
    for (std::size_t point = 0; point < request.points(); ++point) {
        if (std::optional<Error> problem = validate(request.experimentAt(point))) {
            return problem;
        }
    }
    return {};
}

std::vector<std::size_t> coarseFirst(const SweepRequest& request)
{
    // By the bits of column and row from the lowest up, as if both were of equal length: points on a coarse grid have
    // zeros there. Of the four in a square the two on a diagonal come first.
    const auto columnBits = static_cast<unsigned>(std::bit_width(request.x.values.size() - 1));
    const auto rowBits = static_cast<unsigned>(std::bit_width(request.y.values.size() - 1));
    const unsigned bits = std::max(columnBits, rowBits);
    const auto place = [&](std::size_t point) {
        const std::uint64_t x = std::uint64_t{request.column(point)} << (bits - columnBits);
        const std::uint64_t y = std::uint64_t{request.row(point)} << (bits - rowBits);
        std::uint64_t result = 0;
        for (unsigned bit = 0; bit < bits; ++bit) {
            result = result << 2U | (((x ^ y) >> bit) & 1U) << 1U | ((y >> bit) & 1U);
        }
        return result;
    };
    std::vector<std::uint64_t> places(request.points());
    std::vector<std::size_t> points(request.points());
    std::iota(points.begin(), points.end(), std::size_t{0});
    std::transform(points.begin(), points.end(), places.begin(), place);
    std::sort(points.begin(), points.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    return points;
}

} // namespace unroll
