// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/training_session.h"

#include "core/training/going_on.h"
#include "ui/session/named_command.h"
#include "ui/session/session.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace unroll {

class TrainingCommand : public NamedCommand {
public:
    TrainingCommand(TrainingSession& session, Training after, TrainingSession::Description what, int gesture)
        : m_session(session), m_before(session.training()), m_after(std::move(after)), m_what(std::move(what)),
          m_gesture(gesture)
    {
    }

    QString description() const override { return m_what(m_before, m_after); }
    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }
    int id() const override { return m_gesture == 0 ? -1 : m_gesture; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& newer = static_cast<const TrainingCommand&>(*other); // of the same gesture, which is of one editor
        m_after = newer.m_after;
        m_what = newer.m_what;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    TrainingSession& m_session;
    Training m_before;
    Training m_after;
    TrainingSession::Description m_what;
    int m_gesture;
};

TrainingSession::TrainingSession(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

TrainingSession::~TrainingSession() = default;

bool TrainingSession::isStale() const { return m_generation != 0 && !canGoOn(m_trained, m_training); }

bool TrainingSession::beginsAnew() const { return m_generation == 0 || m_isStopped || isDone() || isStale(); }

std::optional<double> TrainingSession::secondsLeft() const
{
    const int done = iteration() - m_iterationAtStart;
    constexpr qint64 soonest = 400; // ms; before it the rate is a guess
    if (!m_isRunning || done <= 0 || m_sinceStart.elapsed() < soonest) {
        return std::nullopt;
    }
    const double each = static_cast<double>(m_sinceStart.elapsed()) / 1000.0 / done;
    return each * std::max(0, m_target - iteration());
}

std::optional<Error> TrainingSession::edit(const Training& next, const Description& what, int gesture)
{
    if (next == m_training) {
        return {};
    }
    if (std::optional<Error> problem = validate(next)) {
        return problem;
    }
    m_session.undoStack().push(new TrainingCommand(*this, next, what, gesture));
    return {};
}

int TrainingSession::newGesture() { return m_session.newGesture(); }

void TrainingSession::set(const Training& training) { apply(training); }

void TrainingSession::apply(const Training& training)
{
    m_training = training;
    if (m_opening.isEmpty() && !bringBack() && m_generation != 0) {
        if (!isStale()) {
            m_trained = m_training;
            submit(m_target);
        } else if (m_isRunning) {
            submit(0);
        }
    }
    emit trainingChanged();
    emit stateChanged();
}

// Who begins something else does not wait for what was.
void TrainingSession::stopRestoring()
{
    if (std::exchange(m_isRestoring, false)) {
        m_opening.clear();
        m_lane.cancel();
        ++m_order; // what it still has to say is of no order
    }
}

void TrainingSession::start()
{
    stopRestoring();
    if (m_isRunning || !m_opening.isEmpty()) {
        return;
    }
    if (beginsAnew()) {
        makeNew();
    }
    begin(m_trained.iterations);
}

void TrainingSession::pause()
{
    if (m_isRunning && m_opening.isEmpty()) {
        submit(0);
    }
}

void TrainingSession::step()
{
    stopRestoring();
    if (!m_opening.isEmpty()) {
        return;
    }
    if (beginsAnew()) {
        makeNew();
    }
    const bool isStepping = m_isRunning && m_target < m_trained.iterations;
    begin(1 + (isStepping ? std::max(m_target, iteration()) : iteration())); // no step is lost that came too fast
}

void TrainingSession::stop()
{
    if (m_generation != 0 && !m_isStopped) {
        m_isStopped = true;
        pause();
        emit stateChanged();
    }
}

void TrainingSession::restart()
{
    stopRestoring();
    if (m_opening.isEmpty()) {
        makeNew();
        begin(m_trained.iterations);
    }
}

void TrainingSession::forget()
{
    stopRestoring();
    if (m_generation == 0 || !m_opening.isEmpty()) {
        return;
    }
    m_lane.cancel();
    setAside();
    emit recordChanged();
    emit stateChanged();
}

void TrainingSession::save(const QString& path)
{
    if (!m_opening.isEmpty()) {
        return;
    }
    if (m_generation == 0) {
        emit refused(cannotDo(UNROLL_TEXT("There is no training to save yet: Start begins one.")).value());
        return;
    }
    m_saving = path;
    submit(m_target);
}

void TrainingSession::open(const QString& path)
{
    if (m_opening.isEmpty() || m_isRestoring) {
        m_isRestoring = false;
        beginOpening(path);
    }
}

void TrainingSession::restore(const QString& path)
{
    if (m_opening.isEmpty() && m_generation == 0) {
        m_isRestoring = true;
        beginOpening(path);
    }
}

void TrainingSession::beginOpening(const QString& path)
{
    m_opening = path;
    m_openingWork = std::make_shared<TrainingWork>();
    TrainingOrder order;
    order.number = ++m_order;
    order.generation = ++m_newestGeneration;
    order.open = path.toStdString();
    m_lane.submit([work = m_openingWork, order, answers = answers()](const std::stop_token& stop) {
        work->carryOut(order, answers, stop);
    });
}

void TrainingSession::setInterval(std::chrono::milliseconds interval)
{
    m_interval = interval;
    if (m_isRunning && m_opening.isEmpty()) {
        submit(m_target);
    }
}

void TrainingSession::setLeastSeconds(int seconds)
{
    m_leastSeconds = seconds;
    if (m_isRunning && m_opening.isEmpty()) {
        m_iterationAtStart = iteration(); // the time left is another
        m_sinceStart.start();
        submit(m_target);
    }
}

void TrainingSession::makeNew()
{
    setAside();
    m_generation = ++m_newestGeneration;
    m_work = std::make_shared<TrainingWork>();
    m_trained = m_training;
}

// Leaves none under way.
void TrainingSession::setAside()
{
    constexpr std::size_t mostAside = 4;
    if (!m_saving.isEmpty()) { // a training is saved between two iterations, and this one has no more of them
        const QString path = std::exchange(m_saving, QString());
        emit refused(
            cannotDo(UNROLL_TEXT("%1: another training began before this one was saved; bring it back with undo, "
                                 "and save it then."),
                     {path.toStdString()})
                .value());
    }
    if (m_generation != 0) {
        std::erase_if(m_aside, [this](const Aside& each) { return each.trained == m_trained; });
        TrainingRecord record = m_recorded == m_generation ? std::move(m_record) : TrainingRecord();
        m_aside.insert(m_aside.begin(), {m_generation, std::move(m_work), m_trained, std::move(record), m_isStopped});
        m_aside.resize(std::min(m_aside.size(), mostAside));
    }
    m_generation = 0;
    m_recorded = 0;
    m_record = {};
    m_lacksRows = false;
    m_isStopped = false;
    setRunning(false);
}

// Where the one under way cannot go on with what is set, one that can.
bool TrainingSession::bringBack()
{
    const auto found =
        std::find_if(m_aside.begin(), m_aside.end(), [this](const Aside& each) { return each.trained == m_training; });
    if (found == m_aside.end() || (m_generation != 0 && !isStale())) {
        return false;
    }
    Aside back = std::move(*found);
    m_aside.erase(found);
    setAside();
    m_generation = back.generation;
    m_work = std::move(back.work);
    m_trained = std::move(back.trained);
    m_recorded = back.generation;
    m_record = std::move(back.record);
    m_lacksRows = true; // while it was still stopping nobody listened
    m_isStopped = back.isStopped;
    submit(0);
    emit recordChanged();
    return true;
}

void TrainingSession::begin(int target)
{
    m_iterationAtStart = iteration();
    m_sinceStart.start();
    submit(target);
    setRunning(true);
}

void TrainingSession::submit(int target)
{
    m_target = target;
    TrainingOrder order;
    order.number = ++m_order;
    order.generation = m_generation;
    order.isWhole = m_lacksRows;
    order.training = m_trained;
    order.target = target;
    order.interval = m_interval;
    order.perIteration = std::chrono::microseconds(1000000LL * m_leastSeconds / std::max(1, m_trained.iterations));
    order.save = m_saving.toStdString();
    m_lane.submit([work = m_work, order, answers = answers()](const std::stop_token& stop) {
        work->carryOut(order, answers, stop);
    });
}

// What the working thread has to say, said on this one.
TrainingWork::Answers TrainingSession::answers()
{
    const Mailbox::Slot slot = m_mailbox.slot();
    return {[this, slot](TrainingNews news) {
                slot.post([this, news = std::move(news)]() mutable { accept(std::move(news)); });
            },
            [this, slot](const Expected<void>& result) { slot.post([this, result] { tellSaved(result); }); },
            [this, slot, order = m_order](const Error& error) {
                slot.post([this, order, error] { refuseOpened(order, error); });
            }};
}

void TrainingSession::accept(TrainingNews&& news)
{
    if (!m_opening.isEmpty() && news.order == m_order) {
        acceptOpened(news);
        return;
    }
    if (news.generation != m_generation || (m_lacksRows && !news.isFirst)) {
        return; // of a training that has made way, or that has come back and tells all of it soon
    }
    if (news.isFirst) {
        m_lacksRows = false;
        m_record = {};
        m_recorded = news.generation;
    }
    append(m_record, std::move(news.record));
    if (news.isLast && news.order == m_order) {
        setRunning(false);
    }
    emit recordChanged();
}

void TrainingSession::acceptOpened(const TrainingNews& news)
{
    const QString path = std::exchange(m_opening, QString());
    const bool isRestored = std::exchange(m_isRestoring, false);
    if (isRestored && news.record.training != m_training) { // undo may want it
        m_aside.insert(m_aside.begin(),
                       {news.generation, std::move(m_openingWork), news.record.training, news.record, false});
        return;
    }
    setAside();
    m_generation = news.generation;
    m_work = std::move(m_openingWork);
    m_recorded = news.generation;
    m_record = news.record;
    m_trained = news.record.training;
    m_target = 0;
    const auto what = [name = QFileInfo(path).fileName()](const Training&, const Training&) {
        return tr("Open %1").arg(name);
    };
    edit(m_trained, what);
    emit recordChanged();
    emit stateChanged();
    if (!isRestored) {
        emit opened(path);
    }
}

void TrainingSession::refuseOpened(int order, const Error& error)
{
    if (order != m_order) {
        return; // another file is being read by now
    }
    m_opening.clear();
    if (std::exchange(m_isRestoring, false)) {
        return;
    }
    if (m_isRunning) {
        submit(m_target); // goes on where it was
    }
    emit refused(error);
}

void TrainingSession::tellSaved(const Expected<void>& result)
{
    const QString path = std::exchange(m_saving, QString());
    if (path.isEmpty()) {
        return; // an order that came after it had been saved, and before this was known
    }
    if (result) {
        emit saved(path);
    } else {
        emit refused(result.error());
    }
}

void TrainingSession::setRunning(bool isRunning)
{
    if (m_isRunning != isRunning) {
        m_isRunning = isRunning;
        emit stateChanged();
    }
}

} // namespace unroll
