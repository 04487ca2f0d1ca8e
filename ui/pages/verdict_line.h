// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace unroll {

// Three texts in a line: two at the left, one at the right where there is room for it. They change at every frame of
// a drag and move within the line; what is around it stays as it is.
class VerdictLine : public QWidget {
    Q_OBJECT

public:
    VerdictLine(QLabel* verdict, QLabel* growth, QLabel* spectrum, QWidget* parent = nullptr);

    void place(); // after a new text

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    QLabel* m_verdict;
    QLabel* m_growth;
    QLabel* m_spectrum;
    QSize m_placedHint; // minimumSizeHint() of the texts as they stand
};

} // namespace unroll
