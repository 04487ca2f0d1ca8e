// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus and the tool bar of the main window: what can be done, under which name and key.
#include "ui/main_window.h"

#include "ui/controls/experiment_panel.h"
#include "ui/controls/train_panel.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace unroll {

namespace {

// What the tool bar's button of an action says, to eyes and to a screen reader.
void nameButton(QAction& action)
{
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)|&")); // after a Korean word, in an English one
    const QString plain = QString(action.text()).remove(letter);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setIconText(plain);
    action.setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
}

} // namespace

// An action whose English text is kept beside it, so that retranslate() needs no list of its own.
QAction* MainWindow::addAction(QMenu* menu, const char* text, const QString& iconName, const QList<QKeySequence>& keys,
                               const std::function<void()>& perform)
{
    QAction* action = menu->addAction(QString(), this, perform);
    action->setProperty("englishText", QByteArray(text));
    action->setProperty("iconName", iconName);
    action->setShortcuts(keys);
    QWidget::addAction(action); // so that its keys work where the menu bar is hidden
    action->setObjectName(QString::fromLatin1(text)
                              .toLower()
                              .remove(QRegularExpression(QStringLiteral("[^a-z ]")))
                              .trimmed()
                              .replace(QLatin1Char(' '), QLatin1Char('_')));
    return action;
}

void MainWindow::makeFileMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&File")));
    m_menus += menu;
    addAction(menu, QT_TR_NOOP("&Open …"), QStringLiteral("open"), {QKeySequence::Open}, [this] { askOpen(); });
    m_recentMenu = menu->addMenu(QString());
    m_recentMenu->setProperty("englishText", QByteArray(QT_TR_NOOP("Open &recent")));
    m_recentMenu->setObjectName(QStringLiteral("recent_files"));
    m_menus += m_recentMenu;
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
    addAction(menu, QT_TR_NOOP("&Save"), QStringLiteral("save"), {QKeySequence::Save}, [this] {
        if (m_session.path().isEmpty()) {
            askSave();
        } else {
            saveFile(m_session.path());
        }
    });
    addAction(menu, QT_TR_NOOP("Save &as …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
              [this] { askSave(); });
    makeTraining(menu);
    menu->addSeparator();
    m_exportMenu = menu->addMenu(QString());
    m_exportMenu->setProperty("englishText", QByteArray(QT_TR_NOOP("&Export")));
    m_menus += m_exportMenu;
    addAction(m_exportMenu, QT_TR_NOOP("&Current plot …"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_E)},
              [this] { askExportView(&currentPage().cards().focusedCard().view()); });
    addAction(m_exportMenu, QT_TR_NOOP("Whole &window …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
              [this] { askExportWindow(); });
    addAction(m_exportMenu, QT_TR_NOOP("&Report …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)},
              [this] { askReport(); });
    m_exportMenu->addSeparator();
    m_scales = new QActionGroup(this);
    for (const int scale : {1, 2, 3, 4}) {
        QAction* action = m_exportMenu->addAction(QStringLiteral("PNG × %1").arg(scale));
        action->setObjectName(QStringLiteral("png_scale_%1").arg(scale));
        action->setData(scale);
        action->setCheckable(true);
        action->setChecked(scale == 2);
        m_scales->addAction(action);
    }
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("&Quit"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
}

void MainWindow::makeEditMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&Edit")));
    m_menus += menu;
    QUndoStack& stack = m_session.undoStack();
    QAction* undo =
        addAction(menu, QT_TR_NOOP("&Undo"), QStringLiteral("undo"), {QKeySequence::Undo}, [&stack] { stack.undo(); });
    QAction* redo = addAction(menu, QT_TR_NOOP("&Redo"), QStringLiteral("redo"),
                              {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                              [&stack] { stack.redo(); });
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::indexChanged, this, [this](int index) {
        if (index != m_namedStep) { // not at each frame of a drag, which is one step with ever another value
            showUndoTexts();
        }
    });
    connect(menu, &QMenu::aboutToShow, this, &MainWindow::showUndoTexts);
    menu->addSeparator();
    makePins(menu);
    menu->addSeparator();
    addCopyActions(menu);
    menu->addSeparator();
    addShareActions(menu);
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("&New seed"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_R)}, [this] {
        if (&currentPage() == m_train) {
            m_train->trainPanel().newSeed();
        } else {
            m_page->experimentPanel().newSeed();
        }
    });
    addAction(menu, QT_TR_NOOP("Rese&t"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_0)},
              [this] { m_page->experimentPanel().reset(); });
}

