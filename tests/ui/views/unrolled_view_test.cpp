// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/application.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/unrolled_view.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace unroll {

using test::preset;
using test::runOf;

class UnrolledViewTest : public QObject {
    Q_OBJECT

private:
    static QStringList textsOf(const View& view)
    {
        QStringList texts;
        for (const PlotNode& node : view.plot().scene().nodes) {
            texts += node.text;
        }
        return texts;
    }

    // The arrows of the gradient run from right to left.
    static std::vector<PlotArrow> backwardArrows(const View& view)
    {
        std::vector<PlotArrow> arrows;
        for (const PlotArrow& arrow : view.plot().scene().arrows) {
            if (arrow.to.x() < arrow.from.x()) {
                arrows.push_back(arrow);
            }
        }
        return arrows;
    }

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void drawsTheStepLookedAtAndItsNeighbours()
    {
        UnrolledView view;
        view.show(runOf(preset("tom-and-mary")), 3); // passed the cell of t = 14
        const QStringList texts = textsOf(view);
        for (const char* node : {"h₁₂", "h₁₃", "h₁₄", "h₁₅", "x₁₃", "x₁₄", "x₁₅", "MatMul\nWh", "MatMul\nWx", "tanh"}) {
            QVERIFY2(texts.contains(QString::fromUtf8(node)), node);
        }
        QVERIFY(!view.plot().scene().hasAxes);
        QVERIFY(texts.contains(QStringLiteral("‖dh₁₃‖ / N\n%1").arg(shortNumber(view.run()->norms[2]))));
        QVERIFY(!texts.join(QString()).contains(QStringLiteral("‖dh₁₂‖"))); // the gradient has not been there
        QCOMPARE(backwardArrows(view).size(), 6U);                          // two cells of three passed
    }

    void showsAsManyCellsAsCanBeRead()
    {
        UnrolledView view;
        const auto inputs = [&] { return textsOf(view).filter(QRegularExpression(QStringLiteral("^x"))).size(); };
        view.show(runOf(preset("tom-and-mary")), 3);
        static_cast<QWidget&>(view).show(); // a hidden widget is resized when it is shown
        for (const auto& [width, cells] : {std::pair(300, 1), {450, 2}, {800, 3}, {1500, 3}, {300, 1}}) {
            view.resize(width, 400);
            QCOMPARE(inputs(), cells);
            QVERIFY(textsOf(view).contains(QStringLiteral("x₁₄"))); // the step looked at
        }
        Experiment two = preset("tanh-saturates");
        two.timeSteps = 2;
        view.resize(1500, 400);
        view.show(runOf(two), 1);
        QCOMPARE(inputs(), 2);
    }

    void readsTheFactorsOfTheRun()
    {
        UnrolledView view;
        const RunPtr run = runOf(preset("tom-and-mary"));
        view.show(run, 3);
        const auto factor = [](double value) { return shortNumber(value); };
        QVERIFY2(view.sentence().startsWith(QStringLiteral("Between h₁₃ and h₁₄ the gradient passed tanh (× %1) and "
                                                           "Whᵀ (× %2).")
                                                .arg(factor(run->activationGains[2]), factor(run->matrixGains[2]))),
                 qPrintable(view.sentence()));
        view.show(run, 0);
        QVERIFY(view.sentence().contains(QStringLiteral("has passed nothing yet")));
        QVERIFY(backwardArrows(view).empty());
        view.show(run, 16);
        QVERIFY(view.sentence().startsWith(QStringLiteral("Between h₀ and h₁ ")));
    }

    void growsAndShrinksWithTheGradient()
    {
        UnrolledView view;
        view.show(runOf(preset("book-exploding")), 20);
        const auto widest = [&] {
            double width = 0.0;
            for (const PlotArrow& arrow : backwardArrows(view)) {
                width = std::max(width, arrow.width);
            }
            return width;
        };
        // 203.7 times the start: 2.31 wider than 6
        QVERIFY(std::abs(widest() - 6.0 - std::log10(view.run()->norms[19] / view.run()->initialNorm)) < 1e-9);
        QVERIFY(view.sentence().contains(QStringLiteral("Between h₀ and h₁ the gradient passed Whᵀ (×")));
        QVERIFY(!textsOf(view).contains(QStringLiteral("tanh"))); // this cell has none
        view.show(runOf(preset("book-vanishing")), 20);
        QVERIFY(widest() < 4.0);

        Experiment beyond;
        beyond.timeSteps = 3300;
        view.show(runOf(beyond), 3300);
        QCOMPARE(widest(), 14.0);
        QVERIFY(view.sentence().contains(QStringLiteral("inf")) || view.sentence().contains(QStringLiteral("∞")) ||
                view.sentence().contains(QStringLiteral("NaN")));
        Experiment nothing;
        nothing.weightScale = 0.0;
        view.show(runOf(nothing), 20);
        QVERIFY(!backwardArrows(view).empty());
    }

