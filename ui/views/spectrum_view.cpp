// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/spectrum_view.h"

#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace unroll {

namespace {

// The axes keep still while the weight scale moves a little: they show a whole number of half units.
double roundedUp(double radius)
{
    const double step = radius < 4.0 ? 0.5 : std::pow(10.0, std::floor(std::log10(radius))) / 2.0;
    return std::ceil(radius / step) * step;
}

} // namespace

QString SpectrumView::title() const
{
    return run() && !run()->states.gates.empty() ? tr("Eigenvalues (candidate)") : tr("Eigenvalues of Wh");
}

QString SpectrumView::sentence() const
{
    const int size = static_cast<int>(run()->weights.rows());
    if (!run()->spectrum) {
        return tr("Computing the eigenvalues of a %1 × %1 matrix …").arg(size);
    }
    const Spectrum& spectrum = *run()->spectrum;
    const double rho = spectrum.spectralRadius;
    QString numbers =
        QStringLiteral("ρ = %1, σmax = %2").arg(shortNumber(rho), shortNumber(spectrum.largestSingularValue));
    if (isChainLinear()) { // else no power of ρ says anything of the gradient
        const int k = cursor();
        const QString power = shortPower(rho > 0.0 ? k * std::log10(rho) : (k == 0 ? 0.0 : -HUGE_VAL));
        numbers += QStringLiteral(", ρ%1 = %2").arg(superscript(k), power);
    }
    return verdict(spectrum) + QLatin1Char(' ') + numbers + QLatin1Char('.');
}

bool SpectrumView::isGated() const { return run() && !run()->states.gates.empty(); }

bool SpectrumView::isChainLinear() const { return !run() || isLinear(run()->experiment); }

// What the weights alone say of the gradient: Pascanu, Mikolov, Bengio 2013, section 2.1, and no more than that. Where
// the loss has gradients at other steps than the last, it is said of what is on its way and not of the sum.
QString SpectrumView::verdict(const Spectrum& spectrum) const
{
    if (isGated()) {
        return tr("These are the candidate's recurrent weights alone: gates decide how much of the gradient passes "
                  "through them.");
    }
    const bool isSum = run()->diagnosis.entersOnTheWay;
    if (!isChainLinear()) {
        return verdictWithActivation(spectrum.largestSingularValue, isSum);
    }
    const double rho = spectrum.spectralRadius;
    if (std::abs(rho - 1.0) < 0.005) {
        return tr("The outermost eigenvalue lies on the unit circle or close to it: the edge between growing and "
                  "shrinking.");
    }
    if (rho < 1.0) {
        return isSum ? tr("All eigenvalues lie inside the unit circle: in the long run what enters this linear "
                          "chain at one step must vanish.")
                     : tr("All eigenvalues lie inside the unit circle: in the long run the gradient of this linear "
                          "chain must vanish.");
    }
    return tr("An eigenvalue lies outside the unit circle: without an activation in between, the gradient can grow.");
}

QString SpectrumView::verdictWithActivation(double sigma, bool isSum) const
{
    const double slope = largestSlope(run()->experiment.activation);
    const bool isSigmoid = slope != 1.0;
    if (std::abs(sigma * slope - 1.0) < 1e-9) { // orthogonal weights
        return isSigmoid ? tr("σmax is 4 and no slope of the sigmoid is above 1/4: no step can lengthen the gradient, "
                              "and whether it shrinks is for the slopes to decide.")
                         : tr("σmax is 1 and no slope of the activation is above 1: no step can lengthen the gradient, "
                              "and whether it shrinks is for the slopes to decide.");
    }
    if (sigma * slope < 1.0) {
        if (isSum) {
            return isSigmoid ? tr("σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks what "
                                  "has come so far.")
                             : tr("σmax is below 1 and no slope of the activation is above 1: every step shrinks what "
                                  "has come so far.");
        }
        return isSigmoid ? tr("σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks the "
                              "gradient, in the long run it must vanish.")
                         : tr("σmax is below 1 and no slope of the activation is above 1: every step shrinks the "
                              "gradient, in the long run it must vanish.");
    }
    return isSigmoid ? tr("σmax is above 4: the gradient can grow, but need not. The slopes of the sigmoid decide, and "
                          "they depend on the states.")
                     : tr("σmax is above 1: the gradient can grow, but need not. The slopes of the activation decide, "
                          "and they depend on the states.");
}

