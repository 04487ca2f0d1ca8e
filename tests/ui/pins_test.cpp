// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Pins runs in the real window with keys, menus and the tool bar, and reads the legend.
#include "tests/support/open_window.h"
#include "tests/support/slider.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/export/figure_export.h"
#include "ui/main_window.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"

#include <QFile>
#include <QMenu>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

#include <cmath>

namespace unroll {

class PinsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    NormView& norms() const { return m_window->explorePage().normView(); }
    Session& session() const { return m_window->session(); }
    QString said() const { return m_window->statusBar()->currentMessage(); }

    void setWeightScale(const char* text) const
    {
        test::enter(*find<QWidget>("weight_scale_number"), text);
        QVERIFY(m_window->waitForRun(60000));
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        norms().plot().setFocus();
        QTest::keyClick(&norms().plot(), key, modifiers);
    }

    QStringList legend() const
    {
        QStringList names;
        for (const PlotCurve& curve : norms().plot().scene().curves) {
            names += curve.name;
        }
        names.removeAll(QString());
        return names;
    }

    // The menu of pinned runs as it opens.
    QMenu& pinMenu() const
    {
        auto* menu = find<QMenu>("pinned_runs");
        emit menu->aboutToShow();
        return *menu;
    }

    static QStringList texts(const QMenu& menu)
    {
        QStringList result;
        for (const QAction* action : menu.actions()) {
            if (action->isVisible() && !action->isSeparator()) {
                result += action->text();
            }
        }
        return result;
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void thePKeyPinsAndShiftPUnpins()
    {
        QCOMPARE(legend(), QStringList());
        press(Qt::Key_P);
        QVERIFY(said().contains(QStringLiteral("Shift+P")));
        QCOMPARE(legend(), QStringList({QStringLiteral("now"), QStringLiteral("as now")}));
        press(Qt::Key_P);
        QCOMPARE(said(), QStringLiteral("This run is pinned already."));
        setWeightScale("0.5");
        QCOMPARE(legend(), QStringList({QStringLiteral("now: weight scale 0.5"), QStringLiteral("weight scale 1")}));
        press(Qt::Key_P);
        QCOMPARE(session().pins().size(), 2U);
        QCOMPARE(session().undoStack().count(), 1); // pinning is none of its steps
        press(Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(legend(), QStringList());
        QVERIFY(!find<QAction>("unpin_all")->isEnabled());
    }

    void typingAPInATextIsNotPinning()
    {
        auto* number = find<QWidget>("weight_scale_number")->findChild<QLineEdit*>();
        number->setFocus();
        QTest::keyClick(number, Qt::Key_P);
        QVERIFY(session().pins().empty());
    }

    void aFifthIsRefusedInWords()
    {
        for (const char* scale : {"0.5", "0.6", "0.7", "0.8", "0.9"}) {
            setWeightScale(scale);
            press(Qt::Key_P);
        }
        QVERIFY2(said().contains(QStringLiteral("four runs are the most")), qPrintable(said()));
        QCOMPARE(session().pins().size(), 4U);
        QCOMPARE(session().pins().front()->experiment.weightScale, 0.5);
    }

    void theMenuShowsAgainAndUnpins()
    {
        QCOMPARE(texts(pinMenu()), QStringList({QStringLiteral("None yet"), QStringLiteral("Unpin &all")}));
        press(Qt::Key_P);
        setWeightScale("0.5");
        press(Qt::Key_P);
        setWeightScale("0.25");
        QCOMPARE(texts(pinMenu()), QStringList({QStringLiteral("&1  weight scale 1"),
                                                QStringLiteral("&2  weight scale 0.5"), QStringLiteral("Unpin &all")}));
        const auto* first = pinMenu().findChild<QMenu*>(QStringLiteral("pin_1"));
        QCOMPARE(texts(*first), QStringList({QStringLiteral("&Show again"), QStringLiteral("&Unpin")}));
        first->actions().at(0)->trigger();
        QCOMPARE(session().experiment().weightScale, 1.0);
        QCOMPARE(session().undoText(), QStringLiteral("Pinned run again: weight scale 1"));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(session().pins().size(), 2U); // it stays pinned, too
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(session().experiment().weightScale, 0.25);
        QVERIFY(m_window->waitForRun(60000));
        pinMenu().findChildren<QMenu*>(QStringLiteral("pin_1")).last()->actions().at(1)->trigger();
        QCOMPARE(legend(), QStringList({QStringLiteral("now: weight scale 0.25"), QStringLiteral("weight scale 0.5")}));
    }

    void theToolBarPins()
    {
        auto* bar = find<QToolBar>("tool_bar");
        auto* button = static_cast<QToolButton*>(bar->widgetForAction(find<QAction>("pin_this_run")));
        QVERIFY(!button->icon().isNull());
        QVERIFY(button->toolTip().contains(QStringLiteral("(P)")));
        QVERIFY(button->focusPolicy() != Qt::NoFocus);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(session().pins().size(), 1U);
    }

    void aDragMovesTheLiveCurveAndNotTheGhost()
    {
        press(Qt::Key_P);
        setWeightScale("0.9");
        const QVector<double> before = norms().plot().scene().curves.back().y;
        const auto ghost = [&] {
            for (const PlotCurve& curve : norms().plot().scene().curves) {
                if (curve.name == QStringLiteral("weight scale 1")) {
                    return curve.y;
                }
            }
            return QVector<double>();
        };
        const QVector<double> pinned = ghost();
        QCOMPARE(pinned.size(), 21);
        auto* slider = find<QSlider>("weight_scale_slider");
        const QPoint from = test::handleOf(*slider);
        QTest::mousePress(slider, Qt::LeftButton, {}, from);
        QTest::mouseMove(slider, from - QPoint(1, 0));
        QVERIFY(m_window->waitForRun(60000));
        const auto objects = m_window->findChildren<QObject*>().size(); // those of plots and legends, too
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(slider, from - QPoint(2 * i, 0));
            QVERIFY(m_window->waitForRun(60000));
            QVERIFY(ghost().constData() == pinned.constData()); // not even made again
        }
        QTest::mouseRelease(slider, Qt::LeftButton, {}, from - QPoint(20, 0));
        QCOMPARE(m_window->findChildren<QObject*>().size(), objects);
        QVERIFY(norms().plot().scene().curves.back().y != before);
    }

    void ghostsSpeakKorean()
    {
        press(Qt::Key_P);
        setWeightScale("0.5");
        m_window->setLanguage(QStringLiteral("ko"));
        QCOMPARE(legend(), QStringList({QStringLiteral("지금: 가중치 배율 0.5"), QStringLiteral("가중치 배율 1")}));
        QVERIFY(norms().sentence().contains(QStringLiteral("가중치 배율 1")));
        QVERIFY(norms().captionNote().contains(QStringLiteral("가중치 배율 1")));
        pinMenu();
        QVERIFY(!texts(pinMenu()).join(QString()).contains(QStringLiteral("Unpin")));
        press(Qt::Key_P);
        press(Qt::Key_P);
        QVERIFY(!said().contains(QStringLiteral("pinned")));
        m_window->setLanguage(QStringLiteral("en"));
    }

    void figuresAndTablesCarryThem()
    {
        QTemporaryDir folder;
        press(Qt::Key_P);
        setWeightScale("0.5");
        const auto content = [&](const char* name) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QFile file(path);
            return exportView(norms(), path, QSize(800, 500), 1.0) && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                                     : QByteArray();
        };
        const QByteArray picture = content("a.svg");
        QVERIFY(picture.contains("now: weight scale 0.5"));
        QVERIFY(picture.contains("pinned: weight scale 1"));
        QVERIFY(content("a.csv").startsWith("step,norm,log10_norm,clip_coefficient,pin1_norm[weight_scale=1],"));
    }

