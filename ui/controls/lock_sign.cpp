// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/lock_sign.h"

#include <QEvent>
#include <QPainter>

namespace unroll {

LockSign::LockSign(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
    hide();
}

QString LockSign::words() { return tr("Locked by the worksheet"); }

QSize LockSign::sizeHint() const
{
    const int side = fontMetrics().ascent();
    return {side, side};
}

void LockSign::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void LockSign::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / 16.0, height() / 16.0);
    // In the colour of words: the sign is to be seen although what it belongs to is greyed.
    const QColor color = palette().color(QPalette::Active, QPalette::WindowText);
    painter.setPen(QPen(color, 2.0));
    painter.drawArc(QRectF(4.5, 1.5, 7.0, 9.0), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2.5, 6.5, 11.0, 8.5), 1.5, 1.5);
}

void LockSign::retranslate()
{
    setToolTip(words());
    setAccessibleName(words());
}

} // namespace unroll
