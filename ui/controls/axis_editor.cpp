// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/axis_editor.h"

#include "core/experiment/effect.h"
#include "core/sweep/sweep_axis.h"
#include "ui/controls/choice_editor.h"
#include "ui/text.h"
#include "ui/views/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <utility>

namespace unroll {

namespace {

FieldInfo pointsInfo()
{
    FieldInfo info;
    info.name = "points";
    info.kind = FieldKind::Integer;
    info.label = UNROLL_TEXT("Points");
    info.help = UNROLL_TEXT("How many values of the field the map has.");
    info.minimum = 2.0;
    info.maximum = 400.0;
    return info;
}

} // namespace

AxisEditor::AxisEditor(PhaseSide side, QWidget* parent)
    : QWidget(parent), m_side(side), m_axis(side == PhaseSide::X ? usualPhaseSettings().x : usualPhaseSettings().y),
      m_end(*findField("weight_scale")), m_points(pointsInfo()), m_label(new ElidedLabel(this)),
      m_field(new QComboBox(this)), m_range(new QWidget(this)), m_fromLabel(new ElidedLabel(m_range)),
      m_from(new NumberField(m_end, m_range)), m_toLabel(new ElidedLabel(m_range)),
      m_upTo(new NumberField(m_end, m_range)), m_pointsLabel(new ElidedLabel(m_range)),
      m_count(new NumberField(m_points, m_range))
{
    const QString name = side == PhaseSide::X ? QStringLiteral("phase_x") : QStringLiteral("phase_y");
    m_field->setObjectName(name);
    m_from->setObjectName(name + QStringLiteral("_from"));
    m_upTo->setObjectName(name + QStringLiteral("_to"));
    m_count->setObjectName(name + QStringLiteral("_points"));
    m_label->setBuddy(m_field);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(11);
    m_field->setMinimumWidth(leastListWidth);

    auto* range = new QGridLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    int row = 0;
    for (const auto& [label, number] :
         {std::pair{m_fromLabel, m_from}, std::pair{m_toLabel, m_upTo}, std::pair{m_pointsLabel, m_count}}) {
        label->setBuddy(number);
        range->addWidget(label, row, 0);
        range->addWidget(number, row, 1);
        ++row;
    }
    range->setColumnStretch(0, 1);
    auto* top = new QHBoxLayout;
    top->addWidget(m_label);
    top->addWidget(m_field, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_range);

    connect(m_field, &QComboBox::activated, this, [this] {
        if (const Field* field = findField(m_field->currentData().toString().toStdString())) {
            submit(usualAxis(*field, m_side));
        }
    });
    for (NumberField* number : {m_from, m_upTo, m_count}) {
        connect(number, &NumberField::refused, this, &AxisEditor::refused);
        connect(number, &NumberField::entered, this, [this, number](const FieldValue& value) {
            PhaseAxis axis = m_axis;
            if (number == m_count) {
                axis.points = static_cast<int>(asNumber(value));
            } else {
                (number == m_from ? axis.from : axis.to) = asNumber(value);
            }
            submit(axis);
        });
    }
    retranslate();
}

void AxisEditor::showAxis(const PhaseAxis& axis)
{
    m_axis = axis;
    m_end = *axis.field;
    m_range->setVisible(axis.isRange() && !m_isReduced);
    if (axis.isRange()) {
        m_from->setValue(axis.from);
        m_upTo->setValue(axis.to);
        m_count->setValue(axis.points);
    }
    m_field->setCurrentIndex(m_field->findData(QString::fromLatin1(axis.field->name)));
}

void AxisEditor::setReduced(bool isReduced)
{
    m_isReduced = isReduced;
    m_range->setVisible(m_axis.isRange() && !m_isReduced);
}

void AxisEditor::showFields(const Experiment& experiment, const Field* other)
{
    QStringList names;
    for (const Field& field : fields()) {
        const bool isOffered = canBeSwept(field) && hasEffect(field, experiment) && &field != other;
        if (isOffered || &field == m_axis.field) {
            names += QString::fromLatin1(field.name);
        }
    }
    QStringList shown;
    for (int i = 0; i < m_field->count(); ++i) {
        shown += m_field->itemData(i).toString();
    }
    if (names != shown) {
        m_field->clear();
        for (const QString& name : names) {
            m_field->addItem(translated(findField(name.toStdString())->label), name);
        }
    }
    m_field->setCurrentIndex(m_field->findData(QString::fromLatin1(m_axis.field->name)));
}

void AxisEditor::submit(PhaseAxis axis)
{
    if (axis == m_axis) {
        return;
    }
    const Expected<SweepAxis> values = axis.values();
    if (values) {
        emit changed(axis);
        return;
    }
    showAxis(m_axis); // whatever was typed: what is set is what is shown
    emit refused(values.error());
}

void AxisEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AxisEditor::retranslate()
{
    const bool isX = m_side == PhaseSide::X;
    m_label->setText(isX ? tr("Along x") : tr("Along y"));
    m_field->setAccessibleName(m_label->text());
    m_field->setToolTip(isX ? tr("The setting that grows from left to right") : tr("The setting that grows upwards"));
    //: where a range begins
    m_fromLabel->setText(tr("from"));
    m_from->setAccessibleName(isX ? tr("x from") : tr("y from"));
    //: where a range ends
    m_toLabel->setText(tr("to"));
    m_upTo->setAccessibleName(isX ? tr("x to") : tr("y to"));
    m_pointsLabel->setText(translated(m_points.label));
    m_count->setAccessibleName(isX ? tr("Points along x") : tr("Points along y"));
    m_count->setToolTip(translated(m_points.help));
    for (QLabel* label : {m_fromLabel, m_toLabel, m_pointsLabel}) { // there are two of each word
        label->setAccessibleName(label->buddy()->accessibleName());
    }
    for (int i = 0; i < m_field->count(); ++i) {
        m_field->setItemText(i, translated(findField(m_field->itemData(i).toString().toStdString())->label));
    }
}

} // namespace unroll
