// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include "ui/plots/plot.h"
#include "ui/wide_vectors.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace unroll {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("Unroll"));
    QCoreApplication::setOrganizationName(QStringLiteral("Unroll"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/unroll.svg")));
    installPlotAccessibility();
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
