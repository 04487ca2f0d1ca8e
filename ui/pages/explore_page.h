// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QScrollArea;
class QToolButton;

namespace unroll {

class ActivationView;
class Card;
class ExperimentPanel;
class GainView;
class HeatMapView;
class NormView;
class Session;
class SpectrumView;
class TransportBar;
class View;

// The laboratory: the panel, the verdict, five cards and the transport bar, wired to one Session.
class ExplorePage : public QWidget {
    Q_OBJECT

public:
    explicit ExplorePage(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void fitAll();
    bool enlarge(Card* card);  // null: all cards again; false where nothing changed
    Card& focusedCard() const; // the one the keyboard is in, else the first

    ExperimentPanel& panel() const { return *m_panel; }
    TransportBar& transport() const { return *m_transport; }
    NormView& normView() const { return *m_normView; }
    GainView& gainView() const { return *m_gainView; }
    HeatMapView& heatMapView() const { return *m_heatMapView; }
    std::vector<View*> views() const;

    void setLogarithmic(bool logarithmic);
    void toggleBounds();
    void toggleStates(); // the heat map: h or dh

signals:
    void exportRequested(unroll::View* view);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    Card* addCard(View* view);
    void arrangeCards();
    void fitPanelWidth();
    void fitToWidth();
    void showRun();
    void showVerdict();
    void showDone();
    bool isRunCurrent() const;
    void revealProblem(QWidget* problem);
    void pickMaxNorm(double maxNorm, bool isFinished);
    void retranslate();

    Session& m_session;
    Theme m_theme;
    ExperimentPanel* m_panel;
    QScrollArea* m_panelArea;
    TransportBar* m_transport;
    QLabel* m_verdict;
    QLabel* m_growth;
    QLabel* m_spectrum;
    QProgressBar* m_progress;
    NormView* m_normView;
    ActivationView* m_activationView;
    SpectrumView* m_spectrumView;
    GainView* m_gainView;
    HeatMapView* m_heatMapView;
    QToolButton* m_scale;
    QCheckBox* m_bounds;
    QToolButton* m_cellState; // gains of dc; there is one in the LSTM only
    QToolButton* m_states;    // the heat map shows h
    std::vector<Card*> m_cards;
    QGridLayout* m_grid = nullptr;
    bool m_isCompact = false;
    int m_gesture = 0; // of the threshold's drag under way
    bool m_isFitPending = true;
};

} // namespace unroll
