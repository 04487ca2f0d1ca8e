// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/theme.h"

#include "tests/support/color_vision.h"

#include <QTest>

namespace unroll {

class ThemeTest : public QObject {
    Q_OBJECT

private:
    static constexpr std::array themes{ThemeId::Light, ThemeId::Dark, ThemeId::Projector};

private slots:
    void theSimulationIsTheOneItIsSaidToBe()
    {
        const test::Vision& deuteranopia = test::visions[2];
        // White and grey stay, red and green come close to each other, and blue and yellow stay apart.
        QVERIFY(test::distance(Qt::white, QColor(255, 255, 254), deuteranopia) < 1.0);
        for (const test::Vision& vision : test::visions) {
            QVERIFY2(std::abs(test::lightness(Qt::white, vision) - 100.0) < 0.1, vision.name);
        }
        const QColor red(0xb0, 0x50, 0x20);
        const QColor green(0x60, 0x80, 0x20);
        QVERIFY(test::distance(red, green, test::visions[0]) > 40.0);
        QVERIFY(test::distance(red, green, deuteranopia) < 25.0);
        QVERIFY(test::distance(Qt::blue, Qt::yellow, deuteranopia) > 100.0);
        QVERIFY(std::abs(test::contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
        QVERIFY(std::abs(test::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // the book example
    }

    void wordsCanBeRead()
    {
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            const auto reads = [&](const QColor& text, const QColor& ground) {
                return test::contrast(text, ground) >= 4.5;
            };
            for (const QColor& ground : {theme.card, theme.window}) {
                QVERIFY2(reads(theme.text, ground), name(id));
                QVERIFY2(reads(theme.mutedText, ground), name(id));
            }
            for (const QColor& verdict : {theme.vanishing, theme.steady, theme.exploding}) {
                QVERIFY2(reads(verdict, theme.window), qPrintable(verdict.name()));
            }
            // Labels in plots have the colours of what they name.
            for (const QColor& label :
                 {theme.curve, theme.secondCurve, theme.steady, theme.guide, theme.threshold, theme.warning}) {
                QVERIFY2(reads(label, theme.card), qPrintable(label.name()));
            }
            const QPalette palette = paletteFor(theme);
            QVERIFY2(reads(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), name(id));
            QVERIFY2(reads(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)), name(id));
            QVERIFY2(reads(palette.color(QPalette::Text), palette.color(QPalette::Base)), name(id));
            QVERIFY2(reads(theme.card, theme.exploding), name(id)); // what could not be done
        }
    }

    void picturesCanBeSeen()
    {
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            for (const QColor& color : {theme.curve, theme.secondCurve, theme.guide, theme.cursor, theme.threshold,
                                        theme.vanishing, theme.steady, theme.exploding, theme.warning}) {
                QVERIFY2(test::contrast(color, theme.card) >= 3.0, qPrintable(color.name()));
            }
            QVERIFY2(test::contrast(theme.accent, theme.window) >= 3.0, name(id)); // the focus
        }
    }

    void whatStandsTogetherIsToldApartByEveryEye()
    {
        constexpr double plainlyDifferent = 14.0;
        using Color = QColor Theme::*;
        const std::vector<std::pair<Color, Color>> together{
            {&Theme::curve, &Theme::secondCurve},  {&Theme::curve, &Theme::guide},
            {&Theme::curve, &Theme::cursor},       {&Theme::curve, &Theme::threshold},
            {&Theme::curve, &Theme::warning},      {&Theme::curve, &Theme::steady},
            {&Theme::curve, &Theme::text},         {&Theme::secondCurve, &Theme::guide},
            {&Theme::secondCurve, &Theme::cursor}, {&Theme::secondCurve, &Theme::threshold},
            {&Theme::secondCurve, &Theme::steady}, {&Theme::secondCurve, &Theme::text},
            {&Theme::guide, &Theme::cursor},       {&Theme::guide, &Theme::threshold},
            {&Theme::guide, &Theme::steady},       {&Theme::threshold, &Theme::steady},
            {&Theme::threshold, &Theme::cursor},   {&Theme::threshold, &Theme::warning},
            {&Theme::cursor, &Theme::warning},     {&Theme::cursor, &Theme::text},
            {&Theme::vanishing, &Theme::steady},   {&Theme::vanishing, &Theme::exploding},
            {&Theme::steady, &Theme::exploding}};
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            for (const auto& [first, second] : together) {
                for (const test::Vision& vision : test::visions) {
                    const double distance = test::distance(theme.*first, theme.*second, vision);
                    QVERIFY2(distance >= plainlyDifferent,
                             qPrintable(QStringLiteral("%1, %2: %3 and %4 are %5 apart")
                                            .arg(QLatin1String(name(id)), QLatin1String(vision.name),
                                                 (theme.*first).name(), (theme.*second).name())
                                            .arg(distance)));
                }
            }
        }
    }

    void ghostsAreApartFromTheCurveAndEachOtherForEveryEye()
    {
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            std::vector<QColor> curves{theme.curve};
            curves.insert(curves.end(), theme.ghosts.begin(), theme.ghosts.end());
            for (std::size_t i = 0; i < curves.size(); ++i) {
                QVERIFY2(test::contrast(curves[i], theme.card) >= 3.0, qPrintable(curves[i].name()));
                for (std::size_t j = 0; j < i; ++j) {
                    for (const test::Vision& vision : test::visions) {
                        const double apart = test::distance(curves[i], curves[j], vision);
                        QVERIFY2(apart > 25.0,
                                 qPrintable(curves[i].name() + curves[j].name() + QString::number(apart)));
                    }
                }
            }
        }
    }

    void mapsAreOrderedForEveryEye()
    {
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            const QVector<QColor> sequential = sequentialColors(theme);
            const QVector<QColor> diverging = divergingColors(theme);
            for (const test::Vision& vision : test::visions) {
                const double direction = id == ThemeId::Dark ? 1.0 : -1.0; // away from the card
                for (qsizetype i = 1; i < sequential.size(); ++i) {
                    const double step =
                        test::lightness(sequential[i], vision) - test::lightness(sequential[i - 1], vision);
                    QVERIFY2(direction * step >= 12.0, vision.name);
                }
                QVERIFY2(test::distance(diverging.front(), diverging.back(), vision) >= 60.0, vision.name);
                for (const QColor& end : {diverging.front(), diverging.back()}) {
                    const double step = test::lightness(end, vision) - test::lightness(diverging[1], vision);
                    QVERIFY2(direction * step >= 30.0, vision.name);
                }
            }
        }
    }

    void lettersFollowTheScale()
    {
        for (const ThemeId id : themes) {
            const Theme theme = themeFor(id);
            QCOMPARE(withTextScale(theme, 100).pointSize, theme.pointSize);
            int before = 0;
            for (const int percent : textScales) {
                const int size = withTextScale(theme, percent).pointSize;
                QVERIFY2(size > before, name(id)); // each step is seen
                QVERIFY(std::abs(size - theme.pointSize * percent / 100.0) <= 0.5);
                before = size;
            }
        }
        QVERIFY(hasLargeLetters(themeFor(ThemeId::Projector)) && !hasLargeLetters(themeFor(ThemeId::Light)));
        QVERIFY(hasLargeLetters(withTextScale(themeFor(ThemeId::Dark), 200)));
        QCOMPARE(withTextScale(themeFor(ThemeId::Light), 200).pointSize, 20);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ThemeTest)
#include "theme_test.moc"
