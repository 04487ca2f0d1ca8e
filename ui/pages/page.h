// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
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
class View;
struct Report;

// What all pages have: a panel at the left, cards beside it, a line of progress between them, and keys of their own.
class Page : public QWidget {
    Q_OBJECT

public:
    virtual void setTheme(const Theme& theme);

    Panel& panel() const { return *m_panel; }
    CardGrid& cards() const { return *m_cards; }
    std::vector<View*> views() const;              // of all cards, also of those that are not shown
    virtual bool takeKey(const QKeyEvent& event);  // does what it stands for here; false: no use for it
    void setPointedAt(const QString& view);        // the card of this view comes first and stands out; none where empty
    virtual Expected<Report> report() const = 0;   // of what is shown; refused where that has not been computed
    virtual void setMotionReduced(bool isReduced); // nothing changes by itself more than twice a second
    bool isMotionReduced() const { return m_isMotionReduced; }

signals:
    void exportRequested(unroll::View* view);

protected:
    Page(Panel* panel, QWidget* parent);

    const Theme& theme() const { return m_theme; }
    QVBoxLayout& aboveCards() const { return *m_aboveCards; }
    void setBar(QWidget* bar); // along the lower edge
    Card* addCard(View* view);
    std::vector<View*> shownViews() const;
    void showProgress(double fraction); // the last pictures stay, dimmed
    void showDone();
    virtual bool stopComputing() = 0; // false where there was nothing to stop

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitPanelWidth();
    void revealProblem(QWidget* problem);
    void retranslate();

    Theme m_theme;
    Panel* m_panel;
    QScrollArea* m_panelArea;
    QVBoxLayout* m_aboveCards;
    QProgressBar* m_progress;
    CardGrid* m_cards;
    bool m_isMotionReduced = false;
};

} // namespace unroll
