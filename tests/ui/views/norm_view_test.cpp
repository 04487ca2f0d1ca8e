// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/activation_view.h"
#include "ui/views/norm_view.h"
#include "ui/views/spectrum_view.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace unroll {

class NormViewTest : public QObject {
    Q_OBJECT

private:
    static RunPtr runOf(const char* preset)
    {
        return std::make_shared<const Run>(*simulate(findPreset(preset)->experiment));
    }

    static RunPtr runOf(double scale, int steps)
    {
        Experiment experiment;
        experiment.weightScale = scale;
        experiment.timeSteps = steps;
        return std::make_shared<const Run>(*simulate(experiment));
    }

    // The gradient's own curve: the one with a point at each step that is no guide.
    static const PlotCurve& curveOf(const NormView& view)
    {
        const auto& curves = view.plot().scene().curves;
        return *std::find_if(curves.begin(), curves.end(),
                             [](const PlotCurve& each) { return each.endLabel.isEmpty(); });
    }

private slots:
    void plotsTheNormsOfTheRun()
    {
        NormView view;
        const RunPtr run = runOf("book-exploding");
        view.show(run, 20);
        QCOMPARE(curveOf(view).y.size(), 21);
        for (int k = 1; k <= 20; ++k) {
            QVERIFY(std::abs(std::pow(10.0, curveOf(view).y[k]) / run->norms[static_cast<std::size_t>(k) - 1] - 1.0) <
                    1e-12);
        }
        view.setLogarithmic(false);
        for (int k = 1; k <= 20; ++k) {
            QCOMPARE(curveOf(view).y[k], run->norms[static_cast<std::size_t>(k) - 1]);
        }
        QVERIFY(view.sentence().contains(QStringLiteral("203.7 times larger")));
        QVERIFY(view.sentence().contains(QStringLiteral("At step 20 the norm is 249.5.")));
    }

    void saysWhichNumberFormatsHaveBeenLeft()
    {
        NormView view;
        const auto notes = [&] {
            QStringList texts;
            for (const PlotNote& note : view.plot().cursorMarks().notes) {
                texts += note.text;
            }
            return texts;
        };
        const RunPtr growing = runOf(1.0, 3300);
        view.show(growing, 17);
        QCOMPARE(notes(), QStringList({QStringLiteral("float64 ✓"), QStringLiteral("float32 ✓"),
                                       QStringLiteral("float16 ✓"), QStringLiteral("bfloat16 ✓")}));
        QVERIFY(!view.plot().accessibleDescription().contains(QStringLiteral("Out of range")));
        view.show(growing, 18); // Σdh², at half the exponent
        QCOMPARE(notes()[2], QStringLiteral("float16 Σdh² ▲ from step 18"));
        QVERIFY(view.plot().accessibleDescription().endsWith(QStringLiteral("Out of range by now: float16.")));
        view.show(growing, 200);
        QCOMPARE(notes()[1], QStringLiteral("float32 Σdh² ▲ from step 188"));
        QCOMPARE(notes()[2], QStringLiteral("float16 ▲ from step 45"));
        view.show(growing, 3300);
        QCOMPARE(notes()[0], QStringLiteral("float64 ▲ from step 3119"));
        QCOMPARE(notes()[1], QStringLiteral("float32 ▲ from step 387"));
        view.show(runOf(0.5, 1700), 1700);
        QCOMPARE(notes()[0], QStringLiteral("float64 ▼ from step 1523"));
        QCOMPARE(notes()[2], QStringLiteral("float16 ▼ from step 23"));
    }

    void tellsOfTheClippingThatTheCurveDoesNotShow()
    {
        Experiment experiment;
        experiment.cell = Cell::Lstm;
        experiment.clip = true;
        experiment.clipWhere = ClipWhere::Parameters;
        experiment.maxNorm = 0.125;
        const auto run = std::make_shared<const Run>(*simulate(experiment));
        NormView view;
        view.show(run, 20);
        QVERIFY(!view.plot().scene().threshold); // it is no threshold of dh
        const QString told =
            QStringLiteral("their global norm goes from %1 to 0.125.").arg(shortNumber(run->globalNorm));
        QVERIFY2(view.sentence().contains(told), qPrintable(view.sentence()));
        experiment.clipWhere = ClipWhere::Chain;
        view.show(std::make_shared<const Run>(*simulate(experiment)), 20);
        QVERIFY(!view.sentence().contains(QStringLiteral("global norm")));
    }

