// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/run_report.h"

#include "core/codegen/arrays.h"
#include "core/experiment/arguments.h"
#include "core/experiment/fields.h"
#include "ui/export/experiment_in_report.h"
#include "ui/export/report_values.h"
#include "ui/text.h"
#include "ui/verdict_text.h"

#include <QCoreApplication>

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

// The arrays that a run reads, and where the inputs of several come from: they read the same.
void addInputs(const RunSubject& subject, std::vector<Report::Row>& rows)
{
    const auto isRead = [&](const std::string& name) {
        const std::string there = subject.runs.size() > 1 && name == "dh0" ? "dh_last" : name;
        return std::any_of(subject.runs.begin(), subject.runs.end(),
                           [&](const RunPtr& run) { return run->experiment.tensors.contains(there); });
    };
    for (const auto& [name, tensor] : subject.experiment.tensors) {
        if (isRead(name)) {
            rows.push_back({QString::fromStdString(name),
                            {Texts::tr("given as an array %1").arg(QString::fromStdString(shapeText(tensor.shape)))}});
        }
    }
    if (subject.runs.size() > 1 && !subject.experiment.tensors.contains("inputs")) {
        rows.push_back({Texts::tr("Inputs"),
                        {Texts::tr("the same for all, drawn as for the cell %1").arg(cellName(subject.experiment))}});
    }
}

// Of several runs each setting once, where it is told of any.
std::vector<Report::Row> settingsOf(const RunSubject& subject)
{
    std::vector<Report::Row> rows;
    for (const Field& field : fields()) {
        const auto teller = std::find_if(subject.runs.begin(), subject.runs.end(),
                                         [&](const RunPtr& run) { return isTold(field, run->experiment); });
        if (std::string_view(field.name) == "cell") {
            rows.push_back({translated(field.label), {cellNames(subject.runs)}});
        } else if (teller != subject.runs.end() && field.kind != FieldKind::Text) {
            rows.push_back({translated(field.label), {valueInReport(field, (*teller)->experiment)}});
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
            rows.push_back({cell + label, {exactNumber(value)}});
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

std::vector<Report::Claim> verdictsOf(const std::vector<RunPtr>& runs)
{
    std::vector<Report::Claim> verdicts;
    for (const RunPtr& run : runs) {
        const Experiment& experiment = run->experiment;
        QString sentence =
            translated(describe(run->diagnosis, experiment.timeSteps, numberFormat(experiment.precision).name));
        if (const auto clipping = describeParameterClipping(*run)) {
            sentence += QLatin1Char(' ') + translated(*clipping);
        }
        const QString cell = runs.size() > 1 ? cellName(experiment) + QLatin1String(": ") : QString();
        const QString verdict = verdictWord(run->diagnosis) + QLatin1String("  ") + growthText(run->diagnosis);
        verdicts.push_back(
            {cell + verdict.trimmed(), sentence, verdictColor(run->diagnosis, themeFor(ThemeId::Light))});
    }
    return verdicts;
}

// A listing reads many numbers from the experiment's file; of a comparison there is none to read from.
Report::Code listingOfMany(const Experiment& experiment)
{
    if (!codegen::arraysOf(experiment).readsFile) {
        Report::Code listing = numpyListing(experiment);
        listing.name = cellName(experiment);
        return listing;
    }
    Experiment alone = experiment;
    alone.tensors.clear();
    return {cellName(experiment),
            Texts::tr("The inputs, which are the same for all cells, are too many numbers for a listing here. "
                      "`unroll code %1 --as numpy` prints one with inputs of its own.")
                .arg(QString::fromStdString(argumentsFor(alone).value_or(std::string()))),
            {}};
}

// The experiment as the command line takes it, with a space before it; null where it is too long for people to copy.
// Arrays that no preset has fit into a link, where they are small.
QString asArguments(const Experiment& experiment)
{
    if (const auto arguments = argumentsFor(experiment)) {
        return QString::fromStdString(arguments->empty() ? std::string() : ' ' + *arguments);
    }
    const QString link = linkToCopy(experiment);
    return link.isEmpty() ? QString() : QStringLiteral(" '%1'").arg(link);
}

void addListings(Report& report, const RunSubject& subject)
{
    const bool isComparison = subject.runs.size() > 1;
    const ReportWords words = ReportWords::translated();
    Report::Listing numpy{words.code, QStringLiteral("numpy"), {}};
    for (const RunPtr& run : subject.runs) {
        numpy.codes.push_back(isComparison ? listingOfMany(run->experiment) : numpyListing(run->experiment));
    }
    report.listings.push_back(std::move(numpy));
    if (const QString experiment = asArguments(subject.experiment); !experiment.isNull()) {
        const QString command = isComparison
                                    ? QStringLiteral("unroll report --page cells%1 --out report.html").arg(experiment)
                                    : QStringLiteral("unroll run%1").arg(experiment);
        report.listings.push_back({words.command, QStringLiteral("command"), {{{}, {}, command}}});
    }
    addLink(report, subject.experiment);
}

} // namespace

Report runReport(const RunSubject& subject)
{
    const Experiment& first = subject.runs.front()->experiment;
    const ReportWords words = ReportWords::translated();
    Report report;
    addTitleAndNotes(report, subject.experiment,
                     Texts::tr("Gradient flow: %1, T = %2, H = %3")
                         .arg(cellNames(subject.runs))
                         .arg(first.timeSteps)
                         .arg(first.hiddenSize));
    report.claims = verdictsOf(subject.runs);
    report.tables = {{words.settings, {}, settingsOf(subject)}, {words.numbers, {}, numbersOf(subject.runs)}};
    for (RunView* view : subject.views) { // of one run the settings above say what a caption would
        report.pictures.push_back({view, subject.runs.size() > 1 ? view->captionNote() : QString()});
    }
    addListings(report, subject);
    return report;
}

} // namespace unroll
