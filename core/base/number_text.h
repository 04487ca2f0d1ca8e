// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace unroll {

// Numbers as text, with a point whatever the locale.

// The shortest digits that read back as the same double: "0.5", "1e+06", "inf".
std::string shortestDigits(double value);

// Four significant digits, as %.4g.
std::string fourDigits(double value);

// 10^exponent with four significant digits, also far outside the range of a double: "1.46e+326".
std::string powerOfTen(double exponent);

// As Python's repr and a list of NumPy numbers: the shortest digits that read back, fixed notation from 1e-4 up to
// 1e16, always with a point or an exponent; "inf", "-inf", "nan".
std::string pythonFloat(double value);

} // namespace unroll
