// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses cards in the real window, with its menu and its keys.
#include "tests/support/open_window.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

namespace unroll {

class CardGridTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        m_window->resize(1280, 800);
        QVERIFY(test::isOpen(*m_window));
    }

    CardGrid& grid() const { return m_window->explorePage().cards(); }

    QStringList shown() const
    {
        QStringList ids;
        for (const Card* card : grid().cards()) {
            if (card->isVisible()) {
                ids += card->view().id();
            }
        }
        return ids;
    }

    QAction* action(const char* name) const { return grid().menu().findChild<QAction*>(QLatin1String(name)); }

    void press(Qt::Key key) { QTest::keyClick(m_window.get(), key, Qt::AltModifier); }

private slots:
    void initTestCase() { nameApplication(); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void asManyAsHaveRoom()
    {
        const QStringList five{QStringLiteral("norms"), QStringLiteral("activation"), QStringLiteral("spectrum"),
                               QStringLiteral("gains"), QStringLiteral("heatmap")};
        QCOMPARE(shown(), five);
        m_window->resize(1920, 1080);
        QTRY_COMPARE(shown(), five + QStringList({QStringLiteral("unrolled"), QStringLiteral("sentence")}));
        m_window->resize(900, 620);
        QTRY_COMPARE(shown(), five.mid(0, 3));
        QCOMPARE(m_window->size(), QSize(900, 620)); // it has room
        m_window->resize(1280, 800);
        QTRY_COMPARE(shown(), five);
    }

    void aChosenCardTakesThePlaceOfTheLast()
    {
        QVERIFY(!action("show_unrolled")->isChecked());
        action("show_unrolled")->trigger();
        QCOMPARE(shown().size(), 5);
        QVERIFY(shown().contains(QStringLiteral("unrolled")));
        QVERIFY(!shown().contains(QStringLiteral("heatmap")));
        QVERIFY(action("show_unrolled")->isChecked() && !action("show_heatmap")->isChecked());
        press(Qt::Key_7);
        QVERIFY(shown().contains(QStringLiteral("sentence")));
        QVERIFY(shown().contains(QStringLiteral("unrolled"))); // the newest stay
        QVERIFY(shown().contains(QStringLiteral("norms")));
        for (const Card* card : grid().cards()) {
            if (card->isVisible()) { // what is newly shown shows this run too
                QVERIFY(static_cast<RunView&>(card->view()).run() == m_window->session().run());
            }
        }
    }

    void whatIsHiddenIsNotDrawnAndComesUpToDate()
    {
        const auto& unrolled = static_cast<RunView&>(grid().cards()[5]->view());
        QVERIFY(!unrolled.run());
        press(Qt::Key_6);
        const RunPtr before = m_window->session().run();
        QVERIFY(unrolled.run() == before);
        press(Qt::Key_6);
        Experiment next = m_window->session().experiment();
        next.timeSteps = 31;
        QVERIFY(!m_window->session().edit(next, [] { return QStringLiteral("T"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(unrolled.run() == before);
        press(Qt::Key_6);
        QCOMPARE(unrolled.run()->experiment.timeSteps, 31);
    }

    void cardsCanBePutAwayButOne()
    {
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_7}) {
            if (grid().chosen().size() > 1) {
                press(key);
            }
        }
        QCOMPARE(shown(), QStringList({QStringLiteral("unrolled")}));
        QCOMPARE(grid().cards()[5]->size(), grid().size()); // alone it has all the room
        press(Qt::Key_6);
        QCOMPARE(shown(), QStringList({QStringLiteral("unrolled")}));
        QVERIFY(action("show_unrolled")->isChecked());
        press(Qt::Key_1);
        QCOMPARE(shown(), QStringList({QStringLiteral("norms"), QStringLiteral("unrolled")}));
    }

    void thePagesHaveMenusOfTheirOwn()
    {
        auto* cards = m_window->findChild<QAction*>(QStringLiteral("cards"));
        QCOMPARE(cards->menu(), &grid().menu());
        m_window->showPage(m_window->cellsPage());
        QCOMPARE(cards->menu(), &m_window->cellsPage().cards().menu());
        press(Qt::Key_2);
        QCOMPARE(m_window->cellsPage().cards().chosen().size(), 2);
        QCOMPARE(grid().chosen().size(), 7);
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_COMPARE(action("show_norms")->text(), QStringLiteral("기울기 노름"));
        m_window->setLanguage(QStringLiteral("en"));
    }

    void theCommandLineKnowsTheirNames() // see --cards
    {
        grid().setChosen({QStringLiteral("sentence"), QStringLiteral("gains"), QStringLiteral("heatmap"),
                          QStringLiteral("spectrum"), QStringLiteral("unrolled"), QStringLiteral("activation"),
                          QStringLiteral("norms"), QStringLiteral("parameters")});
        QCOMPARE(grid().chosen().size(), grid().cards().size());
        CardGrid& cells = m_window->cellsPage().cards();
        cells.setChosen({QStringLiteral("gates_lstm"), QStringLiteral("gates_gru"), QStringLiteral("cells")});
        QCOMPARE(cells.chosen().first(), QStringLiteral("gates_lstm"));
        QCOMPARE(cells.chosen().size(), cells.cards().size());
    }

    void sentencesGiveWayToPictures()
    {
        const auto isSentenceShown = [this](int card) {
            const Card* each = grid().cards()[static_cast<std::size_t>(card)];
            return each->findChild<QLabel*>(each->view().id() + QStringLiteral("_sentence"))->isVisible();
        };
        QVERIFY(isSentenceShown(0) && isSentenceShown(2));
        m_window->resize(900, 620);
        QTRY_VERIFY(isSentenceShown(0) && !isSentenceShown(2));
        QVERIFY(grid().cards()[2]->view().plot().height() > 100);
    }

    void theChoiceIsRemembered()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open(&settings);
        press(Qt::Key_7);
        const QStringList chosen = grid().chosen();
        QCOMPARE(chosen[1], QStringLiteral("sentence"));
        m_window->close();
        open(&settings);
        QCOMPARE(grid().chosen(), chosen);
        settings.setValue(QStringLiteral("cards"), QStringList({QStringLiteral("of another version")}));
        open(&settings);
        QCOMPARE(grid().chosen().size(), 7);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::CardGridTest)
#include "card_grid_test.moc"
