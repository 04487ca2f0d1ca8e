// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <QFont>

#include <qcustomplot.h>

#include <vector>

namespace unroll {

// Short texts beside each other under the axes: in one row, where need be in their short forms, else in two.
class NotesElement : public QCPLayoutElement {
    Q_OBJECT

public:
    explicit NotesElement(QCustomPlot* canvas);

    void setNotes(const std::vector<PlotNote>& notes);
    void setFont(const QFont& font) { m_font = font; }
    bool fit(int width); // whether its height has changed, and with it the place of all else

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;

private:
    int widthOf(bool isShort) const;

    std::vector<PlotNote> m_notes;
    QFont m_font;
    int m_rows = 0;
    bool m_isShort = false;
};

} // namespace unroll
