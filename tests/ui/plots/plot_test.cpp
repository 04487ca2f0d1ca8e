// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/decimate.h"
#include "ui/plots/label_candidates.h"
#include "ui/plots/label_places.h"
#include "ui/plots/plot.h"
#include "ui/plots/theme.h"
#include "ui/plots/tickers.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace unroll {

class PlotTest : public QObject {
    Q_OBJECT

private:
    static double luminance(const QColor& color)
    {
        const auto linear = [](double part) {
            return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(static_cast<double>(color.redF())) +
               0.7152 * linear(static_cast<double>(color.greenF())) +
               0.0722 * linear(static_cast<double>(color.blueF()));
    }

    static double contrast(const QColor& a, const QColor& b)
    {
        const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
        return (lighter + 0.05) / (darker + 0.05);
    }

    static PlotScene sceneWithThreshold()
    {
        PlotScene scene;
        scene.x = {QStringLiteral("k"), 0.0, 20.0, false};
        scene.y = {QStringLiteral("y"), 0.0, 10.0, false};
        scene.keepsY = true;
        scene.threshold = PlotThreshold{5.0, QStringLiteral("threshold"), Qt::red};
        return scene;
    }

private slots:
    void aTinyPlotWithoutNamesHasNoLegend()
    {
        Plot plot;
        plot.setMinimumSize(1, 1); // smaller than it would be by itself
        PlotScene scene = sceneWithThreshold();
        scene.legend = Qt::AlignTop | Qt::AlignRight;
        scene.isLegendAbove = true;
        plot.setScene(scene);
        for (const QSize size : {QSize(60, 8), QSize(8, 60), QSize(400, 300)}) {
            plot.resize(size);
            QCOMPARE(plot.grab().size(), size);
        }
    }

    void aLongLineKeepsItsPeaksItsEndsAndItsGap()
    {
        QVector<double> x;
        QVector<double> y;
        for (int i = 0; i < 100000; ++i) {
            x.append(i);
            y.append(std::sin(i * 0.37));
        }
        y[31234] = 50.0;
        y[77777] = -50.0;
        for (int i = 50000; i < 51000; ++i) {
            y[i] = std::numeric_limits<double>::quiet_NaN();
        }
        const Polyline line = decimated(x, y, 1000);
        QVERIFY(line.x.size() < 4100);
        QCOMPARE(line.x.size(), line.y.size());
        QVERIFY(std::is_sorted(line.x.begin(), line.x.end()));
        QCOMPARE(line.x.first(), 0.0);
        QCOMPARE(line.x.last(), 99999.0);
        QVERIFY(line.y.contains(50.0));
        QVERIFY(line.y.contains(-50.0));
        QCOMPARE(std::count_if(line.y.begin(), line.y.end(), [](double each) { return std::isnan(each); }), 1);
        for (qsizetype i = 0; i < line.x.size(); ++i) { // no point is invented
            const double original = y[static_cast<qsizetype>(line.x[i])];
            QVERIFY(original == line.y[i] || (std::isnan(original) && std::isnan(line.y[i])));
        }
    }

    void aShortLineStaysAsItIs()
    {
        const Polyline line = decimated({0.0, 1.0, 2.0}, {3.0, 1.0, 2.0}, 1000);
        QCOMPARE(line.y, (QVector<double>{3.0, 1.0, 2.0}));
    }

    void labelsGiveWayToEachOtherAndToCurves()
    {
        const QRectF bounds(0.0, 0.0, 200.0, 100.0);
        const QRectF liked(10.0, 10.0, 40.0, 15.0);
        const QRectF other(100.0, 60.0, 40.0, 15.0);
        LabelPlaces places(bounds, {});
        QCOMPARE(*places.place({liked, other}), liked);
        QCOMPARE(*places.place({liked, other}), other);                 // taken by now
        QVERIFY(!places.place({liked, other}, 30.0));                   // both taken
        QCOMPARE(*places.place({liked, other}), liked);                 // but what must stand does
        QVERIFY(!places.place({QRectF(180.0, 0.0, 40.0, 15.0)}, 30.0)); // half of it beyond the bounds
        LabelPlaces aboutCurve(bounds, {{20.0, 15.0}, {30.0, 15.0}});
        QCOMPARE(*aboutCurve.place({liked, other}), other);
        LabelPlaces aboutDot(bounds, std::vector<QPointF>(LabelPlaces::dotWeight, {20.0, 15.0}));
        QVERIFY(!aboutDot.place({liked}, 30.0)); // a name is worth less than a number
        QCOMPARE(*aboutDot.place({liked}), liked);
    }

    void stepsHaveNoFractions()
    {
        for (const Tick& tick : linearTicks(-0.04, 1.04, 6, 1.0)) {
            QCOMPARE(tick.position, std::round(tick.position));
        }
        QVERIFY(linearTicks(-4.3, 4.3, 2).size() >= 3);
        QCOMPARE(linearTicks(0.0, 1e240).last().label, QStringLiteral("10²⁴⁰"));
    }

    void aboutADecadeIsTickedOneTwoFive()
    {
        QStringList labels;
        for (const Tick& tick : log10Ticks(std::log10(0.4), std::log10(6.0))) {
            labels += tick.label;
        }
        QCOMPARE(labels,
                 (QStringList{QStringLiteral("0.5"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("5")}));
        QVERIFY(log10Ticks(std::log10(0.4), std::log10(6.0), 2).size() <= 2);
    }

    void aThresholdIsDraggedWithinTheAxesThatStand()
    {
        Plot plot;
        plot.resize(500, 400);
        plot.show();
        PlotScene scene = sceneWithThreshold();
        plot.setScene(scene);
        QVERIFY(QTest::qWaitForWindowExposed(&plot));
        QTest::qWait(50);
        const double top = plot.yMaximum();
        // As the session does: each value moved to comes back as a new scene.
        connect(&plot, &Plot::thresholdMoved, this, [&](double y) {
            scene.threshold->y = y;
            scene.y.maximum = std::max(scene.y.maximum, y);
            plot.setScene(scene);
        });
        QSignalSpy moved(&plot, &Plot::thresholdMoved);
        QSignalSpy picked(&plot, &Plot::picked);
        QTest::mousePress(&plot, Qt::LeftButton, {}, plot.pixelAt(10.0, 5.0));
        for (int i = 0; i < 5; ++i) {
            QTest::mouseMove(&plot, QPoint(250, i % 2)); // above the axes
        }
        QCOMPARE(plot.yMaximum(), top); // it does not run away from the hand
        const QPoint end = plot.pixelAt(10.0, 3.0);
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, end);
        QVERIFY(moved.size() >= 6);
        QCOMPARE(moved.last().at(1).toBool(), true);
        QVERIFY(std::abs(moved.last().at(0).toDouble() - 3.0) < 0.1); // where the hand let go
        QCOMPARE(picked.size(), 0);
    }

    void markerTextsAreNeverCutOff()
    {
        const AxesOnScreen axes{QRectF(50.0, 10.0, 200.0, 100.0), 0.0, 1.0,
                                [](double x, double y) { return QPointF(50.0 + 200.0 * x, 110.0 - 100.0 * y); }};
        for (const double x : {0.0, 0.5, 1.0}) {
            for (const QSizeF size : {QSizeF(60.0, 14.0), QSizeF(190.0, 14.0), QSizeF(150.0, 60.0)}) {
                const std::vector<QRectF> candidates = markerLabelCandidates(axes, x, size);
                QVERIFY(!candidates.empty());
                for (const QRectF& candidate : candidates) {
                    QVERIFY(axes.inside.contains(candidate));
                }
            }
        }
    }

    void rangesFarOutsideStillShow()
    {
        Plot plot;
        PlotScene scene = sceneWithThreshold();
        scene.threshold.reset();
        scene.y.maximum = 1.7e308;
        plot.setScene(scene);
        plot.fit();
        QVERIFY(plot.yMaximum() > 1e239);
        QVERIFY(std::isfinite(plot.yMaximum()));
    }

    void textsAreReadableInEveryTheme()
    {
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            const Theme theme = themeFor(id);
            for (const QColor& color : {theme.text, theme.mutedText, theme.guide, theme.threshold, theme.warning,
                                        theme.vanishing, theme.steady, theme.exploding}) {
                QVERIFY2(contrast(color, theme.card) >= 4.5, qPrintable(QLatin1String(name(id)) + color.name()));
            }
            for (const QColor& color : {theme.curve, theme.secondCurve, theme.cursor}) {
                QVERIFY2(contrast(color, theme.card) >= 3.0, qPrintable(QLatin1String(name(id)) + color.name()));
            }
        }
        QVERIFY(plotPointSize(themeFor(ThemeId::Projector)) >= 20);
        QVERIFY(themeFor(ThemeId::Projector).curveWidth >= 3.0);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::PlotTest)
#include "plot_test.moc"
