// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/experiment/field.h"
#include "ui/plots/theme.h"

#include <QWidget>

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QLabel;
class QMenu;
class QVBoxLayout;

namespace unroll {

class ChoiceEditor;
class FieldEditor;
class LockSign;
class Session;

// A column of controls beside the cards, and under them in words what could not be done.
class Panel : public QWidget {
    Q_OBJECT

public:
    virtual void setTheme(const Theme& theme) = 0;
    void showProblem(const Error& error); // until the next change of the experiment
    void setReduced(bool isReduced);      // for a class: few controls, where the worksheet does not say which

signals:
    void problemShown(QWidget* problem);

protected:
    explicit Panel(Session& session, QWidget* parent);

    virtual void showExperiment() = 0;

    Session& session() const { return m_session; }
    QVBoxLayout& column() const { return *m_column; }
    FieldEditor* addField(const char* name, QVBoxLayout& column);
    ChoiceEditor* addChoice(const char* name, QVBoxLayout& column);
    // Those of addField() and addChoice(), each with its field.
    const std::vector<std::pair<const Field*, QWidget*>>& editors() const { return m_editors; }
    // More that belongs to a control of the worksheet, and is shown and hidden with it.
    void addPart(const char* control, QWidget* part);
    void addLockSign(const char* control, LockSign* sign);
    void showControls(); // those that the worksheet shows; after each change of the experiment
    bool isReduced() const { return m_isReduced; }
    bool isShown(const char* control) const;
    bool isLocked(const char* control) const;
    QLabel* addNote(const QString& objectName); // hidden, of several lines
    void finishColumn();                        // once all controls are there

    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    template <class Editor>
    Editor* addEditor(const char* name, QVBoxLayout& column);

    std::string controlOf(const QWidget* widget) const; // empty where it belongs to none
    void showMenu(QWidget& widget, const QPoint& position);

    Session& m_session;
    QVBoxLayout* m_column;
    std::vector<std::pair<const Field*, QWidget*>> m_editors;
    std::vector<std::pair<std::string, QWidget*>> m_parts; // of controls, each with its control
    std::vector<std::pair<std::string, LockSign*>> m_lockSigns;
    std::optional<std::pair<std::string, std::string>> m_lists; // shown and locked, as the controls stand
    bool m_isReduced = false;
    QLabel* m_problem;
    std::optional<Error> m_shownProblem;
};

} // namespace unroll
