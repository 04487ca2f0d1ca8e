// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.h"
#include "core/experiment/simulate.h"
#include "core/io/experiment_file.h"
#include "core/io/link.h"
#include "ui/export/figure_export.h"
#include "ui/session/comparison.h"
#include "ui/views/cells_view.h"
#include "ui/views/heat_map_view.h"
#include "ui/views/norm_view.h"

#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

class FigureExportTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    NormView m_view;

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QByteArray contentOf(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        m_view.show(std::make_shared<const Run>(*simulate(findPreset("book-clipped")->experiment)), 20);
    }

    void pngHasItsSizeAndAPicture()
    {
        QVERIFY(exportView(m_view, path("a.png"), {600, 400}, 2.0));
        const QImage image(path("a.png"));
        QCOMPARE(image.size(), QSize(1200, 800));
        int coloured = 0;
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                coloured += image.pixelColor(x, y) == m_view.theme().curve ? 1 : 0;
            }
        }
        QVERIFY(coloured > 500); // the curve is there, sharp enough to have its own colour
    }

    void svgIsVectorsWithTitleAndCaption()
    {
        QVERIFY(exportView(m_view, path("a.svg"), {600, 400}, 1.0));
        QVERIFY(QSvgRenderer(path("a.svg")).isValid());
        const QString text = QString::fromUtf8(contentOf("a.svg"));
        QVERIFY(text.contains(QStringLiteral("Gradient norm")));
        QVERIFY(text.contains(QStringLiteral("Seed = 3")));
        QVERIFY(text.contains(QStringLiteral("clipped at")));
        QVERIFY(!text.contains(QStringLiteral("<image")));
    }

    void svgShowsTheNumbersOfTheColourScale()
    {
        HeatMapView view;
        view.show(m_view.run(), 20);
        QVERIFY(exportView(view, path("map.svg"), {800, 500}, 1.0));
        QVERIFY(exportView(view, path("map.png"), {800, 500}, 1.0));
        QImage drawn(800, 500, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter painter(&drawn);
        QSvgRenderer(path("map.svg")).render(&painter);
        painter.end();
        const auto ink = [](const QImage& image) { // right of the scale, above the caption
            int count = 0;
            for (int x = 750; x < 800; ++x) {
                for (int y = 40; y < 440; ++y) {
                    count += image.pixelColor(x, y).lightness() < 200 ? 1 : 0;
                }
            }
            return count;
        };
        const int wanted = ink(QImage(path("map.png")));
        QVERIFY(wanted > 100);
        QVERIFY2(ink(drawn) > wanted / 2, qPrintable(QString::number(ink(drawn))));
    }

    void pdfIsOne()
    {
        QVERIFY(exportView(m_view, path("a.pdf"), {600, 400}, 1.0));
        QVERIFY(contentOf("a.pdf").startsWith("%PDF-"));
    }

    void csvHoldsTheNumbersThatWerePlotted()
    {
        QVERIFY(exportView(m_view, path("a.csv"), {600, 400}, 1.0));
        const QList<QByteArray> lines = contentOf("a.csv").trimmed().split('\n');
        QCOMPARE(lines.size(), 22);
        for (int k = 1; k <= 20; ++k) {
            QCOMPARE(lines[k + 1].split(',')[1].toDouble(), m_view.run()->norms[static_cast<std::size_t>(k) - 1]);
        }
    }

    void everyPictureCarriesItsLink()
    {
        const QString link = QString::fromStdString(*experimentToLink(findPreset("book-clipped")->experiment));
        QLabel widget(QStringLiteral("a whole window"));
        for (const bool isWidget : {false, true}) {
            for (const char* name : {"link.png", "link.svg", "link.pdf"}) {
                QVERIFY(isWidget ? exportWidget(widget, path(name), 1.0, findPreset("book-clipped")->experiment)
                                 : exportView(m_view, path(name), {600, 400}, 1.0));
            }
            QCOMPARE(QImage(path("link.png")).text(QStringLiteral("unroll")), link);
            QCOMPARE(*readExperimentFile(path("link.png").toStdString()), findPreset("book-clipped")->experiment);
            QVERIFY(contentOf("link.svg").contains("<desc>" + link.toUtf8() + "</desc>"));
            QVERIFY(contentOf("link.pdf").contains("<dc:source>" + link.toUtf8() + "</dc:source>"));
        }
    }

    void threeCellsCarryTheExperimentTheyWereMadeOf()
    {
        const Experiment experiment = findPreset("lstm-remembers")->experiment;
        CellsView view;
        CellsView::Runs runs;
        const auto experiments = comparedExperiments(experiment);
        for (std::size_t cell = 0; cell < runs.size(); ++cell) {
            runs[cell] = std::make_shared<const Run>(*simulate(experiments[cell]));
        }
        view.setRuns(runs, experiment, 3);
        QVERIFY(exportView(view, path("cells.png"), {600, 400}, 1.0));
        QCOMPARE(*readExperimentFile(path("cells.png").toStdString()), experiment);
    }

    void aPictureOfManyGivenNumbersCarriesNone()
    {
        Experiment large;
        large.hiddenSize = 300;
        large.timeSteps = 2;
        large.tensors["Wh"] = {{300, 300}, std::vector<double>(90'000, 1.0 / 3.0)};
        NormView view;
        view.show(std::make_shared<const Run>(*simulateSteps(large)), 2);
        QVERIFY(exportView(view, path("large.png"), {600, 400}, 1.0));
        QVERIFY(QImage(path("large.png")).text(QStringLiteral("unroll")).isEmpty());
        QVERIFY(exportView(view, path("large.pdf"), {600, 400}, 1.0));
        QVERIFY(!contentOf("large.pdf").contains("unroll:"));
        const auto opened = readExperimentFile(path("large.png").toStdString());
        QVERIFY(!opened);
        QVERIFY(english(opened.error()).find("is a picture with no experiment in it") != std::string::npos);
    }

    void aPictureTooLargeIsRefused()
    {
        const auto result = exportView(m_view, path("huge.png"), {16384, 16384}, 16.0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CannotDo);
        QVERIFY(!QFile::exists(path("huge.png")));
    }

    void aFailedExportSaysSoAndLeavesWhatWasThere()
    {
        QVERIFY(!exportView(m_view, path("a.gif"), {600, 400}, 1.0));
        const auto result = exportView(m_view, path("none/a.png"), {600, 400}, 1.0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CannotDo);
        QVERIFY(!QFile::exists(path("none")));
    }
};

} // namespace unroll

QTEST_MAIN(unroll::FigureExportTest)
#include "figure_export_test.moc"
