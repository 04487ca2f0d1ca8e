// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <QWidget>

class QLabel;

namespace unroll {

class FieldSlider;
class LockSign;
class NumberField;
class Session;
class SteadyLabel;

// One numeric field of the experiment as label, slider and number: a drag of the slider is one step of undo,
// the number takes any legal value, a double-click on the slider sets the default.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const Field& field, Session& session, QWidget* parent = nullptr);

    void setNote(const QString& text); // at the right of the label: the spectral radius, say
    void setLocked(bool isLocked);     // says so; it is for others to disable it

signals:
    void refused(const unroll::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showExperiment();
    void retranslate();
    void submit(const FieldValue& value);
    double valueAt(int position) const;
    int positionOf(double value) const;

    const Field& m_field;
    Session& m_session;
    QLabel* m_label;
    SteadyLabel* m_note;
    LockSign* m_lock;
    FieldSlider* m_slider;
    NumberField* m_number;
    int m_gesture = 0; // of the drag under way; 0 between drags
};

} // namespace unroll
