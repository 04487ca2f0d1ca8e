// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/seed_lanes.h"

#include "core/base/log10_of_2.h"

#include "core/kernels/targets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/kernels/seed_lanes.cpp"
#include <hwy/foreach_target.h>

#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace unroll::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<double, 8>;
using Vector = hn::Vec<Tag>;
constexpr std::size_t lanes = hn::MaxLanes(Tag());
constexpr std::size_t blockLanes = 8;
constexpr std::size_t tinyLanes = kernels::SeedWeights::mostBlockSeeds;
constexpr std::size_t blockVectors = blockLanes / lanes;
constexpr int unscaledSteps = 16;
constexpr std::size_t sumsAtOnce = 8; // so many keep the multipliers busy while each waits for its last addition

// Some steps of sixteen tiny networks; dh is (H, 16). Weights and gradients stay in registers, and while the sums of
// one half wait for themselves those of the other go on.
template <std::size_t size>
HWY_INLINE void tinySteps(int steps, const double* weights, double* dh)
{
    constexpr std::size_t vectors = tinyLanes / lanes;
    const Tag d;
    Vector x[size][vectors];
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t v = 0; v < vectors; ++v) {
            x[i][v] = hn::Load(d, dh + i * tinyLanes + v * lanes);
        }
    }
    for (; steps > 0; --steps) {
        Vector next[size][vectors];
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t v = 0; v < vectors; ++v) {
                const double* row = weights + i * size * tinyLanes + v * lanes;
                next[i][v] = hn::Mul(hn::Load(d, row), x[0][v]);
                for (std::size_t k = 1; k < size; ++k) {
                    next[i][v] = hn::MulAdd(hn::Load(d, row + k * tinyLanes), x[k][v], next[i][v]);
                }
            }
        }
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t v = 0; v < vectors; ++v) {
                x[i][v] = next[i][v];
            }
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t v = 0; v < vectors; ++v) {
            hn::Store(x[i][v], d, dh + i * tinyLanes + v * lanes);
        }
    }
}

// dh·Whᵀ of eight networks, some rows of Wh; dh is (H, 8).
template <std::size_t rows>
HWY_INLINE void interleavedRows(std::size_t size, const double* weights, const double* dh, double* next)
{
    const Tag d;
    Vector sums[rows][blockVectors];
    for (auto& row : sums) {
        for (auto& sum : row) {
            sum = hn::Zero(d);
        }
    }
    for (std::size_t k = 0; k < size; ++k) {
        for (std::size_t v = 0; v < blockVectors; ++v) {
            const auto factor = hn::Load(d, dh + k * blockLanes + v * lanes);
            for (std::size_t i = 0; i < rows; ++i) {
                const auto weight = hn::Load(d, weights + (i * size + k) * blockLanes + v * lanes);
                sums[i][v] = hn::MulAdd(weight, factor, sums[i][v]);
            }
        }
    }
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t v = 0; v < blockVectors; ++v) {
            hn::Store(sums[i][v], d, next + i * blockLanes + v * lanes);
        }
    }
}

template <std::size_t rows>
HWY_INLINE void interleavedStep(std::size_t size, const double* weights, const double* dh, double* next,
                                std::size_t from)
{
    for (; from + rows <= size; from += rows) {
        interleavedRows<rows>(size, weights + from * size * blockLanes, dh, next + from * blockLanes);
    }
    if constexpr (rows > 1) {
        interleavedStep<rows / 2>(size, weights, dh, next, from);
    }
}

// The same of one network, some vectors of rows of a panel; dh is (H). With few vectors k is cut into several sums.
template <std::size_t vectors>
HWY_INLINE void panelRows(std::size_t size, std::size_t width, const double* panel, const double* dh, double* next)
{
    constexpr std::size_t parts = sumsAtOnce / vectors;
    const Tag d;
    Vector sums[parts][vectors];
    for (auto& part : sums) {
        for (auto& sum : part) {
            sum = hn::Zero(d);
        }
    }
    const auto addColumn = [&](std::size_t k, Vector* sum) HWY_ATTR {
        const auto factor = hn::Set(d, dh[k]);
        for (std::size_t v = 0; v < vectors; ++v) {
            sum[v] = hn::MulAdd(hn::Load(d, panel + k * width + v * lanes), factor, sum[v]);
        }
    };
    std::size_t k = 0;
    for (; k + parts <= size; k += parts) {
        for (std::size_t part = 0; part < parts; ++part) {
            addColumn(k + part, sums[part]);
        }
    }
    for (; k < size; ++k) {
        addColumn(k, sums[0]);
    }
    for (std::size_t v = 0; v < vectors; ++v) {
        for (std::size_t part = 1; part < parts; ++part) {
            sums[0][v] = hn::Add(sums[0][v], sums[part][v]);
        }
        hn::Store(sums[0][v], d, next + v * lanes);
    }
}

template <std::size_t vectors>
HWY_INLINE void panelStep(std::size_t size, std::size_t width, const double* panel, const double* dh, double* next,
                          std::size_t from)
{
    for (; from + vectors * lanes <= width; from += vectors * lanes) {
        panelRows<vectors>(size, width, panel + from, dh, next + from);
    }
    if constexpr (vectors > 1) {
        panelStep<vectors / 2>(size, width, panel, dh, next, from);
    }
}

