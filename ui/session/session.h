// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/description.h"
#include "ui/session/runner.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <cstddef>
#include <optional>
#include <vector>

namespace unroll {

// What is shown now: the experiment, its newest run and the step looked at, with undo.
// Every change of the experiment, from a slider, a file or an undo, goes through edit() or replace().
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);

    const Experiment& experiment() const { return m_experiment; }
    const RunPtr& run() const { return m_run; } // the newest finished one; of an older experiment while isComputing()
    int cursor() const { return m_cursor; }     // backward step k: 0 (before the first) … T
    bool isComputing() const { return m_runner.isBusy(); }
    QUndoStack& undoStack() { return m_undoStack; }
    bool isModified() const; // since the stack was clean: steps of other values, which it has too, do not count

    // One undoable change, named for the undo menu. Changes with the same gesture (a drag) become one step;
    // 0 stands alone. What cannot be computed, or would change a locked control, is refused with its sentence, and all
    // stays as it was.
    std::optional<Error> edit(const Experiment& next, const Description& what, int gesture = 0);
    int newGesture() { return ++m_lastGesture; }

    // An edit that brings another experiment, locks and all: a preset, a file. Views fit their axes to it.
    // `path` is the file it is saved in, empty where there is none; undo brings back that of what was there, too.
    std::optional<Error> replace(const Experiment& next, const Description& what, const QString& path = {});

    // The first experiment of a window: nothing to undo.
    void start(const Experiment& experiment, const QString& path = {});

    const QString& path() const { return m_path; }
    void setPath(const QString& path) { m_path = path; } // it has been saved there

    void stop(); // gives the run under way up; the last one stays

    QString undoText() const; // of the change that undo would take back; empty where there is none
    QString redoText() const;
    QString stepText(int step) const; // of the step-th change on the undo stack, 1 … count, also of one taken back
    const Experiment& startExperiment() const; // where the first of them began

    // Runs that stay to be compared with, oldest first. They take no part in undo.
    static constexpr std::size_t mostPins = 4;
    const std::vector<RunPtr>& pins() const { return m_pins; }
    std::optional<Error> pin(); // what is shown; refused where it is not the whole answer, there already, or the fifth
    void unpin(std::size_t index);
    void unpinAll();

    void setCursor(int step);

signals:
    void experimentChanged();
    void runChanged();
    void replaced(); // the run that comes next belongs to another experiment, not to a moved slider
    void opened();   // by replace(), and not by undo or redo
    void cursorChanged(int step);
    void computingChanged(bool computing);
    void progressed(double fraction);
    void refused(const unroll::Error& error);
    void pinsChanged();

private:
    friend class EditCommand;
    friend class ReplaceCommand;
    void apply(const Experiment& experiment);
    void applyReplacement(const Experiment& experiment, const QString& path);
    void compute(bool isOnlyTextNew);
    void accept(const RunPtr& run);
    bool isComputed(const Experiment& experiment) const;

    Experiment m_experiment;
    QString m_path;
    RunPtr m_run;
    std::vector<RunPtr> m_pins;
    int m_cursor = 0;
    int m_lastGesture = 0;
    Runner m_runner;
    QUndoStack m_undoStack;
};

} // namespace unroll
