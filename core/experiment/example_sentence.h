// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <string>
#include <vector>

namespace unroll {

// The note's sentence (6.1.2): who is meant at its end is said by its first word.
extern const char* const exampleSentence;    // UNROLL_TEXT: what is read, one word per time step, apart by spaces
extern const char* const exampleSentenceEnd; // UNROLL_TEXT: what is to be predicted, and what follows in some languages

// The words of the English sentence, as they stand in it.
std::vector<std::string> exampleSentenceWords();

// The same as inputs of a cell, (T, 1, D): one-hot over the distinct words, a full stop being no part of a word.
Tensor exampleSentenceInputs();

} // namespace unroll
