// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include "ui/controls/choice_editor.h"
#include "ui/controls/train_panel.h"
#include "ui/controls/training_bar.h"
#include "ui/export/training_report.h"
#include "ui/pages/announcer.h"
#include "ui/pages/card_grid.h"
#include "ui/session/change.h"
#include "ui/session/training_session.h"
#include "ui/steady_label.h"
#include "ui/training_headline.h"
#include "ui/training_labels.h"
#include "ui/views/card.h"
#include "ui/views/training/accuracy_view.h"
#include "ui/views/training/examples_view.h"
#include "ui/views/training/global_norm_view.h"
#include "ui/views/training/loss_view.h"
#include "ui/views/training/moved_view.h"
#include "ui/views/training/reach_view.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace unroll {

TrainPage::TrainPage(Session& session, TrainingSession& training, QWidget* parent)
    : Page(new TrainPanel(session, training), parent), m_training(training), m_reach(new ReachView),
      m_norms(new GlobalNormView), m_reachLearner(new QComboBox), m_bar(new TrainingBar(training, this)),
      m_status(new SteadyLabel(this)), m_announcer(new Announcer(&m_status->label()))
{
    setObjectName(QStringLiteral("train_page"));
    m_status->label().setObjectName(QStringLiteral("training_status"));
    m_status->label().setWordWrap(true);
    aboveCards().addWidget(m_status);
    setBar(m_bar);
    add(new LossView);
    add(m_reach);
    add(new AccuracyView);
    add(new ExamplesView);
    add(m_norms);
    add(new MovedView);
    m_reachLearner->setObjectName(QStringLiteral("reach_learner"));
    m_reachLearner->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_reachLearner->setMinimumContentsLength(5);
    m_reachLearner->setMinimumWidth(leastListWidth);
    cards().cards()[1]->addHeaderWidget(m_reachLearner);
    // The other pages have controls of the same names. (Buttons of the bar are named for their icons.)
    for (auto* control : panel().findChildren<QWidget*>(QRegularExpression(QStringLiteral("^(?!qt_).+")))) {
        control->setObjectName(QStringLiteral("train_") + control->objectName());
    }

    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &TrainPage::refresh);
    connect(&training, &TrainingSession::recordChanged, this, &TrainPage::refreshSoon);
    connect(&training, &TrainingSession::trainingChanged, this, &TrainPage::refreshSoon);
    connect(&training, &TrainingSession::stateChanged, this, &TrainPage::showState);
    connect(&cards(), &CardGrid::cardShown, this, &TrainPage::refreshSoon);
    connect(&trainPanel(), &TrainPanel::learnerChanged, this, &TrainPage::setLearner);
    connect(m_norms, &GlobalNormView::maxNormPicked, this, &TrainPage::pickMaxNorm);
    connect(m_reachLearner, &QComboBox::activated, this,
            [this](int index) { setLearner(static_cast<std::size_t>(index)); });
    refresh();
}

TrainPanel& TrainPage::trainPanel() const { return static_cast<TrainPanel&>(panel()); }

void TrainPage::setTheme(const Theme& theme)
{
    Page::setTheme(theme);
    m_bar->setTheme(theme);
    m_status->setBackground(theme.window);
    fitToWidth();
}

bool TrainPage::takeKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Space:
        m_training.togglePause();
        return true;
    case Qt::Key_Right:
        m_training.step();
        return true;
    case Qt::Key_Home:
        m_training.restart();
        return true;
    case Qt::Key_End:
        m_training.stop();
        return true;
    case Qt::Key_Escape:
        if (cards().enlarge(nullptr)) {
            return true;
        }
        return stopComputing();
    default:
        return false;
    }
}

void TrainPage::setMotionReduced(bool isReduced)
{
    Page::setMotionReduced(isReduced);
    using namespace std::chrono_literals;
    m_training.setInterval(isReduced ? 500ms : 40ms);
}

// Also while it trains: of what is reached by now.
Expected<Report> TrainPage::report() const
{
    const TrainingRecord& record = m_training.record();
    if (record.isEmpty()) {
        return cannotDo(UNROLL_TEXT("There is no report yet: nothing has been trained. Start begins a training."));
    }
    return trainingReport(record, shownViews());
}

// Goes on with Space: what was reached is not to be lost by a key that ends so much else.
bool TrainPage::stopComputing()
{
    const bool wasRunning = m_training.isRunning();
    m_training.pause();
    return wasRunning;
}

void TrainPage::setLearner(std::size_t learner)
{
    trainPanel().setLearner(learner);
    m_reach->setLearner(learner);
    m_norms->setLearner(learner);
    m_reachLearner->setCurrentIndex(static_cast<int>(learner));
}

void TrainPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
        m_announcer->nameNow();
    }
}

void TrainPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    layout()->activate(); // the headline has its new width
    fitToWidth();
}

void TrainPage::showEvent(QShowEvent* event)
{
    refresh();
    Page::showEvent(event);
}

