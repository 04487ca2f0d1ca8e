// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How an experiment leaves the main window as a link or a QR code, and comes in as one.
#include "ui/main_window.h"

#include "core/io/link.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/share/qr_code.h"
#include "ui/share/qr_dialog.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMimeData>

namespace unroll {

void MainWindow::addShareActions(QMenu* menu)
{
    addAction(menu, QT_TR_NOOP("Copy &link"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
              [this] { copyLink(); });
    addAction(menu, QT_TR_NOOP("&Paste link"), QString(), {QKeySequence::Paste}, [this] { pasteLink(); });
    addAction(menu, QT_TR_NOOP("Show &QR code"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)},
              [this] { showQrCode(); });
}

bool MainWindow::openLink(const QString& link)
{
    const Expected<Experiment> experiment = experimentFromLink(link.toStdString());
    if (!experiment) {
        showProblem(experiment.error());
        return false;
    }
    if (const std::optional<Error> problem = m_session.replace(*experiment, [] { return tr("Open link"); })) {
        showProblem(*problem);
        return false;
    }
    return true;
}

bool MainWindow::openFileOrLink(const QString& given)
{
    return isLink(given.toStdString()) ? openLink(given) : openFile(given);
}

// In what is dragged over the window; empty where there is none. A browser gives it as an address, others as a text.
QString MainWindow::linkIn(const QMimeData& dragged)
{
    const QString text = dragged.text();
    return isLink(text.toStdString()) ? text : QString();
}

// The few controls of a step belong to the lesson, which a link does not bring along.
Experiment MainWindow::toShare() const
{
    Experiment experiment = m_session.experiment();
    if (!m_lessonDock->isHidden() && experiment.shownControls == m_lesson->step().experiment.shownControls) {
        experiment.shownControls.clear();
    }
    return experiment;
}

void MainWindow::copyLink()
{
    const Expected<std::string> link = experimentToLink(toShare());
    if (!link) {
        showProblem(link.error());
        return;
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(*link));
    say(tr("Copied: a link to the experiment"));
}

void MainWindow::pasteLink()
{
    const QMimeData* held = QGuiApplication::clipboard()->mimeData();
    if (held == nullptr || !held->hasText()) {
        showProblem(badRequest(UNROLL_TEXT("The clipboard holds no text; allowed: a link to an experiment, which "
                                           "starts with unroll:1/"))
                        .value());
        return;
    }
    if (openLink(held->text())) {
        say(tr("Opened: the experiment of the link"));
    }
}

void MainWindow::showQrCode()
{
    const Expected<std::string> link = experimentToLink(toShare());
    const Expected<QImage> code = link.and_then(qrCode);
    if (!code) {
        showProblem(code.error());
        return;
    }
    (new QrDialog(QString::fromStdString(*link), *code, this))->open();
}

} // namespace unroll
