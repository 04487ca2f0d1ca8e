// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/qr_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace unroll {

QrPicture::QrPicture(QImage code, QWidget* parent) : QLabel(parent), m_code(std::move(code))
{
    setPixmap(QPixmap::fromImage(m_code));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize QrPicture::minimumSizeHint() const { return m_code.size(); }

void QrPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const QTransform toPixels = painter.deviceTransform();
    const QRectF room = toPixels.mapRect(QRectF(rect()));
    const int modules = m_code.width();
    const int pixels = std::max(1, static_cast<int>(std::min(room.width(), room.height())) / modules);
    const QSizeF size(pixels * modules, pixels * modules);
    const QPointF corner((room.center() - QPointF(size.width(), size.height()) / 2.0).toPoint());
    painter.drawImage(toPixels.inverted().mapRect(QRectF(corner, size)), m_code);
}

} // namespace unroll
