// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of the real window, read back as their readers would: as XML, as HTML's text, as the text of a PDF.
#include "core/codegen/numpy_code.h"
#include "core/experiment/fields.h"
#include "core/experiment/presets.h"
#include "core/io/link.h"
#include "tests/support/report_reader.h"
#include "ui/application.h"
#include "ui/export/report.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/cells_page.h"
#include "ui/pages/explore_page.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/norm_view.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>

namespace unroll {

using test::englishIn;
using test::hasPdftotext;
using test::HtmlReport;
using test::readHtmlReport;
using test::textOfPdf;

class ReportTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QByteArray written(const char* name) const
    {
        const auto done = m_window->writeReport(path(name));
        QFile file(path(name));
        return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::vector<View*> shownViews(const Page& page) const
    {
        std::vector<View*> views;
        for (const Card* card : page.cards().cards()) {
            if (page.cards().isShown(*card)) {
                views.push_back(&card->view());
            }
        }
        return views;
    }

    void show(const Experiment& experiment)
    {
        QVERIFY(!m_window->session().replace(experiment, [] { return QStringLiteral("another"); }));
        QVERIFY(m_window->waitForRun(60000));
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(m_window->waitForRun(60000));
    }

    void cleanup() { m_window.reset(); }

    void htmlSaysWhatIsShown()
    {
        show(findPreset("book-clipped")->experiment);
        const HtmlReport html = readHtmlReport(written("a.html"));
        QCOMPARE(html.problem, QString());
        QCOMPARE(html.language, QStringLiteral("en"));
        const auto views = shownViews(m_window->explorePage());
        QVERIFY(views.size() > 2);
        QCOMPARE(html.pictures.size(), static_cast<int>(views.size()));
        for (std::size_t i = 0; i < views.size(); ++i) {
            QVERIFY2(html.text.contains(views[i]->title()), qPrintable(views[i]->title()));
            QVERIFY2(html.text.contains(views[i]->sentence()), qPrintable(views[i]->sentence()));
            QVERIFY(html.text.contains(views[i]->explanation()));
            QCOMPARE(html.descriptions[static_cast<int>(i)], views[i]->plot().accessibleDescription());
            const QString& source = html.pictures[static_cast<int>(i)];
            const QString start = QStringLiteral("data:image/svg+xml;base64,");
            QVERIFY(source.startsWith(start));
            QSvgRenderer picture(QByteArray::fromBase64(source.mid(start.size()).toLatin1()));
            QVERIFY(picture.isValid());
            QCOMPARE(picture.viewBox().size(), QSize(720, 350));
        }
        QVERIFY(html.text.contains(m_window->findChild<QLabel*>(QStringLiteral("verdict"))->text()));
        QVERIFY(html.text.contains(m_window->findChild<QLabel*>(QStringLiteral("growth"))->text()));
        QVERIFY(html.text.contains(QStringLiteral("2.4999998055086885"))); // the last norm, all digits
        for (const Field* field : toldFields(m_window->session().experiment())) {
            QVERIFY2(html.text.contains(QLatin1String(field->label)), field->name);
        }
        QVERIFY(html.text.contains(QStringLiteral("Uniform draws before\n18")));
        QCOMPARE(html.listings[QStringLiteral("numpy")],
                 QStringList(QString::fromStdString(numpyCode(m_window->session().experiment()))));
        QCOMPARE(html.listings[QStringLiteral("command")],
                 QStringList(QStringLiteral("unroll run --preset book-clipped")));
        const QStringList links = html.listings[QStringLiteral("link")];
        QCOMPARE(links.size(), 1);
        QVERIFY(*experimentFromLink(links.first().toStdString()) == m_window->session().experiment());
    }

    void onlyTheCardsThatAreShownAreInIt()
    {
        m_window->explorePage().cards().setChosen({QStringLiteral("norms"), QStringLiteral("unrolled")});
        const QString text = readHtmlReport(written("a.html")).text;
        QVERIFY(text.contains(QStringLiteral("Gradient norm")));
        QVERIFY(text.contains(QStringLiteral("Unrolled")));
        QVERIFY(!text.contains(QStringLiteral("Eigenvalues")));
    }

