// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <QSize>
#include <QString>
#include <QVector>

#include <array>

namespace unroll {

enum class ThemeId { Light, Dark, Projector };

// Everything that differs between light, dark and projector: a value that widgets and plots are painted from.
// Colours keep their meaning under the common kinds of colour blindness (Okabe and Ito's set as the start).
struct Theme {
    ThemeId id = ThemeId::Light;
    QColor window, card, text, mutedText, border, grid, accent;
    QColor curve;                        // the gradient norm
    QColor secondCurve;                  // a derivative beside its function
    std::array<QColor, 4> ghosts;        // pinned runs behind it, apart from it and each other
    QColor guide;                        // thin labelled bounds
    QColor cursor;                       // the step looked at
    QColor threshold;                    // the clip threshold
    QColor vanishing, steady, exploding; // the verdicts, never without word and symbol
    QColor warning;                      // overflow, NaN
    double curveWidth = 2.0;
    int pointSize = 10; // of the window's font
};

Theme themeFor(ThemeId id);
const char* name(ThemeId id);            // "light", "dark", "projector": command line and settings
ThemeId themeNamed(const QString& text); // light where the name is unknown
QPalette paletteFor(const Theme& theme);

// Evenly spaced colours of a map, ordered also for colour-blind eyes: by lightness, away from the card's own colour.
QVector<QColor> sequentialColors(const Theme& theme);
// From one hue through almost nothing to the other.
QVector<QColor> divergingColors(const Theme& theme);

int plotPointSize(const Theme& theme); // of the texts in plots and captions
QSize iconSize(const Theme& theme);    // grows with the letters

// Fusion style, palette, font size and style sheet for the whole application.
void applyTheme(const Theme& theme);

} // namespace unroll
