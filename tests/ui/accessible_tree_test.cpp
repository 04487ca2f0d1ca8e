// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of the window, against accessible_tree_{en,ko}.txt. Where it differs, what was found is
// written beside it as .actual: read it as somebody would hear it, and take it over where that is what was meant.
#include "tests/support/accessible_tree.h"
#include "tests/support/open_window.h"
#include "ui/application.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/main_window.h"
#include "ui/pages/announcer.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"

#include <QAbstractButton>
#include <QFile>
#include <QTest>

#include <map>
#include <set>

namespace unroll {

class AccessibleTreeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    // Explore with every control and card, then Cells, the phase map, and Train with a training that has ended.
    QString treeOfAllPages()
    {
        m_window->showPage(m_window->explorePage());
        m_window->waitForRun(60000);
        QString tree = test::accessibleTree(*m_window);
        m_window->showPage(m_window->cellsPage());
        m_window->waitForRun(60000);
        tree += QStringLiteral("\n") + test::accessibleTree(m_window->cellsPage());
        m_window->showPage(m_window->phasePage());
        m_window->waitForRun(60000);
        tree += QStringLiteral("\n") + test::accessibleTree(m_window->phasePage());
        m_window->showPage(m_window->trainPage());
        m_window->training().setLeastSeconds(0);
        m_window->training().restart();
        m_window->waitForTraining(60000);
        m_window->trainPage().announcer().nameNow(); // not after a rest, as a screen reader is told
        tree += QStringLiteral("\n") + test::accessibleTree(m_window->trainPage());
        m_window->showPage(m_window->explorePage());
        return tree + treeBesideThePages();
    }

    // A step of the lesson before and after its answer, and the journal of it.
    QString treeBesideThePages()
    {
        auto* journal = m_window->findChild<QWidget*>(QStringLiteral("journal"));
        m_window->setLessonVisible(true);
        m_window->lesson().goTo(5);
        m_window->waitForRun(60000);
        QString tree = QStringLiteral("\n") + test::accessibleTree(m_window->lesson());
        m_window->lesson().reveal();
        m_window->waitForRun(60000);
        journal->show();
        tree += QStringLiteral("\n") + test::accessibleTree(m_window->lesson());
        tree += QStringLiteral("\n") + test::accessibleTree(*journal);
        journal->hide();
        m_window->setLessonVisible(false);
        m_window->waitForRun(60000);
        m_window->session().start(Experiment());
        m_window->waitForRun(60000);
        return tree;
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1920, 1080); // room for every card
        QVERIFY(test::isOpen(*m_window));
        auto* more = m_window->findChild<QAbstractButton*>(QStringLiteral("more"));
        QTest::mouseClick(more, Qt::LeftButton);
    }

    void cleanup() { m_window.reset(); }

    void tellsEverythingAsWritten()
    {
        for (const char* language : {"en", "ko"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            const QString path =
                QStringLiteral(UNROLL_UI_TESTS "/accessible_tree_%1.txt").arg(QString::fromLatin1(language));
            QFile file(path);
            const QString expected =
                file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("(no file)\n");
            const QString tree = treeOfAllPages();
            if (tree != expected) {
                QFile actual(path + QStringLiteral(".actual"));
                QVERIFY(actual.open(QIODevice::WriteOnly));
                actual.write(tree.toUtf8());
                const QStringList is = tree.split(QLatin1Char('\n'));
                const QStringList was = expected.split(QLatin1Char('\n'));
                const auto [a, b] = std::mismatch(is.begin(), is.end(), was.begin(), was.end());
                QFAIL(qPrintable(QStringLiteral("%1.actual differs: “%2” was “%3”")
                                     .arg(path, a == is.end() ? QString() : *a, b == was.end() ? QString() : *b)));
            }
        }
        m_window->setLanguage(QStringLiteral("en"));
    }

    void noTwoNeighboursSoundTheSame()
    {
        for (Page* page : {static_cast<Page*>(&m_window->explorePage()), static_cast<Page*>(&m_window->cellsPage()),
                           static_cast<Page*>(&m_window->phasePage()), static_cast<Page*>(&m_window->trainPage())}) {
            m_window->showPage(*page);
            m_window->waitForRun(60000);
            std::set<std::tuple<int, QAccessible::Role, QString>> heard;
            for (const test::AccessibleNode& node : test::accessibleNodes(*m_window)) {
                QVERIFY2(heard.emplace(node.parent, node.role, node.name).second,
                         qPrintable(test::roleName(node.role) + QLatin1Char(' ') + node.name));
            }
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::AccessibleTreeTest)
#include "accessible_tree_test.moc"
