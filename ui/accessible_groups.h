// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace unroll {

// Tells a screen reader that a card, a panel and the bars are groups, which it names and can step over; once per
// application.
void installGroupAccessibility();

} // namespace unroll
