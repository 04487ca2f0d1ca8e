// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QImage>

#include <string>

namespace unroll {

// The text as a QR code, a pixel to a module, black on white with its quiet zone. As few modules as there can be (level
// L), so that they are large on a projector. A text longer than any QR code holds is refused with a sentence.
Expected<QImage> qrCode(const std::string& text);

} // namespace unroll
