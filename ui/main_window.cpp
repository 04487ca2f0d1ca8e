// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/codegen/numpy_code.h"
#include "core/codegen/pytorch_code.h"
#include "core/io/experiment_file.h"
#include "core/io/file.h"
#include "core/io/run_output.h"
#include "ui/application.h"
#include "ui/controls/experiment_panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/export/figure_export.h"
#include "ui/icon.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QRegularExpression>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

namespace unroll {

namespace {

constexpr int mostRecentFiles = 8;
constexpr int messageMs = 6000;
const QSize figureSize(800, 500);

} // namespace

MainWindow::MainWindow(QSettings* settings)
    : m_settings(settings), m_pages(new QStackedWidget(this)), m_page(new ExplorePage(m_session, m_pages)),
      m_cells(new CellsPage(m_session, m_pages)), m_toolBar(new QToolBar(this)), m_language(QStringLiteral("en"))
{
    setObjectName(QStringLiteral("main_window"));
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_cells);
    setCentralWidget(m_pages);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeToolBar();
    resize(1280, 800);
    statusBar()->hide(); // until there is something to say
    connect(statusBar(), &QStatusBar::messageChanged, this,
            [this](const QString& text) { statusBar()->setVisible(!text.isEmpty()); });
    connect(m_page, &ExplorePage::exportRequested, this, &MainWindow::askExportView);
    connect(m_cells, &CellsPage::exportRequested, this, &MainWindow::askExportView);
    connect(&m_session, &Session::experimentChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::replaced, this, [this] { // a preset must not be saved over somebody's file
        m_path.clear();
        showTitle();
    });
    connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showTitle);
    restore();
    showPage(*m_page);
}

MainWindow::~MainWindow()
{
    // The pages and the menus watch the session, which as a member would go before them.
    m_session.undoStack().disconnect(this);
    delete m_pages;
}

bool MainWindow::openFile(const QString& path)
{
    const Expected<Experiment> experiment = readExperimentFile(path.toStdString());
    if (!experiment) {
        showProblem(experiment.error());
        return false;
    }
    m_session.replace(*experiment, [name = QFileInfo(path).fileName()] { return tr("Open %1").arg(name); });
    // After the replacement, which forgets the path of what was there before. Weights are read, and never saved over.
    m_path = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : QString();
    m_session.undoStack().setClean();
    remember(path);
    showTitle();
    return true;
}

bool MainWindow::saveFile(const QString& path)
{
    if (!report(writeFile(path.toStdString(), experimentToJson(m_session.experiment())), tr("Saved %1").arg(path))) {
        return false;
    }
    m_path = path;
    remember(path);
    m_session.undoStack().setClean();
    showTitle();
    return true;
}

void MainWindow::showExperiment(const Experiment& experiment) { m_session.start(experiment); }

bool MainWindow::waitForRun(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    const auto isComputing = [this] { return m_session.isComputing() || m_cells->comparison().isBusy(); };
    while (isComputing() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    QCoreApplication::processEvents();
    return !isComputing();
}

void MainWindow::showPage(QWidget& page)
{
    if (m_page->transport().isPlaying()) { // each page has a bar of its own
        m_page->transport().togglePlay();
    }
    m_pages->setCurrentWidget(&page);
    m_pageActions->actions().at(m_pages->currentIndex())->setChecked(true);
    focusedCard().view().setFocus();
}

Card& MainWindow::focusedCard() const
{
    return m_pages->currentWidget() == m_cells ? m_cells->focusedCard() : m_page->focusedCard();
}

void MainWindow::showProblem(const Error& error)
{
    if (m_pages->currentWidget() == m_cells) {
        m_cells->showProblem(error);
    } else {
        m_page->panel().showProblem(error);
    }
}

void MainWindow::setThemeId(ThemeId id)
{
    m_theme = themeFor(id);
    applyTheme(m_theme);
    m_page->setTheme(m_theme);
    m_cells->setTheme(m_theme);
    m_toolBar->setIconSize(unroll::iconSize(m_theme));
    for (QAction* action : findChildren<QAction*>()) {
        const QString iconName = action->property("iconName").toString();
        if (!iconName.isEmpty()) {
            action->setIcon(icon(iconName, m_theme.text));
        }
    }
    for (auto* button : m_toolBar->findChildren<QToolButton*>()) {
        const QString iconName = button->property("iconName").toString();
        if (!iconName.isEmpty()) {
            button->setIcon(icon(iconName, m_theme.text));
        }
    }
    for (QAction* action : m_themes->actions()) {
        action->setChecked(action->data().toString() == QLatin1String(name(id)));
    }
}

void MainWindow::setLanguage(const QString& language)
{
    m_language = language;
    installLanguage(language); // every widget hears of it as a LanguageChange
    for (QAction* action : m_languages->actions()) {
        action->setChecked(action->data().toString() == language);
    }
    retranslate();
    m_page->setTheme(m_theme); // the texts may need another width
    m_cells->setTheme(m_theme);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_settings != nullptr) {
        m_settings->setValue(QStringLiteral("geometry"), saveGeometry());
        m_settings->setValue(QStringLiteral("theme"), QLatin1String(name(m_theme.id)));
        m_settings->setValue(QStringLiteral("language"), m_language);
        m_settings->setValue(QStringLiteral("logarithmic"), m_page->normView().isLogarithmic());
        m_settings->setValue(QStringLiteral("recent_files"), m_recentFiles);
        m_settings->setValue(QStringLiteral("path"), m_path);
        m_settings->setValue(QStringLiteral("experiment"),
                             QString::fromStdString(experimentToJson(m_session.experiment())));
    }
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().first().toLocalFile());
}

