// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/mailbox.h"
#include "ui/session/newest_wins.h"
#include "ui/session/training_work.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace unroll {

class Session;

// The training that the window shows: its settings, with undo on the session's stack, and what is known of it while a
// thread of its own trains. Rates and thresholds reach a training under way with its next iteration. Whatever else
// changes makes it pause: Start then begins anew with the new settings, undo brings back those it can go on with. The
// last few trainings that another took the place of are kept: with their settings they come back, as far as they got.
class TrainingSession : public QObject {
    Q_OBJECT

public:
    // What a change is called, in the language of the moment it is asked for.
    using Description = std::function<QString(const Training& before, const Training& after)>;

    explicit TrainingSession(Session& session, QObject* parent = nullptr);
    ~TrainingSession() override;

    const Training& training() const { return m_training; }   // as it is set
    const TrainingRecord& record() const { return m_record; } // of what is or was trained; empty before
    bool isRunning() const { return m_isRunning; }
    bool hasBegun() const { return m_generation != 0; }
    bool isStopped() const { return m_isStopped; }
    bool isSaving() const { return !m_saving.isEmpty(); }
    bool isRestoring() const { return m_isRestoring; }
    bool isStale() const;                      // what is set is not what was trained: it cannot go on
    bool beginsAnew() const;                   // what start() does
    std::optional<double> secondsLeft() const; // while it runs, once it can be told

    // One undoable change; those of the same gesture become one. Refused where it is not valid.
    std::optional<Error> edit(const Training& next, const Description& what, int gesture = 0);
    int newGesture();
    void set(const Training& training); // nothing to undo: what a window opens with

    void start();
    void pause();
    void togglePause() { m_isRunning ? pause() : start(); }
    void step();    // one iteration
    void stop();    // ends it; what it reached stays to be seen and saved, and start() begins anew
    void restart(); // the same from its random start
    void forget();  // as before the first one; this one is set aside

    void save(const QString& path);
    void open(const QString& path);
    // Opens what was saved of the training that is set, with nothing to undo and nothing said. Where it cannot be read,
    // or something else has been set or begun by then, all stays as it is.
    void restore(const QString& path);

    void setInterval(std::chrono::milliseconds interval); // between two changes of the record
    void setLeastSeconds(int seconds);                    // that all iterations take; 0: as fast as it goes

signals:
    void trainingChanged();
    void recordChanged();
    void stateChanged(); // runs, pauses, cannot go on
    void saved(const QString& path);
    void opened(const QString& path);
    void refused(const unroll::Error& error);

private:
    friend class TrainingCommand;
    struct Aside {
        int generation = 0;
        std::shared_ptr<TrainingWork> work;
        Training trained;
        TrainingRecord record;
        bool isStopped = false;
    };
    bool isDone() const { return m_recorded == m_generation && m_record.isDone; }
    int iteration() const { return m_recorded == m_generation ? m_record.iteration : 0; }
    void apply(const Training& training);
    void makeNew();
    void setAside();
    bool bringBack();
    void begin(int target);
    void submit(int target);
    TrainingWork::Answers answers();
    void accept(TrainingNews&& news);
    void beginOpening(const QString& path);
    void stopRestoring();
    void acceptOpened(const TrainingNews& news);
    void refuseOpened(int order, const Error& error);
    void tellSaved(const Expected<void>& result);
    void setRunning(bool isRunning);

    // A generation is a training from its beginning.
    Session& m_session;
    Training m_training;
    Training m_trained; // what the generation under way is to be
    TrainingRecord m_record;
    int m_generation = 0; // 0: none has begun
    int m_newestGeneration = 0;
    int m_recorded = 0;       // the generation of m_record
    bool m_lacksRows = false; // in m_record, perhaps: all is to be told again
    int m_order = 0;          // the newest
    int m_target = 0;         // the iteration it goes to
    bool m_isRunning = false;
    bool m_isStopped = false;
    QString m_opening; // a file that is being read; empty where none is
    bool m_isRestoring = false;
    std::shared_ptr<TrainingWork> m_openingWork;
    QString m_saving;
    std::chrono::milliseconds m_interval{40};
    int m_leastSeconds = 0;
    QElapsedTimer m_sinceStart;
    int m_iterationAtStart = 0;
    std::shared_ptr<TrainingWork> m_work; // of the generation; only for the lane's thread
    std::vector<Aside> m_aside;           // the newest first
    Mailbox m_mailbox;
    NewestWins m_lane{NewestWins::Rank::BehindTheWindow}; // goes first; its thread may outlive it
};

} // namespace unroll
