// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/experiment_in_report.h"

#include "core/codegen/arrays.h"
#include "core/codegen/numpy_code.h"
#include "core/io/link.h"

#include <QCoreApplication>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

} // namespace

void addTitleAndNotes(Report& report, const Experiment& experiment, const QString& what)
{
    const QString title = QString::fromStdString(experiment.title).simplified();
    report.heading = title.isEmpty() ? what : title;
    report.subheading = title.isEmpty() ? QString() : what;
    report.notes = QString::fromStdString(experiment.notes).trimmed();
}

Report::Code numpyListing(const Experiment& experiment)
{
    Report::Code listing;
    if (codegen::arraysOf(experiment).readsFile) {
        listing.note =
            Texts::tr("The arrays are too many numbers for a listing: it reads them from the experiment, saved "
                      "as experiment.unroll.json beside it.");
    }
    listing.text = QString::fromStdString(numpyCode(experiment));
    return listing;
}

QString linkToCopy(const Experiment& experiment)
{
    constexpr std::size_t longest = 4000;
    if (roughLinkLength(experiment) > longest) {
        return {};
    }
    return QString::fromStdString(experimentToLink(experiment).value_or(std::string()));
}

void addLink(Report& report, const Experiment& experiment)
{
    if (const QString link = linkToCopy(experiment); !link.isEmpty()) {
        report.listings.push_back({ReportWords::translated().link, QStringLiteral("link"), {{{}, {}, link}}});
    }
}

} // namespace unroll
