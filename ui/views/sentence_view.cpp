// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sentence_view.h"

#include "core/experiment/example_sentence.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <vector>

namespace unroll {

namespace {

constexpr double tintedDecades = 4.0; // from the largest gradient down to where nothing is seen any more
constexpr double rowHeight = 3.0;
constexpr double wordHeight = 1.5;
constexpr double numberHeight = 0.8;
constexpr int wordsPerRow = 6;

QString withoutStop(QString word)
{
    word.remove(QLatin1Char('.'));
    return word;
}

QString ratioText(double log10Ratio)
{
    return std::isnan(log10Ratio) ? shortNumber(log10Ratio) : shortPower(log10Ratio);
}

// One hue that grows away from the background: read by lightness, whatever colours the eye tells apart.
QColor tint(const Theme& theme, double share)
{
    const auto mixed = [share](float from, float to) { return from + static_cast<float>(share) * (to - from); };
    const QColor from = theme.card;
    const QColor to = theme.curve;
    return QColor::fromRgbF(mixed(from.redF(), to.redF()), mixed(from.greenF(), to.greenF()),
                            mixed(from.blueF(), to.blueF()));
}

// Relative luminance as WCAG 2 defines it.
double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(static_cast<double>(color.redF())) + 0.7152 * linear(static_cast<double>(color.greenF())) +
           0.0722 * linear(static_cast<double>(color.blueF()));
}

QColor readableOn(const QColor& fill)
{
    constexpr double equalContrast = 0.179; // to black and to white
    return luminance(fill) > equalContrast ? QColor(Qt::black) : QColor(Qt::white);
}

bool readsTheSentence(const Experiment& experiment)
{
    const auto inputs = experiment.tensors.find("inputs");
    return inputs != experiment.tensors.end() && inputs->second == exampleSentenceInputs();
}

} // namespace

QString SentenceView::title() const { return tr("How far back the gradient reaches"); }

QStringList SentenceView::allWords() const { return translated(exampleSentence).split(QLatin1Char(' ')); }

QStringList SentenceView::shownWords() const
{
    const QStringList words = allWords();
    return words.mid(std::max(0, static_cast<int>(words.size()) - run()->experiment.timeSteps));
}

int SentenceView::stepOf(int word) const { return static_cast<int>(shownWords().size()) - 1 - word; }

QString SentenceView::leftText() const
{
    const int k = stepOf(0);
    const double ratio = log10GradientRatio(*run(), k);
    if (ratio >= 0.0 || run()->diagnosis.entersOnTheWay) {
        return tr("%1 steps back: the gradient is %2 times as large").arg(k).arg(ratioText(ratio));
    }
    return tr("%1 steps back: %2 of the gradient is left").arg(k).arg(ratioText(ratio));
}

QString SentenceView::sentence() const
{
    const QStringList words = shownWords();
    const int T = run()->experiment.timeSteps;
    const int k = stepOf(0);
    const double ratio = log10GradientRatio(*run(), k);
    const QString first = withoutStop(words.first());
    const QString last = withoutStop(words.last());
    QStringList sentences;
    if (k == 0) {
        sentences += tr("There is one time step only, that of “%1”.").arg(last);
    } else if (std::isnan(ratio)) {
        sentences += tr("The gradient at “%1” is 0 or no number: there is nothing to compare with.").arg(last);
    } else if (std::isinf(ratio) && ratio < 0.0) {
        sentences += tr("Of the gradient at “%1” nothing is left at “%2”, %3 steps back.").arg(last, first).arg(k);
    } else if (ratio >= 0.0 || run()->diagnosis.entersOnTheWay) { // a sum: nothing is "left" of one of its parts
        sentences += tr("At “%2”, %3 steps back, the gradient is %4 times as large as at “%1”.")
                         .arg(last, first)
                         .arg(k)
                         .arg(ratioText(ratio));
    } else {
        sentences += tr("Of the gradient at “%1”, %4 is left at “%2”, %3 steps back.")
                         .arg(last, first)
                         .arg(k)
                         .arg(ratioText(ratio));
    }
    const auto all = static_cast<int>(allWords().size());
    if (T < all) {
        sentences += tr("%1 time steps hold the last %1 of %2 words; the others are not seen.").arg(T).arg(all);
    } else if (T > all) {
        sentences += tr("The %2 words stand at the last %2 of %1 time steps.").arg(T).arg(all);
    }
    sentences += readsTheSentence(run()->experiment)
                     ? tr("The inputs are these words.")
                     : tr("This run does not read the words: they only name its time steps.");
    return sentences.join(QLatin1Char(' '));
}

