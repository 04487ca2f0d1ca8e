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

// What is to be known of one member of Experiment; the list of them: fields.h.
struct Field {
    const char* name; // as in files: "weight_scale"
    FieldKind kind;
    const char* label; // UNROLL_TEXT, for people: "Weight scale"
    const char* help;  // UNROLL_TEXT, one line
    FieldValue (*get)(const Experiment&);
    void (*set)(Experiment&, const FieldValue&); // the value must have passed check()
    double minimum = 0.0;                        // Integer and Real: legal range, both ends included …
    double maximum = 0.0;
    bool minimumExcluded = false; // … unless this
    double sliderMinimum = 0.0;   // comfortable range of a slider
    double sliderMaximum = 0.0;
    bool sliderLogarithmic = false;
    std::vector<Choice> choices = {};
    bool listsControls = false; // Text: names of controls, as checkControls() takes them
};

// "0 … 1e+06", "gaussian, orthogonal, …" or "true, false": what is allowed, as sentences print it.
std::string allowedValues(const Field& field);

// Fits a value to the field (a whole number given for a real becomes one, a choice's name its index) or says why not.
Expected<FieldValue> check(const Field& field, const FieldValue& value);

// The same for a text, as --set and number fields have it.
Expected<FieldValue> fieldValueFromText(const Field& field, const std::string& text);

// "1", "0.5", "true": shortest text that reads back as the same value.
std::string toText(const FieldValue& value);

// The field's value as a file or --set names it; a choice by its name.
std::string valueText(const Field& field, const Experiment& experiment);

} // namespace unroll
