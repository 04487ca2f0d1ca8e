// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/matmul_chain.h"

#include "core/base/log10_of_2.h"
#include "core/nn/clip.h"
#include "core/nn/instantiate.h"
#include "core/nn/sums.h"
#include "core/nn/unit_chain.h"

#include <cmath>
#include <cstdlib>
#include <limits>
#include <span>
#include <utility>

namespace unroll {

namespace {

// An array as m · 2^e. Multiplying by a power of two is exact, so m has the very digits of the plain float64 loop,
// while the true size can leave float64's range in either direction.
struct Scaled {
    Matrix m;
    int e = 0;
};

// Where the largest entry of m leaves this range of exponents, it is brought to `usualExponent`: before products or
// squares could overflow, and with as much room as possible for entries far smaller than the largest.
constexpr int lowestExponent = -200;
constexpr int highestExponent = 300;
constexpr int usualExponent = 200;

// As long as the norm is within 2^±this, the plain float64 loop has the same digits as the scaled one.
constexpr int plainExponentUpTo = 400;

void multiplyByTransposed(const Matrix& dh, const Matrix& Wh, Matrix& out)
{
    if (Wh.size() > plainLoopUpTo) {
        for (Eigen::Index n = 0; n < dh.rows(); ++n) {
            // One matrix-vector product a row: with few rows a matrix-matrix product spends its time packing Wh.
            out.row(n).transpose().noalias() = Wh * dh.row(n).transpose();
        }
        return;
    }
    for (Eigen::Index n = 0; n < dh.rows(); ++n) {
        for (Eigen::Index i = 0; i < Wh.rows(); ++i) {
            double sum = 0.0;
            for (Eigen::Index k = 0; k < Wh.cols(); ++k) {
                sum += dh(n, k) * Wh(i, k);
            }
            out(n, i) = sum;
        }
    }
}

// The power of two of the largest entry; 0 where every entry is 0.
int largestExponentOf(const Matrix& m)
{
    const double largest = m.cwiseAbs().maxCoeff();
    return largest == 0.0 ? 0 : std::ilogb(largest);
}

void renormalise(Scaled& a)
{
    const int exponent = largestExponentOf(a.m);
    if (exponent < lowestExponent || exponent > highestExponent) {
        const int excess = exponent - usualExponent;
        a.m = a.m.unaryExpr([excess](double x) { return std::ldexp(x, -excess); }).eval();
        a.e += excess;
    }
}

// m · factor without leaving the range of m, however small the factor.
void multiply(Scaled& a, double factor)
{
    int exponent = 0;
    a.m *= std::frexp(factor, &exponent);
    a.e += exponent;
    if (a.m.isZero(0.0)) {
        a.e = 0;
    }
}

// Clips by a norm that may be beyond float64; `norm` is that of dh.m. Whether it had to.
bool clipTrueNorm(Scaled& dh, double norm, double maxNorm)
{
    const double trueNorm = std::ldexp(norm, dh.e);
    if (!(clipRate(trueNorm, maxNorm) < 1.0)) {
        return false;
    }
    if (std::isfinite(trueNorm)) {
        multiply(dh, clipRate(trueNorm, maxNorm));
    } else {
        dh.e = 0;
        multiply(dh, maxNorm / norm);
    }
    return true;
}

double log10Norm(const Scaled& dh, double norm)
{
    return norm == 0.0 ? -std::numeric_limits<double>::infinity() : std::log10(norm) + dh.e * log10Of2;
}

// The gradient as a float64 loop holds it: inf above the range, 0 below.
Matrix asFloat64(const Scaled& dh)
{
    if (dh.e == 0) {
        return dh.m;
    }
    return dh.m.unaryExpr([&](double x) { return std::ldexp(x, dh.e); });
}

// Where norms are of everyday size, so are entries, squares and the next step's: nothing can be lost.
bool isEveryday(double squaredNorm) { return squaredNorm > 0x1p-380 && squaredNorm < 0x1p380; }

// The note's loop and nothing else, for the first steps: as long as norms are of everyday size and nothing is clipped.
// With H known to the compiler it takes half the time of the loop below, which gives the same bits. Returns how
// many steps it went.
template <Eigen::Index H>
int noteSteps(Scaled& dh, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm, const Monitor& monitor,
              MatmulChain& result)
{
    using Rows = Eigen::Matrix<double, Eigen::Dynamic, H, H == 1 ? Eigen::ColMajor : Eigen::RowMajor>;
    const Eigen::Matrix<double, H, H, H == 1 ? Eigen::ColMajor : Eigen::RowMajor> weights = Wh;
    Matrix next(dh.m.rows(), H);
    const double firstSquares = sumOfSquares(dh.m);
    std::size_t k = 0;
    while (k < result.norms.size() && isEveryday(firstSquares) && !monitor.stopRequested()) {
        const Eigen::Map<const Rows> before(dh.m.data(), dh.m.rows(), H);
        Eigen::Map<Rows> after(next.data(), next.rows(), H);
        for (Eigen::Index n = 0; n < before.rows(); ++n) {
            for (Eigen::Index i = 0; i < H; ++i) {
                double sum = 0.0;
                for (Eigen::Index j = 0; j < H; ++j) {
                    sum += before(n, j) * weights(i, j);
                }
                after(n, i) = sum;
            }
        }
        const double squares = sumOfSquares(next);
        if (!isEveryday(squares) || (maxNorm && clipRate(std::sqrt(squares), *maxNorm) < 1.0)) {
            break; // the loop below does this step again
        }
        result.norms[k] = squares; // roots and quotients below, where the next step does not wait for them
        std::swap(dh.m, next);
        ++k;
        if (!result.dh.empty()) {
            result.dh[k] = dh.m;
        }
        monitor.report(static_cast<double>(k) / timeSteps);
    }
    const std::span<double> norms(result.norms.data(), k);
    for (double& each : norms) {
        each = std::sqrt(each);
    }
    for (std::size_t i = 0; i < k; ++i) {
        result.gains[i] = norms[i] / (i == 0 ? std::sqrt(firstSquares) : norms[i - 1]);
        result.log10Norms[i] = std::log10(norms[i]);
    }
    return static_cast<int>(k);
}

int noteSteps(Scaled& dh, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm, const Monitor& monitor,
              MatmulChain& result)
{
    switch (Wh.rows()) {
    case 1:
        return noteSteps<1>(dh, Wh, timeSteps, maxNorm, monitor, result);
    case 2:
        return noteSteps<2>(dh, Wh, timeSteps, maxNorm, monitor, result);
    case 3:
        return noteSteps<3>(dh, Wh, timeSteps, maxNorm, monitor, result);
    case 4:
        return noteSteps<4>(dh, Wh, timeSteps, maxNorm, monitor, result);
    default:
        return 0;
    }
}

} // namespace

MatmulChain matmulChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm,
                        const Monitor& monitor, bool keepsGradients)
{
    if (isUnitChain(dh0, Wh, 1.0, timeSteps)) {
        const UnitChain unit = unitChain(dh0, Wh, timeSteps, monitor);
        return chainAt(unit, unit.timeSteps, 1.0, Wh, maxNorm, keepsGradients, monitor.stop);
    }
    MatmulChain result;
    const auto steps = static_cast<std::size_t>(timeSteps);
    // Nearly always Wh itself; an array with entries like 1e300 is scaled like the gradient.
    std::optional<Scaled> scaledWh;
    const int reach = std::abs(largestExponentOf(Wh));
    if (reach > usualExponent) {
        renormalise(scaledWh.emplace(Scaled{Wh, 0}));
    }
    const Matrix& factor = scaledWh ? scaledWh->m : Wh;
    const int factorExponent = scaledWh ? scaledWh->e : 0;

    Scaled dh{dh0, 0};
    if (keepsGradients) {
        result.dh = Steps(steps + 1, dh0.rows(), dh0.cols());
        result.dh[0] = dh0;
    }
    result.initialNorm = std::sqrt(sumOfSquares(dh.m));
    renormalise(dh);
    result.initialLog10Norm = log10Norm(dh, std::sqrt(sumOfSquares(dh.m)));
    const auto lists = {&MatmulChain::norms, &MatmulChain::log10Norms, &MatmulChain::gains,
                        &MatmulChain::clipCoefficients};
    for (const auto list : lists) {
        (result.*list).assign(steps, 1.0);
    }
    const bool isNote = dh.e == 0 && !scaledWh;
    const int stepsGone = isNote ? noteSteps(dh, Wh, timeSteps, maxNorm, monitor, result) : 0;
    for (const auto list : lists) {
        (result.*list).resize(static_cast<std::size_t>(stepsGone));
    }
    if (stepsGone == timeSteps) {
        result.final = asFloat64(dh);
        return result;
    }

    // Far from 1 the note's float64 loop loses squares or digits, and at last prints inf, NaN or 0. From just before
    // that on, this is a copy of that very loop, beside the scaled one that knows the true size.
    double norm = std::sqrt(sumOfSquares(dh.m)); // of dh.m
    std::optional<Matrix> plain;
    const auto isFar = [](double normOfM, int e, int further) {
        return normOfM != 0.0 && std::abs(std::ilogb(normOfM) + e) + further > plainExponentUpTo;
    };
    Scaled next{Matrix(dh0.rows(), dh0.cols()), 0};
    Matrix nextPlain(dh0.rows(), dh0.cols());

    for (int k = stepsGone + 1; k <= timeSteps && !monitor.stopRequested(); ++k) {
        multiplyByTransposed(dh.m, factor, next.m);
        next.e = dh.e + factorExponent;
        renormalise(next);
        double nextNorm = std::sqrt(sumOfSquares(next.m));
        result.gains.push_back(norm == 0.0 ? 0.0 : std::ldexp(nextNorm / norm, next.e - dh.e));

        if (!plain && (isFar(norm, dh.e, reach) || isFar(nextNorm, next.e, 0))) {
            plain = asFloat64(dh); // still in range here, so nothing is lost
        }
        if (plain) {
            multiplyByTransposed(*plain, Wh, nextPlain);
            std::swap(*plain, nextPlain);
        }
        const auto printedNorm = [&] {
            return plain ? std::sqrt(sumOfSquares(*plain)) : std::sqrt(std::ldexp(sumOfSquares(next.m), 2 * next.e));
        };
        double printed = printedNorm();
        double coefficient = 1.0;
        if (maxNorm) {
            coefficient = std::fmin(clipRate(printed, *maxNorm), 1.0); // 1 for NaN, as in NumPy
            if (std::isinf(printed) && !result.firstClipOverflow) {
                result.firstClipOverflow = k;
            }
            if (coefficient < 1.0 && !plain && isFar(*maxNorm, 0, 0)) {
                plain = asFloat64(next);
            }
            // Where the loop has lost the gradient, the true one is still clipped by its true norm.
            const bool isLost = plain && (printed == 0.0 || !std::isfinite(printed));
            if (isLost ? clipTrueNorm(next, nextNorm, *maxNorm) : coefficient < 1.0) {
                if (!isLost) {
                    multiply(next, coefficient);
                }
                nextNorm = std::sqrt(sumOfSquares(next.m));
            }
            if (coefficient < 1.0) {
                if (plain) {
                    *plain *= coefficient; // inf · 0 = NaN, as in NumPy
                }
                printed = printedNorm();
            }
        }
        result.clipCoefficients.push_back(coefficient);
        result.norms.push_back(printed);

        std::swap(dh, next);
        norm = nextNorm;
        result.log10Norms.push_back(log10Norm(dh, norm));
        if (!result.firstElementNonfinite && plain && !allFinite(*plain)) {
            result.firstElementNonfinite = k;
        }
        if (!result.firstAllZero && (plain ? (plain->array() == 0.0).all() : norm == 0.0)) {
            result.firstAllZero = k;
        }
        if (keepsGradients) {
            result.dh[static_cast<std::size_t>(k)] = plain ? *plain : asFloat64(dh);
        }
        monitor.report(static_cast<double>(k) / timeSteps);
    }
    result.final = plain ? *plain : asFloat64(dh);
    return result;
}

