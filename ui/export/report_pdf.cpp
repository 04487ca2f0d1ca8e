// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/report_pdf.h"

#include "ui/export/on_paper.h"
#include "ui/export/paper.h"
#include "ui/export/report.h"
#include "ui/plots/plot.h"

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
        addTable(m_words.settings, m_report.settings);
        addTable(m_words.numbers, m_report.numbers);
        for (const Report::Section& section : m_report.sections) {
            addSection(section);
        }
        addListings();
        if (!m_report.command.isEmpty()) {
            addHeading(m_words.command);
            m_paper.addText(m_report.command, m_styles.code);
        }
        return m_paper.toPdf(m_report.heading, m_styles.footer, [this](int page, int pages) {
            return m_report.origin + QStringLiteral("  ·  ") +
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
        for (const Report::Verdict& each : m_report.verdicts) {
            space(3.0);
            TextStyle style = m_styles.verdict;
            style.color = each.color;
            m_paper.addText((each.cell.isEmpty() ? QString() : each.cell + QStringLiteral(": ")) + each.word +
                                QStringLiteral("  ") + each.growth,
                            style);
            space(0.8);
            m_paper.addText(each.sentence, m_styles.body);
        }
        if (!m_report.notes.isEmpty()) {
            addHeading(m_words.notes);
            m_paper.addText(m_report.notes, m_styles.body);
        }
    }

    void addTable(const QString& heading, const std::vector<Report::Row>& rows)
    {
        addHeading(heading);
        for (const Report::Row& row : rows) {
            m_paper.addRow(row.label, m_styles.muted, row.value, m_styles.body, themeFor(ThemeId::Light).border);
        }
    }

    void addSection(const Report::Section& section)
    {
        addHeading(section.title);
        QPicture picture;
        section.view->plot().paintFigure(picture, 1.0, plotOnPaper, true, [](QPainter&) {});
        m_paper.addPicture(picture, figureOnPaper, themeFor(ThemeId::Light).border);
        space(2.0);
        if (!section.caption.isEmpty()) {
            m_paper.addText(section.caption, m_styles.muted);
        }
        m_paper.addText(section.sentence, m_styles.body);
        space(2.0);
        m_paper.addText(m_words.explanation, m_styles.smallHeading);
        m_paper.addText(section.explanation, m_styles.muted);
    }

    void addListings()
    {
        addHeading(m_words.code);
        for (const Report::Listing& each : m_report.listings) {
            if (!each.cell.isEmpty()) {
                space(3.0);
                m_paper.addText(each.cell, m_styles.smallHeading);
            }
            if (!each.note.isEmpty()) {
                m_paper.addText(each.note, m_styles.body);
            }
            if (!each.code.isEmpty()) {
                m_paper.addText(each.code.trimmed(), m_styles.code);
            }
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
