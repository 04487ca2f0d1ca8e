// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QLabel>

namespace unroll {

// A QR code as large as there is room. A module is a whole number of the screen's pixels, so that its edges are sharp;
// all around is white, whatever the theme. (A label, so that a screen reader knows it as a picture.)
class QrPicture : public QLabel {
    Q_OBJECT

public:
    explicit QrPicture(QImage code, QWidget* parent = nullptr); // a pixel to a module

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_code;
};

} // namespace unroll
