// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/paper.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace unroll {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double margin = 18.0; // millimetres
constexpr double footerHeight = 8.0;
constexpr double leading = 1.12;

double heightOf(const QTextLayout& layout)
{
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    return last.y() + last.height() * leading;
}

void drawAt(const QTextLayout& layout, QPainter& painter, double x, double y, const QColor& color)
{
    painter.setPen(color);
    layout.draw(&painter, QPointF(x, y));
}

} // namespace

// The PDF under way; texts are measured for it.
struct Paper::Device {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    std::unique_ptr<QPdfWriter> writer;

    Device()
    {
        buffer.open(QIODevice::WriteOnly);
        writer = std::make_unique<QPdfWriter>(&buffer);
        writer->setResolution(dotsPerInch);
        writer->setPageSize(QPageSize(QPageSize::A4));
        writer->setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
    }
};

Paper::Paper() : m_device(std::make_unique<Device>()) {}

Paper::~Paper() = default;

double Paper::width() const { return m_device->writer->width(); }

double Paper::millimetres(double length) { return length / 25.4 * dotsPerInch; }

void Paper::addSpace(double height) { m_items.push_back({height, true, true}); }

std::shared_ptr<QTextLayout> Paper::laidOut(const QString& text, const TextStyle& style, double width)
{
    auto layout = std::make_shared<QTextLayout>(text, style.font, m_device->writer.get());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a word longer than a line is cut, and not lost
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    double y = 0.0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0.0, y));
        y += line.height() * leading;
    }
    layout->endLayout();
    return layout;
}

void Paper::addText(const QString& text, const TextStyle& style)
{
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        const auto layout = laidOut(paragraph, style, width());
        const int count = layout->lineCount();
        for (int i = 0; i < count; ++i) {
            // No first or last line of a paragraph alone on a page.
            const bool isTied = count > 1 && (i == 0 || i == count - 2);
            const double height = layout->lineAt(i).height() * leading;
            m_items.push_back({height, style.keepsWithNext || isTied, false,
                               [layout, i, height, style, wide = width()](QPainter& painter, double y) {
                                   painter.fillRect(QRectF(0.0, y, wide, height), style.background);
                                   painter.setPen(style.color);
                                   const QTextLine line = layout->lineAt(i);
                                   line.draw(&painter, QPointF(0.0, y) - QPointF(0.0, line.y()));
                               }});
        }
    }
}

void Paper::addRow(const QString& label, const TextStyle& labelStyle, const QStringList& values,
                   const TextStyle& valueStyle, const QColor& line)
{
    constexpr double gap = 3.0;
    constexpr double padding = 0.8;
    // Half of the width for the label where there is one value, and less the more there are.
    const double first = width() * 2.0 / (static_cast<double>(values.size()) + 3.0);
    const double column = (width() - first) / std::max(1.0, static_cast<double>(values.size()));
    const auto head = laidOut(label, labelStyle, first - millimetres(gap));
    std::vector<std::shared_ptr<QTextLayout>> cells;
    double height = heightOf(*head);
    for (const QString& value : values) {
        cells.push_back(laidOut(value, valueStyle, column - (values.size() > 1 ? millimetres(gap) : 0.0)));
        height = std::max(height, heightOf(*cells.back()));
    }
    height += millimetres(2.0 * padding);
    m_items.push_back({height, labelStyle.keepsWithNext, false, [=, wide = width()](QPainter& painter, double y) {
                           drawAt(*head, painter, 0.0, y + millimetres(padding), labelStyle.color);
                           double x = first;
                           for (const auto& cell : cells) {
                               drawAt(*cell, painter, x, y + millimetres(padding), valueStyle.color);
                               x += column;
                           }
                           painter.setPen(QPen(line, millimetres(0.15)));
                           painter.drawLine(QPointF(0.0, y + height), QPointF(wide, y + height));
                       }});
}

void Paper::addPicture(const QPicture& picture, QSizeF size, const QColor& frame)
{
    const double scale = width() / size.width();
    m_items.push_back({size.height() * scale, true, false, [=](QPainter& painter, double y) {
                           painter.save();
                           painter.translate(0.0, y);
                           const double played = painter.device()->logicalDpiX(); // a picture plays in its own inches
                           painter.scale(scale * picture.logicalDpiX() / played,
                                         scale * picture.logicalDpiY() / played);
                           painter.drawPicture(QPointF(0.0, 0.0), picture);
                           painter.restore();
                           painter.setPen(QPen(frame, millimetres(0.15)));
                           painter.drawRect(QRectF(0.0, y, size.width() * scale, size.height() * scale));
                       }});
}

// Items that are kept together go to the next page together where they do not fit, and stand apart where no page is
// long enough for them.
std::vector<std::vector<const Paper::Item*>> Paper::pages(double height) const
{
    std::vector<std::vector<const Item*>> result(1);
    double used = 0.0;
    for (std::size_t first = 0; first < m_items.size();) {
        std::size_t end = first;
        double needed = 0.0;
        do {
            needed += m_items[end].height;
        } while (m_items[end++].keepsWithNext && end < m_items.size());
        if (used + needed > height && used > 0.0) {
            result.emplace_back();
            used = 0.0;
        }
        for (; first < end; ++first) {
            const Item& item = m_items[first];
            if (item.isSpace && used == 0.0) {
                continue;
            }
            if (used + item.height > height && used > 0.0) {
                result.emplace_back();
                used = 0.0;
            }
            result.back().push_back(&item);
            used += item.height;
        }
    }
    return result;
}

QByteArray Paper::toPdf(const QString& title, const TextStyle& footerStyle,
                        const std::function<QString(int page, int pages)>& footer)
{
    QPdfWriter& writer = *m_device->writer;
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Unroll"));
    const double bottom = writer.height();
    const auto all = pages(bottom - millimetres(footerHeight));
    const int count = static_cast<int>(all.size());
    QPainter painter(&writer);
    for (int i = 0; i < count; ++i) {
        if (i > 0) {
            writer.newPage();
        }
        double y = 0.0;
        for (const Item* item : all[static_cast<std::size_t>(i)]) {
            if (item->paint) {
                item->paint(painter, y);
            }
            y += item->height;
        }
        const auto below = laidOut(footer(i + 1, count), footerStyle, width());
        drawAt(*below, painter, 0.0, bottom - heightOf(*below), footerStyle.color);
    }
    painter.end();
    return m_device->bytes;
}

} // namespace unroll
