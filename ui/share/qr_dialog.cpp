// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/qr_dialog.h"

#include "ui/share/qr_picture.h"
#include "ui/views/elided_label.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace unroll {

QrDialog::QrDialog(const QString& link, const QImage& code, QWidget* parent) : QDialog(parent), m_link(link)
{
    setObjectName(QStringLiteral("qr_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The experiment as a QR code"));
    auto* picture = new QrPicture(code, this);
    picture->setObjectName(QStringLiteral("qr_picture"));
    picture->setAccessibleName(tr("QR code"));
    picture->setAccessibleDescription(tr("Holds the link that stands below it."));
    auto* text = new ElidedLabel(link, this);
    text->setObjectName(QStringLiteral("qr_link"));
    text->setTextFormat(Qt::PlainText);
    text->setAccessibleName(tr("Link"));
    auto* hint = new QLabel(tr("A camera reads the link. Copied, it opens in any Unroll with Ctrl+V."), this);
    hint->setObjectName(QStringLiteral("qr_hint"));
    hint->setWordWrap(true);
    hint->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("Copy link"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("qr_copy"));
    connect(m_copy, &QPushButton::clicked, this, &QrDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(picture, 1);
    layout->addWidget(text);
    layout->addWidget(hint);
    layout->addWidget(buttons);

    constexpr int margin = 24; // of the window behind it stays to be seen
    constexpr int frame = 40;  // of the dialog itself
    const QSize room = parent->size() - QSize(2 * margin, margin + frame);
    resize(std::min(room.width(), room.height()), room.height());
}

void QrDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_link);
    m_copy->setText(tr("Copied"));
}

} // namespace unroll
