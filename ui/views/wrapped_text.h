// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace unroll {

// A paragraph in its label. Laying out a window around a paragraph takes milliseconds, and each new text of a QLabel
// asks for it; this asks only when the text needs another height than before.
class WrappedText : public QWidget {
    Q_OBJECT

public:
    explicit WrappedText(QWidget* parent = nullptr);

    QLabel& label() const { return *m_label; }
    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* m_label;
};

} // namespace unroll