// An action whose English text is kept beside it, so that retranslate() needs no list of its own.
QAction* MainWindow::addAction(QMenu* menu, const char* text, const QString& iconName, const QList<QKeySequence>& keys,
                               const std::function<void()>& perform)
{
    QAction* action = menu->addAction(QString(), this, perform);
    action->setProperty("englishText", QByteArray(text));
    action->setProperty("iconName", iconName);
    action->setShortcuts(keys);
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
        if (m_path.isEmpty()) {
            askSave();
        } else {
            saveFile(m_path);
        }
    });
    addAction(menu, QT_TR_NOOP("Save &as …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
              [this] { askSave(); });
    menu->addSeparator();
    m_exportMenu = menu->addMenu(QString());
    m_exportMenu->setProperty("englishText", QByteArray(QT_TR_NOOP("&Export")));
    m_menus += m_exportMenu;
    addAction(m_exportMenu, QT_TR_NOOP("&Current plot …"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_E)},
              [this] { askExportView(&focusedCard().view()); });
    addAction(m_exportMenu, QT_TR_NOOP("Whole &window …"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)},
              [this] { askExportWindow(); });
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
    connect(&stack, &QUndoStack::indexChanged, this, &MainWindow::showUndoTexts);
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("&Copy plot"), QString(), {QKeySequence::Copy}, [this] {
        focusedCard().copyPicture();
        statusBar()->showMessage(tr("Copied: %1").arg(focusedCard().view().title()), messageMs);
    });
    addAction(menu, QT_TR_NOOP("Copy as NumP&y"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(numpyCode(m_session.experiment())));
        statusBar()->showMessage(tr("Copied: Python code for NumPy"), messageMs);
    });
    addAction(menu, QT_TR_NOOP("Copy as Py&Torch"), QString(), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
              [this] {
                  QGuiApplication::clipboard()->setText(QString::fromStdString(pytorchCode(m_session.experiment())));
                  statusBar()->showMessage(tr("Copied: Python code for PyTorch"), messageMs);
              });
    menu->addSeparator();
    addAction(menu, QT_TR_NOOP("&New seed"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_R)},
              [this] { m_page->panel().newSeed(); });
    addAction(menu, QT_TR_NOOP("Rese&t"), QString(), {QKeySequence(Qt::CTRL | Qt::Key_0)},
              [this] { m_page->panel().reset(); });
}

