// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/run_view.h"

#include <vector>

namespace unroll {

// How far the gates of an LSTM or a GRU stand open at each backward step: the mean over batch and units, and of f or z
// the 10 % and 90 % quantiles as thin lines. The candidates (g, n), which no sigmoid passed, are no gates.
class GatesView : public RunView {
    Q_OBJECT

public:
    explicit GatesView(QWidget* parent = nullptr) : GatesView(QStringLiteral("gates"), parent) {}
    explicit GatesView(const QString& id, QWidget* parent = nullptr) : RunView(parent), m_id(id) {}

    QString id() const override { return m_id; } // a page has one for each cell
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override;
    bool hasStepAxis() const override { return true; }

private:
    struct Gate {
        char name = ' ';               // i, f, o; r, z
        std::vector<double> mean;      // [k − 1]
        std::vector<double> low, high; // the quantiles; empty where sorting so many would take too long
        double ofAll = 0.0;            // mean over all steps
    };

    const std::vector<Gate>& gates() const;
    QString nameOf(char gate) const;
    QColor colorOf(char gate) const;

    QString m_id;
    mutable RunPtr m_measured; // the run that m_gates is about
    mutable std::vector<Gate> m_gates;
};

} // namespace unroll