    void theSameRunGivesTheSameBytesInEveryTheme()
    {
        const QByteArray first = written("a.html");
        QVERIFY(first.size() > 10'000);
        QCOMPARE(written("b.html"), first);
        m_window->setThemeId(ThemeId::Dark);
        m_window->waitForRun(60000);
        QCOMPARE(written("b.html"), first);
    }

    void theWindowLooksAsBefore()
    {
        m_window->setThemeId(ThemeId::Dark);
        m_window->waitForRun(60000);
        const QImage before = m_window->grab().toImage();
        QVERIFY(!written("a.pdf").isEmpty());
        m_window->waitForRun(60000);
        QCOMPARE(m_window->explorePage().normView().theme().id, ThemeId::Dark);
        QCOMPARE(m_window->grab().toImage(), before);
    }

    void titleAndNotesAreTextWhateverTheyHold()
    {
        Experiment hostile;
        hostile.title = "<script>alert(1)</script> ]]> \"q\" 'a' &amp; %1";
        hostile.notes = "</div><img src='http://example.org/x' onerror=\"alert(1)\"/>\n<!-- ]]> \x01 &#60; 한국어";
        show(hostile);
        const QByteArray bytes = written("a.html");
        const HtmlReport html = readHtmlReport(bytes);
        QCOMPARE(html.problem, QString());
        QVERIFY(!html.elements.contains(QStringLiteral("script")));
        QVERIFY(!bytes.contains("<script") && !bytes.contains("<img src='http"));
        QCOMPARE(html.pictures.size(), static_cast<int>(shownViews(m_window->explorePage()).size()));
        QVERIFY(html.text.contains(QString::fromStdString(hostile.title)));
        QString notes = QString::fromStdString(hostile.notes);
        QVERIFY(html.text.contains(notes.replace(QChar(1), QChar(0xfffd)))); // which XML cannot write
        QVERIFY(!written("a.pdf").isEmpty());
        if (hasPdftotext()) {
            QVERIFY(
                textOfPdf(path("a.pdf")).contains(QStringLiteral("<script>alert(1)</script> ]]> \"q\" 'a' &amp; %1")));
        }
    }

    void aKoreanReportIsKorean()
    {
        m_window->waitForRun(60000);
        const ReportWords english = ReportWords::translated();
        const QString englishSentence = m_window->explorePage().normView().sentence();
        m_window->setLanguage(QStringLiteral("ko"));
        const HtmlReport html = readHtmlReport(written("a.html"));
        QCOMPARE(html.language, QStringLiteral("ko"));
        for (const QString& word :
             {english.settings, english.numbers, english.explanation, english.code, english.command, englishSentence,
              QStringLiteral("Made with"), QStringLiteral("EXPLODING"), QStringLiteral("per step"),
              QStringLiteral("norm before"), QStringLiteral("spectral radius"), QStringLiteral("Gradient flow"),
              QStringLiteral("Weight scale"), QStringLiteral("MatMul only")}) {
            QVERIFY2(!html.text.contains(word), qPrintable(word));
        }
        for (const View* view : shownViews(m_window->explorePage())) {
            QVERIFY(html.text.contains(view->sentence()));
        }
        QCOMPARE(englishIn(html), QString());
        if (hasPdftotext()) {
            QVERIFY(!written("a.pdf").isEmpty());
            QVERIFY(textOfPdf(path("a.pdf")).contains(ReportWords::translated().settings));
            QVERIFY(ReportWords::translated().settings != english.settings);
        }
    }

    void theCellsPageTellsOfThreeRuns()
    {
        m_window->showPage(m_window->cellsPage());
        QVERIFY(m_window->waitForRun(60000));
        const HtmlReport html = readHtmlReport(written("a.html"));
        QCOMPARE(html.problem, QString());
        QVERIFY(html.text.contains(m_window->cellsPage().comparison().runs()[1] ? QStringLiteral("RNN, LSTM, GRU")
                                                                                : QStringLiteral("?")));
        for (const RunPtr& run : m_window->cellsPage().comparison().runs()) {
            QVERIFY(
                html.listings[QStringLiteral("numpy")].contains(QString::fromStdString(numpyCode(run->experiment))));
            QVERIFY(html.text.contains(exactNumber(run->norms.back())));
        }
        for (const View* view : shownViews(m_window->cellsPage())) {
            QVERIFY(html.text.contains(view->sentence()));
        }
        QVERIFY(html.text.contains(QStringLiteral("the same for all, drawn as for the cell MatMul only")));
        QCOMPARE(html.listings[QStringLiteral("command")],
                 QStringList(QStringLiteral("unroll report --page cells --out report.html")));
        Experiment longer; // whose inputs are too many for a listing
        longer.timeSteps = 300;
        show(longer);
        const HtmlReport other = readHtmlReport(written("a.html"));
        QVERIFY(other.listings[QStringLiteral("numpy")].isEmpty());
        QVERIFY(other.text.contains(QStringLiteral("`unroll code --set cell=lstm --set time_steps=300 --as numpy`")));
    }

    void largeArraysAreReadFromTheFile()
    {
        Experiment large;
        large.hiddenSize = 64;
        large.tensors["Wh"] = {{64, 64}, std::vector<double>(64 * 64)};
        for (std::size_t i = 0; i < 64 * 64; ++i) {
            large.tensors["Wh"].values[i] = std::sin(double(i)) / 10.0;
        }
        show(large);
        const QByteArray bytes = written("a.html");
        const HtmlReport html = readHtmlReport(bytes);
        QVERIFY(bytes.size() < 1'000'000);
        QVERIFY(html.text.contains(QStringLiteral("given as an array [64][64]")));
        QVERIFY(html.text.contains(QStringLiteral("saved as experiment.unroll.json beside it")));
        QCOMPARE(html.listings[QStringLiteral("numpy")], QStringList(QString::fromStdString(numpyCode(large))));
        QVERIFY(html.listings[QStringLiteral("command")]
                    .isEmpty()); // no options give these arrays, and they are too many for a link
        Experiment small;
        small.hiddenSize = 2;
        small.tensors["Wh"] = {{2, 2}, {0.5, 0.25, -1.0, 0.125}};
        show(small);
        const HtmlReport other = readHtmlReport(written("a.html"));
        QCOMPARE(other.listings[QStringLiteral("command")].size(), 1);
        const QStringList command = other.listings[QStringLiteral("command")][0].split(QLatin1Char('\''));
        QCOMPARE(command[0], QStringLiteral("unroll run "));
        QVERIFY(*experimentFromLink(command[1].toStdString()) == small);
    }

    void pdfHasItsPagesAndItsText()
    {
        if (!hasPdftotext()) {
            QSKIP("there is no pdftotext");
        }
        Experiment experiment = findPreset("lstm-remembers")->experiment;
        experiment.notes = "Twice: ";
        for (int i = 0; i < 3000; ++i) { // more than a page
            experiment.notes += "word ";
        }
        show(experiment);
        const QByteArray bytes = written("a.pdf");
        QVERIFY(bytes.startsWith("%PDF-"));
        const QString text = textOfPdf(path("a.pdf"));
        const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 4);
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size())));
        }
        QCOMPARE(text.count(QStringLiteral("word ")) + text.count(QStringLiteral("word\n")), 3000);
        const QString words = text.simplified();
        for (const View* view : shownViews(m_window->explorePage())) {
            const QString sentence = view->sentence().normalized(QString::NormalizationForm_KC);
            QVERIFY2(words.contains(sentence.left(40)), qPrintable(sentence)); // a page may end within the rest
        }
        QVERIFY(words.contains(QStringLiteral("backward step k"))); // of the plot: vectors, and no picture of it
        for (const QString& line : QString::fromStdString(numpyCode(experiment)).split(QLatin1Char('\n'))) {
            QVERIFY2(words.contains(line.simplified()), qPrintable(line));
        }
        QVERIFY(words.contains(QStringLiteral("unroll run --preset lstm-remembers")));
    }

    void whatCannotBeWrittenIsSaid()
    {
        const auto refused = [&](const QString& file) {
            const auto result = m_window->writeReport(file);
            return result ? QString() : translated(result.error());
        };
        QVERIFY(refused(path("a.docx")).contains(QStringLiteral(".pdf, .html")));
        QVERIFY(!QFile::exists(path("a.docx")));
        QVERIFY(refused(path("none/a.pdf")).contains(QStringLiteral("none/a.pdf")));
        QVERIFY(!QFile::exists(path("none")));
    }

    void aReportOfWhatIsStillComputedHasToWait()
    {
        Experiment next;
        next.weightScale = 0.5;
        QVERIFY(!m_window->session().replace(next, [] { return QStringLiteral("another"); }));
        const auto early = m_window->writeReport(path("early.html")); // before any event brought the run
        QVERIFY(!early);
        QVERIFY(translated(early.error()).contains(QStringLiteral("not been computed")));
        QVERIFY(!QFile::exists(path("early.html")));
        QVERIFY(m_window->waitForRun(60000));
        QVERIFY(m_window->writeReport(path("early.html")));
    }

    void anOpenQuestionOfTheLessonIsNotAnswered()
    {
        m_window->explorePage().setQuestion(NormView::Question::Open);
        const auto result = m_window->writeReport(path("answer.html"));
        QVERIFY(!result);
        QVERIFY(translated(result.error()).contains(QStringLiteral("question of the lesson")));
        QVERIFY(!QFile::exists(path("answer.html")));
        m_window->explorePage().setQuestion(NormView::Question::None);
        QVERIFY(m_window->writeReport(path("answer.html")));
    }

    void theMenuAsksForAName()
    {
        auto* action = m_window->findChild<QAction*>(QStringLiteral("report"));
        QVERIFY(action != nullptr);
        QCOMPARE(action->shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+R")));
        QTimer::singleShot(0, this, [this] {
            auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->setText(path("asked.html"));
            QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        });
        action->trigger();
        QVERIFY(QFile::exists(path("asked.html")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::ReportTest)
#include "report_test.moc"
