// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_maps.h"

#include "core/experiment/experiment.h"
#include "ui/session/phase_settings.h"
#include "ui/views/phase/cliff_view.h"
#include "ui/views/phase/phase_map_view.h"

#include <algorithm>
#include <thread>

namespace unroll {

Expected<SweepRequest> usualMap(const Experiment& experiment)
{
    const PhaseSettings settings = usualPhaseSettings();
    const Expected<SweepAxis> x = settings.x.values();
    const Expected<SweepAxis> y = settings.y.values();
    if (!x || !y) {
        return tl::unexpected((!x ? x : y).error());
    }
    SweepRequest request{experiment, *x, *y, settings.seeds};
    if (std::optional<Error> problem = validate(request)) {
        return tl::unexpected(*problem);
    }
    return request;
}

Expected<std::unique_ptr<View>> phaseMapPicture(const Experiment& experiment)
{
    const Expected<SweepRequest> request = usualMap(experiment);
    if (!request) {
        return tl::unexpected(request.error());
    }
    auto map = std::make_shared<PartialMap>(*request);
    const auto threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    return growthAtAll(map->request, coarseFirst(map->request), threads, {},
                       [&](std::size_t point, const GrowthOverSeeds& growth) { map->set(point, growth); })
        .map([&] {
            auto view = std::make_unique<PhaseMapView>();
            view->setExperiment(experiment);
            view->setMap(map, nearestPoint(map->request, experiment));
            return std::unique_ptr<View>(std::move(view));
        });
}

std::unique_ptr<View> cliffPicture()
{
    auto view = std::make_unique<CliffView>();
    view->setMap(makeCliffMap());
    return view;
}

} // namespace unroll
