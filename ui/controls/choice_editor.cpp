// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_editor.h"

#include "ui/controls/lock_sign.h"
#include "ui/text.h"
#include "ui/views/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace unroll {

ChoiceEditor::ChoiceEditor(const FieldInfo& field, FieldBinding binding, QWidget* parent)
    : QWidget(parent), m_field(field), m_binding(std::move(binding)), m_label(new ElidedLabel(this)),
      m_lock(new LockSign(this)), m_combo(new QComboBox(this))
{
    m_combo->setObjectName(QString::fromLatin1(field.name));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name may be cut
    m_combo->setMinimumContentsLength(11);
    m_combo->setMinimumWidth(leastListWidth);
    m_label->setBuddy(m_combo);
    for (const Choice& choice : field.choices) {
        m_combo->addItem(QString::fromUtf8(choice.name));
    }
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_lock);
    layout->addWidget(m_combo, 1);
    connect(m_combo, &QComboBox::activated, this, &ChoiceEditor::choose);
    retranslate();
    showValue();
}

void ChoiceEditor::setLocked(bool isLocked)
{
    if (m_lock->isHidden() == isLocked) {
        m_lock->setVisible(isLocked);
        retranslate();
    }
}

void ChoiceEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ChoiceEditor::showValue() { m_combo->setCurrentIndex(static_cast<int>(std::get<std::int64_t>(m_binding.get()))); }

void ChoiceEditor::retranslate()
{
    m_label->setText(translated(m_field.label));
    m_combo->setAccessibleName(translated(m_field.label));
    const QString help = m_lock->isHidden() ? translated(m_field.help)
                                            : QStringLiteral("%1. %2").arg(LockSign::words(), translated(m_field.help));
    m_combo->setAccessibleDescription(help);
    m_combo->setToolTip(help);
    for (int i = 0; i < m_combo->count(); ++i) {
        m_combo->setItemText(i, translated(m_field.choices[static_cast<std::size_t>(i)].label));
    }
}

void ChoiceEditor::choose(int index)
{
    if (const auto problem = m_binding.submit(static_cast<std::int64_t>(index), 0)) {
        showValue();
        emit refused(*problem);
    }
}

} // namespace unroll
