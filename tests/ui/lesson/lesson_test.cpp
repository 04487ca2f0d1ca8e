// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The lesson's files: both languages say the same, and what they say of their own runs is so.
#include "ui/lesson/lesson.h"

#include "core/experiment/simulate.h"
#include "core/training/trainer.h"
#include "core/training/training.h"
#include "ui/lesson/training_claim.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <cmath>
#include <map>

namespace unroll {

namespace {

// A number as it stands in a text, with half a unit of its last digit.
struct Shown {
    double value = 0.0;
    double halfUnit = 0.0;
};

std::optional<Shown> shown(const QString& text)
{
    bool isNumber = false;
    const double value = QString(text).replace(QChar(0x2212), QLatin1Char('-')).toDouble(&isNumber);
    if (!isNumber) {
        return std::nullopt;
    }
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    int digits = point < 0 ? 0 : static_cast<int>(text.size() - point - 1);
    if (point < 0) { // of a whole number in thousands the zeros at its end are no digits
        QString trimmed = text;
        while (trimmed.size() > 1 && trimmed.endsWith(QLatin1Char('0')) && std::abs(value) >= 1000.0) {
            trimmed.chop(1);
            --digits;
        }
    }
    return Shown{value, 0.5 * std::pow(10.0, -digits) * (1.0 + 1e-9)};
}

std::vector<std::pair<QString, QString>> linksOf(const LessonStep& step) // (text, target)
{
    static const QRegularExpression link(QStringLiteral(R"((?<!!)\[([^\]]*)\]\(([^)]*)\))"));
    QString all = step.headline + QLatin1Char('\n') + step.text + QLatin1Char('\n') + step.afterwards;
    if (step.question) {
        all += QLatin1Char('\n') + step.question->text;
        for (const Question::Choice& choice : step.question->choices) {
            all += QLatin1Char('\n') + choice.text;
        }
    }
    std::vector<std::pair<QString, QString>> links;
    for (auto it = link.globalMatch(all); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        links.emplace_back(match.captured(1), match.captured(2));
    }
    return links;
}

QStringList formulasOf(const LessonStep& step)
{
    static const QRegularExpression image(QStringLiteral(R"(!\[([^\]]+)\]\(formula:([a-z-]+)\))"));
    QStringList names;
    for (auto it = image.globalMatch(step.text + step.afterwards); it.hasNext();) {
        names += it.next().captured(2);
    }
    return names;
}

// The cards that each page has.
const std::map<QString, QSet<QString>>& cardsOfPages()
{
    static const auto set = [](std::initializer_list<const char*> names) {
        QSet<QString> result;
        for (const char* name : names) {
            result += QString::fromLatin1(name);
        }
        return result;
    };
    static const std::map<QString, QSet<QString>> cards{
        {QStringLiteral("explore"),
         set({"norms", "activation", "spectrum", "gains", "heatmap", "unrolled", "sentence", "parameters"})},
        {QStringLiteral("cells"), set({"cells", "gates_lstm", "gates_gru"})},
        {QStringLiteral("phase"), set({"phase", "point", "slice", "cliff"})},
        {QStringLiteral("train"),
         set({"train_loss", "train_accuracy", "train_norms", "train_reach", "train_moved", "train_examples"})},
    };
    return cards;
}

Histories trained(const QString& preset)
{
    Trainer trainer(findTrainingPreset(preset.toStdString()).value().training);
    trainer.advance(trainer.training().iterations, 2);
    Histories histories;
    for (std::size_t i = 0; i < trainer.training().learners.size(); ++i) {
        histories.push_back(trainer.history(i));
    }
    return histories;
}

bool isKorean(const QString& text)
{
    return text.contains(QRegularExpression(QStringLiteral("[\\x{ac00}-\\x{d7a3}]")));
}

} // namespace

class LessonTest : public QObject {
    Q_OBJECT

private:
    std::map<QString, Run> m_runs; // of the steps
    std::map<QString, Histories> m_histories;

    static void rows()
    {
        QTest::addColumn<QString>("id");
        for (const QString& id : lessonIds()) {
            QTest::newRow(qPrintable(id)) << id;
        }
    }

