// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tab_order.h"

#include <QLayout>
#include <QScrollArea>

namespace unroll {

namespace {

void collect(QWidget* widget, QList<QWidget*>& found);

void collect(QLayout* layout, QList<QWidget*>& found)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget* widget = layout->itemAt(i)->widget()) {
            collect(widget, found);
        } else if (QLayout* inner = layout->itemAt(i)->layout()) {
            collect(inner, found);
        }
    }
}

void collect(QWidget* widget, QList<QWidget*>& found)
{
    if (widget->isWindow() || found.contains(widget)) { // a menu is a child and a window
        return;
    }
    if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr) {
        found += widget;
    }
    if (auto* area = qobject_cast<QScrollArea*>(widget); area != nullptr && area->widget() != nullptr) {
        collect(area->widget(), found);
        return;
    }
    if (QLayout* layout = widget->layout()) {
        collect(layout, found);
    }
    for (QObject* child : widget->children()) { // what has its place by other means
        if (auto* inner = qobject_cast<QWidget*>(child)) {
            collect(inner, found);
        }
    }
}

void raiseAll(QLayout* layout)
{
    for (int i = 0; i < layout->count(); ++i) {
        if (QWidget* widget = layout->itemAt(i)->widget()) {
            if (layout != widget->parentWidget()->layout() || layout->count() > 1) { // else it is in order
                widget->raise(); // to the end of its parent's list of children
            }
            raiseInLayoutOrder(widget);
        } else if (QLayout* inner = layout->itemAt(i)->layout()) {
            raiseAll(inner);
        }
    }
}

} // namespace

void raiseInLayoutOrder(QWidget* parent)
{
    if (auto* area = qobject_cast<QScrollArea*>(parent); area != nullptr && area->widget() != nullptr) {
        raiseInLayoutOrder(area->widget());
    } else if (parent->layout() != nullptr) {
        raiseAll(parent->layout());
    } else {
        for (QWidget* child : parent->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            raiseInLayoutOrder(child);
        }
    }
}

QList<QWidget*> inLayoutOrder(QWidget* parent)
{
    QList<QWidget*> found;
    collect(parent, found);
    return found;
}

void setTabOrder(const QList<QWidget*>& widgets)
{
    for (qsizetype i = 1; i < widgets.size(); ++i) {
        QWidget::setTabOrder(widgets[i - 1], widgets[i]);
    }
}

} // namespace unroll
