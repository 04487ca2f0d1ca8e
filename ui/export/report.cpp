// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report.h"

#include "core/io/file.h"
#include "ui/export/on_paper.h"
#include "ui/export/report_html.h"
#include "ui/export/report_pdf.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

tl::unexpected<Error> unknownEnding(const QString& path)
{
    return badRequest(UNROLL_TEXT("%1: the ending of the file name decides the format; allowed: .pdf, .html"),
                      {path.toStdString()});
}

std::vector<View*> viewsOf(const Report& report)
{
    std::vector<View*> views;
    for (const Report::Picture& picture : report.pictures) {
        views.push_back(picture.view);
    }
    return views;
}

} // namespace

ReportWords ReportWords::translated()
{
    return {Texts::tr("Notes"),
            Texts::tr("Settings"),
            Texts::tr("Numbers"),
            Texts::tr("What am I looking at?"),
            Texts::tr("NumPy code"),
            Texts::tr("The same numbers in a terminal"),
            Texts::tr("A link, which Unroll opens"),
            Texts::tr("Made with Unroll %1").arg(QStringLiteral(UNROLL_VERSION))};
}

Expected<void> exportReport(const Report& report, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1String("html") && ending != QLatin1String("pdf")) {
        return unknownEnding(path);
    }
    const OnPaper onPaper(viewsOf(report), plotOnPaper.size());
    const QByteArray bytes = ending == QLatin1String("pdf") ? reportPdf(report) : reportHtml(report);
    return writeFile(path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

tl::unexpected<Error> nothingToReport()
{
    return cannotDo(UNROLL_TEXT("There is no report yet: what it tells of has not been computed."));
}

} // namespace unroll
