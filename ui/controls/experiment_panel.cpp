// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/experiment_panel.h"

#include "core/experiment/controls.h"
#include "core/experiment/effect.h"
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "ui/controls/choice_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/controls/lock_sign.h"
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

constexpr int hugeLetters = 28; // points, beyond a projector's: a third of the window must do for the panel

} // namespace

ExperimentPanel::ExperimentPanel(Session& session, QWidget* parent)
    : Panel(session, parent), m_presetLabel(new QLabel(this)), m_presetLock(new LockSign(this)),
      m_presets(new QComboBox(this)), m_clipLock(new LockSign(this)), m_drawArrays(new QToolButton(this))
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
    addPart("tensors", m_drawArrays);
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

void ExperimentPanel::setRadiusShown(bool shown)
{
    m_isRadiusShown = shown;
    showRun();
}

void ExperimentPanel::drawArrays()
{
    Experiment next = session().experiment();
    next.tensors.clear();
    submit(next, [] { return tr("Draw the arrays"); });
}

void ExperimentPanel::reset()
{
    if (const auto problem = session().replace(withDefaults(session().experiment()), [] { return tr("Reset"); })) {
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
    m_hasShortNotes = hasLargeLetters(theme);
    m_newSeed->setToolButtonStyle(m_hasShortNotes ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_hasShortNames = theme.pointSize >= hugeLetters;
    m_reset->setToolButtonStyle(m_hasShortNames ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_drawArrays->setToolButtonStyle(m_hasShortNames ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    showClipText();
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
    m_presets->setMinimumWidth(leastListWidth);
    for (const Preset& preset : presets()) {
        m_presets->addItem(QString(), QString::fromLatin1(preset.id));
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_presetLabel);
    row->addWidget(m_presetLock);
    row->addStretch();
    column().addLayout(row);
    column().addWidget(m_presets);
    addPart("preset", m_presetLabel);
    addPart("preset", m_presets);
    addLockSign("preset", m_presetLock);
    connect(m_presets, &QComboBox::activated, this, &ExperimentPanel::choosePreset);
}

void ExperimentPanel::addClip()
{
    m_clip = new QCheckBox(this);
    m_clip->setObjectName(QStringLiteral("clip"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_clip);
    row->addWidget(m_clipLock);
    row->addStretch();
    column().addLayout(row);
    addPart("clip", m_clip);
    addLockSign("clip", m_clipLock);
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
    addPart("seed", m_newSeed);
    addPart("seed", m_reset);
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
    showControls();
    for (const auto& [field, editor] : editors()) {
        editor->setEnabled(hasEffect(*field, experiment) && !isHeldByArrays(*field, experiment) &&
                           !isLocked(field->name));
    }
    const auto more = std::count_if(editors().begin(), editors().end(), [this](const auto& each) {
        return each.second->parentWidget() == m_moreFields && isShown(each.first->name);
    });
    constexpr int mostInSight = 3; // what a worksheet names is not to be looked for
    m_more->setVisible(more > mostInSight);
    m_moreFields->setVisible(more > 0 && (more <= mostInSight || m_more->isChecked()));
    m_presets->setEnabled(!isLocked("preset"));
    m_clip->setEnabled(!isLocked("clip"));
    m_newSeed->setEnabled(hasEffect(*findField("seed"), experiment) && !isLocked("seed"));
    m_drawArrays->setEnabled(!isLocked("tensors"));
    describeLocked();
    int index = -1;
    for (std::size_t i = 0; i < presets().size(); ++i) {
        if (differOnlyInText(experiment, presets()[i].experiment)) {
            index = static_cast<int>(i);
        }
    }
    if (index != m_presets->currentIndex()) { // else it would be painted again
        m_presets->setCurrentIndex(index);
    }
    m_draws->setText(tr("Drawn after %1 numbers of rand(), so not the weights of the seed alone. The book's clipping "
                        "listing draws 18 of them first.")
                         .arg(experiment.uniformDraws));
    m_draws->setVisible(isShown("seed") && experiment.uniformDraws > 0 &&
                        hasEffect(*findField("uniform_draws"), experiment));
    QStringList names;
    for (const auto& [name, tensor] : experiment.tensors) {
        names += QString::fromStdString(name);
    }
    m_tensors->setText(tr("Given as arrays, not drawn: %1.").arg(names.join(QLatin1String(", "))));
    m_tensors->setVisible(!names.isEmpty() && isShown("tensors"));
    m_drawArrays->setVisible(!names.isEmpty() && isShown("tensors"));
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
    m_weightScale->setNote(isCurrent && m_isRadiusShown ? note.arg(shortNumber(run->spectrum->spectralRadius))
                                                        : QString());
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
    showClipText();
    m_newSeed->setText(tr("New seed"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("All defaults; the seed stays"));
    m_drawArrays->setText(tr("Draw them instead"));
    m_more->setText(m_more->isChecked() ? tr("Less ▾") : tr("More ▸"));
    m_more->setAccessibleName(tr("Further settings"));
    showExperiment();
}

void ExperimentPanel::showClipText()
{
    m_clip->setText(m_hasShortNames ? translated(findField("clip")->label) : tr("Clip the gradient"));
    m_clip->setAccessibleName(tr("Clip the gradient"));
}

// What the controls are for, and first of all why they cannot be used.
void ExperimentPanel::describeLocked()
{
    const auto describe = [this](QWidget& control, const char* name, const QString& help) {
        const QString text = !isLocked(name)  ? help
                             : help.isEmpty() ? LockSign::words()
                                              : QStringLiteral("%1. %2").arg(LockSign::words(), help);
        if (control.toolTip() != text) {
            control.setToolTip(text);
            control.setAccessibleDescription(text);
        }
    };
    describe(*m_presets, "preset", tr("Experiments to start from"));
    describe(*m_clip, "clip", translated(findField("clip")->help));
    describe(*m_newSeed, "seed", tr("Draw other weights (Ctrl+R)"));
    describe(*m_drawArrays, "tensors",
             tr("Without the given arrays, so that sizes and cell are free again; undo brings them back"));
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
