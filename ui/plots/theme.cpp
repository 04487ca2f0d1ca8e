// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStringList>
#include <QStyleFactory>

#include <algorithm>

namespace unroll {

namespace {

// The first of these that are installed: a clear sans serif, then Korean.
QStringList fontFamilies()
{
    const QStringList installed = QFontDatabase::families();
    QStringList result;
    for (const char* name : {"Noto Sans", "DejaVu Sans", "Noto Sans CJK KR", "NanumGothic"}) {
        if (installed.contains(QLatin1String(name))) {
            result += QLatin1String(name);
        }
    }
    return result;
}

QString styleSheetFor(const Theme& theme)
{
    const QString sheet = QStringLiteral(R"(
        QFrame#card { background: %1; border: 1px solid %2; border-radius: 8px; }
        QRadioButton::indicator { width: %10px; height: %10px; border: 2px solid %3; border-radius: %11px; }
        QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
            stop: 0 %5, stop: 0.6 %5, stop: 0.65 transparent, stop: 1 transparent); }
        QRadioButton::indicator:focus { border-color: %5; }
        QFrame#card[pointedAt="true"] { border: 2px solid %5; }
        QLabel#lesson_title, QLabel#lesson_question { font-weight: 600; }
        QLabel#lesson_answer { background: %1; border: 1px solid %5; border-radius: 6px; padding: 6px 8px; }
        QMainWindow::separator { width: 1px; height: 1px; background: %2; }
        QTextBrowser#lesson_text { background: transparent; }
        QLabel[muted="true"] { color: %3; }
        QLabel#card_title, QLabel#dock_title { font-weight: %9; }
        QToolTip { background: %1; color: %4; border: 1px solid %2; padding: 4px; }
        QToolButton { padding: 4px; border: 1px solid transparent; border-radius: 5px; }
        QToolButton:hover, QToolButton:checked { background: %2; }
        QToolButton:focus { border: 1px solid %5; }
        QToolButton::menu-indicator { image: none; }
        QListView#journal_list { border: 1px solid %2; }
        QListView#journal_list:focus { border: 1px solid %5; }
        QToolBar { border: none; border-bottom: 1px solid %2; spacing: 4px; padding: 3px 8px; }
        QLabel#verdict { font-size: %8pt; font-weight: 700; }
        QLabel#growth, QLabel#training_status { font-size: %8pt; }
        QLabel#problem, QLabel#cells_problem, QLabel#phase_problem, QLabel#train_problem {
            background: %6; color: %7; border-radius: 6px; padding: 6px 8px; }
    )");
    const int indicator = theme.pointSize;
    return sheet
        .arg(theme.card.name(), theme.border.name(), theme.mutedText.name(), theme.text.name(), theme.accent.name(),
             theme.exploding.name(), theme.card.name(), QString::number(theme.pointSize + 4),
             hasLargeLetters(theme) ? QStringLiteral("400") : QStringLiteral("600")) // large enough
        .arg(indicator)
        .arg(indicator / 2 + 2);
}

} // namespace

