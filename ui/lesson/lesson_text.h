// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QTextBrowser>

namespace unroll {

class FormulaPainter;

// The Markdown of a lesson step, with its formulas typeset and drawn in the theme's colour. A number that a run decides
// stands out; clicking it looks at its step.
class LessonText : public QTextBrowser {
    Q_OBJECT

public:
    explicit LessonText(QWidget* parent = nullptr);

    void setText(const QString& markdown);
    void scrollPast(const QString& beginning); // of the Markdown: shows what follows
    void setTheme(const Theme& theme);
    QString spoken() const; // for a screen reader: formulas as their words

signals:
    void claimPicked(const QString& target); // the target of a number

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool canScroll(int key) const;
    void layOut();
    void fillDocument();

    FormulaPainter* m_formulas;
    QString m_markdown;
    Theme m_theme;
    int m_widthOfLayout = 0;
    bool m_isLayingOut = false;
};

} // namespace unroll