void MainWindow::makeViewMenu()
{
    QMenu* menu = menuBar()->addMenu(QString());
    menu->setProperty("englishText", QByteArray(QT_TR_NOOP("&View")));
    m_menus += menu;
    m_pageActions = new QActionGroup(this);
    const auto addPage = [&](const char* text, QWidget* page, Qt::Key key) {
        QAction* action =
            addAction(menu, text, QString(), {QKeySequence(Qt::CTRL | key)}, [this, page] { showPage(*page); });
        action->setCheckable(true);
        m_pageActions->addAction(action);
    };
    addPage(QT_TR_NOOP("&Explore"), m_page, Qt::Key_1);
    addPage(QT_TR_NOOP("&Cells"), m_cells, Qt::Key_2);
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
    addTheme(QT_TR_NOOP("&Projector"), ThemeId::Projector, {QKeySequence(Qt::Key_F5)});
    addAction(menu, QT_TR_NOOP("&Next theme"), QStringLiteral("theme"), {QKeySequence(Qt::CTRL | Qt::Key_T)}, [this] {
        setThemeId(m_theme.id == ThemeId::Light  ? ThemeId::Dark
                   : m_theme.id == ThemeId::Dark ? ThemeId::Projector
                                                 : ThemeId::Light);
    });
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
        m_page->fitAll();
        m_cells->fitAll();
    });
    addAction(menu, QT_TR_NOOP("F&ull screen"), QStringLiteral("fullscreen"), {QKeySequence(Qt::Key_F11)},
              [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
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
    for (const char* actionName : {"undo", "redo", "open", "save"}) {
        m_toolBar->addAction(findChild<QAction*>(QLatin1String(actionName)));
    }
    auto* exportButton = new QToolButton(m_toolBar);
    exportButton->setObjectName(QStringLiteral("export_button"));
    exportButton->setProperty("iconName", QStringLiteral("export"));
    exportButton->setMenu(m_exportMenu);
    exportButton->setPopupMode(QToolButton::InstantPopup);
    m_toolBar->addWidget(exportButton);
    auto* space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    for (const char* actionName : {"next_theme", "full_screen"}) {
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
        const QString plain = QString(action->text()).remove(QLatin1Char('&'));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
    }
    if (auto* button = findChild<QToolButton*>(QStringLiteral("export_button"))) {
        button->setToolTip(tr("Export"));
        button->setAccessibleName(tr("Export"));
    }
    m_toolBar->setWindowTitle(tr("Tool bar"));
    showTitle();
}

void MainWindow::showUndoTexts()
{
    const QUndoStack& stack = m_session.undoStack();
    findChild<QAction*>(QStringLiteral("undo"))
        ->setText(stack.canUndo() ? tr("&Undo: %1").arg(m_session.undoText()) : tr("&Undo"));
    findChild<QAction*>(QStringLiteral("redo"))
        ->setText(stack.canRedo() ? tr("&Redo: %1").arg(m_session.redoText()) : tr("&Redo"));
}

void MainWindow::showTitle()
{
    const QString title = QString::fromStdString(m_session.experiment().title);
    const QString file = m_path.isEmpty() ? QString() : QFileInfo(m_path).fileName();
    const QString what = title.isEmpty() ? file : title;
    setWindowTitle(what.isEmpty() ? QStringLiteral("Unroll") : QStringLiteral("%1[*] — Unroll").arg(what));
    setWindowModified(!m_path.isEmpty() && !m_session.undoStack().isClean());
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

void MainWindow::remember(const QString& path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_recentFiles.removeAll(whole);
    m_recentFiles.prepend(whole);
    while (m_recentFiles.size() > mostRecentFiles) {
        m_recentFiles.removeLast();
    }
}

void MainWindow::restore()
{
    const auto value = [this](const char* key, const QVariant& otherwise) {
        return m_settings == nullptr ? otherwise : m_settings->value(QLatin1String(key), otherwise);
    };
    restoreGeometry(value("geometry", QByteArray()).toByteArray());
    m_recentFiles = value("recent_files", QStringList()).toStringList();
    const QString language =
        value("language", m_settings == nullptr ? QStringLiteral("en") : systemLanguage()).toString();
    setLanguage(language == QLatin1String("ko") ? language : QStringLiteral("en"));
    setThemeId(themeNamed(value("theme", QString()).toString()));
    m_page->setLogarithmic(value("logarithmic", true).toBool());
    const std::string kept = value("experiment", QString()).toString().toStdString();
    const Expected<Experiment> experiment = parseExperiment(kept, "settings");
    m_session.start(experiment.value_or(Experiment())); // settings of another version are no reason not to open
    if (experiment) {
        m_path = value("path", QString()).toString();
    }
    showTitle();
}

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open an experiment"), m_path,
        tr("Experiments and weights (*.unroll.json *.json *.npz *.npy *.safetensors);;All files (*)"));
    if (!path.isEmpty()) {
        openFile(path);
    }
}

// Empty where the user thought better of it. A name without an ending gets one, before anything is overwritten.
QString MainWindow::askFileName(const QString& title, const QString& proposal, const QString& filter,
                                const QString& ending)
{
    QFileDialog dialog(this, title, QFileInfo(proposal).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(QFileInfo(proposal).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

void MainWindow::askSave()
{
    const QString path =
        askFileName(tr("Save the experiment"), m_path.isEmpty() ? QStringLiteral("experiment.unroll.json") : m_path,
                    tr("Experiments (*.unroll.json)"), QStringLiteral("unroll.json"));
    if (!path.isEmpty()) {
        saveFile(path);
    }
}

void MainWindow::askExportView(View* view)
{
    if (!view->run()) {
        return;
    }
    const QString path = askFileName(tr("Export “%1”").arg(view->title()), view->id() + QStringLiteral(".png"),
                                     tr("Pictures and numbers (*.png *.svg *.pdf *.csv)"), QStringLiteral("png"));
    if (!path.isEmpty()) {
        report(exportView(*view, path, view->size().expandedTo(figureSize), exportScale()),
               tr("Exported %1").arg(path));
    }
}

void MainWindow::askExportWindow()
{
    const QString path = askFileName(tr("Export the window"), QStringLiteral("unroll.png"),
                                     tr("Pictures and numbers (*.png *.svg *.pdf *.csv)"), QStringLiteral("png"));
    if (!path.isEmpty()) {
        exportWindow(path);
    }
}

bool MainWindow::exportWindow(const QString& path)
{
    const QString done = tr("Exported %1").arg(path);
    if (m_session.run() && path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return report(writeFile(path.toStdString(), runToCsv(*m_session.run())), done);
    }
    return report(exportWidget(*this, path, exportScale()), done);
}

double MainWindow::exportScale() const { return m_scales->checkedAction()->data().toDouble(); }

bool MainWindow::report(const Expected<void>& result, const QString& done)
{
    if (result) {
        statusBar()->showMessage(done, messageMs);
    } else {
        showProblem(result.error());
    }
    return result.has_value();
}

} // namespace unroll
