// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run_labels.h"

#include "core/experiment/effect.h"
#include "core/experiment/fields.h"
#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace unroll {

namespace {

// One part of a label.
struct RunLabel {
    Q_DECLARE_TR_FUNCTIONS(unroll::RunLabel)

public:
    static QString of(const Field& field, const Experiment& experiment, bool isClipNamed)
    {
        const std::string_view name = field.name;
        const QString value = valueOf(field, experiment);
        if (name == "clip") {
            return experiment.clip ? clippedAt(experiment) : tr("not clipped");
        }
        if (name == "max_norm") {
            return isClipNamed ? QString() : clippedAt(experiment); // said with "clip"
        }
        static constexpr std::array<std::pair<std::string_view, const char*>, 13> patterns{{
            {"time_steps", "T %1"},
            {"hidden_size", "H %1"},
            {"batch_size", "N %1"},
            {"input_size", "D %1"},
            {"seed", QT_TR_NOOP("seed %1")},
            {"weight_scale", QT_TR_NOOP("weight scale %1")},
            {"input_scale", QT_TR_NOOP("input scale %1")},
            {"forget_bias", QT_TR_NOOP("forget bias %1")},
            {"input_gate_bias", QT_TR_NOOP("input-gate bias %1")},
            {"update_bias", QT_TR_NOOP("update bias %1")},
            {"uniform_draws", QT_TR_NOOP("after %1 draws")},
            {"convention", QT_TR_NOOP("%1 convention")},
            {"clip_where", QT_TR_NOOP("clipping %1")},
        }};
        const auto pattern =
            std::find_if(patterns.begin(), patterns.end(), [&](const auto& each) { return each.first == name; });
        if (pattern != patterns.end()) {
            return tr(pattern->second).arg(value);
        }
        return field.kind == FieldKind::Choice ? value : translated(field.label) + QLatin1Char(' ') + value;
    }

    static QString ofArrays(const std::vector<std::string>& arrays, const Experiment& experiment)
    {
        QStringList given;
        for (const std::string& name : arrays) {
            if (experiment.tensors.contains(name)) {
                given += QString::fromStdString(name);
            }
        }
        constexpr qsizetype mostNamed = 2;
        return arrays.empty()              ? QString()
               : given.isEmpty()           ? tr("arrays drawn")
               : given.size() <= mostNamed ? tr("%1 given").arg(given.join(QStringLiteral(", ")))
                                           : tr("%1 arrays given").arg(given.size());
    }

private:
    static QString clippedAt(const Experiment& experiment)
    {
        return tr("clipped at %1").arg(valueOf(*findField("max_norm"), experiment));
    }
};

QString labelOf(const Experiment& experiment, const Differences& differences)
{
    QStringList parts;
    bool isClipNamed = false;
    for (const Field* field : differences.fields) {
        if (hasEffect(*field, experiment)) {
            parts += RunLabel::of(*field, experiment, isClipNamed);
        }
        isClipNamed = isClipNamed || std::string_view(field->name) == "clip";
    }
    parts += RunLabel::ofArrays(differences.arrays, experiment);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

Differences differencesButForNorm(const std::vector<const Experiment*>& experiments)
{
    Differences result = differences(experiments);
    std::erase(result.fields, findField("norm"));
    return result;
}

bool areSameButForNorm(const Experiment& a, const Experiment& b) { return differencesButForNorm({&a, &b}).isEmpty(); }

QString runLabel(const Field& field, const Experiment& experiment) { return RunLabel::of(field, experiment, false); }

QStringList runLabels(const std::vector<const Experiment*>& experiments)
{
    const Differences found = differencesButForNorm(experiments);
    QStringList labels;
    for (std::size_t i = 0; i < experiments.size(); ++i) {
        const QString plain = labelOf(*experiments[i], found);
        QString label = plain;
        // Arrays of other numbers have the same names; they are counted. The same run has the same label.
        for (int count = 1; labels.contains(label); ++count) {
            if (areSameButForNorm(*experiments[i], *experiments[static_cast<std::size_t>(labels.indexOf(label))])) {
                break;
            }
            label = QStringLiteral("%1 (%2)").arg(plain).arg(count + 1);
        }
        labels += label;
    }
    return labels;
}

} // namespace unroll
