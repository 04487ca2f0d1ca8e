// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <type_traits>

// Entries of a list of fields, from a pointer to the member: number<&Experiment::weightScale>("weight_scale", …).
namespace unroll::field_makers {

template <class>
struct OwnerOf;
template <class Owner, class Value>
struct OwnerOf<Value Owner::*> {
    using type = Owner;
};
template <auto member>
using Owner = typename OwnerOf<decltype(member)>::type;
template <auto member>
using Value = std::remove_cvref_t<decltype(std::declval<Owner<member>>().*member)>;

// The alternative of FieldValue that holds the member: itself, or a whole number.
template <class T>
constexpr bool isHeldAsItIs = std::is_same_v<T, bool> || std::is_same_v<T, std::string> || std::is_same_v<T, double>;

template <auto member>
FieldOf<Owner<member>> field(const char* name, FieldKind kind, const char* label, const char* help)
{
    FieldOf<Owner<member>> result;
    result.name = name;
    result.kind = kind;
    result.label = label;
    result.help = help;
    result.get = [](const Owner<member>& owner) -> FieldValue {
        if constexpr (isHeldAsItIs<Value<member>>) {
            return owner.*member;
        } else {
            return static_cast<std::int64_t>(owner.*member);
        }
    };
    result.set = [](Owner<member>& owner, const FieldValue& value) {
        if constexpr (isHeldAsItIs<Value<member>>) {
            owner.*member = std::get<Value<member>>(value);
        } else {
            owner.*member = static_cast<Value<member>>(std::get<std::int64_t>(value));
        }
    };
    return result;
}

// A whole number or a real one, as the member is.
template <auto member>
FieldOf<Owner<member>> number(const char* name, const char* label, const char* help, double minimum, double maximum,
                              double sliderMinimum, double sliderMaximum)
{
    const FieldKind kind = std::is_same_v<Value<member>, double> ? FieldKind::Real : FieldKind::Integer;
    FieldOf<Owner<member>> result = field<member>(name, kind, label, help);
    result.minimum = minimum;
    result.maximum = maximum;
    result.sliderMinimum = sliderMinimum;
    result.sliderMaximum = sliderMaximum;
    return result;
}

template <auto member>
FieldOf<Owner<member>> boolean(const char* name, const char* label, const char* help)
{
    return field<member>(name, FieldKind::Boolean, label, help);
}

template <auto member>
FieldOf<Owner<member>> text(const char* name, const char* label, const char* help)
{
    return field<member>(name, FieldKind::Text, label, help);
}

template <auto member>
FieldOf<Owner<member>> choice(const char* name, const char* label, const char* help, const std::vector<Choice>& choices)
{
    FieldOf<Owner<member>> result = field<member>(name, FieldKind::Choice, label, help);
    result.choices = choices;
    return result;
}

} // namespace unroll::field_makers
