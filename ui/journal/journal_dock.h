// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QLabel;
class QListView;
class QTimer;
class QToolButton;

namespace unroll {

class JournalModel;
class Session;
struct Theme;

// What was done in this window, in words, for those who came late: a list beside the pages to step back through and to
// copy. Arrow keys step, Enter and a double-click go to a line.
class JournalDock : public QDockWidget {
    Q_OBJECT

public:
    explicit JournalDock(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);

signals:
    void copied();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void goTo(int row);
    void showSteps();
    void copy();
    void retranslate();

    Session& m_session;
    JournalModel* m_model;
    QListView* m_list;
    QToolButton* m_copy;
    QLabel* m_title;
    QToolButton* m_close;
    QTimer* m_late; // what a drag under way is called changes with each frame
    int m_shownRow = -1;
    int m_shownCount = -1;
};

} // namespace unroll
