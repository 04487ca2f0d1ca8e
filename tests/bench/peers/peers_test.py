#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way in which a peer does a piece of work gives the same numbers."""
import unittest

import numpy as np

import numpy_cells
import numpy_cells_tuned
import numpy_peer
import torch_peer
from draws import GATES, draw_pass


class Peers(unittest.TestCase):
    def test_gradients_of_all_parameters(self):
        sizes = {"N": 3, "D": 4, "H": 5, "T": 6}
        for cell in GATES:
            drawn = draw_pass(cell, sizes)
            go, _ = torch_peer.WORKS[f"{cell}_pass"]["autograd.grad"](sizes)
            expected = [each.numpy() for each in go()]
            tuned = getattr(numpy_cells_tuned, cell)(drawn)
            tuned()
            for gradients in (getattr(numpy_cells, cell)(drawn), tuned()):  # the second time as the first
                for gradient, each in zip(gradients, expected):
                    np.testing.assert_allclose(gradient, each.T, rtol=2e-4, atol=2e-5, err_msg=cell)

    def test_checks_agree(self):
        sizes = {"N": 3, "D": 4, "H": 5, "T": 7, "K": 6, "M": 8, "bits": 32, "scales": 4, "seeds": 3, "count": 11, "O": 3}
        for work, ways in numpy_peer.WORKS.items():
            all_ways = dict(ways, **{f"torch {way}": it for way, it in torch_peer.WORKS.get(work, {}).items()})
            checks = []
            for prepare in all_ways.values():
                go, check = prepare(sizes)
                go()
                checks.append(check(go()))
            np.testing.assert_allclose(checks, checks[0], rtol=1e-4, err_msg=f"{work}: {list(all_ways)}")


if __name__ == "__main__":
    unittest.main()
