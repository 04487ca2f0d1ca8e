// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/arrangement.h"
#include "ui/plots/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QMenu;

namespace unroll {

class Card;
class View;

// The cards of a page. Of those that are chosen as many are shown as have room, the first one large; a menu chooses.
class CardGrid : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr);

    Card* add(View* view); // chosen, behind those before it
    const std::vector<Card*>& cards() const { return m_cards; }
    Card& focusedCard() const; // the one the keyboard is in, else the first that is shown
    QMenu& menu() const { return *m_menu; }

    void setTheme(const Theme& theme);
    void fit();
    void setDimmed(bool dimmed);
    void setFirst(Card* card);   // has the large place where it is shown; null: each its own
    void setRoomy(bool isRoomy); // for a class: fewer and larger pictures, without their sentences

    // A card that is newly chosen is shown; where there is no room, the one that has waited longest gives its place.
    void choose(Card& card, bool isChosen);
    void setChosen(const QStringList& ids); // of views, in order; unknown ones are passed over
    QStringList chosen() const;
    bool isShown(const Card& card) const;
    bool enlarge(Card* card); // null: all cards again; false where nothing changed

    QSize minimumSizeHint() const override;

signals:
    void cardShown(unroll::Card* card); // that was hidden: it may show an older run
    void cardPicked();                  // from the menu; told before anything changes

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Arrangement arrangement() const;
    std::vector<Card*> shownCards() const; // in the order they are placed in
    void arrange();
    void retranslate();

    Theme m_theme;
    QMenu* m_menu;
    std::vector<Card*> m_cards;  // in the order they are placed in, but for m_first
    std::vector<Card*> m_chosen; // the first of them are shown
    Card* m_first = nullptr;
    Card* m_enlarged = nullptr;
    bool m_isRoomy = false;
};

} // namespace unroll
