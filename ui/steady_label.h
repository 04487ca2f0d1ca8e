// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QLabel;

namespace unroll {

// A label whose words may change at every frame. Each new text of a QLabel lays out the window around it, which takes
// milliseconds; this asks for it only when the text needs another height than before, and gets its width from others.
class SteadyLabel : public QWidget {
    Q_OBJECT

public:
    explicit SteadyLabel(QWidget* parent = nullptr);

    QLabel& label() const { return *m_label; }
    void setText(const QString& text);

    // The text can be selected with the mouse. While it is away and nothing is selected the label is an ordinary one:
    // what can be selected is a document, which lays out every new text several times.
    void setSelectable(bool isSelectable) { m_isSelectable = isSelectable; }

    // A text that does not fit is not shown at all: half a number is none.
    void setWholeOrNothing(bool isWholeOrNothing) { m_isWholeOrNothing = isWholeOrNothing; }

    // One plain colour behind the text: then nothing below needs to be painted again with it.
    void setBackground(const QColor& color);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int neededHeight() const;
    void showIfWhole();

    QLabel* m_label;
    bool m_isSelectable = false;
    bool m_isWholeOrNothing = false;
    QColor m_background; // none where invalid
};

} // namespace unroll
