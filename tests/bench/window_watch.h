// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/views/norm_view.h"

#include <QCoreApplication>
#include <QEvent>

namespace unroll::bench {

// Sees the pictures of a window painted. The curve of norms changes with every run; other cards may stay as they are.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(MainWindow& window)
        : m_curve(window.explorePage().normView().plot().findChild<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

    bool isCurvePainted = false;
    bool isAnythingPainted = false;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            isAnythingPainted = true;
            isCurvePainted = isCurvePainted || watched == m_curve;
        }
        return false;
    }

private:
    const QWidget* m_curve;
};

} // namespace unroll::bench
