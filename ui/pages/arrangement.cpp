// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/arrangement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unroll {

namespace {

// Cuts `length` into pieces of so many units with `spacing` between them: (start, length) of each. A piece of two units
// is as long as two pieces of one with the space between, so that rows of different pieces line up.
std::vector<std::pair<int, int>> cut(int length, const std::vector<int>& units, int spacing)
{
    const int total = std::accumulate(units.begin(), units.end(), 0);
    const auto edge = [&](int unit) {
        return static_cast<int>(std::lround(static_cast<double>(length + spacing) * unit / total));
    };
    std::vector<std::pair<int, int>> pieces;
    int before = 0;
    for (const int each : units) {
        const int start = edge(before);
        before += each;
        pieces.emplace_back(start, edge(before) - spacing - start);
    }
    return pieces;
}

void addRow(std::vector<QRect>& places, const QRect& row, const std::vector<int>& pieces, int spacing)
{
    for (const auto& [left, width] : cut(row.width(), pieces, spacing)) {
        places.emplace_back(row.left() + left, row.top(), width, row.height());
    }
}

// Two rows; the first card counts twice, and the upper row is not the longer one.
void addRows(std::vector<QRect>& places, const QRect& area, int cardCount, bool isFirstDouble, int spacing)
{
    const int units = cardCount + (isFirstDouble ? 1 : 0);
    const int upper = std::max(units / 2 - (isFirstDouble ? 1 : 0), 1);
    std::vector<int> upperPieces(static_cast<std::size_t>(upper), 1);
    if (isFirstDouble) {
        upperPieces[0] = 2;
    }
    if (upper == cardCount) {
        addRow(places, area, upperPieces, spacing);
        return;
    }
    const auto rows = cut(area.height(), {6, 5}, spacing);
    const auto rowAt = [&](std::size_t i) {
        return QRect(area.left(), area.top() + rows[i].first, area.width(), rows[i].second);
    };
    addRow(places, rowAt(0), upperPieces, spacing);
    addRow(places, rowAt(1), std::vector<int>(static_cast<std::size_t>(cardCount - upper), 1), spacing);
}

int columnsOf(const Arrangement& arrangement)
{
    return std::max((arrangement.area.width() + arrangement.spacing) / (arrangement.leastWidth + arrangement.spacing),
                    1);
}

} // namespace

int cardCapacity(const Arrangement& arrangement)
{
    const int columns = columnsOf(arrangement);
    if (arrangement.isFirstTall) { // with one column there is room for nothing beside it, nor below
        return 1 + (columns - 1) * arrangement.rowsOfOthers;
    }
    return columns == 1 ? 2 : 2 * columns - 1; // the first takes two of the places
}

std::vector<QRect> placeCards(const Arrangement& arrangement, int cardCount)
{
    std::vector<QRect> places;
    const QRect area(QPoint(0, 0), arrangement.area);
    if (cardCount > 1 && arrangement.isFirstTall) {
        const int others = cardCount - 1;
        const int columns = (others + arrangement.rowsOfOthers - 1) / arrangement.rowsOfOthers;
        const auto halves = cut(area.width(), {4, 3 * columns}, arrangement.spacing);
        places.emplace_back(halves[0].first, 0, halves[0].second, area.height());
        const QRect right(halves[1].first, 0, halves[1].second, area.height());
        if (columns == others) {
            addRow(places, right, std::vector<int>(static_cast<std::size_t>(others), 1), arrangement.spacing);
        } else {
            addRows(places, right, others, false, arrangement.spacing);
        }
    } else if (cardCount > 0) {
        addRows(places, area, cardCount, true, arrangement.spacing);
    }
    return places;
}

} // namespace unroll
