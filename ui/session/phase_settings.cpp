// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/phase_settings.h"

#include "ui/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace unroll {

namespace {

struct Range {
    std::string_view field;
    double from;
    double to;
    int alongX;
    int alongY;
    bool isLogarithmic;
};

// Where something happens, and round numbers between.
constexpr std::array<Range, 9> ranges{{
    {"weight_scale", 0.0625, 4.0, 61, 31, true},
    {"hidden_size", 2, 64, 40, 24, true},
    {"time_steps", 4, 256, 40, 24, true},
    {"batch_size", 1, 32, 12, 12, true},
    {"input_size", 1, 64, 24, 16, true},
    {"input_scale", 0.0, 3.0, 31, 16, false},
    {"forget_bias", -2.0, 6.0, 33, 17, false},
    {"input_gate_bias", -6.0, 2.0, 33, 17, false},
    {"update_bias", -2.0, 6.0, 33, 17, false},
}};

const Range* rangeOf(const Field& field)
{
    const auto* found =
        std::find_if(ranges.begin(), ranges.end(), [&](const Range& range) { return range.field == field.name; });
    return found == ranges.end() ? nullptr : found;
}

std::string numberText(const Field& field, double number)
{
    return field.kind == FieldKind::Integer ? toText(static_cast<std::int64_t>(number)) : toText(number);
}

// Numbers one can say, and load.
Expected<SweepAxis> inThreeDigits(const SweepAxis& axis)
{
    std::string text = std::string(axis.field->name) + '=';
    std::string last;
    for (const FieldValue& value : axis.values) {
        const auto* real = std::get_if<double>(&value);
        const std::string next = real == nullptr ? toText(value) : toText(QString::number(*real, 'g', 3).toDouble());
        text += next == last ? "" : (last.empty() ? "" : ",") + next;
        last = next;
    }
    return parseSweepAxis(text);
}

} // namespace

Expected<SweepAxis> PhaseAxis::values() const
{
    std::string text = std::string(field->name) + '=';
    if (!isRange()) {
        for (const Choice& choice : field->choices) {
            text += (&choice == &field->choices.front() ? "" : ",") + std::string(choice.name);
        }
        return parseSweepAxis(text);
    }
    text += numberText(*field, from) + ':' + numberText(*field, to) + ':' + std::to_string(points);
    const Range* range = rangeOf(*field);
    if (range != nullptr && range->isLogarithmic && from > 0.0) {
        text += "@log";
    }
    return parseSweepAxis(text).and_then([](const SweepAxis& axis) { return inThreeDigits(axis); });
}

PhaseAxis usualAxis(const Field& field, PhaseSide side)
{
    if (field.kind == FieldKind::Choice) {
        return {&field, 0.0, 0.0, 0};
    }
    if (const Range* range = rangeOf(field)) {
        return {&field, range->from, range->to, side == PhaseSide::X ? range->alongX : range->alongY};
    }
    constexpr int fewPoints = 21;
    return {&field, field.sliderMinimum, field.sliderMaximum, fewPoints};
}

QStringList toTexts(const PhaseAxis& axis)
{
    return {QString::fromLatin1(axis.field->name), exactNumber(axis.from), exactNumber(axis.to),
            QString::number(axis.points)};
}

std::optional<PhaseAxis> phaseAxisFrom(const QStringList& texts)
{
    if (texts.size() != 4) {
        return {};
    }
    const Field* field = findField(texts[0].toStdString());
    if (field == nullptr || !canBeSwept(*field)) {
        return {};
    }
    const PhaseAxis axis{field, texts[1].toDouble(), texts[2].toDouble(), texts[3].toInt()};
    return axis.values() ? std::optional(axis) : std::nullopt;
}

PhaseSettings usualPhaseSettings()
{
    return {usualAxis(*findField("weight_scale"), PhaseSide::X), usualAxis(*findField("hidden_size"), PhaseSide::Y)};
}

} // namespace unroll
