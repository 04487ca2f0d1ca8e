// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/announcer.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace unroll {

class AnnouncerTest : public QObject {
    Q_OBJECT

private slots:
    void tellsOfAChangeOnceItHasComeToRest()
    {
        QLabel label;
        auto* announcer = new Announcer(&label);
        QSignalSpy heard(announcer, &Announcer::announced);
        announcer->setText(QStringLiteral("steady"), QStringLiteral("steady, 1.0"));
        QCOMPARE(label.accessibleName(), QStringLiteral("steady, 1.0"));
        for (int frame = 0; frame < 20; ++frame) { // a drag that goes there and back and there again
            announcer->setText(frame % 3 == 0 ? QStringLiteral("vanishing") : QStringLiteral("exploding"),
                               QStringLiteral("frame %1").arg(frame));
            QTest::qWait(10);
        }
        QCOMPARE(heard.size(), 0);
        QTRY_COMPARE(heard.size(), 1);
        QCOMPARE(heard.at(0).at(0).toString(), QStringLiteral("frame 19"));
        QCOMPARE(label.accessibleName(), QStringLiteral("frame 19"));
        QTest::qWait(800);
        QCOMPARE(heard.size(), 1);
    }

    void anotherLanguageIsNoChange()
    {
        QLabel label;
        auto* announcer = new Announcer(&label);
        QSignalSpy heard(announcer, &Announcer::announced);
        announcer->setText(QStringLiteral("1"), QStringLiteral("steady"));
        announcer->setText(QStringLiteral("1"), QStringLiteral("안정"));
        announcer->nameNow();
        QCOMPARE(label.accessibleName(), QStringLiteral("안정"));
        QTest::qWait(800);
        QCOMPARE(heard.size(), 0);
    }

    void saysNothingWhereItIsWhatItWas()
    {
        QLabel label;
        auto* announcer = new Announcer(&label);
        QSignalSpy heard(announcer, &Announcer::announced);
        announcer->setText(QStringLiteral("steady"), QStringLiteral("steady, 1.0"));
        announcer->setText(QStringLiteral("vanishing"), QStringLiteral("vanishing, 0.5"));
        announcer->setText(QStringLiteral("steady"), QStringLiteral("steady, 1.001"));
        QTRY_COMPARE(label.accessibleName(), QStringLiteral("steady, 1.001")); // to be read all the same
        QCOMPARE(heard.size(), 0);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::AnnouncerTest)
#include "announcer_test.moc"
