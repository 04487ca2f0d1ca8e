// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which code the keys copy on each page, and what is said of it.
#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "core/codegen/training_code.h"
#include "tests/support/open_window.h"
#include "ui/application.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStatusBar>
#include <QTest>

namespace unroll {

class CopyCodeTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;

    void press(Qt::Key key, Qt::KeyboardModifiers more = Qt::NoModifier) const
    {
        QTest::keyClick(m_window.get(), key, Qt::ControlModifier | more);
    }
    QString said() const { return m_window->statusBar()->currentMessage(); }
    static std::string copied() { return QGuiApplication::clipboard()->text().toStdString(); }

private slots:
    void init()
    {
        m_window = std::make_unique<MainWindow>();
        QVERIFY(test::isOpen(*m_window));
        QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    }
    void cleanup() { m_window.reset(); }

    void anExperimentIsCopiedAsEither()
    {
        const Experiment& experiment = m_window->session().experiment();
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_2}) {
            press(page);
            press(Qt::Key_N, Qt::ShiftModifier);
            QCOMPARE(copied(), numpyCode(experiment));
            QCOMPARE(said(), QStringLiteral("Copied: Python code for NumPy"));
            press(Qt::Key_P, Qt::ShiftModifier);
            QCOMPARE(copied(), pytorchCode(experiment));
            QCOMPARE(said(), QStringLiteral("Copied: Python code for PyTorch"));
        }
    }

    // "this experiment" is what the map calls its mark.
    void ofAMapItIsTheExperimentThatIsMarkedOnIt()
    {
        press(Qt::Key_3);
        const Experiment& experiment = m_window->session().experiment();
        press(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(copied(), numpyCode(experiment));
        QCOMPARE(said(), QStringLiteral("Copied: Python code for NumPy, of this experiment, not of the map"));
        press(Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(copied(), pytorchCode(experiment));
        QCOMPARE(said(), QStringLiteral("Copied: Python code for PyTorch, of this experiment, not of the map"));
    }

    void aTrainingIsCopiedAsItIsSet()
    {
        press(Qt::Key_4);
        Training training = m_window->training().training();
        training.seed = 5;
        training.learners.front().learningRate = 0.25;
        QVERIFY(!m_window->training().edit(training,
                                           [](const Training&, const Training&) { return QStringLiteral("test"); }));
        press(Qt::Key_P, Qt::ShiftModifier);
        QCOMPARE(copied(), pytorchCode(training));
        QVERIFY(copied().find("np.random.RandomState(5005)") != std::string::npos);
        QCOMPARE(said(), QStringLiteral("Copied: Python code for PyTorch, of the training"));
    }

    void aTrainingIsNotCopiedAsNumPy()
    {
        press(Qt::Key_4);
        press(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(copied(), std::string("before"));
        QCOMPARE(said(), QStringLiteral("Nothing was copied: a training is copied as PyTorch code, with Ctrl+Shift+P"));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::CopyCodeTest)
#include "copy_code_test.moc"
