// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/cells_panel.h"

#include "core/experiment/effect.h"
#include "ui/controls/choice_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/session/comparison.h"
#include "ui/session/session.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <string_view>

namespace unroll {

CellsPanel::CellsPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_intro(addNote(QStringLiteral("intro"))), m_arrays(nullptr)
{
    m_intro->show();
    addField("forget_bias", column());
    addField("input_gate_bias", column());
    addField("update_bias", column());
    addField("weight_scale", column());
    addField("time_steps", column());
    addChoice("activation", column());
    addField("input_scale", column());
    addField("input_size", column());
    addChoice("convention", column());
    m_arrays = addNote(QStringLiteral("arrays"));
    finishColumn();
    connect(&session, &Session::experimentChanged, this, &CellsPanel::showExperiment);
    retranslate();
}

void CellsPanel::setTheme(const Theme& theme) { m_intro->setVisible(!hasLargeLetters(theme)); }

void CellsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

void CellsPanel::showExperiment()
{
    const Experiment& experiment = session().experiment();
    showControls();
    for (const auto& [field, editor] : editors()) { // each has an effect on one of the three, if on any
        const std::string_view name = field->name;
        const bool isIdle = name == "update_bias"   ? experiment.convention == Convention::Book // whose GRU has none
                            : name == "input_scale" ? experiment.tensors.contains("inputs")
                                                    : isHeldByArrays(*field, experiment);
        editor->setEnabled(!isIdle && !isLocked(field->name));
    }
    m_arrays->setVisible(hasUnsharedArrays(experiment));
}

void CellsPanel::retranslate()
{
    m_intro->setText(
        tr("The experiment of the other page, computed with an RNN, an LSTM and a GRU that read the same inputs."));
    m_arrays->setText(tr("The weights that are given belong to their own cell and are not used here."));
    showExperiment();
}

} // namespace unroll
