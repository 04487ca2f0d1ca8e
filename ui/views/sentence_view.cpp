// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sentence_view.h"

#include "core/experiment/example_sentence.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/gradient_at.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace unroll {

namespace {

constexpr double tintedDecades = 4.0; // from the largest gradient down to where nothing is seen any more
constexpr double wordHeight = 1.5;
constexpr double numberHeight = 0.8;
constexpr std::size_t wordsPerRow = 6;

QString withoutStop(QString word)
{
    word.remove(QLatin1Char('.'));
    return word;
}

QString ratioText(double log10Ratio) { return std::isnan(log10Ratio) ? QStringLiteral("–") : shortPower(log10Ratio); }

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

QString SentenceView::title() const { return tr("How far it reaches"); }

QStringList SentenceView::allWords() const { return translated(exampleSentence).split(QLatin1Char(' ')); }

QStringList SentenceView::shownWords() const
{
    const QStringList words = allWords();
    return words.mid(std::max(0, static_cast<int>(words.size()) - run()->experiment.timeSteps));
}

int SentenceView::stepOf(int word) const { return static_cast<int>(shownWords().size()) - 1 - word; }

bool SentenceView::isOfCellState() const { return !run()->cellStateNorms.empty(); }

double SentenceView::normAfter(int k) const
{
    return isOfCellState() ? run()->cellStateNorms[static_cast<std::size_t>(k)] : gradientNorm(*run(), k);
}

double SentenceView::log10NormAfter(int k) const
{
    return isOfCellState() ? run()->log10CellStateNorms[static_cast<std::size_t>(k)] : log10GradientNorm(*run(), k);
}

double SentenceView::log10RatioAfter(int k) const
{
    return isOfCellState() ? log10CellStateRatio(*run(), k) : log10GradientRatio(*run(), k);
}

QString SentenceView::leftText() const
{
    const int k = stepOf(0);
    const double ratio = log10RatioAfter(k);
    if (std::isnan(ratio)) {
        return tr("%1 steps back: nothing to compare with").arg(k);
    }
    if (ratio >= 0.0 || run()->diagnosis.entersOnTheWay) {
        return tr("%1 steps back: the gradient is %2 times as large").arg(k).arg(ratioText(ratio));
    }
    return (isOfCellState() ? tr("%1 steps back: %2 of the cell state's gradient is left")
                            : tr("%1 steps back: %2 of the gradient is left"))
        .arg(k)
        .arg(ratioText(ratio));
}

QString SentenceView::sentence() const
{
    const QStringList words = shownWords();
    const int T = run()->experiment.timeSteps;
    const int k = stepOf(0);
    const double ratio = log10RatioAfter(k);
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
    if (isOfCellState()) {
        sentences += tr("This is the gradient of the LSTM's cell state c, in which it keeps a word.");
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
              "of an LSTM by that of dL/dc, since its cell state is what keeps a word, computed in this run: fully "
              "where it is largest, not at all below a ten-thousandth of that. The number "
              "below is its norm relative to the one at the last word. With the preset “Tom and Mary” the words are "
              "the network's inputs, one-hot; other runs only lend their time steps.");
}

QString SentenceView::csv() const
{
    QString text = QStringLiteral("t,word,%1,log10_of_share\n")
                       .arg(isOfCellState() ? QLatin1String("cell_state_norm") : QLatin1String("norm"));
    const QStringList words = shownWords();
    for (int i = 0; i < words.size(); ++i) {
        const int k = stepOf(i);
        text += QStringLiteral("%1,%2,%3,%4\n")
                    .arg(run()->experiment.timeSteps - k)
                    .arg(withoutStop(words[i]), exactNumber(normAfter(k)), exactNumber(log10RatioAfter(k)));
    }
    return text;
}

QString SentenceView::captionNote() const
{
    return readsTheSentence(run()->experiment) ? QString() : tr("the words only name the time steps");
}

std::optional<int> SentenceView::stepAt(double x, double y) const
{
    int word = 0;
    for (const PlotNode& node : plot().scene().nodes) {
        if (node.shape != PlotNode::Shape::Box) {
            continue;
        }
        if (word < shownWords().size() && std::abs(x - node.x) <= node.width / 2.0 &&
            std::abs(y - node.y) <= node.height / 2.0) {
            return stepOf(word);
        }
        ++word;
    }
    return std::nullopt;
}

QString SentenceView::hoverText(double x, double y) const
{
    const std::optional<int> k = stepAt(x, y);
    if (!k) {
        return {};
    }
    return tr("“%1”, %2 steps back: ‖dL/d%5‖ = %3, × %4")
        .arg(withoutStop(shownWords()[static_cast<int>(shownWords().size()) - 1 - *k]))
        .arg(*k)
        .arg(exactNumber(normAfter(*k)), ratioText(log10RatioAfter(*k)),
             isOfCellState() ? QStringLiteral("c") : QStringLiteral("h"));
}

double SentenceView::gap() const { return 0.35 * QFontMetricsF(font()).height(); }

std::vector<double> SentenceView::boxWidths(bool hasNumbers) const
{
    const QFontMetricsF metrics(font());
    const double least = hasNumbers ? 0.7 * metrics.horizontalAdvance(QStringLiteral("0.000000")) : 0.0;
    std::vector<double> widths;
    for (const QString& word : shownWords() + QStringList(translated(exampleSentenceEnd))) {
        widths.push_back(std::max(metrics.horizontalAdvance(word), least) + 3.0 * gap());
    }
    return widths;
}

double SentenceView::rowWidth(const std::vector<double>& widths) const
{
    const double total = std::accumulate(widths.begin(), widths.end(), gap() * static_cast<double>(widths.size()));
    const auto rows = (widths.size() + wordsPerRow - 1) / wordsPerRow;
    return 1.1 * total / static_cast<double>(rows);
}

int SentenceView::detail() const
{
    constexpr double readable = 0.75; // of the size that letters usually have
    return width() >= readable * rowWidth(boxWidths(true)) ? 1 : 0;
}

PlotScene SentenceView::makeScene() const
{
    PlotScene scene;
    scene.hasAxes = false;
    scene.x.isTight = true;
    scene.y.isTight = true;
    const QStringList words = shownWords();
    const auto count = static_cast<int>(words.size());
    double largest = -HUGE_VAL;
    for (int i = 0; i < count; ++i) {
        largest = std::max(largest, log10NormAfter(stepOf(i)));
    }

    const bool hasNumbers = detail() > 0;
    const double rowHeight = hasNumbers ? 3.0 : 2.0;
    const double below = hasNumbers ? numberHeight : 0.0;
    const std::vector<double> widths = boxWidths(hasNumbers);
    const double longest = rowWidth(widths);
    const QString end = translated(exampleSentenceEnd);
    double x = 0.0;
    double y = 0.0;
    double right = 0.0;
    QPointF first;
    QPointF last;
    for (int i = 0; i <= count; ++i) {
        const double width = widths[static_cast<std::size_t>(i)];
        if (x > 0.0 && x + width > longest) {
            x = 0.0;
            y -= rowHeight;
        }
        const QPointF centre(x + width / 2.0, y);
        PlotNode box{centre.x(),           y,  width,       wordHeight, i < count ? words[i] : end,
                     PlotNode::Shape::Box, {}, theme().text};
        box.textScale = 3.0;
        if (i < count) {
            const int k = stepOf(i);
            const double behind = largest - log10NormAfter(k);
            const double share = std::isfinite(behind) ? std::clamp(1.0 - behind / tintedDecades, 0.0, 1.0) : 0.0;
            box.fill = tint(theme(), share);
            box.color = readableOn(box.fill);
            box.outline = k == cursor() ? theme().cursor : theme().border;
            scene.nodes.push_back(box);
            PlotNode number{centre.x(),
                            y - (wordHeight + numberHeight) / 2.0,
                            width,
                            numberHeight,
                            ratioText(log10RatioAfter(k)),
                            PlotNode::Shape::Text,
                            {},
                            theme().text};
            number.textScale = 1.5;
            if (hasNumbers) {
                scene.nodes.push_back(number);
            }
            first = i == 0 ? centre : first;
            last = centre;
        } else {
            box.isBold = true;
            scene.nodes.push_back(box);
        }
        x += width + gap();
        right = std::max(right, x);
    }

    // From the last word around the others to the first.
    const double top = wordHeight / 2.0 + 0.7;
    const double bottom = y - wordHeight / 2.0 - below - 0.3;
    if (count > 1) {
        const auto line = [&](const QPointF& from, const QPointF& to, const QString& label, bool hasHead) {
            scene.arrows.push_back({from, to, 2.0, theme().secondCurve, label, Qt::SolidLine, hasHead});
        };
        const double under = y - wordHeight / 2.0 - below;
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
