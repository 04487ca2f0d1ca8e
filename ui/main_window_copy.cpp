// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the page that is shown is copied: a picture, or Python code.
#include "ui/main_window.h"

#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "core/codegen/training_code.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"
#include "ui/views/card.h"
#include "ui/views/view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace unroll {

void MainWindow::addCopyActions(QMenu* menu)
{
    addAction(menu, QT_TR_NOOP("&Copy plot"), QString(), {QKeySequence::Copy}, [this] {
        currentPage().cards().focusedCard().copyPicture();
        say(tr("Copied: %1").arg(currentPage().cards().focusedCard().view().title()));
    });
    addAction(menu, QT_TR_NOOP("Copy as NumP&y"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, [this] {
        if (&currentPage() == m_train) {
            say(tr("Nothing was copied: a training is copied as PyTorch code, with Ctrl+Shift+P"));
        } else {
            copyCode(numpyCode(m_session.experiment()),
                     &currentPage() == m_phase ? tr("Copied: Python code for NumPy, of this experiment, not of the map")
                                               : tr("Copied: Python code for NumPy"));
        }
    });
    addAction(
        menu, QT_TR_NOOP("Copy as Py&Torch"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)}, [this] {
            if (&currentPage() == m_train) {
                copyCode(pytorchCode(m_training.training()), tr("Copied: Python code for PyTorch, of the training"));
            } else {
                copyCode(pytorchCode(m_session.experiment()),
                         &currentPage() == m_phase
                             ? tr("Copied: Python code for PyTorch, of this experiment, not of the map")
                             : tr("Copied: Python code for PyTorch"));
            }
        });
}

void MainWindow::copyCode(const std::string& code, const QString& done)
{
    QGuiApplication::clipboard()->setText(QString::fromStdString(code));
    say(done);
}

} // namespace unroll
