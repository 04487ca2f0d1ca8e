// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"
#include "ui/plots/scene.h"
#include "ui/plots/theme.h"

#include <QCoreApplication>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace unroll {

// The runs that stay behind the live one in the picture of the gradient norm: their curves, the legend, and what is
// said of them. All of them are measured in the live run's norm.
class Ghosts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Ghosts)

public:
    using RunPtr = std::shared_ptr<const Run>;

    bool set(const std::vector<RunPtr>& runs); // false where they were these; colours stay with their runs
    bool isEmpty() const { return m_ghosts.empty(); }
    int longest() const; // number of steps

    // Behind the live curve, which the caller adds: the legend with that one first, where it is brief without what the
    // controls say of it, and the curves.
    void addTo(PlotScene& scene, const Run& live, const Theme& theme, bool isLogarithmic, bool isBrief) const;
    std::vector<double> extremes(const Run& live, bool isLogarithmic) const; // lowest and highest of each; may be NaN
    std::vector<PlotCursor::Point> pointsAt(int k, const Run& live, const Theme& theme, bool isLogarithmic) const;

    // "2 pinned: at step 20, T 50 is at 0.01; …", of as many as a line holds, and of how many there are where it is
    // brief; the other says it of all of them.
    QString sentence(const Run& live, int k, bool isBrief) const;
    QString spoken(const Run& live, int k) const;
    QString hoverText(const Run& live, int k) const;
    QString captionNote(const Run& live) const;
    QStringList csvNames(const Run& live) const;
    QStringList csvNumbers(const Run& live, int k) const; // empty ones beyond a ghost's last step

private:
    // The curve, made once for an axis and a norm.
    struct Drawn {
        bool isLogarithmic = true;
        double log10Factor = 0.0;
        QVector<double> x, y;
        double lowest, highest;
        int points = 0;
    };
    struct Ghost {
        RunPtr run;
        std::size_t look = 0; // its colour and dashes
        mutable std::optional<Drawn> drawn = {};
    };

    static const Drawn& drawn(const Ghost& ghost, const Run& live, bool isLogarithmic);
    QStringList labels(const Run& live) const; // the live run's first
    QStringList valuesAt(const Run& live, int k) const;

    std::vector<Ghost> m_ghosts;
};

} // namespace unroll
