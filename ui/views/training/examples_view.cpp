// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/examples_view.h"

#include "ui/text.h"

#include <algorithm>

namespace unroll {

namespace {

QString words(const std::vector<std::string>& tokens, std::size_t first, std::size_t last)
{
    QStringList list;
    for (std::size_t i = first; i < last; ++i) {
        list += QString::fromStdString(tokens[i]);
    }
    return list.join(QLatin1Char(' '));
}

// "Tom was in … Mary said-hi-to ?": the beginning and the end, where answers lie.
QString shortened(const std::vector<std::string>& tokens)
{
    constexpr std::size_t atStart = 3;
    constexpr std::size_t atEnd = 4;
    if (tokens.size() <= atStart + atEnd + 1) {
        return words(tokens, 0, tokens.size());
    }
    return words(tokens, 0, atStart) + QStringLiteral(" … ") + words(tokens, tokens.size() - atEnd, tokens.size());
}

} // namespace

QString ExamplesView::title() const { return tr("Examples and answers"); }

QString ExamplesView::sentence() const
{
    if (isEmpty() || record().learners.front().examples.empty()) {
        return nothingYet();
    }
    const std::size_t count = record().learners.front().examples.size();
    QStringList parts;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        const auto& examples = record().learners[i].examples;
        const auto right =
            std::count_if(examples.begin(), examples.end(), [](const auto& each) { return each.isRight; });
        parts += tr("%1 %2 right").arg(label(i)).arg(right);
    }
    return tr("Of %1 sequences never trained on: %2.").arg(count).arg(parts.join(QStringLiteral(", ")));
}

// What a screen reader has of the table.
QString ExamplesView::spokenDetail() const
{
    if (isEmpty()) {
        return {};
    }
    QStringList lines;
    for (std::size_t row = 0; row < record().learners.front().examples.size(); ++row) {
        const ExampleAnswer& example = record().learners.front().examples[row];
        QStringList answers;
        for (std::size_t i = 0; i < record().learners.size(); ++i) {
            const ExampleAnswer& each = record().learners[i].examples[row];
            answers += each.isRight ? tr("%1 says %2, right").arg(label(i), QString::fromStdString(each.answer))
                                    : tr("%1 says %2, wrong").arg(label(i), QString::fromStdString(each.answer));
        }
        lines += tr("%1: it is %2. %3.")
                     .arg(shortened(example.tokens), QString::fromStdString(example.target),
                          answers.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char(' '));
}

QString ExamplesView::explanation() const
{
    return tr(
        "The first of the sequences that no learner is ever trained on, with the right answer and what each learner "
        "says of it now. Of a long sequence the beginning and the end are shown. Adding: a star marks the two "
        "numbers whose sum is asked for, and an answer counts as right when it is near enough.");
}

QString ExamplesView::csv() const
{
    QString text = QStringLiteral("sequence,target");
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        text += QStringLiteral(",answer_learner%1,right_learner%1").arg(i + 1);
    }
    text += QLatin1Char('\n');
    const std::size_t rows = isEmpty() ? 0 : record().learners.front().examples.size();
    for (std::size_t row = 0; row < rows; ++row) {
        const ExampleAnswer& example = record().learners.front().examples[row];
        text +=
            words(example.tokens, 0, example.tokens.size()) + QLatin1Char(',') + QString::fromStdString(example.target);
        for (const Learner& learner : record().learners) {
            text += QLatin1Char(',') + QString::fromStdString(learner.examples[row].answer) +
                    (learner.examples[row].isRight ? QStringLiteral(",true") : QStringLiteral(",false"));
        }
        text += QLatin1Char('\n');
    }
    return text;
}

// As many rows as can be read.
int ExamplesView::detail() const { return std::clamp(height() / (2 * theme().pointSize + 6) - 1, 2, shownExamples); }

PlotScene ExamplesView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.hasAxes = false;
    if (isEmpty() || record().learners.front().examples.empty()) {
        return scene;
    }
    const int rows = std::min<int>(detail(), static_cast<int>(record().learners.front().examples.size()));
    const auto columns = static_cast<double>(record().learners.size());
    constexpr double sequenceWidth = 5.0;
    constexpr double targetWidth = 1.5;
    constexpr double answerWidth = 2.6;
    constexpr double rowHeight = 1.0;
    const double left = sequenceWidth + targetWidth;
    const auto addText = [&](double x, double width, int row, const QString& text, const QColor& color, bool isBold) {
        PlotNode node{
            x + width / 2.0, -rowHeight * row, width, rowHeight * 0.94, text, PlotNode::Shape::Text, {}, color, isBold};
        node.textScale = 1.1;
        scene.nodes.push_back(node);
    };
    addText(0.0, sequenceWidth, 0, tr("sequence"), theme().mutedText, false);
    addText(sequenceWidth, targetWidth, 0, tr("it is"), theme().mutedText, false);
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        const double x = left + answerWidth * static_cast<double>(i);
        addText(x, answerWidth, 0, label(i), color(i), true);
        for (int row = 1; row <= rows; ++row) {
            const ExampleAnswer& example = record().learners[i].examples[static_cast<std::size_t>(row) - 1];
            const QString answer = QString::fromStdString(example.answer);
            addText(x, answerWidth, row,
                    example.isRight ? tr("✓ %1, right").arg(answer) : tr("✗ %1, wrong").arg(answer),
                    example.isRight ? theme().steady : theme().warning, false);
        }
    }
    for (int row = 1; row <= rows; ++row) {
        const ExampleAnswer& example = record().learners.front().examples[static_cast<std::size_t>(row) - 1];
        addText(0.0, sequenceWidth, row, shortened(example.tokens), theme().text, false);
        addText(sequenceWidth, targetWidth, row, QString::fromStdString(example.target), theme().text, true);
        scene.arrows.push_back(
            {{0.0, 0.5 - row}, {left + answerWidth * columns, 0.5 - row}, 1.0, theme().grid, {}, Qt::SolidLine, false});
    }
    scene.x.minimum = 0.0;
    scene.x.maximum = left + answerWidth * columns;
    scene.y.minimum = -rowHeight * rows - 0.5;
    scene.y.maximum = 0.5;
    return scene;
}

} // namespace unroll
