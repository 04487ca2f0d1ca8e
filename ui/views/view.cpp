// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/view.h"

#include "ui/plots/plot.h"
#include "ui/wide_vectors.h"

#include <QFocusEvent>
#include <QVBoxLayout>

namespace unroll {

View::View(QWidget* parent) : QWidget(parent), m_plot(new Plot(this)), m_theme(themeFor(ThemeId::Light))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setHoverText([this](double x, double y) { return hasPicture() ? hoverText(x, y) : QString(); });
}

View::~View() = default;

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

// Not by a focus proxy: the tab key would stop here as well, wherever this stands in its order.
void View::focusInEvent(QFocusEvent* event) { m_plot->setFocus(event->reason()); }

void View::resizeEvent(QResizeEvent* event)
{
    if (hasPicture() && detail() != m_shownDetail) {
        refresh(true);
    }
    QWidget::resizeEvent(event);
}

void View::refresh(bool isSceneNew)
{
    if (!hasPicture()) {
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
