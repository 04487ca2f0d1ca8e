// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/io/tensor_bytes.h"

#include <map>
#include <string>
#include <string_view>

namespace unroll {

// The arrays of a .npy, .npz or .safetensors file by their names (.npy: "array"). Decided by content, not by the file's
// ending. Whatever the bytes are, the answer is arrays or a sentence; an Error's source names an array, or is empty.
Expected<std::map<std::string, Tensor>> parseTensorFile(std::string_view bytes,
                                                        const ArrayFilter& isNeeded = everyArray);

bool isTensorFile(std::string_view firstBytes); // the first nine are enough

} // namespace unroll
