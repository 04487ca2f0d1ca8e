// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/partial_map.h"
#include "ui/views/phase/axis_places.h"
#include "ui/views/view.h"

#include <cstddef>

namespace unroll {

// A picture of a phase map: of the map, of the point of it that is looked at, and of where the experiment stands in it.
// The arrow keys look at the next point; Enter asks for the experiment there.
class PhaseView : public View {
    Q_OBJECT

public:
    using View::View;

    void setMap(const PhaseMapPtr& map, std::size_t point);
    void setPoint(std::size_t point);
    void setExperiment(const Experiment& experiment); // which stands somewhere in the map, or beside it
    std::size_t point() const { return m_point; }
    const PhaseMapPtr& map() const { return m_map; }

    bool hasPicture() const override { return m_map != nullptr; }
    QString caption() const override;
    const Experiment* origin() const override { return &m_experiment; }

signals:
    void pointPicked(std::size_t point);
    void loadRequested(std::size_t point);

protected:
    virtual bool pointChangesScene() const { return false; }
    void keyPressEvent(QKeyEvent* event) override;

    const SweepRequest& request() const { return m_map->request; }
    const GrowthOverSeeds& growth(std::size_t point) const { return m_map->growth[point]; }
    AxisPlaces xPlaces() const { return AxisPlaces(m_map->request.x); }
    AxisPlaces yPlaces() const { return AxisPlaces(m_map->request.y); }
    const Experiment& experiment() const { return m_experiment; }
    QString pointText(std::size_t point) const;  // "Weight scale 1, Hidden size H 3"
    QString growthText(std::size_t point) const; // with the quartiles, in words
    QString unfinishedText() const;              // how much of the map is there; empty where all of it is

private:
    PhaseMapPtr m_map;
    std::size_t m_point = 0;
    Experiment m_experiment;
};

// "× 1.26".
QString timesText(double growth);

// From vanishing over 1 to exploding; ordered by lightness on both sides, apart for colour-blind eyes.
QVector<QColor> growthColors(const Theme& theme);

// What a half of the colours' range must hold of these numbers, as a round one: the colours keep their meaning while a
// slider moves a little. The few outermost numbers do not count.
double roundSpan(std::vector<double> magnitudes);

} // namespace unroll
