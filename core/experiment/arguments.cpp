// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/arguments.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"

namespace unroll {

namespace {

// What there is to set where one starts from `base`.
std::vector<std::string> assignments(const Experiment& base, const Experiment& experiment)
{
    std::vector<std::string> result;
    for (const Field& field : fields()) {
        if (field.kind != FieldKind::Text && field.get(base) != field.get(experiment)) {
            result.push_back(std::string(field.name) + '=' + valueText(field, experiment));
        }
    }
    return result;
}

} // namespace

std::optional<std::string> argumentsFor(const Experiment& experiment)
{
    std::optional<std::vector<std::string>> best;
    std::string presetId;
    const auto consider = [&](const Experiment& base, const std::string& id) {
        if (base.tensors != experiment.tensors) {
            return;
        }
        std::vector<std::string> needed = assignments(base, experiment);
        const std::size_t length = needed.size() + (id.empty() ? 0 : 1);
        if (!best || length < best->size() + (presetId.empty() ? 0 : 1)) {
            best = std::move(needed);
            presetId = id;
        }
    };
    consider(Experiment(), {});
    for (const Preset& preset : presets()) {
        consider(preset.experiment, preset.id);
    }
    if (!best) {
        return std::nullopt;
    }
    std::string result = presetId.empty() ? "" : "--preset " + presetId;
    for (const std::string& each : *best) {
        result += (result.empty() ? "--set " : " --set ") + each;
    }
    return result;
}

} // namespace unroll
