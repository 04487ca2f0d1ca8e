// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson and the presentation mode of the main window.
#include "ui/main_window.h"

#include "ui/controls/panel.h"
#include "ui/keys_overlay.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <functional>

namespace unroll {

void MainWindow::makeLesson()
{
    m_lesson = new LessonPanel(this);
    m_lessonDock = new QDockWidget(this);
    m_lessonDock->setObjectName(QStringLiteral("lesson"));
    m_lessonDock->setWidget(m_lesson);
    m_lessonDock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    auto* noTitle = new QWidget(m_lessonDock); // the panel has one of its own
    auto* nothing = new QHBoxLayout(noTitle);  // without it the height would be −1, and missing below
    nothing->setContentsMargins(0, 0, 0, 0);
    m_lessonDock->setTitleBarWidget(noTitle);
    addDockWidget(Qt::RightDockWidgetArea, m_lessonDock);
    m_lessonDock->hide();
    LessonStage::Pages stages{*m_page,
                              *m_phase,
                              m_training,
                              {},
                              [this]() -> Page& { return currentPage(); },
                              [this](Page& page) { showPage(page); }};
    stages.all = {{QStringLiteral("explore"), m_page},
                  {QStringLiteral("cells"), m_cells},
                  {QStringLiteral("phase"), m_phase},
                  {QStringLiteral("train"), m_train}};
    m_stage = new LessonStage(*m_lesson, m_session, stages, this);
    connect(m_lesson, &LessonPanel::entered, this, &MainWindow::orderTabs); // its answers are new
    connect(m_lesson, &LessonPanel::closeRequested, this, [this] { setLessonVisible(false); });
}

void MainWindow::makeLessonMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&Lesson")));
    m_menus += menu;
    QAction* shown =
        addAction(menu, QT_TR_NOOP("Show the &lesson"), QStringLiteral("lesson"), {QKeySequence(Qt::CTRL | Qt::Key_L)},
                  [this] { setLessonVisible(m_lessonDock->isHidden()); });
    shown->setCheckable(true);
    connect(m_lessonDock, &QDockWidget::visibilityChanged, shown, &QAction::setChecked);
    // Without the lesson its keys bring nothing onto the screen, and a slider has its own. With it they are the
    // lesson's wherever the keyboard is.
    m_ways = new QActionGroup(this);
    m_ways->setExclusionPolicy(QActionGroup::ExclusionPolicy::None);
    m_ways->setEnabled(false);
    const auto addWay = [&](const char* text, const QList<QKeySequence>& keys, void (LessonPanel::*way)()) {
        m_ways->addAction(
            addAction(menu, text, QString(), keys, [lesson = m_lesson, way] { std::invoke(way, lesson); }));
    };
    addWay(QT_TR_NOOP("&Next step"), {QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
           &LessonPanel::next);
    addWay(QT_TR_NOOP("&Previous step"), {QKeySequence(Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
           &LessonPanel::previous);
    addWay(QT_TR_NOOP("Set this step up &again"), {QKeySequence(Qt::SHIFT | Qt::Key_R)}, &LessonPanel::setUpAgain);
    addWay(QT_TR_NOOP("Show what &happens"), {QKeySequence(Qt::Key_R)}, &LessonPanel::reveal);
    menu->addSeparator();
    m_stepsMenu = menu->addMenu(QString());
    m_stepsMenu->setProperty("englishText", QByteArray(QT_TR_NOOP("All &steps")));
    m_stepsMenu->setObjectName(QStringLiteral("lesson_steps"));
    m_menus += m_stepsMenu;
    connect(m_stepsMenu, &QMenu::aboutToShow, this, &MainWindow::fillSteps);
}

void MainWindow::makeHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&Help")));
    m_menus += menu;
    addAction(menu, QT_TR_NOOP("&Keys"), QString(), {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)},
              [this] { m_keys->toggle(); });
    QList<QMenu*> topLevel;
    for (QMenu* each : std::as_const(m_menus)) {
        if (each->parentWidget() == menuBar()) {
            topLevel += each;
        }
    }
    m_keys = new KeysOverlay(topLevel, this);
}

void MainWindow::fillSteps()
{
    m_stepsMenu->clear();
    const QStringList ids = lessonIds();
    for (int i = 0; i < ids.size(); ++i) {
        const LessonStep step = lessonStep(ids[i], m_language);
        m_stepsMenu->addAction(QStringLiteral("%1  %2").arg(step.section, step.title), this, [this, i] {
            m_lesson->leaveAt(i);
            if (m_lessonDock->isHidden()) {
                setLessonVisible(true);
            } else {
                m_lesson->setUpAgain();
            }
        });
    }
}

void MainWindow::setLessonVisible(bool visible)
{
    if (visible == !m_lessonDock->isHidden()) {
        return;
    }
    m_lessonDock->setVisible(visible);
    m_ways->setEnabled(visible);
    placeLesson();
    if (visible) {
        m_lesson->setUpAgain();
    } else {
        m_stage->leave();
    }
}

void MainWindow::setPresenting(bool presenting)
{
    if (presenting == m_isPresenting) {
        return;
    }
    m_isPresenting = presenting;
    if (presenting) {
        m_themeBefore = m_theme.id;
    }
    menuBar()->setVisible(!presenting);
    m_toolBar->setVisible(!presenting);
    setThemeId(presenting ? ThemeId::Projector : m_themeBefore);
}

// The projector's letters leave a small screen no room for a column of text: there the lesson is a band over the pages,
// with what a class needs to see of it.
void MainWindow::placeLesson()
{
    const bool isBrief = m_theme.id == ThemeId::Projector;
    m_lesson->setBrief(isBrief);
    const Qt::DockWidgetArea area = isBrief ? Qt::TopDockWidgetArea : Qt::RightDockWidgetArea;
    if (dockWidgetArea(m_lessonDock) != area) {
        const bool isShown = !m_lessonDock->isHidden();
        addDockWidget(area, m_lessonDock);
        m_lessonDock->setVisible(isShown);
    }
    for (const Page* page : pages()) {
        page->cards().setRoomy(m_isPresenting || (isBrief && !m_lessonDock->isHidden()));
        page->panel().setReduced(m_isPresenting);
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (currentPage().takeKey(*event)) { // it was pressed beside the page, in the lesson
        event->accept();
    } else if (m_isPresenting && event->key() == Qt::Key_Escape) {
        togglePresentation();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::togglePresentation()
{
    setPresenting(!m_isPresenting);
    setWindowState(m_isPresenting ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

} // namespace unroll
