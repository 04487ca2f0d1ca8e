// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports of the page Phase map of the real window.
#include "core/codegen/numpy_code.h"
#include "core/experiment/presets.h"
#include "core/io/link.h"
#include "core/io/sweep_table.h"
#include "tests/support/open_window.h"
#include "tests/support/report_reader.h"
#include "ui/application.h"
#include "ui/main_window.h"
#include "ui/pages/card_grid.h"
#include "ui/pages/phase_page.h"
#include "ui/plots/plot.h"
#include "ui/text.h"
#include "ui/views/card.h"
#include "ui/views/phase/cliff_view.h"
#include "ui/views/phase/phase_map_view.h"
#include "ui/views/phase/point_view.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

using test::englishIn;
using test::HtmlReport;

class PhaseReportTest : public QObject {
    Q_OBJECT

private:
    static constexpr int patience = 60000; // ms; timing decides nothing
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;

    PhasePage& page() const { return m_window->phasePage(); }
    const PartialMap& map() const { return *page().mapView().map(); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    HtmlReport report() const
    {
        const auto done = m_window->writeReport(path("a.html"));
        QFile file(path("a.html"));
        return test::readHtmlReport(done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }

    void showPhase() const
    {
        m_window->showPage(page());
        QVERIFY(m_window->waitForRun(patience));
    }

    void edit(const Experiment& experiment) const
    {
        QVERIFY(!m_window->session().edit(experiment, [] { return QStringLiteral("test"); }));
        QVERIFY(m_window->waitForRun(patience));
    }

    // What the command line would make of the command.
    static SweepRequest requestOf(const QString& command)
    {
        const QStringList words = command.split(QLatin1Char(' '));
        SweepRequest request;
        for (qsizetype i = 2; i + 1 < words.size(); i += 2) {
            const std::string value = words[i + 1].toStdString();
            if (words[i] == QLatin1String("--preset")) {
                request.base = findPreset(value).value().experiment;
            } else if (words[i] == QLatin1String("--set")) {
                [&] { QVERIFY(assign(request.base, value)); }();
            } else if (words[i] == QLatin1String("--x")) {
                request.x = parseSweepAxis(value).value();
            } else if (words[i] == QLatin1String("--y")) {
                request.y = parseSweepAxis(value).value();
            } else if (words[i] == QLatin1String("--seeds")) {
                request.seeds = words[i + 1].toInt();
            }
        }
        return request;
    }

private slots:
    void initTestCase() { nameApplication(); }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1600, 1000);
        QVERIFY(test::isOpen(*m_window));
        PhaseSettings small = page().settings();
        small.x.points = 15;
        small.y.points = 6;
        small.seeds = 5;
        page().setSettings(small);
    }

    void cleanup() { m_window.reset(); }

    void itTellsOfTheMapThatIsShown()
    {
        Experiment experiment = m_window->session().experiment();
        experiment.title = "A map";
        experiment.notes = "drawn twice";
        experiment.timeSteps = 12;
        edit(experiment);
        showPhase();
        const HtmlReport html = report();
        QCOMPARE(html.problem, QString());
        QCOMPARE(html.headings.first(), QStringLiteral("A map"));
        QVERIFY(html.text.contains(QStringLiteral("Phase map of MatMul only over Weight scale and Hidden size H")));
        QVERIFY(html.text.contains(QStringLiteral("drawn twice")));
        QCOMPARE(html.pictures.size(), 4);
        for (const View* view : page().views()) {
            QVERIFY(html.headings.contains(view->title()));
            QVERIFY2(html.text.contains(view->sentence()), qPrintable(view->sentence()));
        }
        QVERIFY(html.text.contains(page().cliffView().caption())); // made with other settings
        QVERIFY(html.text.contains(QStringLiteral("\nAcross: Weight scale\n15 values from 0.0625 to 4\n")));
        QVERIFY(html.text.contains(QStringLiteral("\nUpwards: Hidden size H\n6 values from 2 to 64\n")));
        QVERIFY(html.text.contains(QStringLiteral("\nSeeds for each point\n5, from 3 on\n")));
        QVERIFY(html.text.contains(QStringLiteral("\nCell\nMatMul only\n")));
        QVERIFY(html.text.contains(QStringLiteral("\nTime steps T\n12\n")));
        QVERIFY(html.text.contains(exactNumber(map().growth[page().mapView().point()].median)));
        std::size_t exploding = 0;
        for (const GrowthOverSeeds& growth : map().growth) {
            exploding += growth.median > 1.0 ? 1U : 0U;
        }
        QVERIFY(html.text.contains(
            QStringLiteral("▲ explodes at %1 of %2 points").arg(exploding).arg(map().growth.size())));
        QVERIFY(!html.text.contains(QStringLiteral("not finished")));
    }

    void theCommandGivesTheSameMap()
    {
        Experiment experiment = m_window->session().experiment();
        experiment.cell = Cell::Rnn;
        experiment.timeSteps = 12;
        experiment.seed = 11;
        edit(experiment);
        showPhase();
        const QStringList commands = report().listings[QStringLiteral("command")];
        QCOMPARE(commands.size(), 1);
        QVERIFY(commands.first().startsWith(QStringLiteral("unroll sweep ")));
        QCOMPARE(digestOf(requestOf(commands.first())), digestOf(map().request));
    }

