// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explore_page.h"

#include "ui/controls/experiment_panel.h"
#include "ui/export/report.h"
#include "ui/pages/announcer.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/verdict_line.h"
#include "ui/session/session.h"
#include "ui/text.h"
#include "ui/verdict_text.h"
#include "ui/views/activation_view.h"
#include "ui/views/card.h"
#include "ui/views/elided_label.h"
#include "ui/views/gain_view.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/parameters_view.h"
#include "ui/views/sentence_view.h"
#include "ui/views/spectrum_view.h"
#include "ui/views/unrolled_view.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace unroll {

namespace {

// The verdict without its symbol, which is there for eyes.
QString spoken(const QString& verdict, const QString& growth)
{
    const QString word = verdict.mid(verdict.indexOf(QLatin1Char(' ')) + 1);
    return growth.isEmpty() ? word : QStringLiteral("%1, %2").arg(word, growth);
}

} // namespace

ExplorePage::ExplorePage(Session& session, QWidget* parent) : ExplorePage(session, new ExperimentPanel(session), parent)
{
}

ExplorePage::ExplorePage(Session& session, ExperimentPanel* panel, QWidget* parent)
    : RunPage(session, panel, parent), m_panel(panel), m_verdict(new QLabel(this)), m_growth(new ElidedLabel(this)),
      m_spectrum(new QLabel(this)), m_verdictLine(new VerdictLine(m_verdict, m_growth, m_spectrum, this)),
      m_announcer(new Announcer(m_verdict)), m_normView(new NormView), m_gainView(new GainView),
      m_heatMapView(new HeatMapView), m_scale(new QToolButton(this)), m_bounds(new QCheckBox(this)),
      m_cellState(new QToolButton(this)), m_states(new QToolButton(this))
{
    makeVerdictLine();
    makeCards();
    connect(&session, &Session::runChanged, this, [this] {
        showRun();
        showDone(); // the eigenvalues of a big matrix arrive late and quietly
    });
    connect(&session, &Session::cursorChanged, this, &ExplorePage::showRun);
    connect(&session, &Session::pinsChanged, this, [this] { m_normView->setGhosts(this->session().pins()); });
    connect(&cards(), &CardGrid::cardShown, this, [this](Card* card) {
        if (this->session().run()) {
            static_cast<RunView&>(card->view()).show(this->session().run(), this->session().cursor());
            card->view().fit();
        }
    });
    connect(&session, &Session::computingChanged, this, [this](bool computing) {
        if (!computing) {
            showDone();
        }
    });
    connect(&session, &Session::progressed, this, &ExplorePage::showProgress);
    retranslate();
}

void ExplorePage::setTheme(const Theme& theme)
{
    RunPage::setTheme(theme);
    fitToWidth(); // before a layout with larger letters could widen the window
    showVerdict();
}

void ExplorePage::makeVerdictLine()
{
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_growth->setObjectName(QStringLiteral("growth"));
    m_spectrum->setObjectName(QStringLiteral("spectrum_line"));
    m_spectrum->setProperty("muted", true);
    aboveCards().addWidget(m_verdictLine);
}

void ExplorePage::makeCards()
{
    m_scale->setObjectName(QStringLiteral("logarithmic"));
    m_bounds->setObjectName(QStringLiteral("bounds"));
    m_cellState->setObjectName(QStringLiteral("gains_cell_state"));
    m_states->setObjectName(QStringLiteral("heatmap_states"));
    for (QToolButton* button : {m_scale, m_cellState, m_states}) {
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_scale->setChecked(true);
    m_bounds->setChecked(true);
    connect(m_scale, &QToolButton::toggled, this, &ExplorePage::setLogarithmic);
    connect(m_bounds, &QCheckBox::toggled, m_normView, &NormView::setBoundsVisible);
    connect(m_cellState, &QToolButton::toggled, m_gainView, &GainView::setShowsCellState);
    connect(m_states, &QToolButton::toggled, m_heatMapView, &HeatMapView::setShowsStates);

    Card* norms = addCard(m_normView);
    norms->addHeaderWidget(m_bounds);
    norms->addHeaderWidget(m_scale);
    addCard(new ActivationView);
    addCard(new SpectrumView);
    addCard(m_gainView)->addHeaderWidget(m_cellState);
    addCard(m_heatMapView)->addHeaderWidget(m_states);
    addCard(new UnrolledView);
    addCard(new SentenceView);
    Card* parameters = addCard(new ParametersView);
    cards().choose(*parameters, false); // the chain, which the program first opens on, has none
}

// With the projector's letters a small screen has no room for what can be had elsewhere: the keyboard switches the
// bounds too.
void ExplorePage::fitToWidth()
{
    constexpr int roomy = 75; // times the size of the letters
    m_bounds->setVisible(!hasLargeLetters(theme()) || width() >= roomy * theme().pointSize);
}

bool ExplorePage::event(QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitToWidth();
    }
    return RunPage::event(event);
}

