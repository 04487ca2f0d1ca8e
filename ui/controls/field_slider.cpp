// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_slider.h"

#include "ui/text.h"

#include <QAccessibleWidget>

namespace unroll {

namespace {

class SliderAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SliderAccessible(FieldSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? shortNumber(slider().shownValue()) : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return slider().shownValue(); }
    void setCurrentValue(const QVariant& value) override { slider().setFieldValue(value.toDouble()); }
    QVariant minimumValue() const override { return slider().valueAt(slider().minimum()); }
    QVariant maximumValue() const override { return slider().valueAt(slider().maximum()); }
    QVariant minimumStepSize() const override
    {
        const int position = slider().value();
        const int other = position < slider().maximum() ? position + 1 : position - 1;
        return qAbs(slider().valueAt(other) - slider().valueAt(position));
    }

private:
    FieldSlider& slider() const { return *static_cast<FieldSlider*>(widget()); }
};

QAccessibleInterface* sliderAccessible(const QString& className, QObject* object)
{
    return className == QLatin1String("unroll::FieldSlider") ? new SliderAccessible(static_cast<FieldSlider*>(object))
                                                             : nullptr;
}

} // namespace

void installSliderAccessibility() { QAccessible::installFactory(sliderAccessible); }

} // namespace unroll
