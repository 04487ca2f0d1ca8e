// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "ui/controls/panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/pages/card_grid.h"
#include "ui/session/change.h"
#include "ui/session/session.h"
#include "ui/views/card.h"
#include "ui/views/view.h"

#include <QEvent>
#include <QKeyEvent>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace unroll {

Page::Page(Session& session, Panel* panel, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(themeFor(ThemeId::Light)), m_panel(panel),
      m_panelArea(new QScrollArea(this)), m_aboveCards(new QVBoxLayout), m_progress(new QProgressBar(this)),
      m_cards(new CardGrid(this)), m_transport(new TransportBar(session, this))
{
    m_panelArea->setWidget(m_panel);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setFocusPolicy(Qt::NoFocus);
    m_panel->installEventFilter(this);

    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_progress->setSizePolicy(kept);
    m_progress->hide();

    auto* right = new QVBoxLayout;
    right->setContentsMargins(2, 8, 12, 4);
    right->setSpacing(6);
    right->addLayout(m_aboveCards);
    right->addWidget(m_progress);
    right->addWidget(m_cards, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_panelArea);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_transport);

    connect(&session, &Session::replaced, this, &Page::fitToNextRun);
    connect(m_panel, &Panel::problemShown, this, &Page::revealProblem);
    retranslate();
}

void Page::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_panel->setTheme(theme);
    m_transport->setTheme(theme);
    m_cards->setTheme(theme); // the panel's width follows when its texts have their new sizes
}

std::vector<View*> Page::views() const
{
    std::vector<View*> views;
    for (const Card* card : m_cards->cards()) {
        views.push_back(&card->view());
    }
    return views;
}

void Page::setPointedAt(const QString& view)
{
    Card* pointedAt = nullptr;
    for (Card* card : m_cards->cards()) {
        const bool isIt = card->view().id() == view;
        card->setPointedAt(isIt);
        pointedAt = isIt ? card : pointedAt;
    }
    m_cards->setFirst(pointedAt);
}

Card* Page::addCard(View* view)
{
    Card* card = m_cards->add(view);
    connect(view, &View::cursorPicked, &m_session, &Session::setCursor);
    connect(view, &View::maxNormPicked, this, &Page::pickMaxNorm);
    connect(card, &Card::exportRequested, this, &Page::exportRequested);
    return card;
}

void Page::showProgress(double fraction)
{
    // Only what takes longer than a frame or two gets here; quick runs never dim or flash.
    m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
    m_progress->show();
    m_cards->setDimmed(true);
}

void Page::showDone()
{
    m_progress->hide();
    m_cards->setDimmed(false);
}

void Page::fitIfPending()
{
    if (std::exchange(m_isFitPending, false)) {
        m_cards->fit();
    }
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

// What no slider, field or button wanted for itself.
void Page::keyPressEvent(QKeyEvent* event)
{
    if (!takeKey(*event)) {
        QWidget::keyPressEvent(event);
    }
}

bool Page::takeKey(const QKeyEvent& event)
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
    case Qt::Key_Escape:
        if (m_cards->enlarge(nullptr)) {
            return true;
        }
        if (stopComputing()) {
            showDone();
            m_panel->showProblem(stoppedBeforeDone().value());
            return true;
        }
        return false;
    default:
        return false;
    }
}

void Page::hideEvent(QHideEvent* event)
{
    if (m_transport->isPlaying()) { // each page has a bar of its own
        m_transport->togglePlay();
    }
    QWidget::hideEvent(event);
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::LayoutRequest) {
        fitPanelWidth();
    }
    return QWidget::eventFilter(watched, event);
}

// Wide enough for its widest row, so that nothing is cut and nothing scrolls sideways.
void Page::fitPanelWidth()
{
    const int comfortable = m_theme.id == ThemeId::Projector ? 0 : 27 * m_theme.pointSize;
    const int needed = m_panel->minimumSizeHint().width() + m_panelArea->verticalScrollBar()->sizeHint().width();
    m_panelArea->setFixedWidth(std::max(needed, comfortable));
}

// The panel may be longer than its area; a sentence nobody sees is none.
void Page::revealProblem(QWidget* problem)
{
    QTimer::singleShot(0, this, [this, problem] { // once it has its place
        m_panel->layout()->activate();
        m_panelArea->ensureWidgetVisible(problem);
    });
}

void Page::pickMaxNorm(double maxNorm, bool isFinished)
{
    if (m_gesture == 0) {
        m_gesture = m_session.newGesture();
    }
    Experiment next = m_session.experiment();
    // Three digits: as fine as a hand moves, and a number one can say.
    next.maxNorm = QString::number(maxNorm, 'g', 3).toDouble();
    if (!isFinished) {
        if (const auto problem = m_session.edit(next, changeOf(*findField("max_norm")), m_gesture)) {
            m_panel->showProblem(*problem);
        }
    } else {
        m_gesture = 0;
    }
}

void Page::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the computation"));
    m_progress->setToolTip(tr("Esc stops the computation"));
}

} // namespace unroll
