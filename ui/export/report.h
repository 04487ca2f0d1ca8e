// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "ui/views/run_view.h"

#include <QColor>
#include <QString>

#include <vector>

namespace unroll {

// What a report is of.
struct ReportSubject {
    Experiment experiment;       // whose settings are told
    std::vector<RunPtr> runs;    // one; of the cells' page three, all made of `experiment`
    std::vector<RunView*> views; // that show them, a section each
    QString language;            // "en", "ko": as installed
};

// A report before it is HTML or PDF: every text, translated and not yet escaped. Title and notes are whatever somebody
// wrote into a file.
struct Report {
    struct Verdict {
        QString cell; // where there are several
        QString word, growth, sentence;
        QColor color;
    };
    struct Row {
        QString label, value;
    };
    struct Section {
        RunView* view;
        QString title, sentence, explanation;
        QString caption;     // what else must be said of it; mostly nothing
        QString description; // of the picture, for who does not see it
    };
    struct Listing {
        QString cell; // where there are several
        QString note; // beside the code or, where that is empty, in its place
        QString code;
    };

    QString language;
    QString heading, subheading, notes;
    std::vector<Verdict> verdicts;
    std::vector<Row> settings, numbers;
    std::vector<Section> sections;
    std::vector<Listing> listings;
    QString command; // empty where none gives the same numbers
    QString origin;  // the program and its version
};

Report reportOf(const ReportSubject& subject);

// What stands above the parts of a report, translated.
struct ReportWords {
    QString notes, settings, numbers, explanation, code, command;
    static ReportWords translated();
};

// One file with everything in it: .html or .pdf, as the ending says. Written to a temporary name and renamed.
Expected<void> exportReport(const ReportSubject& subject, const QString& path);

} // namespace unroll
