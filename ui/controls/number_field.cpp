// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/number_field.h"

#include <QFocusEvent>
#include <QLineEdit>

#include <algorithm>
#include <cmath>

namespace unroll {

FieldValue numberAsValue(const FieldInfo& field, double number)
{
    if (field.kind == FieldKind::Integer) {
        return static_cast<std::int64_t>(std::llround(number));
    }
    return number;
}

NumberField::NumberField(const FieldInfo& field, QWidget* parent) : QAbstractSpinBox(parent), m_field(field)
{
    setKeyboardTracking(false);
    setAlignment(Qt::AlignRight);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &NumberField::commit);
}

void NumberField::setValue(double value)
{
    m_value = value;
    showAgain();
}

void NumberField::enterValue(double value) { emit entered(numberAsValue(m_field, value)); }

void NumberField::showAgain()
{
    const QString text = QString::fromStdString(toText(numberAsValue(m_field, m_value)));
    if (lineEdit()->text() != text) {
        lineEdit()->setText(text);
    }
}

QSize NumberField::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(QStringLiteral("00000.000"));
    return {width + 24, QAbstractSpinBox::sizeHint().height()};
}

QValidator::State NumberField::validate(QString&, int&) const
{
    return QValidator::Acceptable; // judged as a whole when it is entered
}

void NumberField::stepBy(int steps)
{
    const bool isInteger = m_field.kind == FieldKind::Integer;
    double next = m_value;
    if (m_field.sliderLogarithmic) {
        next *= std::pow(10.0, 0.05 * steps);
        next = QString::number(next, 'g', 3).toDouble();
    } else {
        next += isInteger ? steps : 0.01 * steps;
        next = isInteger ? next : std::round(next * 1e6) / 1e6; // 0.1 + 0.01, not 0.11000000000000001
    }
    next = std::clamp(next, m_field.minimum, m_field.maximum);
    if (next != m_value) {
        emit entered(numberAsValue(m_field, next));
    }
    selectAll();
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const
{
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, m_value < m_field.maximum);
    enabled.setFlag(StepDownEnabled, m_value > m_field.minimum);
    return enabled;
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    commit();
    QAbstractSpinBox::focusOutEvent(event);
}

void NumberField::commit()
{
    const QString shown = QString::fromStdString(toText(numberAsValue(m_field, m_value)));
    if (lineEdit()->text() == shown) {
        return;
    }
    const Expected<FieldValue> value = fieldValueFromText(m_field, lineEdit()->text().trimmed().toStdString());
    showAgain(); // whatever becomes of it: the experiment decides what is shown
    if (value) {
        emit entered(*value);
    } else {
        emit refused(value.error());
    }
}

} // namespace unroll
