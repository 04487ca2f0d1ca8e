// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/pin_menu.h"

#include "ui/run_labels.h"
#include "ui/session/session.h"

namespace unroll {

PinMenu::PinMenu(Session& session, QWidget* parent)
    : QMenu(parent), m_session(session), m_none(addAction(QString())), m_separator(addSeparator())
{
    m_none->setEnabled(false);
    connect(this, &QMenu::aboutToShow, this, &PinMenu::fill); // in the language and beside the run of that moment
}

void PinMenu::fill()
{
    for (QMenu* menu : m_pins) {
        menu->deleteLater(); // one of its actions may be under way
        removeAction(menu->menuAction());
    }
    m_pins.clear();
    m_none->setText(tr("None yet"));
    m_none->setVisible(m_session.pins().empty());
    std::vector<const Experiment*> experiments{&m_session.experiment()};
    for (const RunPtr& pin : m_session.pins()) {
        experiments.push_back(&pin->experiment);
    }
    const QStringList labels = runLabels(experiments);
    for (std::size_t i = 0; i < m_session.pins().size(); ++i) {
        const QString& label = labels[static_cast<qsizetype>(i) + 1];
        addPin(i, label.isEmpty() ? tr("as now") : label);
    }
}

void PinMenu::addPin(std::size_t index, const QString& label)
{
    auto* menu = new QMenu(QStringLiteral("&%1  %2").arg(index + 1).arg(label), this);
    menu->setObjectName(QStringLiteral("pin_%1").arg(index + 1));
    const RunPtr pin = m_session.pins()[index];
    menu->addAction(tr("&Show again"), this, [this, pin] {
        m_session.replace(pin->experiment, [](const Experiment& before, const Experiment& after) {
            const QString change = runLabels({&before, &after}).back();
            return change.isEmpty() ? tr("Pinned run again") : tr("Pinned run again: %1").arg(change);
        });
    });
    menu->addAction(tr("&Unpin"), this, [this, index] { m_session.unpin(index); });
    insertMenu(m_separator, menu);
    m_pins.push_back(menu);
}

} // namespace unroll
