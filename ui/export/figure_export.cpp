// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_export.h"

#include "ui/export/picture_metadata.h"
#include "ui/plots/plot.h"

#include "core/io/experiment_file.h"
#include "core/io/file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace unroll {

namespace {

constexpr int padding = 12;

// Title above, caption below, the plot in between.
struct Figure {
    QString title;
    QString text;
    QRect titleRect, plotRect, captionRect;
    QFont titleFont, captionFont;
    QSize size;
    Theme theme;

    Figure(const View& view, QSize wanted)
        : title(view.title()), text(view.caption()), size(wanted), theme(view.theme())
    {
        titleFont = view.font();
        titleFont.setPointSize(theme.pointSize + 2);
        titleFont.setBold(true);
        captionFont = view.font();
        captionFont.setPointSize(plotPointSize(theme));
        const int width = size.width() - 2 * padding;
        const int titleHeight = QFontMetrics(titleFont).height();
        const int captionHeight =
            QFontMetrics(captionFont).boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, text).height();
        titleRect = QRect(padding, padding, width, titleHeight);
        captionRect = QRect(padding, size.height() - padding - captionHeight, width, captionHeight);
        plotRect = QRect(padding, titleRect.bottom() + 6, width, captionRect.top() - titleRect.bottom() - 12);
    }

    void paintAround(QPainter& painter) const
    {
        painter.setPen(theme.text);
        painter.setFont(titleFont);
        painter.drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.setPen(theme.mutedText);
        painter.setFont(captionFont);
        painter.drawText(captionRect, Qt::TextWordWrap, text);
    }

    void paint(QPaintDevice& device, View& view, double scale, bool asVectors) const
    {
        view.plot().paintFigure(device, scale, plotRect, asVectors,
                                [this](QPainter& painter) { paintAround(painter); });
    }
};

Expected<void> write(const QString& path, const QByteArray& bytes)
{
    return writeFile(path.toStdString(), std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

// A picture of size × scale pixels; a null image where that is more than one can hope to open again. Asked before the
// memory is: a system that promises more than it has would end the program instead of saying no.
QImage blankImage(QSize size, double scale)
{
    constexpr double mostPixels = 512.0 * 1024.0 * 1024.0; // 2 GiB
    const QSizeF pixels = QSizeF(size) * scale;
    return pixels.width() * pixels.height() > mostPixels ? QImage()
                                                         : QImage(pixels.toSize(), QImage::Format_ARGB32_Premultiplied);
}

// A picture that is too large is said, not written as an empty file.
Expected<void> writePng(const QString& path, QImage image, const QString& link)
{
    if (!link.isEmpty()) {
        image.setText(QLatin1String(linkKeyword), link);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&buffer, "PNG")) {
        return cannotDo(UNROLL_TEXT("%1: cannot be written (%2)"),
                        {path.toStdString(), std::make_error_code(std::errc::file_too_large).message()});
    }
    return write(path, bytes);
}

// A picture file in memory; `paint` gets the device, one unit to a logical pixel.
template <class Paint>
QByteArray asSvg(QSize size, const QString& title, const QString& link, Paint paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    generator.setDescription(link);
    paint(generator);
    return bytes;
}

template <class Paint>
QByteArray asPdf(QSize size, const QString& title, const QString& link, Paint paint)
{
    constexpr int dotsPerInch = 96; // a unit is a logical pixel; a PDF's coordinates are fractional anyway
    constexpr double pointsPerPixel = 72.0 / dotsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        if (!link.isEmpty()) {
            writer.setDocumentXmpMetadata(pdfMetadata(title, link));
        }
        writer.setResolution(dotsPerInch);
        writer.setPageSize(
            QPageSize(QSizeF(size) * pointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        paint(writer);
    }
    return bytes;
}

tl::unexpected<Error> unknownEnding(const QString& path)
{
    return badRequest(
        UNROLL_TEXT("%1: the ending of the file name decides the format; allowed: .png, .svg, .pdf, .csv"),
        {path.toStdString()});
}

} // namespace

QImage figureImage(View& view, QSize size, double scale)
{
    QImage image = blankImage(size, scale);
    image.setDotsPerMeterX(static_cast<int>(std::lround(96.0 / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    if (image.isNull()) {
        return image;
    }
    image.fill(view.theme().card);
    Figure(view, size).paint(image, view, scale, false);
    return image;
}

Expected<void> exportView(View& view, const QString& path, QSize size, double scale)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const QString link = view.origin() != nullptr ? linkToCarry(*view.origin()) : QString();
    const auto paint = [&](QPaintDevice& device) { Figure(view, size).paint(device, view, 1.0, true); };
    if (ending == QLatin1String("png")) {
        return writePng(path, figureImage(view, size, scale), link);
    }
    if (ending == QLatin1String("svg")) {
        return write(path, asSvg(size, view.title(), link, paint));
    }
    if (ending == QLatin1String("pdf")) {
        return write(path, asPdf(size, view.title(), link, paint));
    }
    if (ending == QLatin1String("csv")) {
        return write(path, view.csv().toUtf8());
    }
    return unknownEnding(path);
}

QByteArray plotAsSvg(View& view, QSize size, const QRect& rectangle)
{
    QByteArray svg = asSvg(size, view.title(), QString(), [&](QPaintDevice& device) {
        view.plot().paintFigure(device, 1.0, rectangle, true, [](QPainter&) {});
    });
    // Qt names one family and no other, and a browser would take a serif in its place.
    static const QRegularExpression family(QStringLiteral("font-family=\"([^\",]+)\""));
    return QString::fromUtf8(svg).replace(family, QStringLiteral("font-family=\"\\1, Verdana, sans-serif\"")).toUtf8();
}

QImage widgetImage(QWidget& widget, double scale)
{
    QImage image = blankImage(widget.size(), scale);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(scale);
    image.fill(widget.palette().window().color());
    const QList<Plot*> plots = widget.findChildren<Plot*>();
    for (Plot* plot : plots) {
        plot->setPixelRatio(scale);
    }
    widget.render(&image);
    for (Plot* plot : plots) {
        plot->setPixelRatio(0.0);
    }
    return image;
}

Expected<void> exportWidget(QWidget& widget, const QString& path, double scale, const Experiment& shown)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    const QString link = linkToCarry(shown);
    if (ending == QLatin1String("png")) {
        return writePng(path, widgetImage(widget, scale), link);
    }
    const QSize size = widget.size();
    constexpr double finest = 3.0;
    const auto paintPixels = [&](QPaintDevice& device) { // widgets need clipping, which Qt 6.4's SVG has not
        QPainter painter(&device);
        painter.drawImage(QRect(QPoint(0, 0), size), widgetImage(widget, finest));
    };
    const auto paintText = [&](QPaintDevice& device) { // plots as fine pixels, all around them as it is
        const QList<Plot*> plots = widget.findChildren<Plot*>();
        for (Plot* plot : plots) {
            plot->setPixelRatio(finest);
        }
        QPainter painter(&device);
        widget.render(&painter);
        painter.end();
        for (Plot* plot : plots) {
            plot->setPixelRatio(0.0);
        }
    };
    if (ending == QLatin1String("svg")) {
        return write(path, asSvg(size, widget.windowTitle(), link, paintPixels));
    }
    if (ending == QLatin1String("pdf")) {
        return write(path, asPdf(size, widget.windowTitle(), link, paintText));
    }
    return unknownEnding(path);
}

} // namespace unroll
