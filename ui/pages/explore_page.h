// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/run_page.h"
#include "ui/views/norm_view.h"

class QCheckBox;
class QLabel;
class QToolButton;

namespace unroll {

class Announcer;
class ExperimentPanel;
class GainView;
class HeatMapView;
class VerdictLine;

// The laboratory: the verdict and the pictures of one run.
class ExplorePage : public RunPage {
    Q_OBJECT

public:
    explicit ExplorePage(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    Expected<Report> report() const override;

    ExperimentPanel& experimentPanel() const { return *m_panel; }
    NormView& normView() const { return *m_normView; }
    GainView& gainView() const { return *m_gainView; }
    HeatMapView& heatMapView() const { return *m_heatMapView; }

    void setLogarithmic(bool logarithmic);
    void toggleBounds();
    void toggleStates(); // the heat map: h or dh
    void setShowsStates(bool shown);
    void setVerdictVisible(bool visible);          // its place stays
    void setQuestion(NormView::Question question); // while it is open neither curve nor verdict is shown

protected:
    bool stopComputing() override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    ExplorePage(Session& session, ExperimentPanel* panel, QWidget* parent);
    void makeVerdictLine();
    void makeCards();
    void fitToWidth();
    void showRun();
    void showVerdict();
    bool isRunCurrent() const;
    void retranslate();

    ExperimentPanel* m_panel;
    QLabel* m_verdict;
    QLabel* m_growth;
    QLabel* m_spectrum;
    VerdictLine* m_verdictLine;
    Announcer* m_announcer; // of the verdict
    NormView* m_normView;
    GainView* m_gainView;
    HeatMapView* m_heatMapView;
    QToolButton* m_scale;
    QCheckBox* m_bounds;
    QToolButton* m_cellState; // gains of dc; there is one in the LSTM only
    QToolButton* m_states;    // the heat map shows h
};

} // namespace unroll
