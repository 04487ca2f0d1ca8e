// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/train_panel.h"

#include "ui/controls/choice_editor.h"
#include "ui/controls/field_editor.h"
#include "ui/controls/learner_tabs.h"
#include "ui/icon.h"
#include "ui/session/change.h"
#include "ui/text.h"
#include "ui/training_labels.h"
#include "ui/views/elided_label.h"

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
#include <array>
#include <string_view>

namespace unroll {

namespace {

// What a class on a projector can do without.
constexpr std::array<std::string_view, 9> details{"task", "names",       "iterations",   "optimizer", "momentum",
                                                  "seed", "hidden_size", "weight_scale", "batch_size"};

constexpr int hugeLetters = 28; // points, beyond a projector's

bool isDetail(std::string_view name) { return std::find(details.begin(), details.end(), name) != details.end(); }

} // namespace

TrainPanel::TrainPanel(Session& session, TrainingSession& training, QWidget* parent)
    : Panel(session, parent), m_training(training), m_presetLabel(new ElidedLabel(this)),
      m_presets(new QComboBox(this)), m_learnersLabel(new ElidedLabel(this)), m_tabs(new LearnerTabs(this)),
      m_add(new QToolButton(this)), m_remove(new QToolButton(this)), m_clip(new QCheckBox(this)),
      m_newSeed(new QToolButton(this)), m_stale(nullptr)
{
    addPresets();
    m_stale = addNote(QStringLiteral("stale"));
    addTrainingField<ChoiceEditor>("task");
    addTrainingField<FieldEditor>("lag");
    addTrainingField<FieldEditor>("names");
    addTrainingField<FieldEditor>("iterations");
    addLearners();
    addLearnerField<ChoiceEditor>("cell");
    addLearnerField<ChoiceEditor>("optimizer");
    addLearnerField<FieldEditor>("learning_rate");
    addLearnerField<FieldEditor>("momentum");
    addClip();
    addLearnerField<FieldEditor>("max_norm");
    for (const char* name : {"forget_bias", "input_gate_bias", "update_bias", "weight_scale"}) {
        addLearnerField<FieldEditor>(name);
    }
    for (const char* name : {"hidden_size", "batch_size", "seed"}) {
        addTrainingField<FieldEditor>(name);
    }
    addNewSeed();
    finishColumn();
    connect(&training, &TrainingSession::trainingChanged, this, &TrainPanel::showTraining);
    connect(&training, &TrainingSession::stateChanged, this, &TrainPanel::showTraining);
    connect(&training, &TrainingSession::refused, this, &TrainPanel::showProblem);
    retranslate();
}

void TrainPanel::setTheme(const Theme& theme)
{
    m_tabs->setTheme(theme);
    m_hasLargeLetters = hasLargeLetters(theme);
    m_hasShortNames = theme.pointSize >= hugeLetters;
    fitToLetters();
    for (QToolButton* button : {m_add, m_remove, m_newSeed}) {
        button->setIconSize(iconSize(theme));
    }
    m_newSeed->setIcon(icon(QStringLiteral("seed"), theme.text));
    m_newSeed->setToolButtonStyle(hasLargeLetters(theme) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    m_add->setIcon(icon(QStringLiteral("add"), theme.text));
    m_remove->setIcon(icon(QStringLiteral("remove"), theme.text));
}

void TrainPanel::fitToLetters()
{
    m_presets->setMinimumContentsLength(m_hasLargeLetters ? 13 : 18);
    m_learnersLabel->setText(m_hasLargeLetters ? tr("Learners") : tr("Learners on the same batches"));
    m_clip->setText(m_hasShortNames ? translated(findLearnerField("clip")->label) : tr("Clip the gradient"));
}

std::size_t TrainPanel::learner() const
{
    return std::min(m_tabs->learner(), m_training.training().learners.size() - 1);
}

void TrainPanel::setLearner(std::size_t learner) { m_tabs->setCurrentIndex(static_cast<int>(learner)); }

void TrainPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Panel::changeEvent(event);
}

template <class Kind>
void TrainPanel::addTrainingField(const char* name)
{
    const TrainingField* field = findTrainingField(name);
    FieldBinding binding;
    binding.get = [this, field] { return field->get(m_training.training()); };
    binding.standard = [field] { return field->get(Training()); };
    binding.submit = [this, field](const FieldValue& value, int gesture) {
        Training next = m_training.training();
        field->set(next, value);
        return m_training.edit(
            next,
            [field](const Training& before, const Training& after) {
                return changeText(*field, field->get(before), field->get(after));
            },
            gesture);
    };
    binding.newGesture = [this] { return m_training.newGesture(); };
    auto* editor = new Kind(*field, binding, this);
    connect(editor, &Kind::refused, this, &TrainPanel::showProblem);
    column().addWidget(editor);
    m_fields.push_back(
        {editor,
         [this, field] { return hasEffect(*field, m_training.training()) && !(isReduced() && isDetail(field->name)); },
         [editor] { editor->showValue(); }});
}

template <class Kind>
void TrainPanel::addLearnerField(const char* name)
{
    const LearnerField* field = findLearnerField(name);
    FieldBinding binding;
    binding.get = [this, field] { return field->get(m_training.training().learners[learner()]); };
    binding.standard = [field] { return field->get(LearnerSettings()); };
    binding.submit = [this, field](const FieldValue& value, int gesture) {
        return editLearner(*field, value, gesture);
    };
    binding.newGesture = [this] { return m_training.newGesture(); };
    auto* editor = new Kind(*field, binding, this);
    connect(editor, &Kind::refused, this, &TrainPanel::showProblem);
    column().addWidget(editor);
    m_fields.push_back({editor,
                        [this, field] {
                            return hasEffect(*field, m_training.training().learners[learner()]) &&
                                   !(isReduced() && isDetail(field->name));
                        },
                        [editor] { editor->showValue(); }});
}

std::optional<Error> TrainPanel::editLearner(const LearnerField& field, const FieldValue& value, int gesture)
{
    Training next = m_training.training();
    const std::size_t which = learner();
    field.set(next.learners[which], value);
    return m_training.edit(
        next,
        [&field, which](const Training& before, const Training& after) {
            const QString change =
                changeText(field, field.get(before.learners[which]), field.get(after.learners[which]));
            //: a line of the journal: "Learner 2: Learning rate 0.1 → 0.01"
            return after.learners.size() == 1 ? change : tr("Learner %1: %2").arg(which + 1).arg(change);
        },
        gesture);
}

void TrainPanel::addPresets()
{
    m_presets->setObjectName(QStringLiteral("presets"));
    m_presetLabel->setBuddy(m_presets);
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumWidth(leastListWidth);
    for (const TrainingPreset& preset : trainingPresets()) {
        m_presets->addItem(QString(), QString::fromLatin1(preset.id));
    }
    column().addWidget(m_presetLabel);
    column().addWidget(m_presets);
    connect(m_presets, &QComboBox::activated, this, &TrainPanel::choosePreset);
}

void TrainPanel::addLearners()
{
    auto* row = new QHBoxLayout;
    row->addWidget(m_learnersLabel, 1);
    for (QToolButton* button : {m_add, m_remove}) {
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    m_add->setObjectName(QStringLiteral("add_learner"));
    m_remove->setObjectName(QStringLiteral("remove_learner"));
    m_learnersLabel->setObjectName(QStringLiteral("learners_label"));
    m_learnersLabel->setBuddy(m_tabs);
    column().addLayout(row);
    column().addWidget(m_tabs);
    m_tabs->show(m_training.training());
    connect(m_add, &QToolButton::clicked, this, &TrainPanel::addLearner);
    connect(m_remove, &QToolButton::clicked, this, &TrainPanel::removeLearner);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        showTraining();
        emit learnerChanged(learner());
    });
}

