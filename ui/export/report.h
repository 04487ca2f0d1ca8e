// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <vector>

namespace unroll {

class View;

// A report before it is HTML or PDF, of whatever it may be: every text, translated and not yet escaped, and the
// pictures. Title and notes are whatever somebody wrote into a file.
struct Report {
    struct Claim { // what it all comes to; one of both may be empty
        QString text;
        QString sentence;
        QColor color; // of the text
    };
    struct Row {
        QString label;
        QStringList values; // one for each column
    };
    struct Table {
        QString heading;
        QStringList columns; // their names; none where there is one that needs none
        std::vector<Row> rows;
    };
    struct Picture {
        View* view;      // says the rest itself
        QString caption; // what else must be said of it; mostly empty
    };
    struct Code {
        QString name; // where there are several
        QString note; // beside the text or, where that is empty, in its place
        QString text;
    };
    struct Listing {
        QString heading;
        QString kind; // "numpy", "pytorch", "command", "link": what a program that reads the page finds it by
        std::vector<Code> codes;
    };

    QString language; // "en", "ko": as installed
    QString heading;
    QString subheading;
    QString notes;
    std::vector<Claim> claims;
    std::vector<Table> tables;
    std::vector<Picture> pictures;
    std::vector<Listing> listings;
};

// What reports of all kinds say, translated: above their parts, and below their pages.
struct ReportWords {
    QString notes, settings, numbers, explanation, code, command, link, origin;
    static ReportWords translated();
};

// One file with everything in it: .html or .pdf, as the ending says. Written to a temporary name and renamed.
Expected<void> exportReport(const Report& report, const QString& path);

// Where there is nothing to report of.
tl::unexpected<Error> nothingToReport();

} // namespace unroll
