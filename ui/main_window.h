// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "ui/plots/theme.h"
#include "ui/session/session.h"
#include "ui/session/training_session.h"
#include "ui/sound/output.h"

#include <QMainWindow>
#include <QStringList>

#include <functional>
#include <vector>

class QActionGroup;
class QDockWidget;
class QMenu;
class QMimeData;
class QSettings;
class QStackedWidget;
class QToolBar;

namespace unroll {

enum class TrainingFileKind;
class CellsPage;
class ExplorePage;
class KeysOverlay;
class LessonPanel;
class LessonStage;
class JournalDock;
class Page;
class PhasePage;
class TrainPage;
class View;

// Wires pages, menus, files and settings together; computes and draws nothing itself.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    // Remembers theme, language, window, experiment and training in `settings` and beside their file; with none it
    // starts fresh and leaves no trace.
    explicit MainWindow(QSettings* settings = nullptr);
    ~MainWindow() override;

    // Opens an experiment file, a picture that carries an experiment, or a link; what cannot be opened is said in the
    // window, which stays as it was.
    bool openFile(const QString& path); // an experiment's or a training's
    bool openLink(const QString& link);
    bool openFileOrLink(const QString& given);
    bool saveFile(const QString& path);
    bool exportWindow(const QString& path); // a picture of all of it, or all numbers of the run as CSV
    // What the page in front shows, as a document (.pdf, .html).
    Expected<void> writeReport(const QString& path);
    void showExperiment(const Experiment& experiment);
    bool waitForRun(int milliseconds); // until the newest run, with its spectrum, is shown

    TrainingSession& training() { return m_training; }
    TrainPage& trainPage() { return *m_train; }
    bool waitForTraining(int milliseconds); // until it stands still, with all that it reached shown

    void setThemeId(ThemeId id);
    void setLanguage(const QString& language);
    void setTextScale(int percent); // of the theme's letters, 80 … 200
    int textScale() const { return m_textScale; }
    void setMotionReduced(bool isReduced); // nothing moves more than twice a second
    bool isMotionReduced() const;

    void setSoundOutput(const SoundOutput& output) { m_playSound = output; }

    Session& session() { return m_session; }
    ExplorePage& explorePage() { return *m_page; }
    CellsPage& cellsPage() { return *m_cells; }
    PhasePage& phasePage() { return *m_phase; }
    LessonPanel& lesson() { return *m_lesson; }
    void showPage(Page& page);

    void setLessonVisible(bool visible);
    // White, large letters, and nothing but what a class needs; leaving brings the theme from before back. Full screen
    // is the window's own.
    void setPresenting(bool presenting);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QAction* addAction(QMenu* menu, const char* text, const QString& iconName, const QList<QKeySequence>& keys,
                       const std::function<void()>& perform);
    void makeFileMenu();
    void makeEditMenu();
    void addShareActions(QMenu* menu);
    void makeViewMenu();
    void makeAccessMenus(QMenu* menu);
    void makeToolBar();
    void makeLesson();
    void makeLessonMenu();
    void placeLesson();
    void makeHelpMenu();
    void fillSteps();
    void togglePresentation();
    void makePins(QMenu* menu);
    void makeJournal(QMenu* menu);
    void pin();
    void orderTabs();
    void addSound(QMenu* menu);
    bool canBeHeard() const;
    void playStep(); // the tone of the step looked at
    void play(const Samples& samples);
    void keepTextScale(int percent); // for the next theme
    Page& currentPage() const;
    std::vector<Page*> pages() const; // in their order
    void showProblem(const Error& error);
    void retranslate();
    void showTrainingSign();
    void showUndoTexts(); // they name the step
    void showTitle();
    void fillRecentFiles();
    void remember(const QString& path);
    void restore();
    void restorePhaseMap(const QStringList& x, const QStringList& y, int seeds);
    void waitForSaving(); // of the training
    QString keptTraining() const;
    void keepTraining();
    void askOpen();
    void askOpenTraining();
    bool openTraining(const QString& path, TrainingFileKind kind);
    void askSaveTraining();
    void makeTraining(QMenu* menu);
    void askSave();
    static QString linkIn(const QMimeData& dragged);
    void addCopyActions(QMenu* menu);
    void copyCode(const std::string& code, const QString& done);
    Experiment toShare() const;
    void copyLink();
    void pasteLink();
    void showQrCode();
    void askExportView(View* view);
    void askExportWindow();
    void askReport();
    QString askFileName(const QString& title, const QString& proposal, const QString& filter, const QString& ending);
    double exportScale() const;       // pixels per logical pixel of a PNG
    void say(const QString& message); // in the status bar, for a while
    bool report(const Expected<void>& result, const QString& done);

    QSettings* m_settings;
    Session m_session;
    TrainingSession m_training;
    QStackedWidget* m_pages;
    ExplorePage* m_page;
    CellsPage* m_cells;
    PhasePage* m_phase;
    TrainPage* m_train;
    LessonPanel* m_lesson = nullptr;
    LessonStage* m_stage = nullptr;
    QDockWidget* m_lessonDock = nullptr;
    QMenu* m_stepsMenu = nullptr;
    QActionGroup* m_ways = nullptr; // through the lesson
    KeysOverlay* m_keys = nullptr;
    bool m_isPresenting = false;
    ThemeId m_themeBefore = ThemeId::Light; // the presentation
    QToolBar* m_toolBar;
    JournalDock* m_journal = nullptr;
    QList<QMenu*> m_menus;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_exportMenu = nullptr;
    QActionGroup* m_pageActions = nullptr;
    QAction* m_cardsAction = nullptr; // with the menus of the page that is shown
    QActionGroup* m_scales = nullptr;
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QAction* m_larger = nullptr; // letters
    QAction* m_smaller = nullptr;
    QAction* m_reducedMotion = nullptr;
    bool m_hasEffects = false;        // the desktop's: what fades and unfolds
    QAction* m_soundAction = nullptr; // checked: steps are heard
    SoundOutput m_playSound;
    QStringList m_recentFiles;
    int m_namedStep = 0; // of undo, in the menu
    Theme m_theme;
    int m_textScale = 100;
    QString m_language;
};

} // namespace unroll
