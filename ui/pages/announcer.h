// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QWidget;

namespace unroll {

// Tells a screen reader what has become of a text, once it has come to rest: not at each frame of a drag, and nothing
// where it is what it was.
class Announcer : public QObject {
    Q_OBJECT

public:
    explicit Announcer(QWidget* subject); // which gets the text as its accessible name

    // `essence` decides whether there is anything to tell; `text` is what is told.
    void setText(const QString& essence, const QString& text);
    void nameNow(); // in another language, say: nothing to tell

signals:
    void announced(const QString& text); // at the same time as to a screen reader

private:
    void announce();

    QWidget* m_subject;
    QTimer m_rest;
    QString m_essence;
    QString m_text;
    QString m_announcedEssence;
};

} // namespace unroll
