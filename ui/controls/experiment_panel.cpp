// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/experiment_panel.h"

#include "core/experiment/effect.h"
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "ui/controls/choice_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/icon.h"
#include "ui/session/session.h"
#include "ui/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace unroll {

namespace {

// Whether both compute the same; without copying what may hold millions of numbers.
bool areSameButForText(const Experiment& a, const Experiment& b)
{
    const auto all = fields();
    return std::all_of(
               all.begin(), all.end(),
               [&](const Field& field) { return field.kind == FieldKind::Text || field.get(a) == field.get(b); }) &&
           a.tensors == b.tensors;
}

} // namespace

ExperimentPanel::ExperimentPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_presetLabel(new QLabel(this)), m_presets(new QComboBox(this)),
      m_drawArrays(new QToolButton(this))
{
    addPresets();
    addChoice("cell", column());
    addChoice("activation", column());
    m_weightScale = addField("weight_scale", column());
    for (const char* size : {"time_steps", "hidden_size", "batch_size"}) {
        addField(size, column());
    }
    addClip();
    addField("seed", column());
    m_draws = addNote(QStringLiteral("draws"));
    addMore();
    m_tensors = addNote(QStringLiteral("tensors"));
    m_drawArrays->setObjectName(QStringLiteral("draw_arrays"));
    m_drawArrays->setFocusPolicy(Qt::StrongFocus);
    column().addWidget(m_drawArrays);
    connect(m_drawArrays, &QToolButton::clicked, this, &ExperimentPanel::drawArrays);
    finishColumn();

    connect(&session, &Session::experimentChanged, this, &ExperimentPanel::showExperiment);
    connect(&session, &Session::runChanged, this, &ExperimentPanel::showRun);
    connect(&session, &Session::refused, this, &ExperimentPanel::showProblem);
    retranslate();
}

void ExperimentPanel::newSeed()
{
    Experiment next = session().experiment();
    next.seed = QRandomGenerator::global()->bounded(1000U);
    submit(next, [](const Experiment& before, const Experiment& after) {
        return tr("New seed %1 → %2").arg(before.seed).arg(after.seed);
    });
}

void ExperimentPanel::drawArrays()
{
    Experiment next = session().experiment();
    next.tensors.clear();
    submit(next, [] { return tr("Draw the arrays"); });
}

void ExperimentPanel::reset()
{
    Experiment next;
    next.seed = session().experiment().seed;
    if (const auto problem = session().replace(next, [] { return tr("Reset"); })) {
        showProblem(*problem);
    }
}

