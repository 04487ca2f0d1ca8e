// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/unit_chain.h"

#include "core/base/log10_of_2.h"
#include "core/kernels/logarithm.h"
#include "core/kernels/packed_matrix.h"
#include "core/kernels/squared_norm.h"
#include "core/kernels/team.h"
#include "core/nn/clip.h"
#include "core/nn/sums.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>

namespace unroll {

namespace {

constexpr double mostKept = 4e6; // 32 MB
constexpr int largestUsualExponent = 200;

// Directions whose norm leaves this range are brought to `usualExponent`: before products or squares could
// overflow, and with as much room as possible for entries far smaller than the largest.
constexpr double lowestNorm = 0x1p-200;
constexpr double highestNorm = 0x1p300;
constexpr int usualExponent = 200;

bool isUsual(double largest) { return largest == 0.0 || std::abs(std::ilogb(largest)) <= largestUsualExponent; }

// x as m · 2^e with m far from the ends of the range, so that products of thousands of factors have room.
struct Wide {
    double m = 1.0;
    int e = 0;

    Wide& operator*=(double factor)
    {
        constexpr double large = 0x1p300;
        m *= factor;
        if (!(std::abs(m) > 1.0 / large && std::abs(m) < large) && m != 0.0) {
            int exponent = 0;
            m = std::frexp(m, &exponent);
            e += exponent;
        }
        return *this;
    }

    // Where neither this, nor its square, nor its product with weights of everyday size is anywhere near an end.
    bool isNear() const { return e == 0 && m > 0x1p-200 && m < 0x1p200; }
    bool isWithin(int exponent) const { return m != 0.0 && std::abs(std::ilogb(m) + e) <= exponent; }
    double value() const { return e == 0 ? m : std::ldexp(m, e); }
};

// dh_k at one scale and threshold: `factor` times the direction.
struct Scaled {
    const UnitChain& unit;
    std::size_t k = 0;
    Wide factor = {};

    Wide norm() const { return {unit.norms[k] * factor.m, unit.exponents[k] + factor.e}; }

    // Whether a float64 loop could lose something in the next step, by `scale` times the unit chain's.
    bool isAtTheEnd(double scale) const
    {
        constexpr int highest = 1000;
        constexpr int lowest = -960; // what is subnormal then is nothing beside the norm
        if (norm().isNear() && isUsual(unit.weightNorm * scale)) {
            return false;
        }
        const double next = unit.norms[k + 1] * factor.m * scale;
        if (next == 0.0 || unit.norms[k] == 0.0) {
            return false;
        }
        const int now = std::ilogb(norm().m) + norm().e;
        const int partialSums = now + std::ilogb(unit.weightNorm * scale) + 2;
        return partialSums > highest || now < lowest || std::ilogb(next) + unit.exponents[k + 1] + factor.e < lowest;
    }

    // As a float64 loop holds it: inf above the range, 0 below.
    template <class Rows>
    void writeAsFloat64(Rows&& to) const
    {
        const auto direction = unit.directions[k];
        const int e = unit.exponents[k] + factor.e;
        const bool hasRoom = norm().isNear();
        const double inRange = std::ldexp(factor.m, e);
        for (Eigen::Index n = 0; n < unit.batch; ++n) {
            const auto row = direction.row(n % direction.rows());
            if (hasRoom) {
                to.row(n) = row * inRange;
            } else {
                to.row(n) = row.unaryExpr([this, e](double x) { return std::ldexp(x * factor.m, e); });
            }
        }
    }

    Matrix asFloat64() const
    {
        Matrix result(unit.batch, unit.directions.all().cols());
        writeAsFloat64(result);
        return result;
    }
};

// As long as the norm is within 2^±this, its square, and nearly all of those of the entries, have room.
constexpr int plainExponentUpTo = 400;

// The norm as a float64 loop prints it: where squares have no room it is inf, or digits are lost, or all of it.
double printedNorm(const Scaled& dh)
{
    const Wide norm = dh.norm();
    return norm.isNear() || norm.m == 0.0 || norm.isWithin(plainExponentUpTo) ? norm.value()
                                                                              : std::sqrt(sumOfSquares(dh.asFloat64()));
}

double log10Of(const Wide& norm)
{
    return norm.m == 0.0 ? -std::numeric_limits<double>::infinity() : std::log10(norm.m) + norm.e * log10Of2;
}

// Clips by a norm that may be beyond float64.
void clipTrueNorm(Scaled& dh, double maxNorm)
{
    const double norm = dh.norm().value();
    if (!(clipRate(norm, maxNorm) < 1.0)) {
        return;
    }
    if (std::isfinite(norm)) {
        dh.factor *= clipRate(norm, maxNorm);
    } else {
        dh.factor = {1.0, -dh.unit.exponents[dh.k]};
        dh.factor *= maxNorm / dh.unit.norms[dh.k];
    }
}

// The loop in float64 itself, from where its numbers are no longer the true ones.
class PlainLoop {
public:
    PlainLoop(Matrix dh, const Matrix& Wh) : m_dh(std::move(dh)), m_Wh(Wh) {}

