// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window keeps of earlier runs: pinned ones, and the journal of all that was done.
#include "ui/controls/pin_menu.h"
#include "ui/journal/journal_dock.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/page.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/view.h"

namespace unroll {

void MainWindow::makePins(QMenu* menu)
{
    addAction(menu, QT_TR_NOOP("P&in this run"), QStringLiteral("pin"), {QKeySequence(Qt::Key_P)}, [this] { pin(); });
    auto* pins = new PinMenu(m_session, menu);
    pins->setProperty("englishText", QByteArray(QT_TR_NOOP("Pinned r&uns")));
    pins->setObjectName(QStringLiteral("pinned_runs"));
    m_menus += pins;
    menu->addMenu(pins);
    QAction* unpinAll = addAction(pins, QT_TR_NOOP("Unpin &all"), QString(), {QKeySequence(Qt::SHIFT | Qt::Key_P)},
                                  [this] { m_session.unpinAll(); });
    unpinAll->setEnabled(false);
    connect(&m_session, &Session::pinsChanged, unpinAll,
            [this, unpinAll] { unpinAll->setEnabled(!m_session.pins().empty()); });
}

void MainWindow::pin()
{
    const std::optional<Error> problem = m_session.pin();
    say(problem ? translated(*problem) : tr("Pinned: its curve stays when the settings change. Shift+P unpins."));
}

void MainWindow::makeJournal(QMenu* menu)
{
    m_journal = new JournalDock(m_session, this);
    addDockWidget(Qt::RightDockWidgetArea, m_journal);
    m_journal->hide();
    QAction* action = addAction(menu, QT_TR_NOOP("&Journal"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_J)}, [this] {
        const bool isShown = m_journal->isVisible();
        m_journal->setVisible(!isShown);
        if (isShown) {
            currentPage().cards().focusedCard().view().setFocus();
        } else {
            m_journal->raise();
            m_journal->widget()->setFocus();
        }
    });
    action->setCheckable(true);
    connect(m_journal, &QDockWidget::visibilityChanged, action, &QAction::setChecked);
    connect(m_journal, &JournalDock::copied, this, [this] { say(tr("Copied: %1").arg(m_journal->windowTitle())); });
}

} // namespace unroll
