// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/packed_matrix.h"
#include "core/random/random_state.h"
#include "tests/bench/works.h"

namespace unroll::bench {

namespace {

template <class Scalar>
void timeProduct(benchmark::State& state, const Sizes& sizes)
{
    const int N = sizes["N"];
    RandomState random(3);
    const MatrixOf<Scalar> A = random.randn(N, sizes["K"]).cast<Scalar>();
    const MatrixOf<Scalar> B = random.randn(sizes["K"], sizes["M"]).cast<Scalar>();
    kernels::PackedMatrix<Scalar> packed(B.rows(), B.cols(), N);
    packed.pack(B);
    MatrixOf<Scalar> C(N, B.cols());
    for ([[maybe_unused]] auto _ : state) {
        kernels::multiply<Scalar>(A, packed, C);
        benchmark::DoNotOptimize(C.data());
    }
    state.counters["check"] = C.template cast<double>().norm();
}

// What a step of a chain or a pass consists of, and nothing else: A (N, K) times B (K, M), which is laid out before.
void product(benchmark::State& state, const Sizes& sizes)
{
    sizes["bits"] == 32 ? timeProduct<float>(state, sizes) : timeProduct<double>(state, sizes);
}

} // namespace

std::vector<Work> products() { return {{"product", product}}; }

} // namespace unroll::bench
