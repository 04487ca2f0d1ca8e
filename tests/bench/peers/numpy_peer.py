#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""NumPy as a peer of core_bench; see peer.py."""
import os

import numpy as np

import numpy_cells
import numpy_cells_tuned
import peer
from draws import GATES, draw_pass, norm_of
from numpy_chain import WORKS
from numpy_training import training

np.seterr(all="ignore")  # maps reach beyond float64


def as_written(cell):
    def prepare(sizes):
        drawn = draw_pass(cell, sizes)
        return lambda: getattr(numpy_cells, cell)(drawn), norm_of

    return prepare


def tuned(cell):
    def prepare(sizes):
        return getattr(numpy_cells_tuned, cell)(draw_pass(cell, sizes)), norm_of

    return prepare


for each in GATES:
    WORKS[f"{each}_pass"] = {"as written": as_written(each), "batched over time, out=": tuned(each)}
    WORKS[f"{each}_training"] = {"batched over time, out=": training(each)}


def about():
    return {"library": f"NumPy {np.__version__}", "blas": peer.blas(),
            "threads": os.environ.get("OPENBLAS_NUM_THREADS", "all")}


if __name__ == "__main__":
    peer.main(WORKS, about)
