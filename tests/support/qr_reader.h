// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace unroll::test {

// What a reader of QR codes other than ours makes of the picture; nothing where zbarimg is not installed.
inline std::optional<QString> readQrCode(const QImage& picture)
{
    const QString program = QStringLiteral(UNROLL_ZBARIMG);
    if (program.isEmpty()) {
        return {};
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("code.png"));
    picture.save(path);
    QProcess reader;
    reader.start(program, {QStringLiteral("--quiet"), QStringLiteral("--raw"), path});
    reader.waitForFinished(60'000);
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

} // namespace unroll::test
