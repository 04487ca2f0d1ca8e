// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/controls.h"

#include "core/base/nearest_name.h"
#include "core/experiment/effect.h"
#include "core/experiment/fields.h"

#include <algorithm>

namespace unroll {

namespace {

constexpr std::string_view presetName = "preset";
constexpr std::string_view tensorsName = "tensors";

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) + 1 - first);
}

std::vector<std::string_view> namesIn(std::string_view list)
{
    std::vector<std::string_view> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        if (const std::string_view name = trimmed(list.substr(0, comma)); !name.empty()) {
            names.push_back(name);
        }
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

bool isIn(std::string_view list, std::string_view name)
{
    if (list.empty()) { // at every frame of a drag
        return false;
    }
    const auto names = namesIn(list);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string asList(const std::vector<std::string_view>& names)
{
    std::string list;
    for (const std::string_view name : names) {
        list += (list.empty() ? "" : ", ") + std::string(name);
    }
    return list;
}

// What the lists may name. A text has no control yet and can be locked all the same.
std::vector<std::string_view> knownNames()
{
    std::vector<std::string_view> names{presetName, tensorsName};
    for (const Field& field : fields()) {
        names.emplace_back(field.name);
    }
    return names;
}

std::vector<std::string_view> withName(std::vector<std::string_view> names, std::string_view name, bool isIncluded)
{
    std::erase(names, name);
    if (isIncluded) {
        names.push_back(name);
    }
    return names;
}

} // namespace

std::vector<std::string_view> controlNames()
{
    std::vector<std::string_view> names{presetName};
    for (const Field& field : fields()) {
        if (field.kind != FieldKind::Text) {
            names.emplace_back(field.name);
        }
    }
    names.push_back(tensorsName);
    return names;
}

Expected<std::string> checkControls(std::string_view field, std::string_view list)
{
    const std::vector<std::string_view> known = knownNames();
    std::vector<std::string_view> names;
    for (const std::string_view name : namesIn(list)) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return badRequest(UNROLL_TEXT("%1: there is no control %2; did you mean %3?"),
                              {std::string(field), inQuotes(name), std::string(nearestName(name, known))});
        }
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    return asList(names);
}

bool isControlShown(const Experiment& experiment, std::string_view name)
{
    return experiment.shownControls.empty() || isIn(experiment.shownControls, name);
}

bool isControlLocked(const Experiment& experiment, std::string_view name)
{
    return isIn(experiment.lockedControls, name);
}

Experiment withControlShown(Experiment experiment, std::string_view name, bool isShown)
{
    if (isControlShown(experiment, name) == isShown) {
        return experiment;
    }
    const std::vector<std::string_view> all = controlNames();
    const auto names =
        withName(experiment.shownControls.empty() ? all : namesIn(experiment.shownControls), name, isShown);
    const bool isEach = std::all_of(all.begin(), all.end(), [&](std::string_view each) {
        return std::find(names.begin(), names.end(), each) != names.end();
    });
    if (!names.empty()) {
        experiment.shownControls = isEach ? std::string() : asList(names);
    }
    return experiment;
}

Experiment withControlLocked(Experiment experiment, std::string_view name, bool isLocked)
{
    experiment.lockedControls = asList(withName(namesIn(experiment.lockedControls), name, isLocked));
    return experiment;
}

std::optional<Error> lockedChange(const Experiment& before, const Experiment& after)
{
    for (const std::string_view name : namesIn(before.lockedControls)) {
        const Field* field = findField(name);
        if (field != nullptr && field->get(before) != field->get(after)) {
            return badRequest(UNROLL_TEXT("%1: %2 is not allowed, because the worksheet locks it; allowed: %3"),
                              {field->name, inQuotes(valueText(*field, after)), valueText(*field, before)})
                .value();
        }
        if (name == tensorsName && before.tensors != after.tensors) {
            return badRequest(UNROLL_TEXT("tensors: other arrays are not allowed, because the worksheet locks them; "
                                          "allowed: those that are given"))
                .value();
        }
    }
    return {};
}

Experiment withDefaults(const Experiment& experiment)
{
    Experiment result;
    result.seed = experiment.seed;
    const bool keepsArrays = isControlLocked(experiment, tensorsName);
    for (const Field& field : fields()) {
        const std::string_view name = field.name;
        const bool isOfArrays = keepsArrays && !experiment.tensors.empty() &&
                                (name == "cell" || name == "convention" || isHeldByArrays(field, experiment));
        if (isOfArrays || field.listsControls || isControlLocked(experiment, name)) {
            field.set(result, field.get(experiment));
        }
    }
    if (keepsArrays) {
        result.tensors = experiment.tensors;
    }
    return result;
}

} // namespace unroll
