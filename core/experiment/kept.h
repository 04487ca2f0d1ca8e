// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/spectrum.h"
#include "core/experiment/experiment.h"
#include "core/nn/unit_chain.h"
#include "core/random/random_state.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace unroll {

// The newest value that was made of something, in case it is asked for again. For any thread.
template <class Key, class Value>
class KeptOne {
public:
    std::shared_ptr<const Value> find(const Key& key) const // null where another one is kept
    {
        const std::lock_guard lock(m_mutex);
        return m_key == key ? m_value : nullptr;
    }

    void keep(Key key, std::shared_ptr<const Value> value)
    {
        const std::lock_guard lock(m_mutex);
        m_key = std::move(key);
        m_value = std::move(value);
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Key> m_key;
    std::shared_ptr<const Value> m_value;
};

// The recurrent weights of an experiment before weight_scale, and the generator after they were drawn.
struct RecurrentWeights {
    Matrix Wh;                               // (H, G·H), the gates side by side in columns
    std::shared_ptr<const Matrix> candidate; // (H, H): the block that Run::weights is made of
    RandomState random{0};
};

// What a unit chain depends on, but for its length.
struct ChainKey {
    std::shared_ptr<const Matrix> weights; // the same pointer means the same weights
    Matrix dh0;

    friend bool operator==(const ChainKey& a, const ChainKey& b)
    {
        // Eigen compares arrays of equal shape only: another batch size must not reach it.
        return a.weights == b.weights && a.dh0.rows() == b.dh0.rows() && a.dh0.cols() == b.dh0.cols() && a.dh0 == b.dh0;
    }
};

// What runs are made of that costs much and does not hang on every slider: dragging one computes only what follows from
// it. Each part is the same function of what it depends on whether or not it was kept, so a run has the same bits.
struct Kept {
    using WeightsPtr = std::shared_ptr<const Matrix>;

    KeptOne<Experiment, RecurrentWeights> weights; // of what weightsKey() leaves of an experiment
    KeptOne<ChainKey, UnitChain> chain;
    KeptOne<WeightsPtr, Spectrum> spectrum;

    // Whether the norms of the last run had no room in float32. The next one's probably have none either, and one
    // coarse answer is not tried, for it would only cost time.
    std::atomic<bool> isOutsideFloat32 = false;
};

struct Recurrent {
    std::shared_ptr<const RecurrentWeights> weights;
    double scale = 1.0; // what the experiment multiplies them by: weight_scale, where they are not given
};

// The experiment's weights, from `kept` or made now and kept. Asked to stop while they are made it soon returns none.
std::optional<Recurrent> recurrentWeights(const Experiment& experiment, Kept& kept, const std::stop_token& stop);
Recurrent recurrentWeights(const Experiment& experiment, Kept& kept);

} // namespace unroll
