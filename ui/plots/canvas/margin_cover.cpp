// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/canvas/margin_cover.h"

namespace unroll {

namespace {

QString layerName() { return QStringLiteral("margins"); }

} // namespace

void coverMargins(QCustomPlot& canvas, const QColor& background)
{
    canvas.addLayer(layerName(), canvas.layer(QStringLiteral("main")), QCustomPlot::limAbove);
    const auto cover = [&](double left, double top, double right, double bottom) {
        auto* item = new QCPItemRect(&canvas);
        item->setLayer(layerName());
        item->setClipToAxisRect(false);
        item->setPen(Qt::NoPen);
        item->setBrush(background);
        item->topLeft->setType(QCPItemPosition::ptAxisRectRatio);
        item->bottomRight->setType(QCPItemPosition::ptAxisRectRatio);
        item->topLeft->setCoords(left, top);
        item->bottomRight->setCoords(right, bottom);
    };
    constexpr double beyond = 2.0;
    cover(-beyond, -beyond, 0.0, beyond);
    cover(1.0, -beyond, beyond, beyond);
    cover(0.0, -beyond, 1.0, 0.0);
    cover(0.0, 1.0, 1.0, beyond);
}

void uncoverMargins(QCustomPlot& canvas)
{
    QCPLayer* layer = canvas.layer(layerName());
    for (int i = canvas.itemCount() - 1; i >= 0; --i) {
        if (canvas.item(i)->layer() == layer) {
            canvas.removeItem(canvas.item(i));
        }
    }
    canvas.removeLayer(layer);
}

} // namespace unroll
