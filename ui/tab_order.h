// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace unroll {

// What takes the keyboard inside `parent`, in the order of its layouts: from the top down and from left to right.
QList<QWidget*> inLayoutOrder(QWidget* parent);

// A screen reader reads what stands in them in this order as well.
void raiseInLayoutOrder(QWidget* parent);

// The tab key visits them in this order.
void setTabOrder(const QList<QWidget*>& widgets);

} // namespace unroll
