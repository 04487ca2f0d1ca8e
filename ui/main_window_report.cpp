// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the main window: which runs and pictures it is of.
#include "ui/main_window.h"

#include "ui/export/report.h"
#include "ui/lesson/lesson.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

namespace unroll {

namespace {

tl::unexpected<Error> nothingToTell()
{
    return cannotDo(UNROLL_TEXT("There is no report yet: what it tells of has not been computed."));
}

} // namespace

Expected<void> MainWindow::writeReport(const QString& path)
{
    ReportSubject subject;
    subject.experiment = m_session.experiment();
    subject.language = m_language;
    bool isCurrent = false;
    const bool isOfCells = &currentPage() == m_cells; // the other pages leave it to Explore
    if (isOfCells) {
        const Comparison& comparison = m_cells->comparison();
        subject.runs.assign(comparison.runs().begin(), comparison.runs().end());
        isCurrent = !comparison.isBusy() && subject.runs.front() && comparison.experiment() == subject.experiment;
    } else {
        subject.runs = {m_session.run()};
        isCurrent = m_session.run() && !m_session.run()->isCoarse && m_session.run()->experiment == subject.experiment;
    }
    if (!isCurrent) {
        return nothingToTell();
    }
    if (m_page->normView().isVeiled()) {
        return questionIsOpen();
    }
    const CardGrid& cards = isOfCells ? m_cells->cards() : m_page->cards();
    for (const Card* card : cards.cards()) {
        if (cards.isShown(*card)) {
            subject.views.push_back(static_cast<RunView*>(&card->view())); // these pages have no others
        }
    }
    return exportReport(subject, path);
}

void MainWindow::askReport()
{
    const QString path = askFileName(tr("Export a report"), QStringLiteral("report.pdf"),
                                     tr("Documents (*.pdf *.html)"), QStringLiteral("pdf"));
    if (!path.isEmpty()) {
        report(writeReport(path), tr("Exported %1").arg(path));
    }
}

} // namespace unroll
