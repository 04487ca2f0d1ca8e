// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson.h"

#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/io/experiment_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <stdexcept>

namespace unroll {

namespace {

Expected<void> setExperiment(LessonStep& step, const QString& key, const QString& value)
{
    if (key == QLatin1String("preset")) {
        return findPreset(value.toStdString()).map([&](const Preset& preset) { step.experiment = preset.experiment; });
    }
    if (key == QLatin1String("experiment")) {
        return parseExperiment(value.toStdString(), step.id.toStdString()).map([&](const Experiment& experiment) {
            step.experiment = experiment;
        });
    }
    return assign(step.experiment, value.toStdString());
}

Question& question(LessonStep& step)
{
    if (!step.question) {
        step.question.emplace();
    }
    return *step.question;
}

QStringList listOf(const QString& value)
{
    QStringList names;
    for (const QString& each : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        names += each.trimmed();
    }
    return names;
}

Expected<void> set(LessonStep& step, const QString& key, const QString& value)
{
    if (key == QLatin1String("preset") || key == QLatin1String("experiment") || key == QLatin1String("set")) {
        return setExperiment(step, key, value);
    }
    if (key == QLatin1String("controls")) {
        return assign(step.experiment, "shown_controls=" + value.toStdString());
    }
    if (key == QLatin1String("section")) {
        step.section = value;
    } else if (key == QLatin1String("title")) {
        step.title = value;
    } else if (key == QLatin1String("headline")) {
        step.headline = value;
    } else if (key == QLatin1String("page")) {
        step.page = value;
    } else if (key == QLatin1String("training")) {
        step.training = value;
    } else if (key == QLatin1String("cards")) {
        step.cards = listOf(value);
    } else if (key == QLatin1String("point")) {
        step.pointAt = value;
    } else if (key == QLatin1String("cursor")) {
        step.cursor = value.toInt();
    } else if (key == QLatin1String("states")) {
        step.showsStates = value == QLatin1String("yes");
    } else if (key == QLatin1String("question")) {
        question(step).text = value;
    } else if (key == QLatin1String("sketch")) {
        question(step).takesSketch = value == QLatin1String("yes");
    } else if (key == QLatin1String("choice")) {
        const qsizetype bar = value.lastIndexOf(QLatin1Char('|'));
        question(step).choices.push_back({value.left(bar).trimmed(), value.mid(bar + 1).trimmed()});
    } else {
        return badRequest(UNROLL_TEXT("%1: a lesson has no such key"), {inQuotes(key.toStdString())});
    }
    return {};
}

} // namespace

tl::unexpected<Error> questionIsOpen()
{
    return cannotDo(UNROLL_TEXT("The question of the lesson comes first: this would answer it."));
}

Expected<LessonStep> parseLessonStep(const QString& id, const QString& file)
{
    LessonStep step;
    step.id = id;
    QString body;
    int fences = 0; // lines "---" seen
    for (const QString& line : file.split(QLatin1Char('\n'))) {
        if (fences < 2 && line == QLatin1String("---")) {
            ++fences;
        } else if (fences == 1) {
            const qsizetype colon = line.indexOf(QLatin1Char(':'));
            const QString key = line.left(colon).trimmed();
            if (auto done = set(step, key, line.mid(colon + 1).trimmed()); !done) {
                Error error = done.error();
                error.source = id.toStdString();
                return tl::unexpected(error);
            }
        } else {
            body += line + QLatin1Char('\n');
        }
    }
    const QStringList parts = body.split(QStringLiteral("\n***\n"));
    step.text = parts[0].trimmed();
    step.afterwards = parts.value(1).trimmed();
    return step;
}

QString withoutLinks(QString markdown)
{
    static const QRegularExpression link(QStringLiteral(R"(!?\[([^\]]*)\]\([^)]*\))"));
    return markdown.replace(link, QStringLiteral("\\1"));
}

QStringList lessonIds()
{
    QStringList ids;
    for (const QString& name : QDir(QStringLiteral(":/lessons/en")).entryList({}, QDir::Files, QDir::Name)) {
        ids += name.chopped(3); // ".md"
    }
    return ids;
}

LessonStep lessonStep(const QString& id, const QString& language)
{
    QFile file(QStringLiteral(":/lessons/%1/%2.md").arg(language, id));
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("no lesson " + file.fileName().toStdString());
    }
    return parseLessonStep(id, QString::fromUtf8(file.readAll())).value();
}

} // namespace unroll
