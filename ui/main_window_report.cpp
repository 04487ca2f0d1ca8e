// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of the page in front.
#include "ui/main_window.h"

#include "ui/export/report.h"
#include "ui/lesson/lesson.h"
#include "ui/pages/explore_page.h"
#include "ui/views/norm_view.h"

namespace unroll {

Expected<void> MainWindow::writeReport(const QString& path)
{
    if (m_page->normView().isVeiled()) { // the other pages would answer it, too
        return questionIsOpen();
    }
    Expected<Report> report = currentPage().report();
    if (!report) {
        return tl::unexpected(report.error());
    }
    report->language = m_language;
    return exportReport(*report, path);
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