    void theExperimentIsTheOneLookedAt()
    {
        showPhase();
        page().mapView().setFocus();
        QTest::keyClick(&page().mapView().plot(), Qt::Key_Home);
        QTest::keyClick(&page().mapView().plot(), Qt::Key_Up);
        QVERIFY(m_window->waitForRun(patience));
        HtmlReport html = report();
        const Experiment there = map().request.experimentAt(page().mapView().point());
        QVERIFY(there != m_window->session().experiment());
        QCOMPARE(html.listings[QStringLiteral("numpy")], QStringList(QString::fromStdString(numpyCode(there))));
        QCOMPARE(html.listings[QStringLiteral("link")].size(), 1);
        QVERIFY(*experimentFromLink(html.listings[QStringLiteral("link")].first().toStdString()) == there);
        QVERIFY(html.text.contains(exactNumber(page().pointView().run()->norms.back())));
    }

    void aChoiceOnAnAxisNamesItsValues()
    {
        Experiment experiment = m_window->session().experiment();
        experiment.forgetBias = 2.0; // of the LSTM among them
        edit(experiment);
        PhaseSettings settings = page().settings();
        settings.y = usualAxis(*findField("cell"), PhaseSide::Y);
        page().setSettings(settings);
        showPhase();
        const QString text = report().text;
        QVERIFY(text.contains(QStringLiteral("Phase map over Weight scale and Cell")));
        QVERIFY(text.contains(QStringLiteral("\nUpwards: Cell\nMatMul only, RNN, LSTM, GRU\n")));
        QVERIFY(text.contains(QStringLiteral("\nForget bias\n2\n")));
    }

    void onlyTheCardsThatAreShownAreInIt()
    {
        page().cards().setChosen({QStringLiteral("phase"), QStringLiteral("slice")});
        showPhase();
        const HtmlReport html = report();
        QCOMPARE(html.pictures.size(), 2);
        QVERIFY(!html.text.contains(QStringLiteral("The cliff")));
    }

    void aMapThatWasStoppedSaysHowMuchOfItThereIs()
    {
        Experiment slow = m_window->session().experiment();
        slow.cell = Cell::Rnn;
        slow.timeSteps = 60;
        edit(slow);
        connect(&page().mapper(), &PhaseMapper::mapChanged, this, [this] {
            if (!page().mapper().map()->isWhole()) {
                QTest::keyClick(&page().mapView().plot(), Qt::Key_Escape);
            }
        });
        showPhase();
        QVERIFY(!map().isWhole());
        const HtmlReport html = report();
        QVERIFY(html.text.contains(QStringLiteral("The map is not finished: of its %1 points %2 are computed")
                                       .arg(map().growth.size())
                                       .arg(map().known)));
        QVERIFY(html.text.contains(QStringLiteral(" of %1 points\n").arg(map().known)));
        slow.timeSteps = 50; // another map, of which there is nothing yet
        QVERIFY(!m_window->session().edit(slow, [] { return QStringLiteral("test"); }));
        QVERIFY(!m_window->writeReport(path("early.html")));
        QVERIFY(!QFile::exists(path("early.html")));
    }

    void beforeTheMapIsThereIsNothingToReport()
    {
        m_window->showPage(page());
        const auto result = m_window->writeReport(path("early.html")); // before any event brought the map
        QVERIFY(!result);
        QVERIFY(translated(result.error()).contains(QStringLiteral("not been computed")));
        QVERIFY(!QFile::exists(path("early.html")));
        QVERIFY(m_window->waitForRun(patience));
        QVERIFY(m_window->writeReport(path("early.html")));
    }

    void aKoreanReportIsKorean()
    {
        m_window->setLanguage(QStringLiteral("ko"));
        showPhase();
        const HtmlReport html = report();
        QCOMPARE(html.language, QStringLiteral("ko"));
        QCOMPARE(englishIn(html), QString());
        QVERIFY(html.text.contains(QStringLiteral("점 %1개 가운데").arg(map().known)));
        QVERIFY(!html.text.contains(QStringLiteral("explodes")));
    }

    void aPdfHasTheSentences()
    {
        if (!test::hasPdftotext()) {
            QSKIP("there is no pdftotext");
        }
        showPhase();
        QVERIFY(m_window->writeReport(path("a.pdf")));
        const QString words = test::textOfPdf(path("a.pdf")).simplified();
        QVERIFY(words.contains(QStringLiteral("Across: Weight scale 15 values from 0.0625 to 4")));
        QVERIFY(words.contains(QStringLiteral("The same map in a terminal unroll sweep")));
        for (const View* view : page().views()) {
            const QString sentence = view->sentence().normalized(QString::NormalizationForm_KC);
            QVERIFY2(words.contains(sentence.left(40)), qPrintable(sentence)); // a page may end within the rest
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::PhaseReportTest)
#include "phase_report_test.moc"