    void saysWhereItWasClipped()
    {
        UnrolledView view;
        view.show(runOf(preset("book-clipped")), 10);
        QVERIFY2(view.sentence().contains(QStringLiteral("Then it was clipped (× ")), qPrintable(view.sentence()));
        view.show(runOf(preset("book-exploding")), 10);
        QVERIFY(!view.sentence().contains(QStringLiteral("clipped")));
    }

    void drawsGatesWithTheirMeans()
    {
        for (const Cell cell : {Cell::Lstm, Cell::Gru}) {
            Experiment experiment;
            experiment.cell = cell;
            experiment.timeSteps = 2; // fewer than three cells
            UnrolledView view;
            view.show(runOf(experiment), 1);
            const QString mean = QString::number(view.run()->states.gates[1].leftCols(3).mean(), 'f', 2);
            const QString wanted = (cell == Cell::Lstm ? QStringLiteral("LSTM\ni ") : QStringLiteral("GRU\nr ")) + mean;
            QVERIFY2(textsOf(view).join(QLatin1Char('|')).contains(wanted), qPrintable(wanted));
            QVERIFY2(view.sentence().startsWith(QStringLiteral("Between h₁ and h₂ ")), qPrintable(view.sentence()));
        }
    }

    void drawsTheCellStateOfAnLstmWhereThereIsRoom()
    {
        UnrolledView view;
        view.resize(900, 500);
        const RunPtr run = runOf(preset("lstm-remembers"));
        view.show(run, 100); // all the way back
        const auto shows = [&](const QString& text) { return textsOf(view).contains(text); };
        QVERIFY(shows(QStringLiteral("c₀")) && shows(QStringLiteral("c₃")));
        QVERIFY(shows(QStringLiteral("‖dc₀‖ / N\n%1").arg(shortNumber(run->cellStateNorms[100]))));
        const auto forget = std::find_if(run->gainParts.begin(), run->gainParts.end(),
                                         [](const GainPart& part) { return part.name == std::string("forget"); });
        QVERIFY(shows(QStringLiteral("f × %1").arg(QString::number(forget->gains[99], 'g', 3))));
        // Three cells, two halves each: of h and of c, which is the thicker where the gates let it through.
        const auto arrows = backwardArrows(view);
        QCOMPARE(arrows.size(), 12U);
        double ofH = 0.0;
        double ofC = 0.0;
        for (const PlotArrow& arrow : arrows) {
            double& widest = arrow.from.y() > 8.0 ? ofC : ofH;
            widest = std::max(widest, arrow.width);
        }
        QVERIFY(std::abs(ofC - 6.0 - std::log10(run->cellStateNorms[97] / run->cellStateNorms[0])) < 1e-9);
        QVERIFY(ofC > ofH);
        QVERIFY(view.csv().section(QLatin1Char('\n'), 0, 0).endsWith(QStringLiteral(",cell_state_norm")));
        QVERIFY(view.csv().trimmed().endsWith(QLatin1Char(',') + exactNumber(run->cellStateNorms[100])));

        static_cast<QWidget&>(view).show(); // a hidden widget is resized when it is shown
        view.resize(900, 150);
        QVERIFY(!shows(QStringLiteral("c₀")) && shows(QStringLiteral("h₀")));
        view.show(runOf(preset("gru-remembers")), 3);
        view.resize(900, 500);
        QVERIFY(textsOf(view).filter(QStringLiteral("dc")).isEmpty());
    }

    void speaksKorean()
    {
        UnrolledView view;
        const RunPtr run = runOf(preset("tom-and-mary"));
        view.show(run, 3);
        installLanguage(QStringLiteral("ko"));
        QVERIFY(view.sentence().contains(shortNumber(run->matrixGains[2])));
        QVERIFY(view.sentence().contains(QStringLiteral("h₁₃")));
    }

    void drawsWithoutOverlappingTheEdge()
    {
        UnrolledView view;
        view.resize(600, 360);
        view.show(runOf(preset("tom-and-mary")), 3);
        const QImage picture = view.grab().toImage();
        int inked = 0;
        for (int x = 0; x < picture.width(); ++x) {
            for (const int y : {0, picture.height() - 1}) {
                inked += picture.pixelColor(x, y) != view.theme().card ? 1 : 0;
            }
        }
        QCOMPARE(inked, 0);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::UnrolledViewTest)
#include "unrolled_view_test.moc"
