// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/on_paper.h"

#include "ui/plots/plot.h"
#include "ui/views/view.h"

namespace unroll {

OnPaper::OnPaper(const std::vector<View*>& views, QSize size)
{
    for (View* view : views) {
        m_before.push_back({view, view->theme(), view->size(), view->plot().isDimmed()});
        view->resize(size);
        view->setDimmed(false);
        view->setTheme(themeFor(ThemeId::Light));
    }
}

OnPaper::~OnPaper()
{
    for (const Before& each : m_before) {
        each.view->resize(each.size);
        each.view->setDimmed(each.isDimmed);
        each.view->setTheme(each.theme);
    }
}

} // namespace unroll
