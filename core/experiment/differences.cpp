// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/differences.h"

#include "core/experiment/effect.h"
#include "core/experiment/fields.h"

#include <algorithm>
#include <set>

namespace unroll {

namespace {

using Experiments = std::vector<const Experiment*>;

bool isSameInAll(const Field& field, const Experiments& experiments)
{
    return std::all_of(experiments.begin(), experiments.end(),
                       [&](const Experiment* each) { return field.get(*each) == field.get(*experiments.front()); });
}

bool isSameInAll(const std::string& array, const Experiments& experiments)
{
    const auto& first = experiments.front()->tensors;
    return first.contains(array) && std::all_of(experiments.begin(), experiments.end(), [&](const Experiment* each) {
               const auto found = each->tensors.find(array);
               return found != each->tensors.end() && found->second == first.at(array);
           });
}

} // namespace

Differences differences(const std::vector<const Experiment*>& experiments)
{
    Differences result;
    for (const Field& field : fields()) {
        const bool hasAnyEffect =
            field.kind != FieldKind::Text && std::any_of(experiments.begin(), experiments.end(),
                                                         [&](const auto* each) { return hasEffect(field, *each); });
        if (hasAnyEffect && !isSameInAll(field, experiments)) {
            result.fields.push_back(&field);
        }
    }
    std::set<std::string> names;
    for (const Experiment* each : experiments) {
        for (const auto& [name, tensor] : each->tensors) {
            names.insert(name);
        }
    }
    std::copy_if(names.begin(), names.end(), std::back_inserter(result.arrays),
                 [&](const std::string& name) { return !isSameInAll(name, experiments); });
    return result;
}

std::string differenceText(const Differences& differences, const Experiment& experiment)
{
    std::string text;
    const auto add = [&](const std::string& part) { text += (text.empty() ? "" : " ") + part; };
    for (const Field* field : differences.fields) {
        if (hasEffect(*field, experiment)) {
            add(field->name + ("=" + valueText(*field, experiment)));
        }
    }
    for (const std::string& name : differences.arrays) {
        if (experiment.tensors.contains(name)) {
            add(name + "=array");
        }
    }
    return text;
}

} // namespace unroll
