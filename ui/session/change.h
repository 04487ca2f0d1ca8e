// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"
#include "ui/session/description.h"

namespace unroll {

// "Weight scale 1 → 0.5": the change of one field, with its value before and after.
Description changeOf(const Field& field);

// The same of any field, in the language of the moment.
QString changeText(const FieldInfo& field, const FieldValue& before, const FieldValue& after);

} // namespace unroll
