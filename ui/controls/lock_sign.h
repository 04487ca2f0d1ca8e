// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace unroll {

// A small padlock beside a control that cannot be changed, as large as the letters; it says why in words.
class LockSign : public QWidget {
    Q_OBJECT

public:
    explicit LockSign(QWidget* parent = nullptr);

    static QString words(); // translated: "Locked by the worksheet"

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
};

} // namespace unroll
