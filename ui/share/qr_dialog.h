// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QImage>
#include <QString>

class QPushButton;

namespace unroll {

// A link as a QR code, as large as its parent allows, for a class to scan from the projector.
class QrDialog : public QDialog {
    Q_OBJECT

public:
    QrDialog(const QString& link, const QImage& code, QWidget* parent);

private:
    void copy();

    QString m_link;
    QPushButton* m_copy;
};

} // namespace unroll
