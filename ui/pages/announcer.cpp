// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/announcer.h"

#include <QAccessible>
#include <QWidget>

namespace unroll {

namespace {

constexpr int restMs = 600; // longer than a hand pauses in a drag

} // namespace

Announcer::Announcer(QWidget* subject) : QObject(subject), m_subject(subject)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &Announcer::announce);
}

void Announcer::setText(const QString& essence, const QString& text)
{
    m_essence = essence;
    m_text = text;
    if (m_announcedEssence.isEmpty()) { // what a window opens with is read with the window
        m_announcedEssence = essence;
        m_subject->setAccessibleName(text);
        return;
    }
    m_rest.start();
}

void Announcer::nameNow()
{
    if (m_subject->accessibleName() != m_text) {
        m_subject->setAccessibleName(m_text);
    }
}

void Announcer::announce()
{
    nameNow();
    if (m_essence == m_announcedEssence) {
        return;
    }
    m_announcedEssence = m_essence;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(m_subject, m_text);
#else
    QAccessibleEvent event(m_subject, QAccessible::Alert);
#endif
    QAccessible::updateAccessibility(&event);
    emit announced(m_text);
}

} // namespace unroll