    void marksWhereFloat64Ends()
    {
        NormView view;
        view.show(runOf(1.0, 3300), 3300);
        const auto& markers = view.plot().scene().markers;
        QCOMPARE(markers.size(), 2U);
        QCOMPARE(markers[0].x, 1555.0);
        QCOMPARE(markers[1].x, 3118.0);
        QVERIFY(std::isnan(curveOf(view).y[1555]));
        QVERIFY(!std::isnan(view.plot().scene().curves.back().y[3300])); // the true curve goes on, drawn otherwise
        view.show(runOf(0.5, 1700), 0);
        QCOMPARE(view.plot().scene().markers.at(0).x, 802.0);
        view.show(runOf(0.0, 5), 0);
        QCOMPARE(view.plot().scene().markers.at(0).x, 1.0);
        QVERIFY(std::isnan(curveOf(view).y[1]));
    }

    void marksSayWhatIsSoAndNoMore()
    {
        NormView view;
        const auto textsOf = [&](const Experiment& experiment) {
            view.show(std::make_shared<const Run>(*simulate(experiment)), 0);
            QStringList texts;
            for (const PlotMarker& marker : view.plot().scene().markers) {
                texts += marker.text;
            }
            return texts.join(QLatin1Char('|'));
        };
        Experiment one; // a single unit overflows to inf and stays there: no NaN
        one.hiddenSize = 1;
        one.weightScale = 3.0;
        one.timeSteps = 3000;
        QVERIFY(textsOf(one).contains(QStringLiteral("dh overflows at step 423 to inf")));
        QVERIFY(!textsOf(one).contains(QStringLiteral("NaN")));

        Experiment once; // beyond float64 at the first step only: no "from"
        once.hiddenSize = 3;
        once.batchSize = 1;
        once.timeSteps = 4;
        once.tensors["Wh"] = {{3, 3}, {0.0, 1e200, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0}};
        QCOMPARE(textsOf(once), QStringLiteral("k = 1: inf"));

        Experiment lost;
        lost.weightScale = 10.0;
        lost.clip = true;
        lost.maxNorm = 1e200;
        lost.timeSteps = 200;
        QCOMPARE(textsOf(lost), QStringLiteral("step 140: Σdh² = inf, clipped to 0"));
    }

    void aLinearAxisSurvivesOverflow()
    {
        NormView view;
        view.setLogarithmic(false);
        view.show(runOf(1.0, 3300), 3300);
        view.fit();
        QVERIFY(view.plot().yMaximum() > 1e235 && view.plot().yMaximum() < 1e250);
        QVERIFY(std::isnan(view.plot().scene().curves.back().y[3300])); // it left the axes long ago
    }

    void clippedStepsAreHollow()
    {
        NormView view;
        const RunPtr run = runOf("book-clipped");
        view.show(run, 20);
        const PlotCurve& marked = view.plot().scene().curves.back();
        QVERIFY(marked.arePointsHollow);
        for (int k = 1; k <= 20; ++k) {
            QCOMPARE(!std::isnan(marked.y[k]), run->clipCoefficients[static_cast<std::size_t>(k) - 1] < 1.0);
        }
        view.resize(600, 400);
        view.show(run, 0);
        const QImage picture = view.grab().toImage(); // the threshold, drawn below, must not show through either
        QCOMPARE(picture.pixelColor(view.plot().pixelAt(10.0, marked.y[10])), view.theme().card);
        view.show(runOf("book-exploding"), 20);
        for (const PlotCurve& curve : view.plot().scene().curves) {
            QVERIFY(!curve.arePointsHollow);
        }
    }

    void pointingPicksAStep()
    {
        NormView view;
        view.resize(600, 400);
        view.QWidget::show();
        view.show(runOf("book-exploding"), 20);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(50);
        QSignalSpy picked(&view, &View::cursorPicked);
        QTest::mouseClick(&view.plot(), Qt::LeftButton, {}, view.plot().pixelAt(7.2, 0.5));
        QCOMPARE(picked.takeFirst().at(0).toInt(), 7);
    }

