// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_model.h"

#include "core/experiment/differences.h"
#include "core/experiment/presets.h"
#include "ui/session/session.h"
#include "ui/text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <QStringList>

#include <algorithm>

namespace unroll {

JournalModel::JournalModel(Session& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {}

void JournalModel::refresh()
{
    const int rows = m_session.undoStack().count() + 1;
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else {
        emit dataChanged(index(0), index(m_rows - 1));
    }
}

int JournalModel::currentRow() const { return m_session.undoStack().index(); }

int JournalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant JournalModel::data(const QModelIndex& index, int role) const
{
    const int row = index.row();
    if (!index.isValid() || row > m_session.undoStack().count()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // a line that is longer than the list is read there
        return lineAt(row);
    case Qt::FontRole: {
        QFont font;
        font.setBold(row == currentRow());
        return font;
    }
    case Qt::ForegroundRole: // of what was undone
        return row > currentRow() ? QVariant(QGuiApplication::palette().color(QPalette::Disabled, QPalette::Text))
                                  : QVariant();
    default:
        return {};
    }
}

// By its title, or as the preset it is.
QString JournalModel::startText() const
{
    const Experiment& start = m_session.startExperiment();
    QString name = QString::fromStdString(start.title);
    if (name.isEmpty()) {
        const auto all = presets();
        const auto same = std::find_if(all.begin(), all.end(), [&](const Preset& preset) {
            return differences({&start, &preset.experiment}).isEmpty();
        });
        name = same == all.end() ? tr("your own settings") : translated(same->title);
    }
    //: the first line of the journal: what was opened
    return tr("Start: %1").arg(name);
}

QString JournalModel::lineAt(int row) const
{
    const QString step = row == 0 ? startText() : QStringLiteral("%1. ").arg(row) + m_session.stepText(row);
    //: %1 is a line of the journal, such as "2. Weight scale 1 → 0.5"
    return row == currentRow() ? tr("%1 — now").arg(step) : row > currentRow() ? tr("%1 — undone").arg(step) : step;
}

QString JournalModel::text() const
{
    QStringList lines;
    for (int row = 0; row < m_rows; ++row) {
        lines += lineAt(row);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace unroll
