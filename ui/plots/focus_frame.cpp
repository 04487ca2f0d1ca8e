// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/focus_frame.h"

#include <QFocusEvent>
#include <QPainter>

namespace unroll {

FocusFrame::FocusFrame(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    parent->installEventFilter(this);
}

void FocusFrame::setColor(const QColor& color) { m_color = color; }

bool FocusFrame::eventFilter(QObject* watched, QEvent* event)
{
    const auto reason = [event] { return static_cast<QFocusEvent*>(event)->reason(); };
    if (event->type() == QEvent::FocusIn) {
        if (reason() == Qt::TabFocusReason || reason() == Qt::BacktabFocusReason ||
            reason() == Qt::ShortcutFocusReason) {
            raise();
            show();
        }
    } else if (event->type() == QEvent::FocusOut) {
        if (reason() != Qt::ActiveWindowFocusReason && reason() != Qt::PopupFocusReason) { // from there it comes back
            hide();
        }
    } else if (event->type() == QEvent::Resize) {
        resize(static_cast<QWidget*>(watched)->size());
    }
    return QWidget::eventFilter(watched, event);
}

void FocusFrame::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_color, 2.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 5.0, 5.0);
}

} // namespace unroll
