// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/output.h"

#include "ui/sound/module.h"

#include <QCoreApplication>
#include <QLibrary>

namespace unroll {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(unroll::Sound)
};

} // namespace

SoundOutput loudspeakers(const QString& folder)
{
    return [folder](const Samples& samples) -> std::optional<QString> {
        QLibrary module(folder + QStringLiteral("/libunroll_sound")); // stays loaded when this object goes
        const auto play = reinterpret_cast<UnrollPlay>(module.resolve(unrollPlayName));
        if (play == nullptr) {
            return Texts::tr("There is no sound: Qt Multimedia cannot be loaded (%1).").arg(module.errorString());
        }
        switch (play(samples.data(), samples.size(), soundRate)) {
        case UnrollPlayedYes:
            return std::nullopt;
        case UnrollPlayedNoDevice:
            return Texts::tr("There is no sound: no audio device was found.");
        default:
            return Texts::tr("There is no sound: the audio device refuses it.");
        }
    };
}

QString soundModuleFolder() { return QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/unroll"); }

} // namespace unroll