QString SpectrumView::explanation() const
{
    if (isGated()) {
        return tr("Each dot is an eigenvalue of the candidate's recurrent weights in the complex plane. The gates have "
                  "recurrent weights of their own, and they decide how much of the gradient passes through which of "
                  "them and how much around all: the spectral radius ρ and the largest singular value σmax of one "
                  "block say nothing certain about the whole.");
    }
    const QString dots = tr("Each dot is an eigenvalue of the recurrent weights Wh in the complex plane.");
    const QString meaning =
        isChainLinear()
            ? tr("In the long run the spectral radius ρ, the distance of the outermost dot, decides how a gradient in "
                 "this linear chain changes per step: inside the unit circle it vanishes, and to explode it needs a "
                 "dot outside. In the first steps the singular values decide: σmax, the thin dashed circle, is the "
                 "most that one step can multiply a norm by. With tanh in between, ρ > 1 alone says nothing certain.")
            : tr("The spectral radius ρ, the distance of the outermost dot, is what would decide in the long run if "
                 "there were no activation in between; with one, neither ρ > 1 nor ρ < 1 says anything certain. σmax, "
                 "the thin dashed circle, is the most that Wh can multiply a norm by in one step, and the activation "
                 "multiplies by its slopes as well. Where σmax times the largest slope is below 1, the gradient must "
                 "vanish in the long run; where it is above 1, it may grow or vanish.");
    return dots + QLatin1Char(' ') + meaning;
}

QString SpectrumView::csv() const
{
    QString text = QStringLiteral("index,eigenvalue_re,eigenvalue_im,singular_value\n");
    if (run()->spectrum) {
        const Spectrum& spectrum = *run()->spectrum;
        for (std::size_t i = 0; i < spectrum.eigenvalues.size(); ++i) {
            text += QStringLiteral("%1,%2,%3,%4\n")
                        .arg(i + 1)
                        .arg(exactNumber(spectrum.eigenvalues[i].real()), exactNumber(spectrum.eigenvalues[i].imag()),
                             exactNumber(spectrum.singularValues[i]));
        }
    }
    return text;
}

PlotScene SpectrumView::makeScene() const
{
    PlotScene scene;
    scene.hasEqualScales = true;
    scene.x.label = tr("real part");
    scene.y.label = tr("imaginary part");
    scene.x.shortLabel = QStringLiteral("Re λ");
    scene.y.shortLabel = QStringLiteral("Im λ");
    double radius = 1.0;
    scene.circles.push_back({1.0, theme().text, Qt::SolidLine, QStringLiteral("|λ| = 1")});
    if (run()->spectrum) {
        const Spectrum& spectrum = *run()->spectrum;
        radius = std::max(1.0, spectrum.largestSingularValue);
        const double rho = spectrum.spectralRadius;
        const double sigma = spectrum.largestSingularValue;
        const bool areEqual = sigma <= 1.01 * rho;
        if (rho > 0.0 && !areEqual) {
            scene.circles.push_back({rho, theme().guide, Qt::DotLine, QStringLiteral("ρ")});
        }
        if (sigma > 0.0) {
            scene.circles.push_back(
                {sigma, theme().guide, Qt::DashLine, areEqual ? QStringLiteral("ρ = σmax") : QStringLiteral("σmax")});
        }
        PlotCurve dots;
        dots.color = theme().curve;
        dots.style = Qt::NoPen;
        dots.hasPoints = true;
        dots.width = 2.4;
        for (const auto& value : spectrum.eigenvalues) {
            dots.x.append(value.real());
            dots.y.append(value.imag());
        }
        scene.curves.push_back(dots);
    } else {
        scene.message = sentence();
    }
    const double half = roundedUp(radius * 1.02);
    scene.x.minimum = -half;
    scene.x.maximum = half;
    scene.y.minimum = -half;
    scene.y.maximum = half;
    return scene;
}

} // namespace unroll
