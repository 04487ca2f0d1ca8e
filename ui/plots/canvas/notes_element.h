// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"

#include <QFont>

#include <qcustomplot.h>

#include <vector>

namespace unroll {

// Short texts in a row under the axes; where there is little room their short forms, and at last only what stands out.
class NotesElement : public QCPLayoutElement {
    Q_OBJECT

public:
    explicit NotesElement(QCustomPlot* canvas);

    void setNotes(const std::vector<PlotNote>& notes);
    void setFont(const QFont& font) { m_font = font; }
    bool fit(const QSize& picture); // whether its height has changed, and with it the place of all else

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;

private:
    enum class Form { None, Full, Short, StandingOut };

    int widthOf(Form form) const;

    std::vector<PlotNote> m_notes;
    QFont m_font;
    Form m_form = Form::None;
};

} // namespace unroll
