// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <QString>

namespace unroll {

// A field's value as a table of a report has it: as everywhere, and a truth as "yes" or "no".
QString valueInReport(const FieldInfo& field, const FieldValue& value);

template <class Owner>
QString valueInReport(const FieldOf<Owner>& field, const Owner& owner)
{
    return valueInReport(field, field.get(owner));
}

} // namespace unroll