Theme themeFor(ThemeId id)
{
    Theme theme;
    theme.id = id;
    if (id == ThemeId::Dark) {
        theme.window = QColor(0x17, 0x1a, 0x1f);
        theme.card = QColor(0x20, 0x24, 0x2b);
        theme.text = QColor(0xec, 0xef, 0xf3);
        theme.mutedText = QColor(0xa9, 0xb1, 0xbc);
        theme.border = QColor(0x3a, 0x41, 0x4c);
        theme.grid = QColor(0x30, 0x36, 0x40);
        theme.accent = QColor(0x56, 0xb4, 0xe9);
        theme.curve = QColor(0x56, 0xb4, 0xe9);
        theme.secondCurve = QColor(0xe6, 0x9f, 0x00);
        theme.ghosts = {QColor(0xb8, 0xf0, 0xa8), QColor(0xd0, 0x4a, 0x24), QColor(0xe0, 0xbb, 0x00),
                        QColor(0x70, 0x70, 0xdd)};
        theme.guide = QColor(0xa8, 0xbb, 0xd1);
        theme.cursor = QColor(0xf0, 0xe4, 0x42);
        theme.threshold = QColor(0xcb, 0x76, 0xa2);
        theme.vanishing = QColor(0x56, 0xb4, 0xe9);
        theme.steady = QColor(0x4c, 0xdd, 0xab);
        theme.exploding = QColor(0xff, 0x8c, 0x42);
        theme.warning = QColor(0xff, 0x8c, 0x42);
        return theme;
    }
    theme.window = QColor(0xf4, 0xf6, 0xf8);
    theme.card = Qt::white;
    theme.text = QColor(0x1b, 0x1f, 0x24);
    theme.mutedText = QColor(0x57, 0x60, 0x6a);
    theme.border = QColor(0xd5, 0xda, 0xe0);
    theme.grid = QColor(0xe8, 0xeb, 0xef);
    theme.accent = QColor(0x00, 0x72, 0xb2);
    theme.curve = QColor(0x00, 0x72, 0xb2);
    theme.ghosts = {QColor(0xe0, 0x60, 0x0d), QColor(0x9a, 0x3f, 0xf0), QColor(0x5c, 0x2a, 0x10),
                    QColor(0x14, 0x14, 0x2e)};
    theme.secondCurve = QColor(0xc6, 0x51, 0x04);
    theme.guide = QColor(0x6e, 0x77, 0x81);
    theme.cursor = QColor(0xa1, 0x69, 0x3a);
    theme.threshold = QColor(0x88, 0x11, 0x5e);
    theme.vanishing = QColor(0x15, 0x62, 0xa1);
    theme.steady = QColor(0x01, 0x57, 0x33);
    theme.exploding = QColor(0xb5, 0x47, 0x08);
    theme.warning = QColor(0xb5, 0x47, 0x08);
    if (id == ThemeId::Projector) {
        theme.window = Qt::white;
        theme.text = Qt::black;
        theme.mutedText = QColor(0x30, 0x36, 0x3d);
        theme.border = QColor(0x8c, 0x95, 0x9f);
        theme.curveWidth = 4.0;
        theme.pointSize = 20;
    }
    return theme;
}

Theme withTextScale(Theme theme, int percent)
{
    theme.pointSize = std::max(1, (theme.pointSize * percent + 50) / 100);
    return theme;
}

bool hasLargeLetters(const Theme& theme) { return theme.pointSize >= 15; }

const char* name(ThemeId id)
{
    switch (id) {
    case ThemeId::Dark:
        return "dark";
    case ThemeId::Projector:
        return "projector";
    case ThemeId::Light:
        break;
    }
    return "light";
}

ThemeId themeNamed(const QString& text)
{
    for (const ThemeId id : {ThemeId::Dark, ThemeId::Projector}) {
        if (text == QLatin1String(name(id))) {
            return id;
        }
    }
    return ThemeId::Light;
}

QPalette paletteFor(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    // Fusion draws outlines darker than the window: on a dark one, boxes and handles show by being lighter.
    const bool isDark = theme.id == ThemeId::Dark;
    palette.setColor(QPalette::Base, isDark ? theme.border : theme.card);
    palette.setColor(QPalette::AlternateBase, theme.window);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.mutedText);
    palette.setColor(QPalette::Button, isDark ? theme.border.lighter(130) : theme.card);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, isDark ? QColor(Qt::black) : QColor(Qt::white));
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::BrightText, theme.warning);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, theme.guide);
    }
    return palette;
}

QVector<QColor> sequentialColors(const Theme& theme)
{
    if (theme.id == ThemeId::Dark) {
        return {QColor(0x24, 0x33, 0x42), QColor(0x2a, 0x66, 0x8c), theme.curve, QColor(0xf2, 0xfa, 0xff)};
    }
    return {QColor(0xdc, 0xec, 0xf7), QColor(0x6f, 0xb5, 0xde), theme.curve, QColor(0x04, 0x22, 0x3d)};
}

QVector<QColor> divergingColors(const Theme& theme)
{
    const bool isDark = theme.id == ThemeId::Dark;
    return {theme.secondCurve, isDark ? QColor(0x33, 0x38, 0x40) : QColor(0xf3, 0xf4, 0xf6), theme.curve};
}

int plotPointSize(const Theme& theme)
{
    // One less than the window's, but on a projector nothing is small.
    return theme.id == ThemeId::Projector ? theme.pointSize : theme.pointSize - 1;
}

QSize iconSize(const Theme& theme) { return {2 * theme.pointSize, 2 * theme.pointSize}; }

void applyTheme(const Theme& theme)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(theme));
    QFont font = QApplication::font();
    font.setFamilies(fontFamilies());
    font.setPointSize(theme.pointSize);
    QApplication::setFont(font);
    qApp->setStyleSheet(styleSheetFor(theme));
}

} // namespace unroll