    void step()
    {
        if (!m_isOver) {
            for (Eigen::Index n = 0; n < m_dh.rows(); ++n) { // for few rows Eigen's product of matrices is slower
                m_dh.row(n) = (m_Wh * m_dh.row(n).transpose()).transpose().eval();
            }
            m_isOver = m_dh.isZero(0.0) || m_dh.array().isNaN().all(); // and stays so
        }
    }
    void multiply(double coefficient) { m_dh *= coefficient; } // inf · 0 = NaN, as in NumPy
    const Matrix& dh() const { return m_dh; }

private:
    Matrix m_dh;
    const Matrix& m_Wh;
    bool m_isOver = false;
};

void renormalise(Eigen::Map<Matrix> m, double& norm, int& exponent)
{
    if (norm == 0.0) {
        exponent = 0;
    } else if (!(norm > lowestNorm && norm < highestNorm)) {
        const int e = std::ilogb(norm);
        const int excess = e - usualExponent;
        m = m.unaryExpr([excess](double x) { return std::ldexp(x, -excess); });
        norm = std::ldexp(norm, -excess);
        exponent += excess;
    }
}

// The first steps, as long as all norms are of everyday size: what the loop prints is the true norm there, and a step
// takes a few multiplications. Returns how many they are; the general loop does the next one.
std::size_t replayNearSteps(Scaled& dh, double scale, std::optional<double> maxNorm, MatmulChain& result)
{
    const std::size_t steps = result.norms.size();
    if (!isUsual(dh.unit.weightNorm * scale) || !dh.norm().isNear() || (maxNorm && !isUsual(*maxNorm))) {
        return 0;
    }
    const auto isNear = [](double size) { return size > 0x1p-200 && size < 0x1p200; };
    const double* norms = dh.unit.norms.data();
    double factor = dh.factor.m;
    std::size_t i = 0;
    const auto areNear = [&](double nextFactor) { return isNear(norms[i + 1] * nextFactor) && isNear(nextFactor); };
    const auto goOn = [&](const auto& clip) { // two loops, for the processor waits at every turn of this one
        for (; i < steps && dh.unit.exponents[i + 1] == 0; ++i) {
            const double scaled = factor * scale;
            const double clipped = clip(scaled);
            if (!areNear(scaled) || !areNear(clipped)) {
                break;
            }
            factor = clipped;
            result.norms[i] = norms[i + 1] * factor;
        }
    };
    if (maxNorm) {
        goOn([&](double scaled) {
            const double rate = clipRate(norms[i + 1] * scaled, *maxNorm);
            if (!(rate < 1.0)) {
                return scaled;
            }
            result.clipCoefficients[i] = rate;
            return scaled * rate;
        });
    } else {
        goOn([](double scaled) { return scaled; });
    }
    dh.k = i;
    dh.factor.m = factor;
    std::copy_n(result.norms.begin(), i, result.log10Norms.begin());
    return i;
}

} // namespace

Eigen::Index differentRows(const Matrix& dh0)
{
    for (Eigen::Index n = 1; n < dh0.rows(); ++n) {
        if (dh0.row(n) != dh0.row(0)) {
            return dh0.rows();
        }
    }
    return 1;
}

bool isUnitChain(const Matrix& dh0, const Matrix& Wh, double scale, int timeSteps)
{
    const auto rows = static_cast<double>(differentRows(dh0));
    return Wh.size() > plainLoopUpTo && isUsual(Wh.cwiseAbs().maxCoeff()) && isUsual(dh0.cwiseAbs().maxCoeff()) &&
           scale != 0.0 && isUsual(scale) && rows * static_cast<double>(dh0.cols()) * (timeSteps + 1.0) <= mostKept;
}

UnitChain unitChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, const Monitor& monitor, int threads)
{
    UnitChain unit;
    unit.batch = dh0.rows();
    unit.weightNorm = Wh.norm();
    const Matrix dh = dh0.topRows(differentRows(dh0));
    const double copies = static_cast<double>(dh0.rows()) / static_cast<double>(dh.rows());
    const auto steps = static_cast<std::size_t>(timeSteps);
    unit.directions = Steps(steps + 1, dh.rows(), dh.cols());
    unit.exponents.reserve(steps + 1);
    unit.norms.reserve(steps + 1);
    unit.gains.reserve(steps);
    kernels::PackedMatrix<double> transposed(Wh.cols(), Wh.rows(), dh.rows());
    transposed.packTransposed(Wh);

    const auto keep = [&](std::size_t k, double before, int exponent) {
        auto direction = unit.directions[k];
        const std::span<const double> entries(direction.data(), static_cast<std::size_t>(direction.size()));
        double norm = std::sqrt(copies * kernels::squaredNorm(entries));
        if (k > 0) {
            unit.gains.push_back(before == 0.0 ? 0.0 : norm / before);
        }
        renormalise(direction, norm, exponent);
        unit.norms.push_back(norm);
        unit.exponents.push_back(exponent);
    };
    unit.directions[0] = dh;
    keep(0, 0.0, 0);
    bool isStopped = monitor.stopRequested();
    kernels::Team(threads).run([&](const kernels::Member& member) {
        for (std::size_t k = 1; k <= steps && !isStopped; ++k) {
            kernels::multiply<double>(unit.directions[k - 1], transposed, unit.directions[k], kernels::toAndFro(k),
                                      member.share());
            member.wait();
            if (member.isFirst()) {
                keep(k, unit.norms[k - 1], unit.exponents[k - 1]);
                unit.timeSteps = static_cast<int>(k);
                monitor.report(static_cast<double>(k) / timeSteps);
                isStopped = monitor.stopRequested();
            }
            member.wait();
        }
    });
    return unit;
}

