// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QWidget>

#include <vector>

class QProgressBar;
class QScrollArea;
class QVBoxLayout;

namespace unroll {

class Card;
class CardGrid;
class Panel;
class Session;
class TransportBar;
class View;

// What all pages have: a panel at the left, cards beside it, the bar that moves through time below them, and its keys.
class Page : public QWidget {
    Q_OBJECT

public:
    virtual void setTheme(const Theme& theme);

    Panel& panel() const { return *m_panel; }
    CardGrid& cards() const { return *m_cards; }
    TransportBar& transport() const { return *m_transport; }
    std::vector<View*> views() const; // of all cards, also of those that are not shown
    bool
    takeKey(const QKeyEvent& event); // moves through time, or has something to end; false where it has no use for it
    void setPointedAt(const QString& view);        // the card of this view comes first and stands out; none where empty
    void fitToNextRun() { m_isFitPending = true; } // the axes, which else keep still

signals:
    void exportRequested(unroll::View* view);

protected:
    Page(Session& session, Panel* panel, QWidget* parent);

    Session& session() const { return m_session; }
    const Theme& theme() const { return m_theme; }
    QVBoxLayout& aboveCards() const { return *m_aboveCards; }
    Card* addCard(View* view);
    void showProgress(double fraction); // the last pictures stay, dimmed
    void showDone();
    void fitIfPending();
    virtual bool stopComputing() = 0; // false where there was nothing to stop

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitPanelWidth();
    void revealProblem(QWidget* problem);
    void pickMaxNorm(double maxNorm, bool isFinished);
    void retranslate();

    Session& m_session;
    Theme m_theme;
    Panel* m_panel;
    QScrollArea* m_panelArea;
    QVBoxLayout* m_aboveCards;
    QProgressBar* m_progress;
    CardGrid* m_cards;
    TransportBar* m_transport;
    int m_gesture = 0; // of the threshold's drag under way
    bool m_isFitPending = true;
};

} // namespace unroll
