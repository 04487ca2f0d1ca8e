// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/phase_page.h"

#include "ui/controls/phase_panel.h"
#include "ui/export/phase_report.h"
#include "ui/pages/card_grid.h"
#include "ui/session/session.h"
#include "ui/views/phase/cliff_view.h"
#include "ui/views/phase/law_dialog.h"
#include "ui/views/phase/phase_map_view.h"
#include "ui/views/phase/point_view.h"
#include "ui/views/phase/slice_view.h"

#include <QLabel>

#include <algorithm>

namespace unroll {

PhasePage::PhasePage(Session& session, QWidget* parent) : PhasePage(session, new PhasePanel(session), parent) {}

PhasePage::PhasePage(Session& session, PhasePanel* panel, QWidget* parent)
    : Page(panel, parent), m_session(session), m_panel(panel), m_mapper(session), m_mapView(new PhaseMapView),
      m_pointView(new PointView), m_sliceView(new SliceView), m_cliffView(new CliffView)
{
    setObjectName(QStringLiteral("phase_page"));
    panel->findChild<QLabel*>(QStringLiteral("problem"))
        ->setObjectName(QStringLiteral("phase_problem")); // Explore has one of that name
    addCard(m_mapView);
    addCard(m_pointView);
    addCard(m_sliceView);
    addCard(m_cliffView);
    connectMap();
    connectCliff();
    connect(panel, &PhasePanel::settingsChanged, &m_mapper, &PhaseMapper::setSettings);
    connect(panel, &PhasePanel::lawRequested, this, [this] { (new LawDialog(theme(), this))->open(); });
    connect(&session, &Session::experimentChanged, this, [this] {
        if (isVisible()) {
            showExperiment();
        }
    });
    connect(&session, &Session::replaced, this, [this] { // by another, which is what one wants to see now
        if (isVisible() && m_mapView->map()) {
            lookAt(nearestPoint(m_mapView->map()->request, m_session.experiment()));
        }
    });
}

void PhasePage::connectMap()
{
    connect(&m_mapper, &PhaseMapper::mapChanged, this, &PhasePage::showMap);
    connect(&m_mapper, &PhaseMapper::progressed, this, [this](double fraction) {
        showProgress(fraction);
        dimWhatIsOld();
    });
    connect(&m_mapper, &PhaseMapper::refused, this, [this](const Error& error) {
        showDone();
        dimWhatIsOld();
        panel().showProblem(error);
    });
    for (PhaseView* view : {static_cast<PhaseView*>(m_mapView), static_cast<PhaseView*>(m_sliceView)}) {
        connect(view, &PhaseView::pointPicked, this, &PhasePage::lookAt);
        connect(view, &PhaseView::loadRequested, this, &PhasePage::load);
    }
    connect(&m_runner, &Runner::finished, this, &PhasePage::showPoint);
    connect(&m_runner, &Runner::refused, &panel(), &Panel::showProblem);
}

void PhasePage::connectCliff()
{
    connect(m_panel, &PhasePanel::descentChanged, m_cliffView, &CliffView::setDescent);
    connect(m_cliffView, &CliffView::startPicked, this, [this](double w, double b) {
        CliffDescent next = descent();
        next.w = w;
        next.b = b;
        setDescent(next);
    });
}

void PhasePage::setDescent(const CliffDescent& descent)
{
    m_panel->setDescent(descent);
    m_cliffView->setDescent(descent);
}

const CliffDescent& PhasePage::descent() const { return m_cliffView->descent(); }

bool PhasePage::isBusy() const { return m_mapper.isBusy() || m_runner.isBusy() || m_isCliffAwaited; }

// Also of a map that is not whole, which says so; but not of one that was asked for before, and not while a picture is
// still to come.
Expected<Report> PhasePage::report() const
{
    const std::vector<View*> views = shownViews();
    const bool isDrawn = std::all_of(views.begin(), views.end(), [](const View* view) { return view->hasPicture(); });
    if (!m_mapper.isMapWanted() || !isDrawn) {
        return nothingToReport();
    }
    const PhaseMapPtr& map = m_mapper.map();
    const std::size_t point = m_mapView->point();
    const RunPtr& run = m_pointView->run();
    if (!run || run->experiment != map->request.experimentAt(point)) {
        return nothingToReport();
    }
    return phaseReport({map, point, run, views});
}

void PhasePage::setSettings(const PhaseSettings& settings)
{
    m_panel->setSettings(settings);
    m_mapper.setSettings(settings);
}

bool PhasePage::takeKey(const QKeyEvent& event)
{
    const bool isTaken = Page::takeKey(event);
    dimWhatIsOld(); // it may have stopped what would have been new
    return isTaken;
}

void PhasePage::dimWhatIsOld()
{
    cards().setDimmed(m_mapper.isMapOld());
    m_cliffView->setDimmed(false); // it is of no experiment
}

bool PhasePage::stopComputing()
{
    const bool isBusy = m_mapper.isBusy();
    m_mapper.stop();
    return isBusy;
}

void PhasePage::showEvent(QShowEvent* event)
{
    m_mapper.setActive(true);
    makeCliff();
    showExperiment();
    if (m_mapper.map()) {
        lookAt(pointOfExperiment());
    }
    Page::showEvent(event);
}

void PhasePage::hideEvent(QHideEvent* event)
{
    m_mapper.setActive(false);
    m_runner.cancel();
    showDone();
    Page::hideEvent(event);
}

void PhasePage::makeCliff()
{
    if (m_cliffView->hasPicture() || m_isCliffAwaited) {
        return;
    }
    m_isCliffAwaited = true;
    m_cliffThread.submit([this, mailbox = m_mailbox.slot()](const std::stop_token& stop) {
        CliffMapPtr map = makeCliffMap(stop);
        mailbox.post([this, map = std::move(map)] {
            m_isCliffAwaited = false;
            m_cliffView->setMap(map);
        });
    });
}

void PhasePage::showExperiment()
{
    m_mapView->setExperiment(m_session.experiment());
    m_sliceView->setExperiment(m_session.experiment());
}

std::size_t PhasePage::pointOfExperiment() const
{
    return nearestPoint(m_mapper.map()->request, m_session.experiment());
}

void PhasePage::showMap()
{
    const PhaseMapPtr& before = m_mapView->map();
    const PhaseMapPtr& map = m_mapper.map();
    const auto isSame = [](const SweepAxis& a, const SweepAxis& b) {
        return a.field == b.field && a.values == b.values;
    };
    const bool hasSameAxes =
        before && isSame(before->request.x, map->request.x) && isSame(before->request.y, map->request.y);
    const std::size_t point = hasSameAxes ? m_mapView->point() : pointOfExperiment();
    m_mapView->setMap(map, point);
    m_sliceView->setMap(map, point);
    if (!hasSameAxes) {
        m_sliceView->fit();
    }
    m_runner.request(map->request.experimentAt(point));
    if (m_mapper.isBusy()) {
        cards().setDimmed(false); // the progress goes on
    } else {
        showDone();
    }
}

void PhasePage::lookAt(std::size_t point)
{
    if (point == m_mapView->point() && m_pointView->hasPicture()) {
        return;
    }
    m_mapView->setPoint(point);
    m_sliceView->setPoint(point);
    m_runner.request(m_mapView->map()->request.experimentAt(point));
}

void PhasePage::showPoint(const RunPtr& run)
{
    if (!run->isCoarse) {
        m_runner.cancel(); // its eigenvalues: nobody asked for them here
    }
    const SweepRequest& request = m_mapView->map()->request;
    const std::size_t point = m_mapView->point();
    m_pointView->setPoint(run, m_mapView->map()->growth[point],
                          QStringLiteral("%1, %2").arg(axisValueText(request.x, request.column(point)),
                                                       axisValueText(request.y, request.row(point))));
}

void PhasePage::load(std::size_t point)
{
    const SweepRequest& request = m_mapView->map()->request;
    Experiment next = m_session.experiment();
    request.x.field->set(next, request.x.values[request.column(point)]);
    request.y.field->set(next, request.y.values[request.row(point)]);
    if (const auto problem = m_session.edit(next, [] { return tr("Load from the phase map"); })) {
        panel().showProblem(*problem);
        return;
    }
    emit loaded();
}

} // namespace unroll
