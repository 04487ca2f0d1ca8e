// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drives the real window with mouse and keys, and reads what its user would read.
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/io/experiment_file.h"
#include "core/io/run_output.h"
#include "tests/support/open_window.h"
#include "tests/support/slider.h"
#include "tests/support/widgets.h"
#include "ui/application.h"
#include "ui/controls/transport_bar.h"
#include "ui/export/figure_export.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"
#include "ui/views/run_view.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace unroll {

class MainWindowTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    template <class T>
    T* find(const char* name) const
    {
        T* found = m_window->findChild<T*>(QString::fromLatin1(name));
        return found != nullptr ? found : throw std::runtime_error(name);
    }

    // The norms as the plot has them.
    QVector<double> plotted() const
    {
        for (const PlotCurve& curve : m_window->explorePage().normView().plot().scene().curves) {
            if (curve.endLabel.isEmpty()) {
                return curve.y;
            }
        }
        return {};
    }

    static void drag(QSlider& slider, int pixels)
    {
        const QPoint from = test::handleOf(slider);
        QTest::mousePress(&slider, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(&slider, from + QPoint(pixels * i / 10, 0));
        }
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, from + QPoint(pixels, 0));
    }

    void enter(const char* field, const char* text) const { test::enter(*find<QWidget>(field), text); }

    void open(QSettings* settings = nullptr)
    {
        m_window = std::make_unique<MainWindow>(settings);
        QVERIFY(test::isOpen(*m_window));
    }

    QString write(const char* name, const QByteArray& content) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }

