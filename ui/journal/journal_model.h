// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace unroll {

class Session;

// What was done, as a list: in row 0 what was opened, in row k the k-th step of undo, in the window's language.
class JournalModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit JournalModel(Session& session, QObject* parent = nullptr);

    void refresh();         // whatever has changed
    int currentRow() const; // the state that is shown
    QString text() const;   // all of it, one line a step

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString startText() const;
    QString lineAt(int row) const;

    Session& m_session;
    int m_rows = 1;
};

} // namespace unroll
