// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "ui/plots/plot.h"
#include "ui/run_labels.h"
#include "ui/text.h"
#include "ui/views/activation_view.h"
#include "ui/views/norm_view.h"
#include "ui/views/spectrum_view.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

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

    // The curve that the legend has under this name; nothing where there is none.
    static PlotCurve named(const NormView& view, const char* name)
    {
        const auto& curves = view.plot().scene().curves;
        const auto found = std::find_if(curves.begin(), curves.end(),
                                        [&](const PlotCurve& each) { return each.name == QString::fromUtf8(name); });
        return found == curves.end() ? PlotCurve() : *found;
    }

    static QStringList legend(const NormView& view)
    {
        QStringList names;
        for (const PlotCurve& curve : view.plot().scene().curves) {
            names += curve.name;
        }
        names.removeAll(QString());
        return names;
    }

    static RunPtr with(Experiment experiment, const std::function<void(Experiment&)>& change)
    {
        change(experiment);
        return std::make_shared<const Run>(*simulate(experiment));
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
        QSignalSpy picked(&view, &RunView::cursorPicked);
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
        QSignalSpy cursor(&view, &RunView::cursorPicked);
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

    void ghostsAreDrawnBehindWithALegendThatNamesWhatDiffers()
    {
        NormView view;
        const RunPtr live = runOf(1.0, 20);
        const RunPtr half = runOf(0.5, 20);
        const RunPtr longer = runOf(0.5, 50);
        view.show(live, 20);
        const PlotScene alone = view.plot().scene();
        QCOMPARE(legend(view), QStringList());
        view.setGhosts({half});
        QCOMPARE(legend(view),
                 QStringList({QStringLiteral("now: weight scale 1"), QStringLiteral("weight scale 0.5")}));
        view.setGhosts({half, longer});
        QCOMPARE(legend(view),
                 QStringList({QStringLiteral("now: T 20, weight scale 1"), QStringLiteral("T 20, weight scale 0.5"),
                              QStringLiteral("T 50, weight scale 0.5")}));
        const PlotScene& scene = view.plot().scene();
        QCOMPARE(scene.x.maximum, 50.0);
        for (const auto& [name, run] :
             {std::pair{"T 20, weight scale 0.5", half}, {"T 50, weight scale 0.5", longer}}) {
            const PlotCurve curve = named(view, name);
            QCOMPARE(curve.y.size(), run->experiment.timeSteps + 1);
            for (int k = 1; k < curve.y.size(); ++k) {
                QCOMPARE(curve.y[k], run->log10Norms[static_cast<std::size_t>(k) - 1]);
                QCOMPARE(curve.x[k], static_cast<double>(k));
            }
            QVERIFY(curve.width < scene.curves.back().width);
            QVERIFY(curve.color != scene.curves.back().color && curve.style != Qt::SolidLine);
        }
        QCOMPARE(scene.curves.back().y, alone.curves.back().y); // the live one, above them
        QCOMPARE(scene.y.minimum, longer->log10Norms.back());
        QCOMPARE(scene.y.maximum, alone.y.maximum);
        view.setGhosts({});
        QCOMPARE(view.plot().scene(), alone);
    }

    void aGhostKeepsItsLookAndItsCurve()
    {
        NormView view;
        view.show(runOf(1.0, 20), 20);
        const RunPtr first = runOf(0.5, 20);
        const RunPtr second = runOf(0.6, 20);
        view.setGhosts({first, second});
        const PlotCurve before = named(view, "weight scale 0.6");
        view.show(runOf(0.9, 20), 20); // as in a drag
        const PlotCurve after = named(view, "weight scale 0.6");
        QVERIFY(after.y.constData() == before.y.constData()); // not made again
        view.setGhosts({second});
        QCOMPARE(named(view, "weight scale 0.6").color, before.color);
        view.setGhosts({second, runOf(0.7, 20)});
        QCOMPARE(named(view, "weight scale 0.6").color, before.color);
        QVERIFY(named(view, "weight scale 0.7").color != before.color);
        QVERIFY(named(view, "weight scale 0.7").style != before.style);
        view.setTheme(themeFor(ThemeId::Dark));
        QVERIFY(named(view, "weight scale 0.6").color != before.color);
    }

    void theRunItselfAsAGhostIsSaidToBeThat()
    {
        NormView view;
        view.show(runOf(1.0, 20), 20);
        view.setGhosts({view.run()});
        QCOMPARE(legend(view), QStringList({QStringLiteral("now"), QStringLiteral("as now")}));
        QVERIFY(view.sentence().endsWith(QStringLiteral("1 pinned: at step 20, as now is at 249.5.")));
    }

    void ghostsAreMeasuredInTheNormOfTheRun_data()
    {
        QTest::addColumn<Norm>("norm");
        QTest::addColumn<double>("factor"); // of √Σdh², N = 4
        QTest::newRow("book") << Norm::Book << 0.25;
        QTest::newRow("frobenius") << Norm::Frobenius << 1.0;
        QTest::newRow("rms") << Norm::Rms << 0.5;
    }

    void ghostsAreMeasuredInTheNormOfTheRun()
    {
        QFETCH(const Norm, norm);
        QFETCH(const double, factor);
        const RunPtr frobenius = with({}, [](Experiment& each) {
            each.batchSize = 4;
            each.weightScale = 0.5;
            each.norm = Norm::Frobenius;
        });
        NormView view;
        view.show(with({}, [&](Experiment& each) { each.norm = norm; }), 20);
        view.setGhosts({frobenius});
        const double expected = frobenius->norms.back() * factor;
        QVERIFY(std::abs(std::pow(10.0, named(view, "N 4, weight scale 0.5").y[20]) / expected - 1.0) < 1e-12);
        view.setLogarithmic(false);
        QVERIFY(std::abs(named(view, "N 4, weight scale 0.5").y[20] / expected - 1.0) < 1e-12);
        QVERIFY(view.sentence().endsWith(QStringLiteral("N 4, weight scale 0.5 is at %1.").arg(shortNumber(expected))));
        QVERIFY(view.captionNote() == (norm == Norm::Frobenius
                                           ? QStringLiteral("pinned: N 4, weight scale 0.5")
                                           : QStringLiteral("pinned, drawn in the norm of the axis: N 4, weight scale "
                                                            "0.5")));
        const QStringList last = view.csv().trimmed().split(QLatin1Char('\n')).last().split(QLatin1Char(','));
        QVERIFY(std::abs(last.at(4).toDouble() / expected - 1.0) < 1e-12);
    }

    void wordsAndNumbersOfGhosts()
    {
        NormView view;
        view.show(runOf(1.0, 20), 20);
        view.setGhosts({runOf(0.5, 10), runOf(0.5, 20), runOf(0.5, 30)});
        QVERIFY2(view.sentence().endsWith(QStringLiteral(
                     "3 pinned: at step 20, T 10, weight scale 0.5 ended at step 10 with 0.02509; 2 more.")),
                 qPrintable(view.sentence()));
        const QString spoken = view.plot().accessibleDescription();
        QVERIFY2(spoken.contains(QStringLiteral("T 30, weight scale 0.5 is at 0.0002379")), qPrintable(spoken));
        QVERIFY(view.explanation().contains(QStringLiteral("pinned")));
        view.resize(450, 350);
        view.setTheme(themeFor(ThemeId::Projector)); // where the legend has the room
        QCOMPARE(legend(view).first(), QStringLiteral("now"));
        QCOMPARE(view.sentence(), QStringLiteral("At step 20 the norm is 249.5. 3 pinned."));
        QVERIFY(view.plot().accessibleDescription().contains(QStringLiteral("203.7 times larger")));
        QVERIFY(view.plot().accessibleDescription().contains(QStringLiteral("T 30, weight scale 0.5 is at")));
        view.setTheme(themeFor(ThemeId::Light));
        const QString hover = view.hoverText(25.2, 0.0);
        QCOMPARE(hover.split(QLatin1Char('\n')).size(), 2); // only one of them went so far
        QVERIFY(hover.startsWith(QStringLiteral("step 25\nT 30, weight scale 0.5 — ")));
        QVERIFY(view.hoverText(5.0, 0.0).contains(QStringLiteral("now: T 20, weight scale 1 — ")));
        const QStringList rows = view.csv().trimmed().split(QLatin1Char('\n'));
        QCOMPARE(rows.size(), 32);
        QVERIFY(rows[0].endsWith(QStringLiteral(
            ",pin3_norm[time_steps=30 weight_scale=0.5],pin3_log10_norm[time_steps=30 weight_scale=0.5]")));
        QVERIFY(rows[31].startsWith(QStringLiteral("30,,,,,,,,"))); // only the longest
        for (const QString& row : rows) {
            QCOMPARE(row.count(QLatin1Char(',')), 9);
        }
        QCOMPARE(rows[21].split(QLatin1Char(',')).at(8).toDouble(), runOf(0.5, 30)->norms[19]);
        QCOMPARE(view.plot().cursorMarks().points.size(), 3U); // of the run and of those that are that long
        view.setGhosts({});
        QVERIFY(view.hoverText(5.0, 0.0).isEmpty() && view.captionNote().isEmpty());
        QVERIFY(!view.csv().contains(QStringLiteral("pin")));
    }

    void labelsOfRunsAreShortAndNoTwoAreTheSame_data()
    {
        QTest::addColumn<QStringList>("assignments"); // a run each, separated by spaces
        QTest::addColumn<QStringList>("labels");
        const auto row = [](const char* name, const QStringList& runs, const QStringList& labels) {
            QTest::newRow(name) << runs << labels;
        };
        row("one field", {QStringLiteral("weight_scale=0.5"), QStringLiteral("weight_scale=1.25")},
            {QStringLiteral("weight scale 0.5"), QStringLiteral("weight scale 1.25")});
        row("cells", {QStringLiteral("cell=lstm time_steps=50"), QStringLiteral("cell=gru time_steps=50"), QString()},
            {QStringLiteral("LSTM, T 50"), QStringLiteral("GRU, T 50"), QStringLiteral("MatMul only, T 20")});
        row("clipping", {QString(), QStringLiteral("clip=true"), QStringLiteral("clip=true max_norm=2")},
            {QStringLiteral("not clipped"), QStringLiteral("clipped at 5"), QStringLiteral("clipped at 2")});
        row("threshold", {QStringLiteral("clip=true"), QStringLiteral("clip=true max_norm=2")},
            {QStringLiteral("clipped at 5"), QStringLiteral("clipped at 2")});
        row("other names", {QStringLiteral("cell=gru seed=7 precision=float16"), QStringLiteral("cell=gru")},
            {QStringLiteral("seed 7, float16"), QStringLiteral("seed 3, float64")});
        row("the same", {QStringLiteral("title=a norm=rms"), QStringLiteral("title=b")}, {QString(), QString()});
    }

    void labelsOfRunsAreShortAndNoTwoAreTheSame()
    {
        QFETCH(const QStringList, assignments);
        QFETCH(const QStringList, labels);
        std::vector<Experiment> experiments(static_cast<std::size_t>(assignments.size()));
        std::vector<const Experiment*> pointers;
        for (std::size_t i = 0; i < experiments.size(); ++i) {
            for (const QString& each :
                 assignments[static_cast<qsizetype>(i)].split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                QVERIFY(assign(experiments[i], each.toStdString()));
            }
            pointers.push_back(&experiments[i]);
        }
        QCOMPARE(runLabels(pointers), labels);
    }

    void arraysOfOtherNumbersAreCounted()
    {
        std::vector<Experiment> experiments(3);
        experiments[0].tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.5)};
        experiments[1].tensors["Wh"] = {{3, 3}, std::vector<double>(9, 0.25)};
        QCOMPARE(runLabels({&experiments[0], &experiments[1], &experiments[2], &experiments[0]}),
                 QStringList({QStringLiteral("Wh given"), QStringLiteral("Wh given (2)"),
                              QStringLiteral("arrays drawn"), QStringLiteral("Wh given")}));
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
