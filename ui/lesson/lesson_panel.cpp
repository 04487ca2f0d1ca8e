// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lesson/lesson_panel.h"

#include "ui/icon.h"
#include "ui/lesson/lesson_text.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace unroll {

namespace {

QLabel* wrappedLabel(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QToolButton* button(const char* name, QWidget* parent)
{
    auto* result = new QToolButton(parent);
    result->setObjectName(QString::fromLatin1(name));
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

// What a button cannot do by itself: its words in lines of at most this width.
QString wrapped(const QString& text, const QFontMetrics& metrics, int width)
{
    QString lines;
    QString line;
    for (const QString& word : text.split(QLatin1Char(' '))) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
            lines += line + QLatin1Char('\n');
            line = word;
        } else {
            line = longer;
        }
    }
    return lines + line;
}

} // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : QWidget(parent), m_title(wrappedLabel("lesson_title", this)), m_headline(wrappedLabel("lesson_headline", this)),
      m_text(new LessonText(this)), m_questionBox(new QWidget(this)),
      m_question(wrappedLabel("lesson_question", m_questionBox)),
      m_choicesLayout(new QBoxLayout(QBoxLayout::TopToBottom)), m_answerLabel(wrappedLabel("lesson_answer", this)),
      m_keys(new QLabel(this)), m_close(button("lesson_close", this)), m_reveal(new QPushButton(m_questionBox)),
      m_previous(button("lesson_previous", this)), m_again(button("lesson_again", this)),
      m_next(button("lesson_next", this)), m_counter(new QLabel(this))
{
    setObjectName(QStringLiteral("lesson_panel"));
    m_text->setObjectName(QStringLiteral("lesson_text"));
    m_text->setMinimumHeight(1); // it scrolls: questions and answers do not
    m_reveal->setObjectName(QStringLiteral("lesson_reveal"));
    m_keys->setObjectName(QStringLiteral("lesson_keys"));
    m_keys->setProperty("muted", true);
    m_counter->setObjectName(QStringLiteral("lesson_counter"));
    m_counter->setAlignment(Qt::AlignCenter);

    auto* header = new QHBoxLayout;
    header->addWidget(m_title, 1);
    header->addWidget(m_keys, 0, Qt::AlignTop);
    header->addWidget(m_close, 0, Qt::AlignTop);
    m_choicesLayout->setSpacing(6);
    auto* question = new QVBoxLayout(m_questionBox);
    question->setContentsMargins(0, 0, 0, 0);
    question->addWidget(m_question);
    question->addLayout(m_choicesLayout);
    question->addWidget(m_reveal, 0, Qt::AlignLeft);
    auto* ways = new QHBoxLayout;
    ways->addWidget(m_previous);
    ways->addWidget(m_counter, 1);
    ways->addWidget(m_again);
    ways->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->addLayout(header);
    layout->addWidget(m_headline);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_questionBox);
    layout->addWidget(m_answerLabel);
    layout->addLayout(ways);

    connect(m_close, &QToolButton::clicked, this, &LessonPanel::closeRequested);
    connect(m_reveal, &QPushButton::clicked, this, &LessonPanel::reveal);
    connect(m_previous, &QToolButton::clicked, this, &LessonPanel::previous);
    connect(m_again, &QToolButton::clicked, this, &LessonPanel::setUpAgain);
    connect(m_next, &QToolButton::clicked, this, &LessonPanel::next);
    connect(m_text, &LessonText::claimPicked, this, &LessonPanel::claimPicked);
    leaveAt(0);
}

void LessonPanel::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (const auto& [each, name] : {std::pair{m_close, "close"}, std::pair{m_previous, "step-back"},
                                     std::pair{m_again, "undo"}, std::pair{m_next, "step-forward"}}) {
        each->setIcon(icon(QLatin1String(name), theme.text));
        each->setIconSize(iconSize(theme));
    }
    m_text->setTheme(theme);
    fitWidth();
}

// The same for each step, so that nothing beside it moves.
void LessonPanel::fitWidth()
{
    const int width = (hasLargeLetters(m_theme) ? 22 : 29) * m_theme.pointSize;
    setMinimumWidth(m_isBrief ? 0 : width);
    setMaximumWidth(m_isBrief ? QWIDGETSIZE_MAX : width);
    nameChoices();
}

// A dock asks nobody how high texts of several lines get at its width.
void LessonPanel::fitHeight()
{
    m_questionBox->layout()->activate();
    m_questionBox->updateGeometry(); // else what is around it hears of a new question later
    layout()->activate();
    const int needed =
        m_isBrief ? layout()->totalHeightForWidth(width()) : layout()->totalMinimumHeightForWidth(width());
    if (needed != minimumHeight()) {
        setMinimumHeight(needed);
    }
    const int most = m_isBrief ? needed : QWIDGETSIZE_MAX;
    if (most != maximumHeight()) {
        setMaximumHeight(most);
    }
}

void LessonPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fitHeight();
    }
    layout()->setGeometry(contentsRect()); // its own turn may have come before the height was right
}

void LessonPanel::setLanguage(const QString& language)
{
    m_language = language;
    m_step = lessonStep(m_ids[m_index], m_language);
    nameChoices(); // they stay the buttons they are: chosen, and with their turn of the tab key
    show();
    emit languageChanged();
}

