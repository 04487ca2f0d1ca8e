// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/phase_report.h"

#include "core/experiment/arguments.h"
#include "core/experiment/fields.h"
#include "ui/export/experiment_in_report.h"
#include "ui/export/report_values.h"
#include "ui/plots/theme.h"
#include "ui/text.h"
#include "ui/views/phase/axis_places.h"
#include "ui/views/view.h"

#include <QCoreApplication>

#include <algorithm>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

QString headingOf(const SweepRequest& request)
{
    const Field* cell = findField("cell");
    const QString x = translated(request.x.field->label);
    const QString y = translated(request.y.field->label);
    return request.x.field == cell || request.y.field == cell
               ? Texts::tr("Phase map over %1 and %2").arg(x, y)
               : Texts::tr("Phase map of %1 over %2 and %3").arg(valueOf(*cell, request.base), x, y);
}

// "weight scale 1, H 3"
QString nameOf(const SweepRequest& request, std::size_t point)
{
    return QStringLiteral("%1, %2").arg(axisValueText(request.x, request.column(point)),
                                        axisValueText(request.y, request.row(point)));
}

// At how many of the points that are computed.
std::vector<Report::Claim> claimsOf(const PartialMap& map)
{
    std::size_t vanishing = 0;
    std::size_t exploding = 0;
    for (std::size_t point = 0; point < map.growth.size(); ++point) {
        vanishing += map.isKnown[point] && map.growth[point].median < 1.0 ? 1U : 0U;
        exploding += map.isKnown[point] && map.growth[point].median > 1.0 ? 1U : 0U;
    }
    const Theme theme = themeFor(ThemeId::Light);
    std::vector<Report::Claim> claims{
        {Texts::tr("▼ vanishes at %1 of %2 points").arg(vanishing).arg(map.known), {}, theme.vanishing},
        {Texts::tr("▲ explodes at %1 of %2 points").arg(exploding).arg(map.known), {}, theme.exploding}};
    if (!map.isWhole()) {
        claims.push_back(
            {{},
             Texts::tr("The map is not finished: of its %1 points %2 are computed, and the pictures show in between "
                       "what is nearest.")
                 .arg(map.growth.size())
                 .arg(map.known),
             {}});
    }
    return claims;
}

QString valuesOf(const SweepAxis& axis)
{
    QStringList values;
    if (axis.field->kind == FieldKind::Choice) {
        for (const FieldValue& value : axis.values) {
            values += valueOf(*axis.field, value);
        }
        return values.join(QStringLiteral(", "));
    }
    return Texts::tr("%1 values from %2 to %3")
        .arg(axis.values.size())
        .arg(valueOf(*axis.field, axis.values.front()), valueOf(*axis.field, axis.values.back()));
}

// Of the experiments on the map one for each choice of its axes: what has an effect can hang on that, as on a cell.
std::vector<Experiment> choicesOn(const SweepRequest& request)
{
    const auto count = [](const SweepAxis& axis) {
        return axis.field->kind == FieldKind::Choice ? axis.values.size() : 1;
    };
    std::vector<Experiment> experiments;
    for (std::size_t row = 0; row < count(request.y); ++row) {
        for (std::size_t column = 0; column < count(request.x); ++column) {
            experiments.push_back(request.experimentAt(row * request.x.values.size() + column));
        }
    }
    return experiments;
}

std::vector<Report::Row> settingsOf(const SweepRequest& request)
{
    std::vector<Report::Row> rows;
    rows.push_back({Texts::tr("Across: %1").arg(translated(request.x.field->label)), {valuesOf(request.x)}});
    rows.push_back({Texts::tr("Upwards: %1").arg(translated(request.y.field->label)), {valuesOf(request.y)}});
    rows.push_back(
        {Texts::tr("Seeds for each point"), {Texts::tr("%1, from %2 on").arg(request.seeds).arg(request.base.seed)}});
    const std::vector<Experiment> experiments = choicesOn(request);
    for (const Field& field : fields()) {
        const bool isSwept = &field == request.x.field || &field == request.y.field;
        const bool isToldOfAny =
            &field == findField("cell") || std::any_of(experiments.begin(), experiments.end(),
                                                       [&](const Experiment& each) { return isTold(field, each); });
        if (!isSwept && canBeSwept(field) && isToldOfAny) {
            rows.push_back({translated(field.label), {valueInReport(field, request.base)}});
        }
    }
    return rows;
}

// Of the point looked at; nothing of one that is not computed yet.
std::vector<Report::Row> numbersOf(const PhaseSubject& subject)
{
    std::vector<Report::Row> rows;
    const GrowthOverSeeds& growth = subject.map->growth[subject.point];
    const auto add = [&](const QString& label, double value) { rows.push_back({label, {exactNumber(value)}}); };
    if (subject.map->isKnown[subject.point]) {
        rows.push_back({Texts::tr("seeds whose growth per step can be measured"), {QString::number(growth.measured)}});
        add(Texts::tr("median of their growth per step"), growth.median);
        add(Texts::tr("lower quartile"), growth.lowerQuartile);
        add(Texts::tr("upper quartile"), growth.upperQuartile);
        add(Texts::tr("lowest"), growth.lowest);
        add(Texts::tr("highest"), growth.highest);
    }
    add(Texts::tr("growth per step of the first seed"), subject.run->diagnosis.growthPerStep);
    add(Texts::tr("its norm before the first backward step"), subject.run->initialNorm);
    add(Texts::tr("its norm after %1 backward steps").arg(subject.run->norms.size()), subject.run->norms.back());
    return rows;
}

QString commandOf(const SweepRequest& request)
{
    const std::string experiment = argumentsFor(request.base).value_or(std::string()); // a map has no arrays
    return QStringLiteral("unroll sweep%1 --x %2 --y %3 --seeds %4 --out map.csv")
        .arg(QString::fromStdString(experiment.empty() ? "" : ' ' + experiment),
             QString::fromStdString(axisText(request.x)), QString::fromStdString(axisText(request.y)))
        .arg(request.seeds);
}

} // namespace

Report phaseReport(const PhaseSubject& subject)
{
    const SweepRequest& request = subject.map->request;
    const ReportWords words = ReportWords::translated();
    const QString point = nameOf(request, subject.point);
    Report report;
    addTitleAndNotes(report, request.base, headingOf(request));
    report.claims = claimsOf(*subject.map);
    report.tables = {{words.settings, {}, settingsOf(request)},
                     {Texts::tr("Numbers at %1").arg(point), {}, numbersOf(subject)}};
    for (View* view : subject.views) { // what is of no experiment was made with none of these settings
        report.pictures.push_back({view, view->origin() == nullptr ? view->caption() : QString()});
    }
    report.listings.push_back(
        {Texts::tr("The same map in a terminal"), QStringLiteral("command"), {{{}, {}, commandOf(request)}}});
    Report::Code numpy = numpyListing(subject.run->experiment);
    numpy.name = Texts::tr("The experiment at %1").arg(point);
    report.listings.push_back({words.code, QStringLiteral("numpy"), {numpy}});
    addLink(report, subject.run->experiment);
    return report;
}

} // namespace unroll
