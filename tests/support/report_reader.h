// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringList>
#include <QXmlStreamReader>

namespace unroll::test {

// What a reader of an HTML report meets.
struct HtmlReport {
    QString text; // of the body
    QString language;
    QStringList elements;
    QStringList headings; // h1, h2
    QStringList pictures, descriptions;
    QMap<QString, QStringList> listings; // by their kind
    QString problem;
};

inline HtmlReport readHtmlReport(const QByteArray& bytes)
{
    HtmlReport html;
    QXmlStreamReader reader(bytes);
    bool isInBody = false;
    bool isInHeading = false;
    QString kind; // of the <pre> that is open
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString name = reader.name().toString();
            const QXmlStreamAttributes attributes = reader.attributes();
            const auto attribute = [&](const char* of) { return attributes.value(QLatin1String(of)).toString(); };
            html.elements += name;
            isInBody = isInBody || name == QLatin1String("body");
            isInHeading = name == QLatin1String("h1") || name == QLatin1String("h2");
            kind = name == QLatin1String("pre") ? attribute("class") : QString();
            if (name == QLatin1String("html")) {
                html.language = attribute("lang");
            } else if (name == QLatin1String("img")) {
                html.pictures += attribute("src");
                html.descriptions += attribute("alt");
            } else if (!kind.isEmpty()) {
                html.listings[kind] += QString();
            } else if (isInHeading) {
                html.headings += QString();
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            kind.clear();
            isInHeading = false;
            break;
        case QXmlStreamReader::Characters:
            if (isInBody) {
                html.text += reader.text();
            }
            if (isInHeading) {
                html.headings.last() += reader.text();
            }
            if (!kind.isEmpty()) {
                html.listings[kind].last() += reader.text();
            }
            break;
        default:
            break;
        }
    }
    html.problem = reader.hasError() ? reader.errorString() : QString();
    return html;
}

// The first three small English words in a row outside of the listings; empty where there are none: code, names and
// mathematics have no such.
inline QString englishIn(const HtmlReport& html)
{
    QString rest = html.text;
    for (const QStringList& listings : html.listings) {
        for (const QString& each : listings) {
            rest.remove(each);
        }
    }
    return QRegularExpression(QStringLiteral("\\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\\b")).match(rest).captured();
}

inline bool hasPdftotext() { return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty(); }

// Without ligatures; empty where pdftotext is not installed.
inline QString textOfPdf(const QString& path)
{
    QProcess program;
    program.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    program.waitForFinished();
    return QString::fromUtf8(program.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
}

} // namespace unroll::test
