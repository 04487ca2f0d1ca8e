// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_html.h"

#include "ui/export/figure_export.h"
#include "ui/export/on_paper.h"
#include "ui/export/report.h"
#include "ui/plots/plot.h"

#include <QXmlStreamWriter>

namespace unroll {

namespace {

// Without quotes, "&", "<" and ">", which XML writes as entities and HTML does not read as such here.
QString styleSheet()
{
    const Theme theme = themeFor(ThemeId::Light);
    return QStringLiteral(R"(
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; background: %1; color: %2;
  font: 1rem/1.5 system-ui, Noto Sans, Noto Sans KR, NanumGothic, sans-serif; overflow-wrap: anywhere; }
body:lang(ko) { word-break: keep-all; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.5rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1rem 0 0.25rem; }
p { margin: 0.5rem 0; }
.muted, figcaption, footer { color: %3; font-size: 0.9rem; }
.notes { white-space: pre-wrap; border-left: 3px solid %4; padding-left: 0.75rem; }
.verdict { font-weight: bold; font-size: 1.1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid %4; padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; vertical-align: top; }
th { font-weight: normal; color: %3; width: 50%; }
.columns th { width: auto; }
.columns td { overflow-wrap: normal; }
thead th { font-weight: bold; color: %2; }
figcaption { padding: 0 0.5rem 0.5rem; }
figure { margin: 0.5rem 0; overflow-x: auto; border: 1px solid %4; border-radius: 6px; }
img { display: block; width: 100%; min-width: 30rem; height: auto; }
pre { background: %5; border: 1px solid %4; border-radius: 6px; padding: 0.75rem; overflow-x: auto; }
.command, .link { white-space: pre-wrap; }
code, pre { font-family: DejaVu Sans Mono, Consolas, Menlo, monospace; font-size: 0.85rem; }
footer { margin-top: 2rem; border-top: 1px solid %4; padding-top: 0.5rem; }
@page { size: A4; margin: 18mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  img { min-width: 0; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
}
)")
        .arg(theme.card.name(), theme.text.name(), theme.mutedText.name(), theme.border.name(), theme.window.name());
}

// Characters that XML has no way to write, not even as entities.
QString writable(const QString& text)
{
    QString result = text;
    for (QChar& c : result) {
        const bool isControl = c < QLatin1Char(' ') && c != QLatin1Char('\n') && c != QLatin1Char('\t');
        if (isControl || c == QChar(0xfffe) || c == QChar(0xffff)) {
            c = QChar(QChar::ReplacementCharacter);
        }
    }
    return result;
}

// Writes elements, each on a line of its own; whatever is text gets escaped here and nowhere else.
class Page {
public:
    explicit Page(QByteArray* bytes) : m_xml(bytes) { m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>\n")); }

    using Attributes = std::vector<std::pair<const char*, QString>>;

    void open(const char* name, const Attributes& attributes = {})
    {
        m_xml.writeStartElement(QLatin1String(name));
        for (const auto& [attribute, value] : attributes) {
            m_xml.writeAttribute(QLatin1String(attribute), writable(value));
        }
    }

    void close()
    {
        m_xml.writeCharacters(QString()); // "<td></td>": HTML does not know "<td/>"
        m_xml.writeEndElement();
        endLine();
    }

    void text(const QString& text) { m_xml.writeCharacters(writable(text)); }

    void element(const char* name, const QString& content, const Attributes& attributes = {})
    {
        open(name, attributes);
        text(content);
        close();
    }

    void empty(const char* name, const Attributes& attributes)
    {
        open(name, attributes);
        m_xml.writeEndElement();
        endLine();
    }

    void endLine() { m_xml.writeCharacters(QStringLiteral("\n")); }

private:
    QXmlStreamWriter m_xml;
};

void writeHead(Page& page, const Report& report)
{
    page.open("head");
    page.empty("meta", {{"charset", QStringLiteral("utf-8")}});
    page.empty("meta", {{"name", QStringLiteral("viewport")},
                        {"content", QStringLiteral("width=device-width, initial-scale=1")}});
    // Nothing is fetched and nothing runs, whatever somebody wrote into title and notes.
    page.empty("meta", {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                        {"content", QStringLiteral("default-src 'none'; img-src data:; style-src 'unsafe-inline'")}});
    page.element("title", report.heading);
    page.element("style", styleSheet());
    page.close();
}

void writeTable(Page& page, const Report::Table& table)
{
    page.element("h2", table.heading);
    if (table.columns.isEmpty()) {
        page.open("table");
    } else {
        page.open("table", {{"class", QStringLiteral("columns")}});
        page.open("thead");
        page.open("tr");
        page.element("td", {});
        for (const QString& column : table.columns) {
            page.element("th", column, {{"scope", QStringLiteral("col")}});
        }
        page.close();
        page.close();
    }
    page.open("tbody");
    for (const Report::Row& row : table.rows) {
        page.open("tr");
        page.element("th", row.label, {{"scope", QStringLiteral("row")}});
        for (const QString& value : row.values) {
            page.element("td", value);
        }
        page.close();
    }
    page.close();
    page.close();
}

void writeClaims(Page& page, const std::vector<Report::Claim>& claims)
{
    for (const Report::Claim& each : claims) {
        if (!each.text.isEmpty()) {
            page.element(
                "p", each.text,
                {{"class", QStringLiteral("verdict")}, {"style", QStringLiteral("color: ") + each.color.name()}});
        }
        if (!each.sentence.isEmpty()) {
            page.element("p", each.sentence);
        }
    }
}

void writePicture(Page& page, const Report::Picture& picture, const ReportWords& words)
{
    View& view = *picture.view;
    page.open("section", {{"id", view.id()}});
    page.element("h2", view.title());
    page.open("figure");
    page.empty("img", {{"alt", view.plot().accessibleDescription()},
                       {"width", QString::number(figureOnPaper.width())},
                       {"height", QString::number(figureOnPaper.height())},
                       {"src", QLatin1String("data:image/svg+xml;base64,") +
                                   QLatin1String(plotAsSvg(view, figureOnPaper, plotOnPaper).toBase64())}});
    if (!picture.caption.isEmpty()) {
        page.element("figcaption", picture.caption);
    }
    page.close();
    page.element("p", view.sentence(), {{"class", QStringLiteral("sentence")}});
    page.element("h3", words.explanation);
    page.element("p", view.explanation(), {{"class", QStringLiteral("muted")}});
    page.close();
}

void writeListing(Page& page, const Report::Listing& listing)
{
    page.element("h2", listing.heading);
    for (const Report::Code& each : listing.codes) {
        if (!each.name.isEmpty()) {
            page.element("h3", each.name);
        }
        if (!each.note.isEmpty()) {
            page.element("p", each.note);
        }
        if (!each.text.isEmpty()) {
            page.element("pre", each.text, {{"class", listing.kind}});
        }
    }
}

} // namespace

QByteArray reportHtml(const Report& report)
{
    const ReportWords words = ReportWords::translated();
    QByteArray bytes;
    Page page(&bytes);
    page.open("html", {{"xmlns", QStringLiteral("http://www.w3.org/1999/xhtml")}, {"lang", report.language}});
    page.endLine();
    writeHead(page, report);
    page.open("body");
    page.endLine();
    page.element("h1", report.heading);
    if (!report.subheading.isEmpty()) {
        page.element("p", report.subheading, {{"class", QStringLiteral("muted")}});
    }
    writeClaims(page, report.claims);
    if (!report.notes.isEmpty()) {
        page.element("h2", words.notes);
        page.element("div", report.notes, {{"class", QStringLiteral("notes")}});
    }
    for (const Report::Table& table : report.tables) {
        writeTable(page, table);
    }
    for (const Report::Picture& picture : report.pictures) {
        writePicture(page, picture, words);
    }
    for (const Report::Listing& listing : report.listings) {
        writeListing(page, listing);
    }
    page.element("footer", words.origin);
    page.close();
    page.close();
    return bytes;
}

} // namespace unroll
