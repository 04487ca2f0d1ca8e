// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/elided_label.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QWidget>

namespace unroll::test {

// Types into the number field as a user does, over what stands there.
inline void enter(const QWidget& numberField, const char* text)
{
    auto* edit = numberField.findChild<QLineEdit*>();
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, QString::fromLatin1(text));
    QTest::keyClick(edit, Qt::Key_Return);
}

// The first one-line text that does not fit into its label; empty where all do.
inline QString cutText(const QWidget& parent)
{
    for (const auto* label : parent.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap() && label->width() < label->sizeHint().width()) {
            return label->text();
        }
    }
    return {};
}

// The first part of the window that is cut and does not say so, or lies outside of what holds it; empty where there is
// none. A label may end in …, a list may show the beginning of its choice, and a tool bar keeps what it has no room for
// behind a button; what scrolls may be longer than what is seen of it, not wider.
inline QString cutPart(const QWidget& window)
{
    for (const auto* widget : window.findChildren<const QWidget*>()) {
        const QWidget* parent = widget->parentWidget();
        if (!widget->isVisible() || widget->isWindow() || widget->objectName().startsWith(QLatin1String("qt_"))) {
            continue;
        }
        const QString what = QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                             widget->objectName() + QLatin1Char(' ') + widget->accessibleName();
        const bool isScrolled = qobject_cast<const QScrollArea*>(parent->parentWidget()) != nullptr;
        const QRect place = widget->geometry();
        if (place.left() < 0 || place.right() >= parent->width() ||
            (!isScrolled && (place.top() < 0 || place.bottom() >= parent->height()))) {
            return what + QStringLiteral(": outside");
        }
        const QSize needed = widget->sizeHint();
        const QString size = QStringLiteral(": %1 x %2 of %3 x %4")
                                 .arg(widget->width())
                                 .arg(widget->height())
                                 .arg(needed.width())
                                 .arg(needed.height());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            const bool isWide = label->wordWrap() || qobject_cast<const ElidedLabel*>(label) != nullptr ||
                                label->width() >= needed.width();
            const int height = label->wordWrap() ? label->heightForWidth(label->width()) : needed.height();
            if (!label->text().isEmpty() && (!isWide || label->height() < height)) {
                return what + QLatin1Char(' ') + label->text() + size;
            }
        }
        const bool isButton = qobject_cast<const QAbstractButton*>(widget) != nullptr;
        if (isButton && (widget->width() < needed.width() || widget->height() < needed.height())) {
            return what + size;
        }
        const bool isBox = qobject_cast<const QComboBox*>(widget) != nullptr ||
                           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr;
        if (isBox && widget->height() < needed.height()) {
            return what + size;
        }
    }
    return {};
}

} // namespace unroll::test
