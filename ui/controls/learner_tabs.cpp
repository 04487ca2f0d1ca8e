// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/learner_tabs.h"

#include "ui/training_labels.h"
#include "ui/views/training/learner_style.h"

#include <QPainter>
#include <QSignalBlocker>

namespace unroll {

namespace {

QIcon lineIcon(const Theme& theme, std::size_t learner, QSize size)
{
    constexpr qreal fineness = 2.0;
    QPixmap pixmap(size * fineness);
    pixmap.setDevicePixelRatio(fineness);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const qreal middle = size.height() / 2.0;
    painter.setPen(QPen(learnerColor(theme, learner), size.height() / 6.0, learnerPen(learner)));
    painter.drawLine(QPointF(0.0, middle), QPointF(size.width(), middle));
    painter.end();
    return QIcon(pixmap);
}

} // namespace

LearnerTabs::LearnerTabs(QWidget* parent) : QTabBar(parent), m_theme(themeFor(ThemeId::Light))
{
    setObjectName(QStringLiteral("learners"));
    setElideMode(Qt::ElideRight);
    setUsesScrollButtons(false);
    setExpanding(true);
    setDrawBase(false);
    setFocusPolicy(Qt::StrongFocus);
}

void LearnerTabs::show(const Training& training)
{
    const QStringList labels = learnerLabels(training);
    const bool isOtherCount = count() != labels.size();
    if (isOtherCount) {
        const QSignalBlocker quiet(this);
        while (count() > labels.size()) {
            removeTab(count() - 1);
        }
        while (count() < labels.size()) {
            addTab(QString());
        }
    }
    for (int i = 0; i < count(); ++i) {
        const QString text = shortLearnerLabel(training, static_cast<std::size_t>(i));
        if (tabText(i) != text) {
            setTabText(i, text);
        }
        setTabToolTip(i, labels[i]);
    }
    if (isOtherCount) {
        showIcons();
    }
}

void LearnerTabs::setTheme(const Theme& theme)
{
    m_theme = theme;
    showIcons();
}

QSize LearnerTabs::minimumSizeHint() const { return {0, QTabBar::minimumSizeHint().height()}; }

void LearnerTabs::showIcons()
{
    const QSize size(2 * m_theme.pointSize, m_theme.pointSize + 4);
    setIconSize(size);
    const bool hasRoom = !hasLargeLetters(m_theme); // else the name is worth more
    for (int i = 0; i < count(); ++i) {
        const auto learner = static_cast<std::size_t>(i);
        setTabIcon(i, hasRoom ? lineIcon(m_theme, learner, size) : QIcon());
        setTabTextColor(i, hasRoom ? QColor() : learnerColor(m_theme, learner));
    }
}

} // namespace unroll
