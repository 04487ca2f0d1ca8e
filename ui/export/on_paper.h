// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QRect>
#include <QSize>

#include <vector>

namespace unroll {

class View;

constexpr QSize figureOnPaper(720, 350);               // logical pixels
constexpr QRect plotOnPaper(8, 8, 720 - 16, 350 - 16); // in the figure

// Views as a sheet of paper wants them: light, not dimmed, and with as much in them as a picture of this size has room
// for. They are as before when this goes, and nothing of it is seen: no event is handled in between.
class OnPaper {
public:
    OnPaper(const std::vector<View*>& views, QSize size);
    ~OnPaper();
    OnPaper(const OnPaper&) = delete;
    OnPaper& operator=(const OnPaper&) = delete;

private:
    struct Before {
        View* view;
        Theme theme;
        QSize size;
        bool isDimmed;
    };
    std::vector<Before> m_before;
};

} // namespace unroll
