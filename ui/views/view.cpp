// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/wide_vectors.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

View::View(QWidget* parent) : QWidget(parent), m_plot(new Plot(this)), m_theme(themeFor(ThemeId::Light))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusProxy(m_plot);
    m_plot->setHoverText([this](double x, double y) { return m_run ? hoverText(x, y) : QString(); });
    connect(m_plot, &Plot::picked, this, [this](double x, double y) {
        const std::optional<int> step = m_run ? stepAt(x, y) : std::nullopt;
        if (step) {
            emit cursorPicked(std::clamp(*step, 0, m_run->experiment.timeSteps));
        }
    });
    connect(m_plot, &Plot::thresholdMoved, this, [this](double y, bool isFinished) {
        const double maxNorm = normAt(y) * normDivisor(m_run->experiment);
        if (std::isfinite(maxNorm) && maxNorm > 0.0) {
            emit maxNormPicked(maxNorm, isFinished);
        }
    });
}

View::~View() = default;

std::optional<int> View::stepAt(double x, double /*y*/) const
{
    return hasStepAxis() ? std::optional(static_cast<int>(std::lround(x))) : std::nullopt;
}

std::optional<PlotThreshold> View::clipThreshold(const std::function<double(double)>& height) const
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
    return std::isnan(y) ? std::nullopt : std::optional(PlotThreshold{y, label, m_theme.threshold});
}

std::vector<Experiment> View::captioned() const { return {m_run->experiment}; }

const Experiment& View::origin() const { return m_run->experiment; }

void View::show(RunPtr run, int cursor)
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

void View::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_plot->setTheme(theme);
    refresh(true);
}

void View::setDimmed(bool dimmed) { m_plot->setDimmed(dimmed); }

void View::fit() { m_plot->fit(); }

void View::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh(true);
    }
    QWidget::changeEvent(event);
}

void View::resizeEvent(QResizeEvent* event)
{
    if (m_run && detail() != m_shownDetail) {
        refresh(true);
    }
    QWidget::resizeEvent(event);
}

void View::refresh(bool isSceneNew)
{
    if (!m_run) {
        return;
    }
    freeWideVectors(); // what came before in this event may have used them
    if (isSceneNew) {
        m_shownDetail = detail();
        m_plot->setScene(makeScene());
    }
    m_plot->setCursorMarks(makeCursor());
    m_plot->setAccessibleName(title());
    m_shownSentence = sentence();
    m_plot->setAccessibleDescription((m_shownSentence + QLatin1Char(' ') + spokenDetail()).trimmed());
    emit sentenceChanged();
}

} // namespace unroll
