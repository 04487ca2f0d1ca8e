// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "ui/plots/plot.h"

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
    connect(m_plot, &Plot::picked, this, [this](double x) {
        if (hasStepAxis() && m_run) {
            emit cursorPicked(std::clamp(static_cast<int>(std::lround(x)), 0, m_run->experiment.timeSteps));
        }
    });
}

View::~View() = default;

Experiment View::captioned() const { return m_run->experiment; }

void View::show(RunPtr run, int cursor)
{
    const bool isNewRun = run != m_run;
    const bool isFirst = !m_run;
    const bool isNewCursor = cursor != m_cursor;
    m_run = std::move(run);
    m_cursor = cursor;
    if (!m_run || !(isNewRun || isNewCursor)) {
        return;
    }
    refresh(isFirst || (isNewRun && runChangesScene()) || (isNewCursor && cursorChangesScene()));
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

void View::refresh(bool isSceneNew)
{
    if (!m_run) {
        return;
    }
    if (isSceneNew) {
        m_plot->setScene(makeScene());
    }
    m_plot->setCursorMarks(makeCursor());
    m_plot->setAccessibleName(title());
    m_plot->setAccessibleDescription((sentence() + QLatin1Char(' ') + spokenDetail()).trimmed());
    emit sentenceChanged();
}

} // namespace unroll
