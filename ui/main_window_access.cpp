// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes the main window fit its user: which controls it shows, the size of its texts, how much moves, and the
// order of the tab key.
#include "ui/controls/controls_menu.h"
#include "ui/journal/journal_dock.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/main_window.h"
#include "ui/pages/page.h"
#include "ui/tab_order.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>

#include <algorithm>

namespace unroll {

namespace {

// The step that is nearest above or below in the list, or the end of it.
int neighbourOf(int percent, bool isLarger)
{
    if (isLarger) {
        const auto* larger = std::upper_bound(textScales.begin(), textScales.end(), percent);
        return larger == textScales.end() ? textScales.back() : *larger;
    }
    const auto* notSmaller = std::lower_bound(textScales.begin(), textScales.end(), percent);
    return notSmaller == textScales.begin() ? textScales.front() : *(notSmaller - 1);
}

} // namespace

void MainWindow::makeAccessMenus(QMenu* menu)
{
    auto* controls = new ControlsMenu(m_session, menu);
    controls->setProperty("englishText", QByteArray(QT_TR_NOOP("Con&trols")));
    menu->addMenu(controls);
    m_menus += controls;
    connect(controls, &ControlsMenu::refused, this, &MainWindow::showProblem);

    QMenu* size = menu->addMenu(QString());
    size->setProperty("englishText", QByteArray(QT_TR_NOOP("Text si&ze")));
    m_menus += size;
    m_larger = addAction(size, QT_TR_NOOP("&Larger"), QString(),
                         {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                         [this] { setTextScale(neighbourOf(m_textScale, true)); });
    m_smaller = addAction(size, QT_TR_NOOP("&Smaller"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                          [this] { setTextScale(neighbourOf(m_textScale, false)); });
    addAction(size, QT_TR_NOOP("&Normal"), QString(), {}, [this] { setTextScale(100); });

    m_reducedMotion = addAction(menu, QT_TR_NOOP("Reduce &motion"), QString(), {}, [] {});
    m_reducedMotion->setCheckable(true);
    connect(m_reducedMotion, &QAction::toggled, this, &MainWindow::setMotionReduced);
}

void MainWindow::setTextScale(int percent)
{
    const int before = m_textScale;
    keepTextScale(percent);
    if (m_textScale != before) { // a theme takes its time
        setThemeId(m_theme.id);
    }
}

void MainWindow::keepTextScale(int percent)
{
    m_textScale = std::clamp(percent, textScales.front(), textScales.back());
    m_larger->setEnabled(m_textScale < textScales.back());
    m_smaller->setEnabled(m_textScale > textScales.front());
}

bool MainWindow::isMotionReduced() const { return m_reducedMotion->isChecked(); }

void MainWindow::setMotionReduced(bool isReduced)
{
    m_reducedMotion->setChecked(isReduced);
    for (Page* page : pages()) {
        page->setMotionReduced(isReduced);
    }
    // Menus, lists and tooltips that unfold or fade, where the desktop has them do so.
    if (isReduced) {
        QApplication::setEffectEnabled(Qt::UI_General, false);
    } else if (m_hasEffects) {
        QApplication::setEffectEnabled(Qt::UI_General, true);
    }
}

void MainWindow::orderTabs()
{
    m_toolBar->raise();
    m_pages->raise(); // for who has it read aloud
    QList<QWidget*> widgets = inLayoutOrder(m_toolBar);
    for (Page* page : pages()) {
        raiseInLayoutOrder(page);
        widgets += inLayoutOrder(page);
    }
    for (QWidget* beside : {static_cast<QWidget*>(m_lesson), static_cast<QWidget*>(m_journal)}) {
        raiseInLayoutOrder(beside);
        widgets += inLayoutOrder(beside);
    }
    unroll::setTabOrder(widgets);
}

} // namespace unroll