template <class Scalar>
FormatChain formatChain(const Matrix& dh0, const Matrix& Wh, int timeSteps, std::optional<double> maxNorm,
                        const Monitor& monitor, bool keepsGradients)
{
    FormatChain result;
    MatrixOf<Scalar> dh = dh0.cast<Scalar>();
    MatrixOf<Scalar> next(dh.rows(), dh.cols());
    using Sum = SumOf<Scalar>;
    const MatrixOf<Sum> weights = Wh.cast<Scalar>().template cast<Sum>();
    if (keepsGradients) {
        result.dh = Steps(static_cast<std::size_t>(timeSteps) + 1, dh.rows(), dh.cols());
    }
    const auto keep = [&](int k) {
        if (keepsGradients) {
            result.dh[static_cast<std::size_t>(k)] = dh.template cast<double>();
        }
    };
    result.initialNorm = plainNorm(dh);
    keep(0);
    for (int k = 1; k <= timeSteps && !monitor.stopRequested(); ++k) {
        for (Eigen::Index n = 0; n < dh.rows(); ++n) {
            for (Eigen::Index i = 0; i < weights.rows(); ++i) {
                Sum sum(0);
                for (Eigen::Index j = 0; j < weights.cols(); ++j) {
                    sum += static_cast<Sum>(dh(n, j)) * weights(i, j);
                }
                next(n, i) = static_cast<Scalar>(sum);
            }
        }
        std::swap(dh, next);
        double norm = plainNorm(dh);
        double coefficient = 1.0;
        if (maxNorm) {
            coefficient = std::fmin(clipRate(norm, *maxNorm), 1.0); // 1 for NaN, as in NumPy
            if (std::isinf(norm) && !result.firstClipOverflow) {
                result.firstClipOverflow = k;
            }
            if (coefficient < 1.0) {
                const auto inFormat = static_cast<Scalar>(coefficient);
                dh *= inFormat;
                coefficient = static_cast<double>(inFormat);
                norm = plainNorm(dh);
            }
        }
        result.clipCoefficients.push_back(coefficient);
        result.norms.push_back(norm);
        keep(k);
        if (!result.firstElementNonfinite && !allFinite(dh)) {
            result.firstElementNonfinite = k;
        }
        monitor.report(static_cast<double>(k) / timeSteps);
    }
    return result;
}

#define UNROLL_INSTANTIATE(Scalar)                                                                                     \
    template FormatChain formatChain<Scalar>(const Matrix&, const Matrix&, int, std::optional<double>, const Monitor&, \
                                             bool);
UNROLL_FOR_EACH_SCALAR(UNROLL_INSTANTIATE)

} // namespace unroll
