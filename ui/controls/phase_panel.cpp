// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/phase_panel.h"

#include "ui/controls/axis_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/session/session.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace unroll {

namespace {

FieldInfo number(const char* name, FieldKind kind, const char* label, const char* help, double minimum, double maximum)
{
    FieldInfo info;
    info.name = name;
    info.kind = kind;
    info.label = label;
    info.help = help;
    info.minimum = minimum;
    info.maximum = maximum;
    return info;
}

const FieldInfo& seedsField()
{
    static const FieldInfo field = [] {
        FieldInfo info =
            number("phase_seeds", FieldKind::Integer, UNROLL_TEXT("Seeds"),
                   UNROLL_TEXT("How many draws of the weights each point of the map is the median of."), 1, 10000);
        info.sliderMinimum = 1;
        info.sliderMaximum = 100;
        return info;
    }();
    return field;
}

FieldInfo logarithmic(FieldInfo info, double from, double to)
{
    info.minimumExcluded = true;
    info.sliderLogarithmic = true;
    info.sliderMinimum = from;
    info.sliderMaximum = to;
    return info;
}

const FieldInfo& learningRateField()
{
    static const FieldInfo field =
        logarithmic(number("cliff_learning_rate", FieldKind::Real, UNROLL_TEXT("Learning rate"),
                           UNROLL_TEXT("What the gradient is multiplied by in each step on the cliff."), 0, 1000),
                    0.01, 10);
    return field;
}

const FieldInfo& maxNormField()
{
    static const FieldInfo field =
        logarithmic(number("cliff_max_norm", FieldKind::Real, UNROLL_TEXT("Max norm"),
                           UNROLL_TEXT("The length that the clipped descent shortens longer gradients to."), 0, 1e6),
                    0.01, 100);
    return field;
}

} // namespace

PhasePanel::PhasePanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_intro(addNote(QStringLiteral("phase_intro"))), m_x(new AxisEditor(PhaseSide::X, this)),
      m_y(new AxisEditor(PhaseSide::Y, this)), m_law(new QPushButton(this)), m_cliff(new QLabel(this))
{
    m_intro->show();
    m_law->setObjectName(QStringLiteral("why_critical"));
    m_law->setAutoDefault(false);
    m_cliff->setObjectName(QStringLiteral("dock_title"));
    connect(m_law, &QPushButton::clicked, this, &PhasePanel::lawRequested);
    addEditors();
    finishColumn();
    connect(&session, &Session::experimentChanged, this, &PhasePanel::showExperiment);
    setSettings(m_settings);
    retranslate();
}

void PhasePanel::addEditors()
{
    for (AxisEditor* axis : {m_x, m_y}) {
        column().addWidget(axis);
        connect(axis, &AxisEditor::refused, this, &Panel::showProblem);
        connect(axis, &AxisEditor::changed, this, [this, axis](const PhaseAxis& next) {
            PhaseSettings settings = m_settings;
            (axis == m_x ? settings.x : settings.y) = next;
            submit(settings);
        });
    }
    const auto noGesture = [] { return 1; }; // nothing of this is undone
    m_seeds = addNumber(seedsField(), {[this] { return FieldValue(std::int64_t{m_settings.seeds}); },
                                       [] { return FieldValue(std::int64_t{PhaseSettings().seeds}); },
                                       [this](const FieldValue& value, int) -> std::optional<Error> {
                                           PhaseSettings settings = m_settings;
                                           settings.seeds = static_cast<int>(std::get<std::int64_t>(value));
                                           submit(settings);
                                           return {};
                                       },
                                       noGesture});
    column().addWidget(m_law);
    column().addWidget(m_cliff);
    const auto ofDescent = [&](double CliffDescent::*member) {
        return FieldBinding{[this, member] { return FieldValue(m_descent.*member); },
                            [member] { return FieldValue(CliffDescent().*member); },
                            [this, member](const FieldValue& value, int) -> std::optional<Error> {
                                CliffDescent next = m_descent;
                                next.*member = std::get<double>(value);
                                setDescent(next);
                                emit descentChanged(next);
                                return {};
                            },
                            noGesture};
    };
    m_learningRate = addNumber(learningRateField(), ofDescent(&CliffDescent::learningRate));
    m_maxNorm = addNumber(maxNormField(), ofDescent(&CliffDescent::maxNorm));
}

FieldEditor* PhasePanel::addNumber(const FieldInfo& field, const FieldBinding& binding)
{
    auto* editor = new FieldEditor(field, binding, this);
    connect(editor, &FieldEditor::refused, this, &Panel::showProblem);
    column().addWidget(editor);
    return editor;
}

void PhasePanel::setTheme(const Theme& theme) { m_intro->setVisible(!hasLargeLetters(theme)); }

void PhasePanel::setSettings(const PhaseSettings& settings)
{
    m_settings = settings;
    m_x->showAxis(settings.x);
    m_y->showAxis(settings.y);
    showExperiment(); // the lists leave out what the other axis has
    m_seeds->showValue();
}

void PhasePanel::setDescent(const CliffDescent& descent)
{
    m_descent = descent;
    m_learningRate->showValue();
    m_maxNorm->showValue();
}

void PhasePanel::submit(const PhaseSettings& settings)
{
    setSettings(settings);
    emit settingsChanged(settings);
}

void PhasePanel::showExperiment()
{
    m_x->showFields(session().experiment(), m_settings.y.field);
    m_y->showFields(session().experiment(), m_settings.x.field);
    m_x->setReduced(isReduced());
    m_y->setReduced(isReduced());
    m_seeds->setVisible(!isReduced());
}

void PhasePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

void PhasePanel::retranslate()
{
    m_intro->setText(tr("The experiment of the Explore page, with two of its settings varied. All others are as they "
                        "are there."));
    m_law->setText(tr("Why 1/√H?"));
    m_law->setToolTip(tr("Where the dashed line comes from: the circular law"));
    m_cliff->setText(tr("The cliff"));
}

} // namespace unroll
