// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QByteArray>
#include <QString>

namespace unroll {

// The link that a picture of this experiment carries; empty where arrays or texts would make it longer than about a
// MiB, which is decided without making it.
QString linkToCarry(const Experiment& experiment);

// XMP for a PDF: its title, and the link as what it was made from.
QByteArray pdfMetadata(const QString& title, const QString& link);

} // namespace unroll
