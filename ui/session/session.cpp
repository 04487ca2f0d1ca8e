// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/experiment/controls.h"
#include "core/experiment/fields.h"
#include "ui/session/named_command.h"

#include <algorithm>
#include <utility>

namespace unroll {

// Before and after, both whole: an Experiment is a value, so undo needs to know nothing about its fields.
class EditCommand : public NamedCommand {
public:
    EditCommand(Session& session, Experiment after, Description what, int gesture)
        : m_session(session), m_before(session.experiment()), m_after(std::move(after)), m_what(std::move(what)),
          m_gesture(gesture)
    {
    }

    QString description() const override { return m_what(m_before, m_after); }
    const Experiment& before() const { return m_before; }

    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }
    int id() const override { return m_gesture == 0 ? -1 : m_gesture; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& newer = static_cast<const EditCommand&>(*other); // same id: an EditCommand of this gesture
        m_after = newer.m_after;
        m_what = newer.m_what;
        setObsolete(m_after == m_before); // dragged back to where it began
        return true;
    }

protected:
    Session& session() const { return m_session; }
    const Experiment& after() const { return m_after; }

private:
    Session& m_session;
    Experiment m_before;
    Experiment m_after;
    Description m_what;
    int m_gesture;
};

// Another experiment, with the file it is from.
class ReplaceCommand : public EditCommand {
public:
    ReplaceCommand(Session& session, const Experiment& after, const Description& what, const QString& path)
        : EditCommand(session, after, what, 0), m_pathBefore(session.path()), m_pathAfter(path)
    {
    }

    void undo() override { session().applyReplacement(before(), m_pathBefore); }
    void redo() override { session().applyReplacement(after(), m_pathAfter); }

private:
    QString m_pathBefore;
    QString m_pathAfter;
};

Session::Session(QObject* parent) : QObject(parent), m_runner(this), m_undoStack(this)
{
    connect(&m_runner, &Runner::finished, this, &Session::accept);
    connect(&m_runner, &Runner::refused, this, &Session::refused);
    connect(&m_runner, &Runner::busyChanged, this, &Session::computingChanged);
    connect(&m_runner, &Runner::progressed, this, &Session::progressed);
}

std::optional<Error> Session::edit(const Experiment& next, const Description& what, int gesture)
{
    if (next == m_experiment) {
        return {};
    }
    if (std::optional<Error> problem = lockedChange(m_experiment, next)) {
        return problem;
    }
    if (std::optional<Error> problem = validate(next)) {
        return problem;
    }
    m_undoStack.push(new EditCommand(*this, next, what, gesture));
    return {};
}

std::optional<Error> Session::replace(const Experiment& next, const Description& what, const QString& path)
{
    if (std::optional<Error> problem = validate(next)) {
        return problem;
    }
    if (next == m_experiment) {
        m_path = path;
        emit replaced();
        if (m_run) {
            emit runChanged(); // the run is here already
        }
    } else {
        m_undoStack.push(new ReplaceCommand(*this, next, what, path));
    }
    emit opened();
    return {};
}

void Session::start(const Experiment& experiment, const QString& path)
{
    m_undoStack.clear();
    applyReplacement(experiment, path);
}

void Session::stop() { m_runner.cancel(); }

QString Session::stepText(int step) const
{
    const auto* named = dynamic_cast<const NamedCommand*>(m_undoStack.command(step - 1)); // null beyond either end
    return named == nullptr ? QString() : named->description();
}

QString Session::undoText() const { return stepText(m_undoStack.index()); }

QString Session::redoText() const { return stepText(m_undoStack.index() + 1); }

bool Session::isModified() const
{
    const int clean = m_undoStack.cleanIndex();
    const int now = m_undoStack.index();
    for (int i = std::min(clean, now); clean >= 0 && i < std::max(clean, now); ++i) {
        if (dynamic_cast<const EditCommand*>(m_undoStack.command(i)) != nullptr) {
            return true;
        }
    }
    return clean < 0; // no way leads back to it
}

const Experiment& Session::startExperiment() const
{
    for (int i = 0; i < m_undoStack.count(); ++i) { // others change other values
        if (const auto* edit = dynamic_cast<const EditCommand*>(m_undoStack.command(i))) {
            return edit->before();
        }
    }
    return m_experiment;
}

void Session::setCursor(int step)
{
    step = std::clamp(step, 0, m_run ? m_run->experiment.timeSteps : m_experiment.timeSteps);
    if (step != m_cursor) {
        m_cursor = step;
        emit cursorChanged(m_cursor);
    }
}

// Whether the run that is shown has all numbers of the experiment, which then differs in texts at most.
bool Session::isComputed(const Experiment& experiment) const
{
    return m_run && !isComputing() && !m_run->isCoarse && differOnlyInText(experiment, m_experiment) &&
           m_run->experiment == m_experiment;
}

void Session::apply(const Experiment& experiment)
{
    const bool isOnlyTextNew = isComputed(experiment);
    m_experiment = experiment;
    emit experimentChanged();
    compute(isOnlyTextNew);
}

void Session::applyReplacement(const Experiment& experiment, const QString& path)
{
    const bool isOnlyTextNew = isComputed(experiment);
    m_experiment = experiment;
    m_path = path;
    emit experimentChanged();
    emit replaced();
    compute(isOnlyTextNew);
}

void Session::compute(bool isOnlyTextNew)
{
    if (isOnlyTextNew) {
        auto run = std::make_shared<Run>(*m_run);
        run->experiment = m_experiment;
        accept(run);
    } else {
        m_runner.request(m_experiment);
    }
}

void Session::accept(const RunPtr& run)
{
    // A cursor at the end of the curve stays at its end when T changes; elsewhere it keeps its step.
    const bool wasAtEnd = !m_run || m_cursor >= m_run->experiment.timeSteps;
    const int steps = run->experiment.timeSteps;
    const int cursor = wasAtEnd ? steps : std::min(m_cursor, steps);
    const bool moved = cursor != m_cursor;
    m_run = run;
    m_cursor = cursor;
    emit runChanged();
    if (moved) {
        emit cursorChanged(m_cursor);
    }
}

} // namespace unroll
