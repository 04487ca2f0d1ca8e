// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "core/experiment/simulate.h"
#include "ui/controls/panel.h"
#include "ui/pages/card_grid.h"
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

namespace unroll {

Page::Page(Panel* panel, QWidget* parent)
    : QWidget(parent), m_theme(themeFor(ThemeId::Light)), m_panel(panel), m_panelArea(new QScrollArea(this)),
      m_aboveCards(new QVBoxLayout), m_progress(new QProgressBar(this)), m_cards(new CardGrid(this))
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

    connect(m_panel, &Panel::problemShown, this, &Page::revealProblem);
    retranslate();
}

void Page::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_panel->setTheme(theme);
    m_cards->setTheme(theme); // the panel's width follows when its texts have their new sizes
}

void Page::setMotionReduced(bool isReduced) { m_isMotionReduced = isReduced; }

std::vector<View*> Page::views() const
{
    std::vector<View*> views;
    for (const Card* card : m_cards->cards()) {
        views.push_back(&card->view());
    }
    return views;
}

std::vector<View*> Page::shownViews() const
{
    std::vector<View*> views;
    for (const Card* card : m_cards->cards()) {
        if (m_cards->isShown(*card)) {
            views.push_back(&card->view());
        }
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

void Page::setBar(QWidget* bar) { layout()->addWidget(bar); }

Card* Page::addCard(View* view)
{
    Card* card = m_cards->add(view);
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
    if (event.key() != Qt::Key_Escape) {
        return false;
    }
    if (m_cards->enlarge(nullptr)) {
        return true;
    }
    if (stopComputing()) {
        showDone();
        m_panel->showProblem(stoppedBeforeDone().value());
        return true;
    }
    return false;
}

bool Page::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::LayoutRequest) {
        fitPanelWidth();
    }
    return QWidget::eventFilter(watched, event);
}

void Page::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPanelWidth();
}

// Wide enough for its widest row, so that nothing scrolls sideways. Letters may be so large that this would leave
// nothing for the cards: then names are shortened, down to what cannot be.
void Page::fitPanelWidth()
{
    constexpr double largestShare = 0.36;
    const int comfortable = hasLargeLetters(m_theme) ? 0 : 27 * m_theme.pointSize;
    const int bar = m_panelArea->verticalScrollBar()->sizeHint().width();
    const int wanted = std::max(m_panel->sizeHint().width() + bar, comfortable);
    const int most = static_cast<int>(largestShare * width());
    m_panelArea->setFixedWidth(std::max(m_panel->minimumSizeHint().width() + bar, std::min(wanted, most)));
}

// The panel may be longer than its area; a sentence nobody sees is none.
void Page::revealProblem(QWidget* problem)
{
    QTimer::singleShot(0, this, [this, problem] { // once it has its place
        m_panel->layout()->activate();
        m_panelArea->ensureWidgetVisible(problem);
    });
}

void Page::retranslate()
{
    m_progress->setAccessibleName(tr("Progress of the computation"));
    m_progress->setToolTip(tr("Esc stops the computation"));
}

} // namespace unroll
