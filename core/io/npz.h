// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/io/tensor_bytes.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace unroll {

// NumPy's archive of arrays (numpy.savez, numpy.savez_compressed): a zip file of .npy arrays, named without ".npy".
// `limit` is the most bytes that all of them together may unpack to. Encrypted and damaged archives are refused; an
// Error's source names the array where it is about one.
bool isNpz(std::string_view firstBytes);
Expected<std::map<std::string, Tensor>> parseNpz(std::string_view bytes, const ArrayFilter& isNeeded = everyArray,
                                                 std::size_t limit = std::size_t{256} << 20U);

} // namespace unroll
