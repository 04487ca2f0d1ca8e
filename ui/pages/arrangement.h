// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <vector>

namespace unroll {

// Where the cards of a page go: two rows, the first card twice as wide as the others, or where there is little height
// the first at the left over all its height.
struct Arrangement {
    QSize area;
    int leastWidth = 270; // of a card
    int spacing = 10;
    bool isFirstTall = false;
    int rowsOfOthers = 2; // beside a tall first card
};

int cardCapacity(const Arrangement& arrangement);                             // how many cards have room
std::vector<QRect> placeCards(const Arrangement& arrangement, int cardCount); // they fill the area

} // namespace unroll
