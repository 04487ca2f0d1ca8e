// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/phase_mapper.h"

#include "core/io/sweep_table.h"
#include "ui/session/session.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <span>
#include <thread>
#include <utility>

namespace unroll {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto pictureInterval = std::chrono::milliseconds(40);

// The worker's part: tells the map as it grows, first when all of it is there coarsely.
class Work {
public:
    Work(SweepRequest request, std::stop_token stop, std::function<void(PhaseMapPtr)> tell)
        : m_map(std::move(request)), m_stop(std::move(stop)), m_tell(std::move(tell))
    {
    }

    Expected<void> run()
    {
        if (std::optional<Error> problem = validate(m_map.request)) {
            return tl::unexpected(*problem);
        }
        constexpr std::size_t coarseness = 16;
        const std::vector<std::size_t> order = coarseFirst(m_map.request);
        const std::size_t first = (order.size() + coarseness - 1) / coarseness;
        const std::span all(order);
        return compute(all.first(first), false).and_then([&] { return compute(all.subspan(first), true); });
    }

private:
    Expected<void> compute(std::span<const std::size_t> points, bool isTold)
    {
        const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
        auto done = growthAtAll(m_map.request, points, threads, {m_stop, {}},
                                [&](std::size_t point, const GrowthOverSeeds& growth) {
                                    m_map.set(point, growth);
                                    if (isTold && Clock::now() - m_lastTold >= pictureInterval) {
                                        tell();
                                    }
                                });
        if (done) {
            tell();
        }
        return done;
    }

    void tell()
    {
        auto picture = std::make_shared<PartialMap>(m_map);
        picture->fillGaps();
        m_tell(std::move(picture));
        m_lastTold = Clock::now();
    }

    PartialMap m_map;
    std::stop_token m_stop;
    std::function<void(PhaseMapPtr)> m_tell;
    Clock::time_point m_lastTold;
};

} // namespace

PhaseMapper::PhaseMapper(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::experimentChanged, this, [this] {
        if (m_isActive) {
            request();
        }
    });
}

void PhaseMapper::setSettings(const PhaseSettings& settings)
{
    m_settings = settings;
    if (m_isActive) {
        request();
    }
}

void PhaseMapper::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        request();
    } else {
        stop();
    }
}

void PhaseMapper::stop()
{
    if (m_isBusy) {
        ++m_generation;
        m_thread.cancel();
        m_isBusy = false;
        m_requested.clear(); // what is there is not the whole
    }
}

Expected<SweepRequest> PhaseMapper::wanted() const
{
    return m_settings.x.values().and_then([&](const SweepAxis& x) {
        return m_settings.y.values().map([&](const SweepAxis& y) {
            return SweepRequest{m_session.experiment(), x, y, m_settings.seeds};
        });
    });
}

bool PhaseMapper::isMapWanted() const
{
    const Expected<SweepRequest> request = wanted();
    return m_map && request && digestOf(*request) == digestOf(m_map->request);
}

void PhaseMapper::request()
{
    Expected<SweepRequest> next = wanted();
    if (!next) {
        stop();
        m_requested.clear();
        emit refused(next.error());
        return;
    }
    std::string digest = digestOf(*next);
    if (digest == m_requested) {
        return;
    }
    m_requested = std::move(digest);
    m_isBusy = true;
    m_thread.submit([this, generation = ++m_generation, request = *std::move(next),
                     mailbox = m_mailbox.slot()](const std::stop_token& stop) {
        const auto tell = [&](PhaseMapPtr map) {
            mailbox.post([this, generation, map = std::move(map)] { accept(generation, map); });
        };
        const Expected<void> done = Work(request, stop, tell).run();
        if (!done && !stop.stop_requested()) {
            mailbox.post([this, generation, error = done.error()] {
                if (generation == m_generation) {
                    m_isBusy = false;
                    m_requested.clear();
                    emit refused(error);
                }
            });
        }
    });
    // A map that is there before one could see it missing neither dims nor flashes.
    constexpr int patience = 80; // ms
    QTimer::singleShot(patience, this, [this, generation = m_generation] {
        if (generation == m_generation && m_isBusy && (!m_map || m_shownGeneration != generation)) {
            emit progressed(0.0);
        }
    });
}

void PhaseMapper::accept(std::uint64_t generation, const PhaseMapPtr& map)
{
    if (generation != m_generation) {
        return;
    }
    m_map = map;
    m_shownGeneration = generation;
    m_isBusy = !map->isWhole();
    emit mapChanged();
    if (m_isBusy) {
        emit progressed(static_cast<double>(map->known) / static_cast<double>(map->growth.size()));
    }
}

} // namespace unroll
