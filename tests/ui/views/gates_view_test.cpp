// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/plots/plot.h"
#include "ui/views/gates_view.h"

#include <QTest>

namespace unroll {

class GatesViewTest : public QObject {
    Q_OBJECT

private slots:
    void isNamedForTheCellItShows()
    {
        GatesView view;
        view.show(test::runOf(Cell::Lstm), 3);
        QCOMPARE(view.title(), QStringLiteral("Gates of the LSTM"));
        view.show(test::runOf(Cell::Gru), 3);
        QCOMPARE(view.title(), QStringLiteral("Gates of the GRU"));
        for (const Cell cell : {Cell::Rnn, Cell::MatMul}) {
            view.show(test::runOf(cell), 3);
            QCOMPARE(view.title(), QStringLiteral("Gates"));
            QCOMPARE(view.sentence(), QStringLiteral("This cell has no gates."));
            QCOMPARE(view.plot().scene().message, view.sentence());
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::GatesViewTest)
#include "gates_view_test.moc"
