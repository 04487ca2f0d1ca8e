// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/training_report.h"

#include "core/codegen/training_code.h"
#include "core/training/training_arguments.h"
#include "ui/export/report_values.h"
#include "ui/plots/theme.h"
#include "ui/text.h"
#include "ui/training_headline.h"
#include "ui/training_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

using Learner = TrainingRecord::Learner;

QString nothing() { return QStringLiteral("—"); }

// As many digits as tell two float32 apart, and as few as three of them have room for beside each other.
QString numberInColumn(double number)
{
    constexpr int digits = 9;
    return std::isfinite(number) ? QString::number(number, 'g', digits) : shortNumber(number);
}

QString numberOrNothing(std::optional<int> number) { return number ? QString::number(*number) : nothing(); }

// Beside each other where there are several learners, each under its name.
QStringList columnsOf(const Training& training)
{
    return training.learners.size() > 1 ? learnerLabels(training) : QStringList();
}

QString howFar(const TrainingRecord& record)
{
    const int planned = record.training.iterations;
    return record.iteration >= planned ? Texts::tr("All %1 iterations are done.").arg(planned)
           : record.isDone
               ? Texts::tr("It ended at iteration %1 of %2: no learner can go on.").arg(record.iteration).arg(planned)
               : Texts::tr("It is not finished: of %2 iterations %1 are done.").arg(record.iteration).arg(planned);
}

std::vector<Report::Claim> claimsOf(const TrainingRecord& record)
{
    std::vector<Report::Claim> claims;
    for (const QString& part : trainingHeadline(record, false)) {
        claims.push_back({part, {}, themeFor(ThemeId::Light).text});
    }
    claims.push_back({{}, howFar(record), {}});
    return claims;
}

// What one of the learners' fields says of each of them; nothing where it decides nothing.
QStringList valuesOf(const LearnerField& field, const Training& training)
{
    QStringList values;
    for (const LearnerSettings& learner : training.learners) {
        values += hasEffect(field, learner) ? valueInReport(field, learner) : nothing();
    }
    return values;
}

// The values that something took while it trained, where it did not keep the first; else empty.
QString changesOf(const LearnerHistory& history, double IterationRecord::*member)
{
    constexpr int mostTold = 4;
    QStringList changes;
    std::optional<double> last;
    int iteration = 0;
    for (const IterationRecord& each : history.iterations) {
        const double value = each.*member;
        const QString text = std::isinf(value) ? Texts::tr("not clipped") : shortNumber(value);
        ++iteration;
        if (last && value != *last) {
            changes += Texts::tr("from iteration %1 on %2").arg(iteration).arg(text);
        } else if (!last) {
            changes += text;
        }
        last = value;
    }
    if (changes.size() <= 1) {
        return {};
    }
    if (changes.size() > mostTold) { // a threshold that was dragged
        changes = QStringList{changes.first(), QStringLiteral("…"), changes.last()};
    }
    return changes.join(QStringLiteral(", "));
}

// Rates and thresholds that somebody changed on the way.
std::vector<Report::Row> changedRows(const TrainingRecord& record)
{
    std::vector<Report::Row> rows;
    for (const auto& [label, member] :
         {std::pair(Texts::tr("Learning rate, changed on the way"), &IterationRecord::learningRate),
          std::pair(Texts::tr("Threshold of clipping, changed on the way"), &IterationRecord::maxNorm)}) {
        Report::Row row{label, {}};
        bool isChanged = false;
        for (const Learner& learner : record.learners) {
            const QString changes = changesOf(learner.history, member);
            isChanged = isChanged || !changes.isEmpty();
            row.values += changes.isEmpty() ? nothing() : changes;
        }
        if (isChanged) {
            rows.push_back(row);
        }
    }
    return rows;
}

// What all learners have in common, and then what sets them apart.
std::vector<Report::Table> settingsOf(const TrainingRecord& record)
{
    const Training& training = record.training;
    Report::Table common{ReportWords::translated().settings, {}, {}};
    Report::Table apart{Texts::tr("What sets the learners apart"), columnsOf(training), {}};
    for (const TrainingField& field : trainingFields()) {
        if (hasEffect(field, training)) {
            common.rows.push_back({translated(field.label), {valueInReport(field, training)}});
        }
    }
    for (const LearnerField& field : learnerFields()) {
        const QStringList values = valuesOf(field, training);
        if (values.count(values.first()) < values.size()) {
            apart.rows.push_back({translated(field.label), values});
        } else if (values.first() != nothing()) {
            common.rows.push_back({translated(field.label), {values.first()}});
        }
    }
    const std::vector<Report::Row> changed = changedRows(record);
    std::vector<Report::Row>& rows = training.learners.size() > 1 ? apart.rows : common.rows;
    rows.insert(rows.end(), changed.begin(), changed.end());
    std::vector<Report::Table> tables{std::move(common)};
    if (!apart.rows.empty()) {
        tables.push_back(std::move(apart));
    }
    return tables;
}

