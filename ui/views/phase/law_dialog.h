// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plots/theme.h"

#include <QDialog>

class QDialogButtonBox;

namespace unroll {

class LessonText;

// Where the line 1/√H of the phase map comes from, with its formulas, and what it does not say.
class LawDialog : public QDialog {
    Q_OBJECT

public:
    explicit LawDialog(const Theme& theme, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    LessonText* m_text;
    QDialogButtonBox* m_buttons;
};

} // namespace unroll
