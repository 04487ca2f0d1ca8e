// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

#include <QStringList>

#include <vector>

namespace unroll {

// The note's sentence, word by word, each tinted by how much of the gradient of this run reaches its time step.
class SentenceView : public RunView {
    Q_OBJECT

public:
    using RunView::RunView;

    QString id() const override { return QStringLiteral("sentence"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;
    QString captionNote() const override;
    QString hoverText(double x, double y) const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override { return {}; }
    bool cursorChangesScene() const override { return true; }
    std::optional<int> stepAt(double x, double y) const override;
    int detail() const override; // 1 with the numbers below the words, 0 where they could not be read

private:
    double gap() const; // between words
    double rowWidth(const std::vector<double>& widths) const;
    std::vector<double> boxWidths(bool hasNumbers) const; // of the words and the end, in pixels of letters of one size
    QStringList allWords() const;
    QStringList shownWords() const; // those that have a time step: the last ones, where there are too few
    int stepOf(int word) const;     // the backward step at which the gradient stands at this shown word
    // What is shown of the gradient: that of h, in an LSTM that of c, in which it keeps a word and which what comes
    // through h is part of.
    bool isOfCellState() const;
    double normAfter(int k) const;
    double log10NormAfter(int k) const;
    double log10RatioAfter(int k) const;
    QString leftText() const; // how much of the gradient is left at the first
};

} // namespace unroll
