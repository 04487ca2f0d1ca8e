// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "ui/controls/experiment_panel.h"
#include "ui/controls/transport_bar.h"
#include "ui/session/session.h"
#include "ui/text.h"
#include "ui/views/activation_view.h"
#include "ui/views/card.h"
#include "ui/views/gain_view.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"
#include "ui/views/spectrum_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace unroll {

ExplorePage::ExplorePage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_theme(themeFor(ThemeId::Light)),
      m_panel(new ExperimentPanel(session, this)), m_panelArea(new QScrollArea(this)),
      m_transport(new TransportBar(session, this)), m_verdict(new QLabel(this)), m_growth(new QLabel(this)),
      m_spectrum(new QLabel(this)), m_progress(new QProgressBar(this)), m_normView(new NormView),
      m_activationView(new ActivationView), m_spectrumView(new SpectrumView), m_gainView(new GainView),
      m_heatMapView(new HeatMapView), m_scale(new QToolButton(this)), m_bounds(new QCheckBox(this)),
      m_cellState(new QToolButton(this)), m_states(new QToolButton(this))
{
    m_panel->installEventFilter(this);
    m_panelArea->setWidget(m_panel);
    m_panelArea->setWidgetResizable(true);
    m_panelArea->setFrameShape(QFrame::NoFrame);
    m_panelArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panelArea->setFocusPolicy(Qt::NoFocus);

    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_growth->setObjectName(QStringLiteral("growth"));
    m_spectrum->setObjectName(QStringLiteral("spectrum_line"));
    m_spectrum->setProperty("muted", true);
    for (QLabel* label : {m_growth, m_spectrum}) {
        label->setMinimumWidth(1); // fitToWidth() decides what is shown of them
    }
    m_progress->setObjectName(QStringLiteral("progress"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing jumps when it comes and goes
    m_progress->setSizePolicy(kept);
    m_progress->hide();

    m_scale->setObjectName(QStringLiteral("logarithmic"));
    m_scale->setCheckable(true);
    m_scale->setChecked(true);
    m_scale->setFocusPolicy(Qt::StrongFocus);
    m_bounds->setObjectName(QStringLiteral("bounds"));
    m_bounds->setChecked(true);
    m_cellState->setObjectName(QStringLiteral("gains_cell_state"));
    m_states->setObjectName(QStringLiteral("heatmap_states"));
    for (QToolButton* button : {m_cellState, m_states}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    connect(m_cellState, &QToolButton::toggled, m_gainView, &GainView::setShowsCellState);
    connect(m_states, &QToolButton::toggled, m_heatMapView, &HeatMapView::setShowsStates);
    connect(m_scale, &QToolButton::toggled, this, &ExplorePage::setLogarithmic);
    connect(m_bounds, &QCheckBox::toggled, m_normView, &NormView::setBoundsVisible);

    auto* verdictLine = new QHBoxLayout;
    verdictLine->setSpacing(16);
    verdictLine->addWidget(m_verdict);
    verdictLine->addWidget(m_growth);
    verdictLine->addStretch();
    verdictLine->addWidget(m_spectrum);

    auto* cards = new QGridLayout;
    cards->setSpacing(10);
    Card* norms = addCard(m_normView);
    norms->addHeaderWidget(m_bounds);
    norms->addHeaderWidget(m_scale);
    addCard(m_activationView);
    addCard(m_spectrumView);
    addCard(m_gainView)->addHeaderWidget(m_cellState);
    addCard(m_heatMapView)->addHeaderWidget(m_states);
    m_grid = cards;
    arrangeCards();

    auto* right = new QVBoxLayout;
    right->setContentsMargins(2, 8, 12, 4);
    right->setSpacing(6);
    right->addLayout(verdictLine);
    right->addWidget(m_progress);
    right->addLayout(cards, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_panelArea);
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(m_transport);

    connect(&session, &Session::runChanged, this, [this] {
        showRun();
        showDone(); // the eigenvalues of a big matrix arrive late and quietly
    });
    connect(&session, &Session::cursorChanged, this, &ExplorePage::showRun);
    connect(&session, &Session::replaced, this, [this] { m_isFitPending = true; });
    connect(m_panel, &ExperimentPanel::problemShown, this, &ExplorePage::revealProblem);
    connect(&session, &Session::computingChanged, this, [this](bool computing) {
        if (!computing) {
            showDone();
        }
    });
    connect(&session, &Session::progressed, this, [this](double fraction) {
        // Only what takes longer than a frame or two gets here; quick runs never dim or flash.
        m_progress->setValue(static_cast<int>(fraction * m_progress->maximum()));
        m_progress->show();
        for (Card* card : m_cards) {
            card->view().setDimmed(true);
        }
    });
    retranslate();
}

void ExplorePage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_panel->setTheme(theme);
    m_transport->setTheme(theme);
    for (Card* card : m_cards) {
        card->setTheme(theme);
        // On a projector the small cards need their room for the picture; the teacher says the rest.
        card->setSentenceVisible(theme.id != ThemeId::Projector || card == m_cards.front());
    }
    arrangeCards();
    fitToWidth(); // before a layout with larger letters could widen the window
    showVerdict();
}

// Wide enough for its widest row, so that nothing is cut and nothing scrolls sideways.
void ExplorePage::fitPanelWidth()
{
    const int comfortable = m_theme.id == ThemeId::Projector ? 0 : 27 * m_theme.pointSize;
    const int needed = m_panel->minimumSizeHint().width() + m_panelArea->verticalScrollBar()->sizeHint().width();
    m_panelArea->setFixedWidth(std::max(needed, comfortable));
}

bool ExplorePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_panel && event->type() == QEvent::LayoutRequest) {
        fitPanelWidth();
    }
    return QWidget::eventFilter(watched, event);
}