void ExplorePage::setLogarithmic(bool logarithmic)
{
    m_scale->setChecked(logarithmic);
    m_normView->setLogarithmic(logarithmic);
    retranslate();
}

void ExplorePage::toggleBounds()
{
    if (m_bounds->isEnabled()) {
        m_bounds->toggle();
    }
}

void ExplorePage::toggleStates()
{
    if (!m_states->isHidden() || m_states->isChecked()) { // without states there is nothing to switch to
        m_states->toggle();
    }
}

void ExplorePage::setVerdictVisible(bool visible)
{
    QSizePolicy kept = m_verdictLine->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_verdictLine->setSizePolicy(kept);
    m_verdictLine->setVisible(visible);
}

void ExplorePage::setShowsStates(bool shown) { m_states->setChecked(shown); }

void ExplorePage::setQuestion(NormView::Question question)
{
    m_normView->setQuestion(question);
    m_panel->setRadiusShown(!m_normView->isVeiled());
    showVerdict();
}

bool ExplorePage::stopComputing()
{
    const bool isBusy = session().isComputing() && !isRunCurrent(); // eigenvalues that are still missing may come
    if (isBusy) {
        session().stop();
    }
    return isBusy;
}

void ExplorePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    RunPage::changeEvent(event);
}

Expected<Report> ExplorePage::report() const
{
    if (!isRunCurrent() || session().run()->isCoarse) {
        return nothingToReport();
    }
    return reportOf({session().run()});
}

bool ExplorePage::isRunCurrent() const
{
    return session().run() && session().run()->experiment == session().experiment();
}

void ExplorePage::showRun()
{
    const RunPtr& run = session().run();
    if (!run) {
        return;
    }
    for (const Card* card : cards().cards()) {
        if (cards().isShown(*card)) { // a picture nobody sees costs a drag its frame
            static_cast<RunView&>(card->view()).show(run, session().cursor()); // there are no others here
        }
    }
    fitIfPending();
    m_cellState->setVisible(run->experiment.cell == Cell::Lstm);
    m_states->setVisible(!run->states.h.empty() || m_states->isChecked());
    showVerdict();
}

void ExplorePage::showVerdict()
{
    if (!session().run()) {
        return;
    }
    const Run& run = *session().run();
    if (m_normView->isVeiled()) {
        QPalette open = m_verdict->palette();
        open.setColor(QPalette::WindowText, theme().text);
        m_verdict->setPalette(open);
        m_verdict->setText(tr("? WHAT DO YOU EXPECT"));
        m_growth->clear();
        m_spectrum->clear();
        m_verdictLine->place();
        m_announcer->setText(QStringLiteral("?"), tr("What do you expect?"));
        m_announcer->nameNow(); // not what was there before
        return;
    }
    QPalette palette = m_verdict->palette();
    palette.setColor(QPalette::WindowText, verdictColor(run.diagnosis, theme()));
    m_verdict->setPalette(palette);
    const QString word = verdictWord(run.diagnosis);
    m_verdict->setText(word);
    m_growth->setText(growthText(run.diagnosis));
    const int essence = run.diagnosis.isWithoutGradient() ? -1 : static_cast<int>(run.diagnosis.verdict);
    m_announcer->setText(QString::number(essence), spoken(word, m_growth->text()));
    m_bounds->setEnabled(m_normView->hasBounds());
    const bool isGated = !run.states.gates.empty();
    //: the recurrent weights of the candidate of an LSTM or GRU
    const QString weights = isGated ? tr("candidate's Wh") : QStringLiteral("Wh");
    m_spectrum->setText(run.spectrum ? QStringLiteral("ρ(%1) %2  ·  σmax %3")
                                           .arg(weights, shortNumber(run.spectrum->spectralRadius),
                                                shortNumber(run.spectrum->largestSingularValue))
                                     : tr("computing the eigenvalues …"));
    m_verdictLine->place();
    m_spectrum->setToolTip(isGated ? tr("Spectral radius and largest singular value of the candidate's recurrent "
                                        "weights; the gates have their own")
                                   : tr("Spectral radius and largest singular value of the recurrent weights"));
}

void ExplorePage::retranslate()
{
    m_scale->setText(m_scale->isChecked() ? tr("log") : tr("linear"));
    m_scale->setToolTip(tr("Logarithmic or linear axis (L)"));
    m_scale->setAccessibleName(tr("Logarithmic axis"));
    m_verdictLine->setAccessibleName(tr("Verdict"));
    m_bounds->setText(tr("bounds"));
    m_bounds->setToolTip(tr("Show what the spectral radius and the largest singular value say (B)"));
    m_cellState->setText(QStringLiteral("dc"));
    m_cellState->setToolTip(tr("What multiplied the gradient of the cell state c instead of that of h"));
    m_cellState->setAccessibleName(tr("Cell state"));
    m_states->setText(QStringLiteral("h"));
    m_states->setToolTip(tr("The states h instead of their gradients (H)"));
    m_states->setAccessibleName(tr("States h"));
    showVerdict();
    m_announcer->nameNow();
}

} // namespace unroll
