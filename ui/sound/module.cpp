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
#include <QTimer>

#include <algorithm>
#include <cstring>
#include <memory>

namespace {

constexpr std::size_t fadeLength = 256; // samples
constexpr int bufferMs = 60;            // that is filled ahead: a tone belongs to the key that was pressed
constexpr int openMs = 10'000;          // the device is given back when nothing was heard for so long

// Samples on their way to the device, and silence behind them without end: sound servers wait for more than a short
// tone before they begin. New samples begin at once, over what is left of the old ones, which fades out.
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

    qint64 bytesAvailable() const override { return 1 << 20; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 wanted) override
    {
        const qint64 count = std::min<qint64>(wanted, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
        std::memset(data + count, 0, static_cast<std::size_t>(wanted - count));
        m_position += count;
        return wanted;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

// Belongs to the application, and goes before it does.
class Speaker : public QObject {
public:
    explicit Speaker(QObject* parent) : QObject(parent), m_tape(this)
    {
        setObjectName(QLatin1String("unroll_speaker"));
        m_tape.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        m_rest.setSingleShot(true);
        m_rest.setInterval(openMs);
        connect(&m_rest, &QTimer::timeout, this, [this] { m_sink.reset(); });
    }

    int play(const std::int16_t* samples, std::size_t count, int samplesPerSecond)
    {
        m_tape.put(samples, count);
        m_rest.start();
        const bool isOpen = m_sink && m_sink->state() == QAudio::ActiveState;
        return isOpen ? UnrollPlayedYes : open(samplesPerSecond);
    }

private:
    int open(int samplesPerSecond)
    {
        m_sink.reset();
        const QAudioDevice device = QMediaDevices::defaultAudioOutput();
        if (device.isNull()) {
            return UnrollPlayedNoDevice;
        }
        QAudioFormat format;
        format.setSampleRate(samplesPerSecond);
        format.setChannelCount(1);
        format.setSampleFormat(QAudioFormat::Int16);
        if (!device.isFormatSupported(format)) {
            return UnrollPlayedRefused;
        }
        m_sink = std::make_unique<QAudioSink>(device, format);
        m_sink->setBufferSize(format.bytesForDuration(qint64{1000} * bufferMs));
        m_sink->start(&m_tape);
        return m_sink->error() == QAudio::NoError ? UnrollPlayedYes : UnrollPlayedRefused;
    }

    Tape m_tape;
    QTimer m_rest;
    std::unique_ptr<QAudioSink> m_sink; // goes first
};

Speaker* speakerOfApplication()
{
    return static_cast<Speaker*>(
        qApp->findChild<QObject*>(QLatin1String("unroll_speaker"), Qt::FindDirectChildrenOnly));
}

} // namespace

extern "C" Q_DECL_EXPORT int unrollPlay(const std::int16_t* samples, std::size_t count, int samplesPerSecond)
{
    if (speakerOfApplication() == nullptr) {
        new Speaker(qApp);
        qAddPostRoutine([] { delete speakerOfApplication(); });
    }
    return speakerOfApplication()->play(samples, count, samplesPerSecond);
}
