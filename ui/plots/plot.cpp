// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot.h"

#include "ui/plots/canvas/plot_canvas.h"
#include "ui/plots/focus_frame.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QMouseEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

constexpr int grabDistance = 7; // pixels from the threshold line

class PlotAccessible : public QAccessibleWidget {
public:
    explicit PlotAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}
};

QAccessibleInterface* plotAccessible(const QString& className, QObject* object)
{
    return className == QLatin1String("unroll::Plot") ? new PlotAccessible(static_cast<QWidget*>(object)) : nullptr;
}

} // namespace

void installPlotAccessibility() { QAccessible::installFactory(plotAccessible); }

Plot::Plot(QWidget* parent)
    : QWidget(parent), m_canvas(std::make_unique<PlotCanvas>(this)), m_focusFrame(new FocusFrame(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(&m_canvas->widget());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setTheme(themeFor(ThemeId::Light));
}

Plot::~Plot() = default;

void Plot::setTheme(const Theme& theme)
{
    // Not the widget's own, which before it is first shown is not yet the application's.
    QFont font = QApplication::font();
    font.setPointSize(plotPointSize(theme));
    m_canvas->setStyle(theme, font);
    m_focusFrame->setColor(theme.accent);
    m_canvas->show(m_scene, m_isDimmed);
}

void Plot::setScene(const PlotScene& scene)
{
    if (scene != m_scene) {
        m_scene = scene;
        m_canvas->show(m_scene, m_isDimmed);
    }
}

void Plot::setCursorMarks(const PlotCursor& cursor)
{
    if (cursor != m_cursor) {
        m_cursor = cursor;
        m_canvas->showCursor(cursor);
    }
}

void Plot::setDimmed(bool dimmed)
{
    if (m_isDimmed != dimmed) {
        m_isDimmed = dimmed;
        m_canvas->show(m_scene, m_isDimmed);
    }
}

void Plot::fit() { m_canvas->fit(); }

double Plot::yMinimum() const { return m_canvas->yMinimum(); }

double Plot::yMaximum() const { return m_canvas->yMaximum(); }

QPoint Plot::pixelAt(double x, double y) const { return m_canvas->pixelAt(x, y).toPoint(); }

void Plot::paintFigure(QPaintDevice& device, double scale, const QRect& rectangle, bool asVectors,
                       const std::function<void(QPainter&)>& around)
{
    m_canvas->paintFigure(device, scale, rectangle, asVectors, around);
}

void Plot::setPixelRatio(double ratio)
{
    m_pixelRatio = ratio;
    m_canvas->setPixelRatio(ratio > 0.0 ? ratio : devicePixelRatioF());
}

bool Plot::isOnThreshold(const QPoint& position) const
{
    return m_scene.threshold && m_canvas->axesRectangle().contains(position) &&
           std::abs(m_canvas->pixelAt(0.0, m_scene.threshold->y).y() - position.y()) <= grabDistance;
}

double Plot::thresholdAt(const QPoint& position) const
{
    const QRect axes = m_canvas->axesRectangle();
    return m_canvas->yAt(std::clamp(position.y(), axes.top(), axes.bottom()));
}

void Plot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_isDraggingThreshold = isOnThreshold(event->pos());
    m_canvas->holdRanges(m_isDraggingThreshold); // else the axis would run away from the hand at its edge
    if (!m_isDraggingThreshold) {
        m_pressedAt = event->pos();
        emit pressed();
        emit picked(m_canvas->xAt(event->pos().x()), m_canvas->yAt(event->pos().y()));
    }
}

void Plot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isDraggingThreshold) {
        emit thresholdMoved(thresholdAt(event->pos()), false);
    } else if ((event->buttons() & Qt::LeftButton) != 0) {
        emit picked(m_canvas->xAt(event->pos().x()), m_canvas->yAt(event->pos().y()));
    } else {
        setCursor(isOnThreshold(event->pos()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
        showHoverText(*event);
        if (m_canvas->axesRectangle().contains(event->pos())) {
            emit hovered(m_canvas->xAt(event->pos().x()), m_canvas->yAt(event->pos().y()));
        }
    }
}

// At once, not after a rest of the mouse: numbers are read by moving over them.
void Plot::showHoverText(const QMouseEvent& event)
{
    if (!m_hoverText) {
        return;
    }
    const bool isInside = m_canvas->axesRectangle().contains(event.pos());
    const QString text =
        isInside ? m_hoverText(m_canvas->xAt(event.pos().x()), m_canvas->yAt(event.pos().y())) : QString();
    QToolTip::showText(event.globalPosition().toPoint(), text, this); // hides where empty
}

void Plot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    if (m_isDraggingThreshold) {
        m_isDraggingThreshold = false;
        m_canvas->holdRanges(false);
        emit thresholdMoved(thresholdAt(event->pos()), true);
    } else if ((event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance() &&
               m_canvas->axesRectangle().contains(event->pos())) {
        emit clicked(m_canvas->xAt(event->pos().x()), m_canvas->yAt(event->pos().y()));
    }
}

void Plot::mouseDoubleClickEvent(QMouseEvent* /*event*/) { fit(); }

bool Plot::event(QEvent* event)
{
    const bool isOnOtherScreen = event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show;
    if (isOnOtherScreen && m_pixelRatio <= 0.0 && m_canvas->pixelRatio() != devicePixelRatioF()) {
        m_canvas->setPixelRatio(devicePixelRatioF()); // else the old ratio stays, and blurs
    }
    return QWidget::event(event);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_canvas->setSize(size());
}

} // namespace unroll
