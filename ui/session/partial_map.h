// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sweep/phase_map.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace unroll {

// A phase map as far as it has been computed.
struct PartialMap {
    SweepRequest request;
    std::vector<GrowthOverSeeds> growth; // [point]; where it is not known yet that of the nearest point that is
    std::vector<bool> isKnown;           // [point]
    std::size_t known = 0;               // points

    explicit PartialMap(SweepRequest request);

    void set(std::size_t point, const GrowthOverSeeds& value);
    void fillGaps(); // with what is nearest; at least one point is known
    bool isWhole() const { return known == growth.size(); }
};

using PhaseMapPtr = std::shared_ptr<const PartialMap>;

} // namespace unroll
