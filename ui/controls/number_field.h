// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/field.h"

#include <QAbstractSpinBox>

namespace unroll {

// The number beside a slider: shows the shortest text that reads back as the value, takes any text and lets the
// field list judge it, so that a wrong number is answered with a sentence and not silently bent into range.
class NumberField : public QAbstractSpinBox {
    Q_OBJECT
    // By these names a screen reader asks for them.
    Q_PROPERTY(double value READ value WRITE enterValue)
    Q_PROPERTY(double minimum READ minimum)
    Q_PROPERTY(double maximum READ maximum)

public:
    explicit NumberField(const FieldInfo& field, QWidget* parent = nullptr);

    void setValue(double value); // shows it; emits nothing
    double value() const { return m_value; }
    double minimum() const { return m_field.minimum; }
    double maximum() const { return m_field.maximum; }
    void enterValue(double value); // as if it had been typed
    void showAgain();              // back to the value, after a text that was refused

    QSize sizeHint() const override;
    QValidator::State validate(QString& input, int& position) const override;
    void stepBy(int steps) override;

signals:
    void entered(const unroll::FieldValue& value);
    void refused(const unroll::Error& error);

protected:
    StepEnabled stepEnabled() const override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();

    const FieldInfo& m_field;
    double m_value = 0.0;
};

// A number as the field's kind of value.
FieldValue numberAsValue(const FieldInfo& field, double number);

} // namespace unroll
