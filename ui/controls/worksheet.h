// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

class QMenu;

namespace unroll {

class Session;

// Which controls are shown and which are locked, decided from the window: each change an edit that can be undone.
class Worksheet {
    Q_DECLARE_TR_FUNCTIONS(unroll::Worksheet)

public:
    using Report = std::function<void(const Error&)>; // of what could not be done

    static QString labelOf(std::string_view control); // translated

    static std::optional<Error> setShown(Session& session, std::string_view control, bool isShown);
    static std::optional<Error> setLocked(Session& session, std::string_view control, bool isLocked);
    static std::optional<Error> showAll(Session& session);

    // What can be done with one control; with none, only what concerns all of them.
    static void addActions(QMenu& menu, Session& session, const std::string& control, const Report& report);
};

} // namespace unroll
