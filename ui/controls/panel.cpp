// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/panel.h"

#include "core/experiment/fields.h"
#include "ui/controls/choice_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/session/session.h"
#include "ui/text.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace unroll {

Panel::Panel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)), m_problem(new QLabel(this))
{
    m_column->setContentsMargins(14, 10, 14, 10);
    m_column->setSpacing(10);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText); // it may quote what a file holds
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(&session, &Session::experimentChanged, this, [this] {
        m_problem->hide();
        m_shownProblem.reset();
    });
}

void Panel::showProblem(const Error& error)
{
    m_shownProblem = error;
    m_problem->setText(translated(error));
    m_problem->show();
    emit problemShown(m_problem);
}

template <class Editor>
Editor* Panel::addEditor(const char* name, QVBoxLayout& column)
{
    const Field* field = findField(name);
    auto* editor = new Editor(*field, m_session, this);
    connect(editor, &Editor::refused, this, &Panel::showProblem);
    column.addWidget(editor);
    m_editors.emplace_back(field, editor);
    return editor;
}

FieldEditor* Panel::addField(const char* name, QVBoxLayout& column) { return addEditor<FieldEditor>(name, column); }

ChoiceEditor* Panel::addChoice(const char* name, QVBoxLayout& column) { return addEditor<ChoiceEditor>(name, column); }

QLabel* Panel::addNote(const QString& objectName)
{
    auto* note = new QLabel(this);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    note->setProperty("muted", true);
    note->hide();
    m_column->addWidget(note);
    return note;
}

void Panel::finishColumn()
{
    m_column->addWidget(m_problem);
    m_column->addStretch();
    // The wheel scrolls the panel; it turns what it happens to pass over only where that has been chosen.
    for (auto* control : findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::WheelFocus) {
            control->setFocusPolicy(Qt::StrongFocus);
        }
        control->installEventFilter(this);
    }
}

void Panel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_shownProblem) {
        m_problem->setText(translated(*m_shownProblem));
    }
    QWidget::changeEvent(event);
}

bool Panel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace unroll
