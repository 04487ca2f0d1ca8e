// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/comparison.h"

#include "core/experiment/fields.h"
#include "core/experiment/inputs.h"
#include "ui/session/session.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace unroll {

namespace {

constexpr std::array cells{Cell::Rnn, Cell::Lstm, Cell::Gru};
static_assert(cells.size() == comparedCells);

// What the array is called in another cell; empty where it belongs to its own, as weights do.
std::string nameIn(Cell cell, const std::string& name)
{
    if (name == "dh0") { // matmul's
        return "dh_last";
    }
    const bool isOfEveryCell = name == "inputs" || name == "h0" || name == "dh_last" || name == "dh";
    const bool isOfCellState = name == "c0" || name == "dc_last";
    return isOfEveryCell || (isOfCellState && cell == Cell::Lstm) ? name : std::string();
}

// Whether there are inputs to draw. A chain of MatMuls can be longer than any RNN: that run is refused, and says why.
bool hasInputs(const Experiment& experiment, Experiment compared)
{
    compared.cell = Cell::Rnn;
    return !validate(experiment) && (experiment.cell != Cell::MatMul || !validate(compared));
}

} // namespace

Experiment comparedExperiment(const Experiment& experiment, std::size_t cell)
{
    Experiment result = experiment;
    result.cell = cells.at(cell);
    result.tensors.clear();
    for (const auto& [name, array] : experiment.tensors) {
        if (const std::string shared = nameIn(result.cell, name); !shared.empty()) {
            result.tensors[shared] = array;
        }
    }
    if (result.cell == Cell::Gru && experiment.convention == Convention::Book) {
        result.updateBias = 0.0; // the book's GRU has no biases
    }
    if (hasInputs(experiment, result)) {
        result.tensors["inputs"] = inputsOf(experiment);
    }
    return result;
}

bool hasUnsharedArrays(const Experiment& experiment)
{
    return std::any_of(experiment.tensors.begin(), experiment.tensors.end(),
                       [](const auto& each) { return nameIn(Cell::Lstm, each.first).empty(); });
}

std::array<Experiment, comparedCells> comparedExperiments(const Experiment& experiment)
{
    return {comparedExperiment(experiment, 0), comparedExperiment(experiment, 1), comparedExperiment(experiment, 2)};
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
        const Experiment& next = m_session.experiment();
        const bool isShown = m_runs[0] && !m_isStale && !isBusy();
        if (isShown && differOnlyInText(*m_experiment, next) && m_experiment->title == next.title) { // captions have it
            m_experiment = std::make_shared<const Experiment>(next);
            return;
        }
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
    m_nextExperiment = std::make_shared<const Experiment>(m_session.experiment());
    for (std::size_t cell = 0; cell < comparedCells; ++cell) {
        // Made where it is computed: drawing millions of inputs takes longer than a frame.
        m_runners[cell].request(
            [experiment = m_nextExperiment, cell] { return comparedExperiment(*experiment, cell); });
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
    if (run->isCoarse) {
        return; // three exact ones are compared
    }
    m_runners[cell].cancel(); // its eigenvalues: nobody asked for them here
    m_next[cell] = run;
    m_fractions[cell] = 1.0;
    if (--m_waitingFor == 0) {
        m_runs = std::exchange(m_next, {});
        m_experiment = std::move(m_nextExperiment);
        emit runsChanged();
    }
}

} // namespace unroll
