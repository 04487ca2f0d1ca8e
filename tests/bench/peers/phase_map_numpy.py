#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The growth map of core/sweep/growth_map.h in NumPy: prints the seconds that each way takes, as JSON.

phase_map_numpy.py H [--scales 200] [--seeds 100] [--steps 200] [--repeat 3]

as_written          every scale and seed a network of its own, dh of two rows, one batched matmul a step
tuned               the same networks, but one row (all rows are equal), nothing allocated, norms only where needed
one_chain_a_seed    knows that a scale only multiplies each step's gain: one chain a seed, renormalised
draw                the weights, which all of them need first
"""
import argparse
import json
import os
import statistics
import time

import numpy as np


def draw(seeds, size):
    return np.stack([np.random.RandomState(seed).randn(size, size) for seed in range(seeds)])


def as_written(weights, scales, steps, rows=2):
    W = scales[:, None, None, None] * weights  # (K, S, H, H)
    dh = np.ones(W.shape[:2] + (rows, W.shape[-1]))
    norms = []
    for _ in range(steps):
        dh = np.matmul(dh, W.swapaxes(-1, -2))
        norms.append(np.sqrt(np.sum(dh ** 2, axis=(-2, -1))) / rows)
    return (norms[-1] / norms[steps // 2 - 1]) ** (1 / (steps - steps // 2))


def tuned(weights, scales, steps):
    W = scales[:, None, None, None] * weights
    dh = np.ones(W.shape[:3] + (1,))
    out = np.empty_like(dh)
    for step in range(steps):
        if step == steps // 2:
            at_half = np.sqrt(np.einsum("ksho,ksho->ks", dh, dh))
        np.matmul(W, dh, out=out)
        dh, out = out, dh
    at_end = np.sqrt(np.einsum("ksho,ksho->ks", dh, dh))
    return (at_end / at_half) ** (1 / (steps - steps // 2))


def one_chain_a_seed(weights, scales, steps):
    dh = np.ones(weights.shape[:2] + (1,))
    out = np.empty_like(dh)
    logs = np.zeros(len(weights))
    for step in range(steps):
        np.matmul(weights, dh, out=out)
        dh, out = out, dh
        if step % 16 == 15 or step in (steps // 2 - 1, steps - 1):
            norms = np.sqrt(np.einsum("sho,sho->s", dh, dh))
            dh /= norms[:, None, None]
            logs += np.log(norms)
        if step == steps // 2 - 1:
            at_half = logs.copy()
    return scales[:, None] * np.exp((logs - at_half) / (steps - steps // 2))


def seconds(work, repeat):
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    return statistics.median(times), result


def blas():
    with open("/proc/self/maps") as maps:
        files = {os.path.realpath(line.split()[-1]) for line in maps if "blas" in line}
    return sorted("/".join(file.split("/")[-2:]) for file in files)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("size", type=int, metavar="H")
    parser.add_argument("--scales", type=int, default=200)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()

    # Around the scale at which large networks turn, so that hardly a number leaves float64's range.
    scales = np.linspace(0.25, 2.0, options.scales) / np.sqrt(options.size)
    result = {"size": options.size, "scales": options.scales, "seeds": options.seeds, "steps": options.steps,
              "blas": blas()}
    result["draw"], weights = seconds(lambda: draw(options.seeds, options.size), options.repeat)
    growths = []
    with np.errstate(all="ignore"):
        for way in (as_written, tuned, one_chain_a_seed):
            result[way.__name__], growth = seconds(lambda: way(weights, scales, options.steps), options.repeat)
            growths.append(growth)
    # Only the last way renormalises; the others lose digits where the squares of the norm are near float64's limits.
    holds = np.abs(np.log10(growths[2])) < 140 / options.steps
    assert holds.mean() > 0.8
    for growth in growths[:2]:
        assert np.allclose(growth[holds], growths[2][holds], rtol=1e-6)
    result["median_at_largest_scale"] = float(np.median(growths[-1][-1]))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
