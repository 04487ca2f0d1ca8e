// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace unroll {

// Reads the catalogues themselves: a text without a translation, or one that lost a number, is found before a user sees
// it.
class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void koreanIsCompleteAndKeepsEveryNumber()
    {
        QFile file(QStringLiteral(UNROLL_TRANSLATIONS "/unroll_ko.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QString source;
        int count = 0;
        const auto markers = [](const QString& text) {
            QStringList found;
            auto matches = QRegularExpression(QStringLiteral("%[1-9]")).globalMatch(text);
            while (matches.hasNext()) {
                found += matches.next().captured();
            }
            found.sort();
            return found;
        };
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (reader.name() == QLatin1String("source")) {
                source = reader.readElementText();
            } else if (reader.name() == QLatin1String("translation")) {
                const bool isUnfinished =
                    reader.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
                const QString translation = reader.readElementText();
                QVERIFY2(!isUnfinished && !translation.isEmpty(), qPrintable(source));
                QVERIFY2(markers(source) == markers(translation), qPrintable(source));
                ++count;
            }
        }
        QVERIFY(count > 100);
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::TranslationsTest)
#include "translations_test.moc"
