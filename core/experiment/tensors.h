// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

namespace unroll {

// An explicit array that an experiment may give instead of having it drawn.
struct TensorField {
    const char* name;
    std::string_view axes; // a letter an axis: T time steps, N batch, D inputs, H hidden units, G gates times H
};

// Those of this cell in this convention: its parameters, initial states, inputs, and the gradients that enter at the
// last step ("dh_last", "dc_last"; of matmul "dh0") or at every step ("dh").
std::span<const TensorField> tensorFields(Cell cell, Convention convention);

// The first array that is not of this cell, does not fit the sizes or holds what is not finite; as a sentence.
std::optional<Error> validateTensors(const Experiment& experiment);

// A size nobody set is taken from the arrays; one that was set must fit them, which validateTensors() checks.
void takeSizesFromTensors(Experiment& experiment, const std::set<std::string>& setFields);

// The array with this name as rows, row-major as it is stored: an array of one axis is one row, one of three has its
// first two axes together. Nothing where it is not given.
std::optional<Matrix> givenMatrix(const Experiment& experiment, const char* name);

} // namespace unroll
