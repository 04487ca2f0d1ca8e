// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/plots/theme.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace unroll {

class ChoiceEditor;
class FieldEditor;
class Session;
struct Field;

// A column of controls beside the cards, and under them in words what could not be done.
class Panel : public QWidget {
    Q_OBJECT

public:
    virtual void setTheme(const Theme& theme) = 0;
    void showProblem(const Error& error); // until the next change of the experiment

signals:
    void problemShown(QWidget* problem);

protected:
    explicit Panel(Session& session, QWidget* parent);

    Session& session() const { return m_session; }
    QVBoxLayout& column() const { return *m_column; }
    FieldEditor* addField(const char* name, QVBoxLayout& column);
    ChoiceEditor* addChoice(const char* name, QVBoxLayout& column);
    // Those of addField() and addChoice(), each with its field.
    const std::vector<std::pair<const Field*, QWidget*>>& editors() const { return m_editors; }
    QLabel* addNote(const QString& objectName); // hidden, of several lines
    void finishColumn();                        // once all controls are there

    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    template <class Editor>
    Editor* addEditor(const char* name, QVBoxLayout& column);

    Session& m_session;
    QVBoxLayout* m_column;
    std::vector<std::pair<const Field*, QWidget*>> m_editors;
    QLabel* m_problem;
    std::optional<Error> m_shownProblem;
};

} // namespace unroll