void ExperimentPanel::setTheme(const Theme& theme)
{
    m_newSeed->setIcon(icon(QStringLiteral("seed"), theme.text));
    m_reset->setIcon(icon(QStringLiteral("undo"), theme.text));
    m_newSeed->setIconSize(iconSize(theme));
    m_reset->setIconSize(iconSize(theme));
    m_drawArrays->setIcon(icon(QStringLiteral("seed"), theme.text));
    m_drawArrays->setIconSize(iconSize(theme));
    m_drawArrays->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_hasShortNotes = theme.id == ThemeId::Projector;
    m_newSeed->setToolButtonStyle(m_hasShortNotes ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    showRun();
}

void ExperimentPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

void ExperimentPanel::addPresets()
{
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presetLabel->setBuddy(m_presets);
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long title may be cut
    m_presets->setMinimumContentsLength(18);
    for (const Preset& preset : presets()) {
        m_presets->addItem(QString(), QString::fromLatin1(preset.id));
    }
    column().addWidget(m_presetLabel);
    column().addWidget(m_presets);
    connect(m_presets, &QComboBox::activated, this, &ExperimentPanel::choosePreset);
}

void ExperimentPanel::addClip()
{
    m_clip = new QCheckBox(this);
    m_clip->setObjectName(QStringLiteral("clip"));
    column().addWidget(m_clip);
    connect(m_clip, &QCheckBox::toggled, this, [this](bool checked) {
        Experiment next = session().experiment();
        next.clip = checked;
        submit(next, [checked] { return checked ? tr("Clipping on") : tr("Clipping off"); });
    });
    addField("max_norm", column());
}

void ExperimentPanel::addMore()
{
    auto* row = new QHBoxLayout;
    m_newSeed = new QToolButton(this);
    m_newSeed->setObjectName(QStringLiteral("new_seed"));
    m_reset = new QToolButton(this);
    m_reset->setObjectName(QStringLiteral("reset"));
    m_more = new QToolButton(this);
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setCheckable(true);
    for (QToolButton* button : {m_newSeed, m_reset, m_more}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(button == m_more ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    row->insertStretch(2);
    column().addLayout(row);
    connect(m_newSeed, &QToolButton::clicked, this, &ExperimentPanel::newSeed);
    connect(m_reset, &QToolButton::clicked, this, &ExperimentPanel::reset);

    m_moreFields = new QWidget(this);
    auto* more = new QVBoxLayout(m_moreFields);
    more->setContentsMargins(0, 0, 0, 0);
    addField("uniform_draws", *more);
    for (const char* name : {"norm", "clip_where", "initializer", "convention", "precision"}) {
        addChoice(name, *more);
    }
    addField("input_size", *more);
    addField("input_scale", *more);
    column().addWidget(m_moreFields);
    m_moreFields->hide();
    connect(m_more, &QToolButton::toggled, this, [this](bool shown) {
        m_moreFields->setVisible(shown);
        retranslate();
    });
}

void ExperimentPanel::showExperiment()
{
    const Experiment& experiment = session().experiment();
    {
        const QSignalBlocker quiet(m_clip);
        m_clip->setChecked(experiment.clip);
    }
    for (const auto& [field, editor] : editors()) {
        editor->setEnabled(hasEffect(*field, experiment) && !isHeldByArrays(*field, experiment));
    }
    m_newSeed->setEnabled(hasEffect(*findField("seed"), experiment));
    int index = -1;
    for (std::size_t i = 0; i < presets().size(); ++i) {
        if (areSameButForText(experiment, presets()[i].experiment)) {
            index = static_cast<int>(i);
        }
    }
    if (index != m_presets->currentIndex()) { // else it would be painted again
        m_presets->setCurrentIndex(index);
    }
    m_draws->setText(tr("Drawn after %1 numbers of rand(), so not the weights of the seed alone. The book's clipping "
                        "listing draws 18 of them first.")
                         .arg(experiment.uniformDraws));
    m_draws->setVisible(experiment.uniformDraws > 0 && hasEffect(*findField("uniform_draws"), experiment));
    QStringList names;
    for (const auto& [name, tensor] : experiment.tensors) {
        names += QString::fromStdString(name);
    }
    m_tensors->setText(tr("Given as arrays, not drawn: %1.").arg(names.join(QLatin1String(", "))));
    m_tensors->setVisible(!names.isEmpty());
    m_drawArrays->setVisible(!names.isEmpty());
    showRun();
}

void ExperimentPanel::showRun()
{
    const RunPtr& run = session().run();
    // The radius of the weights on the slider, or nothing: never that of older weights.
    const bool isCurrent = run && run->experiment == session().experiment() && run->spectrum;
    const bool isGated = run && !run->states.gates.empty(); // each gate has weights of its own
    const QString note = m_hasShortNotes ? QStringLiteral("ρ %1")
                         : isGated       ? tr("candidate's ρ %1")
                                         : tr("spectral radius %1");
    m_weightScale->setNote(isCurrent ? note.arg(shortNumber(run->spectrum->spectralRadius)) : QString());
}

void ExperimentPanel::retranslate()
{
    m_presetLabel->setText(tr("Preset"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setPlaceholderText(tr("Your own settings"));
    for (int i = 0; i < m_presets->count(); ++i) {
        const Preset& preset = presets()[static_cast<std::size_t>(i)];
        m_presets->setItemText(i, translated(preset.title));
        m_presets->setItemData(i, translated(preset.claim), Qt::ToolTipRole);
    }
    m_clip->setText(tr("Clip the gradient"));
    m_clip->setToolTip(translated(findField("clip")->help));
    m_newSeed->setText(tr("New seed"));
    m_newSeed->setToolTip(tr("Draw other weights (Ctrl+R)"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("All defaults; the seed stays"));
    m_drawArrays->setText(tr("Draw them instead"));
    m_drawArrays->setToolTip(
        tr("Without the given arrays, so that sizes and cell are free again; undo brings them back"));
    m_more->setText(m_more->isChecked() ? tr("Less ▾") : tr("More ▸"));
    m_more->setToolTip(tr("Further settings"));
    showExperiment();
}

void ExperimentPanel::choosePreset(int index)
{
    const Preset& preset = presets()[static_cast<std::size_t>(index)];
    if (const auto problem =
            session().replace(preset.experiment, [title = preset.title] { return translated(title); })) {
        showProblem(*problem);
    }
}

void ExperimentPanel::submit(const Experiment& next, const Description& what)
{
    if (const auto problem = session().edit(next, what)) {
        showExperiment();
        showProblem(*problem);
    }
}

} // namespace unroll