    void theThresholdCanBeDragged()
    {
        NormView view;
        view.resize(600, 400);
        view.QWidget::show();
        view.show(runOf("book-clipped"), 0);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTest::qWait(50);
        QSignalSpy picked(&view, &NormView::maxNormPicked);
        QSignalSpy cursor(&view, &View::cursorPicked);
        const double threshold = std::log10(2.5); // max_norm 5, drawn in the book's norm with N = 2
        const QPoint from = view.plot().pixelAt(10.0, threshold);
        const QPoint to = view.plot().pixelAt(10.0, std::log10(1.5));
        QTest::mousePress(&view.plot(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&view.plot(), to);
        QTest::mouseRelease(&view.plot(), Qt::LeftButton, {}, to);
        QCOMPARE(cursor.size(), 0);
        QVERIFY(picked.size() >= 2);
        QVERIFY(std::abs(picked.at(0).at(0).toDouble() - 3.0) < 0.05);
        QCOMPARE(picked.last().at(1).toBool(), true);
        QVERIFY(std::abs(picked.last().at(0).toDouble() - 3.0) < 0.05);
    }

    void axesKeepStillAndADoubleClickFits()
    {
        NormView view;
        view.resize(600, 400);
        view.QWidget::show();
        view.show(runOf(1.0, 20), 20);
        const double top = view.plot().yMaximum();
        const double bottom = view.plot().yMinimum();
        view.show(runOf(0.95, 20), 20);
        QCOMPARE(view.plot().yMaximum(), top);
        QCOMPARE(view.plot().yMinimum(), bottom);
        view.show(runOf(0.3, 20), 20);
        QCOMPARE(view.plot().yMaximum(), top);
        QVERIFY(view.plot().yMinimum() < bottom);
        QTest::mouseDClick(&view.plot(), Qt::LeftButton, {}, QPoint(300, 150));
        QVERIFY(view.plot().yMaximum() < top);
    }

    void theCursorMovesWithoutANewScene()
    {
        NormView view;
        view.show(runOf("book-exploding"), 20);
        view.show(view.run(), 3);
        QCOMPARE(*view.plot().cursorMarks().x, 3.0);
        QVERIFY(std::abs(std::pow(10.0, view.plot().cursorMarks().points.at(0).y) - view.run()->norms[2]) < 1e-12);
    }

    void themesRecolour()
    {
        NormView view;
        view.show(runOf("book-exploding"), 20);
        view.setTheme(themeFor(ThemeId::Dark));
        QCOMPARE(curveOf(view).color, themeFor(ThemeId::Dark).curve);
    }

    void theOtherViewsSayWhatIsTrue()
    {
        SpectrumView spectrum;
        spectrum.show(runOf("book-exploding"), 20);
        QCOMPARE(spectrum.plot().scene().curves.at(0).x.size(), 3);
        QVERIFY(spectrum.sentence().contains(QStringLiteral("ρ = 1.255, σmax = 2.659, ρ²⁰ = 94.23")));
        QVERIFY(spectrum.sentence().contains(QStringLiteral("can grow")));
        const auto& circles = spectrum.plot().scene().circles; // the unit circle, ρ, σmax
        QCOMPARE(circles.size(), 3U);
        QVERIFY(std::abs(circles[1].radius - 1.2551903) < 1e-6);
        QVERIFY(std::abs(circles[2].radius - 2.6594289) < 1e-6);
        spectrum.show(runOf("transient"), 20); // σmax 5.1, and yet it must vanish
        QVERIFY(spectrum.sentence().contains(QStringLiteral("must vanish")));

        Run early = *runOf("book-exploding");
        early.spectrum.reset();
        spectrum.show(std::make_shared<const Run>(early), 20);
        QVERIFY(!spectrum.plot().scene().message.isEmpty());

        ActivationView activation;
        activation.show(runOf("book-exploding"), 1);
        QCOMPARE(activation.plot().scene().curves.size(), 2U);
        activation.show(activation.run(), 20);
        QCOMPARE(activation.plot().scene().curves.size(), 4U);
        QVERIFY(activation.plot().accessibleDescription().contains(QStringLiteral("20")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::NormViewTest)
#include "norm_view_test.moc"
