# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step in PyTorch: module, linear read-out, cross-entropy, clip_grad_norm_, Adam."""
import torch

from draws import draw_training, norm_of
from numpy_training import CHECK_RATE, MAX_NORM, RATE

MODULES = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}


def prepare(cell, sizes, rate, foreach):
    """step(), which trains once, and all parameters."""
    drawn = draw_training(cell, sizes)
    module, linear = MODULES[cell](sizes["D"], sizes["H"]), torch.nn.Linear(sizes["H"], sizes["O"])
    parameters = [*module.parameters(), *linear.parameters()]
    with torch.no_grad():
        for parameter, value in zip(parameters, (drawn.Wx.T, drawn.Wh.T, drawn.bx, drawn.bh, drawn.Wo.T, drawn.bo)):
            parameter.copy_(torch.from_numpy(value.copy()))
    x, right = torch.from_numpy(drawn.x), torch.from_numpy(drawn.right)
    optimizer = torch.optim.Adam(parameters, lr=rate, foreach=foreach)

    def step():
        optimizer.zero_grad(set_to_none=True)
        outputs, _ = module(x)
        loss = torch.nn.functional.cross_entropy(linear(outputs[-1]), right)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, MAX_NORM)
        optimizer.step()

    return step, parameters


def training(cell, foreach):
    def work(sizes):
        def check(_):
            step, parameters = prepare(cell, sizes, CHECK_RATE, foreach)
            for _ in range(3):
                step()
            return norm_of([each.detach().numpy() for each in parameters])

        return prepare(cell, sizes, RATE, foreach)[0], check

    return work
