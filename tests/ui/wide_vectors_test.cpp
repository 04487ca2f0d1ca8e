// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wide_vectors.h"

#include <QTest>

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#endif

namespace unroll {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)
// Whether the processor tells which registers are in use (XGETBV with ECX = 1), and has AVX.
bool canTell()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned tells = 1U << 2U;
    return __builtin_cpu_supports("avx") != 0 && __get_cpuid_count(0xd, 1, &a, &b, &c, &d) != 0 && (a & tells) != 0;
}

bool areUpperHalvesInUse()
{
    unsigned low = 0;
    unsigned high = 0;
    asm volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(1));
    constexpr unsigned upperHalves = 1U << 2U;
    return (low & upperHalves) != 0;
}

void useUpperHalves()
{
    const float one = 1.0F;
    asm volatile("vbroadcastss %0, %%ymm1" : : "m"(one) : "xmm1");
}
#else
bool canTell() { return false; }
bool areUpperHalvesInUse() { return false; }
void useUpperHalves() {}
#endif

} // namespace

class WideVectorsTest : public QObject {
    Q_OBJECT

private slots:
    void areFreeAfterwards()
    {
        if (!canTell()) {
            QSKIP("this processor does not tell");
        }
        useUpperHalves();
        const bool before = areUpperHalvesInUse();
        freeWideVectors();
        const bool after = areUpperHalvesInUse();
        QVERIFY(before);
        QVERIFY(!after);
    }

    void areFreeBeforeAnEvent()
    {
        if (!canTell()) {
            QSKIP("this processor does not tell");
        }
        freeWideVectorsBeforeEvents(*QCoreApplication::instance());
        QObject object;
        bool inUse = true;
        QMetaObject::invokeMethod(
            &object, [&] { inUse = areUpperHalvesInUse(); }, Qt::QueuedConnection);
        useUpperHalves();
        QCoreApplication::processEvents();
        QVERIFY(!inUse);
    }
};

} // namespace unroll

QTEST_GUILESS_MAIN(unroll::WideVectorsTest)
#include "wide_vectors_test.moc"