    const Run& runOf(const LessonStep& step)
    {
        const auto known = m_runs.find(step.id);
        return known != m_runs.end() ? known->second
                                     : m_runs.emplace(step.id, simulate(step.experiment).value()).first->second;
    }

    // What the links of a step mean: of its training where it has one, else of its run.
    Numbers numbersOfStep(const LessonStep& step)
    {
        if (step.training.isEmpty()) {
            return numbersOf(runOf(step));
        }
        if (!m_histories.contains(step.training)) {
            m_histories.emplace(step.training, trained(step.training));
        }
        return numbersOf(m_histories.at(step.training));
    }

private slots:
    void hasTwelveStepsOrSoInTheNotesOrder()
    {
        const QStringList ids = lessonIds();
        QVERIFY(ids.size() >= 12);
        QStringList sections;
        for (const QString& id : ids) {
            sections += lessonStep(id, QStringLiteral("en")).section;
        }
        QStringList sorted = sections;
        sorted.sort();
        QCOMPARE(sections, sorted);
    }

    void setsAnExperimentThatCanBeComputed_data() { rows(); }
    void setsAnExperimentThatCanBeComputed()
    {
        QFETCH(QString, id);
        const LessonStep step = lessonStep(id, QStringLiteral("en"));
        QVERIFY(!validate(step.experiment));
        QVERIFY(!step.title.isEmpty() && !step.headline.isEmpty() && !step.text.isEmpty());
        QVERIFY2(cardsOfPages().contains(step.page), qPrintable(step.page));
        QCOMPARE(step.training.isEmpty(), step.page != QLatin1String("train"));
        QVERIFY(step.training.isEmpty() || findTrainingPreset(step.training.toStdString()));
        const QSet<QString>& known = cardsOfPages().at(step.page);
        QVERIFY(!step.cards.isEmpty());
        for (const QString& card : step.cards) {
            QVERIFY2(known.contains(card), qPrintable(card));
        }
        QVERIFY(step.cards.contains(step.pointAt));
        QVERIFY(step.cursor.value_or(0) <= step.experiment.timeSteps);
    }

    void saysTheSameInBothLanguages_data() { rows(); }
    void saysTheSameInBothLanguages()
    {
        QFETCH(QString, id);
        const LessonStep en = lessonStep(id, QStringLiteral("en"));
        const LessonStep ko = lessonStep(id, QStringLiteral("ko"));
        QVERIFY(en.experiment == ko.experiment);
        QCOMPARE(ko.section, en.section);
        QCOMPARE(ko.page, en.page);
        QCOMPARE(ko.training, en.training);
        QCOMPARE(ko.cards, en.cards);
        QCOMPARE(ko.pointAt, en.pointAt);
        QCOMPARE(ko.cursor, en.cursor);
        QCOMPARE(ko.showsStates, en.showsStates);
        QCOMPARE(ko.question.has_value(), en.question.has_value());
        if (en.question) {
            QCOMPARE(ko.question->takesSketch, en.question->takesSketch);
            QCOMPARE(ko.question->choices.size(), en.question->choices.size());
            for (std::size_t i = 0; i < en.question->choices.size(); ++i) {
                QCOMPARE(ko.question->choices[i].condition, en.question->choices[i].condition);
            }
        }
        QCOMPARE(formulasOf(ko), formulasOf(en));
        // The same numbers, in whatever order the sentences have them.
        auto english = linksOf(en);
        auto korean = linksOf(ko);
        std::sort(english.begin(), english.end());
        std::sort(korean.begin(), korean.end());
        QCOMPARE(korean, english);
    }

