// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_page.h"

#include "core/experiment/fields.h"
#include "ui/controls/panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/export/run_report.h"
#include "ui/pages/card_grid.h"
#include "ui/session/change.h"
#include "ui/session/session.h"

#include <QKeyEvent>

#include <utility>

namespace unroll {

RunPage::RunPage(Session& session, Panel* panel, QWidget* parent)
    : Page(panel, parent), m_session(session), m_transport(new TransportBar(session, this))
{
    setBar(m_transport);
    connect(&session, &Session::replaced, this, &RunPage::fitToNextRun);
}

void RunPage::setTheme(const Theme& theme)
{
    m_transport->setTheme(theme);
    Page::setTheme(theme);
}

void RunPage::setMotionReduced(bool isReduced)
{
    Page::setMotionReduced(isReduced);
    m_transport->setMotionReduced(isReduced);
}

Card* RunPage::addCard(RunView* view)
{
    connect(view, &RunView::cursorPicked, &m_session, &Session::setCursor);
    connect(view, &RunView::maxNormPicked, this, &RunPage::pickMaxNorm);
    return Page::addCard(view);
}

void RunPage::fitIfPending()
{
    if (std::exchange(m_isFitPending, false)) {
        cards().fit();
    }
}

Report RunPage::reportOf(const std::vector<RunPtr>& runs) const
{
    RunSubject subject{m_session.experiment(), runs, {}};
    for (View* view : shownViews()) {
        subject.views.push_back(static_cast<RunView*>(view)); // there are no others
    }
    return runReport(subject);
}

bool RunPage::takeKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Space:
        m_transport->togglePlay(event.modifiers() == Qt::ShiftModifier ? TransportBar::Direction::ForwardsInTime
                                                                       : TransportBar::Direction::BackThroughTime);
        return true;
    case Qt::Key_Left:
        m_transport->stepBy(-1);
        return true;
    case Qt::Key_Right:
        m_transport->stepBy(1);
        return true;
    case Qt::Key_Home:
        m_transport->toStart();
        return true;
    case Qt::Key_End:
        m_transport->toEnd();
        return true;
    default:
        return Page::takeKey(event);
    }
}

void RunPage::hideEvent(QHideEvent* event)
{
    if (m_transport->isPlaying()) { // each page has a bar of its own
        m_transport->togglePlay();
    }
    Page::hideEvent(event);
}

void RunPage::pickMaxNorm(double maxNorm, bool isFinished)
{
    if (m_gesture == 0) {
        m_gesture = m_session.newGesture();
    }
    Experiment next = m_session.experiment();
    // Three digits: as fine as a hand moves, and a number one can say.
    next.maxNorm = QString::number(maxNorm, 'g', 3).toDouble();
    if (!isFinished) {
        if (const auto problem = m_session.edit(next, changeOf(*findField("max_norm")), m_gesture)) {
            panel().showProblem(*problem);
        }
    } else {
        m_gesture = 0;
    }
}

} // namespace unroll
