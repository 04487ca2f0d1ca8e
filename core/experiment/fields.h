// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
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

// One field of Experiment, described once. JSON, --set, the panel's ranges and tooltips, and the tests walk this list.
struct Field {
    const char* name; // as in files: "weight_scale"
    FieldKind kind;
    const char* label; // UNROLL_TEXT, for people: "Weight scale"
    const char* unit;  // UNROLL_TEXT, may be empty
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
};

std::span<const Field> fields(); // in the order of interface and files

const Field* findField(std::string_view name);            // nullptr where there is none
std::string_view nearestFieldName(std::string_view name); // for "did you mean"
tl::unexpected<Error> unknownField(std::string_view name);

// "0 … 1e+06", "gaussian, orthogonal, …" or "true, false": what is allowed, as sentences print it.
std::string allowedValues(const Field& field);

// Fits a value to the field (a whole number given for a real becomes one, a choice's name its index) or says why not.
Expected<FieldValue> check(const Field& field, const FieldValue& value);

// The same for a text, as --set and number fields have it.
Expected<FieldValue> fieldValueFromText(const Field& field, const std::string& text);

// "FIELD=VALUE" as --set takes it.
Expected<void> assign(Experiment& experiment, std::string_view assignment);

// Those worth telling of an experiment, in order: the book's settings, whatever is not the default, the threshold
// where it clips; never what has no effect because arrays are given.
std::vector<const Field*> toldFields(const Experiment& experiment);

// "1", "0.5", "true": shortest text that reads back as the same value.
std::string toText(const FieldValue& value);

// The field's value as a file or --set names it; a choice by its name.
std::string valueText(const Field& field, const Experiment& experiment);

// What somebody gave, in quotes, on one line, cut where it is long: for sentences.
std::string inQuotes(std::string_view text);

} // namespace unroll
