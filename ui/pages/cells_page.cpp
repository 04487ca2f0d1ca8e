// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cells_page.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "ui/controls/field_editor.h"
#include "ui/controls/transport_bar.h"
#include "ui/plots/plot.h"
#include "ui/session/session.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/cells_view.h"
#include "ui/views/gates_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <string_view>

namespace unroll {

CellsPage::CellsPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_comparison(session), m_theme(themeFor(ThemeId::Light)),
      m_panel(new QWidget(this)), m_panelArea(new QScrollArea(this)), m_intro(new QLabel(m_panel)),
      m_arrays(new QLabel(m_panel)), m_problem(new QLabel(m_panel)), m_transport(new TransportBar(session, this)),
      m_cellsView(new CellsView), m_lstmGates(new GatesView(QStringLiteral("gates_lstm"))),
      m_gruGates(new GatesView(QStringLiteral("gates_gru")))
{
    setObjectName(QStringLiteral("cells_page"));
    m_intro->setObjectName(QStringLiteral("cells_intro"));
    m_arrays->setObjectName(QStringLiteral("cells_arrays"));
    m_problem->setObjectName(QStringLiteral("cells_problem"));
    m_problem->setTextFormat(Qt::PlainText); // it may quote what a file holds
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(10);
    column->addWidget(m_intro);
    addFields(*column);
    for (QLabel* label : {m_intro, m_arrays, m_problem}) {
        label->setWordWrap(true);
        label->setProperty("muted", label != m_problem);
    }
    for (QLabel* label : {m_arrays, m_problem}) {
        label->hide();
        column->addWidget(label);
    }
    column->addStretch();
    m_panel->installEventFilter(this);
    m_panelArea->setWidget(m_panel);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setFocusPolicy(Qt::NoFocus);

    auto* cards = new QGridLayout;
    cards->setContentsMargins(2, 8, 12, 4);
    cards->setSpacing(10);
    cards->addWidget(addCard(m_cellsView), 0, 0, 1, 2);
    cards->addWidget(addCard(m_lstmGates), 1, 0);
    cards->addWidget(addCard(m_gruGates), 1, 1);
    m_grid = cards;
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_panelArea);
    middle->addLayout(cards, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_transport);

    // Explore has controls of the same names. (Buttons of the bar are named for their icons.)
    for (QWidget* part : {m_panel, static_cast<QWidget*>(m_transport)}) {
        for (auto* control : part->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^(?!cells_|qt_).+")))) {
            if (qobject_cast<QToolButton*>(control) == nullptr) {
                control->setObjectName(QStringLiteral("cells_") + control->objectName());
            }
        }
    }

    connect(&session, &Session::experimentChanged, this, [this] {
        m_problem->hide();
        m_shownProblem.reset();
        showExperiment();
    });
    connect(&session, &Session::cursorChanged, this, &CellsPage::showRuns);
    connect(&session, &Session::replaced, this, [this] { m_isFitPending = true; });
    connect(&m_comparison, &Comparison::runsChanged, this, &CellsPage::showRuns);
    connect(&m_comparison, &Comparison::refused, this, &CellsPage::showProblem);
    connect(&m_comparison, &Comparison::progressed, this, [this] {
        // Only what takes longer than a frame or two gets here; quick runs never dim or flash.
        for (Card* card : m_cards) {
            card->view().setDimmed(true);
        }
    });
    showCards();
    retranslate();
}

void CellsPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_transport->setTheme(theme);
    m_intro->setVisible(theme.id != ThemeId::Projector);
    for (Card* card : m_cards) {
        card->setTheme(theme);
        // On a projector the small cards need their room for the picture; the teacher says the rest.
        card->setSentenceVisible(theme.id != ThemeId::Projector || card == m_cards.front());
    }
    fitPanelWidth();
    showCards();
}

void CellsPage::fitAll()
{
    for (Card* card : m_cards) {
        card->view().fit();
    }
}

bool CellsPage::enlarge(Card* card)
{
    const bool isChanged = m_enlarged != card;
    m_enlarged = card;
    showCards();
    return isChanged;
}

// With the projector's letters a small screen has room for the three curves and their sentence; gates come where there
// is more of it.
void CellsPage::showCards()
{
    constexpr int roomy = 900;
    const bool isCramped = m_theme.id == ThemeId::Projector && height() < roomy;
    for (Card* each : m_cards) {
        each->setVisible(m_enlarged != nullptr ? each == m_enlarged : each == m_cards.front() || !isCramped);
        each->setEnlarged(each == m_enlarged);
    }
    // Empty rows and columns with a stretch would keep their share.
    const bool areCurvesShown = !m_cards[0]->isHidden();
    const bool isLstmShown = !m_cards[1]->isHidden();
    const bool isGruShown = !m_cards[2]->isHidden();
    m_grid->setRowStretch(0, areCurvesShown ? 3 : 0);
    m_grid->setRowStretch(1, isLstmShown || isGruShown ? 2 : 0);
    m_grid->setColumnStretch(0, areCurvesShown || isLstmShown ? 1 : 0);
    m_grid->setColumnStretch(1, areCurvesShown || isGruShown ? 1 : 0);
}

