// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QTabBar>

#include <cstddef>

namespace unroll {

struct Training;

// The learners of a training side by side, each with a piece of the line it is drawn as; one is looked at.
class LearnerTabs : public QTabBar {
    Q_OBJECT

public:
    explicit LearnerTabs(QWidget* parent = nullptr);

    void show(const Training& training);
    void setTheme(const Theme& theme);
    std::size_t learner() const { return static_cast<std::size_t>(std::max(0, currentIndex())); }

    QSize minimumSizeHint() const override; // names may be cut

private:
    void showIcons();

    Theme m_theme;
};

} // namespace unroll
