// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/views/run_view.h"

namespace unroll {

class Session;
class TransportBar;

// A page whose cards show runs of the session: they share the step looked at, and a bar moves through time.
class RunPage : public Page {
    Q_OBJECT

public:
    void setTheme(const Theme& theme) override;
    bool takeKey(const QKeyEvent& event) override; // moves through time, too
    void setMotionReduced(bool isReduced) override;

    TransportBar& transport() const { return *m_transport; }
    void fitToNextRun() { m_isFitPending = true; } // the axes, which else keep still

protected:
    RunPage(Session& session, Panel* panel, QWidget* parent);

    Session& session() const { return m_session; }
    Card* addCard(RunView* view);
    void fitIfPending();
    Report reportOf(const std::vector<RunPtr>& runs) const; // made of the session's experiment

    void hideEvent(QHideEvent* event) override;

private:
    void pickMaxNorm(double maxNorm, bool isFinished);

    Session& m_session;
    TransportBar* m_transport;
    int m_gesture = 0; // of the threshold's drag under way
    bool m_isFitPending = true;
};

} // namespace unroll
