// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The only source that knows Qt Multimedia.
#include "ui/sound/module.h"

#include <QAudioSink>
#include <QByteArray>
#include <QCoreApplication>
#include <QIODevice>
#include <QMediaDevices>
#include <QString>

#include <algorithm>
#include <cstring>

namespace {

constexpr std::size_t fadeLength = 256; // samples

// Samples on their way to the device. New ones begin at once, over what is left of the old ones, which fades out.
class Tape : public QIODevice {
public:
    using QIODevice::QIODevice;

    void put(const std::int16_t* samples, std::size_t count)
    {
        QByteArray next(reinterpret_cast<const char*>(samples), static_cast<qsizetype>(count * sizeof(std::int16_t)));
        auto* fresh = reinterpret_cast<std::int16_t*>(next.data());
        const auto* old = reinterpret_cast<const std::int16_t*>(m_bytes.constData() + m_position);
        const auto left = static_cast<std::size_t>(m_bytes.size() - m_position) / sizeof(std::int16_t);
        for (std::size_t i = 0; i < std::min({left, count, fadeLength}); ++i) {
            const double fading = 1.0 - static_cast<double>(i) / static_cast<double>(fadeLength);
            fresh[i] = static_cast<std::int16_t>(fresh[i] + static_cast<std::int16_t>(fading * old[i]));
        }
        m_bytes = next;
        m_position = 0;
    }

    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

// Device and tape belong to the application, and go before it does.
class Speaker : public QObject {
public:
    Speaker(const QAudioDevice& device, const QAudioFormat& format, QObject* parent)
        : QObject(parent), m_tape(this), m_sink(device, format)
    {
        setObjectName(QLatin1String("unroll_speaker"));
        m_tape.open(QIODevice::ReadOnly);
    }

    ~Speaker() override { m_sink.stop(); }

    bool play(const std::int16_t* samples, std::size_t count)
    {
        m_tape.put(samples, count);
        if (m_sink.state() != QAudio::ActiveState) {
            m_sink.stop();
            m_sink.start(&m_tape);
        }
        return m_sink.error() == QAudio::NoError || m_sink.error() == QAudio::UnderrunError;
    }

private:
    Tape m_tape;
    QAudioSink m_sink;
};

QObject* speakerOfApplication()
{
    return qApp->findChild<QObject*>(QLatin1String("unroll_speaker"), Qt::FindDirectChildrenOnly);
}

} // namespace

extern "C" Q_DECL_EXPORT int unrollPlay(const std::int16_t* samples, std::size_t count, int samplesPerSecond)
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull()) {
        return UnrollPlayedNoDevice;
    }
    QObject* speaker = speakerOfApplication();
    if (speaker == nullptr) {
        QAudioFormat format;
        format.setSampleRate(samplesPerSecond);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        if (!device.isFormatSupported(format)) {
            return UnrollPlayedRefused;
        }
        speaker = new Speaker(device, format, qApp);
        qAddPostRoutine([] { delete speakerOfApplication(); });
    }
    return static_cast<Speaker*>(speaker)->play(samples, count) ? UnrollPlayedYes : UnrollPlayedRefused;
}
