// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runs.h"
#include "ui/application.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/sentence_view.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

namespace unroll {

using test::preset;
using test::runOf;

class SentenceViewTest : public QObject {
    Q_OBJECT

private:
    // The boxes: one for each word with a time step, and that of what is to be predicted.
    static std::vector<PlotNode> boxesOf(const View& view)
    {
        std::vector<PlotNode> boxes;
        for (const PlotNode& node : view.plot().scene().nodes) {
            if (node.shape == PlotNode::Shape::Box) {
                boxes.push_back(node);
            }
        }
        return boxes;
    }

    static bool hasText(const View& view, const QString& text)
    {
        for (const PlotNode& node : view.plot().scene().nodes) {
            if (node.text == text) {
                return true;
            }
        }
        return false;
    }

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void aWordIsPickedAndReadByPointingAtIt()
    {
        SentenceView view;
        view.resize(800, 500);
        view.QWidget::show();
        const RunPtr run = runOf(preset("tom-and-mary"));
        view.show(run, 0);
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy picked(&view, &RunView::cursorPicked);
        const PlotNode tom = boxesOf(view).front();
        QTest::mouseClick(&view.plot(), Qt::LeftButton, {}, view.plot().pixelAt(tom.x, tom.y));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0).at(0).toInt(), 15);
        const QString text = view.hoverText(tom.x, tom.y);
        QVERIFY2(text.startsWith(QStringLiteral("“Tom”, 15 steps back: ‖dL/dh‖ = %1").arg(exactNumber(run->norms[14]))),
                 qPrintable(text));
        const PlotNode end = boxesOf(view).back(); // it is no input
        QTest::mouseClick(&view.plot(), Qt::LeftButton, {}, view.plot().pixelAt(end.x, end.y));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(view.hoverText(end.x, end.y), QString());
    }

    void numbersThatCouldNotBeReadAreLeftOut()
    {
        SentenceView view;
        view.resize(800, 500);
        view.QWidget::show();
        view.show(runOf(preset("tom-and-mary")), 0);
        QCOMPARE(view.plot().scene().nodes.size(), 17U + 16U + 1U); // words, numbers, the distance
        view.resize(240, 200);
        QCOMPARE(view.plot().scene().nodes.size(), 17U + 1U);
        view.resize(800, 500);
        QCOMPARE(view.plot().scene().nodes.size(), 17U + 16U + 1U);
    }

    void tintsEachWordByTheGradientThatReachesIt()
    {
        SentenceView view;
        const RunPtr run = runOf(preset("tom-and-mary"));
        view.show(run, 0);
        const std::vector<PlotNode> boxes = boxesOf(view);
        QCOMPARE(boxes.size(), 17U);
        QCOMPARE(boxes.front().text, QStringLiteral("Tom"));
        QCOMPARE(boxes[15].text, QStringLiteral("to"));
        QCOMPARE(boxes[16].text, QStringLiteral("[?]"));
        QVERIFY(!boxes[16].fill.isValid());           // it is no input: no gradient is shown at it
        QCOMPARE(boxes[15].fill, view.theme().curve); // the largest
        for (std::size_t t = 1; t < 15; ++t) {
            QVERIFY(hasText(view, shortPower(std::log10(run->norms[t - 1] / run->initialNorm))));
        }
        QVERIFY(boxes[0].fill.lightness() > boxes[10].fill.lightness());
        QVERIFY(hasText(view, QStringLiteral("15 steps back: 0.000353 of the gradient is left")));
        QCOMPARE(view.sentence(), QStringLiteral("Of the gradient at “to”, 0.000353 is left at “Tom”, 15 steps back. "
                                                 "The inputs are these words."));
    }

    void wordsStayReadableOnTheirTint()
    {
        for (const ThemeId id : {ThemeId::Light, ThemeId::Dark, ThemeId::Projector}) {
            SentenceView view;
            view.setTheme(themeFor(id));
            view.show(runOf(preset("tom-and-mary")), 0);
            const auto luminance = [](const QColor& color) {
                const auto linear = [](double c) {
                    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
                };
                return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
            };
            for (const PlotNode& box : boxesOf(view)) {
                const double a = luminance(box.fill.isValid() ? box.fill : view.theme().card) + 0.05;
                const double b = luminance(box.color) + 0.05;
                QVERIFY(std::max(a, b) / std::min(a, b) >= 4.5); // WCAG 2, level AA
            }
        }
    }

    void anExplodingGradientIsSaidToBeLarger()
    {
        SentenceView view;
        Experiment experiment; // the book's: 20 steps, no words as inputs
        view.show(runOf(experiment), 20);
        const double times = view.run()->norms[14] / view.run()->initialNorm;
        QCOMPARE(view.sentence(),
                 QStringLiteral("At “Tom”, 15 steps back, the gradient is %1 times as large as at “to”. The 16 words "
                                "stand at the last 16 of 20 time steps. This run does not read the words: they only "
                                "name its time steps.")
                     .arg(shortNumber(times)));
        QCOMPARE(boxesOf(view).front().fill, view.theme().curve); // the largest is the oldest
    }

    void fewerStepsThanWordsShowTheLast()
    {
        SentenceView view;
        Experiment experiment = preset("book-vanishing");
        experiment.timeSteps = 4;
        view.show(runOf(experiment), 1);
        QCOMPARE(boxesOf(view).size(), 5U);
        QCOMPARE(boxesOf(view).front().text, QStringLiteral("Mary"));
        QCOMPARE(boxesOf(view)[2].outline, view.theme().cursor); // one step back: "hi"
        QVERIFY(view.sentence().contains(QStringLiteral("left at “Mary”, 3 steps back")) ||
                view.sentence().contains(QStringLiteral("At “Mary”, 3 steps back")));
        QVERIFY(view.sentence().contains(QStringLiteral("4 time steps hold the last 4 of 16 words")));
        experiment.timeSteps = 1;
        view.show(runOf(experiment), 0);
        QVERIFY(view.sentence().startsWith(QStringLiteral("There is one time step only")));
    }

    void nothingAndTooMuchAreSaid()
    {
        SentenceView view;
        Experiment experiment;
        experiment.weightScale = 0.0;
        view.show(runOf(experiment), 0);
        QVERIFY(view.sentence().startsWith(
            QStringLiteral("Of the gradient at “to” nothing is left at “Tom”, 15 steps back.")));
        experiment.weightScale = 1e6;
        view.show(runOf(experiment), 0);
        QVERIFY2(view.sentence().contains(QStringLiteral("e+9")), qPrintable(view.sentence()));
    }

    void koreanHasAsManySteps()
    {
        SentenceView view;
        view.show(runOf(preset("tom-and-mary")), 0);
        installLanguage(QStringLiteral("ko"));
        QCOMPARE(boxesOf(view).size(), 17U); // one word or particle for each of the 16 time steps
        QVERIFY(view.sentence().contains(QStringLiteral("0.000353")));
        QVERIFY(view.sentence().contains(QStringLiteral("15")));
    }

    void csvHoldsTheShares()
    {
        SentenceView view;
        view.show(runOf(preset("tom-and-mary")), 0);
        const QStringList lines = view.csv().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 18); // a header, 16 words, and the end of the last line
        QVERIFY(lines[1].startsWith(QStringLiteral("1,Tom,")));
        QVERIFY(lines[7].startsWith(QStringLiteral("7,room,")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::SentenceViewTest)
#include "sentence_view_test.moc"
