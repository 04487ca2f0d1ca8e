// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace unroll {

// The experiment file (.unroll.json), format version 1.
// A field left out has its default. Malformed JSON, unknown fields (the nearest known one is named), values of the
// wrong kind or out of range, a newer version and files above 256 MiB are refused with a sentence.
// `base` gives the fields that the file leaves out; `sourceName` is what sentences call the file.
Expected<Experiment> parseExperiment(std::string_view json, std::string_view sourceName, const Experiment& base = {});
Expected<Experiment> readExperimentFile(const std::filesystem::path& path, const Experiment& base = {});

// Every field, resolved; tensors, title and notes only where they are set.
std::string experimentToJson(const Experiment& experiment);

} // namespace unroll
