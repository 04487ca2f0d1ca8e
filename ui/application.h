// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace unroll {

// What belongs to the application as a whole, once a QApplication exists.
void nameApplication(); // name, version, icon; where settings are kept

// "en" or "ko": Unroll's own texts and Qt's dialogs; every open window is told.
void installLanguage(const QString& language);

// The system's language where it is one of ours, else English.
QString systemLanguage();

} // namespace unroll
