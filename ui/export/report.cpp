// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report.h"

#include "core/codegen/arrays.h"
#include "core/codegen/numpy_code.h"
#include "core/experiment/arguments.h"
#include "core/experiment/fields.h"
#include "core/io/file.h"
#include "core/io/link.h"
#include "ui/export/on_paper.h"
#include "ui/export/report_html.h"
#include "ui/export/report_pdf.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/verdict_text.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

QString cellName(const Experiment& experiment)
{
    return translated(findField("cell")->choices[static_cast<std::size_t>(experiment.cell)].label);
}

// "RNN, LSTM, GRU"
QString cellNames(const std::vector<RunPtr>& runs)
{
    QStringList names;
    for (const RunPtr& run : runs) {
        names += cellName(run->experiment);
    }
    return names.join(QLatin1String(", "));
}

QString valueForPeople(const Field& field, const Experiment& experiment)
{
    const FieldValue value = field.get(experiment);
    if (field.kind == FieldKind::Choice) {
        return translated(field.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))].label);
    }
    if (field.kind == FieldKind::Boolean) {
        return std::get<bool>(value) ? Texts::tr("yes") : Texts::tr("no");
    }
    return QString::fromStdString(toText(value));
}

// The arrays that a run reads, and where the inputs of several come from: they read the same.
void addInputs(const ReportSubject& subject, std::vector<Report::Row>& rows)
{
    const auto isRead = [&](const std::string& name) {
        const std::string there = subject.runs.size() > 1 && name == "dh0" ? "dh_last" : name;
        return std::any_of(subject.runs.begin(), subject.runs.end(),
                           [&](const RunPtr& run) { return run->experiment.tensors.contains(there); });
    };
    for (const auto& [name, tensor] : subject.experiment.tensors) {
        if (isRead(name)) {
            rows.push_back({QString::fromStdString(name),
                            Texts::tr("given as an array %1").arg(QString::fromStdString(shapeText(tensor.shape)))});
        }
    }
    if (subject.runs.size() > 1 && !subject.experiment.tensors.contains("inputs")) {
        rows.push_back({Texts::tr("Inputs"),
                        Texts::tr("the same for all, drawn as for the cell %1").arg(cellName(subject.experiment))});
    }
}

// Of several runs each setting once, where it is told of any.
std::vector<Report::Row> settingsOf(const ReportSubject& subject)
{
    std::vector<Report::Row> rows;
    for (const Field& field : fields()) {
        const auto teller = std::find_if(subject.runs.begin(), subject.runs.end(),
                                         [&](const RunPtr& run) { return isTold(field, run->experiment); });
        if (std::string_view(field.name) == "cell") {
            rows.push_back({translated(field.label), cellNames(subject.runs)});
        } else if (teller != subject.runs.end() && field.kind != FieldKind::Text) {
            rows.push_back({translated(field.label), valueForPeople(field, (*teller)->experiment)});
        }
    }
    addInputs(subject, rows);
    return rows;
}

std::vector<Report::Row> numbersOf(const std::vector<RunPtr>& runs)
{
    std::vector<Report::Row> rows;
    for (const RunPtr& run : runs) {
        const QString cell = runs.size() > 1 ? cellName(run->experiment) + QLatin1String(": ") : QString();
        const auto add = [&](const QString& label, double value) {
            rows.push_back({cell + label, exactNumber(value)});
        };
        add(Texts::tr("norm before the first backward step"), run->initialNorm);
        add(Texts::tr("norm after %1 backward steps").arg(run->norms.size()), run->norms.back());
        if (run->spectrum) {
            const bool isGated = !run->states.gates.empty();
            add(isGated ? Texts::tr("spectral radius ρ of the candidate's Wh") : Texts::tr("spectral radius ρ of Wh"),
                run->spectrum->spectralRadius);
            add(isGated ? Texts::tr("largest singular value σmax of the candidate's Wh")
                        : Texts::tr("largest singular value σmax of Wh"),
                run->spectrum->largestSingularValue);
        }
    }
    return rows;
}

std::vector<Report::Verdict> verdictsOf(const std::vector<RunPtr>& runs)
{
    std::vector<Report::Verdict> verdicts;
    for (const RunPtr& run : runs) {
        const Experiment& experiment = run->experiment;
        QString sentence =
            translated(describe(run->diagnosis, experiment.timeSteps, numberFormat(experiment.precision).name));
        if (const auto clipping = describeParameterClipping(*run)) {
            sentence += QLatin1Char(' ') + translated(*clipping);
        }
        verdicts.push_back({runs.size() > 1 ? cellName(experiment) : QString(), verdictWord(run->diagnosis),
                            growthText(run->diagnosis), sentence,
                            verdictColor(run->diagnosis, themeFor(ThemeId::Light))});
    }
    return verdicts;
}

