// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/panel.h"

#include "core/experiment/controls.h"
#include "core/experiment/fields.h"
#include "ui/controls/choice_editor.h"
#include "ui/controls/field_binding.h"
#include "ui/controls/field_editor.h"
#include "ui/controls/lock_sign.h"
#include "ui/controls/worksheet.h"
#include "ui/session/change.h"
#include "ui/session/session.h"
#include "ui/text.h"

#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <string_view>

namespace unroll {

namespace {

// What most lessons are about.
constexpr std::array<std::string_view, 9> fewControls{"preset",     "cell",     "weight_scale", "time_steps",
                                                      "clip",       "max_norm", "forget_bias",  "input_gate_bias",
                                                      "update_bias"};

FieldBinding bindingOf(const Field& field, Session& session)
{
    FieldBinding binding;
    binding.get = [&session, &field] { return field.get(session.experiment()); };
    binding.standard = [&field] { return field.get(Experiment()); };
    binding.submit = [&session, &field](const FieldValue& value, int gesture) {
        Experiment next = session.experiment();
        field.set(next, value);
        return session.edit(next, changeOf(field), gesture);
    };
    binding.newGesture = [&session] { return session.newGesture(); };
    return binding;
}

// What is said here must not widen the column.
void takeWidthAsItIs(QLabel& label)
{
    QSizePolicy policy = label.sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label.setSizePolicy(policy);
}

} // namespace

Panel::Panel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_column(new QVBoxLayout(this)), m_problem(new QLabel(this))
{
    m_column->setContentsMargins(14, 10, 14, 10);
    m_column->setSpacing(10);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setTextFormat(Qt::PlainText); // it may quote what a file holds
    m_problem->setWordWrap(true);
    takeWidthAsItIs(*m_problem);
    m_problem->hide();
    setAccessibleName(tr("Controls"));
    connect(&session, &Session::experimentChanged, this, [this] {
        m_problem->hide();
        m_shownProblem.reset();
    });
}

void Panel::setReduced(bool isReduced)
{
    if (m_isReduced != isReduced) {
        m_isReduced = isReduced;
        m_lists.reset();
        showExperiment();
    }
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
    auto* editor = new Editor(*field, bindingOf(*field, m_session), this);
    connect(&m_session, &Session::experimentChanged, editor, &Editor::showValue);
    connect(editor, &Editor::refused, this, &Panel::showProblem);
    column.addWidget(editor);
    m_editors.emplace_back(field, editor);
    addPart(name, editor);
    return editor;
}

FieldEditor* Panel::addField(const char* name, QVBoxLayout& column) { return addEditor<FieldEditor>(name, column); }

ChoiceEditor* Panel::addChoice(const char* name, QVBoxLayout& column) { return addEditor<ChoiceEditor>(name, column); }

void Panel::addPart(const char* control, QWidget* part) { m_parts.emplace_back(control, part); }

void Panel::addLockSign(const char* control, LockSign* sign) { m_lockSigns.emplace_back(control, sign); }

bool Panel::isShown(const char* control) const
{
    const Experiment& experiment = m_session.experiment();
    const bool isLeftOut =
        m_isReduced && experiment.shownControls.empty() &&
        std::find(fewControls.begin(), fewControls.end(), std::string_view(control)) == fewControls.end();
    return isControlShown(experiment, control) && !isLeftOut;
}

bool Panel::isLocked(const char* control) const { return isControlLocked(m_session.experiment(), control); }

void Panel::showControls()
{
    const Experiment& experiment = m_session.experiment();
    const auto lists = std::pair(experiment.shownControls, experiment.lockedControls);
    if (std::exchange(m_lists, lists) == lists) { // as at each frame of a drag
        return;
    }
    for (const auto& [control, part] : m_parts) {
        part->setVisible(isShown(control.c_str()));
    }
    for (const auto& [control, sign] : m_lockSigns) {
        sign->setVisible(isShown(control.c_str()) && isLocked(control.c_str()));
    }
    for (const auto& [field, editor] : m_editors) {
        if (auto* number = qobject_cast<FieldEditor*>(editor)) {
            number->setLocked(isLocked(field->name));
        } else if (auto* choice = qobject_cast<ChoiceEditor*>(editor)) {
            choice->setLocked(isLocked(field->name));
        }
    }
}

std::string Panel::controlOf(const QWidget* widget) const
{
    for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        for (const auto& [control, part] : m_parts) {
            if (part == widget) {
                return control;
            }
        }
    }
    return {};
}

void Panel::showMenu(QWidget& widget, const QPoint& position)
{
    if (auto* open = findChild<QMenu*>(QStringLiteral("control_menu"), Qt::FindDirectChildrenOnly)) {
        delete open; // some desktops report a key as a key and as a wish for the menu
    }
    // A number field keeps what every text field has: copy, paste and the rest.
    auto* text = qobject_cast<QLineEdit*>(&widget);
    text = text != nullptr ? text : widget.findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    QMenu* menu = text != nullptr && text->isEnabled() ? text->createStandardContextMenu() : new QMenu(this);
    menu->setParent(this, menu->windowFlags());
    menu->setObjectName(QStringLiteral("control_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!menu->isEmpty()) {
        menu->addSeparator();
    }
    Worksheet::addActions(*menu, m_session, controlOf(&widget), [this](const Error& error) { showProblem(error); });
    menu->popup(position);
}

void Panel::contextMenuEvent(QContextMenuEvent* event) { showMenu(*this, event->globalPos()); }

QLabel* Panel::addNote(const QString& objectName)
{
    auto* note = new QLabel(this);
    note->setObjectName(objectName);
    note->setWordWrap(true);
    takeWidthAsItIs(*note);
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
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Controls"));
        if (m_shownProblem) {
            m_problem->setText(translated(*m_shownProblem));
        }
    }
    QWidget::changeEvent(event);
}

bool Panel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    auto* widget = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QComboBox*>(widget) != nullptr) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && !key->text().trimmed().isEmpty()) {
            event->accept(); // letters look for a choice, whatever else they are good for
            return true;
        }
    }
    if (event->type() == QEvent::ContextMenu) { // also of what is locked, which hears of no other
        showMenu(*widget, static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    if (event->type() == QEvent::KeyPress) { // not every desktop has a key for it
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)) {
            showMenu(*widget, widget->mapToGlobal(widget->rect().bottomLeft()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace unroll
