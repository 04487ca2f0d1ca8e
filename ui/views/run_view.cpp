// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/run_view.h"

#include "ui/caption.h"
#include "ui/plots/plot.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

RunView::RunView(QWidget* parent) : View(parent)
{
    connect(&plot(), &Plot::picked, this, [this](double x, double y) {
        const std::optional<int> step = m_run ? stepAt(x, y) : std::nullopt;
        if (step) {
            emit cursorPicked(std::clamp(*step, 0, m_run->experiment.timeSteps));
        }
    });
    connect(&plot(), &Plot::thresholdMoved, this, [this](double y, bool isFinished) {
        const double maxNorm = normAt(y) * normDivisor(m_run->experiment);
        if (std::isfinite(maxNorm) && maxNorm > 0.0) {
            emit maxNormPicked(maxNorm, isFinished);
        }
    });
}

std::optional<int> RunView::stepAt(double x, double /*y*/) const
{
    return hasStepAxis() ? std::optional(static_cast<int>(std::lround(x))) : std::nullopt;
}

std::optional<PlotThreshold> RunView::clipThreshold(const std::function<double(double)>& height) const
{
    const Experiment& experiment = m_run->experiment;
    if (!experiment.clip || experiment.clipWhere != ClipWhere::Chain) {
        return std::nullopt;
    }
    const double drawn = experiment.maxNorm / normDivisor(experiment);
    const double y = height(std::log10(drawn));
    const QString given = shortNumber(experiment.maxNorm);
    const QString label = normDivisor(experiment) == 1.0 ? tr("clip at %1").arg(given)
                                                         : tr("clip at %1, drawn at %2").arg(given, shortNumber(drawn));
    return std::isnan(y) ? std::nullopt : std::optional(PlotThreshold{y, label, theme().threshold});
}

std::vector<Experiment> RunView::captioned() const { return {m_run->experiment}; }

QString RunView::caption() const
{
    const QString note = captionNote();
    return captionOf(captioned()) + (note.isEmpty() ? QString() : QStringLiteral("; ") + note);
}

const Experiment* RunView::origin() const { return &m_run->experiment; }

void RunView::show(RunPtr run, int cursor)
{
    // The eigenvalues of a big matrix come after its curve, and all other numbers are the same.
    const bool isOnlySpectrumNew =
        m_run && run && !m_run->spectrum && run->spectrum && m_run->experiment == run->experiment;
    const bool isNewRun = run != m_run;
    const bool isFirst = !m_run;
    const bool isNewCursor = cursor != m_cursor;
    m_run = std::move(run);
    m_cursor = cursor;
    if (!m_run || !(isNewRun || isNewCursor)) {
        return;
    }
    const bool changesScene = !isOnlySpectrumNew || spectrumChangesScene();
    refresh(isFirst || (isNewRun && changesScene) || (isNewCursor && cursorChangesScene()));
}

} // namespace unroll
