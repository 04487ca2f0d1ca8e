// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace unroll {

class Plot;
using RunPtr = std::shared_ptr<const Run>;

// One picture of a Run: a function of the run and of the step looked at, never of a control.
// What the user does in it leaves as a signal; Session decides what becomes of it.
class View : public QWidget {
    Q_OBJECT

public:
    explicit View(QWidget* parent = nullptr);
    ~View() override;

    virtual QString id() const = 0;                     // "norms": the command line, file names, object names
    virtual QString title() const = 0;                  // translated
    virtual QString sentence() const = 0;               // translated: the picture read aloud, for this run and cursor
    virtual QString spokenDetail() const { return {}; } // translated: what only the picture shows, for a screen reader
    virtual QString explanation() const = 0;            // translated: "what am I looking at?", a short paragraph
    virtual QString csv() const = 0;                    // the plotted numbers, with a header row
    // Translated: the exact numbers at a point of the axes, shown under the mouse; none where empty.
    virtual QString hoverText(double /*x*/, double /*y*/) const { return {}; }

    virtual std::vector<Experiment> captioned() const; // whose settings a caption names; only with a run
    virtual const Experiment& origin() const;          // what a link to this picture opens; only with a run
    virtual QString captionNote() const { return {}; } // translated: what else it must say of this run

    void show(RunPtr run, int cursor); // cursor: backward step k, 0 (before the first) … T
    void setTheme(const Theme& theme);
    void setDimmed(bool dimmed); // a heavier run is being computed: the last picture stays, dimmed
    void fit();                  // axes to the data; else they keep still while a slider moves

    Plot& plot() const { return *m_plot; }
    const RunPtr& run() const { return m_run; }
    int cursor() const { return m_cursor; }
    const QString& shownSentence() const { return m_shownSentence; } // sentence() as of the last sentenceChanged()
    const Theme& theme() const { return m_theme; }

signals:
    void cursorPicked(int step);
    void maxNormPicked(double maxNorm, bool isFinished);
    void sentenceChanged(); // also after a change of language

protected:
    virtual PlotScene makeScene() const = 0;
    virtual PlotCursor makeCursor() const = 0;
    virtual bool spectrumChangesScene() const { return false; }  // where it comes later than the rest of the run
    virtual bool cursorChangesScene() const { return false; }    // else only the cursor's marks move, which is cheap
    virtual bool hasStepAxis() const { return false; }           // x is the backward step
    virtual std::optional<int> stepAt(double x, double y) const; // which one is picked by pointing there
    virtual double normAt(double y) const { return y; }          // where the y axis shows norms: the threshold is one
    // The threshold of clipping in the chain; none where there is none. `height` says where a norm stands on the y
    // axis.
    std::optional<PlotThreshold> clipThreshold(const std::function<double(double log10Norm)>& height) const;
    virtual int detail() const { return 0; } // how much the scene shows in this size; a change makes a new one
    void refresh(bool isSceneNew);
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    Plot* m_plot;
    Theme m_theme;
    RunPtr m_run;
    int m_cursor = 0;
    int m_shownDetail = 0;
    QString m_shownSentence;
};

} // namespace unroll
