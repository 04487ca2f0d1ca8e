// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/experiment/experiment.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace unroll {

// What a step asks before it shows its curve.
struct Question {
    struct Choice {
        QString text;
        QString condition; // as isTrue() of claim.h reads it: the run decides which choice is right
    };
    QString text;
    std::vector<Choice> choices;
    bool takesSketch = false; // the curve may be drawn with the mouse instead
};

// One step of the lesson: the experiment it sets, what it shows, and what it says about it.
struct LessonStep {
    QString id;       // "06-exploding": the name of its file
    QString section;  // of the note: "6.1.3"
    QString title;    // "The gradient explodes"
    QString headline; // the one sentence a class sees in presentation mode
    Experiment experiment;
    QString page = QStringLiteral("explore");
    QString training; // page train: the id of its preset (training.h)
    QStringList cards;
    QString pointAt;           // the card to look at first
    std::optional<int> cursor; // the backward step looked at; none: the last
    bool showsStates = false;  // the heat map: h instead of dh
    std::optional<Question> question;
    // In all texts a number that a run or a training decides is a link (claim.h, training_claim.h).
    QString text;       // Markdown; formulas are images named formula:NAME
    QString afterwards; // Markdown, shown once the question is answered
};

// Why something is not to be had yet.
tl::unexpected<Error> questionIsOpen();

// The Markdown file of a step: lines "key: value" between two lines "---", then the text; what follows a line "***"
// comes afterwards. Keys: section, title, headline, preset, set (FIELD=VALUE; may repeat), controls, page, training,
// cards, point, cursor, states (yes), question, choice (TEXT | CONDITION; may repeat), sketch (yes).
Expected<LessonStep> parseLessonStep(const QString& id, const QString& file);

// Text without its Markdown links and images: of each only the words. For what is no document.
QString withoutLinks(QString markdown);

QStringList lessonIds(); // in order
// Of the program's own resources, in "en" or "ko"; a file that cannot be read is a bug and throws.
LessonStep lessonStep(const QString& id, const QString& language);

} // namespace unroll
