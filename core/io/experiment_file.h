// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace unroll {

// The experiment file (.unroll.json), format version 1.
// A field left out has its default. Malformed JSON, unknown fields (the nearest known one is named), values of the
// wrong kind or out of range, a newer version, more than 1000 names and files above 256 MiB are refused with
// a sentence.
// `base` gives the fields that the file leaves out; `sourceName` is what sentences call the file; `assignments`
// (FIELD=VALUE, each known to be good) win over the file, so that all of it is judged together.
// "tensors" holds arrays or names a .npy, .npz or .safetensors file of weights (weights.h), which decides the cell and
// its sizes; the name starts at the experiment file's folder, for parseExperiment at the current one.
Expected<Experiment> parseExperiment(std::string_view json, std::string_view sourceName, const Experiment& base = {},
                                     std::span<const std::string> assignments = {});

// The same of a text that came from elsewhere and must not make this machine read its files: "tensors" holds arrays,
// never a name, and every field that is left out has its default. Its sentences name no source.
Expected<Experiment> parseSentExperiment(std::string_view json, std::span<const std::string> assignments = {});

// The same of a file. Known by its content, a file of weights is one, too, and so is a link (link.h) as a text or in
// the metadata of a PNG; a link decides every field, and `base` none.
Expected<Experiment> readExperimentFile(const std::filesystem::path& path, const Experiment& base = {},
                                        std::span<const std::string> assignments = {});

// Every field, resolved; tensors only where they are given.
std::string experimentToJson(const Experiment& experiment);

// On one line, and only what differs from the defaults; sizes that the arrays decide included.
std::string changesToJson(const Experiment& experiment);

// The keyword of the text with a link in the metadata of pictures.
constexpr const char* linkKeyword = "unroll";

} // namespace unroll