void TrainPanel::addClip()
{
    m_clip->setObjectName(QStringLiteral("clip"));
    column().addWidget(m_clip);
    connect(m_clip, &QCheckBox::toggled, this,
            [this](bool checked) { report(editLearner(*findLearnerField("clip"), checked, 0)); });
}

void TrainPanel::addNewSeed()
{
    m_newSeed->setObjectName(QStringLiteral("new_seed"));
    m_newSeed->setFocusPolicy(Qt::StrongFocus);
    column().addWidget(m_newSeed, 0, Qt::AlignLeft);
    m_fields.push_back({m_newSeed, [this] { return !(isReduced() && isDetail("seed")); }, [] {}});
    connect(m_newSeed, &QToolButton::clicked, this, &TrainPanel::newSeed);
}

void TrainPanel::newSeed()
{
    Training next = m_training.training();
    next.seed = QRandomGenerator::global()->bounded(1000U);
    report(m_training.edit(next, [](const Training& before, const Training& after) {
        return tr("New seed of the training %1 → %2").arg(before.seed).arg(after.seed);
    }));
}

void TrainPanel::addLearner()
{
    Training next = m_training.training();
    next.learners.push_back(next.learners[learner()]);
    report(m_training.edit(next, [](const Training&, const Training&) { return tr("Add a learner"); }));
    setLearner(m_training.training().learners.size() - 1);
}

