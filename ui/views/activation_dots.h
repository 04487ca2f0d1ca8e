// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/run.h"

#include <QVector>

#include <vector>

namespace unroll {

// What a unit or gate must be below to count as saturated, as a part of the largest slope of its activation.
constexpr double saturatedPart = 0.05;

// Where units or gates stand on the derivative of one activation.
struct ActivationDots {
    Activation activation = Activation::Tanh;
    QVector<double> x, slope; // at most 400, evenly chosen
    int count = 0;            // of all
    int saturated = 0;        // of all
};

// The activations that a gradient passes in one time step: of an rnn its own, of an lstm or gru that of the gates and
// that of the candidate. The chain of MatMuls leaves tanh out.
std::vector<Activation> activationsOf(const Experiment& experiment);

// The dots of a recurrent cell at backward step k, one each for activationsOf(); k beyond the last step is that one.
// None where there is no backward step.
std::vector<ActivationDots> activationDots(const Run& run, int k);

} // namespace unroll
