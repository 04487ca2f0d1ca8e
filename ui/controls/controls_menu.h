// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMenu>

#include <string>

namespace unroll {

class Session;

// Every control by its name, with a tick where it is shown.
class ControlsMenu : public QMenu {
    Q_OBJECT

public:
    explicit ControlsMenu(Session& session, QWidget* parent = nullptr);

signals:
    void refused(const unroll::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showExperiment();
    void retranslate();

    Session& m_session;
    QAction* m_showAll;
    QList<QAction*> m_controls;
    std::string m_shown; // the list that the ticks stand for
};

} // namespace unroll
