// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/cursor_marks.h"

#include "ui/plots/canvas/late_plot.h"
#include "ui/plots/canvas/notes_element.h"

namespace unroll {

CursorMarks::CursorMarks(LatePlot& canvas) : m_canvas(canvas)
{
    const QString name = QStringLiteral("cursor");
    canvas.addLayer(name, canvas.layer(QStringLiteral("axes")), QCustomPlot::limAbove);
    m_layer = canvas.layer(name);
    m_layer->setMode(QCPLayer::lmBuffered);
    for (QCPItemStraightLine** line : {&m_line, &m_row}) {
        *line = new QCPItemStraightLine(&canvas);
        (*line)->setLayer(m_layer);
        (*line)->setVisible(false);
    }
}

void CursorMarks::setStyle(const Theme& theme, const QFont& font)
{
    m_theme = theme;
    m_font = font;
    const QPen pen(theme.cursor, theme.id == ThemeId::Projector ? 3.0 : 1.5);
    m_line->setPen(pen);
    m_row->setPen(pen);
    movePoints();
}

void CursorMarks::move(const PlotCursor& cursor)
{
    m_cursor = cursor;
    m_line->setVisible(cursor.x.has_value());
    if (cursor.x) {
        m_line->point1->setCoords(*cursor.x, 0.0);
        m_line->point2->setCoords(*cursor.x, 1.0);
    }
    m_row->setVisible(cursor.y.has_value());
    if (cursor.y) {
        m_row->point1->setCoords(0.0, *cursor.y);
        m_row->point2->setCoords(1.0, *cursor.y);
    }
    movePoints();
    if (moveNotes()) {
        m_canvas.replotLate();
    } else if (!m_canvas.isLate()) {
        m_layer->replot();
    }
}

void CursorMarks::arrange(const QSize& picture)
{
    m_picture = picture;
    moveNotes();
}

bool CursorMarks::moveNotes()
{
    if (m_notes == nullptr && !m_cursor.notes.empty()) {
        m_notes = new NotesElement(&m_canvas);
        m_notes->setLayer(m_layer);
        QCPLayoutGrid* layout = m_canvas.plotLayout();
        layout->addElement(layout->rowCount(), 0, m_notes);
    }
    if (m_notes == nullptr) {
        return false;
    }
    m_notes->setFont(m_font);
    m_notes->setNotes(m_cursor.notes);
    return m_notes->fit(m_picture);
}

void CursorMarks::movePoints()
{
    while (m_points.size() < m_cursor.points.size()) {
        auto* tracer = new QCPItemTracer(&m_canvas);
        tracer->setLayer(m_layer);
        tracer->setStyle(QCPItemTracer::tsCircle);
        m_points.push_back(tracer);
    }
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        QCPItemTracer* tracer = m_points[i];
        tracer->setVisible(i < m_cursor.points.size());
        if (i < m_cursor.points.size()) {
            tracer->position->setCoords(m_cursor.points[i].x, m_cursor.points[i].y);
            tracer->setPen(QPen(m_cursor.points[i].color, 2.0));
            tracer->setBrush(m_theme.card);
            tracer->setSize(8.0 + m_theme.curveWidth);
        }
    }
}

} // namespace unroll
