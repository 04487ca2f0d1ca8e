// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys_overlay.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace unroll {

namespace {

constexpr int columns = 3;
constexpr int margin = 24;

QString plain(QString text) { return text.remove(QLatin1Char('&')).remove(QStringLiteral(" …")); }

} // namespace

KeysOverlay::KeysOverlay(QList<QMenu*> menus, QWidget* window) : QWidget(window), m_menus(std::move(menus))
{
    setObjectName(QStringLiteral("keys_overlay"));
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    hide();
}

void KeysOverlay::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    setGeometry(parentWidget()->rect());
    setAccessibleName(tr("Keys"));
    setAccessibleDescription(spoken());
    raise();
    show();
    setFocus();
}

bool KeysOverlay::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusOut) {
        // Any key puts it away, and does nothing else: also a shortcut.
        const bool isModifier = isKey && static_cast<QKeyEvent*>(event)->key() >= Qt::Key_Shift &&
                                static_cast<QKeyEvent*>(event)->key() <= Qt::Key_Alt;
        event->accept();
        if (!isModifier && event->type() != QEvent::ShortcutOverride) {
            hide();
        }
        return true;
    }
    return QWidget::event(event);
}

bool KeysOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
    }
    return QWidget::eventFilter(watched, event);
}

void KeysOverlay::addMenu(std::vector<Entry>& entries, const QMenu& menu, const QString& heading)
{
    std::vector<Entry> found;
    for (const QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            addMenu(found, *action->menu(), QString());
        } else if (!action->shortcuts().isEmpty()) {
            QStringList keys;
            for (const QKeySequence& each : action->shortcuts()) {
                keys += each.toString(QKeySequence::NativeText);
            }
            found.push_back({keys.mid(0, 2).join(QStringLiteral(", ")), plain(action->text())});
        }
    }
    if (!found.empty() && !heading.isEmpty()) {
        entries.push_back({QString(), heading});
    }
    entries.insert(entries.end(), found.begin(), found.end());
}

std::vector<KeysOverlay::Entry> KeysOverlay::entries() const
{
    std::vector<Entry> result{{QString(), tr("Time")},
                              {tr("Space"), tr("play backwards through time, pause")},
                              {tr("Shift+Space"), tr("play forwards")},
                              {QStringLiteral("← →"), tr("one step less, one step further back")},
                              {tr("Home, End"), tr("last and first time step")},
                              {tr("Esc"), tr("all cards again; stop a computation; leave the presentation")},
                              {tr("Page ↑, Page ↓"), tr("step of the lesson")},
                              {QStringLiteral("1 … 4"), tr("an answer of the lesson")}};
    for (const QMenu* menu : m_menus) {
        addMenu(result, *menu, plain(menu->title()));
    }
    return result;
}

QString KeysOverlay::spoken() const
{
    QStringList texts;
    for (const Entry& entry : entries()) {
        texts += entry.keys.isEmpty() ? entry.text + QLatin1Char(':') : entry.keys + QLatin1Char(' ') + entry.text;
    }
    return texts.join(QStringLiteral("; "));
}

void KeysOverlay::paintEvent(QPaintEvent* /*event*/)
{
    const std::vector<Entry> all = entries();
    QPainter painter(this);
    QColor veil = m_theme.window;
    veil.setAlpha(245);
    painter.fillRect(rect(), veil);
    const int rows = static_cast<int>((all.size() + columns - 1) / columns);
    // The letters of the window, smaller only where the list would not fit.
    QFont letters = font();
    while (letters.pointSizeF() > 7.0 && QFontMetrics(letters).lineSpacing() * rows > height() - 2 * margin) {
        letters.setPointSizeF(letters.pointSizeF() - 0.5);
    }
    QFont bold = letters;
    bold.setBold(true);
    const int line = std::min((height() - 2 * margin) / std::max(rows, 1), QFontMetrics(letters).lineSpacing() * 3 / 2);
    const int width = (this->width() - 2 * margin) / columns;
    int keysWidth = 0;
    for (const Entry& entry : all) {
        keysWidth = std::max(keysWidth, QFontMetrics(bold).horizontalAdvance(entry.keys));
    }
    keysWidth = std::min(keysWidth, width / 2) + margin / 2;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const int column = static_cast<int>(i) / rows;
        QRect place(margin + column * width, margin + (static_cast<int>(i) % rows) * line, width - margin, line);
        painter.setFont(bold);
        if (all[i].keys.isEmpty()) {
            painter.setPen(m_theme.accent);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, all[i].text);
            continue;
        }
        painter.setPen(m_theme.text);
        const auto fitted = [&](const QFont& used, const QString& text, int room) {
            return QFontMetrics(used).elidedText(text, Qt::ElideRight, room);
        };
        painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, fitted(bold, all[i].keys, keysWidth - margin / 4));
        painter.setFont(letters);
        place.setLeft(place.left() + keysWidth);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom, fitted(letters, all[i].text, place.width()));
    }
}

} // namespace unroll
