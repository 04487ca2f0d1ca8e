// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/ghosts.h"
#include "ui/views/run_view.h"
#include "ui/views/sketch.h"

namespace unroll {

// The gradient norm at each backward step, with the clip threshold to drag and the bounds ρᵏ and σmaxᵏ.
class NormView : public RunView {
    Q_OBJECT

public:
    explicit NormView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("norms"); }
    QString title() const override;
    QString sentence() const override;
    QString spokenDetail() const override;
    QString explanation() const override;
    QString csv() const override;
    QString hoverText(double x, double y) const override;
    QString captionNote() const override;

    // Runs that stay behind the shown one, at most four, with a legend that says what differs.
    void setGhosts(const std::vector<RunPtr>& runs);

    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_isLogarithmic; }
    void setBoundsVisible(bool visible);
    bool areBoundsVisible() const { return m_areBoundsVisible; }
    bool hasBounds() const; // gates have none, nor a sum of what enters at several steps

    // A lesson's question: while it is open the curve is hidden, and can be drawn where a sketch is asked for.
    // Answered, the sketch stays beside the curve.
    enum class Question { None, Open, OpenForSketch, Answered };
    void setQuestion(Question question);
    bool isVeiled() const { return m_question == Question::Open || m_question == Question::OpenForSketch; }
    const QVector<double>& sketch() const { return m_sketch.heights(); } // log10 at step k; NaN where nothing was drawn

protected:
    PlotScene makeScene() const override;
    bool spectrumChangesScene() const override { return true; }
    PlotCursor makeCursor() const override;
    bool hasStepAxis() const override { return !isVeiled(); }
    int detail() const override { return isBrief() ? 1 : 0; }
    double normAt(double y) const override;

private:
    double height(double log10Norm) const; // on the y axis as it is now
    QString verdict() const;
    bool isBrief() const;
    int longest() const; // of the run and its ghosts: number of steps
    void addCurves(PlotScene& scene) const;
    void addGuides(PlotScene& scene) const;
    void setRange(PlotScene& scene) const;
    void addSketch(PlotScene& scene) const;
    PlotScene veiledScene() const;
    void draw(double x, double y);

    Ghosts m_ghosts;
    bool m_isLogarithmic = true;
    bool m_areBoundsVisible = true;
    Question m_question = Question::None;
    Sketch m_sketch; // heights are log10 of the norm
};

} // namespace unroll
