// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_editor.h"

#include "ui/controls/lock_sign.h"
#include "ui/session/change.h"
#include "ui/session/session.h"
#include "ui/text.h"
#include "ui/views/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace unroll {

ChoiceEditor::ChoiceEditor(const Field& field, Session& session, QWidget* parent)
    : QWidget(parent), m_field(field), m_session(session), m_label(new ElidedLabel(this)), m_lock(new LockSign(this)),
      m_combo(new QComboBox(this))
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
    connect(&session, &Session::experimentChanged, this, &ChoiceEditor::showExperiment);
    retranslate();
    showExperiment();
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

void ChoiceEditor::showExperiment()
{
    m_combo->setCurrentIndex(static_cast<int>(std::get<std::int64_t>(m_field.get(m_session.experiment()))));
}

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
    Experiment next = m_session.experiment();
    m_field.set(next, static_cast<std::int64_t>(index));
    if (const auto problem = m_session.edit(next, changeOf(m_field))) {
        showExperiment();
        emit refused(*problem);
    }
}

} // namespace unroll
