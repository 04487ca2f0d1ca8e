// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/field_binding.h"

#include <QWidget>

class QLabel;

namespace unroll {

class FieldSlider;
class LockSign;
class NumberField;
class SteadyLabel;

// One numeric field as label, slider and number: a drag of the slider is one step of undo, the number takes any legal
// value, a double-click on the slider sets the default.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const FieldInfo& field, FieldBinding binding, QWidget* parent = nullptr);

    void showValue(); // again, after a change of what it is bound to

    void setNote(const QString& text); // at the right of the label: the spectral radius, say
    void setLocked(bool isLocked);     // says so; it is for others to disable it

signals:
    void refused(const unroll::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void submit(const FieldValue& value);
    double valueAt(int position) const;
    int positionOf(double value) const;

    const FieldInfo& m_field;
    FieldBinding m_binding;
    QLabel* m_label;
    SteadyLabel* m_note;
    LockSign* m_lock;
    FieldSlider* m_slider;
    NumberField* m_number;
    int m_gesture = 0; // of the drag under way; 0 between drags
};

} // namespace unroll
