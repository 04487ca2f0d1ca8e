// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace unroll::test {

using Triple = std::array<double, 3>;
using Triples = std::array<Triple, 3>;

// How somebody sees who lacks one kind of cone: matrices on linear RGB, at severity 1.0, of G. M. Machado,
// M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// IEEE Transactions on Visualization and Computer Graphics 15(6), 2009, table of the authors' supplement.
struct Vision {
    const char* name;
    Triples matrix;
};

inline const std::array<Vision, 4> visions{
    Vision{"full colour", {{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}}},
    Vision{"protanopia",
           {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Vision{"deuteranopia",
           {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Vision{"tritanopia",
           {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

inline Triple times(const Triples& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            result[i] += matrix[i][j] * vector[j];
        }
    }
    return result;
}

inline Triple linearRgb(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {linear(color.red() / 255.0), linear(color.green() / 255.0), linear(color.blue() / 255.0)};
}

inline Triple seen(const QColor& color, const Vision& vision) // linear RGB
{
    Triple result = times(vision.matrix, linearRgb(color));
    for (double& value : result) {
        value = std::clamp(value, 0.0, 1.0);
    }
    return result;
}

// CIE L*a*b* under D65.
inline Triple lab(const Triple& linear)
{
    constexpr Triples toXyz{
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, linear);
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

// ΔE*ab of 1976: about 2 can just be told apart side by side.
inline double distance(const QColor& a, const QColor& b, const Vision& vision)
{
    const Triple p = lab(seen(a, vision));
    const Triple q = lab(seen(b, vision));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

inline double lightness(const QColor& color, const Vision& vision) { return lab(seen(color, vision))[0]; }

// WCAG 2.2: 4.5 for text, 3 for what has to be seen of a picture.
inline double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& color) {
        const Triple rgb = linearRgb(color);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2] + 0.05;
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return std::max(first, second) / std::min(first, second);
}

} // namespace unroll::test
