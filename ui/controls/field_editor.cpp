// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_editor.h"

#include "ui/controls/field_slider.h"
#include "ui/controls/lock_sign.h"
#include "ui/controls/number_field.h"
#include "ui/steady_label.h"
#include "ui/text.h"
#include "ui/views/elided_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

namespace {

constexpr int stepsPerDecade = 100;
constexpr double stepsPerUnit = 100;

double asDouble(const FieldValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return static_cast<double>(*integer);
    }
    const auto* real = std::get_if<double>(&value);
    return real != nullptr ? *real : 0.0;
}

} // namespace

FieldEditor::FieldEditor(const FieldInfo& field, FieldBinding binding, QWidget* parent)
    : QWidget(parent), m_field(field), m_binding(std::move(binding)), m_label(new ElidedLabel(this)),
      m_note(new SteadyLabel(this)), m_lock(new LockSign(this)),
      m_slider(new FieldSlider([this](int position) { return valueAt(position); },
                               [this](double value) { return positionOf(value); }, this)),
      m_number(new NumberField(field, this))
{
    const QString name = QString::fromLatin1(field.name);
    m_slider->setObjectName(name + QStringLiteral("_slider"));
    m_number->setObjectName(name + QStringLiteral("_number"));
    m_note->label().setObjectName(name + QStringLiteral("_note"));
    m_note->label().setProperty("muted", true);
    m_note->label().setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setWholeOrNothing(true);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no number moves what is around it
    m_label->setBuddy(m_number);
    setAutoFillBackground(true); // else all that is below would be painted again with each value

    m_slider->setRange(0, positionOf(field.sliderMaximum));
    m_slider->setSingleStep(1);
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 20));
    m_slider->installEventFilter(this);

    auto* top = new QHBoxLayout;
    top->addWidget(m_label);
    top->addWidget(m_lock);
    top->addWidget(m_note, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_slider, 1);
    bottom->addWidget(m_number);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addLayout(bottom);

    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_gesture = m_binding.newGesture(); });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_gesture = 0; });
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int position) { submit(numberAsValue(m_field, valueAt(position))); });
    connect(m_number, &NumberField::entered, this, &FieldEditor::submit);
    connect(m_number, &NumberField::refused, this, &FieldEditor::refused);
    showValue();
    retranslate();
}

void FieldEditor::setNote(const QString& text) { m_note->setText(text); }

void FieldEditor::setLocked(bool isLocked)
{
    if (m_lock->isHidden() == isLocked) {
        m_lock->setVisible(isLocked);
        retranslate();
    }
}

void FieldEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_slider && event->type() == QEvent::MouseButtonDblClick) {
        submit(m_binding.standard());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::showValue()
{
    const double value = asDouble(m_binding.get());
    m_number->setValue(value);
    m_slider->setShownValue(value);
    const int position = std::clamp(positionOf(value), m_slider->minimum(), m_slider->maximum());
    if (position != m_slider->value()) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(position);
    }
}

void FieldEditor::retranslate()
{
    const QString label = translated(m_field.label);
    const QString help = m_lock->isHidden() ? translated(m_field.help)
                                            : QStringLiteral("%1. %2").arg(LockSign::words(), translated(m_field.help));
    const QString tip = QStringLiteral("<p>%1</p><p><code>%2</code>: %3</p>")
                            .arg(help, QString::fromLatin1(m_field.name),
                                 QString::fromStdString(allowedValues(m_field)).toHtmlEscaped());
    m_label->setText(label);
    for (QWidget* control :
         {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_number)}) {
        control->setToolTip(tip);
        control->setAccessibleDescription(help);
    }
    m_slider->setAccessibleName(tr("%1, slider").arg(label));
    m_number->setAccessibleName(label);
}

void FieldEditor::submit(const FieldValue& value)
{
    if (value == m_binding.get()) {
        return;
    }
    if (const std::optional<Error> problem = m_binding.submit(value, m_gesture)) {
        showValue();
        emit refused(*problem);
    }
}

double FieldEditor::valueAt(int position) const
{
    if (m_field.sliderLogarithmic) {
        const double value = m_field.sliderMinimum * std::pow(10.0, static_cast<double>(position) / stepsPerDecade);
        return QString::number(value, 'g', 3).toDouble();
    }
    if (m_field.kind == FieldKind::Integer) {
        return m_field.sliderMinimum + position;
    }
    // Divided, not multiplied: 35 / 100 is the double that "0.35" reads as, 35 × 0.01 is not.
    return std::round(m_field.sliderMinimum * stepsPerUnit + position) / stepsPerUnit;
}

int FieldEditor::positionOf(double value) const
{
    double position = 0.0;
    if (m_field.sliderLogarithmic) {
        position = std::log10(std::max(value, m_field.sliderMinimum) / m_field.sliderMinimum) * stepsPerDecade;
    } else {
        position = (value - m_field.sliderMinimum) * (m_field.kind == FieldKind::Integer ? 1.0 : stepsPerUnit);
    }
    return static_cast<int>(std::lround(std::clamp(position, 0.0, 1e6)));
}

} // namespace unroll
