// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/lesson/lesson.h"
#include "ui/plots/theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace unroll {

class LessonText;

// The lesson beside the laboratory: a step's text, its question, and the way to the next. It changes nothing itself:
// what a step sets and what an answer shows is LessonStage's.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setLanguage(const QString& language);
    const QString& language() const { return m_language; }
    void setBrief(bool isBrief); // a band for a projector: the headline and the question

    void goTo(int index);    // shows it and has it set up; beyond either end it stays
    void leaveAt(int index); // shows it, and sets nothing up
    void next() { goTo(m_index + 1); }
    void previous() { goTo(m_index - 1); }
    void setUpAgain() { goTo(m_index); }
    int index() const { return m_index; }
    int count() const { return static_cast<int>(m_ids.size()); }
    const LessonStep& step() const { return m_step; }

    bool isAsking() const { return m_isAsking; }
    void reveal();                            // answers the question; without one nothing happens
    void showAnswer(const QString& sentence); // what became of the prediction
    void setWaiting(bool isWaiting);          // what was revealed takes a while: the text goes on when it is there
    void setAway(bool isAway);                // another experiment is shown: what was said of the step's is put away
    void dropQuestion();                      // the user went on alone: all is shown, nothing is compared

signals:
    void entered();            // step() is to be set up
    void revealed(int choice); // of the question's, −1: none was made
    void dropped();
    void claimPicked(const QString& target); // a number in the text
    void languageChanged();
    void closeRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeQuestion();
    void nameChoices();
    void show(); // the step as it stands, in the language of the moment
    void showButtons();
    void fitWidth();
    void fitHeight();
    QString shownText() const;
    int choice() const; // −1: none

    QStringList m_ids = lessonIds();
    QString m_language = QStringLiteral("en");
    Theme m_theme;
    LessonStep m_step;
    int m_index = 0;
    bool m_isAsking = false;
    bool m_isBrief = false;
    bool m_isAway = false;
    bool m_isWaiting = false;
    QString m_answer;
    QLabel* m_title;
    QLabel* m_headline;
    LessonText* m_text;
    QWidget* m_questionBox;
    QLabel* m_question;
    QBoxLayout* m_choicesLayout;
    QList<QRadioButton*> m_choices;
    QLabel* m_answerLabel;
    QLabel* m_keys; // of the band, which has no buttons
    QToolButton* m_close;
    QPushButton* m_reveal;
    QToolButton* m_previous;
    QToolButton* m_again;
    QToolButton* m_next;
    QLabel* m_counter;
};

} // namespace unroll