Card& CellsPage::focusedCard() const
{
    for (Card* card : m_cards) {
        if (card->isAncestorOf(focusWidget())) {
            return *card;
        }
    }
    return *m_cards.front();
}

void CellsPage::showProblem(const Error& error)
{
    m_shownProblem = error;
    m_problem->setText(translated(error));
    m_problem->show();
    for (Card* card : m_cards) {
        card->view().setDimmed(false);
    }
}

std::vector<View*> CellsPage::views() const { return {m_cellsView, m_lstmGates, m_gruGates}; }

void CellsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void CellsPage::keyPressEvent(QKeyEvent* event)
{
    // What no slider, field or button wanted for itself moves through time, as on the other page.
    switch (event->key()) {
    case Qt::Key_Space:
        m_transport->togglePlay();
        return;
    case Qt::Key_Left:
        m_transport->stepBy(-1);
        return;
    case Qt::Key_Right:
        m_transport->stepBy(1);
        return;
    case Qt::Key_Home:
        m_transport->toStart();
        return;
    case Qt::Key_End:
        m_transport->toEnd();
        return;
    case Qt::Key_Escape:
        if (enlarge(nullptr)) {
            return;
        }
        if (m_comparison.isBusy()) {
            m_comparison.stop();
            showProblem(stoppedBeforeDone().value());
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CellsPage::showEvent(QShowEvent* event)
{
    m_comparison.setActive(true);
    QWidget::showEvent(event);
}

void CellsPage::hideEvent(QHideEvent* event)
{
    m_comparison.setActive(false);
    if (m_transport->isPlaying()) { // the other page has a bar of its own
        m_transport->togglePlay();
    }
    QWidget::hideEvent(event);
}

void CellsPage::resizeEvent(QResizeEvent* event)
{
    showCards();
    QWidget::resizeEvent(event);
}

bool CellsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::LayoutRequest) {
        fitPanelWidth();
    }
    // The wheel scrolls the panel; it turns what it happens to pass over only where that has been chosen.
    if (event->type() == QEvent::Wheel && watched != m_panel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

Card* CellsPage::addCard(View* view)
{
    auto* card = new Card(view, this);
    card->setProperty("view", view->id());
    m_cards.push_back(card);
    connect(view, &View::cursorPicked, &m_session, &Session::setCursor);
    connect(card, &Card::exportRequested, this, &CellsPage::exportRequested);
    connect(card, &Card::enlargeToggled, this, [this, card](bool enlarged) { enlarge(enlarged ? card : nullptr); });
    return card;
}

void CellsPage::addFields(QVBoxLayout& column)
{
    for (const std::string_view name :
         {"forget_bias", "input_gate_bias", "update_bias", "weight_scale", "time_steps"}) {
        auto* editor = new FieldEditor(*findField(name), m_session, m_panel);
        connect(editor, &FieldEditor::refused, this, &CellsPage::showProblem);
        column.addWidget(editor);
        if (name == "update_bias") {
            m_updateBias = editor;
        }
    }
    for (auto* control : m_panel->findChildren<QWidget*>()) {
        if (control->focusPolicy() == Qt::WheelFocus) {
            control->setFocusPolicy(Qt::StrongFocus);
        }
        control->installEventFilter(this);
    }
}

// Wide enough for its widest row, so that nothing is cut and nothing scrolls sideways.
void CellsPage::fitPanelWidth()
{
    const int comfortable = m_theme.id == ThemeId::Projector ? 0 : 27 * m_theme.pointSize;
    const int needed = m_panel->minimumSizeHint().width() + m_panelArea->verticalScrollBar()->sizeHint().width();
    m_panelArea->setFixedWidth(std::max(needed, comfortable));
}

void CellsPage::showExperiment()
{
    const Experiment& experiment = m_session.experiment();
    m_updateBias->setEnabled(experiment.convention != Convention::Book); // whose GRU has no biases
    m_arrays->setVisible(hasUnsharedArrays(experiment));
}

void CellsPage::showRuns()
{
    const Comparison::Runs& runs = m_comparison.runs();
    if (!runs[0]) {
        return;
    }
    const int cursor = m_session.cursor();
    m_cellsView->setRuns(runs, m_comparison.experiment(), cursor);
    m_lstmGates->show(runs[1], cursor);
    m_gruGates->show(runs[2], cursor);
    for (Card* card : m_cards) {
        card->view().setDimmed(m_comparison.isBusy() && card->view().plot().isDimmed());
        if (m_isFitPending) {
            card->view().fit();
        }
    }
    m_isFitPending = false;
}

void CellsPage::retranslate()
{
    m_intro->setText(
        tr("The experiment of the other page, computed with an RNN, an LSTM and a GRU that read the same inputs."));
    m_arrays->setText(tr("The weights that are given belong to their own cell and are not used here."));
    if (m_shownProblem) {
        m_problem->setText(translated(*m_shownProblem));
    }
    showExperiment();
}

} // namespace unroll
