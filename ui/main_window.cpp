// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "core/io/experiment_file.h"
#include "core/io/file.h"
#include "core/io/run_output.h"
#include "core/io/training_file.h"
#include "ui/application.h"
#include "ui/controls/panel.h"
#include "ui/export/figure_export.h"
#include "ui/icon.h"
#include "ui/journal/journal_dock.h"
#include "ui/keys_overlay.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/lesson_stage.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/pages/train_page.h"
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

#include <algorithm>

namespace unroll {

namespace {

constexpr int mostRecentFiles = 8;
constexpr int messageMs = 6000;
const QSize figureSize(800, 500);

} // namespace

MainWindow::MainWindow(QSettings* settings)
    : m_settings(settings), m_training(m_session), m_pages(new QStackedWidget(this)),
      m_page(new ExplorePage(m_session, m_pages)), m_cells(new CellsPage(m_session, m_pages)),
      m_phase(new PhasePage(m_session, m_pages)), m_train(new TrainPage(m_session, m_training, m_pages)),
      m_toolBar(new QToolBar(this)), m_hasEffects(QApplication::isEffectEnabled(Qt::UI_General)),
      m_playSound(loudspeakers(soundModuleFolder())), m_language(QStringLiteral("en"))
{
    setObjectName(QStringLiteral("main_window"));
    for (Page* page : {static_cast<Page*>(m_page), static_cast<Page*>(m_cells), static_cast<Page*>(m_phase),
                       static_cast<Page*>(m_train)}) {
        m_pages->addWidget(page);
        connect(page, &Page::exportRequested, this, &MainWindow::askExportView);
    }
    connect(m_phase, &PhasePage::loaded, this, [this] {
        m_page->fitToNextRun();
        showPage(*m_page);
    });
    setCentralWidget(m_pages);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeLesson();
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeLessonMenu();
    makeHelpMenu();
    makeToolBar();
    setMinimumSize(900, 600); // below it no picture can be read
    resize(1280, 800);
    statusBar()->hide(); // until there is something to say
    connect(statusBar(), &QStatusBar::messageChanged, this,
            [this](const QString& text) { statusBar()->setVisible(!text.isEmpty()); });
    connect(&m_session, &Session::experimentChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::replaced, this, &MainWindow::showTitle);
    connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showTitle);
    orderTabs();
    restore();
    showPage(*m_page);
}

MainWindow::~MainWindow()
{
    // The pages, the journal and the menus watch the session, which as a member would go before them.
    m_session.undoStack().disconnect(this);
    delete m_stage;
    delete m_journal;
    delete m_pages;
}

bool MainWindow::openFile(const QString& path)
{
    if (const auto kind = trainingFileKind(path.toStdString())) {
        return openTraining(path, *kind);
    }
    const Expected<Experiment> experiment = readExperimentFile(path.toStdString());
    if (!experiment) {
        showProblem(experiment.error());
        return false;
    }
    // Weights and pictures are read, and never saved over.
    const bool isSavedHere = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    m_session.replace(
        *experiment, [name = QFileInfo(path).fileName()] { return tr("Open %1").arg(name); },
        isSavedHere ? path : QString());
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
    m_session.setPath(path);
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
    const auto isComputing = [this] {
        return m_session.isComputing() || m_cells->comparison().isBusy() || m_phase->isBusy();
    };
    while (isComputing() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    constexpr int longestLayout = 100; // the texts of a run may move what is around them, in several rounds
    QCoreApplication::processEvents(QEventLoop::AllEvents, longestLayout);
    return !isComputing();
}

void MainWindow::showPage(Page& page)
{
    m_pages->setCurrentWidget(&page);
    m_pageActions->actions().at(m_pages->currentIndex())->setChecked(true);
    m_cardsAction->setMenu(&page.cards().menu());
    page.cards().focusedCard().view().setFocus();
}

std::vector<Page*> MainWindow::pages() const { return {m_page, m_cells, m_phase, m_train}; }

Page& MainWindow::currentPage() const { return *static_cast<Page*>(m_pages->currentWidget()); }

void MainWindow::showProblem(const Error& error) { currentPage().panel().showProblem(error); }

void MainWindow::setThemeId(ThemeId id)
{
    m_theme = withTextScale(themeFor(id), m_textScale);
    applyTheme(m_theme);
    for (Page* page : pages()) {
        page->setTheme(m_theme);
    }
    placeLesson();
    m_lesson->setTheme(m_theme);
    m_keys->setTheme(m_theme);
    m_journal->setTheme(m_theme);
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
    m_lesson->setLanguage(language);
    for (Page* page : pages()) {
        page->setTheme(m_theme); // the texts may need another width
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!linkIn(*event->mimeData()).isEmpty() ||
        (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QString link = linkIn(*event->mimeData());
    if (link.isEmpty()) {
        openFile(event->mimeData()->urls().first().toLocalFile());
    } else {
        openLink(link);
    }
}

void MainWindow::showTitle()
{
    const QString title = QString::fromStdString(m_session.experiment().title);
    const QString file = m_session.path().isEmpty() ? QString() : QFileInfo(m_session.path()).fileName();
    const QString what = title.isEmpty() ? file : title;
    setWindowTitle(what.isEmpty() ? QStringLiteral("Unroll") : QStringLiteral("%1[*] — Unroll").arg(what));
    setWindowModified(!m_session.path().isEmpty() && m_session.isModified());
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

void MainWindow::askOpen()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open an experiment"), m_session.path(),
        tr("Experiments, weights and exported pictures (*.unroll.json *.json *.npz *.npy *.safetensors *.png);;"
           "All files (*)"));
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
        askFileName(tr("Save the experiment"),
                    m_session.path().isEmpty() ? QStringLiteral("experiment.unroll.json") : m_session.path(),
                    tr("Experiments (*.unroll.json)"), QStringLiteral("unroll.json"));
    if (!path.isEmpty()) {
        saveFile(path);
    }
}

void MainWindow::askExportView(View* view)
{
    if (!view->hasPicture()) {
        return;
    }
    const QString path = askFileName(tr("Export “%1”").arg(view->title()), view->id() + QStringLiteral(".png"),
                                     tr("Pictures and numbers (*.png *.svg *.pdf *.csv)"), QStringLiteral("png"));
    if (view->csv().isEmpty() && path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        report(questionIsOpen(), {});
    } else if (!path.isEmpty()) {
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
    if (m_page->normView().isVeiled() && path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return report(questionIsOpen(), done);
    }
    if (m_session.run() && path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return report(writeFile(path.toStdString(), runToCsv(*m_session.run())), done);
    }
    return report(exportWidget(*this, path, exportScale(), m_session.experiment()), done);
}

double MainWindow::exportScale() const { return m_scales->checkedAction()->data().toDouble(); }

void MainWindow::say(const QString& message) { statusBar()->showMessage(message, messageMs); }

bool MainWindow::report(const Expected<void>& result, const QString& done)
{
    if (result) {
        say(done);
    } else {
        showProblem(result.error());
    }
    return result.has_value();
}

} // namespace unroll
