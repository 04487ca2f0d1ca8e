# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers that all peers and core_bench start from, so that they compute the same."""
from dataclasses import dataclass

import numpy as np

GATES = {"rnn": 1, "lstm": 4, "gru": 3}


@dataclass
class Pass:
    """A cell's weights with the gates side by side in PyTorch's order, and what goes through it; float32."""
    Wx: np.ndarray  # (D, G·H)
    Wh: np.ndarray  # (H, G·H)
    bx: np.ndarray  # (G·H)
    bh: np.ndarray  # (G·H)
    x: np.ndarray  # (T, N, D)
    last: np.ndarray  # (N, H) the loss's gradient of h_T

    def gradient_of(self, h):
        """The loss's gradient of h_T, which may depend on it."""
        return self.last


@dataclass
class Training(Pass):
    """The same with a linear read-out at the last step and its mean cross-entropy."""
    Wo: np.ndarray  # (H, O)
    bo: np.ndarray  # (O)
    right: np.ndarray  # (N) classes

    def gradient_of(self, h):
        p = h @ self.Wo
        p += self.bo
        p -= p.max(axis=1, keepdims=True)
        np.exp(p, out=p)
        p /= p.sum(axis=1, keepdims=True)
        p[np.arange(len(p)), self.right] -= 1
        p /= np.float32(len(p))
        self.dWo, self.dbo = h.T @ p, p.sum(axis=0)
        return p @ self.Wo.T


def draw_pass(cell, sizes):
    N, D, H, T = (sizes[name] for name in "NDHT")
    random = np.random.RandomState(0)

    def draw(rows, columns, scale=1.0):
        return (random.randn(rows, columns) * scale).astype(np.float32)

    scale, columns = 1 / np.sqrt(H), GATES[cell] * H
    return Pass(draw(D, columns, scale), draw(H, columns, scale), draw(1, columns, scale)[0],
                draw(1, columns, scale)[0], draw(T * N, D).reshape(T, N, D), draw(N, H))


def draw_training(cell, sizes):
    N, D, H, T, O = (sizes[name] for name in "NDHTO")
    random = np.random.RandomState(0)

    def draw(rows, columns, scale=1.0):
        return (random.randn(rows, columns) * scale).astype(np.float32)

    scale, columns = 1 / np.sqrt(H), GATES[cell] * H
    Wx, Wh, bx, bh = draw(D, columns, scale), draw(H, columns, scale), draw(1, columns, scale), draw(1, columns, scale)
    x = draw(T * N, D).reshape(T, N, D)
    Wo, bo = draw(H, O, scale), draw(1, O, scale)
    return Training(Wx, Wh, bx[0], bh[0], x, np.empty((N, H), np.float32), Wo, bo[0], np.arange(N) % O)


def draw_product(sizes):
    """A (N, K) and B (K, M) in as many bits as asked for."""
    random = np.random.RandomState(3)
    dtype = np.float32 if sizes["bits"] == 32 else np.float64
    return [random.randn(*shape).astype(dtype) for shape in ((sizes["N"], sizes["K"]), (sizes["K"], sizes["M"]))]


def norm_of(gradients):
    return np.sqrt(sum(np.sum(np.square(each, dtype=np.float64)) for each in gradients))


def draw_chain(sizes):
    """Wh (H, H) and dh (N, H), whose rows differ unless sizes["equal"] is 1."""
    N, H = sizes["N"], sizes["H"]
    random = np.random.RandomState(3)
    Wh = random.randn(H, H) / np.sqrt(H)
    dh = random.randn(N, H)
    return Wh, np.ones_like(dh) if sizes.get("equal") else dh
