// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/io/tensor_bytes.h"

#include <map>
#include <string>
#include <string_view>

namespace unroll {

// Hugging Face's safetensors: the length of a JSON header, the header, then the numbers. As its own reader does, arrays
// that overlap or leave gaps are refused.
bool isSafetensors(std::string_view firstBytes);
Expected<std::map<std::string, Tensor>> parseSafetensors(std::string_view bytes,
                                                         const ArrayFilter& isNeeded = everyArray);

} // namespace unroll