MatmulChain chainAt(const UnitChain& unit, int timeSteps, double scale, const Matrix& scaledWh,
                    std::optional<double> maxNorm, bool keepsGradients, const std::stop_token& stop)
{
    const auto steps = static_cast<std::size_t>(timeSteps);
    MatmulChain result;
    result.norms.resize(steps);
    result.log10Norms.resize(steps);
    result.gains.resize(steps);
    result.clipCoefficients.assign(steps, 1.0);
    Scaled dh{unit};
    std::optional<PlainLoop> plain;
    const auto asFloat64 = [&] { return plain ? plain->dh() : dh.asFloat64(); };
    const auto keep = [&] {
        if (keepsGradients && plain) {
            result.dh[dh.k] = plain->dh();
        } else if (keepsGradients) {
            dh.writeAsFloat64(result.dh[dh.k]);
        }
    };
    if (keepsGradients) {
        result.dh = Steps(steps + 1, unit.batch, unit.directions.all().cols());
    }
    result.initialNorm = printedNorm(dh);
    result.initialLog10Norm = log10Of(dh.norm());
    keep();
    std::vector<int> exponents(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        result.gains[i] = unit.gains[i] * scale;
    }
    const std::size_t near = keepsGradients ? 0 : replayNearSteps(dh, scale, maxNorm, result);
    for (std::size_t i = near; i < steps; ++i) {
        if (!plain && dh.isAtTheEnd(scale)) {
            plain.emplace(dh.asFloat64(), scaledWh);
        }
        dh.k = i + 1;
        dh.factor *= scale;
        if (plain) {
            if (stop.stop_requested()) {
                return {};
            }
            plain->step();
        }
        const auto printed = [&] { return plain ? std::sqrt(sumOfSquares(plain->dh())) : printedNorm(dh); };
        result.norms[i] = printed();
        if (maxNorm) {
            const double norm = result.norms[i];
            const double coefficient = std::fmin(clipRate(norm, *maxNorm), 1.0); // 1 for NaN, as in NumPy
            if (std::isinf(norm) && !result.firstClipOverflow) {
                result.firstClipOverflow = static_cast<int>(dh.k);
            }
            const bool isLost = norm == 0.0 || !std::isfinite(norm);
            if (isLost && !plain) {
                plain.emplace(dh.asFloat64(), scaledWh); // from here on the two ways part
            }
            if (isLost) {
                clipTrueNorm(dh, *maxNorm);
            } else if (coefficient < 1.0) {
                dh.factor *= coefficient;
            }
            if (coefficient < 1.0) {
                if (plain) {
                    plain->multiply(coefficient);
                }
                result.norms[i] = printed();
            }
            result.clipCoefficients[i] = coefficient;
        }
        const Wide norm = dh.norm();
        result.log10Norms[i] = norm.m;
        exponents[i] = norm.e;
        if (!result.firstElementNonfinite && plain && !allFinite(plain->dh())) {
            result.firstElementNonfinite = static_cast<int>(dh.k);
        }
        if (!result.firstAllZero && (plain ? plain->dh().isZero(0.0) : norm.m == 0.0)) {
            result.firstAllZero = static_cast<int>(dh.k);
        }
        keep();
    }
    kernels::log10InPlace(result.log10Norms);
    for (std::size_t i = 0; i < steps; ++i) {
        result.log10Norms[i] += exponents[i] * log10Of2;
    }
    result.final = asFloat64();
    return result;
}

} // namespace unroll
