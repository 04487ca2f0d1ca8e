// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/trace.h"

#include "core/nn/instantiate.h"

namespace unroll {

template <class Scalar>
Trace<Scalar>::Trace(const CellKind& kind, const PassShape& shape)
    : h(shape.steps + 1, shape.batch, shape.hidden),
      gates(shape.steps, shape.batch, gateCount(kind.cell) * shape.hidden)
{
    if (kind.cell == Cell::Lstm) {
        c = StepsOf<Scalar>(shape.steps + 1, shape.batch, shape.hidden);
    }
    if (kind.cell == Cell::Lstm || (kind.cell == Cell::Gru && kind.convention == Convention::PyTorch)) {
        m = StepsOf<Scalar>(shape.steps, shape.batch, shape.hidden);
    }
}

template <class Scalar>
CellStep<Scalar> Trace<Scalar>::step(std::size_t t) const
{
    CellStep<Scalar> step;
    step.h = h[t];
    if (!c.empty()) {
        step.c = c[t];
    }
    if (t > 0) {
        step.gates = gates[t - 1];
        if (!m.empty()) {
            step.m = m[t - 1];
        }
    }
    return step;
}

template <class Scalar>
void Trace<Scalar>::keep(std::size_t t, const CellStep<Scalar>& step)
{
    h[t] = step.h;
    if (!c.empty()) {
        c[t] = step.c;
    }
    if (t > 0) {
        gates[t - 1] = step.gates;
        if (!m.empty()) {
            m[t - 1] = step.m;
        }
    }
}

#define UNROLL_INSTANTIATE(Scalar) template struct Trace<Scalar>;
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
