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
    const int k = cursor();
    const QString power = shortPower(rho > 0.0 ? k * std::log10(rho) : (k == 0 ? 0.0 : -HUGE_VAL));
    const QString numbers =
        QStringLiteral("ρ = %1, σmax = %2, ρ%3 = %4.")
            .arg(shortNumber(rho), shortNumber(spectrum.largestSingularValue), superscript(k), power);
    return verdict(spectrum) + QLatin1Char(' ') + numbers;
}

// What the weights alone say of the gradient: Pascanu, Mikolov, Bengio 2013, section 2.1, and no more than that.
QString SpectrumView::verdict(const Spectrum& spectrum) const
{
    const Experiment& experiment = run()->experiment;
    const double rho = spectrum.spectralRadius;
    if (!run()->states.gates.empty()) {
        return tr("These are the candidate's recurrent weights alone: gates decide how much of the gradient passes "
                  "through them.");
    }
    if (experiment.cell == Cell::Rnn && experiment.activation != Activation::Identity) {
        const double slope = largestSlope(experiment.activation);
        if (spectrum.largestSingularValue * slope < 1.0) {
            return slope == 1.0 ? tr("σmax is below 1 and no slope of the activation is above 1: every step shrinks "
                                     "the gradient, it must vanish.")
                                : tr("σmax is below 4 and no slope of the sigmoid is above 1/4: every step shrinks the "
                                     "gradient, it must vanish.");
        }
        return slope == 1.0 ? tr("σmax is not below 1: the gradient can grow, but need not. The slopes of the "
                                 "activation decide, and they depend on the states.")
                            : tr("σmax is not below 4: the gradient can grow, but need not. The slopes of the "
                                 "sigmoid decide, and they depend on the states.");
    }
    if (std::abs(rho - 1.0) < 0.005) {
        return tr("The outermost eigenvalue lies on the unit circle or close to it: the edge between growing and "
                  "shrinking.");
    }
    if (rho < 1.0) {
        return tr("All eigenvalues lie inside the unit circle: in the long run the gradient of this linear chain must "
                  "vanish.");
    }
    return tr("An eigenvalue lies outside the unit circle: without an activation in between, the gradient can grow.");
}

QString SpectrumView::explanation() const
{
    return tr("Each dot is an eigenvalue of the recurrent weights Wh in the complex plane. In the long run the "
              "spectral radius ρ, the "
              "distance of the outermost dot, decides how a gradient in this linear chain changes per step: inside the "
              "unit circle it "
              "vanishes, and to explode it needs a dot outside. In the first steps the singular values decide: σmax, "
              "the thin dashed "
              "circle, is the most that one step can multiply a norm by. With tanh in between, ρ > 1 alone says "
              "nothing certain.");
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
