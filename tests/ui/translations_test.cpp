// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <stdexcept>

namespace unroll {

// Reads the catalogues themselves: a text without a translation, one that lost a number, or one that claims what is not
// so of recurrent networks is found before a user sees it.
class TranslationsTest : public QObject {
    Q_OBJECT

private:
    struct Text {
        QString source;
        QString translation;
        bool isUnfinished = false;
    };

    static std::vector<Text> catalogue()
    {
        QFile file(QStringLiteral(UNROLL_TRANSLATIONS "/unroll_ko.ts"));
        if (!file.open(QIODevice::ReadOnly)) {
            throw std::runtime_error("no catalogue");
        }
        QXmlStreamReader reader(&file);
        std::vector<Text> texts;
        QString source;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (reader.name() == QLatin1String("source")) {
                source = reader.readElementText();
            } else if (reader.name() == QLatin1String("translation")) {
                const bool isUnfinished =
                    reader.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
                texts.push_back({source, reader.readElementText(), isUnfinished});
            }
        }
        return texts;
    }

    // What must not be said, sentence by sentence; the window's texts hold no claim that these would forbid wrongly.
    static QString forbiddenClaimIn(const QString& text)
    {
        static const std::vector<QRegularExpression> forbidden = [] {
            std::vector<QRegularExpression> list;
            const auto add = [&](const char* pattern) {
                list.emplace_back(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption |
                                                                  QRegularExpression::UseUnicodePropertiesOption);
            };
            // An eigenvalue, ρ or σmax above 1 that explodes, or weights below 1 that vanish, as if that were all.
            add("(eigenvalue|spectral radius|singular value|ρ|σ_?max)[^.;:]*(> ?1|above 1|larger than 1|outside)[^.;:]*"
                "(explodes|must explode|will explode|must grow|will grow|always grows)");
            add("(explodes|must explode|will explode|always explodes)[^.;:]*(if|when|where|because|since)[^.;:]*"
                "(ρ|σ_?max|eigenvalue|spectral radius|singular value)[^.;:]*(> ?1|above 1|larger than 1|outside)");
            add("\\|w\\| ?< ?1");
            add("(entries|weights)[^.;:]*(< ?1|below 1|smaller than 1)[^.;:]*vanish");
            add("(고윳값|스펙트럼 반지름|특잇값|ρ|σ_?max)[^.]*(> ?1이면|1보다 크면|1을 넘으면|밖에 있으면)[^.]*"
                "(폭발합니다|폭발한다|반드시 커)");
            add("(원소|가중치)[^.]*1보다 작으면[^.]*소실");
            // A cell or clipping as a cure for vanishing.
            add("(LSTM|GRU|gates?|forget bias)[^.;:]*(solves?|solved|cures?|prevents?|fixes|avoids?|eliminates?)"
                "[^.;:]*vanish");
            add("(LSTM|GRU)[^.;:]*(never|does not|cannot) vanish");
            add("clip[^.;:]*(solves?|cures?|prevents?|fixes|avoids?|restores?)[^.;:]*vanish");
            add("(LSTM|GRU|게이트)[^.]*소실[^.]*(해결|막아 줍|막는다|막습니다|없앱|없앤|방지)");
            add("클리핑[^.]*소실[^.]*(해결|막아 줍|막는다|막습니다|없앱|없앤|방지|되살)");
            return list;
        }();
        for (const QRegularExpression& each : forbidden) {
            if (const auto match = each.match(text); match.hasMatch()) {
                return match.captured();
            }
        }
        return {};
    }

private slots:
    void koreanIsCompleteAndKeepsEveryNumber()
    {
        const auto markers = [](const QString& text) {
            QStringList found;
            auto matches = QRegularExpression(QStringLiteral("%[1-9]")).globalMatch(text);
            while (matches.hasNext()) {
                found += matches.next().captured();
            }
            found.sort();
            return found;
        };
        const std::vector<Text> texts = catalogue();
        for (const Text& text : texts) {
            QVERIFY2(!text.isUnfinished && !text.translation.isEmpty(), qPrintable(text.source));
            QVERIFY2(markers(text.source) == markers(text.translation), qPrintable(text.source));
        }
        QVERIFY(texts.size() > 400);
    }

    void noTextClaimsWhatIsNotSo()
    {
        for (const Text& text : catalogue()) {
            for (const QString& each : {text.source, text.translation}) {
                QVERIFY2(forbiddenClaimIn(each).isEmpty(), qPrintable(each));
            }
        }
    }

    // The search itself: it finds what it must, and lets pass what is true.
    void theForbiddenClaimsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isForbidden");
        const auto forbidden = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text) << true; };
        const auto fine = [](const char* text) { QTest::newRow(text) << QString::fromUtf8(text) << false; };
        forbidden("The largest eigenvalue is above 1: the gradient explodes. ρ > 1 means that it explodes.");
        forbidden("σmax > 1, so the gradient explodes.");
        forbidden("The gradient explodes when the spectral radius is larger than 1.");
        forbidden("With |w|<1 it vanishes.");
        forbidden("Weights below 1 make the gradient vanish.");
        forbidden("An LSTM solves the vanishing gradient.");
        forbidden("The forget bias prevents vanishing.");
        forbidden("In a GRU the gradient does not vanish.");
        forbidden("In an LSTM the gradient cannot vanish.");
        forbidden("Clipping fixes vanishing gradients.");
        forbidden("스펙트럼 반지름이 1보다 크면 기울기가 폭발합니다.");
        forbidden("가장 큰 특잇값이 1을 넘으면 폭발합니다.");
        forbidden("가중치가 1보다 작으면 기울기가 소실합니다.");
        forbidden("LSTM은 기울기 소실을 해결합니다.");
        forbidden("클리핑은 기울기 소실을 막아 줍니다.");
        fine("An eigenvalue lies outside the unit circle: without an activation in between, the gradient can grow.");
        fine("No cell forbids vanishing: with closed gates the LSTM's gradient vanishes too.");
        fine("Clipping can shorten a gradient but never lengthen it.");
        fine("사이에 tanh가 있으면 ρ > 1만으로는 아무것도 단정할 수 없습니다.");
        fine("어떤 셀도 기울기 소실을 막아 주지는 않습니다.");
    }

    void theForbiddenClaimsAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isForbidden);
        QVERIFY2(forbiddenClaimIn(text).isEmpty() != isForbidden, qPrintable(forbiddenClaimIn(text)));
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::TranslationsTest)
#include "translations_test.moc"
