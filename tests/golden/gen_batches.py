# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes batches.json: what lab.py draws, and NumPy's randint under it.  python3 gen_batches.py"""
import json
import os

import numpy as np

import lab

HERE = os.path.dirname(os.path.abspath(__file__))


def symbols(x):
    """The numbers of the symbols of a one-hot array."""
    return x.argmax(-1).tolist()


def batches(name, task, settings, seed, sequences, count):
    rs = np.random.RandomState(seed)
    case = dict(task=name, **settings, seed=seed, batches=[])
    for _ in range(count):
        x, y = task.batch(rs, sequences)
        one_hot = task.kind == "ce"
        case["batches"].append(dict(x=symbols(x) if one_hot else x.tolist(), y=y.tolist()))
    return case


def drawn(low, high, seed):
    rs = np.random.RandomState(seed)
    return dict(low=low, high=high, seed=seed, values=rs.randint(low, high, 40).tolist(), then=rs.rand())


def start(cell, settings, **options):
    weights = lab.init(cell, 10, 3, 4, [7], **options)
    return dict(cell=cell, **settings, seed=7, weights={name: value[0].tolist() for name, value in weights.items()})


document = dict(
    randint=[drawn(*each) for each in [(0, 2, 0), (0, 8, 1), (4, 8, 2), (0, 10, 3), (-5, 95, 4), (3, 4, 5),
                                       (0, 2**31 - 1, 6), (1, 4, 4294967295)]],
    batches=[batches("tom_and_mary", lab.TomMary(lag, K=names), dict(lag=lag, names=names), seed, 5, 2)
             for lag, names, seed in [(4, 3, 0), (12, 4, 99), (30, 7, 5003)]]
    + [batches("adding", lab.Adding(lag), dict(lag=lag), seed, 4, 2) for lag, seed in [(3, 0), (12, 99), (31, 5003)]]
    + [batches("temporal_order", lab.TemporalOrder(lag), dict(lag=lag), seed, 5, 2)
       for lag, seed in [(6, 0), (12, 99), (45, 5003)]],
    start=[start("rnn", dict(weight_scale=0.5), g=0.5),
           start("lstm", dict(forget_bias=5, input_gate_bias=-4), fbias=5.0, ibias=-4.0),
           start("gru", dict(update_bias=5), fbias=5.0)])

with open(os.path.join(HERE, "batches.json"), "w", encoding="utf-8") as file:
    json.dump(document, file)
    file.write("\n")
