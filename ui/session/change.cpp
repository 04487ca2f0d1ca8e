// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/change.h"

#include "ui/text.h"

#include <QCoreApplication>

namespace unroll {

Description changeOf(const Field& field)
{
    return [&field](const Experiment& before, const Experiment& after) {
        return changeText(field, field.get(before), field.get(after));
    };
}

QString changeText(const FieldInfo& field, const FieldValue& before, const FieldValue& after)
{
    //: one line of the journal and of the undo menu: "Weight scale 1 → 0.5"
    return QCoreApplication::translate("unroll::Change", "%1 %2 → %3")
        .arg(translated(field.label), valueOf(field, before), valueOf(field, after));
}

} // namespace unroll
