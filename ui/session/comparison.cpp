// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/comparison.h"

#include "ui/session/session.h"

#include <numeric>
#include <utility>

namespace unroll {

std::array<Experiment, comparedCells> comparedExperiments(const Experiment& experiment)
{
    std::array<Experiment, comparedCells> result{experiment, experiment, experiment};
    result[0].cell = Cell::Rnn;
    result[1].cell = Cell::Lstm;
    result[2].cell = Cell::Gru;
    for (Experiment& each : result) {
        each.tensors.clear();
    }
    if (experiment.convention == Convention::Book) {
        result[2].updateBias = 0.0; // the book's GRU has no biases
    }
    return result;
}

Comparison::Comparison(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    for (std::size_t cell = 0; cell < comparedCells; ++cell) {
        Runner& runner = m_runners[cell];
        connect(&runner, &Runner::finished, this, [this, cell](const RunPtr& run) { accept(cell, run); });
        connect(&runner, &Runner::progressed, this, [this, cell](double fraction) {
            m_fractions[cell] = fraction;
            emit progressed(std::accumulate(m_fractions.begin(), m_fractions.end(), 0.0) / comparedCells);
        });
        connect(&runner, &Runner::refused, this, [this](const Error& error) {
            stop();
            emit refused(error);
        });
    }
    connect(&session, &Session::experimentChanged, this, [this] {
        m_isStale = true;
        if (m_isActive) {
            request();
        }
    });
}

void Comparison::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale) {
        request();
    } else if (!active && isBusy()) {
        stop();
        m_isStale = true;
    }
}

void Comparison::request()
{
    m_isStale = false;
    m_next = {};
    m_fractions = {};
    m_waitingFor = comparedCells;
    const auto experiments = comparedExperiments(m_session.experiment());
    for (std::size_t cell = 0; cell < comparedCells; ++cell) {
        m_runners[cell].request(experiments[cell]);
    }
}

void Comparison::stop()
{
    for (Runner& runner : m_runners) {
        runner.cancel();
    }
    m_next = {};
    m_waitingFor = 0;
}

void Comparison::accept(std::size_t cell, const RunPtr& run)
{
    m_runners[cell].cancel(); // its eigenvalues: nobody asked for them here
    m_next[cell] = run;
    m_fractions[cell] = 1.0;
    if (--m_waitingFor == 0) {
        m_runs = std::exchange(m_next, {});
        emit runsChanged();
    }
}

} // namespace unroll
