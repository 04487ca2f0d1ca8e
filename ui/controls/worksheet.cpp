// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/worksheet.h"

#include "core/experiment/controls.h"
#include "core/experiment/fields.h"
#include "ui/session/session.h"
#include "ui/text.h"

#include <QMenu>

namespace unroll {

QString Worksheet::labelOf(std::string_view control)
{
    const Field* field = findField(control);
    return field != nullptr ? translated(field->label) : control == "preset" ? tr("Preset") : tr("Given arrays");
}

std::optional<Error> Worksheet::setShown(Session& session, std::string_view control, bool isShown)
{
    return session.edit(
        withControlShown(session.experiment(), control, isShown), [control = std::string(control), isShown] {
            return isShown ? tr("Show “%1”").arg(labelOf(control)) : tr("Hide “%1”").arg(labelOf(control));
        });
}

std::optional<Error> Worksheet::setLocked(Session& session, std::string_view control, bool isLocked)
{
    return session.edit(
        withControlLocked(session.experiment(), control, isLocked), [control = std::string(control), isLocked] {
            return isLocked ? tr("Lock “%1”").arg(labelOf(control)) : tr("Unlock “%1”").arg(labelOf(control));
        });
}

std::optional<Error> Worksheet::showAll(Session& session)
{
    Experiment next = session.experiment();
    next.shownControls.clear();
    return session.edit(next, [] { return tr("Show all controls"); });
}

void Worksheet::addActions(QMenu& menu, Session& session, const std::string& control, const Report& report)
{
    const auto add = [&](const char* name, const QString& text, const std::function<std::optional<Error>()>& perform) {
        QAction* action = menu.addAction(text, [perform, report] {
            if (const std::optional<Error> problem = perform()) {
                report(*problem);
            }
        });
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    const Experiment& experiment = session.experiment();
    if (!control.empty()) {
        const bool isLocked = isControlLocked(experiment, control);
        QAction* hide = add("hide_control", tr("&Hide this control"),
                            [&session, control] { return setShown(session, control, false); });
        hide->setEnabled(withControlShown(experiment, control, false) != experiment); // not the last one
        add("lock_control", isLocked ? tr("Un&lock") : tr("&Lock this control"),
            [&session, control, isLocked] { return setLocked(session, control, !isLocked); });
    }
    add("show_all_controls", tr("Show &all controls"), [&session] {
        return showAll(session);
    })->setEnabled(!experiment.shownControls.empty());
}

} // namespace unroll
