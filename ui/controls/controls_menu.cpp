// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/controls_menu.h"

#include "core/experiment/controls.h"
#include "ui/controls/worksheet.h"
#include "ui/session/session.h"

#include <QEvent>

#include <utility>

namespace unroll {

ControlsMenu::ControlsMenu(Session& session, QWidget* parent)
    : QMenu(parent), m_session(session), m_showAll(addAction(QString()))
{
    setObjectName(QStringLiteral("controls_menu"));
    m_showAll->setObjectName(QStringLiteral("show_all"));
    const auto report = [this](const std::optional<Error>& problem) {
        if (problem) {
            emit refused(*problem);
        }
    };
    connect(m_showAll, &QAction::triggered, this, [this, report] { report(Worksheet::showAll(m_session)); });
    addSeparator();
    for (const std::string_view name : controlNames()) {
        QAction* action = addAction(QString());
        action->setObjectName(QStringLiteral("control_") +
                              QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, report, name = std::string(name)](bool isShown) {
            report(Worksheet::setShown(m_session, name, isShown));
            m_shown = "?"; // the last one stays shown, whatever its tick says now
            showExperiment();
        });
        m_controls += action;
    }
    connect(&session, &Session::experimentChanged, this, &ControlsMenu::showExperiment);
    retranslate();
    showExperiment();
}

void ControlsMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMenu::changeEvent(event);
}

void ControlsMenu::showExperiment()
{
    const Experiment& experiment = m_session.experiment();
    if (std::exchange(m_shown, experiment.shownControls) != m_shown) { // else at every frame of a drag
        const auto names = controlNames();
        for (qsizetype i = 0; i < m_controls.size(); ++i) {
            m_controls[i]->setChecked(isControlShown(experiment, names[static_cast<std::size_t>(i)]));
        }
    }
    m_showAll->setEnabled(!experiment.shownControls.empty());
}

void ControlsMenu::retranslate()
{
    m_showAll->setText(tr("Show &all controls"));
    const auto names = controlNames();
    for (qsizetype i = 0; i < m_controls.size(); ++i) {
        m_controls[i]->setText(Worksheet::labelOf(names[static_cast<std::size_t>(i)]));
    }
}

} // namespace unroll
