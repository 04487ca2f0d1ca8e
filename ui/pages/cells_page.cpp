// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cells_page.h"

#include "ui/controls/cells_panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/export/run_report.h"
#include "ui/pages/card_grid.h"
#include "ui/session/session.h"
#include "ui/views/cells_view.h"
#include "ui/views/gates_view.h"

#include <QRegularExpression>
#include <QToolButton>

namespace unroll {

CellsPage::CellsPage(Session& session, QWidget* parent)
    : RunPage(session, new CellsPanel(session), parent), m_comparison(session), m_cellsView(new CellsView),
      m_lstmGates(new GatesView(QStringLiteral("gates_lstm"))), m_gruGates(new GatesView(QStringLiteral("gates_gru")))
{
    setObjectName(QStringLiteral("cells_page"));
    addCard(m_cellsView);
    addCard(m_lstmGates);
    addCard(m_gruGates);
    // Explore has controls of the same names. (Buttons of the bar are named for their icons.)
    for (QWidget* part : {static_cast<QWidget*>(&panel()), static_cast<QWidget*>(&transport())}) {
        for (auto* control : part->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^(?!qt_).+")))) {
            if (qobject_cast<QToolButton*>(control) == nullptr) {
                control->setObjectName(QStringLiteral("cells_") + control->objectName());
            }
        }
    }
    connect(&session, &Session::cursorChanged, this, &CellsPage::showRuns);
    connect(&m_comparison, &Comparison::runsChanged, this, [this] {
        showRuns();
        showDone();
    });
    connect(&m_comparison, &Comparison::refused, this, [this](const Error& error) {
        showDone();
        panel().showProblem(error);
    });
    connect(&m_comparison, &Comparison::progressed, this, &CellsPage::showProgress);
}

Expected<Report> CellsPage::report() const
{
    const Comparison::Runs& runs = m_comparison.runs();
    if (m_comparison.isBusy() || !runs.front() || m_comparison.experiment() != session().experiment()) {
        return nothingToReport();
    }
    return reportOf({runs.begin(), runs.end()});
}

bool CellsPage::stopComputing()
{
    const bool isBusy = m_comparison.isBusy();
    if (isBusy) {
        m_comparison.stop();
    }
    return isBusy;
}

void CellsPage::showEvent(QShowEvent* event)
{
    m_comparison.setActive(true);
    RunPage::showEvent(event);
}

void CellsPage::hideEvent(QHideEvent* event)
{
    m_comparison.setActive(false);
    RunPage::hideEvent(event);
}

void CellsPage::showRuns()
{
    const Comparison::Runs& runs = m_comparison.runs();
    if (!runs[0]) {
        return;
    }
    const int cursor = session().cursor();
    m_cellsView->setRuns(runs, m_comparison.experiment(), cursor);
    m_lstmGates->show(runs[1], cursor);
    m_gruGates->show(runs[2], cursor);
    fitIfPending();
}

} // namespace unroll
