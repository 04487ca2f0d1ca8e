// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUndoCommand>

namespace unroll {

// A step of undo that says what it was, in the language of the moment.
class NamedCommand : public QUndoCommand {
public:
    virtual QString description() const = 0;
};

} // namespace unroll
