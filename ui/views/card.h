// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace unroll {

class SteadyLabel;
class View;
struct Theme;

// A view in its frame: title, the picture, the sentence that reads it aloud, and a menu.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(View* view, QWidget* parent = nullptr);

    View& view() const { return *m_view; }
    void addHeaderWidget(QWidget* widget); // left of the menu
    void setTheme(const Theme& theme);
    void setEnlarged(bool enlarged);
    void setSentenceVisible(bool visible);
    void setPointedAt(bool isPointedAt); // a lesson speaks of it
    void copyPicture() const;

signals:
    void enlargeToggled(bool enlarged);
    void exportRequested(unroll::View* view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showTexts();
    void explain();
    void copyNumbers() const;

    View* m_view;
    QLabel* m_title;
    SteadyLabel* m_sentence;
    QToolButton* m_menuButton;
    QMenu* m_menu;
    QHBoxLayout* m_header;
    QAction* m_copyPicture;
    QAction* m_copyNumbers;
    QAction* m_export;
    QAction* m_enlarge;
    QAction* m_explain;
};

} // namespace unroll
