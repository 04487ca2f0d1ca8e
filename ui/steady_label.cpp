// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steady_label.h"

#include <QLabel>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace unroll {

SteadyLabel::SteadyLabel(QWidget* parent) : QWidget(parent), m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(m_label->sizePolicy());
}

void SteadyLabel::setText(const QString& text)
{
    if (text == m_label->text()) {
        return;
    }
    if (m_isSelectable && !underMouse()) {
        m_label->setTextInteractionFlags(Qt::NoTextInteraction); // what was selected is gone
    }
    m_label->setText(text);
    showIfWhole();
    if (neededHeight() != height()) {
        updateGeometry();
    }
}

void SteadyLabel::enterEvent(QEnterEvent* event)
{
    if (m_isSelectable) {
        m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QWidget::enterEvent(event);
}

void SteadyLabel::leaveEvent(QEvent* event)
{
    if (m_isSelectable && !m_label->hasSelectedText()) {
        m_label->setTextInteractionFlags(Qt::NoTextInteraction);
    }
    QWidget::leaveEvent(event);
}

void SteadyLabel::showIfWhole()
{
    if (m_isWholeOrNothing) {
        m_label->setVisible(m_label->sizeHint().width() <= width());
    }
}

void SteadyLabel::setBackground(const QColor& color)
{
    m_background = color; // and not in the palette, which style sheets and desktops set as well
    setAttribute(Qt::WA_OpaquePaintEvent);
    update();
}

int SteadyLabel::neededHeight() const
{
    return std::max(minimumHeight(), hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height());
}

QSize SteadyLabel::sizeHint() const { return m_label->sizeHint(); }

QSize SteadyLabel::minimumSizeHint() const { return m_label->minimumSizeHint(); }

bool SteadyLabel::hasHeightForWidth() const { return m_label->wordWrap(); }

int SteadyLabel::heightForWidth(int width) const { return m_label->heightForWidth(width); }

void SteadyLabel::paintEvent(QPaintEvent* event)
{
    if (m_background.isValid()) {
        QPainter(this).fillRect(event->rect(), m_background);
    }
}

void SteadyLabel::resizeEvent(QResizeEvent* event)
{
    m_label->resize(size());
    showIfWhole();
    QWidget::resizeEvent(event);
}

} // namespace unroll
