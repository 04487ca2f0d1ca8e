// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/arrangement.h"

#include <QTest>

#include <algorithm>

namespace unroll {

class ArrangementTest : public QObject {
    Q_OBJECT

private slots:
    void asManyCardsAsHaveRoom()
    {
        const auto capacity = [](int width) { return cardCapacity({{width, 500}, 270, 10, false}); };
        QCOMPARE(capacity(200), 2);                                // one column
        QCOMPARE(capacity(549), 2);                                // not yet two
        QCOMPARE(capacity(550), 3);                                // one above, two below
        QCOMPARE(capacity(830), 5);                                // three columns
        QCOMPARE(capacity(1110), 7);                               // four
        QCOMPARE(cardCapacity({{833, 700}, 400, 10, true}), 3);    // tall, two beside it
        QCOMPARE(cardCapacity({{833, 560}, 400, 10, true, 1}), 2); // and one where there is less height
    }

    void cardsFillTheAreaAndNeverOverlap()
    {
        for (const bool isFirstTall : {false, true}) {
            for (const int rows : {1, 2})
                for (const QSize area : {QSize(551, 460), QSize(949, 640), QSize(1588, 907)}) {
                    for (int count = 1; count <= 9; ++count) {
                        const Arrangement arrangement{area, 270, 10, isFirstTall, rows};
                        const std::vector<QRect> places = placeCards(arrangement, count);
                        QCOMPARE(places.size(), static_cast<std::size_t>(count));
                        QRect together;
                        for (std::size_t i = 0; i < places.size(); ++i) {
                            together |= places[i];
                            for (std::size_t j = 0; j < i; ++j) {
                                QVERIFY(!places[i].adjusted(-9, -9, 9, 9).intersects(places[j]));
                            }
                            QVERIFY(count < 3 ||
                                    places[0].width() * places[0].height() >= places[i].width() * places[i].height());
                            QVERIFY(count > cardCapacity(arrangement) || isFirstTall || count < 2 ||
                                    places[i].width() >= 270);
                        }
                        QCOMPARE(together, QRect(QPoint(0, 0), area));
                    }
                }
        }
    }

    void columnsLineUp()
    {
        for (const int count : {3, 5, 7}) {
            const std::vector<QRect> places = placeCards({{1588, 907}, 270, 10, false}, count);
            const auto lower = static_cast<std::size_t>(count) / 2;
            QCOMPARE(places[0].left(), places[lower].left());
            QCOMPARE(places[0].right(), places[lower + 1].right()); // the first is as wide as two below it
            QCOMPARE(places[lower - 1].right(), places.back().right());
        }
    }

    void theFirstStandsAtTheLeftWhereThereIsLittleHeight()
    {
        const std::vector<QRect> places = placeCards({{833, 560}, 400, 10, true}, 3);
        QCOMPARE(places[0].height(), 560);
        QCOMPARE(places[1].left(), places[2].left());
        QVERIFY(places[1].bottom() < places[2].top());
        const std::vector<QRect> two = placeCards({{833, 560}, 400, 10, true, 1}, 2);
        QCOMPARE(two[1].height(), 560);
        QVERIFY(two[0].right() < two[1].left());
    }
};

} // namespace unroll

QTEST_APPLESS_MAIN(unroll::ArrangementTest)
#include "arrangement_test.moc"
