// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training_labels.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace unroll {

namespace {

class Labels {
    Q_DECLARE_TR_FUNCTIONS(unroll::TrainingLabels)

public:
    static QString clipping(const LearnerSettings& learner)
    {
        return learner.clip ? tr("clipped at %1").arg(shortNumber(learner.maxNorm)) : tr("not clipped");
    }

    //: two learners with the same settings: "RNN (2)"
    static QString numbered(const QString& label, std::size_t number) { return tr("%1 (%2)").arg(label).arg(number); }
};

bool isNamed(const FieldInfo& field, std::string_view name) { return field.name == name; }

// What one field says of a learner, in a list of a few words.
QString told(const LearnerField& field, const LearnerSettings& learner)
{
    if (isNamed(field, "clip")) {
        return Labels::clipping(learner);
    }
    return field.kind == FieldKind::Choice ? valueOf(field, learner)
                                           : translated(field.label) + QLatin1Char(' ') + valueOf(field, learner);
}

bool isSaidElsewhere(const FieldInfo& field) { return isNamed(field, "cell") || isNamed(field, "max_norm"); }

} // namespace

bool hasEffect(const LearnerField& field, const LearnerSettings& learner)
{
    const std::string_view name = field.name;
    if (name == "forget_bias" || name == "input_gate_bias") {
        return learner.cell == Cell::Lstm;
    }
    if (name == "update_bias") {
        return learner.cell == Cell::Gru;
    }
    if (name == "momentum") {
        return learner.optimizer == OptimizerKind::Momentum;
    }
    return name != "max_norm" || learner.clip;
}

bool hasEffect(const TrainingField& field, const Training& training)
{
    return !isNamed(field, "names") || training.task == TaskKind::TomAndMary;
}

QStringList learnerLabels(const Training& training)
{
    const auto& learners = training.learners;
    QStringList labels;
    for (const LearnerSettings& learner : learners) {
        QStringList parts{valueOf(*findLearnerField("cell"), learner)};
        for (const LearnerField& field : learnerFields()) {
            const auto differs = [&](const LearnerSettings& other) {
                const bool isClip = isNamed(field, "clip") && other.clip && learner.clip;
                return other.cell == learner.cell &&
                       (field.get(other) != field.get(learner) || (isClip && other.maxNorm != learner.maxNorm));
            };
            if (!isSaidElsewhere(field) && hasEffect(field, learner) &&
                std::any_of(learners.begin(), learners.end(), differs)) {
                parts += told(field, learner);
            }
        }
        labels += parts.join(QStringLiteral(", "));
    }
    const QStringList unnumbered = labels;
    for (int i = 0; i < labels.size(); ++i) {
        if (unnumbered.count(unnumbered[i]) > 1) {
            const auto before = std::count(unnumbered.begin(), unnumbered.begin() + i, unnumbered[i]);
            labels[i] = Labels::numbered(unnumbered[i], static_cast<std::size_t>(before) + 1);
        }
    }
    return labels;
}

QString shortLearnerLabel(const Training& training, std::size_t learner)
{
    return QStringLiteral("%1 %2").arg(learner + 1).arg(valueOf(*findLearnerField("cell"), training.learners[learner]));
}

QString trainingCaption(const Training& training)
{
    QStringList parts;
    for (const TrainingField& field : trainingFields()) {
        if (hasEffect(field, training)) {
            parts += translated(field.label) + QStringLiteral(" = ") + valueOf(field, training);
        }
    }
    QStringList lines{parts.join(QStringLiteral(", "))};
    for (const LearnerSettings& learner : training.learners) {
        QStringList settings;
        for (const LearnerField& field : learnerFields()) {
            if (!isSaidElsewhere(field) && hasEffect(field, learner)) {
                settings += told(field, learner);
            }
        }
        lines +=
            valueOf(*findLearnerField("cell"), learner) + QStringLiteral(": ") + settings.join(QStringLiteral(", "));
    }
    return lines.join(QStringLiteral("; "));
}

} // namespace unroll
