# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backpropagation through time in NumPy: as the book's listings have it, a step after the other. PyTorch's gates.

Each function takes a draws.Pass and returns the gradients of Wx, Wh, bx, bh.
"""
import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def rnn(p):
    h = np.zeros_like(p.last)
    hs = [h]
    for x in p.x:
        h = np.tanh(np.dot(h, p.Wh) + np.dot(x, p.Wx) + p.bx + p.bh)
        hs.append(h)
    dWx, dWh, db = np.zeros_like(p.Wx), np.zeros_like(p.Wh), np.zeros_like(p.bx)
    dh = p.last
    for t in reversed(range(len(p.x))):
        dt = dh * (1 - hs[t + 1]**2)
        dWx += np.dot(p.x[t].T, dt)
        dWh += np.dot(hs[t].T, dt)
        db += np.sum(dt, axis=0)
        dh = np.dot(dt, p.Wh.T)
    return dWx, dWh, db, db


def lstm(p):
    h = c = np.zeros_like(p.last)
    steps = []
    for x in p.x:
        A = np.dot(x, p.Wx) + np.dot(h, p.Wh) + p.bx + p.bh
        i, f, g, o = np.split(A, 4, axis=1)
        i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
        h_prev, c_prev = h, c
        c = f * c_prev + g * i
        h = o * np.tanh(c)
        steps.append((h_prev, c_prev, i, f, g, o, np.tanh(c)))
    dWx, dWh, db = np.zeros_like(p.Wx), np.zeros_like(p.Wh), np.zeros_like(p.bx)
    dh, dc = p.last, np.zeros_like(p.last)
    for t in reversed(range(len(p.x))):
        h_prev, c_prev, i, f, g, o, tanh_c = steps[t]
        ds = dc + dh * o * (1 - tanh_c**2)
        di = ds * g * i * (1 - i)
        df = ds * c_prev * f * (1 - f)
        dg = ds * i * (1 - g**2)
        do = dh * tanh_c * o * (1 - o)
        dA = np.hstack((di, df, dg, do))
        dWx += np.dot(p.x[t].T, dA)
        dWh += np.dot(h_prev.T, dA)
        db += np.sum(dA, axis=0)
        dh = np.dot(dA, p.Wh.T)
        dc = ds * f
    return dWx, dWh, db, db


def gru(p):
    h = np.zeros_like(p.last)
    steps = []
    for x in p.x:
        xr, xz, xn = np.split(np.dot(x, p.Wx) + p.bx, 3, axis=1)
        hr, hz, m = np.split(np.dot(h, p.Wh) + p.bh, 3, axis=1)
        r, z = sigmoid(xr + hr), sigmoid(xz + hz)
        n = np.tanh(xn + r * m)
        steps.append((h, r, z, n, m))
        h = (1 - z) * n + z * h
    dWx, dWh, dbx, dbh = (np.zeros_like(each) for each in (p.Wx, p.Wh, p.bx, p.bh))
    dh = p.last
    for t in reversed(range(len(p.x))):
        h_prev, r, z, n, m = steps[t]
        dn = dh * (1 - z) * (1 - n**2)
        dz = dh * (h_prev - n) * z * (1 - z)
        dr = dn * m * r * (1 - r)
        dx = np.hstack((dr, dz, dn))
        dm = np.hstack((dr, dz, dn * r))
        dWx += np.dot(p.x[t].T, dx)
        dWh += np.dot(h_prev.T, dm)
        dbx += np.sum(dx, axis=0)
        dbh += np.sum(dm, axis=0)
        dh = dh * z + np.dot(dm, p.Wh.T)
    return dWx, dWh, dbx, dbh
