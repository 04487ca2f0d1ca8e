// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in every theme, language and size of letters: nothing is cut that does not say so, and nothing grows out
// of the screen.
#include "core/experiment/controls.h"
#include "tests/support/open_window.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/views/elided_label.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

class TextScaleTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        QVERIFY(test::isOpen(*m_window));
    }

    QAction* action(const char* name) const { return m_window->findChild<QAction*>(QString::fromLatin1(name)); }

private slots:
    void initTestCase() { nameApplication(); }
    void cleanup() { m_window.reset(); }

    void nothingIsCutWithoutSayingSo_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        for (const char* language : {"en", "ko"}) {
            for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
                for (const int percent : textScales) {
                    QTest::addRow("%s %s %d %%", language, name(id), percent)
                        << QString::fromLatin1(language) << static_cast<int>(id) << percent;
                }
            }
        }
    }

    void nothingIsCutWithoutSayingSo()
    {
        QFETCH(QString, language);
        QFETCH(int, theme);
        QFETCH(int, percent);
        open();
        Experiment locked; // the longest rows
        locked.cell = Cell::Lstm;
        for (const std::string_view name : controlNames()) {
            locked = withControlLocked(locked, name, true);
        }
        m_window->showExperiment(locked);
        PhaseSettings few = usualPhaseSettings(); // points: it is the window that is looked at
        few.x.points = 5;
        few.y.points = 3;
        m_window->phasePage().setSettings(few);
        m_window->findChild<QAbstractButton*>(QStringLiteral("more"))->click();
        m_window->setLanguage(language);
        m_window->setTextScale(percent);
        m_window->setThemeId(static_cast<ThemeId>(theme));
        m_window->resize(1280, 800);
        for (Page* page : {static_cast<Page*>(&m_window->explorePage()), static_cast<Page*>(&m_window->cellsPage()),
                           static_cast<Page*>(&m_window->phasePage())}) {
            m_window->showPage(*page);
            QVERIFY(m_window->waitForRun(60000));
            QTRY_COMPARE(test::cutPart(*m_window), QString()); // style sheet, fonts and layouts settle
            QCOMPARE(m_window->size(), QSize(1280, 800));
            const QSize least = m_window->minimumSizeHint();
            QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                     qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        }
    }

    void theCheckFindsWhatIsCut()
    {
        applyTheme(themeFor(ThemeId::Light));
        QWidget parent;
        parent.resize(300, 100);
        auto* label = new QLabel(QStringLiteral("some words"), &parent);
        auto* button = new QPushButton(QStringLiteral("a button"), &parent);
        label->resize(label->sizeHint());
        button->setGeometry(QRect(QPoint(0, 50), button->sizeHint()));
        parent.show();
        QCOMPARE(test::cutPart(parent), QString());
        label->resize(label->width() - 1, label->height());
        QVERIFY(test::cutPart(parent).contains(QStringLiteral("some words")));
        label->resize(label->sizeHint());
        button->resize(button->width(), button->height() - 1);
        QVERIFY(test::cutPart(parent).contains(QStringLiteral("QPushButton")));
        button->setGeometry(QRect(QPoint(250, 50), button->sizeHint()));
        QVERIFY(test::cutPart(parent).contains(QStringLiteral("outside")));
    }

    void keysMakeLettersLargerAndSmaller()
    {
        open();
        const auto size = [this] { return m_window->explorePage().normView().theme().pointSize; };
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_window->textScale(), 110);
        QCOMPARE(size(), 11);
        QTest::keyClick(m_window.get(), Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(m_window->textScale(), 125);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
        }
        QCOMPARE(m_window->textScale(), 80);
        QCOMPARE(size(), 8);
        QVERIFY(!action("smaller")->isEnabled() && action("larger")->isEnabled());
        action("normal")->trigger();
        QCOMPARE(m_window->textScale(), 100);
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        }
        QCOMPARE(m_window->textScale(), 200);
        m_window->setThemeId(ThemeId::Projector); // stays in another theme
        QCOMPARE(size(), 40);
    }

    void sizeAndMotionAreRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open(&settings);
        m_window->setTextScale(150);
        action("reduce_motion")->trigger();
        QVERIFY(m_window->isMotionReduced());
        m_window->close();
        open(&settings);
        QCOMPARE(m_window->textScale(), 150);
        QVERIFY(m_window->isMotionReduced() && action("reduce_motion")->isChecked());
        QVERIFY(m_window->explorePage().isMotionReduced() && m_window->cellsPage().isMotionReduced());
        settings.setValue(QStringLiteral("text_scale"), 100000); // somebody else's
        m_window.reset();
        open(&settings);
        QCOMPARE(m_window->textScale(), 200);
    }

    void aLabelThatIsCutTellsTheRest()
    {
        ElidedLabel label;
        label.setText(QStringLiteral("Uniform draws before"));
        label.resize(label.sizeHint());
        QVERIFY(!label.isCut());
        const QImage whole = label.grab().toImage();
        label.resize(label.sizeHint().width() / 2, label.height());
        QVERIFY(label.isCut());
        QVERIFY(label.grab().toImage() != whole.copy(label.rect())); // ends in …
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 2 + 1);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::TextScaleTest)
#include "text_scale_test.moc"
