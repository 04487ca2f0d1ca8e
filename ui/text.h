// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/experiment/field.h"
#include "core/nn/activation.h"

#include <QString>

namespace unroll {

// A text that core marked with UNROLL_TEXT, in the window's language.
QString translated(const char* coreText);

// The same with its numbers in place.
QString translated(const Message& message);
QString translated(const Sentences& sentences);

// "FILE: sentence".
QString translated(const Error& error);

// A field's value as people read it: a choice by its label, a number with all its digits.
QString valueOf(const FieldInfo& field, const FieldValue& value);

template <class Owner>
QString valueOf(const FieldOf<Owner>& field, const Owner& owner)
{
    return valueOf(field, field.get(owner));
}

// As formulas write it: "tanh", "ReLU", "σ", "x".
QString symbol(Activation activation);

// A number as cards and labels show it: four significant digits, "1.26", "−2.4", "2.379e-04", "∞", "NaN".
QString shortNumber(double value);

// "⁻¹²", "₋₁₂".
QString superscript(int number);
QString subscript(int number);

// A number with all its digits, for files: reads back as the same double.
QString exactNumber(double value);

// 10^log10Value as people read it, also where it does not fit into a double: "2.379e-04", "1.2e+412", "0".
QString shortPower(double log10Value);

// The same in a sentence, with powers as the axes write them: "1.4 × 10¹⁰", "120.5", "0".
QString tenPower(double log10Value);

} // namespace unroll
