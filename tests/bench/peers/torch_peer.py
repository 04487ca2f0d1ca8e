#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""PyTorch as a peer of core_bench; see peer.py."""
import os

import torch

import peer
from draws import GATES, draw_chain, draw_pass, draw_product, norm_of
from torch_training import MODULES, training

torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 1)))


def make(cell, sizes):
    """The module, its inputs and the loss's gradient of the last h."""
    drawn = draw_pass(cell, sizes)
    module = MODULES[cell](sizes["D"], sizes["H"])
    with torch.no_grad():
        for parameter, value in zip(module.parameters(), (drawn.Wx.T, drawn.Wh.T, drawn.bx, drawn.bh)):
            parameter.copy_(torch.from_numpy(value.copy()))
    return module, torch.from_numpy(drawn.x), torch.from_numpy(drawn.last)


def norm_of_tensors(gradients):
    return norm_of([each.numpy() for each in gradients])


def as_written(cell):
    def prepare(sizes):
        module, x, last = make(cell, sizes)

        def go():
            module.zero_grad()
            outputs, _ = module(x)
            loss = (outputs[-1] * last).sum()
            loss.backward()
            return [parameter.grad for parameter in module.parameters()]

        return go, norm_of_tensors

    return prepare


def tuned(cell):
    """Nothing accumulated, no loss in between."""
    def prepare(sizes):
        module, x, last = make(cell, sizes)
        parameters = list(module.parameters())

        def go():
            outputs, _ = module(x)
            return torch.autograd.grad(outputs[-1], parameters, last)

        return go, norm_of_tensors

    return prepare


def chain(sizes):
    Wh, dh = (torch.from_numpy(each) for each in draw_chain(sizes))

    def go():
        gradient = dh
        norms = []
        for _ in range(sizes["T"]):
            gradient = torch.matmul(gradient, Wh.t())
            norms.append(gradient.norm().item() / sizes["N"])
        return norms

    return go, lambda norms: norms[-1] * sizes["N"]


def chain_tuned(sizes):
    Wh, start = (torch.from_numpy(each) for each in draw_chain(sizes))
    WhT = Wh.t().contiguous()
    all_dh = torch.empty(sizes["T"], *start.shape, dtype=start.dtype)
    steps = list(all_dh)

    def go():
        with torch.inference_mode():
            dh = start
            for out in steps:
                torch.mm(dh, WhT, out=out)
                dh = out
            return torch.linalg.vector_norm(all_dh, dim=(1, 2))

    return go, lambda norms: norms[-1]


def product(sizes):
    A, B = (torch.from_numpy(each) for each in draw_product(sizes))
    C = torch.empty(len(A), B.shape[1], dtype=A.dtype)

    def go():
        with torch.inference_mode():
            return torch.mm(A, B, out=C)

    return go, lambda C: norm_of([C.numpy()])


WORKS = {"chain": {"as written": chain, "out=, norms at once": chain_tuned},
         "unit_chain": {"out=, norms at once": chain_tuned}, "product": {"out=": product}}
for each in GATES:
    WORKS[f"{each}_pass"] = {"as written": as_written(each), "autograd.grad": tuned(each)}
    WORKS[f"{each}_training"] = {"as written": training(each, False), "foreach": training(each, True)}


def about():
    return {"library": f"PyTorch {torch.__version__}", "blas": peer.blas(),
            "threads": f"{torch.get_num_threads()}, BLAS {os.environ.get('OPENBLAS_NUM_THREADS', 'all')}"}


if __name__ == "__main__":
    peer.main(WORKS, about)