private slots:
    void initTestCase() { nameApplication(); }
    void init() { open(); }
    void cleanup() { m_window.reset(); }

    void showsTheBooksNumbersAtOnce()
    {
        const Run& run = *m_window->session().run();
        QCOMPARE(run.norms.back(), 249.495615421267);
        QCOMPARE(plotted().size(), 21);
        QCOMPARE(find<QLabel>("verdict")->text(), QStringLiteral("▲ EXPLODING"));
        QCOMPARE(find<QLabel>("growth")->text(), QStringLiteral("× 1.255 per step"));
        QVERIFY(find<QLabel>("norms_sentence")->text().contains(QStringLiteral("203.7 times larger")));
        QVERIFY(find<QLabel>("weight_scale_note")->text().contains(QStringLiteral("1.255")));
    }

    void tellsNoGradientFromAVanishingOne()
    {
        Experiment none;
        none.hiddenSize = 2;
        none.batchSize = 1;
        none.tensors["dh0"] = {{1, 2}, {0.0, 0.0}};
        QVERIFY(!m_window->session().replace(none, [] { return QStringLiteral("none"); }));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(find<QLabel>("verdict")->text(), QStringLiteral("○ NO GRADIENT"));
        QCOMPARE(find<QLabel>("growth")->text(), QString());
        none.tensors["dh0"] = {{1, 2}, {1.0, 1.0}};
        none.tensors["Wh"] = {{2, 2}, {0.0, 5.0, 0.0, 0.0}};
        QVERIFY(!m_window->session().replace(none, [] { return QStringLiteral("none"); }));
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(find<QLabel>("verdict")->text(), QStringLiteral("▼ VANISHING"));
        QCOMPARE(find<QLabel>("growth")->text(), QStringLiteral("exactly 0 from step 2 on"));
    }

    void draggingTheWeightScaleBendsTheCurveAndIsOneUndo()
    {
        const QVector<double> before = plotted();
        drag(*find<QSlider>("weight_scale_slider"), -40);
        QVERIFY(m_window->waitForRun(60000));
        const double scale = m_window->session().experiment().weightScale;
        QVERIFY(scale < 0.7);
        QCOMPARE(find<QLabel>("verdict")->text(), QStringLiteral("▼ VANISHING"));
        // The chain is linear: step k is scaled by scale^k.
        QVERIFY(std::abs(plotted()[20] - before[20] - 20.0 * std::log10(scale)) < 1e-9);
        QCOMPARE(m_window->session().undoStack().count(), 1);

        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(plotted(), before);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(m_window->session().experiment().weightScale, scale);
    }

    void theSpectrumOfGatedCellsIsSaidToBeTheCandidates()
    {
        Experiment experiment;
        for (const Cell cell : {Cell::Rnn, Cell::Lstm, Cell::Gru}) {
            experiment.cell = cell;
            QVERIFY(!m_window->session().edit(experiment, [] { return QStringLiteral("cell"); }));
            QVERIFY(m_window->waitForRun(60000));
            const bool isGated = cell != Cell::Rnn;
            QVERIFY(find<QLabel>("spectrum_line")->text().contains(QStringLiteral("ρ(candidate's Wh)")) == isGated);
            QVERIFY(find<QLabel>("weight_scale_note")->text().contains(QStringLiteral("candidate's ρ")) == isGated);
        }
    }

    void theVerdictLineOfASumInAGatedCellHasRoom()
    {
        Experiment experiment;
        experiment.cell = Cell::Gru;
        experiment.tensors["dh"] = {{20, 2, 3}, std::vector<double>(120, 1.0)};
        QVERIFY(!m_window->session().edit(experiment, [] { return QStringLiteral("sum"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(find<QLabel>("growth")->text().contains(QStringLiteral("passed on")));
        for (const char* language : {"en", "ko"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            for (const ThemeId id : {ThemeId::Light, ThemeId::Projector}) {
                m_window->setThemeId(id);
                m_window->resize(1280, 800);
                for (const char* label : {"verdict", "growth", "spectrum_line", "weight_scale_note"}) {
                    const auto* shown = find<QLabel>(label);
                    QTRY_VERIFY2(!shown->isVisible() || shown->width() >= shown->sizeHint().width(), label);
                }
                QVERIFY(find<QLabel>("growth")->isVisible());
            }
        }
        m_window->setLanguage(QStringLiteral("en"));
        m_window->setThemeId(ThemeId::Light);
    }

    void clippingShowsItsThreshold()
    {
        QTest::mouseClick(find<QCheckBox>("clip"), Qt::LeftButton, {},
                          QPoint(8, find<QCheckBox>("clip")->height() / 2));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->session().experiment().clip);
        const auto& threshold = m_window->explorePage().normView().plot().scene().threshold;
        QVERIFY(threshold.has_value());
        QVERIFY(std::abs(threshold->y - std::log10(2.5)) < 1e-12);
        QVERIFY(plotted()[20] <= threshold->y);
    }

    void anotherExperimentFitsTheAxes()
    {
        const double top = m_window->explorePage().normView().plot().yMaximum();
        QVERIFY(!m_window->session().replace(findPreset("book-vanishing")->experiment,
                                             [] { return QStringLiteral("preset"); }));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->explorePage().normView().plot().yMaximum() < top); // a moved slider would only widen them
    }

    void theKeyboardMovesThroughTime()
    {
        QWidget& view = m_window->explorePage().normView().plot();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(m_window->session().cursor(), 0);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(m_window->session().cursor(), 1);
        QCOMPARE(find<QLabel>("step_label")->text(), QStringLiteral("backward step 1 of 20"));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(m_window->session().cursor(), 20);
        find<QComboBox>("speed")->setCurrentIndex(3);
        QTest::keyClick(&view, Qt::Key_Space); // from the end it starts over
        QTRY_VERIFY(m_window->session().cursor() >= 2 && m_window->session().cursor() < 20);
        QTest::keyClick(&view, Qt::Key_Space);
        const int stopped = m_window->session().cursor();
        QTest::qWait(200);
        QCOMPARE(m_window->session().cursor(), stopped);
    }

    void keysSwitchAxisAndTheme()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L);
        QVERIFY(!m_window->explorePage().normView().isLogarithmic());
        QTest::keyClick(m_window.get(), Qt::Key_B);
        QVERIFY(!m_window->explorePage().normView().areBoundsVisible());
        QTest::keyClick(m_window.get(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(m_window->explorePage().normView().theme().id, ThemeId::Dark);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QCOMPARE(m_window->explorePage().normView().theme().id, ThemeId::Projector);
    }

    void noTextIsCutOnASmallScreen()
    {
        Experiment clipped = m_window->session().experiment();
        clipped.clip = true; // the longest verdict line
        m_window->showExperiment(clipped);
        QVERIFY(m_window->waitForRun(60000));
        for (const char* language : {"en", "ko"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
                m_window->setThemeId(id);
                m_window->resize(1280, 800);
                QTRY_COMPARE(test::cutText(*m_window), QString()); // style sheet, fonts and layouts settle
                QVERIFY2(m_window->size() == QSize(1280, 800), name(id));
            }
        }
        m_window->setLanguage(QStringLiteral("en"));
    }

    void aBrokenFileLeavesEverythingAsItWas()
    {
        enter("weight_scale_number", "0.6");
        QVERIFY(m_window->waitForRun(60000));
        const Experiment before = m_window->session().experiment();
        const RunPtr run = m_window->session().run();
        for (const QByteArray& broken :
             {QByteArray(100000, '['), QByteArray("{"), QByteArray(R"({"unroll": 1, "seed": -1})")}) {
            QVERIFY(!m_window->openFile(write("broken.json", broken)));
            QVERIFY(find<QLabel>("problem")->isVisible());
            QVERIFY(find<QLabel>("problem")->text().contains(QStringLiteral("broken.json")));
            QCOMPARE(m_window->session().experiment(), before);
            QCOMPARE(m_window->session().run(), run);
            QCOMPARE(m_window->session().undoStack().count(), 1);
        }
    }

    void savesOpensAndUndoesAFile()
    {
        enter("weight_scale_number", "0.61");
        const QString path = m_folder.filePath(QStringLiteral("mine.unroll.json"));
        QVERIFY(m_window->saveFile(path));
        enter("weight_scale_number", "2");
        QVERIFY(m_window->openFile(path));
        QCOMPARE(m_window->session().experiment().weightScale, 0.61);
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("mine.unroll.json")));
        m_window->session().undoStack().undo();
        QCOMPARE(m_window->session().experiment().weightScale, 2.0);
    }

    // They are on the same stack.
    void stepsOfATrainingChangeNoFile()
    {
        QVERIFY(m_window->saveFile(m_folder.filePath(QStringLiteral("mine.unroll.json"))));
        Training training = m_window->training().training();
        ++training.seed;
        const auto what = [](const Training&, const Training&) { return QStringLiteral("seed"); };
        QVERIFY(!m_window->training().edit(training, what));
        QVERIFY(!m_window->isWindowModified());
        enter("weight_scale_number", "0.7");
        QVERIFY(m_window->isWindowModified());
        m_window->session().undoStack().undo();
        QVERIFY(!m_window->isWindowModified());
        m_window->session().undoStack().undo();
        QVERIFY(!m_window->isWindowModified());
        m_window->session().undoStack().redo();
        m_window->session().undoStack().redo();
        QVERIFY(m_window->isWindowModified());
        m_window->session().undoStack().undo();
        m_window->session().undoStack().undo();
    }

    void aPresetIsNeverSavedOverAFile()
    {
        const QString path = m_folder.filePath(QStringLiteral("mine.unroll.json"));
        const auto isMine = [&] { return m_window->windowTitle().contains(QStringLiteral("mine.unroll.json")); };
        QVERIFY(m_window->saveFile(path));
        QVERIFY(isMine() && !m_window->isWindowModified());
        enter("weight_scale_number", "0.7");
        QVERIFY(isMine() && m_window->isWindowModified());
        QVERIFY(m_window->saveFile(path));
        QVERIFY(!m_window->isWindowModified());
        enter("weight_scale_number", "1");
        find<QComboBox>("presets")->setFocus();
        QTest::keyClick(find<QComboBox>("presets"), Qt::Key_Down);
        QCOMPARE(m_window->session().experiment().weightScale, 0.5);
        QVERIFY(!isMine());
        QVERIFY(m_window->openFile(path));
        QVERIFY(isMine());
        m_window->session().undoStack().undo();
        QVERIFY(!isMine());
    }

    void aProblemIsSeenWhereThePanelIsLong()
    {
        m_window->setThemeId(ThemeId::Projector);
        m_window->resize(1280, 800);
        const QString path = write("odd.json", R"({"unroll": 1, "<b>bold</b>": 1})");
        QVERIFY(!m_window->openFile(path));
        const auto* problem = find<QLabel>("problem");
        QTRY_VERIFY(problem->visibleRegion().boundingRect().height() >= problem->height() / 2);
        QVERIFY(problem->text().contains(QStringLiteral("<b>bold</b>")));
        QCOMPARE(problem->textFormat(), Qt::PlainText);
        m_window->setLanguage(QStringLiteral("ko"));
        QTRY_VERIFY(problem->text().contains(QStringLiteral("필드")));
        QVERIFY(problem->isVisible());
        m_window->setLanguage(QStringLiteral("en"));
    }

    void theWholeWindowIsExportedInEveryFormat()
    {
        for (const char* ending : {"png", "svg", "pdf", "csv"}) {
            const QString path = m_folder.filePath(QStringLiteral("window.") + QLatin1String(ending));
            QVERIFY(m_window->exportWindow(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            if (QLatin1String(ending) == QLatin1String("csv")) {
                QCOMPARE(content.toStdString(), runToCsv(*m_window->session().run()));
            } else {
                QVERIFY(content.size() > 10000);
            }
        }
        QVERIFY(!m_window->exportWindow(m_folder.filePath(QStringLiteral("window.bmp"))));
        QVERIFY(find<QLabel>("problem")->text().contains(QStringLiteral("window.bmp")));
    }

    void aNewCurveIsNotDimmedWhileItsEigenvaluesAreMissing()
    {
        Experiment big;
        big.hiddenSize = 2000; // its eigenvalues take far longer than the curve
        QVERIFY(!m_window->session().edit(big, [] { return QStringLiteral("big"); }));
        QTRY_COMPARE(m_window->session().run()->experiment.hiddenSize, 2000);
        QVERIFY(!m_window->session().run()->spectrum);
        QVERIFY(m_window->session().isComputing());
        QVERIFY(!find<QProgressBar>("progress")->isVisible());
        for (const View* view : m_window->explorePage().views()) {
            QVERIFY(!view->plot().isDimmed());
        }
        m_window->session().undoStack().undo();
        QVERIFY(m_window->waitForRun(60000));
    }

    void escapeStopsALongComputation()
    {
        const RunPtr before = m_window->session().run();
        Experiment heavy;
        heavy.timeSteps = 100000;
        heavy.hiddenSize = 1000;
        QVERIFY(!m_window->session().edit(heavy, [] { return QStringLiteral("heavy"); }));
        QVERIFY(m_window->session().isComputing());
        m_window->explorePage().normView().setFocus();
        QTest::keyClick(&m_window->explorePage().normView(), Qt::Key_Escape);
        QVERIFY(!m_window->session().isComputing());
        QVERIFY(find<QLabel>("problem")->isVisible());
        QTest::qWait(50);
        QCOMPARE(m_window->session().run(), before); // the last curve stays
        m_window->session().undoStack().undo();
        QVERIFY(m_window->waitForRun(60000));
    }

    void aDroppedFileOpens()
    {
        const QString path = write("dropped.json", R"({"unroll": 1, "time_steps": 33})");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enterEvent(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &enterEvent);
        QVERIFY(enterEvent.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCOMPARE(m_window->session().experiment().timeSteps, 33);
    }

    void remembersWhatItWas()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        open(&settings);
        m_window->setThemeId(ThemeId::Dark);
        m_window->setLanguage(QStringLiteral("ko"));
        enter("weight_scale_number", "0.77");
        const QString path = m_folder.filePath(QStringLiteral("kept.unroll.json"));
        QVERIFY(m_window->saveFile(path));
        m_window->close();
        open(&settings);
        QCOMPARE(m_window->session().experiment().weightScale, 0.77);
        QCOMPARE(m_window->explorePage().normView().theme().id, ThemeId::Dark);
        QVERIFY(find<QLabel>("verdict")->text().contains(QStringLiteral("▼")));
        QVERIFY(!find<QLabel>("verdict")->text().contains(QStringLiteral("VANISHING")));
        auto* recent = find<QMenu>("recent_files");
        emit recent->aboutToShow();
        QCOMPARE(recent->actions().first()->text(), path);
    }

    void koreanLeavesNoEnglishBehindAndComesBack()
    {
        m_window->resize(1920, 1080); // room for every card
        for (View* view : m_window->explorePage().views()) {
            if (view->id() == QLatin1String("parameters")) { // not among those that are shown at first
                static_cast<RunView*>(view)->show(m_window->session().run(), 3);
            }
            QTRY_VERIFY(view->hasPicture());
        }
        enter("weight_scale_number", "0.6");
        enter("weight_scale_number", "1");
        m_window->session().undoStack().undo();
        m_window->session().undoStack().redo();
        m_window->setLanguage(QStringLiteral("ko")); // also in the names of what can be undone
        QVERIFY(m_window->waitForRun(60000));
        QStringList texts;
        for (const View* view : m_window->explorePage().views()) {
            const PlotScene& scene = view->plot().scene();
            texts << scene.x.label << scene.y.label << scene.message;
            for (const PlotCurve& curve : scene.curves) {
                texts << curve.name << curve.endLabel;
            }
        }
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->objectName().startsWith(QLatin1String("qt_dockwidget_"))) {
                continue; // never shown: our docks have titles of their own
            }
            texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                texts << label->text();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                texts << button->text();
            } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
                for (int i = 0; i < box->count(); ++i) {
                    texts << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
                }
                texts << box->placeholderText();
            }
        }
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            texts << action->text();
        }
        for (const View* view : m_window->explorePage().views()) {
            texts << view->title() << view->sentence() << view->explanation();
        }
        // Names and symbols that are the same in every language.
        static const QRegularExpression allowed(QStringLiteral(
            "<code>[a-z]+</"
            "code>|<[^>]*>|&[a-z]+;|[a-z]+_[a-z_]+|tanh|log|Unroll|English|NumPy|Wh|σmax|np\\.random\\.\\w+|"
            "randn|seed|clip|norm|bfloat16|float64|float32|float16|ReLU|Xavier|RNN|LSTM|GRU|matmul|rnn|lstm|gru|"
            "PyTorch|chain|parameters|"
            "CSV|PNG|Frobenius|rms|MatMul|inf|NaN|true|false|book|frobenius|Ctrl|Esc|Home|End|Space|Shift|Page|"
            "Backspace|Scroll Left|Scroll Right|Tom|Mary|SGD|Adam|RMSprop|momentum|copy"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
        for (QString text : texts) {
            const QString whole = text;
            text.remove(allowed);
            QVERIFY2(!text.contains(word), qPrintable(whole));
        }
        QVERIFY(find<QLabel>("norms_sentence")->text().contains(QStringLiteral("203.7")));
        m_window->setLanguage(QStringLiteral("en"));
        QCOMPARE(find<QLabel>("verdict")->text(), QStringLiteral("▲ EXPLODING"));
    }

    void everyControlHasAnAccessibleName()
    {
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_window.get()) ||
                qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QMenuBar*>(widget) != nullptr ||
                qobject_cast<View*>(widget) != nullptr || qobject_cast<QLabel*>(widget) != nullptr) {
                continue;
            }
            QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName()));
        }
        QAccessibleInterface* plot = QAccessible::queryAccessibleInterface(&m_window->explorePage().normView().plot());
        QCOMPARE(plot->role(), QAccessible::Chart);
        QVERIFY(plot->text(QAccessible::Description).contains(QStringLiteral("203.7 times larger")));
    }

    void copiesAndExportsWhatIsSeen()
    {
        m_window->explorePage().normView().plot().setFocus();
        QTest::keyClick(&m_window->explorePage().normView().plot(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->image().width() > 600);
        const QString path = m_folder.filePath(QStringLiteral("window.png"));
        QVERIFY(exportWidget(*m_window, path, 2.0, m_window->session().experiment()));
        QCOMPARE(QImage(path).size(), m_window->size() * 2);
    }

    void aCardCanBeEnlargedAndComesBack()
    {
        auto& page = m_window->explorePage();
        page.cards().enlarge(&page.cards().focusedCard());
        QCOMPARE(page.views()[1]->isVisible(), false);
        QTest::keyClick(&page.normView().plot(), Qt::Key_Escape);
        QCOMPARE(page.views()[1]->isVisible(), true);
    }

    void overflowIsExplained()
    {
        enter("time_steps_number", "3300");
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(find<QLabel>("norms_sentence")->text().contains(QStringLiteral("From backward step 1555 on")));
        QVERIFY(m_window->explorePage().normView().plot().scene().markers.at(0).text.contains(
            QStringLiteral("inf from step 1555")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::MainWindowTest)
#include "main_window_test.moc"
