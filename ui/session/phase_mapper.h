// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/mailbox.h"
#include "ui/session/newest_wins.h"
#include "ui/session/partial_map.h"
#include "ui/session/phase_settings.h"

#include <QObject>

#include <cstdint>
#include <string>

namespace unroll {

class Session;

// The phase map of the session's experiment, as long as somebody looks. The newest one wins; the last picture stays
// until the first coarse one of the next is whole. A change of what stands on the axes, or of what decides no growth,
// asks for no other map.
class PhaseMapper : public QObject {
    Q_OBJECT

public:
    explicit PhaseMapper(Session& session, QObject* parent = nullptr);

    void setSettings(const PhaseSettings& settings);
    const PhaseSettings& settings() const { return m_settings; }

    void setActive(bool active); // whether anybody looks; a change in the meantime is computed then
    void stop();                 // gives the map under way up; what is there of it stays
    bool isBusy() const { return m_isBusy; }
    const PhaseMapPtr& map() const { return m_map; }                    // null before the first
    bool isMapWanted() const;                                           // it is of what is asked for now, or a part
    bool isMapOld() const { return m_shownGeneration != m_generation; } // of what was asked for before

signals:
    void mapChanged(); // another one, or more of it
    void progressed(double fraction);
    void refused(const unroll::Error& error);

private:
    Expected<SweepRequest> wanted() const;
    void request();
    void accept(std::uint64_t generation, const PhaseMapPtr& map);

    Session& m_session;
    PhaseSettings m_settings = usualPhaseSettings();
    std::string m_requested; // the newest map, as digestOf(); empty where none is under way or there
    PhaseMapPtr m_map;
    std::uint64_t m_generation = 0;
    std::uint64_t m_shownGeneration = 0; // of the map
    bool m_isActive = false;
    bool m_isBusy = false;
    Mailbox m_mailbox;
    NewestWins m_thread{NewestWins::Rank::BehindTheWindow};
};

} // namespace unroll
