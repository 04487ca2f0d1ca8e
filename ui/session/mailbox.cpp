// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/mailbox.h"

#include <QMetaObject>

#include <mutex>
#include <queue>
#include <utility>

namespace unroll {

struct Mailbox::Slot::Shared {
    std::mutex mutex;
    Mailbox* receiver = nullptr;
    std::queue<std::function<void()>> letters;
};

void Mailbox::Slot::post(std::function<void()> letter) const
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->receiver != nullptr) {
        m_shared->letters.push(std::move(letter));
        QMetaObject::invokeMethod(m_shared->receiver, "takeLetter", Qt::QueuedConnection);
    }
}

Mailbox::Mailbox()
{
    m_slot.m_shared = std::make_shared<Slot::Shared>();
    m_slot.m_shared->receiver = this;
}

Mailbox::~Mailbox()
{
    const std::lock_guard lock(m_slot.m_shared->mutex);
    m_slot.m_shared->receiver = nullptr;
}

void Mailbox::takeLetter()
{
    std::function<void()> letter;
    {
        const std::lock_guard lock(m_slot.m_shared->mutex);
        letter = std::move(m_slot.m_shared->letters.front());
        m_slot.m_shared->letters.pop();
    }
    letter();
}

} // namespace unroll
