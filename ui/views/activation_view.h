// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/activation.h"
#include "ui/views/view.h"

namespace unroll {

// tanh and its derivative, and both for tanh∘…∘tanh, as often as the gradient has passed it at the cursor's step.
class ActivationView : public View {
    Q_OBJECT

public:
    explicit ActivationView(QWidget* parent = nullptr);

    QString id() const override { return QStringLiteral("activation"); }
    QString title() const override;
    QString sentence() const override;
    QString explanation() const override;
    QString csv() const override;

protected:
    PlotScene makeScene() const override;
    PlotCursor makeCursor() const override { return {}; }
    bool runChangesScene() const override { return false; }
    bool cursorChangesScene() const override { return true; }

private:
    int passes() const; // through tanh: the cursor's step, at least 1

    mutable ComposedTanh m_composed; // a cache: what it answers never changes
};

} // namespace unroll