QString SentenceView::explanation() const
{
    return tr("To say who is greeted at the end, a network must remember the first word, and to learn that, the "
              "gradient of the loss must reach it. Each word is tinted by the norm of dL/dh at its time step, "
              "computed in this run: fully where it is largest, not at all below a ten-thousandth of that. The number "
              "below is its norm relative to the one at the last word. With the preset “Tom and Mary” the words are "
              "the network's inputs, one-hot; other runs only lend their time steps.");
}

QString SentenceView::csv() const
{
    QString text = QStringLiteral("t,word,norm,log10_of_share\n");
    const QStringList words = shownWords();
    for (int i = 0; i < words.size(); ++i) {
        const int k = stepOf(i);
        text += QStringLiteral("%1,%2,%3,%4\n")
                    .arg(run()->experiment.timeSteps - k)
                    .arg(withoutStop(words[i]), exactNumber(gradientNorm(*run(), k)),
                         exactNumber(log10GradientRatio(*run(), k)));
    }
    return text;
}

PlotScene SentenceView::makeScene() const
{
    PlotScene scene;
    scene.hasAxes = false;
    const QStringList words = shownWords();
    const auto count = static_cast<int>(words.size());
    double largest = -HUGE_VAL;
    for (int i = 0; i < count; ++i) {
        largest = std::max(largest, log10GradientNorm(*run(), stepOf(i)));
    }

    // As wide as the words are in letters of one size; the units are those of these letters.
    const QFontMetricsF metrics(font());
    const double gap = 0.35 * metrics.height();
    const double numberWidth = 0.7 * metrics.horizontalAdvance(QStringLiteral("0.000000"));
    std::vector<double> widths;
    double total = 0.0;
    const QString end = translated(exampleSentenceEnd);
    for (int i = 0; i <= count; ++i) {
        const QString& word = i < count ? words[i] : end;
        widths.push_back(std::max(metrics.horizontalAdvance(word), numberWidth) + 3.0 * gap);
        total += widths.back() + gap;
    }
    const int rows = std::max(1, (count + wordsPerRow) / wordsPerRow);
    const double rowWidth = 1.1 * total / rows;

    double x = 0.0;
    double y = 0.0;
    double right = 0.0;
    QPointF first;
    QPointF last;
    for (int i = 0; i <= count; ++i) {
        const double width = widths[static_cast<std::size_t>(i)];
        if (x > 0.0 && x + width > rowWidth) {
            x = 0.0;
            y -= rowHeight;
        }
        const QPointF centre(x + width / 2.0, y);
        PlotNode box{centre.x(),           y,  width,       wordHeight, i < count ? words[i] : end,
                     PlotNode::Shape::Box, {}, theme().text};
        box.textScale = 3.0;
        if (i < count) {
            const int k = stepOf(i);
            const double below = largest - log10GradientNorm(*run(), k);
            const double share = std::isfinite(below) ? std::clamp(1.0 - below / tintedDecades, 0.0, 1.0) : 0.0;
            box.fill = tint(theme(), share);
            box.color = readableOn(box.fill);
            box.outline = k == cursor() ? theme().cursor : theme().border;
            scene.nodes.push_back(box);
            PlotNode number{centre.x(),
                            y - (wordHeight + numberHeight) / 2.0,
                            width,
                            numberHeight,
                            ratioText(log10GradientRatio(*run(), k)),
                            PlotNode::Shape::Text,
                            {},
                            theme().text};
            number.textScale = 1.5;
            scene.nodes.push_back(number);
            first = i == 0 ? centre : first;
            last = centre;
        } else {
            box.isBold = true;
            scene.nodes.push_back(box);
        }
        x += width + gap;
        right = std::max(right, x);
    }

    // From the last word around the others to the first.
    const double top = wordHeight / 2.0 + 0.7;
    const double bottom = y - wordHeight / 2.0 - numberHeight - 0.3;
    if (count > 1) {
        const auto line = [&](const QPointF& from, const QPointF& to, const QString& label, bool hasHead) {
            scene.arrows.push_back({from, to, 2.0, theme().secondCurve, label, Qt::SolidLine, hasHead});
        };
        const double under = y - wordHeight / 2.0 - numberHeight;
        line({last.x(), under}, {last.x(), bottom}, {}, false);
        line({last.x(), bottom}, {right, bottom}, {}, false);
        line({right, bottom}, {right, top}, {}, false);
        line({right, top}, {first.x(), top}, {}, false);
        line({first.x(), top}, {first.x(), wordHeight / 2.0}, {}, true);
        PlotNode label{right / 2.0, top + 0.7, right, 1.0, leftText(), PlotNode::Shape::Text, {}, theme().secondCurve};
        label.isBold = true;
        label.textScale = 1.8;
        scene.nodes.push_back(label);
    }
    scene.x.minimum = 0.0;
    scene.x.maximum = right;
    scene.y.minimum = bottom;
    scene.y.maximum = top + 1.2;
    return scene;
}

} // namespace unroll