void TrainPage::add(TrainingView* view)
{
    addCard(view);
    m_views.push_back(view);
}

void TrainPage::pickMaxNorm(const std::vector<std::size_t>& learners, double maxNorm, bool isFinished)
{
    if (isFinished) {
        m_gesture = 0;
        return;
    }
    if (m_training.isStale()) {
        return; // the line is of other learners than those that are set
    }
    if (m_gesture == 0) {
        m_gesture = m_training.newGesture();
    }
    Training next = m_training.training();
    for (const std::size_t each : learners) {
        // Three digits: as fine as a hand moves, and a number one can say.
        next.learners[each].maxNorm = QString::number(maxNorm, 'g', 3).toDouble();
    }
    const auto what = [which = learners.front()](const Training& before, const Training& after) {
        const LearnerField& field = *findLearnerField("max_norm");
        return changeText(field, field.get(before.learners[which]), field.get(after.learners[which]));
    };
    if (const auto problem = m_training.edit(next, what, m_gesture)) {
        panel().showProblem(*problem);
    }
}

// Several changes in one turn among the events are one picture, and after one the window has as much time for all else
// as that took.
void TrainPage::refreshSoon()
{
    if (!isVisible()) {
        return;
    }
    if (!m_training.isRunning()) {
        m_refresh.start(0); // the last picture for now
    } else if (!m_refresh.isActive()) {
        const qint64 rest = m_sinceDrawn.isValid() ? m_drawingTime - m_sinceDrawn.elapsed() : 0;
        m_refresh.start(static_cast<int>(std::max<qint64>(0, rest)));
    }
}

void TrainPage::refresh()
{
    QElapsedTimer clock;
    clock.start();
    QTimer::singleShot(0, this, [this, clock] { // comes when it has been painted
        m_drawingTime = clock.elapsed();
        m_sinceDrawn.start();
    });
    m_planned.training = m_training.training();
    const TrainingRecord& record = m_training.record().isEmpty() ? m_planned : m_training.record();
    for (TrainingView* view : m_views) {
        if (!view->hasPicture() || view->isVisible()) { // what nobody sees costs nothing
            view->show(record);
        }
    }
    showLearners(record.training);
    m_reachLearner->setAccessibleName(tr("Learner in “%1”").arg(m_reach->title()));
    m_reachLearner->setToolTip(tr("Whose gradient is shown"));
    showState();
}

// The texts of a list lay it out again, so only new ones are set.
void TrainPage::showLearners(const Training& training)
{
    const QStringList labels = learnerLabels(training);
    while (m_reachLearner->count() > labels.size()) {
        m_reachLearner->removeItem(m_reachLearner->count() - 1);
    }
    while (m_reachLearner->count() < labels.size()) {
        m_reachLearner->addItem(QString());
    }
    for (int i = 0; i < labels.size(); ++i) {
        const QString text = shortLearnerLabel(training, static_cast<std::size_t>(i));
        if (m_reachLearner->itemText(i) != text) {
            m_reachLearner->setItemText(i, text);
        }
        m_reachLearner->setItemData(i, labels[i], Qt::ToolTipRole);
    }
}

void TrainPage::showState()
{
    m_bar->showState();
    cards().setDimmed(m_training.isStale());
    showHeadline();
    m_announcer->setText(essence(),
                         m_training.record().isEmpty() ? invitation() : spokenTrainingHeadline(m_training.record()));
}

// With the projector's letters a small screen has no room for what can be had elsewhere: the panel has the learners
// too.
void TrainPage::fitToWidth()
{
    constexpr int roomy = 100; // times the size of the letters
    m_reachLearner->setVisible(!hasLargeLetters(theme()) || width() >= roomy * theme().pointSize);
    showHeadline();
}

// The height is that of the longest text it may become.
void TrainPage::showHeadline()
{
    const bool isLarge = hasLargeLetters(theme());
    const QFontMetrics metrics(m_status->label().font());
    const int width = m_status->width();
    const TrainingRecord& record = m_training.record();
    const Training& training = record.isEmpty() ? m_training.training() : record.training;
    const QString longest = inLines(longestTrainingHeadline(training, isLarge), metrics, width);
    const QRect room(0, 0, std::max(1, width), QWIDGETSIZE_MAX);
    m_status->setMinimumHeight(metrics.boundingRect(room, Qt::TextWordWrap, longest).height());
    m_status->setText(record.isEmpty() ? invitation() : inLines(trainingHeadline(record, isLarge), metrics, width));
}

QString TrainPage::invitation() const { return tr("Who learns what was said long ago? Space starts."); }

QString TrainPage::essence() const
{
    const TrainingRecord& record = m_training.record();
    QStringList parts{QString::number(static_cast<int>(record.isDone)),
                      QString::number(static_cast<int>(record.isEmpty()))};
    for (const TrainingRecord::Learner& learner : record.learners) {
        parts += QString::number(learner.history.solvedAt.value_or(-1));
        parts += QString::number(learner.history.firstNonfinite.value_or(-1));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace unroll
