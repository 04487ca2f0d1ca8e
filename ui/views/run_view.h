// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "ui/views/view.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace unroll {

using RunPtr = std::shared_ptr<const Run>;

// A picture of a Run: a function of the run and of the step looked at. What the user does in it leaves as a signal;
// Session decides what becomes of it.
class RunView : public View {
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    void show(RunPtr run, int cursor); // cursor: backward step k, 0 (before the first) … T

    const RunPtr& run() const { return m_run; }
    int cursor() const { return m_cursor; }

    bool hasPicture() const override { return m_run != nullptr; }
    QString caption() const override;
    const Experiment* origin() const override;

    virtual std::vector<Experiment> captioned() const; // whose settings a caption names; only with a run
    virtual QString captionNote() const { return {}; } // translated: what else it must say of this run

signals:
    void cursorPicked(int step);
    void maxNormPicked(double maxNorm, bool isFinished);

protected:
    virtual bool spectrumChangesScene() const { return false; }  // where it comes later than the rest of the run
    virtual bool cursorChangesScene() const { return false; }    // else only the cursor's marks move
    virtual bool hasStepAxis() const { return false; }           // x is the backward step
    virtual std::optional<int> stepAt(double x, double y) const; // which one is picked by pointing there
    virtual double normAt(double y) const { return y; }          // where the y axis shows norms: the threshold is one
    // The threshold of clipping in the chain; none where there is none. `height` says where a norm stands on the y
    // axis.
    std::optional<PlotThreshold> clipThreshold(const std::function<double(double log10Norm)>& height) const;

private:
    RunPtr m_run;
    int m_cursor = 0;
};

} // namespace unroll
