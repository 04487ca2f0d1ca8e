// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/examples_view.h"

#include "ui/training_labels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

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
QString shortened(const std::vector<std::string>& tokens, std::size_t atStart, std::size_t atEnd)
{
    if (tokens.size() <= atStart + atEnd + 1) {
        return words(tokens, 0, tokens.size());
    }
    return words(tokens, 0, atStart) + QStringLiteral(" … ") + words(tokens, tokens.size() - atEnd, tokens.size());
}

// What the answer follows from, where there is no room for more: "Ann … Tom", "0.42* … 0.07*", "X … Y".
QString gist(TaskKind task, const std::vector<std::string>& tokens)
{
    constexpr std::size_t sayings = 2; // "said-hi-to ?" after the second name
    if (task == TaskKind::TomAndMary && tokens.size() > sayings + 1) {
        return QString::fromStdString(tokens.front() + " … " + tokens[tokens.size() - sayings - 1]);
    }
    QStringList found;
    for (const std::string& token : tokens) {
        const bool isAsked = (task == TaskKind::Adding && token.ends_with('*')) ||
                             (task == TaskKind::TemporalOrder && (token == "X" || token == "Y"));
        if (isAsked) {
            found += QString::fromStdString(token);
        }
    }
    return found.isEmpty() ? shortened(tokens, 1, 1) : found.join(QStringLiteral(" … "));
}

// A table whose columns are as wide as their texts, as in a scene of nodes.
class Table {
public:
    Table(PlotScene& scene, int rows) : m_scene(scene), m_rows(rows) { m_boldFont.setBold(true); }

    struct Entry {
        QString text;
        QColor color;
        bool isBold = false;
    };

    void addColumn(const std::vector<Entry>& entries)
    {
        const QFontMetricsF usual{m_font};
        const QFontMetricsF bold{m_boldFont};
        double longest = 0.0;
        for (const Entry& entry : entries) {
            longest = std::max(longest, (entry.isBold ? bold : usual).horizontalAdvance(entry.text));
        }
        const double width = longest + usual.averageCharWidth();
        for (std::size_t row = 0; row < entries.size(); ++row) {
            PlotNode node;
            node.shape = PlotNode::Shape::Text;
            node.x = m_width + width / 2.0;
            node.y = -static_cast<double>(row);
            node.width = width;
            node.height = 0.94;
            node.text = entries[row].text;
            node.color = entries[row].color;
            node.isBold = entries[row].isBold;
            node.textScale = 1.3;
            m_scene.nodes.push_back(node);
        }
        m_width += width;
    }

    void finish(const QColor& line)
    {
        for (int row = 1; row <= m_rows; ++row) {
            m_scene.arrows.push_back({{0.0, 0.5 - row}, {m_width, 0.5 - row}, 1.0, line, {}, Qt::SolidLine, false});
        }
        m_scene.x.maximum = m_width;
        m_scene.x.isTight = true;
        m_scene.y.minimum = -m_rows - 0.5;
        m_scene.y.maximum = 0.5;
        m_scene.y.isTight = true;
    }

private:
    PlotScene& m_scene;
    int m_rows;
    QFont m_font; // whose widths are to each other as those of any size
    QFont m_boldFont;
    double m_width = 0.0;
};

} // namespace

QString ExamplesView::title() const { return tr("Examples and answers"); }

QString ExamplesView::sentence() const
{
    if (isEmpty() || record().learners.front().examples.empty()) {
        return nothingYet();
    }
    const auto count = static_cast<std::ptrdiff_t>(shownRows());
    QStringList parts;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        const auto& examples = record().learners[i].examples;
        const auto right =
            std::count_if(examples.begin(), examples.begin() + count, [](const auto& each) { return each.isRight; });
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
    for (std::size_t row = 0; row < shownRows(); ++row) {
        lines += spoken(row);
    }
    return lines.join(QLatin1Char(' '));
}

QString ExamplesView::hoverText(double /*x*/, double y) const
{
    const auto row = static_cast<int>(std::lround(-y)) - 1; // below the header
    const bool isThere = !isEmpty() && row >= 0 && row < static_cast<std::ptrdiff_t>(shownRows());
    return isThere ? spoken(static_cast<std::size_t>(row)) : QString();
}

QString ExamplesView::spoken(std::size_t row) const
{
    const ExampleAnswer& example = record().learners.front().examples[row];
    QStringList answers;
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        const ExampleAnswer& each = record().learners[i].examples[row];
        answers += each.isRight ? tr("%1 says %2, right").arg(label(i), QString::fromStdString(each.answer))
                                : tr("%1 says %2, wrong").arg(label(i), QString::fromStdString(each.answer));
    }
    return tr("%1: it is %2. %3.")
        .arg(shortened(example.tokens, 3, 4), QString::fromStdString(example.target),
             answers.join(QStringLiteral(", ")));
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

// As many as can be read.
std::size_t ExamplesView::shownRows() const
{
    const int rows = std::clamp(height() / (2 * theme().pointSize + 6) - 1, 2, shownExamples);
    return std::min(static_cast<std::size_t>(rows), record().learners.front().examples.size());
}

ExamplesView::Room ExamplesView::room() const
{
    const int learners = static_cast<int>(record().training.learners.size());
    return width() < (10 + 6 * learners) * theme().pointSize    ? Room::Tight
           : width() < (30 + 14 * learners) * theme().pointSize ? Room::Narrow
                                                                : Room::Wide;
}

int ExamplesView::detail() const
{
    return isEmpty() ? 0 : static_cast<int>(shownRows()) + (shownExamples + 1) * static_cast<int>(room());
}

PlotScene ExamplesView::makeScene() const
{
    PlotScene scene = emptyScene();
    scene.hasAxes = false;
    if (isEmpty() || record().learners.front().examples.empty()) {
        return scene;
    }
    const auto& sequences = record().learners.front().examples;
    const std::size_t rows = shownRows();
    const bool isWide = room() == Room::Wide;
    std::vector<Table::Entry> texts{{tr("sequence"), theme().mutedText}};
    std::vector<Table::Entry> targets{{tr("it is"), theme().mutedText}};
    for (std::size_t row = 0; row < rows; ++row) {
        const auto& tokens = sequences[row].tokens;
        texts.push_back({isWide ? shortened(tokens, 3, 4) : gist(record().training.task, tokens), theme().text});
        targets.push_back({QString::fromStdString(sequences[row].target), theme().text, true});
    }
    Table table(scene, static_cast<int>(rows));
    table.addColumn(texts);
    if (room() != Room::Tight) { // a right answer says it too
        table.addColumn(targets);
    }
    for (std::size_t i = 0; i < record().learners.size(); ++i) {
        std::vector<Table::Entry> answers{
            {isWide ? label(i) : shortLearnerLabel(record().training, i), color(i), true}};
        for (std::size_t row = 0; row < rows; ++row) {
            const ExampleAnswer& example = record().learners[i].examples[row];
            const QString answer = QString::fromStdString(example.answer);
            if (!isWide) { // the words are under the mouse
                answers.push_back({(example.isRight ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + answer,
                                   example.isRight ? theme().steady : theme().warning});
                continue;
            }
            answers.push_back(example.isRight ? Table::Entry{tr("✓ %1, right").arg(answer), theme().steady}
                                              : Table::Entry{tr("✗ %1, wrong").arg(answer), theme().warning});
        }
        table.addColumn(answers);
    }
    table.finish(theme().grid);
    return scene;
}

} // namespace unroll