    // Four long names: the legend keeps out of the axes and leaves them room.
    void theLegendHasRoomInEveryTheme()
    {
        Experiment next;
        int changes = 0;
        for (const auto change :
             {+[](Experiment& e) { e.cell = Cell::Lstm; }, +[](Experiment& e) { e.timeSteps = 50; },
              +[](Experiment& e) { e.forgetBias = -1.25; }, +[](Experiment& e) { e.clip = true; }}) {
            QVERIFY(!session().edit(next, [] { return QStringLiteral("change"); }));
            QVERIFY(m_window->waitForRun(60000));
            QVERIFY(!session().pin());
            change(next);
            ++changes;
        }
        QVERIFY(!session().edit(next, [] { return QStringLiteral("change"); }));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(legend().size(), changes + 1);
        for (const char* language : {"en", "ko"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            for (const ThemeId id : {ThemeId::Light, ThemeId::Projector}) {
                m_window->setThemeId(id);
                m_window->resize(1280, 800);
                QTest::qWait(50);
                const Plot& plot = norms().plot();
                const int height =
                    std::abs(plot.pixelAt(0.0, plot.yMinimum()).y() - plot.pixelAt(0.0, plot.yMaximum()).y());
                QVERIFY2(height > plot.height() / 4, qPrintable(QString::number(height)));
                QVERIFY2(m_window->size() == QSize(1280, 800), name(id));
                QCOMPARE(legend().size(), changes + 1);
            }
        }
        m_window->setLanguage(QStringLiteral("en"));
        m_window->setThemeId(ThemeId::Light);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::PinsTest)
#include "pins_test.moc"
