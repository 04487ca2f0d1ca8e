// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wide_vectors.h"

#include <QCoreApplication>
#include <QEvent>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace unroll {

namespace {

#if defined(__x86_64__) && defined(__GNUC__)
__attribute__((target("avx"))) void zeroUpperHalves() { _mm256_zeroupper(); }

bool hasWideVectors()
{
    static const bool has = __builtin_cpu_supports("avx") != 0;
    return has;
}
#else
void zeroUpperHalves() {}

bool hasWideVectors() { return false; }
#endif

class BeforeEvents : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::Paint || type == QEvent::MetaCall || type == QEvent::UpdateRequest) {
            freeWideVectors();
        }
        return false;
    }
};

} // namespace

void freeWideVectors()
{
    if (hasWideVectors()) {
        zeroUpperHalves();
    }
}

void freeWideVectorsBeforeEvents(QCoreApplication& application)
{
    application.installEventFilter(new BeforeEvents(&application));
}

} // namespace unroll
