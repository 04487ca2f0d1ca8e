// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/experiment/experiment.h"
#include "ui/views/view.h"

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSize>
#include <QString>

namespace unroll {

// A view as a figure: its title, its plot exactly as on the screen, and a caption that names the parameters.
// `path` ends in .png, .svg, .pdf or .csv (the plotted numbers). Written to a temporary name and renamed. A picture
// carries the link to its experiment in its metadata, where that is not longer than about a MiB.
Expected<void> exportView(View& view, const QString& path, QSize size, double scale);
QImage figureImage(View& view, QSize size, double scale); // for the clipboard

// The plot alone, in a rectangle of the picture, for a page that says the rest; read also where our fonts are not
// installed.
QByteArray plotAsSvg(View& view, QSize size, const QRect& rectangle);

// A whole window or page as it looks now. Its widgets are pixels, also in SVG and PDF: there at three per logical
// pixel. `shown` is the experiment that it shows.
QImage widgetImage(QWidget& widget, double scale);
Expected<void> exportWidget(QWidget& widget, const QString& path, double scale, const Experiment& shown);

} // namespace unroll