HWY_INLINE void panelsStep(std::size_t size, const double* weights, const double* dh, double* next)
{
    const std::size_t padded = (size + 7) / 8 * 8;
    for (std::size_t from = 0; from < padded; from += kernels::SeedWeights::panelWidth) {
        const std::size_t width = std::min(kernels::SeedWeights::panelWidth, padded - from);
        panelStep<sumsAtOnce>(size, width, weights + from * size, dh, next + from, 0);
    }
}

// Gradients of the networks of a block side by side, or of one network in rows of eight: (rows, columns) either way.
// The true ones are dh · 2^exponent.
template <std::size_t width>
struct Row {
    static constexpr std::size_t columns = width;
    std::size_t rows;
    bool isOfOneNetwork; // and not one network a column
    double* HWY_RESTRICT dh;
    alignas(64) std::array<double, columns> exponent{};
};

// Divides by the power of two of the largest entry, of each network.
template <class R>
HWY_INLINE void rescale(R& row)
{
    const Tag d;
    const hn::RebindToUnsigned<Tag> du;
    const hn::RebindToSigned<Tag> di;
    alignas(64) std::array<double, R::columns> largest;
    for (std::size_t v = 0; v < R::columns; v += lanes) {
        auto sofar = hn::Zero(d);
        for (std::size_t i = 0; i < row.rows; ++i) {
            sofar = hn::Max(sofar, hn::Abs(hn::Load(d, row.dh + i * R::columns + v)));
        }
        hn::Store(sofar, d, &largest[v]);
    }
    if (row.isOfOneNetwork) {
        largest.fill(*std::max_element(largest.begin(), largest.end()));
    }
    for (std::size_t v = 0; v < R::columns; v += lanes) {
        const auto bits = hn::And(hn::BitCast(du, hn::Load(d, &largest[v])), hn::Set(du, 0x7ff0000000000000U));
        const auto inverse = hn::BitCast(d, hn::Sub(hn::Set(du, 0x7fe0000000000000U), bits));
        const auto exponent = hn::ConvertTo(d, hn::BitCast(di, hn::ShiftRight<52>(bits)));
        hn::Store(hn::Add(hn::Load(d, &row.exponent[v]), hn::Sub(exponent, hn::Set(d, 1023.0))), d, &row.exponent[v]);
        for (std::size_t i = 0; i < row.rows; ++i) {
            double* entries = row.dh + i * R::columns + v;
            hn::Store(hn::Mul(hn::Load(d, entries), inverse), d, entries);
        }
    }
}

template <class R>
HWY_INLINE void sumSquares(const R& row, double* squares)
{
    const Tag d;
    for (std::size_t v = 0; v < R::columns; v += lanes) {
        auto sum = hn::Zero(d);
        for (std::size_t i = 0; i < row.rows; ++i) {
            const auto entries = hn::Load(d, row.dh + i * R::columns + v);
            sum = hn::MulAdd(entries, entries, sum);
        }
        hn::StoreU(sum, d, squares + v);
    }
}

// After which steps something is recorded.
struct StepList {
    const int* after;
    std::size_t count;
    const std::stop_token& stop;
};

// Takes the steps, some at a time by go(how many), and calls `record` after those asked for, with the row rescaled.
template <class R, class Go, class Record>
HWY_INLINE void chain(R& row, const StepList& steps, const Go& go, const Record& record)
{
    int taken = 0;
    for (std::size_t j = 0; j < steps.count; ++j) {
        while (taken < steps.after[j] && !steps.stop.stop_requested()) {
            const int some = std::min(steps.after[j] - taken, unscaledSteps - taken % unscaledSteps);
            go(some);
            taken += some;
            if (taken % unscaledSteps == 0) {
                rescale(row);
            }
        }
        rescale(row);
        record(j);
    }
}

// A chain of networks that lie side by side. What it gives after steps[j] for seed s is at [j·columns + s]: the norm is
// √squares · 2^exponent.
template <class R, class Go>
HWY_INLINE void chainsSideBySide(R& row, const StepList& steps, const Go& go, double* squares, double* exponents)
{
    std::fill_n(row.dh, row.rows * R::columns, 1.0);
    chain(row, steps, go, [&](std::size_t j) HWY_ATTR {
        sumSquares(row, squares + j * R::columns);
        std::copy(row.exponent.begin(), row.exponent.end(), exponents + j * R::columns);
    });
}

template <std::size_t size>
HWY_INLINE void tinyChains(const double* W, const StepList& steps, double* scratch, double* squares, double* exponents)
{
    Row<tinyLanes> row{size, false, scratch};
    chainsSideBySide(
        row, steps, [&](int some) HWY_ATTR { tinySteps<size>(some, W, row.dh); }, squares, exponents);
}

