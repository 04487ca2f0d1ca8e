// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/wrapped_text.h"

#include <QLabel>

#include <algorithm>

namespace unroll {

WrappedText::WrappedText(QWidget* parent) : QWidget(parent), m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy = m_label->sizePolicy();
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::setText(const QString& text)
{
    if (text == m_label->text()) {
        return;
    }
    const int before = height();
    m_label->setText(text);
    if (std::max(minimumHeight(), heightForWidth(width())) != before) {
        updateGeometry();
    }
}

QSize WrappedText::sizeHint() const { return m_label->sizeHint(); }

QSize WrappedText::minimumSizeHint() const { return m_label->minimumSizeHint(); }

int WrappedText::heightForWidth(int width) const { return m_label->heightForWidth(width); }

void WrappedText::resizeEvent(QResizeEvent* event)
{
    m_label->resize(size());
    QWidget::resizeEvent(event);
}

} // namespace unroll
