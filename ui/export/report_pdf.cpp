// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_pdf.h"

#include "ui/export/on_paper.h"
#include "ui/export/paper.h"
#include "ui/export/report.h"
#include "ui/plots/plot.h"
#include "ui/views/view.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontDatabase>

namespace unroll {

namespace {

// All kinds of text of a report.
struct Styles {
    TextStyle title, subtitle, heading, smallHeading, verdict, body, muted, code, footer;

    Styles()
    {
        const Theme theme = themeFor(ThemeId::Light);
        const auto style = [&](double size, const QColor& color, bool isBold = false) {
            TextStyle result{QApplication::font(), color};
            result.font.setPointSizeF(size);
            result.font.setBold(isBold);
            return result;
        };
        title = style(18.0, theme.text, true);
        title.keepsWithNext = true;
        subtitle = style(10.0, theme.mutedText);
        subtitle.keepsWithNext = true;
        heading = style(13.0, theme.text, true);
        heading.keepsWithNext = true;
        smallHeading = style(9.0, theme.text, true);
        smallHeading.keepsWithNext = true;
        verdict = style(12.0, theme.text, true);
        verdict.keepsWithNext = true;
        body = style(9.5, theme.text);
        muted = style(9.0, theme.mutedText);
        footer = style(8.0, theme.mutedText);
        code = style(8.0, theme.text);
        code.background = theme.window;
        const QString mono = QStringLiteral("DejaVu Sans Mono");
        const bool isInstalled = QFontDatabase::families().contains(mono);
        code.font.setFamilies(
            QStringList(isInstalled ? mono : QFontDatabase::systemFont(QFontDatabase::FixedFont).family()) +
            QApplication::font().families()); // those have Korean
    }
};

class PdfReport {
public:
    explicit PdfReport(const Report& report) : m_report(report), m_words(ReportWords::translated()) {}

    QByteArray bytes()
    {
        addHead();
        for (const Report::Table& table : m_report.tables) {
            addTable(table);
        }
        for (const Report::Picture& picture : m_report.pictures) {
            addPicture(picture);
        }
        for (const Report::Listing& listing : m_report.listings) {
            addListing(listing);
        }
        return m_paper.toPdf(m_report.heading, m_styles.footer, [this](int page, int pages) {
            return m_words.origin + QStringLiteral("  ·  ") +
                   QCoreApplication::translate("unroll::Report", "page %1 of %2").arg(page).arg(pages);
        });
    }

private:
    void space(double millimetres) { m_paper.addSpace(Paper::millimetres(millimetres)); }

    void addHeading(const QString& text)
    {
        space(7.0);
        m_paper.addText(text, m_styles.heading);
        space(1.5);
    }

    void addHead()
    {
        m_paper.addText(m_report.heading, m_styles.title);
        if (!m_report.subheading.isEmpty()) {
            m_paper.addText(m_report.subheading, m_styles.subtitle);
        }
        for (const Report::Claim& each : m_report.claims) {
            space(3.0);
            TextStyle style = m_styles.verdict;
            style.color = each.color;
            style.keepsWithNext = !each.sentence.isEmpty();
            addUnlessEmpty(each.text, style);
            space(0.8);
            addUnlessEmpty(each.sentence, m_styles.body);
        }
        if (!m_report.notes.isEmpty()) {
            addHeading(m_words.notes);
            m_paper.addText(m_report.notes, m_styles.body);
        }
    }

    void addUnlessEmpty(const QString& text, const TextStyle& style)
    {
        if (!text.isEmpty()) {
            m_paper.addText(text, style);
        }
    }

    void addTable(const Report::Table& table)
    {
        const QColor line = themeFor(ThemeId::Light).border;
        addHeading(table.heading);
        if (!table.columns.isEmpty()) {
            m_paper.addRow({}, m_styles.smallHeading, table.columns, m_styles.smallHeading, line);
        }
        for (const Report::Row& row : table.rows) {
            m_paper.addRow(row.label, m_styles.muted, row.values, m_styles.body, line);
        }
    }

    void addPicture(const Report::Picture& picture)
    {
        View& view = *picture.view;
        addHeading(view.title());
        QPicture drawn;
        view.plot().paintFigure(drawn, 1.0, plotOnPaper, true, [](QPainter&) {});
        m_paper.addPicture(drawn, figureOnPaper, themeFor(ThemeId::Light).border);
        space(2.0);
        addUnlessEmpty(picture.caption, m_styles.muted);
        m_paper.addText(view.sentence(), m_styles.body);
        space(2.0);
        m_paper.addText(m_words.explanation, m_styles.smallHeading);
        m_paper.addText(view.explanation(), m_styles.muted);
    }

    void addListing(const Report::Listing& listing)
    {
        addHeading(listing.heading);
        for (const Report::Code& each : listing.codes) {
            if (!each.name.isEmpty()) {
                space(3.0);
                m_paper.addText(each.name, m_styles.smallHeading);
            }
            addUnlessEmpty(each.note, m_styles.body);
            addUnlessEmpty(each.text.trimmed(), m_styles.code);
        }
    }

    const Report& m_report;
    ReportWords m_words;
    Styles m_styles;
    Paper m_paper;
};

} // namespace

QByteArray reportPdf(const Report& report) { return PdfReport(report).bytes(); }

} // namespace unroll
