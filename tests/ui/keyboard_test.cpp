// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through the window with the tab key alone.
#include "tests/support/open_window.h"
#include "ui/application.h"
#include "ui/controls/panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/views/card.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QMenuBar>
#include <QSet>
#include <QTest>
#include <QToolBar>

namespace unroll {

class KeyboardTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    static QString nameOf(const QWidget* widget)
    {
        return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName() +
               QLatin1Char(' ') + widget->accessibleName();
    }

    QRect placeOf(const QWidget* widget) const { return {widget->mapTo(m_window.get(), QPoint(0, 0)), widget->size()}; }

    // All that take the tab key now.
    QList<QWidget*> tabStops() const
    {
        QList<QWidget*> stops;
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
            if (isStop && widget->isVisibleTo(m_window.get()) && widget->isEnabled() &&
                widget->window() == m_window.get()) {
                stops += widget;
            }
        }
        return stops;
    }

    // Where the tab key leads, once round, from the first of the tool bar on.
    QList<QWidget*> way() const
    {
        auto* first = m_window->findChild<QWidget*>(QStringLiteral("page_explore"));
        first->setFocus(Qt::TabFocusReason);
        QList<QWidget*> visited;
        for (QWidget* now = first; !visited.contains(now) && visited.size() < 200; now = QApplication::focusWidget()) {
            visited += now;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return visited;
    }

    void open(Page& page)
    {
        m_window->showPage(page);
        QVERIFY(m_window->waitForRun(60000));
    }

    QList<Page*> pages() const { return {&m_window->explorePage(), &m_window->cellsPage(), &m_window->phasePage()}; }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1920, 1080);
        QVERIFY(test::isOpen(*m_window));
        QTest::mouseClick(m_window->findChild<QAbstractButton*>(QStringLiteral("more")), Qt::LeftButton);
    }

    void cleanup() { m_window.reset(); }

    void everythingThatTakesTheKeyboardHasAName()
    {
        for (Page* page : pages()) {
            open(*page);
            for (QWidget* widget : tabStops()) {
                QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                         qPrintable(nameOf(widget)));
                if (auto* box = qobject_cast<QComboBox*>(widget)) { // on Linux its name is what is chosen
                    QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(nameOf(widget)));
                }
            }
        }
    }

    void theTabKeyVisitsEverythingInReadingOrder()
    {
        for (Page* page : pages()) {
            open(*page);
            const QList<QWidget*> stops = tabStops();
            const QList<QWidget*> visited = way();
            for (QWidget* stop : stops) {
                QVERIFY2(visited.contains(stop), qPrintable(nameOf(stop)));
            }
            QCOMPARE(visited.size(), stops.size());

            // The tool bar, the panel, the cards one after the other, the bar below.
            QList<const QWidget*> areas{m_window->findChild<QToolBar*>(), &page->panel()};
            for (const Card* card : page->cards().cards()) {
                areas += card;
            }
            areas += page->findChild<TransportBar*>();
            const auto areaOf = [&](const QWidget* widget) {
                return std::find_if(areas.begin(), areas.end(),
                                    [&](const QWidget* area) { return area->isAncestorOf(widget); }) -
                       areas.begin();
            };
            for (qsizetype i = 1; i < visited.size(); ++i) {
                const QWidget* before = visited[i - 1];
                const QWidget* now = visited[i];
                const QString pair = nameOf(before) + QStringLiteral(" before ") + nameOf(now);
                QVERIFY2(areaOf(before) <= areaOf(now), qPrintable(pair));
                if (areaOf(before) == areaOf(now)) {
                    const QRect a = placeOf(before);
                    const QRect b = placeOf(now);
                    const bool isBelow = b.center().y() > a.bottom();
                    const bool isRight = b.left() > a.left() && b.center().y() >= a.top();
                    QVERIFY2(isBelow || isRight, qPrintable(pair));
                }
            }
        }
    }

    void whereTheKeyboardIsCanBeSeen()
    {
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            m_window->setThemeId(id);
            for (Page* page : pages()) {
                open(*page);
                for (QWidget* widget : way()) {
                    widget->setFocus(Qt::TabFocusReason);
                    const QImage with = widget->grab().toImage();
                    widget->clearFocus();
                    const QImage without = widget->grab().toImage();
                    QVERIFY2(with != without, qPrintable(nameOf(widget) + QLatin1Char(' ') + QLatin1String(name(id))));
                }
            }
        }
        m_window->setThemeId(ThemeId::Light);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::KeyboardTest)
#include "keyboard_test.moc"
