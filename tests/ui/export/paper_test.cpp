// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where pages end: read back with pdftotext.
#include "ui/export/paper.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace unroll {

class PaperTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static TextStyle style(bool isHeading = false)
    {
        TextStyle style{QApplication::font(), Qt::black};
        style.font.setPointSizeF(10.0);
        style.keepsWithNext = isHeading;
        return style;
    }

    QStringList pagesOf(Paper& paper) const
    {
        const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(paper.toPdf(QStringLiteral("title"), style(),
                                   [](int page, int pages) { return QStringLiteral("-%1/%2-").arg(page).arg(pages); }));
        }
        file.close();
        QProcess program;
        program.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
        program.waitForFinished();
        return QString::fromUtf8(program.readAllStandardOutput()).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    }

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("there is no pdftotext");
        }
    }

    void noHeadingEndsAPage()
    {
        int separated = 0;
        for (int lines = 30; lines < 70; ++lines) {
            Paper paper;
            for (int i = 0; i < lines; ++i) {
                paper.addText(QStringLiteral("filler %1").arg(i), style());
            }
            paper.addText(QStringLiteral("HEADING"), style(true));
            paper.addSpace(Paper::millimetres(2.0));
            paper.addText(QStringLiteral("BODY"), style());
            const QStringList pages = pagesOf(paper);
            separated += pages.size() == 2 && pages[1].trimmed().startsWith(QStringLiteral("HEADING")) ? 1 : 0;
            for (const QString& page : pages) {
                QCOMPARE(page.contains(QStringLiteral("HEADING")), page.contains(QStringLiteral("BODY")));
            }
        }
        QVERIFY(separated > 0); // it did come to the end of a page
    }

    void aPictureStaysWholeWithItsHeading()
    {
        QPicture picture;
        {
            QPainter painter(&picture);
            painter.drawText(QPointF(10.0, 20.0), QStringLiteral("UPPER"));
            painter.drawText(QPointF(10.0, 340.0), QStringLiteral("LOWER"));
        }
        for (int lines = 0; lines < 60; lines += 3) {
            Paper paper;
            for (int i = 0; i < lines; ++i) {
                paper.addText(QStringLiteral("filler"), style());
            }
            paper.addText(QStringLiteral("HEADING"), style(true));
            paper.addPicture(picture, {720.0, 350.0}, Qt::black);
            paper.addText(QStringLiteral("SENTENCE"), style());
            int found = 0;
            for (const QString& page : pagesOf(paper)) {
                found += page.contains(QStringLiteral("UPPER")) ? 1 : 0;
                for (const char* other : {"HEADING", "LOWER", "SENTENCE"}) {
                    QCOMPARE(page.contains(QLatin1String(other)), page.contains(QStringLiteral("UPPER")));
                }
            }
            QCOMPARE(found, 1);
        }
    }

    void nothingIsLostOfLongLinesAndLongTexts()
    {
        Paper paper;
        paper.addText(QString(5000, QLatin1Char('x')), style(true)); // kept together, though no page is long enough …
        for (int i = 0; i < 200; ++i) {
            paper.addText(QStringLiteral("y%1").arg(i), style(true));
        }
        const QStringList pages = pagesOf(paper);
        const QString text = pages.join(QString());
        QCOMPARE(text.count(QLatin1Char('x')), 5000); // … or wide enough
        for (int i = 0; i < 200; ++i) {
            QVERIFY(text.contains(QStringLiteral("y%1\n").arg(i)));
        }
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(QStringLiteral("-%1/%2-").arg(i + 1).arg(pages.size())));
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::PaperTest)
#include "paper_test.moc"
