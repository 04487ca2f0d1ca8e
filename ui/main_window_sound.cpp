// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window lets be heard, and when.
#include "ui/main_window.h"

#include "ui/pages/explore_page.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QMenu>
#include <QTimer>

namespace unroll {

namespace {

constexpr int restMs = 150; // of a slider that is dragged

} // namespace

void MainWindow::addSound(QMenu* menu)
{
    m_soundAction = addAction(menu, QT_TR_NOOP("&Sound"), QString(), {QKeySequence(Qt::Key_M)}, [this] {
        if (m_soundAction->isChecked()) {
            say(tr("Sound: the initial norm is 440 Hz, each factor of 10 an octave; an exact 0 is silent"));
            playStep();
        }
    });
    m_soundAction->setCheckable(true);
    addAction(menu, QT_TR_NOOP("Pla&y the curve"), QString(), {QKeySequence(Qt::SHIFT | Qt::Key_M)}, [this] {
        if (canBeHeard()) {
            play(sonify(*m_session.run()));
        }
    });
    connect(&m_session, &Session::cursorChanged, this, [this] {
        if (m_soundAction->isChecked()) {
            playStep();
        }
    });
    auto* rest = new QTimer(this);
    rest->setSingleShot(true);
    rest->setInterval(restMs);
    connect(&m_session, &Session::experimentChanged, rest, [this, rest] {
        if (m_soundAction->isChecked()) {
            rest->start();
        }
    });
    connect(rest, &QTimer::timeout, this, [this, rest] {
        if (m_session.isComputing() && m_session.run() && m_session.run()->experiment != m_session.experiment()) {
            rest->start(); // a heavy run: its tone comes with its curve
        } else if (m_soundAction->isChecked()) {
            playStep();
        }
    });
}

// Not while the lesson asks what the curve will be.
bool MainWindow::canBeHeard() const { return m_session.run() && !m_page->normView().isVeiled(); }

void MainWindow::playStep()
{
    if (canBeHeard()) {
        play(toneOf(*m_session.run(), m_session.cursor()));
    }
}

void MainWindow::play(const Samples& samples)
{
    if (const auto problem = m_playSound(samples)) {
        m_soundAction->setChecked(false);
        say(*problem);
    }
}

} // namespace unroll
