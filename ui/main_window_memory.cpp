// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window remembers from one time to the next.
#include "ui/main_window.h"

#include "core/io/experiment_file.h"
#include "core/io/training_file.h"
#include "ui/application.h"
#include "ui/journal/journal_dock.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/phase_page.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace unroll {

namespace {

// In milliseconds. A training of the largest sizes is written for seconds; whoever closes a window waits no minutes.
constexpr int longestSaving = 20000;

} // namespace

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_isPresenting) {
        togglePresentation(); // a window opens as a window
    }
    if (m_settings != nullptr) {
        m_settings->setValue(QStringLiteral("geometry"), saveGeometry());
        m_settings->setValue(QStringLiteral("theme"), QLatin1String(name(m_theme.id)));
        m_settings->setValue(QStringLiteral("language"), m_language);
        m_settings->setValue(QStringLiteral("text_scale"), m_textScale);
        m_settings->setValue(QStringLiteral("reduced_motion"), isMotionReduced());
        m_settings->setValue(QStringLiteral("logarithmic"), m_page->normView().isLogarithmic());
        m_settings->setValue(QStringLiteral("lesson"), m_lesson->index());
        setLessonVisible(false); // its cards and its experiment are not those to remember
        m_settings->setValue(QStringLiteral("sound"), m_soundAction->isChecked());
        m_settings->setValue(QStringLiteral("cards"), m_page->cards().chosen());
        m_settings->setValue(QStringLiteral("phase_x"), toTexts(m_phase->settings().x));
        m_settings->setValue(QStringLiteral("phase_y"), toTexts(m_phase->settings().y));
        m_settings->setValue(QStringLiteral("phase_seeds"), m_phase->settings().seeds);
        m_settings->setValue(QStringLiteral("journal"), !m_journal->isHidden());
        m_settings->setValue(QStringLiteral("recent_files"), m_recentFiles);
        m_settings->setValue(QStringLiteral("path"), m_session.path());
        m_settings->setValue(QStringLiteral("training"), QString::fromStdString(trainingToJson(m_training.training())));
        m_settings->setValue(QStringLiteral("experiment"),
                             QString::fromStdString(experimentToJson(m_session.experiment())));
    }
    hide(); // what is still to be written keeps nobody waiting
    waitForSaving();
    if (m_settings != nullptr) {
        keepTraining();
    }
    event->accept();
}

void MainWindow::waitForSaving()
{
    if (!m_training.isSaving()) {
        return;
    }
    QEventLoop loop;
    connect(&m_training, &TrainingSession::saved, &loop, &QEventLoop::quit);
    connect(&m_training, &TrainingSession::refused, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestSaving, &loop, &QEventLoop::quit);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

// Beside the settings: the training as far as it got.
QString MainWindow::keptTraining() const
{
    const QFileInfo settings(m_settings->fileName());
    return settings.dir().filePath(settings.completeBaseName() + QStringLiteral(".unroll-training.json"));
}

void MainWindow::keepTraining()
{
    if (m_training.isRestoring()) {
        return; // what is kept has not been touched
    }
    if (!m_training.hasBegun() || m_training.isStale()) {
        QFile::remove(keptTraining());
        return;
    }
    m_settings->sync(); // makes their folder, the first time
    m_training.pause();
    m_training.save(keptTraining());
    waitForSaving();
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
    keepTextScale(value("text_scale", 100).toInt());
    setThemeId(themeNamed(value("theme", QString()).toString()));
    setMotionReduced(value("reduced_motion", false).toBool());
    m_page->setLogarithmic(value("logarithmic", true).toBool());
    m_soundAction->setChecked(value("sound", false).toBool());
    m_page->cards().setChosen(value("cards", QStringList()).toStringList());
    restorePhaseMap(value("phase_x", QStringList()).toStringList(), value("phase_y", QStringList()).toStringList(),
                    value("phase_seeds", PhaseSettings().seeds).toInt());
    m_lesson->leaveAt(value("lesson", 0).toInt());
    m_journal->setVisible(value("journal", false).toBool());
    const std::string kept = value("experiment", QString()).toString().toStdString();
    const Expected<Experiment> experiment = parseExperiment(kept, "settings");
    // Settings of another version are no reason not to open.
    m_session.start(experiment.value_or(Experiment()), experiment ? value("path", QString()).toString() : QString());
    const std::string training = value("training", QString()).toString().toStdString();
    m_training.set(parseTraining(training, "settings").value_or(trainingPresets().front().training));
    if (m_settings != nullptr && QFile::exists(keptTraining())) {
        m_training.restore(keptTraining());
    }
    showTitle();
}

void MainWindow::restorePhaseMap(const QStringList& x, const QStringList& y, int seeds)
{
    const PhaseSettings usual = usualPhaseSettings();
    const PhaseSettings kept{phaseAxisFrom(x).value_or(usual.x), phaseAxisFrom(y).value_or(usual.y),
                             std::clamp(seeds, 1, mostSweepSeeds)};
    m_phase->setSettings(kept.x.field == kept.y.field ? usual : kept);
}

} // namespace unroll
