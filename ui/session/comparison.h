// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/runner.h"

#include <QObject>

#include <array>
#include <memory>

namespace unroll {

class Session;

constexpr std::size_t comparedCells = 3;

// RNN, LSTM and GRU, in this order, with everything else as in `experiment`: seed, sizes, scales, clipping, precision,
// and the inputs, which are in all three those that `experiment` itself reads (inputsOf). Of its arrays stay those that
// do not belong to one cell: inputs, initial hidden state, upstream gradients (dh0 of matmul is dh_last here); c0 and
// dc_last stay with the LSTM. Weights and biases go, so that each cell draws its own.
std::array<Experiment, comparedCells> comparedExperiments(const Experiment& experiment);
Experiment comparedExperiment(const Experiment& experiment, std::size_t cell);
bool hasUnsharedArrays(const Experiment& experiment); // whether any go

// The session's experiment computed with each cell, as long as somebody looks.
class Comparison : public QObject {
    Q_OBJECT

public:
    using Runs = std::array<RunPtr, comparedCells>;

    explicit Comparison(Session& session, QObject* parent = nullptr);

    void setActive(bool active); // whether anybody looks; a change in the meantime is computed then
    void stop();                 // gives the runs under way up; the last ones stay
    bool isBusy() const { return m_waitingFor > 0; }
    const Runs& runs() const { return m_runs; }                    // of one experiment; null before the first are there
    const Experiment& experiment() const { return *m_experiment; } // what runs() were made of

signals:
    void runsChanged(); // all three are there
    void refused(const unroll::Error& error);
    void progressed(double fraction); // 0 … 1, of all three

private:
    void request();
    void accept(std::size_t cell, const RunPtr& run);

    Session& m_session;
    std::array<Runner, comparedCells> m_runners;
    std::array<double, comparedCells> m_fractions{};
    Runs m_runs;
    std::shared_ptr<const Experiment> m_experiment = std::make_shared<const Experiment>();
    Runs m_next; // those of the newest request that have come so far
    std::shared_ptr<const Experiment> m_nextExperiment;
    int m_waitingFor = 0;
    bool m_isActive = false;
    bool m_isStale = true;
};

} // namespace unroll
