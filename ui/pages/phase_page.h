// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/session/cliff_map.h"
#include "ui/session/phase_mapper.h"
#include "ui/session/runner.h"

namespace unroll {

class CliffView;
class PhaseMapView;
class PhasePanel;
class PointView;
class Session;
class SliceView;

// Where, over two settings, the gradient of the session's experiment vanishes and where it explodes; the experiment at
// the point looked at; and the cliff.
class PhasePage : public Page {
    Q_OBJECT

public:
    explicit PhasePage(Session& session, QWidget* parent = nullptr);

    PhaseMapper& mapper() { return m_mapper; }
    PhaseMapView& mapView() const { return *m_mapView; }
    SliceView& sliceView() const { return *m_sliceView; }
    PointView& pointView() const { return *m_pointView; }
    CliffView& cliffView() const { return *m_cliffView; }

    bool takeKey(const QKeyEvent& event) override;
    Expected<Report> report() const override;
    bool isBusy() const; // something that is to be seen is still to come
    void setSettings(const PhaseSettings& settings);
    const PhaseSettings& settings() const { return m_mapper.settings(); }
    void setDescent(const CliffDescent& descent);
    const CliffDescent& descent() const;

signals:
    void loaded(); // the experiment at a point of the map is the session's now

protected:
    bool stopComputing() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    PhasePage(Session& session, PhasePanel* panel, QWidget* parent);
    void connectMap();
    void connectCliff();
    void makeCliff();
    void showMap();
    void dimWhatIsOld();
    void showExperiment();
    std::size_t pointOfExperiment() const;
    void lookAt(std::size_t point);
    void showPoint(const RunPtr& run);
    void load(std::size_t point);

    Session& m_session;
    PhasePanel* m_panel;
    PhaseMapper m_mapper;
    Runner m_runner; // of the point looked at
    PhaseMapView* m_mapView;
    PointView* m_pointView;
    SliceView* m_sliceView;
    CliffView* m_cliffView;
    Mailbox m_mailbox;
    NewestWins m_cliffThread{NewestWins::Rank::BehindTheWindow};
    bool m_isCliffAwaited = false;
};

} // namespace unroll
