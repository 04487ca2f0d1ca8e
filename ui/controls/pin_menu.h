// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <vector>

namespace unroll {

class Session;

// The pinned runs as a menu: each by what tells it apart, to be shown again or unpinned. What is added to it otherwise
// stands below them.
class PinMenu : public QMenu {
    Q_OBJECT

public:
    explicit PinMenu(Session& session, QWidget* parent = nullptr);

private:
    void fill();
    void addPin(std::size_t index, const QString& label);

    Session& m_session;
    QAction* m_none;      // says that there is none
    QAction* m_separator; // below the pins
    std::vector<QMenu*> m_pins;
};

} // namespace unroll
