// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys_overlay.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace unroll {

namespace {

constexpr int columns = 3;
constexpr int margin = 24;

// Without its mnemonic, "&Pin" or "고정(&I)".
QString plain(QString text)
{
    static const QRegularExpression mnemonicBehind(QStringLiteral("\\(&.\\)"));
    return text.remove(mnemonicBehind).remove(QLatin1Char('&')).remove(QStringLiteral(" …"));
}

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
        putAway();
        return;
    }
    m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    setAccessibleName(tr("Keys"));
    setAccessibleDescription(spoken());
    raise();
    show();
    setFocus();
}

void KeysOverlay::putAway()
{
    if (isVisible()) {
        hide();
        if (m_focusBefore != nullptr) {
            m_focusBefore->setFocus();
        }
    }
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
            putAway();
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
                              {tr("Esc"), tr("all cards again, stop, leave")},
                              {QStringLiteral("1 … 4"), tr("an answer of the lesson")},
                              {QString(), tr("On the page Train")},
                              {tr("Space"), tr("start training, pause, go on")},
                              {QStringLiteral("→"), tr("one iteration")},
                              {tr("Home"), tr("once more from the same random start")},
                              {tr("End"), tr("stop here for good")}};
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

KeysOverlay::Table KeysOverlay::table(const std::vector<Entry>& all, double pointSize) const
{
    Table result;
    result.letters = font();
    result.letters.setPointSizeF(pointSize);
    result.bold = result.letters;
    result.bold.setBold(true);
    const QFontMetrics letters(result.letters);
    const QFontMetrics bold(result.bold);
    result.rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    result.gap = letters.averageCharWidth() * 2;
    result.keysWidths.resize(columns, 0);
    result.textWidths.resize(columns, 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t column = i / static_cast<std::size_t>(result.rows);
        if (all[i].keys.isEmpty()) {
            continue; // a heading is no longer than what is below it
        }
        result.keysWidths[column] = std::max(result.keysWidths[column], bold.horizontalAdvance(all[i].keys));
        result.textWidths[column] = std::max(result.textWidths[column], letters.horizontalAdvance(all[i].text));
    }
    result.width = 2 * margin + (2 * columns - 1) * result.gap;
    for (std::size_t column = 0; column < columns; ++column) {
        result.width += result.keysWidths[column] + result.textWidths[column];
    }
    result.lineHeight = letters.lineSpacing();
    return result;
}

void KeysOverlay::paintEvent(QPaintEvent* /*event*/)
{
    const std::vector<Entry> all = entries();
    QPainter painter(this);
    QColor veil = m_theme.window;
    veil.setAlpha(245);
    painter.fillRect(rect(), veil);
    // As large as it can be with all of it to be seen.
    double pointSize = 2.0 * m_theme.pointSize;
    Table table = this->table(all, pointSize);
    while (pointSize > 5.0 && (table.width > width() || table.lineHeight * table.rows > height() - 2 * margin)) {
        pointSize -= 0.5;
        table = this->table(all, pointSize);
    }
    const int line = std::min((height() - 2 * margin) / table.rows, table.lineHeight * 3 / 2);
    const int spare = std::max(0, (width() - table.width) / columns); // the columns share what is left over
    int left = margin;
    for (int column = 0; column < columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        for (int row = 0; row < table.rows && column * table.rows + row < std::ssize(all); ++row) {
            const int index = column * table.rows + row;
            const Entry& entry = all[static_cast<std::size_t>(index)];
            const int bottom = margin + (row + 1) * line - table.lineHeight / 4;
            painter.setFont(table.bold);
            painter.setPen(entry.keys.isEmpty() ? m_theme.accent : m_theme.text);
            painter.drawText(left, bottom, entry.keys.isEmpty() ? entry.text : entry.keys);
            if (!entry.keys.isEmpty()) {
                painter.setFont(table.letters);
                painter.drawText(left + table.keysWidths[at] + table.gap, bottom, entry.text);
            }
        }
        left += table.keysWidths[at] + table.textWidths[at] + 2 * table.gap + spare;
    }
}

} // namespace unroll
