// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"
#include "ui/session/comparison.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace unroll {

class Card;
class CellsView;
class FieldEditor;
class GatesView;
class TransportBar;
class View;

// RNN, LSTM and GRU beside each other: the session's experiment computed with each, the gates, and what moves them.
class CellsPage : public QWidget {
    Q_OBJECT

public:
    explicit CellsPage(Session& session, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void fitAll();
    bool enlarge(Card* card);  // null: all cards again; false where nothing changed
    Card& focusedCard() const; // the one the keyboard is in, else the first
    void showProblem(const Error& error);

    TransportBar& transport() const { return *m_transport; }
    const Comparison& comparison() const { return m_comparison; }
    CellsView& cellsView() const { return *m_cellsView; }
    std::vector<View*> views() const;

signals:
    void exportRequested(unroll::View* view);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Card* addCard(View* view);
    void addFields(QVBoxLayout& column);
    void fitPanelWidth();
    void showCards();
    void showExperiment();
    void showRuns();
    void retranslate();

    Session& m_session;
    Comparison m_comparison;
    Theme m_theme;
    QWidget* m_panel;
    QScrollArea* m_panelArea;
    QLabel* m_intro;
    QLabel* m_arrays;
    QLabel* m_problem;
    FieldEditor* m_updateBias = nullptr;
    TransportBar* m_transport;
    CellsView* m_cellsView;
    GatesView* m_lstmGates;
    GatesView* m_gruGates;
    std::vector<Card*> m_cards;
    QGridLayout* m_grid = nullptr;
    Card* m_enlarged = nullptr;
    std::optional<Error> m_shownProblem;
    bool m_isFitPending = true;
};

} // namespace unroll
