// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_values.h"

#include "ui/text.h"

#include <QCoreApplication>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Report)
};

} // namespace

QString valueInReport(const FieldInfo& field, const FieldValue& value)
{
    if (const bool* isSo = std::get_if<bool>(&value)) {
        return *isSo ? Texts::tr("yes") : Texts::tr("no");
    }
    return valueOf(field, value);
}

} // namespace unroll