void MainWindow::makeViewMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&View")));
    m_menus += menu;
    m_pageActions = new QActionGroup(this);
    const auto addPage = [&](const char* text, Page* page, Qt::Key key) {
        QAction* action = addAction(menu, text, QString(), {QKeySequence(Qt::CTRL | key)}, [this, page] {
            if (page != &currentPage()) {
                m_lesson->dropQuestion(); // who looks elsewhere has seen enough
            }
            showPage(*page);
        });
        action->setCheckable(true);
        m_pageActions->addAction(action);
    };
    addPage(QT_TR_NOOP("&Explore"), m_page, Qt::Key_1);
    addPage(QT_TR_NOOP("&Cells"), m_cells, Qt::Key_2);
    addPage(QT_TR_NOOP("Phase &map"), m_phase, Qt::Key_3);
    addPage(QT_TR_NOOP("&Train"), m_train, Qt::Key_4);
    menu->addSeparator();
    makeJournal(menu);
    m_cardsAction = addAction(menu, QT_TR_NOOP("C&ards"), QStringLiteral("cards"), {}, [] {}); // a menu of the page
    menu->addSeparator();
    m_themes = new QActionGroup(this);
    const auto addTheme = [&](const char* text, ThemeId id, const QList<QKeySequence>& keys) {
        QAction* action = addAction(menu, text, QString(), keys, [this, id] { setThemeId(id); });
        action->setData(QLatin1String(name(id)));
        action->setCheckable(true);
        m_themes->addAction(action);
    };
    addTheme(QT_TR_NOOP("&Light"), ThemeId::Light, {});
    addTheme(QT_TR_NOOP("&Dark"), ThemeId::Dark, {});
    addTheme(QT_TR_NOOP("&Projector"), ThemeId::Projector, {});
    addAction(menu, QT_TR_NOOP("&Next theme"), QStringLiteral("theme"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, [this] {
        setThemeId(m_theme.id == ThemeId::Light  ? ThemeId::Dark
                   : m_theme.id == ThemeId::Dark ? ThemeId::Projector
                                                 : ThemeId::Light);
    });
    makeAccessMenus(menu);
    menu->addSeparator();
    m_languages = new QActionGroup(this);
    for (const auto& [text, code] : {std::pair{"English", "en"}, std::pair{"한국어", "ko"}}) {
        QAction* action = menu->addAction(QString::fromUtf8(text));
        action->setObjectName(QStringLiteral("language_") + QLatin1String(code));
        action->setData(QLatin1String(code));
        action->setCheckable(true);
        m_languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, action] { setLanguage(action->data().toString()); });
    }
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("Log or linear &axis"), QString(), {QKeySequence(Qt::Key_L)},
              [this] { m_page->setLogarithmic(!m_page->normView().isLogarithmic()); });
    addAction(menu, QT_TR_NOOP("Show or hide &bounds"), QString(), {QKeySequence(Qt::Key_B)},
              [this] { m_page->toggleBounds(); });
    addAction(menu, QT_TR_NOOP("States &h or gradients dh"), QString(), {QKeySequence(Qt::Key_H)},
              [this] { m_page->toggleStates(); });
    addAction(menu, QT_TR_NOOP("&Fit axes"), QString(), {QKeySequence(Qt::Key_F)}, [this] {
        for (Page* page : pages()) {
            page->cards().fit();
        }
    });
    addSound(menu);
    addAction(menu, QT_TR_NOOP("F&ull screen"), QStringLiteral("fullscreen"), {QKeySequence(Qt::Key_F11)},
              [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    addAction(menu, QT_TR_NOOP("Pr&esent"), QStringLiteral("present"), {QKeySequence(Qt::Key_F5)},
              [this] { togglePresentation(); });
}

void MainWindow::makeToolBar()
{
    m_toolBar->setObjectName(QStringLiteral("tool_bar"));
    m_toolBar->setMovable(false);
    addToolBar(m_toolBar);
    for (QAction* action : m_pageActions->actions()) {
        m_toolBar->addAction(action);
        m_toolBar->widgetForAction(action)->setObjectName(QStringLiteral("page_") + action->objectName());
    }
    m_toolBar->addSeparator();
    for (const char* actionName : {"undo", "redo", "open", "save", "pin_this_run"}) {
        m_toolBar->addAction(findChild<QAction*>(QLatin1String(actionName)));
    }
    auto* exportButton = new QToolButton(m_toolBar);
    exportButton->setObjectName(QStringLiteral("export_button"));
    exportButton->setProperty("iconName", QStringLiteral("export"));
    exportButton->setMenu(m_exportMenu);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    m_toolBar->addWidget(exportButton);
    m_toolBar->addAction(findChild<QAction*>(QStringLiteral("show_the_lesson")));
    m_toolBar->addAction(m_cardsAction);
    static_cast<QToolButton*>(m_toolBar->widgetForAction(m_cardsAction))->setPopupMode(QToolButton::InstantPopup);
    auto* space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    for (const char* actionName : {"next_theme", "present", "full_screen"}) {
        m_toolBar->addAction(findChild<QAction*>(QLatin1String(actionName)));
    }
    for (auto* button : m_toolBar->findChildren<QToolButton*>()) {
        button->setFocusPolicy(Qt::StrongFocus);
    }
}

void MainWindow::retranslate()
{
    for (QMenu* menu : m_menus) {
        menu->setTitle(tr(menu->property("englishText").toByteArray().constData()));
    }
    for (QAction* action : findChildren<QAction*>()) {
        const QByteArray text = action->property("englishText").toByteArray();
        if (!text.isEmpty()) {
            action->setText(tr(text.constData()));
        }
    }
    showUndoTexts();
    for (QAction* action : m_toolBar->actions()) {
        nameButton(*action);
    }
    showTrainingSign();
    if (auto* button = findChild<QToolButton*>(QStringLiteral("export_button"))) {
        button->setToolTip(tr("Export"));
        button->setAccessibleName(tr("Export"));
    }
    m_toolBar->setWindowTitle(tr("Tool bar"));
    m_toolBar->setAccessibleName(tr("Tool bar"));
    menuBar()->setAccessibleName(tr("Menu bar"));
    showTitle();
}

void MainWindow::showUndoTexts()
{
    const QUndoStack& stack = m_session.undoStack();
    m_namedStep = stack.index();
    auto* undo = findChild<QAction*>(QStringLiteral("undo"));
    auto* redo = findChild<QAction*>(QStringLiteral("redo"));
    undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(m_session.undoText()) : tr("&Undo"));
    redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(m_session.redoText()) : tr("&Redo"));
    nameButton(*undo);
    nameButton(*redo);
}

// On every page it can be seen that a training computes.
void MainWindow::showTrainingSign()
{
    QAction* action = m_pageActions->actions().at(m_pages->indexOf(m_train));
    nameButton(*action);
    if (m_training.isRunning()) {
        action->setIconText(action->iconText() + QStringLiteral(" ▶"));
        action->setToolTip(tr("%1: a training is running").arg(action->toolTip()));
    }
}

void MainWindow::fillRecentFiles()
{
    m_recentMenu->clear();
    for (const QString& path : m_recentFiles) {
        m_recentMenu->addAction(path, this, [this, path] { openFile(path); });
    }
    if (m_recentFiles.isEmpty()) {
        m_recentMenu->addAction(tr("None yet"))->setEnabled(false);
    }
}

} // namespace unroll
