// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unroll {

// The value of one field: a truth, a whole number (a choice is the index of its name), a number or a text.
using FieldValue = std::variant<bool, std::int64_t, double, std::string>;

enum class FieldKind { Boolean, Integer, Real, Choice, Text };

struct Choice {
    const char* name;  // as in files
    const char* label; // UNROLL_TEXT, for people
};

// What is to be known of a value that people give: its name, its words and what is allowed.
struct FieldInfo {
    const char* name = ""; // as in files: "weight_scale"
    FieldKind kind{};
    const char* label = ""; // UNROLL_TEXT, for people: "Weight scale"
    const char* help = "";  // UNROLL_TEXT, one line
    double minimum = 0.0;   // Integer and Real: legal range, both ends included …
    double maximum = 0.0;
    bool minimumExcluded = false; // … unless this
    double sliderMinimum = 0.0;   // comfortable range of a slider
    double sliderMaximum = 0.0;
    bool sliderLogarithmic = false;
    std::vector<Choice> choices = {};
    bool listsControls = false; // Text: names of controls, as checkControls() takes them
};

// One member of a value that has several, each described once; the lists of them: fields.h for an Experiment.
template <class Owner>
struct FieldOf : FieldInfo {
    FieldValue (*get)(const Owner&) = nullptr;
    void (*set)(Owner&, const FieldValue&) = nullptr; // the value must have passed check()
};

using Field = FieldOf<Experiment>;

// "0 … 1e+06", "gaussian, orthogonal, …" or "true, false": what is allowed, as sentences print it.
std::string allowedValues(const FieldInfo& field);

// Fits a value to the field (a whole number given for a real becomes one, a choice's name its index) or says why not.
Expected<FieldValue> check(const FieldInfo& field, const FieldValue& value);

// The same for a text, as --set and number fields have it.
Expected<FieldValue> fieldValueFromText(const FieldInfo& field, const std::string& text);

// "1", "0.5", "true": shortest text that reads back as the same value.
std::string toText(const FieldValue& value);

// A field's value as a file or --set names it; a choice by its name.
std::string valueText(const FieldInfo& field, const FieldValue& value);

template <class Owner>
std::string valueText(const FieldOf<Owner>& field, const Owner& owner)
{
    return valueText(field, field.get(owner));
}

} // namespace unroll
