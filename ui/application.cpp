// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/accessible_groups.h"
#include "ui/controls/field_slider.h"
#include "ui/plots/plot.h"
#include "ui/wide_vectors.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace unroll {

namespace {

// A run of a large network takes tens of megabytes, and while a slider is dragged the next one takes as many at once.
// Given back to the system in between they would have to be cleared anew for each: a third of the time of such a run.
void keepFreedMemory()
{
#ifdef __GLIBC__
    constexpr int largestBlock = 32 * 1024 * 1024;
    constexpr int mostKept = 256 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, largestBlock);
    mallopt(M_TRIM_THRESHOLD, mostKept);
#endif
}

} // namespace

void nameApplication()
{
    keepFreedMemory();
    QCoreApplication::setApplicationName(QStringLiteral("Unroll"));
    QCoreApplication::setOrganizationName(QStringLiteral("Unroll"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/unroll.svg")));
    installPlotAccessibility();
    installSliderAccessibility();
    installGroupAccessibility();
    freeWideVectorsBeforeEvents(*qApp);
}

void installLanguage(const QString& language)
{
    // The translators belong to the application and are found by it: no global of ours holds them.
    for (QTranslator* old : qApp->findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    const auto install = [&](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(qApp);
        if (translator->load(file, folder)) {
            QCoreApplication::installTranslator(translator);
        } else {
            delete translator;
        }
    };
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("unroll_") + language, QStringLiteral(":/i18n"));
}

QString systemLanguage()
{
    return QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
}

} // namespace unroll