Report::Listing listingOf(const Experiment& experiment, bool isOneOfMany)
{
    Report::Listing listing;
    listing.cell = isOneOfMany ? cellName(experiment) : QString();
    // A listing reads many numbers from the experiment's file; of a comparison there is none to read from.
    const bool readsFile = codegen::arraysOf(experiment).readsFile;
    if (readsFile && isOneOfMany) {
        Experiment alone = experiment;
        alone.tensors.clear();
        listing.note =
            Texts::tr("The inputs, which are the same for all cells, are too many numbers for a listing here. "
                      "`unroll code %1 --as numpy` prints one with inputs of its own.")
                .arg(QString::fromStdString(argumentsFor(alone).value_or(std::string())));
        return listing;
    }
    if (readsFile) {
        listing.note =
            Texts::tr("The arrays are too many numbers for a listing: it reads them from the experiment, saved "
                      "as experiment.unroll.json beside it.");
    }
    listing.code = QString::fromStdString(numpyCode(experiment));
    return listing;
}

// The experiment as the command line takes it, with a space before it; null where it is too long for people to copy.
// Arrays that no preset has fit into a link, where they are small.
QString asArguments(const Experiment& experiment)
{
    constexpr std::size_t longest = 4000;
    if (const auto arguments = argumentsFor(experiment)) {
        return QString::fromStdString(arguments->empty() ? std::string() : ' ' + *arguments);
    }
    const Expected<std::string> link =
        roughLinkLength(experiment) <= longest ? experimentToLink(experiment) : std::string();
    return link && !link->empty() ? QStringLiteral(" '%1'").arg(QString::fromStdString(*link)) : QString();
}

tl::unexpected<Error> unknownEnding(const QString& path)
{
    return badRequest(UNROLL_TEXT("%1: the ending of the file name decides the format; allowed: .pdf, .html"),
                      {path.toStdString()});
}

} // namespace

ReportWords ReportWords::translated()
{
    return {Texts::tr("Notes"),      Texts::tr("Settings"),
            Texts::tr("Numbers"),    Texts::tr("What am I looking at?"),
            Texts::tr("NumPy code"), Texts::tr("The same numbers in a terminal")};
}

Report reportOf(const ReportSubject& subject)
{
    const bool isComparison = subject.runs.size() > 1;
    const Experiment& first = subject.runs.front()->experiment;
    const QString what = Texts::tr("Gradient flow: %1, T = %2, H = %3")
                             .arg(cellNames(subject.runs))
                             .arg(first.timeSteps)
                             .arg(first.hiddenSize);
    const QString title = QString::fromStdString(subject.experiment.title).simplified();
    Report report;
    report.language = subject.language;
    report.heading = title.isEmpty() ? what : title;
    report.subheading = title.isEmpty() ? QString() : what;
    report.notes = QString::fromStdString(subject.experiment.notes).trimmed();
    report.verdicts = verdictsOf(subject.runs);
    report.settings = settingsOf(subject);
    report.numbers = numbersOf(subject.runs);
    for (RunView* view : subject.views) { // of one run the settings above say what a caption would
        report.sections.push_back({view, view->title(), view->sentence(), view->explanation(),
                                   subject.runs.size() > 1 ? view->captionNote() : QString(),
                                   view->plot().accessibleDescription()});
    }
    for (const RunPtr& run : subject.runs) {
        report.listings.push_back(listingOf(run->experiment, isComparison));
    }
    if (const QString experiment = asArguments(subject.experiment); !experiment.isNull()) {
        report.command = isComparison ? QStringLiteral("unroll report --page cells%1 --out report.html").arg(experiment)
                                      : QStringLiteral("unroll run%1").arg(experiment);
    }
    report.origin = Texts::tr("Made with Unroll %1").arg(QStringLiteral(UNROLL_VERSION));
    return report;
}

Expected<void> exportReport(const ReportSubject& subject, const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != QLatin1String("html") && ending != QLatin1String("pdf")) {
        return unknownEnding(path);
    }
    const OnPaper onPaper(subject.views, plotOnPaper.size());
    const Report report = reportOf(subject);
    const QByteArray bytes = ending == QLatin1String("pdf") ? reportPdf(report) : reportHtml(report);
    return writeFile(path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace unroll
