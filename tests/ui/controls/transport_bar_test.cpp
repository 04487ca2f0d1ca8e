// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/transport_bar.h"

#include "ui/session/session.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace unroll {

class TransportBarTest : public QObject {
    Q_OBJECT

private:
    // When the cursor moved, in ms since play was pressed, and by how much.
    static std::vector<std::pair<qint64, int>> movesOf(bool isMotionReduced)
    {
        Session session;
        Experiment experiment;
        experiment.timeSteps = 200;
        session.start(experiment);
        TransportBar bar(session);
        bar.setTheme(themeFor(ThemeId::Light));
        bar.setMotionReduced(isMotionReduced);
        bar.show();
        if (!QTest::qWaitFor([&] { return session.run() != nullptr; })) {
            return {};
        }
        auto* speed = bar.findChild<QComboBox*>(QStringLiteral("speed"));
        speed->setCurrentIndex(speed->count() - 1);
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("to-start")), Qt::LeftButton);
        std::vector<std::pair<qint64, int>> moves;
        QElapsedTimer clock;
        clock.start();
        int before = 0;
        connect(&session, &Session::cursorChanged, &bar, [&](int step) {
            moves.emplace_back(clock.elapsed(), step - before);
            before = step;
        });
        QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("play")), Qt::LeftButton);
        QTest::qWait(1700);
        return moves;
    }

private slots:
    void playsInFewAndLongStridesWhereMotionIsReduced()
    {
        const auto calm = movesOf(true);
        const auto usual = movesOf(false);
        QVERIFY(calm.size() >= 2 && calm.size() <= 4);
        QVERIFY(usual.size() > 3 * calm.size());
        qint64 before = 0;
        for (const auto& [time, stride] : calm) {
            QVERIFY2(time - before >= 450, qPrintable(QString::number(time - before))); // a timer may be a little early
            QCOMPARE(stride, 40); // 200 steps in 10 s, four times as fast, twice a second
            before = time;
        }
    }
};

} // namespace unroll

QTEST_MAIN(unroll::TransportBarTest)
#include "transport_bar_test.moc"
