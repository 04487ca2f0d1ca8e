// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/runner.h"

#include "core/experiment/simulate.h"
#include "ui/session/mailbox.h"
#include "ui/session/newest_wins.h"

#include <QMetaObject>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace unroll {

namespace {

// Beyond this size the eigenvalues take a second and more, up to minutes.
constexpr int quickSpectrumUpTo = 512;

// In multiplications of a run with its eigenvalues: 0.05 ms for the chain, at most 0.7 ms for an LSTM in float16. That
// is less than a frame that another thread's answer would come too late for.
constexpr double mostWorkAtOnce = 5e4;

double workOf(const Experiment& experiment)
{
    const double units = experiment.hiddenSize;
    const double inputs = experiment.cell == Cell::MatMul ? 0.0 : experiment.inputSize;
    const double perStep = experiment.batchSize * units * (units + inputs) * gateCount(experiment.cell);
    constexpr double ofAStep = 100.0; // whatever its size
    constexpr double ofEigenvalues = 25.0;
    return experiment.uniformDraws + experiment.timeSteps * (perStep + ofAStep) + ofEigenvalues * units * units * units;
}

constexpr auto progressInterval = std::chrono::milliseconds(40);

// Eigenvalues cannot be interrupted. As long as a slider moves, which is at least this often, they are not begun and
// the processor is left to the curve.
constexpr auto dragPause = std::chrono::milliseconds(120);

bool isStoppedWithin(std::chrono::milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, stop, time, [&stop] { return stop.stop_requested(); });
}

} // namespace

// Lanes of their own, so that the eigenvalues of a matrix nobody looks at any more (they cannot be interrupted)
// delay neither the next curve nor the eigenvalues of a matrix of an everyday size.
struct Runner::Lanes {
    Mailbox mailbox;
    std::shared_ptr<Kept> kept = std::make_shared<Kept>(); // what the next run may need again
    NewestWins steps;
    NewestWins quickSpectrum;
    NewestWins slowSpectrum;

    void cancelSpectrum()
    {
        quickSpectrum.cancel();
        slowSpectrum.cancel();
    }
};

Runner::Runner(QObject* parent) : QObject(parent), m_lanes(std::make_unique<Lanes>()) {}

Runner::~Runner() = default;

void Runner::request(const Experiment& experiment)
{
    if (workOf(experiment) > mostWorkAtOnce) {
        request([experiment] { return experiment; });
        return;
    }
    cancel();
    setBusy(true);
    // In its turn, after the events that are there already and before the next painting: of several requests only the
    // newest is computed, and window and curve change in the same frame.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation, experiment] {
            if (generation == m_generation) {
                deliver(generation, simulate(experiment, {}, *m_lanes->kept));
            }
        },
        Qt::QueuedConnection);
}

void Runner::request(std::function<Experiment()> make)
{
    const std::uint64_t generation = ++m_generation;
    setBusy(true);
    m_lanes->cancelSpectrum();
    m_lanes->steps.submit([this, generation, make = std::move(make), mailbox = m_lanes->mailbox.slot(),
                           kept = m_lanes->kept](const std::stop_token& stop) {
        const Experiment experiment = make();
        Monitor monitor;
        monitor.stop = stop;
        monitor.progress = [this, generation, mailbox,
                            last = std::chrono::steady_clock::now()](double fraction) mutable {
            const auto now = std::chrono::steady_clock::now();
            if (now - last < progressInterval) {
                return;
            }
            last = now;
            mailbox.post([this, generation, fraction] {
                if (generation == m_generation) {
                    emit progressed(fraction);
                }
            });
        };
        const auto send = [&, this](Expected<Run> run) {
            if (run && isSpectrumAtHand(*run, *kept) && !stop.stop_requested()) {
                run = withSpectrum(std::move(*run), *kept);
            }
            if (!stop.stop_requested()) {
                mailbox.post(
                    [this, generation, run = std::move(run)]() mutable { deliver(generation, std::move(run)); });
            }
        };
        if (std::optional<Run> coarse = simulateCoarsely(experiment, monitor, *kept)) {
            send(*std::move(coarse));
        }
        send(simulateSteps(experiment, monitor, *kept));
    });
}

void Runner::cancel()
{
    ++m_generation;
    m_lanes->steps.cancel();
    m_lanes->cancelSpectrum();
    setBusy(false);
}

void Runner::deliver(std::uint64_t generation, Expected<Run> result)
{
    if (generation != m_generation) {
        return;
    }
    if (!result) {
        setBusy(false);
        emit refused(result.error());
        return;
    }
    const auto run = std::make_shared<const Run>(std::move(*result));
    if (run->isCoarse) {
        emit finished(run); // the exact one comes next
        return;
    }
    if (!run->spectrum) {
        NewestWins& lane =
            run->experiment.hiddenSize <= quickSpectrumUpTo ? m_lanes->quickSpectrum : m_lanes->slowSpectrum;
        lane.submit([this, generation, run, mailbox = m_lanes->mailbox.slot(),
                     kept = m_lanes->kept](const std::stop_token& stop) {
            if (isStoppedWithin(dragPause, stop)) {
                return; // the slider still moves: nobody waits for these
            }
            Run complete = withSpectrum(*run, *kept);
            if (!stop.stop_requested()) {
                mailbox.post([this, generation, complete = std::move(complete)]() mutable {
                    deliver(generation, std::move(complete));
                });
            }
        });
    } else {
        setBusy(false);
    }
    emit finished(run);
}

void Runner::setBusy(bool busy)
{
    if (m_busy != busy) {
        m_busy = busy;
        emit busyChanged(busy);
    }
}

} // namespace unroll
