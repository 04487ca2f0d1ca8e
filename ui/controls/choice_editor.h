// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_binding.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace unroll {

class LockSign;

// A list shows its choice in less room than it would like, and the beginning of it in this.
inline constexpr int leastListWidth = 90;

// A field with named choices, as a labelled list to choose from; texts come from the field list.
class ChoiceEditor : public QWidget {
    Q_OBJECT

public:
    ChoiceEditor(const FieldInfo& field, FieldBinding binding, QWidget* parent = nullptr);

    void showValue(); // again, after a change of what it is bound to

    void setLocked(bool isLocked); // says so; it is for others to disable it

signals:
    void refused(const unroll::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void choose(int index);

    const FieldInfo& m_field;
    FieldBinding m_binding;
    QLabel* m_label;
    LockSign* m_lock;
    QComboBox* m_combo;
};

} // namespace unroll
