// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accessible_groups.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace unroll {

namespace {

QAccessibleInterface* groupAccessible(const QString& className, QObject* object)
{
    for (const char* group : {"unroll::Card", "unroll::Panel", "unroll::TransportBar", "unroll::VerdictLine"}) {
        if (className == QLatin1String(group)) {
            return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Grouping);
        }
    }
    if (className == QLatin1String("QToolBar")) { // Qt's own keeps the name of the language it began with
        return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::ToolBar);
    }
    return nullptr;
}

} // namespace

void installGroupAccessibility() { QAccessible::installFactory(groupAccessible); }

} // namespace unroll