// With the projector's letters a small screen has no room for what can be had elsewhere: the keyboard switches the
// bounds too, and the eigenvalues have a card of their own.
void ExplorePage::fitToWidth()
{
    constexpr int roomy = 1500;
    m_bounds->setVisible(m_theme.id != ThemeId::Projector || width() >= roomy);
    const int room = width() - m_panelArea->width() - 2 * 16 - 14; // see the margins and spacings of the verdict line
    const int needed = m_verdict->sizeHint().width() + m_growth->sizeHint().width() + m_spectrum->sizeHint().width();
    m_spectrum->setVisible(needed <= room);
}

bool ExplorePage::event(QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        arrangeCards();
    }
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fitToWidth();
    }
    return QWidget::event(event);
}

// The panel may be longer than its area; a sentence nobody sees is none.
void ExplorePage::revealProblem(QWidget* problem)
{
    QTimer::singleShot(0, this, [this, problem] { // once it has its place
        m_panel->layout()->activate();
        m_panelArea->ensureWidgetVisible(problem);
    });
}

void ExplorePage::fitAll()
{
    for (Card* card : m_cards) {
        card->view().fit();
    }
}

// All five, or where a projector's letters leave no room for them the first three.
void ExplorePage::arrangeCards()
{
    constexpr QSize roomy(1700, 900);
    const bool isCompact = m_theme.id == ThemeId::Projector && (width() < roomy.width() || height() < roomy.height());
    if (m_grid->count() > 0 && isCompact == m_isCompact) {
        return;
    }
    m_isCompact = isCompact;
    for (Card* card : m_cards) {
        m_grid->removeWidget(card);
    }
    m_grid->addWidget(m_cards[0], 0, 0, isCompact ? 2 : 1, isCompact ? 1 : 2);
    m_grid->addWidget(m_cards[1], 0, isCompact ? 1 : 2);
    m_grid->addWidget(m_cards[2], 1, isCompact ? 1 : 0);
    if (!isCompact) {
        m_grid->addWidget(m_cards[3], 1, 1);
        m_grid->addWidget(m_cards[4], 1, 2);
    }
    m_grid->setColumnStretch(0, isCompact ? 3 : 1);
    m_grid->setColumnStretch(1, isCompact ? 2 : 1);
    m_grid->setColumnStretch(2, isCompact ? 0 : 1);
    m_grid->setRowStretch(0, isCompact ? 1 : 6);
    m_grid->setRowStretch(1, isCompact ? 1 : 5);
    enlarge(nullptr);
}

bool ExplorePage::enlarge(Card* card)
{
    bool isChanged = false;
    for (Card* each : m_cards) {
        const bool isShown = card != nullptr ? each == card : m_grid->indexOf(each) >= 0;
        isChanged = isChanged || each->isHidden() == isShown;
        each->setVisible(isShown);
        each->setEnlarged(each == card);
    }
    return isChanged;
}

Card& ExplorePage::focusedCard() const
{
    for (Card* card : m_cards) {
        if (card->isAncestorOf(focusWidget())) {
            return *card;
        }
    }
    return *m_cards.front();
}

std::vector<View*> ExplorePage::views() const
{
    return {m_normView, m_activationView, m_spectrumView, m_gainView, m_heatMapView};
}

void ExplorePage::setLogarithmic(bool logarithmic)
{
    m_scale->setChecked(logarithmic);
    m_normView->setLogarithmic(logarithmic);
    retranslate();
}

void ExplorePage::toggleBounds() { m_bounds->toggle(); }

void ExplorePage::toggleStates()
{
    if (!m_states->isHidden() || m_states->isChecked()) { // without states there is nothing to switch to
        m_states->toggle();
    }
}

void ExplorePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ExplorePage::keyPressEvent(QKeyEvent* event)
{
    // What no slider, field or button wanted for itself moves through time.
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
        if (m_session.isComputing() && !isRunCurrent()) { // eigenvalues that are still missing may come
            m_session.stop();
            m_panel->showProblem(stoppedBeforeDone().value());
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

Card* ExplorePage::addCard(View* view)
{
    auto* card = new Card(view, this);
    card->setProperty("view", view->id());
    m_cards.push_back(card);
    connect(view, &View::cursorPicked, &m_session, &Session::setCursor);
    connect(view, &View::maxNormPicked, this, &ExplorePage::pickMaxNorm);
    connect(card, &Card::exportRequested, this, &ExplorePage::exportRequested);
    connect(card, &Card::enlargeToggled, this, [this, card](bool enlarged) { enlarge(enlarged ? card : nullptr); });
    return card;
}

bool ExplorePage::isRunCurrent() const
{
    return m_session.run() && m_session.run()->experiment == m_session.experiment();
}

void ExplorePage::showRun()
{
    if (!m_session.run()) {
        return;
    }
    for (Card* card : m_cards) {
        card->view().show(m_session.run(), m_session.cursor());
        if (m_isFitPending) {
            card->view().fit();
        }
    }
    m_isFitPending = false;
    m_cellState->setVisible(m_session.run()->experiment.cell == Cell::Lstm);
    m_states->setVisible(!m_session.run()->states.h.empty() || m_states->isChecked());
    showVerdict();
}

void ExplorePage::showDone()
{
    m_progress->hide();
    for (Card* card : m_cards) {
        card->view().setDimmed(false);
    }
}

void ExplorePage::showVerdict()
{
    if (!m_session.run()) {
        return;
    }
    const Run& run = *m_session.run();
    QColor color = m_theme.steady;
    QString word = tr("● STEADY");
    if (run.diagnosis.verdict == Verdict::Exploding) {
        color = m_theme.exploding;
        word = tr("▲ EXPLODING");
    } else if (run.diagnosis.verdict == Verdict::Vanishing) {
        color = m_theme.vanishing;
        word = tr("▼ VANISHING");
    }
    QPalette palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, color);
    m_verdict->setPalette(palette);
    m_verdict->setText(word);
    const QString growth = shortNumber(run.diagnosis.growthPerStep);
    m_growth->setText(run.diagnosis.entersOnTheWay     ? tr("× %1 per step, passed on").arg(growth)
                      : run.diagnosis.clippedSteps > 0 ? tr("× %1 per step, before clipping").arg(growth)
                                                       : tr("× %1 per step").arg(growth));
    const bool isGated = !run.states.gates.empty();
    //: the recurrent weights of the candidate of an LSTM or GRU
    const QString weights = isGated ? tr("candidate's Wh") : QStringLiteral("Wh");
    m_spectrum->setText(run.spectrum ? QStringLiteral("ρ(%1) %2  ·  σmax %3")
                                           .arg(weights, shortNumber(run.spectrum->spectralRadius),
                                                shortNumber(run.spectrum->largestSingularValue))
                                     : tr("computing the eigenvalues …"));
    fitToWidth();
    m_spectrum->setToolTip(isGated ? tr("Spectral radius and largest singular value of the candidate's recurrent "
                                        "weights; the gates have their own")
                                   : tr("Spectral radius and largest singular value of the recurrent weights"));
}

void ExplorePage::pickMaxNorm(double maxNorm, bool isFinished)
{
    if (m_gesture == 0) {
        m_gesture = m_session.newGesture();
    }
    Experiment next = m_session.experiment();
    // Three digits: as fine as a hand moves, and a number one can say.
    next.maxNorm = QString::number(maxNorm, 'g', 3).toDouble();
    const auto what = [text = shortNumber(next.maxNorm)] {
        return tr("%1 → %2").arg(translated(findField("max_norm")->label), text);
    };
    if (!isFinished) {
        if (const auto problem = m_session.edit(next, what, m_gesture)) {
            m_panel->showProblem(*problem);
        }
    } else {
        m_gesture = 0;
    }
}

void ExplorePage::retranslate()
{
    m_scale->setText(m_scale->isChecked() ? tr("log") : tr("linear"));
    m_scale->setToolTip(tr("Logarithmic or linear axis (L)"));
    m_scale->setAccessibleName(tr("Logarithmic axis"));
    m_bounds->setText(tr("bounds"));
    m_bounds->setToolTip(tr("Show what the spectral radius and the largest singular value say (B)"));
    m_cellState->setText(QStringLiteral("dc"));
    m_cellState->setToolTip(tr("What multiplied the gradient of the cell state c instead of that of h"));
    m_cellState->setAccessibleName(tr("Cell state"));
    m_states->setText(QStringLiteral("h"));
    m_states->setToolTip(tr("The states h instead of their gradients (H)"));
    m_states->setAccessibleName(tr("States h"));
    m_progress->setAccessibleName(tr("Progress of the computation"));
    m_progress->setToolTip(tr("Esc stops the computation"));
    showVerdict();
}

} // namespace unroll
