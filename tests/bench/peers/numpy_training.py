# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step in NumPy by an expert: the passes of numpy_cells_tuned.py, all parameters side by side in one array,
so that clipping and Adam go over them once, in place."""
import numpy as np

import numpy_cells_tuned
from draws import draw_training, norm_of

RATE, CHECK_RATE, MAX_NORM = 1e-7, 0.01, 0.1


class Adam:
    def __init__(self, size):
        self.m, self.v, self.room, self.t = *(np.zeros(size, np.float32) for _ in range(3)), 0

    def step(self, p, g, rate):
        self.t += 1
        m, v, room = self.m, self.v, self.room
        np.multiply(m, np.float32(0.9), out=m)
        np.multiply(g, np.float32(0.1), out=room)
        np.add(m, room, out=m)
        np.multiply(v, np.float32(0.999), out=v)
        np.multiply(g, g, out=room)
        np.multiply(room, np.float32(0.001), out=room)
        np.add(v, room, out=v)
        np.sqrt(v, out=room)
        np.divide(room, np.float32(np.sqrt(1 - 0.999 ** self.t)), out=room)
        np.add(room, np.float32(1e-8), out=room)
        np.divide(m, room, out=room)
        np.multiply(room, np.float32(rate / (1 - 0.9 ** self.t)), out=room)
        np.subtract(p, room, out=p)


def prepare(cell, sizes, rate):
    """step(), which trains once, and the array of all parameters."""
    p = draw_training(cell, sizes)
    names = ("Wx", "Wh", "bx", "bh", "Wo", "bo")
    flat = np.concatenate([getattr(p, name).ravel() for name in names])
    gradients = np.empty_like(flat)
    slots, at = [], 0
    for name in names:
        array = getattr(p, name)
        setattr(p, name, flat[at:at + array.size].reshape(array.shape))
        slots.append(gradients[at:at + array.size].reshape(array.shape))
        at += array.size
    go, adam = getattr(numpy_cells_tuned, cell)(p), Adam(flat.size)

    def step():
        for slot, gradient in zip(slots, (*go(), p.dWo, p.dbo)):
            slot[...] = gradient
        coefficient = MAX_NORM / (np.sqrt(np.dot(gradients, gradients)) + 1e-6)
        if coefficient < 1:
            np.multiply(gradients, np.float32(coefficient), out=gradients)
        adam.step(flat, gradients, rate)

    return step, flat


def training(cell):
    def work(sizes):
        def check(_):
            step, parameters = prepare(cell, sizes, CHECK_RATE)
            for _ in range(3):
                step()
            return norm_of([parameters])

        return prepare(cell, sizes, RATE)[0], check

    return work
