// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QString>

#include <functional>
#include <type_traits>
#include <utility>

namespace unroll {

// What a change is called in the undo menu, in the language of the moment it is asked for: a function of nothing, or of
// the experiments before and after the change. Of a drag these are where it began and where it is now.
class Description {
public:
    template <class Text>
    requires std::is_invocable_r_v<QString, const Text&> Description(Text text)
        : m_text([text = std::move(text)](const Experiment&, const Experiment&) { return text(); })
    {
    }

    template <class Text>
    requires std::is_invocable_r_v<QString, const Text&, const Experiment&, const Experiment&> Description(Text text)
        : m_text(std::move(text))
    {
    }

    QString operator()(const Experiment& before, const Experiment& after) const { return m_text(before, after); }

private:
    std::function<QString(const Experiment& before, const Experiment& after)> m_text;
};

} // namespace unroll
