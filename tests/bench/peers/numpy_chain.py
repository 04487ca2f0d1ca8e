# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The note's chain of MatMuls and its random numbers in NumPy, as people write it and as experts do."""
import math

import numpy as np

import phase_map_numpy
from draws import draw_chain, draw_product, norm_of


def note_loop(Wh, dh, T):
    N = len(dh)
    norm_list = []
    for _ in range(T):
        dh = np.matmul(dh, Wh.T)
        norm = np.sqrt(np.sum(dh**2)) / N
        norm_list.append(norm)
    return norm_list


def as_written(sizes):
    Wh, dh = draw_chain(sizes)
    return lambda: note_loop(Wh, dh, sizes["T"]), lambda norms: norms[-1] * sizes["N"]


def tuned(step, factor):
    """Two buffers, nothing allocated in a step; step(dh, factor, out), factor made of Wh."""
    def prepare(sizes):
        Wh, start = draw_chain(sizes)
        W, first, second = factor(Wh), np.empty_like(start), np.empty_like(start)

        def go():
            norms = []
            dh, out = start, first
            for _ in range(sizes["T"]):
                step(dh, W, out)
                flat = out.ravel()
                norms.append(math.sqrt(np.dot(flat, flat)))
                dh, out = out, (second if out is first else first)
            return norms

        return go, lambda norms: norms[-1]

    return prepare


def product(dh, W, out):
    np.matmul(dh, W, out=out)


def row_by_row(dh, W, out):
    for row, to in zip(dh, out):
        np.dot(W, row, out=to)


def columns(sizes):
    """dh lies as columns (H, N)."""
    Wh, start = draw_chain(sizes)
    start = np.ascontiguousarray(start.T)
    buffers = np.empty_like(start), np.empty_like(start)

    def go():
        norms = []
        dh = start
        for k in range(sizes["T"]):
            out = buffers[k % 2]
            np.matmul(Wh, dh, out=out)
            flat = out.ravel()
            norms.append(math.sqrt(np.dot(flat, flat)))
            dh = out
        return norms

    return go, lambda norms: norms[-1]


def note_chain(_):
    Wh = np.random.RandomState(3).randn(3, 3)
    dh = np.ones((2, 3))
    return lambda: note_loop(Wh, dh, 20), lambda norms: norms[-1] * 2


def norms_at_once(start, WT, T):
    """Every dh is kept, and all norms are one sum at the end."""
    kept = np.empty((T, *start.shape))
    steps = list(kept)
    dot = np.dot

    def go():
        dh = start
        for out in steps:
            dh = dot(dh, WT, out)
        return np.sqrt(np.einsum("knh,knh->k", kept, kept))

    return go, lambda norms: norms[-1]


def chain_at_once(sizes):
    Wh, start = draw_chain(sizes)
    return norms_at_once(start, np.ascontiguousarray(Wh.T), sizes["T"])


def note_chain_tuned(_):
    return norms_at_once(np.ones((2, 3)), np.ascontiguousarray(np.random.RandomState(3).randn(3, 3).T), 20)


def experiment(sizes):
    """The note's listing as a whole, with what the program adds: the eigenvalues."""
    def go():
        np.random.seed(3)
        Wh = np.random.randn(sizes["H"], sizes["H"])
        norms = note_loop(Wh, np.ones((sizes["N"], sizes["H"])), sizes["T"])
        return norms, np.linalg.eigvals(Wh), np.linalg.svd(Wh, compute_uv=False)

    return go, lambda result: result[0][-1]


def one_product(sizes):
    A, B = draw_product(sizes)
    C = np.empty((len(A), B.shape[1]), A.dtype)
    return lambda: np.dot(A, B, C), lambda C: norm_of([C])


def randn(sizes):
    return lambda: np.random.RandomState(3).randn(sizes["count"]), lambda normals: normals[-1]


def phase_map(way):
    def prepare(sizes):
        scales = np.linspace(0.25, 2.0, sizes["scales"]) / np.sqrt(sizes["H"])
        weights = phase_map_numpy.draw(sizes["seeds"], sizes["H"])
        return lambda: way(weights, scales, sizes["T"]), lambda growth: growth[-1, -1] / scales[-1]

    return prepare


WORKS = {
    "chain": {
        "as written": as_written,
        "out=": tuned(product, lambda Wh: Wh.T),
        "out=, Whᵀ copied": tuned(product, lambda Wh: np.ascontiguousarray(Wh.T)),
        "out=, row by row": tuned(row_by_row, lambda Wh: Wh),
        "out=, columns": columns,
        "out=, norms at once": chain_at_once,
    },
    "unit_chain": {"out=": tuned(product, lambda Wh: Wh.T), "out=, norms at once": chain_at_once},
    "note_chain": {"as written": note_chain, "out=, norms at once": note_chain_tuned},
    "experiment": {"as written": experiment},
    "product": {"out=": one_product},
    "randn": {"as written": randn},
    "phase_map": {
        "as written": phase_map(phase_map_numpy.as_written),
        "out=, one row": phase_map(phase_map_numpy.tuned),
        "one chain a seed": phase_map(phase_map_numpy.one_chain_a_seed),
    },
}
