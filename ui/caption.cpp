// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/caption.h"

#include "core/experiment/fields.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace unroll {

QString captionOf(const std::vector<Experiment>& shown)
{
    QStringList parts;
    for (const Field& field : fields()) {
        const bool isCellOfMany = shown.size() > 1 && std::string_view(field.name) == "cell";
        const auto end = isCellOfMany ? shown.begin() + 1 : shown.end();
        const auto teller =
            std::find_if(shown.begin(), end, [&](const Experiment& each) { return isTold(field, each); });
        if (teller == end) {
            continue;
        }
        const QString value = QString::fromStdString(valueText(field, *teller));
        if (isCellOfMany) {
            if (!teller->tensors.contains("inputs")) {
                parts += QCoreApplication::translate("unroll::Figure", "inputs drawn as for cell = %1").arg(value);
            }
        } else if (std::string_view(field.name) == "max_norm") {
            parts += QCoreApplication::translate("unroll::Figure", "clipped at %1").arg(value);
        } else if (field.kind != FieldKind::Text && field.kind != FieldKind::Boolean) {
            parts += translated(field.label) + QLatin1String(" = ") + value;
        }
    }
    QStringList arrays;
    for (const Experiment& each : shown) {
        for (const auto& [name, tensor] : each.tensors) {
            arrays += QString::fromStdString(name);
        }
    }
    arrays.removeDuplicates();
    if (!arrays.empty()) {
        parts +=
            QCoreApplication::translate("unroll::Figure", "%1 given as arrays").arg(arrays.join(QLatin1String(", ")));
    }
    const QString title = QString::fromStdString(shown.front().title);
    return (title.isEmpty() ? QString() : title + QLatin1String(" — ")) + parts.join(QLatin1String(", "));
}

} // namespace unroll
