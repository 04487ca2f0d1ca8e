// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
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

} // namespace unroll::test
