// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/history.h"
#include "core/training/network.h"
#include "core/training/task.h"

#include <vector>

namespace unroll {

// How many batches of sequences are never trained on: as many as make 400 sequences, but at most 25.
Eigen::Index heldOutBatches(Eigen::Index batchSize);

// These sequences, the same for every seed, in batches as large as those trained on.
template <class Scalar>
class HeldOut {
public:
    HeldOut(const Task& task, Eigen::Index batchSize);

    // Loss, accuracy and the norms of the gradient.
    void grade(Network<Scalar>& network, CheckRecord& record);

    // The first `count`.
    std::vector<ExampleAnswer> answers(Network<Scalar>& network, int count);

private:
    Task m_task;
    std::vector<Batch<Scalar>> m_batches;
    std::vector<double> m_norms; // [t] t = 0 … T
};

} // namespace unroll
