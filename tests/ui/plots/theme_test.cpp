// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/theme.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace unroll {

// Whether colours can be told apart by eyes that lack one of the three kinds of cones: Machado, Oliveira and Fernandes
// (2009), severity 1, on linear RGB; distances in CIE L*a*b*.
class ThemeTest : public QObject {
    Q_OBJECT

private:
    using Triple = std::array<double, 3>;
    using Eyes = std::array<Triple, 3>;

    static constexpr Eyes all{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static constexpr Eyes protan{
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static constexpr Eyes deutan{
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static constexpr Eyes tritan{
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

    static Triple linear(const QColor& color)
    {
        const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return {one(color.redF()), one(color.greenF()), one(color.blueF())};
    }

    static double luminance(const Triple& c) { return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; }

    static double contrast(const QColor& a, const QColor& b)
    {
        const auto [low, high] = std::minmax({luminance(linear(a)), luminance(linear(b))});
        return (high + 0.05) / (low + 0.05);
    }

    static Triple seen(const QColor& color, const Eyes& eyes)
    {
        const Triple c = linear(color);
        Triple rgb{};
        for (std::size_t i = 0; i < 3; ++i) {
            rgb[i] = std::clamp(eyes[i][0] * c[0] + eyes[i][1] * c[1] + eyes[i][2] * c[2], 0.0, 1.0);
        }
        const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
        const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        const double y = f(luminance(rgb));
        const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
    }

    static double distance(const QColor& a, const QColor& b, const Eyes& eyes)
    {
        const Triple p = seen(a, eyes);
        const Triple q = seen(b, eyes);
        return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
    }

private slots:
    void ghostsAreApartFromTheCurveAndEachOtherForEveryEye_data()
    {
        QTest::addColumn<ThemeId>("id");
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            QTest::newRow(name(id)) << id;
        }
    }

    void ghostsAreApartFromTheCurveAndEachOtherForEveryEye()
    {
        QFETCH(const ThemeId, id);
        const Theme theme = themeFor(id);
        std::vector<QColor> curves{theme.curve};
        curves.insert(curves.end(), theme.ghosts.begin(), theme.ghosts.end());
        for (std::size_t i = 0; i < curves.size(); ++i) {
            QVERIFY2(contrast(curves[i], theme.card) >= 3.0, qPrintable(curves[i].name()));
            for (std::size_t j = 0; j < i; ++j) {
                for (const Eyes& eyes : {all, protan, deutan, tritan}) {
                    const double apart = distance(curves[i], curves[j], eyes);
                    QVERIFY2(apart > 25.0, qPrintable(curves[i].name() + curves[j].name() + QString::number(apart)));
                }
            }
        }
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::ThemeTest)
#include "theme_test.moc"
