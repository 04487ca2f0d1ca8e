// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/preset_list.h"

#include "core/experiment/presets.h"
#include "core/io/experiment_file.h"
#include "core/training/training.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace unroll {

namespace {

template <class List>
std::string lines(const List& list)
{
    std::size_t widest = 0;
    for (const auto& preset : list) {
        widest = std::max(widest, std::string_view(preset.id).size());
    }
    std::string result;
    for (const auto& preset : list) {
        const std::string id = preset.id;
        result += id + std::string(widest - id.size() + 2, ' ') + preset.claim + '\n';
    }
    return result;
}

} // namespace

std::string presetsToText() { return lines(presets()) + "\nOf `unroll train`:\n" + lines(trainingPresets()); }

std::string presetsToJson()
{
    using Json = nlohmann::ordered_json;
    Json list = Json::array();
    for (const Preset& preset : presets()) {
        Json experiment = Json::parse(experimentToJson(preset.experiment));
        experiment.erase("unroll");
        list.push_back({{"id", preset.id},
                        {"title", preset.title},
                        {"claim", preset.claim},
                        {"experiment", std::move(experiment)}});
    }
    return list.dump(2) + '\n';
}

} // namespace unroll