Report::Table numbersOf(const TrainingRecord& record)
{
    Report::Table table{ReportWords::translated().numbers, columnsOf(record.training), {}};
    const auto add = [&](const QString& label, const std::function<QString(const LearnerHistory&)>& number) {
        Report::Row row{label, {}};
        for (const Learner& learner : record.learners) {
            row.values += number(learner.history);
        }
        if (row.values.count(nothing()) < row.values.size()) {
            table.rows.push_back(std::move(row));
        }
    };
    const auto ofCheck = [](const std::function<QString(const CheckRecord&)>& number) {
        return [number](const LearnerHistory& history) {
            return history.checks.empty() ? nothing() : number(history.checks.back());
        };
    };
    add(Texts::tr("learnt at iteration"), [](const auto& history) { return numberOrNothing(history.solvedAt); });
    add(Texts::tr("inf or NaN at iteration"),
        [](const auto& history) { return numberOrNothing(history.firstNonfinite); });
    add(Texts::tr("last check on sequences that are never trained on, at iteration"),
        ofCheck([](const CheckRecord& check) { return QString::number(check.iteration); }));
    add(Texts::tr("loss at that check"), ofCheck([](const CheckRecord& check) { return numberInColumn(check.loss); }));
    add(Texts::tr("share of right answers at that check"),
        ofCheck([](const CheckRecord& check) { return numberInColumn(check.accuracy); }));
    add(Texts::tr("norm of all gradients at the last iteration, before clipping"), [](const auto& history) {
        return history.iterations.empty() ? nothing() : numberInColumn(history.iterations.back().globalNorm);
    });
    return table;
}

// Code and command train with what is set now, from the first iteration to the last.
QString noteOfChanges(const TrainingRecord& record)
{
    return changedRows(record).empty()
               ? QString()
               : Texts::tr("What was changed on the way has its last value here from the first iteration on, so that "
                           "the numbers are others.");
}

Report::Code commandOf(const TrainingRecord& record)
{
    QStringList notes;
    if (!record.isDone && record.iteration > 0) {
        notes += Texts::tr("This trains to the end; with --set iterations=%1 as far as this report tells.")
                     .arg(record.iteration);
    }
    notes += noteOfChanges(record);
    const std::string arguments = argumentsFor(record.training);
    return {{},
            notes.join(QLatin1Char(' ')).trimmed(),
            QStringLiteral("unroll train") + QString::fromStdString(arguments.empty() ? "" : ' ' + arguments)};
}

void addListings(Report& report, const TrainingRecord& record)
{
    const QString code = QString::fromStdString(pytorchCode(record.training));
    report.listings = {{Texts::tr("PyTorch code"), QStringLiteral("pytorch"), {{{}, noteOfChanges(record), code}}},
                       {ReportWords::translated().command, QStringLiteral("command"), {commandOf(record)}}};
}

} // namespace

Report trainingReport(const TrainingRecord& record, const std::vector<View*>& views)
{
    const Training& training = record.training;
    Report report;
    const QString what = Texts::tr("Training: %1, lag %2, H = %3")
                             .arg(valueOf(*findTrainingField("task"), training))
                             .arg(training.lag)
                             .arg(training.hiddenSize);
    const auto presets = trainingPresets();
    const auto preset = std::find_if(presets.begin(), presets.end(),
                                     [&](const TrainingPreset& each) { return each.training == training; });
    report.heading = preset == presets.end() ? what : translated(preset->title);
    report.subheading = preset == presets.end() ? QString() : what;
    report.claims = claimsOf(record);
    report.tables = settingsOf(record);
    report.tables.push_back(numbersOf(record));
    for (View* view : views) {
        report.pictures.push_back({view, {}});
    }
    addListings(report, record);
    return report;
}

} // namespace unroll
