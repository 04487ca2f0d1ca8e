// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/card_grid.h"

#include "ui/views/card.h"
#include "ui/views/view.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QMenu>

#include <algorithm>
#include <iterator>

namespace unroll {

CardGrid::CardGrid(QWidget* parent) : QWidget(parent), m_theme(themeFor(ThemeId::Light)), m_menu(new QMenu(this))
{
    m_menu->setObjectName(QStringLiteral("cards_menu"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

Card* CardGrid::add(View* view)
{
    auto* card = new Card(view, this);
    card->setProperty("view", view->id());
    m_cards.push_back(card);
    m_chosen.push_back(card);
    connect(card, &Card::enlargeToggled, this, [this, card](bool enlarged) { enlarge(enlarged ? card : nullptr); });
    QAction* action = m_menu->addAction(QString());
    action->setObjectName(QStringLiteral("show_") + view->id());
    action->setCheckable(true);
    action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + static_cast<int>(m_cards.size()))));
    connect(action, &QAction::triggered, this, [this, card](bool checked) {
        emit cardPicked();
        choose(*card, checked);
    });
    connect(view, &View::sentenceChanged, this, [action, view] { // some are called as their run says
        if (action->text() != view->title()) {
            action->setText(view->title());
        }
    });
    retranslate();
    return card;
}

Card& CardGrid::focusedCard() const
{
    for (Card* card : m_cards) {
        if (card->isAncestorOf(window()->focusWidget())) {
            return *card;
        }
    }
    return *shownCards().front();
}

void CardGrid::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (Card* card : m_cards) {
        card->setTheme(theme);
    }
    arrange();
}

void CardGrid::fit()
{
    for (Card* card : m_cards) {
        card->view().fit();
    }
}

void CardGrid::setDimmed(bool dimmed)
{
    for (Card* card : m_cards) {
        card->view().setDimmed(dimmed);
    }
}

void CardGrid::setFirst(Card* card)
{
    if (m_first != card) {
        m_first = card;
        arrange();
    }
}

std::vector<Card*> CardGrid::shownCards() const
{
    std::vector<Card*> shown;
    std::copy_if(m_cards.begin(), m_cards.end(), std::back_inserter(shown),
                 [this](const Card* card) { return isShown(*card); });
    if (const auto first = std::find(shown.begin(), shown.end(), m_first); first != shown.end()) {
        std::rotate(shown.begin(), first, first + 1);
    }
    return shown;
}

void CardGrid::setRoomy(bool isRoomy)
{
    if (m_isRoomy != isRoomy) {
        m_isRoomy = isRoomy;
        arrange();
    }
}

void CardGrid::choose(Card& card, bool isChosen)
{
    const auto place = std::find(m_chosen.begin(), m_chosen.end(), &card);
    const bool isLast = !isChosen && m_chosen.size() == 1; // something is always shown
    if (place != m_chosen.end() && !isLast) {
        m_chosen.erase(place);
    }
    if (isChosen) {
        // Behind the first, which is most often the one that all is about.
        m_chosen.insert(m_chosen.begin() + std::min<std::ptrdiff_t>(1, std::ssize(m_chosen)), &card);
    }
    m_enlarged = nullptr;
    arrange();
}

void CardGrid::setChosen(const QStringList& ids)
{
    std::vector<Card*> chosen;
    for (const QString& id : ids) {
        const auto card =
            std::find_if(m_cards.begin(), m_cards.end(), [&](const Card* each) { return each->view().id() == id; });
        if (card != m_cards.end() && std::find(chosen.begin(), chosen.end(), *card) == chosen.end()) {
            chosen.push_back(*card);
        }
    }
    if (!chosen.empty()) {
        m_chosen = std::move(chosen);
        arrange();
    }
}

QStringList CardGrid::chosen() const
{
    QStringList ids;
    for (const Card* card : m_chosen) {
        ids += card->view().id();
    }
    return ids;
}

bool CardGrid::isShown(const Card& card) const
{
    const auto end = m_chosen.begin() + std::min<std::ptrdiff_t>(cardCapacity(arrangement()), std::ssize(m_chosen));
    return m_enlarged != nullptr ? &card == m_enlarged : std::find(m_chosen.begin(), end, &card) != end;
}

bool CardGrid::enlarge(Card* card)
{
    const bool isChanged = m_enlarged != card;
    m_enlarged = card;
    arrange();
    return isChanged;
}

QSize CardGrid::minimumSizeHint() const
{
    const Arrangement now = arrangement();
    const std::vector<Card*> shown = shownCards();
    const QSize first = shown.empty() ? QSize(0, 0) : shown.front()->minimumSizeHint();
    QSize other(now.leastWidth, 0);
    for (std::size_t i = 1; i < shown.size(); ++i) {
        other = other.expandedTo(shown[i]->minimumSizeHint());
    }
    if (cardCapacity(now) == 1) {
        return first;
    }
    const int two = 2 * other.height() + now.spacing;
    return {std::max(first.width(), 2 * other.width() + now.spacing),
            !now.isFirstTall        ? first.height() + other.height() + now.spacing
            : now.rowsOfOthers == 1 ? std::max(first.height(), other.height())
                                    : std::max(first.height(), two)};
}

bool CardGrid::event(QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        arrange();
    }
    if (event->type() == QEvent::LayoutRequest) { // a card needs more than before
        updateGeometry();
    }
    return QWidget::event(event);
}

void CardGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

// Sizes grow with the letters; where those are large the small cards are without their sentences and need less.
Arrangement CardGrid::arrangement() const
{
    const int leastLetters = m_isRoomy ? 26 : hasLargeLetters(m_theme) ? 20 : 27;
    return {size(), leastLetters * m_theme.pointSize, 10, height() < 45 * m_theme.pointSize,
            height() < 32 * m_theme.pointSize ? 1 : 2};
}

void CardGrid::arrange()
{
    const std::vector<Card*> shown = shownCards();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        Card* card = m_cards[i];
        m_menu->actions().at(static_cast<int>(i))->setChecked(isShown(*card));
        card->setEnlarged(card == m_enlarged);
    }
    const std::vector<QRect> places = placeCards(arrangement(), static_cast<int>(shown.size()));
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // Where there is little room it is the picture's; sentences come back with a larger window or an enlarged card.
        const bool hasRoom = places[i].height() >= (i == 0 ? 23 : 26) * m_theme.pointSize;
        shown[i]->setSentenceVisible(hasRoom && !m_isRoomy);
        shown[i]->setGeometry(places[i]);
        shown[i]->layout()->activate(); // else the window would grow to what the card needed before
    }
    updateGeometry();
    for (Card* card : m_cards) {
        const bool wasHidden = card->isHidden();
        card->setVisible(isShown(*card));
        if (wasHidden && isShown(*card)) {
            emit cardShown(card);
        }
    }
}

void CardGrid::retranslate()
{
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_menu->actions().at(static_cast<int>(i))->setText(m_cards[i]->view().title());
    }
}

} // namespace unroll
