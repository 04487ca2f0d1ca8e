// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/experiment/run.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>

namespace unroll {

using RunPtr = std::shared_ptr<const Run>;

// Computes experiments off the GUI thread, but for those that take less time than handing them over; the newest request
// wins. With newest_wins.h the only code with threads.
class Runner : public QObject {
    Q_OBJECT

public:
    explicit Runner(QObject* parent = nullptr);
    ~Runner() override;

    // Starts on this experiment and drops what was under way. Exactly one `finished` with an exact run and its
    // spectrum, or one `refused`, answers the newest request; older ones are never answered. Before it may come a
    // coarse run, where the exact one takes longer than a frame, and an exact one without the spectrum of a large
    // matrix.
    void request(const Experiment& experiment);     // returns at once, whatever the experiment
    void request(std::function<Experiment()> make); // the same of an experiment that takes time to make
    void cancel();                                  // no answer will come

    bool isBusy() const { return m_busy; }

signals:
    void finished(unroll::RunPtr run);
    void refused(const unroll::Error& error);
    void busyChanged(bool busy);
    void progressed(double fraction);

private:
    struct Lanes;
    void deliver(std::uint64_t generation, Expected<Run> result);
    void setBusy(bool busy);

    std::unique_ptr<Lanes> m_lanes;
    std::uint64_t m_generation = 0;
    bool m_busy = false;
};

} // namespace unroll
