// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace unroll {

// Where working threads leave what the window's own thread is to do, as long as there is one who wants it. The letters
// pass through a mutex and Qt carries only the news of them, so that ThreadSanitizer can follow them: a Debian Qt is
// not instrumented.
class Mailbox : public QObject {
    Q_OBJECT

public:
    // What is posted through it is read by the mailbox while that lives, in the order it came; copies may outlive it.
    class Slot {
    public:
        void post(std::function<void()> letter) const;

    private:
        friend class Mailbox;
        struct Shared;
        std::shared_ptr<Shared> m_shared;
    };

    Mailbox();
    ~Mailbox() override;

    const Slot& slot() const { return m_slot; } // for threads to copy

private:
    Q_INVOKABLE void takeLetter(); // called by name

    Slot m_slot;
};

} // namespace unroll
