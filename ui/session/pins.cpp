// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The session's pinned runs.
#include "ui/run_labels.h"
#include "ui/session/session.h"

#include <algorithm>

namespace unroll {

namespace {

Error notComputed()
{
    return {ErrorCode::CannotDo,
            {UNROLL_TEXT("Not pinned: these settings are not computed yet; pin them when they are."), {}},
            {}};
}

Error alreadyPinned() { return {ErrorCode::BadRequest, {UNROLL_TEXT("This run is pinned already."), {}}, {}}; }

Error tooManyPins()
{
    return {ErrorCode::BadRequest,
            {UNROLL_TEXT("Not pinned: four runs are the most; Shift+P unpins them all, the menu Edit → Pinned runs a "
                         "single one."),
             {}},
            {}};
}

} // namespace

std::optional<Error> Session::pin()
{
    if (!m_run || m_run->isCoarse || !(m_run->experiment == m_experiment)) {
        return notComputed();
    }
    const auto isSame = [this](const RunPtr& each) { return areSameButForNorm(each->experiment, m_experiment); };
    if (std::any_of(m_pins.begin(), m_pins.end(), isSame)) {
        return alreadyPinned();
    }
    if (m_pins.size() >= mostPins) {
        return tooManyPins();
    }
    m_pins.push_back(m_run);
    emit pinsChanged();
    return {};
}

void Session::unpin(std::size_t index)
{
    if (index < m_pins.size()) {
        m_pins.erase(m_pins.begin() + static_cast<std::ptrdiff_t>(index));
        emit pinsChanged();
    }
}

void Session::unpinAll()
{
    if (!m_pins.empty()) {
        m_pins.clear();
        emit pinsChanged();
    }
}

} // namespace unroll