void LessonPanel::setBrief(bool isBrief)
{
    m_isBrief = isBrief;
    m_choicesLayout->setDirection(isBrief ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitWidth();
    show();
}

void LessonPanel::goTo(int index)
{
    if (index < 0 || index >= count()) {
        return;
    }
    m_index = index;
    m_step = lessonStep(m_ids[index], m_language);
    m_isAsking = m_step.question.has_value();
    m_isWaiting = false;
    m_answer.clear();
    makeQuestion();
    show();
    emit entered();
}

void LessonPanel::leaveAt(int index)
{
    m_index = std::clamp(index, 0, count() - 1);
    m_step = lessonStep(m_ids[m_index], m_language);
    m_isAsking = false;
    m_isWaiting = false;
    m_answer.clear();
    makeQuestion();
    show();
}

void LessonPanel::reveal()
{
    if (!m_isAsking) {
        return;
    }
    m_isAsking = false;
    show();
    emit revealed(choice());
    m_text->scrollPast(m_step.text);
}

int LessonPanel::choice() const
{
    for (int i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->isChecked()) {
            return i;
        }
    }
    return -1;
}

void LessonPanel::showAnswer(const QString& sentence)
{
    const bool isNew = sentence != m_answer;
    m_answer = sentence;
    show();
    if (isNew) { // to be read aloud
        QAccessibleEvent event(m_answerLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void LessonPanel::setWaiting(bool isWaiting)
{
    if (m_isWaiting != isWaiting) {
        m_isWaiting = isWaiting;
        show();
        if (!isWaiting) {
            m_text->scrollPast(m_step.text);
        }
    }
}

void LessonPanel::setAway(bool isAway)
{
    if (m_isAway != isAway) {
        m_isAway = isAway;
        show();
    }
}

void LessonPanel::dropQuestion()
{
    if (m_isAsking) {
        m_isAsking = false;
        show();
        emit dropped();
    }
}

void LessonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        show();
    }
    QWidget::changeEvent(event);
}

void LessonPanel::makeQuestion()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    if (!m_step.question) {
        return;
    }
    for (std::size_t i = 0; i < m_step.question->choices.size(); ++i) {
        const auto number = QString::number(i + 1);
        auto* each = new QRadioButton(m_questionBox);
        each->setObjectName(QStringLiteral("lesson_choice_") + number);
        auto* key = new QShortcut(QKeySequence(number), each); // at once: a button's own would wait for its animation
        connect(key, &QShortcut::activated, each, [each] { each->setChecked(true); });
        m_choicesLayout->addWidget(each);
        m_choices += each;
    }
    nameChoices();
}

void LessonPanel::nameChoices()
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        const QString text = withoutLinks(m_step.question->choices[static_cast<std::size_t>(i)].text);
        const QString whole = QStringLiteral("%1  %2").arg(i + 1).arg(text);
        const int indicator = 3 * m_theme.pointSize; // and what is around it
        m_choices[i]->setText(m_isBrief ? whole : wrapped(whole, fontMetrics(), maximumWidth() - indicator));
        m_choices[i]->setAccessibleName(whole);
    }
}

QString LessonPanel::shownText() const
{
    QStringList parts{m_step.text};
    if (!m_isAsking && m_step.question) { // what was asked scrolls with the text
        parts += QStringLiteral("**%1**").arg(withoutLinks(m_step.question->text));
    }
    if (m_isWaiting) {
        parts += tr("What comes of it is told here when the training is done.");
    } else if (!m_isAsking && !m_step.afterwards.isEmpty()) {
        parts += m_step.afterwards;
    }
    return parts.join(QStringLiteral("\n\n"));
}

void LessonPanel::show()
{
    m_title->setText(m_isBrief ? QStringLiteral("%1 · %2").arg(m_step.section, m_step.title)
                               : QStringLiteral("%1  %2").arg(m_step.section, m_step.title));
    m_headline->setText(withoutLinks(m_step.headline));
    m_headline->setVisible(m_isBrief && !m_isAsking && !m_isAway && !m_isWaiting);
    m_text->setVisible(!m_isBrief);
    m_text->setText(shownText());
    m_text->setAccessibleName(m_step.title);
    m_questionBox->setVisible(m_isAsking);
    if (m_step.question) {
        m_question->setText(withoutLinks(m_step.question->text));
    }
    m_answerLabel->setText(m_answer);
    m_answerLabel->setVisible(!m_answer.isEmpty() && !m_isAsking && !m_isAway);
    m_counter->setText(tr("%1 of %2").arg(m_index + 1).arg(count()));
    m_keys->setText(m_isAsking ? tr("1 … %1: answer, R: show").arg(m_choices.size()) : m_counter->text());
    m_keys->setVisible(m_isBrief);
    for (QWidget* each :
         {static_cast<QWidget*>(m_close), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_again),
          static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_counter), static_cast<QWidget*>(m_reveal)}) {
        each->setVisible(!m_isBrief);
    }
    showButtons();
    fitHeight();
}

void LessonPanel::showButtons()
{
    const auto name = [](QWidget* each, const QString& text, const QString& key) {
        each->setAccessibleName(text);
        each->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
    };
    name(m_close, tr("Close the lesson"), QStringLiteral("Ctrl+L"));
    name(m_previous, tr("Previous step of the lesson"), QStringLiteral("Page ↑"));
    name(m_again, tr("Set this step up again"), QStringLiteral("Shift+R"));
    name(m_next, tr("Next step of the lesson"), QStringLiteral("Page ↓"));
    name(m_reveal, tr("Show what happens"), QStringLiteral("R"));
    m_reveal->setText(tr("Show what happens"));
    m_previous->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < count());
}

} // namespace unroll
