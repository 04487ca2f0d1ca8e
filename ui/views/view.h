// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QWidget>

namespace unroll {

class Plot;
struct Experiment;

// One picture of something computed: a scene, and what is to be said about it. It never reads a control.
class View : public QWidget {
    Q_OBJECT

public:
    explicit View(QWidget* parent = nullptr);
    ~View() override;

    virtual QString id() const = 0;                     // "norms": the command line, file names, object names
    virtual QString title() const = 0;                  // translated
    virtual QString sentence() const = 0;               // translated: the picture read aloud, with its numbers
    virtual QString spokenDetail() const { return {}; } // translated: what only the picture shows, for a screen reader
    virtual QString explanation() const = 0;            // translated: "what am I looking at?", a short paragraph
    virtual QString csv() const = 0;                    // the plotted numbers, with a header row
    // Translated: the exact numbers at a point of the axes, shown under the mouse; none where empty.
    virtual QString hoverText(double /*x*/, double /*y*/) const { return {}; }

    virtual bool hasPicture() const = 0; // else there is nothing to show yet, and none of the others is asked
    virtual QString caption() const = 0; // translated: of an exported figure, the settings that made it
    virtual const Experiment* origin() const { return nullptr; } // what a link to this picture opens; none where null

    virtual void setTheme(const Theme& theme);
    void setDimmed(bool dimmed); // something newer is being computed: the last picture stays, dimmed
    void fit();                  // axes to the data; else they keep still while a slider moves

    Plot& plot() const { return *m_plot; }
    const QString& shownSentence() const { return m_shownSentence; } // sentence() as of the last sentenceChanged()
    const Theme& theme() const { return m_theme; }

signals:
    void sentenceChanged(); // also after a change of language

protected:
    virtual PlotScene makeScene() const = 0;
    virtual PlotCursor makeCursor() const { return {}; }
    virtual int detail() const { return 0; } // how much the scene shows in this size; a change makes a new one
    void refresh(bool isSceneNew);           // else only the cursor's marks move, which is cheap
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override; // the plot has it
    void resizeEvent(QResizeEvent* event) override;

private:
    Plot* m_plot;
    Theme m_theme;
    int m_shownDetail = 0;
    QString m_shownSentence;
};

} // namespace unroll
