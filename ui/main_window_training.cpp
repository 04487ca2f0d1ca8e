// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with trainings: their files, and waiting for one.
#include "ui/main_window.h"

#include "core/io/training_file.h"
#include "ui/pages/train_page.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

namespace unroll {

void MainWindow::makeTraining(QMenu* menu)
{
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("Open tra&ining …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)},
              [this] { askOpenTraining(); });
    addAction(menu, QT_TR_NOOP("Save &training …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
              [this] { askSaveTraining(); });
    connect(&m_training, &TrainingSession::stateChanged, this, &MainWindow::showTrainingSign);
    connect(&m_training, &TrainingSession::saved, this, [this](const QString& path) { say(tr("Saved %1").arg(path)); });
    connect(&m_training, &TrainingSession::opened, this, [this](const QString& path) {
        remember(path);
        say(tr("Opened %1: Space goes on with it").arg(path));
    });
}

void MainWindow::askOpenTraining()
{
    showPage(*m_train);
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a training"), QString(),
                                                      tr("Trainings (*.unroll-training.json *.json);;All files (*)"));
    if (!path.isEmpty()) {
        openTraining(path, trainingFileKind(path.toStdString()).value_or(TrainingFileKind::Checkpoint));
    }
}

// A checkpoint is read in the background, and what is wrong with it is said when that is known.
bool MainWindow::openTraining(const QString& path, TrainingFileKind kind)
{
    showPage(*m_train); // where it can be seen what comes of it
    if (kind == TrainingFileKind::Checkpoint) {
        m_training.open(path);
        return true;
    }
    const auto what = [name = QFileInfo(path).fileName()](const Training&, const Training&) {
        return tr("Open %1").arg(name);
    };
    const Expected<Training> training = readTrainingFile(path.toStdString());
    const std::optional<Error> problem = training ? m_training.edit(*training, what) : std::optional(training.error());
    if (problem) {
        showProblem(*problem);
        return false;
    }
    remember(path);
    return true;
}

void MainWindow::askSaveTraining()
{
    showPage(*m_train);
    const QString path = askFileName(tr("Save the training"), QStringLiteral("training.unroll-training.json"),
                                     tr("Trainings (*.unroll-training.json)"), QStringLiteral("unroll-training.json"));
    if (!path.isEmpty()) {
        m_training.save(path);
    }
}

bool MainWindow::waitForTraining(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (m_training.isRunning() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    constexpr int longestLayout = 100;
    QCoreApplication::processEvents(QEventLoop::AllEvents, longestLayout);
    return !m_training.isRunning();
}

} // namespace unroll
