// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_file.h"

#include "core/io/npy.h"
#include "core/io/npz.h"
#include "core/io/safetensors.h"

#include <utility>

namespace unroll {

Expected<std::map<std::string, Tensor>> parseTensorFile(std::string_view bytes, const ArrayFilter& isNeeded)
{
    if (isNpy(bytes)) {
        return parseNpy(bytes).map([](Tensor tensor) {
            std::map<std::string, Tensor> arrays;
            arrays.emplace("array", std::move(tensor));
            return arrays;
        });
    }
    if (isNpz(bytes)) {
        return parseNpz(bytes, isNeeded);
    }
    if (isSafetensors(bytes)) {
        return parseSafetensors(bytes, isNeeded);
    }
    return badRequest(UNROLL_TEXT("holds no arrays; allowed: a .npy, .npz or .safetensors file"));
}

bool isTensorFile(std::string_view firstBytes)
{
    return isNpy(firstBytes) || isNpz(firstBytes) || isSafetensors(firstBytes);
}

} // namespace unroll
