# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backpropagation through time in NumPy by an expert: one product x·Wx for all steps, one for each dW after the loop,
arrays allocated once and written in place, everything without a recurrence done for all steps at once, and one tanh for
all gates: sigmoid(a) = tanh(a / 2) / 2 + 1/2, the halves multiplied into the weights.

Each function takes a draws.Pass, allocates, and returns go(), which returns the gradients of Wx, Wh, bx, bh.
"""
import numpy as np


def arrays(p, *widths):
    """(T, N, width) each."""
    T, N = p.x.shape[:2]
    return [np.empty((T, N, width), p.x.dtype) for width in widths]


def states(p):
    """h_0 … h_T, (T + 1, N, H), with h_0 = 0."""
    return np.zeros((len(p.x) + 1, *p.last.shape), p.x.dtype)


def flat(a):
    return a.reshape(-1, a.shape[-1])


def weight_gradients(p, hs, dx, dh):
    return flat(p.x).T @ flat(dx), flat(hs[:-1]).T @ flat(dh), flat(dx).sum(axis=0), flat(dh).sum(axis=0)


def rnn(p):
    H = p.last.shape[1]
    hs, (xW, dsums) = states(p), arrays(p, H, H)
    dh = np.empty_like(p.last)

    def go():
        np.matmul(flat(p.x), p.Wx, out=flat(xW))
        np.add(xW, p.bx + p.bh, out=xW)
        for before, after, sums in zip(hs, hs[1:], xW):
            np.matmul(before, p.Wh, out=after)
            np.add(after, sums, out=after)
            np.tanh(after, out=after)
        slopes = np.multiply(hs[1:], hs[1:], out=xW)
        np.subtract(1, slopes, out=slopes)
        WhT = np.ascontiguousarray(p.Wh.T)
        dh[:] = p.gradient_of(hs[-1])
        for dt, slope in zip(dsums[::-1], slopes[::-1]):
            np.multiply(dh, slope, out=dt)
            np.matmul(dt, WhT, out=dh)
        return weight_gradients(p, hs, dsums, dsums)

    return go


def halved(H, blocks):
    """What one tanh for all gates multiplies by: 1/2 for sigmoids, 1 for tanh; and what is then added."""
    factor = np.concatenate([np.full(H, 0.5 if block == "s" else 1, np.float32) for block in blocks])
    return factor, np.where(factor == 0.5, factor, np.float32(0))


def lstm(p):
    N, H = p.last.shape
    hs, cs = states(p), states(p)
    gates, factors, dsums, tanh_c, through, some = arrays(p, 4 * H, 4 * H, 4 * H, H, H, H)
    half, offset = halved(H, "ssts")
    dh, dc, product = (np.empty_like(p.last) for _ in range(3))

    def go():
        Wh, WhT = p.Wh * half, np.ascontiguousarray(p.Wh.T)
        np.matmul(flat(p.x), p.Wx * half, out=flat(factors))  # used as room for x·Wx first
        np.add(factors, (p.bx + p.bh) * half, out=factors)
        for t, (A, sums) in enumerate(zip(gates, factors)):
            np.matmul(hs[t], Wh, out=A)
            np.add(A, sums, out=A)
            np.tanh(A, out=A)
            np.multiply(A, half, out=A)
            np.add(A, offset, out=A)
            c = cs[t + 1]
            np.multiply(A[:, H:2 * H], cs[t], out=c)
            np.multiply(A[:, :H], A[:, 2 * H:3 * H], out=product)
            np.add(c, product, out=c)
            np.tanh(c, out=tanh_c[t])
            np.multiply(A[:, 3 * H:], tanh_c[t], out=hs[t + 1])

        i, f, g, o = (gates[:, :, k * H:(k + 1) * H] for k in range(4))
        np.subtract(1, gates, out=factors)
        np.multiply(factors, gates, out=factors)  # slopes of sigmoids
        fi, ff, fg, fo = (factors[:, :, k * H:(k + 1) * H] for k in range(4))
        np.multiply(fi, g, out=fi)
        np.multiply(ff, cs[:-1], out=ff)
        np.multiply(g, g, out=some)
        np.subtract(1, some, out=some)
        np.multiply(some, i, out=fg)
        np.multiply(fo, tanh_c, out=fo)
        np.multiply(tanh_c, tanh_c, out=through)
        np.subtract(1, through, out=through)
        np.multiply(through, o, out=through)

        dh[:] = p.gradient_of(hs[-1])
        dc[:] = 0
        for t in range(len(gates) - 1, -1, -1):
            np.multiply(dh, through[t], out=product)
            np.add(dc, product, out=dc)
            dA, F = dsums[t], factors[t]
            np.multiply(F.reshape(N, 4, H)[:, :3], dc[:, None], out=dA.reshape(N, 4, H)[:, :3])
            np.multiply(F[:, 3 * H:], dh, out=dA[:, 3 * H:])
            np.matmul(dA, WhT, out=dh)
            np.multiply(dc, f[t], out=dc)
        return weight_gradients(p, hs, dsums, dsums)

    return go


def gru(p):
    H = p.last.shape[1]
    hs = states(p)
    gates, sums, dx, dm, factors = arrays(p, 3 * H, 3 * H, 3 * H, 3 * H, 3 * H)
    half, offset = halved(H, "sst")
    ms = sums  # h·Wh + bh; its last third is what the reset gate multiplies
    dh, product = np.empty_like(p.last), np.empty_like(p.last)

    def go():
        Wh, bh, WhT = p.Wh * half, p.bh * half, np.ascontiguousarray(p.Wh.T)
        np.matmul(flat(p.x), p.Wx * half, out=flat(gates))
        np.add(gates, p.bx * half, out=gates)
        for t, (A, m) in enumerate(zip(gates, ms)):
            np.matmul(hs[t], Wh, out=m)
            np.add(m, bh, out=m)
            rz, n = A[:, :2 * H], A[:, 2 * H:]
            np.add(rz, m[:, :2 * H], out=rz)
            np.tanh(rz, out=rz)
            np.multiply(rz, half[:2 * H], out=rz)
            np.add(rz, offset[:2 * H], out=rz)
            np.multiply(A[:, :H], m[:, 2 * H:], out=product)
            np.add(n, product, out=n)
            np.tanh(n, out=n)
            h = hs[t + 1]
            np.subtract(hs[t], n, out=h)
            np.multiply(h, A[:, H:2 * H], out=h)
            np.add(h, n, out=h)

        r, z, n = (gates[:, :, k * H:(k + 1) * H] for k in range(3))
        fr, fz, fn = (factors[:, :, k * H:(k + 1) * H] for k in range(3))
        np.subtract(1, gates[:, :, :2 * H], out=factors[:, :, :2 * H])
        np.multiply(n, n, out=fn)
        np.subtract(1, fn, out=fn)
        np.multiply(fn, fz, out=fn)  # of dn: (1 − z)(1 − n²)
        np.multiply(fr, r, out=fr)
        np.multiply(fr, ms[:, :, 2 * H:], out=fr)  # of dr, times dn
        np.multiply(fz, z, out=fz)
        np.multiply(fz, hs[:-1] - n, out=fz)  # of dz

        dh[:] = p.gradient_of(hs[-1])
        for t in range(len(gates) - 1, -1, -1):
            X, M, F = dx[t], dm[t], factors[t]
            np.multiply(F[:, H:], np.concatenate((dh, dh), axis=1), out=X[:, H:])
            np.multiply(F[:, :H], X[:, 2 * H:], out=X[:, :H])
            M[:, :2 * H] = X[:, :2 * H]
            np.multiply(X[:, 2 * H:], r[t], out=M[:, 2 * H:])
            np.matmul(M, WhT, out=product)
            np.multiply(dh, z[t], out=dh)
            np.add(dh, product, out=dh)
        return weight_gradients(p, hs, dx, dm)

    return go
