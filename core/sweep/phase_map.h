// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/monitor.h"
#include "core/sweep/growth_over_seeds.h"
#include "core/sweep/sweep_request.h"

#include <cstddef>
#include <functional>
#include <span>

namespace unroll {

// How fast the gradient grows per step (Diagnosis::growthPerStep without clipping), over two fields of the experiment
// and many seeds: where does it vanish, where does it explode?

// One point: a pure function of the request, which is valid. Asked to stop, it returns CannotDo.
Expected<GrowthOverSeeds> growthAt(const SweepRequest& request, std::size_t point, const Monitor& monitor = {});

// All these points on up to `threads` threads, the same bits for any number; each is told to `done` as it comes, one
// call at a time, on any of the threads and in no particular order. Points that differ in nothing but the weight scale
// come together where one chain a seed serves them all.
Expected<void> growthAtAll(const SweepRequest& request, std::span<const std::size_t> points, int threads,
                           const Monitor& monitor,
                           const std::function<void(std::size_t point, const GrowthOverSeeds& growth)>& done);

} // namespace unroll