void TrainPanel::removeLearner()
{
    Training next = m_training.training();
    next.learners.erase(next.learners.begin() + static_cast<std::ptrdiff_t>(learner()));
    report(m_training.edit(next, [which = learner()](const Training&, const Training&) {
        return tr("Remove learner %1").arg(which + 1);
    }));
}

void TrainPanel::choosePreset(int index)
{
    const TrainingPreset& preset = trainingPresets()[static_cast<std::size_t>(index)];
    report(m_training.edit(preset.training,
                           [title = preset.title](const Training&, const Training&) { return translated(title); }));
}

void TrainPanel::report(const std::optional<Error>& problem)
{
    if (problem) {
        showTraining();
        showProblem(*problem);
    }
}

void TrainPanel::showTraining()
{
    const Training& training = m_training.training();
    m_tabs->show(training);
    const LearnerSettings& shown = training.learners[learner()];
    {
        const QSignalBlocker quiet(m_clip);
        m_clip->setChecked(shown.clip);
    }
    for (const Editor& each : m_fields) {
        each.showValue();
        each.widget->setVisible(each.isShown());
    }
    for (QWidget* each :
         {static_cast<QWidget*>(m_learnersLabel), static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_remove)}) {
        each->setVisible(!isReduced());
    }
    m_add->setEnabled(training.learners.size() < Training::mostLearners);
    m_remove->setEnabled(training.learners.size() > 1);
    m_stale->setVisible(m_training.isStale());
    const auto all = trainingPresets();
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const TrainingPreset& each) { return each.training == training; });
    m_presets->setCurrentIndex(same == all.end() ? -1 : static_cast<int>(same - all.begin()));
}

void TrainPanel::retranslate()
{
    m_presetLabel->setText(tr("Preset"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setPlaceholderText(tr("Your own settings"));
    m_presets->setToolTip(tr("Trainings to start from"));
    m_presets->setAccessibleDescription(tr("Trainings to start from"));
    for (int i = 0; i < m_presets->count(); ++i) {
        const TrainingPreset& preset = trainingPresets()[static_cast<std::size_t>(i)];
        m_presets->setItemText(i, translated(preset.title));
        m_presets->setItemData(i, translated(preset.claim), Qt::ToolTipRole);
    }
    m_stale->setText(tr("These are new settings: the pictures are still of the old ones, and Start begins anew. Undo "
                        "(Ctrl+Z) brings the old ones back."));
    m_tabs->setAccessibleName(tr("Learner to look at"));
    m_tabs->setToolTip(tr("Whose settings are below"));
    m_add->setToolTip(tr("Add a learner (at most three)"));
    m_add->setAccessibleName(tr("Add a learner"));
    m_remove->setToolTip(tr("Remove this learner"));
    m_remove->setAccessibleName(tr("Remove this learner"));
    m_newSeed->setText(tr("New seed"));
    m_newSeed->setToolTip(tr("Other random weights and batches (Ctrl+R)"));
    m_newSeed->setAccessibleName(tr("New seed"));
    m_newSeed->setAccessibleDescription(m_newSeed->toolTip());
    fitToLetters();
    m_clip->setAccessibleName(tr("Clip the gradient"));
    m_clip->setToolTip(translated(findLearnerField("clip")->help));
    m_clip->setAccessibleDescription(m_clip->toolTip());
    showTraining();
}

} // namespace unroll