void chainsOfBlock(const kernels::SeedWeights& weights, std::size_t block, const int* after, std::size_t count,
                   const std::stop_token& stop, double* scratch, double* squares, double* exponents)
{
    const StepList steps{after, count, stop};
    const std::size_t size = weights.size();
    const double* W = weights.block(block);
    if (weights.isTiny()) {
        constexpr auto ofSize = std::array{tinyChains<1>, tinyChains<2>, tinyChains<3>};
        static_assert(ofSize.size() == kernels::SeedWeights::tinyUpTo);
        ofSize[size - 1](W, steps, scratch, squares, exponents);
        return;
    }
    // Steps by a function that goes one, from one array to another.
    const auto oneByOne = [](auto& row, auto& next, int some, const auto& step) HWY_ATTR {
        for (; some > 0; --some) {
            step(row.dh, next);
            std::swap(row.dh, next);
        }
    };
    if (weights.isInterleaved()) {
        Row<blockLanes> row{size, false, scratch};
        double* HWY_RESTRICT next = scratch + size * blockLanes;
        const auto step = [&](const double* dh, double* to) HWY_ATTR { interleavedStep<lanes>(size, W, dh, to, 0); };
        chainsSideBySide(
            row, steps, [&](int some) HWY_ATTR { oneByOne(row, next, some, step); }, squares, exponents);
        return;
    }
    const std::size_t padded = weights.paddedSize();
    const std::size_t seeds = std::min(blockLanes, weights.seeds() - block * blockLanes);
    for (std::size_t s = 0; s < seeds; ++s, W += size * padded) {
        Row<blockLanes> row{padded / blockLanes, true, scratch};
        double* HWY_RESTRICT next = scratch + padded;
        std::fill_n(row.dh, size, 1.0);
        std::fill_n(row.dh + size, padded - size, 0.0);
        const auto step = [&](const double* dh, double* to) HWY_ATTR {
            if (!stop.stop_requested()) { // one may take milliseconds
                panelsStep(size, W, dh, to);
            }
        };
        chain(
            row, steps, [&](int some) HWY_ATTR { oneByOne(row, next, some, step); },
            [&](std::size_t j) HWY_ATTR {
                alignas(64) std::array<double, blockLanes> parts;
                sumSquares(row, parts.data());
                squares[j * blockLanes + s] = std::accumulate(parts.begin(), parts.end(), 0.0);
                exponents[j * blockLanes + s] = row.exponent[0];
            });
    }
}

} // namespace unroll::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace unroll {

HWY_EXPORT(chainsOfBlock);

namespace kernels {

SeedWeights::SeedWeights(std::size_t size, std::size_t seeds)
    : m_size(size), m_seeds(seeds), m_blockRoom(blockSeeds() * size * (isInterleaved() ? size : paddedSize())),
      m_room(isInterleaved() ? blocks() * m_blockRoom : seeds * size * paddedSize()),
      m_values(hwy::AllocateAligned<double>(m_room))
{
    // What no row of a network is written to: networks that fill the last block up, and rows below row H. (To write
    // zeros everywhere would touch gigabytes at once.)
    if (isInterleaved()) {
        std::fill_n(m_values.get(), m_room, 0.0);
        return;
    }
    const std::size_t lastPanel = (m_size - 1) / panelWidth * panelWidth;
    for (std::size_t s = 0; s < seeds; ++s) {
        std::fill_n(m_values.get() + (s * paddedSize() + lastPanel) * size, (paddedSize() - lastPanel) * size, 0.0);
    }
}

void SeedWeights::set(std::size_t seed, std::size_t firstRow, std::span<const double> rows)
{
    double* block = m_values.get() + seed / blockSeeds() * m_blockRoom;
    const std::size_t s = seed % blockSeeds();
    if (isInterleaved()) {
        for (std::size_t entry = 0; entry < rows.size(); ++entry) {
            block[(firstRow * m_size + entry) * blockSeeds() + s] = rows[entry];
        }
        return;
    }
    double* network = block + s * m_size * paddedSize();
    for (std::size_t r = 0; r < rows.size() / m_size; ++r) {
        const std::size_t i = firstRow + r;
        const std::size_t from = i / panelWidth * panelWidth;
        const std::size_t width = std::min(panelWidth, paddedSize() - from);
        double* panel = network + from * m_size;
        for (std::size_t k = 0; k < m_size; ++k) {
            panel[k * width + i - from] = rows[r * m_size + k];
        }
    }
}

void log10Norms(const SeedWeights& weights, std::size_t block, std::span<const int> steps, std::span<double> norms,
                const std::stop_token& stop)
{
    const std::size_t rowRoom = weights.isInterleaved() ? weights.size() * weights.blockSeeds() : weights.paddedSize();
    const auto scratch = hwy::AllocateAligned<double>(2 * rowRoom);
    std::vector<double> exponents(norms.size());
    HWY_DYNAMIC_DISPATCH(chainsOfBlock)
    (weights, block, steps.data(), steps.size(), stop, scratch.get(), norms.data(), exponents.data());
    for (std::size_t i = 0; i < norms.size(); ++i) {
        norms[i] = std::log10(norms[i]) / 2.0 + exponents[i] * log10Of2;
    }
}

} // namespace kernels
} // namespace unroll

#endif
