// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What the sound module exports, by this name; the program finds it at run time.
extern "C" {
enum UnrollPlayed { UnrollPlayedYes = 0, UnrollPlayedNoDevice = 1, UnrollPlayedRefused = 2 };
using UnrollPlay = int (*)(const std::int16_t* samples, std::size_t count, int samplesPerSecond);
}
constexpr const char* unrollPlayName = "unrollPlay";