    void isTranslated_data() { rows(); }
    void isTranslated()
    {
        QFETCH(QString, id);
        const LessonStep en = lessonStep(id, QStringLiteral("en"));
        const LessonStep ko = lessonStep(id, QStringLiteral("ko"));
        QVERIFY(isKorean(ko.headline));
        QVERIFY(ko.title != en.title);
        if (ko.question) {
            QVERIFY(isKorean(ko.question->text));
            static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
            static const QRegularExpression names(QStringLiteral("RNN|LSTM|GRU|inf"));
            for (const Question::Choice& choice : ko.question->choices) {
                QVERIFY2(!QString(choice.text).remove(names).contains(word), qPrintable(choice.text));
            }
        }
        const auto paragraphs = [](const LessonStep& step) {
            return (step.text + QStringLiteral("\n\n") + step.afterwards)
                .split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
        };
        QCOMPARE(paragraphs(ko).size(), paragraphs(en).size());
        for (const QString& paragraph : paragraphs(ko)) {
            const bool isListing = paragraph.startsWith(QLatin1String("```"));
            const bool isQuotation = paragraph.startsWith(QStringLiteral("*“")); // of the sentence the network reads
            QVERIFY2(isListing || isQuotation || isKorean(paragraph), qPrintable(paragraph));
        }
        for (const QString& paragraph : paragraphs(en)) {
            QVERIFY2(!isKorean(paragraph), qPrintable(paragraph));
        }
    }

    void hasItsFormulas_data() { rows(); }
    void hasItsFormulas()
    {
        QFETCH(QString, id);
        for (const QString& name : formulasOf(lessonStep(id, QStringLiteral("en")))) {
            QVERIFY2(QFile::exists(QStringLiteral(":/formulas/%1.svg").arg(name)), qPrintable(name));
        }
    }

    void computesTheNumbersInItsText_data() { rows(); }
    void computesTheNumbersInItsText()
    {
        QFETCH(QString, id);
        const LessonStep step = lessonStep(id, QStringLiteral("en"));
        const QString kind = step.training.isEmpty() ? QStringLiteral("run:") : QStringLiteral("train:");
        const Numbers numbers = numbersOfStep(step);
        for (const auto& [text, target] : linksOf(step)) {
            QVERIFY2(target.startsWith(kind), qPrintable(target));
            const std::optional<Shown> number = shown(text);
            QVERIFY2(number, qPrintable(text));
            const std::optional<double> value = numbers(target.mid(kind.size()));
            QVERIFY2(value, qPrintable(target));
            QVERIFY2(std::abs(*value - number->value) <= number->halfUnit,
                     qPrintable(QStringLiteral("%1 says %2, computed %3").arg(target, text).arg(*value, 0, 'g', 10)));
        }
    }

    void hasOneRightAnswer_data() { rows(); }
    void hasOneRightAnswer()
    {
        QFETCH(QString, id);
        const LessonStep step = lessonStep(id, QStringLiteral("en"));
        if (!step.question) {
            QVERIFY(step.afterwards.isEmpty());
            return;
        }
        QVERIFY(!step.question->text.isEmpty());
        QVERIFY(!step.afterwards.isEmpty());
        QVERIFY(step.question->choices.size() >= 2);
        int right = 0;
        for (const Question::Choice& choice : step.question->choices) {
            const std::optional<bool> holds = isTrue(choice.condition, numbersOfStep(step));
            QVERIFY2(holds, qPrintable(choice.condition));
            right += *holds ? 1 : 0;
        }
        QCOMPARE(right, 1);
    }

    void saysWhatIsWrongWithAFile()
    {
        const auto problem = [](const char* front) {
            const auto step = parseLessonStep(QStringLiteral("99-x"),
                                              QStringLiteral("---\n%1\n---\nText").arg(QString::fromLatin1(front)));
            return step ? QString() : QString::fromStdString(english(step.error()));
        };
        QVERIFY(problem("title: x").isEmpty());
        QVERIFY(problem("tittle: x").contains(QStringLiteral("tittle")));
        QVERIFY(problem("preset: no-such").contains(QStringLiteral("no-such")));
        QVERIFY(problem("set: wait_scale=1").contains(QStringLiteral("weight_scale")));
        QVERIFY(problem("experiment: { \"unroll\": 1, \"seeds\": 1 }").contains(QStringLiteral("seed")));
    }
};

} // namespace unroll

QTEST_APPLESS_MAIN(unroll::LessonTest)
#include "lesson_test.moc"
