// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card.h"

#include "ui/export/figure_export.h"
#include "ui/icon.h"
#include "ui/steady_label.h"
#include "ui/views/elided_label.h"
#include "ui/views/view.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace unroll {

Card::Card(View* view, QWidget* parent)
    : QFrame(parent), m_view(view), m_title(new ElidedLabel(this)), m_sentence(new SteadyLabel(this)),
      m_menuButton(new QToolButton(this)), m_menu(new QMenu(this)), m_header(new QHBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    m_title->setObjectName(QStringLiteral("card_title"));
    m_sentence->label().setObjectName(view->id() + QStringLiteral("_sentence"));
    m_sentence->label().setProperty("muted", true);
    m_sentence->label().setWordWrap(true);
    m_sentence->label().setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sentence->setSelectable(true);
    m_menuButton->setObjectName(view->id() + QStringLiteral("_menu"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(m_menu);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    view->setParent(this);

    m_copyPicture = m_menu->addAction(QString(), this, &Card::copyPicture);
    m_copyNumbers = m_menu->addAction(QString(), this, &Card::copyNumbers);
    m_export = m_menu->addAction(QString(), this, [this] { emit exportRequested(m_view); });
    m_menu->addSeparator();
    m_enlarge = m_menu->addAction(QString());
    m_enlarge->setCheckable(true);
    connect(m_enlarge, &QAction::toggled, this, &Card::enlargeToggled);
    m_explain = m_menu->addAction(QString(), this, &Card::explain);

    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_title, 1);
    m_header->addWidget(m_menuButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 10);
    layout->setSpacing(4);
    layout->addLayout(m_header);
    layout->addWidget(view, 1);
    layout->addWidget(m_sentence);

    connect(view, &View::sentenceChanged, this, &Card::showTexts);
    showTexts();
}

void Card::addHeaderWidget(QWidget* widget) { m_header->insertWidget(m_header->count() - 1, widget); }

void Card::setTheme(const Theme& theme)
{
    m_menuButton->setIcon(icon(QStringLiteral("menu"), theme.mutedText));
    m_menuButton->setIconSize(iconSize(theme));
    // Room for its longest text, so that the plot above keeps its height while the words change.
    const int lines = hasLargeLetters(theme) ? 4 : 3;
    QFont font = m_sentence->font();
    font.setPointSize(theme.pointSize);
    m_sentence->setMinimumHeight(lines * QFontMetrics(font).lineSpacing());
    m_sentence->setBackground(theme.card);
    m_view->setTheme(theme);
}

void Card::setEnlarged(bool enlarged) { m_enlarge->setChecked(enlarged); }

void Card::setSentenceVisible(bool visible) { m_sentence->setVisible(visible); }

void Card::setPointedAt(bool isPointedAt)
{
    if (property("pointedAt").toBool() != isPointedAt) {
        setProperty("pointedAt", isPointedAt);
        style()->polish(this); // the style sheet asks for it
        update();
    }
}

void Card::copyPicture() const
{
    if (m_view->hasPicture()) {
        QApplication::clipboard()->setImage(figureImage(*m_view, m_view->size().expandedTo({640, 400}), 2.0));
    }
}

void Card::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showTexts();
    }
    QFrame::changeEvent(event);
}

void Card::showTexts()
{
    m_title->setText(m_view->title());
    if (accessibleName() != m_view->title()) {
        setAccessibleName(m_view->title());
    }
    m_menuButton->setToolTip(tr("Copy, export, enlarge, explain"));
    m_menuButton->setAccessibleName(tr("Menu of the card “%1”").arg(m_view->title()));
    m_copyPicture->setText(tr("Copy picture"));
    m_copyNumbers->setText(tr("Copy numbers (CSV)"));
    m_export->setText(tr("Export …"));
    m_enlarge->setText(tr("Enlarge"));
    m_explain->setText(tr("What am I looking at?"));
    if (m_view->hasPicture()) {
        m_sentence->setText(m_view->shownSentence());
        m_view->setToolTip(QString());
    }
}

void Card::explain()
{
    auto* box =
        new QMessageBox(QMessageBox::NoIcon, m_view->title(), m_view->explanation(), QMessageBox::Close, window());
    box->setObjectName(QStringLiteral("explanation"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Card::copyNumbers() const
{
    if (m_view->hasPicture()) {
        QApplication::clipboard()->setText(m_view->csv());
    }
}

} // namespace unroll
