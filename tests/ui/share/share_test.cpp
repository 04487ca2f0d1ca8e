// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Links through the real window: copied, pasted, dropped, shown as a QR code, and in the pictures it exports.
#include "core/experiment/presets.h"
#include "core/io/link.h"
#include "tests/support/open_window.h"
#include "tests/support/qr_reader.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/share/qr_dialog.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <stdexcept>

namespace unroll {

class ShareTest : public QObject {
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

    static QString linkOf(const char* preset)
    {
        return QString::fromStdString(*experimentToLink(findPreset(preset)->experiment));
    }

    const Experiment& shown() const { return m_window->session().experiment(); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        QWidget& plot = m_window->explorePage().normView().plot();
        plot.setFocus();
        QTest::keyClick(&plot, key, modifiers);
    }

    bool drop(const QMimeData& data) const
    {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (enter.isAccepted()) {
            QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
            QCoreApplication::sendEvent(m_window.get(), &event);
        }
        return enter.isAccepted();
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
    }

    void cleanup() { m_window.reset(); }

    void copiesALinkThatOpensAsTheSame()
    {
        m_window->showExperiment(findPreset("tanh-saturates")->experiment);
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), linkOf("tanh-saturates"));
        const auto back = experimentFromLink(QGuiApplication::clipboard()->text().toStdString());
        QVERIFY(back && *back == shown());
    }

    void pastesAndTakesItBack()
    {
        const Experiment before = shown();
        QGuiApplication::clipboard()->setText(QStringLiteral("\n  ") + linkOf("lstm-remembers") +
                                              QStringLiteral(" \n"));
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(), findPreset("lstm-remembers")->experiment);
        QVERIFY(m_window->waitForRun(60000));
        QCOMPARE(m_window->session().run()->experiment, shown());
        QCOMPARE(find<QAction>("undo")->text(), QStringLiteral("&Undo: Open link"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown(), before);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(shown(), findPreset("lstm-remembers")->experiment);
    }

    void pastesOnTheOtherPageToo()
    {
        m_window->showPage(m_window->cellsPage());
        QGuiApplication::clipboard()->setText(linkOf("gru-remembers"));
        QTest::keyClick(&m_window->cellsPage(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(), findPreset("gru-remembers")->experiment);
        QGuiApplication::clipboard()->setText(QStringLiteral("nothing"));
        QTest::keyClick(&m_window->cellsPage(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(find<QLabel>("cells_problem")->text().contains(QStringLiteral("\"nothing\" is not a link")));
    }

    void aTextFieldKeepsWhatIsPastedIntoIt()
    {
        const Experiment before = shown();
        auto* field = find<QWidget>("weight_scale_number")->findChild<QLineEdit*>();
        field->setFocus();
        field->selectAll();
        QGuiApplication::clipboard()->setText(QStringLiteral("0.25"));
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->text(), QStringLiteral("0.25"));
        QCOMPARE(shown(), before);
        QVERIFY(!find<QLabel>("problem")->isVisible());
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shown().weightScale, 0.25);
    }

    void aBadClipboardIsSaidAndNothingIsLost()
    {
        const Experiment before = shown();
        const RunPtr run = m_window->session().run();
        const QString good = linkOf("lstm-remembers");
        const std::vector<std::pair<QString, QString>> cases{
            {QString(), QStringLiteral("holds no text")},
            {QStringLiteral("<b>hello</b>"), QStringLiteral("\"<b>hello</b>\" is not a link")},
            {good.left(good.size() - 8), QStringLiteral("is cut off")},
            {QString(good).replace(QStringLiteral("unroll:1/"), QStringLiteral("unroll:2/")),
             QStringLiteral("newer Unroll")},
            {good + QStringLiteral("?utm=1"), QStringLiteral("holds \"?\", which no link does")},
        };
        for (const auto& [text, sentence] : cases) {
            if (text.isEmpty()) {
                QGuiApplication::clipboard()->setImage(QImage(4, 4, QImage::Format_RGB32));
            } else {
                QGuiApplication::clipboard()->setText(text);
            }
            press(Qt::Key_V, Qt::ControlModifier);
            QVERIFY(find<QLabel>("problem")->isVisible());
            QVERIFY2(find<QLabel>("problem")->text().contains(sentence), qPrintable(find<QLabel>("problem")->text()));
            QCOMPARE(shown(), before);
            QCOMPARE(m_window->session().run(), run);
            QCOMPARE(m_window->session().undoStack().count(), 0);
        }
    }

    void aLongWordOnTheClipboardDoesNotWidenThePanel()
    {
        for (const ThemeId id : {ThemeId::Projector, ThemeId::Light}) {
            m_window->setThemeId(id);
            m_window->resize(1280, 800);
            QCoreApplication::processEvents();
            const QWidget* panel = find<QLabel>("problem")->parentWidget();
            const int before = panel->width();
            for (const QString& text :
                 {QStringLiteral("aB3_").repeated(125), QStringLiteral("unroll:1/") + QString(500, QLatin1Char('m'))}) {
                QGuiApplication::clipboard()->setText(text);
                press(Qt::Key_V, Qt::ControlModifier);
                QTest::qWait(50); // until everything has its place
                QCOMPARE(panel->width(), before);
                QCOMPARE(m_window->size(), QSize(1280, 800));
            }
        }
    }

    void opensALinkThatIsDroppedAndNoOtherText()
    {
        QMimeData text;
        text.setText(linkOf("lstm-remembers"));
        QVERIFY(drop(text));
        QCOMPARE(shown(), findPreset("lstm-remembers")->experiment);
        QMimeData address; // as a browser gives it
        address.setUrls({QUrl(linkOf("book-vanishing"))});
        QVERIFY(drop(address));
        QCOMPARE(shown(), findPreset("book-vanishing")->experiment);
        QMimeData other;
        other.setText(QStringLiteral("some words"));
        QVERIFY(!drop(other));
        QCOMPARE(shown(), findPreset("book-vanishing")->experiment);
    }

    void anExportedPictureOpensAsItsExperiment()
    {
        for (const char* preset : {"tanh-saturates", "gru-remembers"}) {
            const Experiment experiment = findPreset(preset)->experiment;
            m_window->showExperiment(experiment);
            QVERIFY(m_window->waitForRun(60000));
            const QString path = m_folder.filePath(QStringLiteral("window.png"));
            QVERIFY(m_window->exportWindow(path));
            m_window->showExperiment(Experiment());
            QVERIFY(m_window->openFile(path));
            QCOMPARE(shown(), experiment);
            QVERIFY(!m_window->windowTitle().contains(QStringLiteral("window.png"))); // Save must not replace it
            m_window->showExperiment(Experiment());
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(path)});
            QVERIFY(drop(data));
            QCOMPARE(shown(), experiment);
        }
        const Experiment before = shown();
        const QString plain = m_folder.filePath(QStringLiteral("plain.png"));
        QImage(8, 8, QImage::Format_RGB32).save(plain);
        QVERIFY(!m_window->openFile(plain));
        QVERIFY(find<QLabel>("problem")->text().contains(QStringLiteral("was not exported by Unroll")));
        QCOMPARE(shown(), before);
    }

    void showsTheCodeOfWhatIsShown()
    {
        m_window->showExperiment(findPreset("gru-remembers")->experiment);
        press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        auto* dialog = find<QrDialog>("qr_dialog");
        QVERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("qr_link"))->text(), linkOf("gru-remembers"));
        const auto read = test::readQrCode(dialog->grab().toImage());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_window->findChild<QrDialog*>() == nullptr);
        if (!read) {
            QSKIP("zbarimg is not installed: the code was not read back");
        }
        QCOMPARE(*read, linkOf("gru-remembers"));
    }

    void aLinkTooLongForACodeIsSaidAndCanBeCopied()
    {
        Experiment experiment;
        experiment.hiddenSize = 20;
        Tensor& weights = experiment.tensors["Wh"];
        weights.shape = {20, 20};
        for (int i = 0; i < 400; ++i) {
            weights.values.push_back(1.0 / (i + 3));
        }
        m_window->showExperiment(experiment);
        press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->findChild<QrDialog*>() == nullptr);
        QVERIFY(find<QLabel>("problem")->isVisible());
        QVERIFY(
            find<QLabel>("problem")->text().contains(QStringLiteral("too much for a QR code; allowed: at most 2953")));
        QVERIFY(find<QLabel>("problem")->text().contains(QStringLiteral("copied as text")));
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().size() > 2953);
        m_window->showExperiment(Experiment());
        press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(shown(), experiment);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ShareTest)
#include "share_test.moc"
