# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured against peers, and the goals. A row: a piece of work that core_bench and peers know, its sizes, and
what the machine's limits allow for it."""
from dataclasses import dataclass, field

from driver.figures import Goal

# Why a goal is not met, where it is known; told in the table only then. The goals were set on a processor with 58 and
# 117 GFLOP/s a core and 98 GB/s from its third-level cache; the table says above what this one has.
FEW_CALLS = "the best peer needs a few microseconds for all of it; so many times less would be under 2 ns a step"
FAST_PRODUCTS = ("multiply-adds are twice as fast here as where the goal was set; norms, loops, tanh and reads, which the "
                 "limit does not count, are not")
FAR_MEMORY = "8 MB of weights have room in no near cache here, and both read them from afar in every step"
TWO_CORES = "threads meet twice a step, and what the limit does not count weighs twice as much"
OWN_RERUN = "a rerun has become faster too: one row of dh where all are equal, weights laid out once"
TUNED = "NumPy as people write it takes two to three times as long as this tuned one"

@dataclass(frozen=True)
class Limit:
    """Work that cannot take less time than amount / rate, with the rate that core_bench measures as `probe`."""
    probe: str
    amount: float


@dataclass(frozen=True)
class Row:
    name: str
    work: str
    sizes: dict
    goal: Goal = field(default_factory=Goal)
    limits: tuple = ()  # all of them hold: the longest time is the limit
    shape: str = None
    ways: tuple = None  # of the peers; all where None
    against: str = None  # another work of core_bench that is the peer, instead of NumPy and PyTorch
    tolerance: float = 1e-6  # of "check"

    @property
    def threads(self):
        return self.sizes.get("threads", 1)

    @property
    def request(self):
        return request(self.work, self.sizes)

    def shape_text(self):
        return self.shape or ", ".join(f"{name}={value}" for name, value in self.sizes.items() if name != "threads")


def request(work, sizes):
    return f"{work}:{','.join(f'{name}={value}' for name, value in sizes.items())}" if sizes else work


def chain_limits(N, H, T):
    """A step multiplies (N, H) by Wh, which is read once: from wherever H·H numbers have room."""
    kilobytes = max(1, H * H * 8 // 1024)
    return Limit("fma:bits=64", 2.0 * N * H * H * T), Limit(f"read:KB={kilobytes}", 8.0 * H * H * T)


def chain(name, N, H, T, goal, **more):
    equal = more.get("equal", 0)
    rows_computed = 1 if equal else N
    return Row(name, "chain", {"N": N, "H": H, "T": T, **more}, goal, chain_limits(rows_computed, H, T),
               f"N={N}, H={H}, T={T}")


GATES = {"rnn": 1, "lstm": 4, "gru": 3}


def pass_limits(cell, N, D, H, T, threads):
    """Multiply-adds of sums (H + D), of dh (H) and of gradients (H + D), in float32."""
    operations = 2.0 * N * GATES[cell] * H * (3 * H + 2 * D) * T
    return (Limit(f"fma:bits=32,copies={threads}", operations),)


def recurrent(cell, H, threads, ratio, limit_fraction):
    sizes = {"N": 32, "D": 16, "H": H, "T": 100}
    name = f"{cell.upper()} BPTT, float32" + (", two threads" if threads == 2 else "")
    goal = Goal(ratio, limit_fraction, obstacle=TWO_CORES if threads == 2 else FAST_PRODUCTS)
    return Row(name, f"{cell}_pass", {**sizes, "threads": threads}, goal,
               pass_limits(cell, **sizes, threads=threads), tolerance=2e-3)


def phase_map(H, ratio, ways=("as written", "out=, one row"), name="phase map"):
    sizes = {"H": H, "scales": 200, "seeds": 100, "T": 200}
    return Row(name, "phase_map", sizes, Goal(ratio, obstacle=TUNED), ways=ways, shape=f"H={H}, 200 scales × 100 seeds, T=200",
               tolerance=1e-4)


def rows():
    result = [
        Row("the note's run: the loop", "note_chain", {}, Goal(ratio=300, obstacle=FEW_CALLS), shape="N=2, H=3, T=20"),
        Row("the note's run: all that is shown", "experiment", {"N": 2, "H": 3, "T": 20}),
    ]
    for H, T, ratio, obstacle in ((64, 200, 8, FAST_PRODUCTS), (256, 200, 1.7, FAST_PRODUCTS), (1024, 50, 7.5, FAR_MEMORY)):
        result.append(chain("chain", 2, H, T, Goal(ratio, 0.90, obstacle=obstacle)))
    for N, H in ((32, 64), (32, 256), (64, 256)):
        result.append(chain("chain, rows not equal", N, H, 200, Goal(1.35, 0.95, obstacle=FAST_PRODUCTS)))
    for H, T, obstacle in ((64, 200, FAST_PRODUCTS), (256, 200, FAST_PRODUCTS), (1024, 50, FAR_MEMORY)):
        result.append(chain("chain, equal rows", 32, H, T, Goal(20, 0.92, obstacle=obstacle), equal=1))
    for what, clip in (("scale", 0), ("clip", 1)):
        result.append(Row(f"dragging {what}", "replay", {"N": 2, "H": 256, "T": 1000, "equal": 1, "clip": clip},
                          Goal(ratio=1000, obstacle=OWN_RERUN), shape="N=2, H=256, T=1000", against="rerun", tolerance=1e-12))
    result.append(Row("randn", "randn", {"count": 100000}, Goal(ratio=3), tolerance=1e-12))
    one_thread = {"rnn": ((64, 2.5), (128, 1.5), (256, 1.35), (512, 1.15)),
                  "lstm": ((64, 3.2), (128, 1.8), (256, 1.4), (512, 1.25)),
                  "gru": ((64, 3.2), (128, 1.8), (256, 1.4), (512, 1.25))}
    for cell, goals in one_thread.items():
        for H, ratio in goals:
            result.append(recurrent(cell, H, 1, ratio, 0.90 if cell == "rnn" else 0.85))
    for cell in one_thread:
        for H in (256, 512):
            result.append(recurrent(cell, H, 2, 1.15, 0.85))
    for H, ratio in ((3, 7000), (16, 4000), (64, 1000)):
        result.append(phase_map(H, ratio))
    for H in (3, 16, 64):
        result.append(phase_map(H, None, ("one chain a seed",), "phase map, NumPy with the same idea"))
    return result


@dataclass(frozen=True)
class Growth:
    """How the time of a piece of work grows with one of its sizes."""
    name: str
    work: str
    sizes: dict
    grows: str
    values: tuple

    def requests(self):
        return [request(self.work, {**self.sizes, self.grows: value}) for value in self.values]

    def shape_text(self):
        fixed = ", ".join(f"{name}={value}" for name, value in self.sizes.items() if name != self.grows)
        return f"{self.grows}={self.values[0]} … {self.values[-1]}, {fixed}"


def growths():
    return [
        Growth("growth of the chain in H", "chain", {"N": 2, "T": 100}, "H", (64, 128, 256, 512, 1024)),
        Growth("growth of the chain in T", "chain", {"N": 2, "H": 64}, "T", (100, 200, 400, 800, 1600)),
        Growth("growth of an experiment in T", "experiment", {"N": 2, "H": 3}, "T", (20, 80, 320, 1280)),
        Growth("growth of an LSTM pass in H", "lstm_pass", {"N": 32, "D": 16, "T": 25}, "H", (64, 128, 256, 512)),
        Growth("growth of an LSTM pass in T", "lstm_pass", {"N": 32, "D": 16, "H": 64}, "T", (25, 50, 100, 200)),
    ]


@dataclass(frozen=True)
class Drag:
    """An experiment whose sliders are dragged."""
    shape: str
    fields: dict
    peer: dict  # the same for matplotlib_peer.py
    goal: Goal = field(default_factory=Goal)  # of the 95th percentile


def drags():
    return [
        Drag("N=2, H=3, T=20", {}, {"N": 2, "H": 3, "T": 20}, Goal(at_most_ns=4e6)),
        Drag("N=2, H=256, T=400", {"hidden_size": 256, "time_steps": 400, "weight_scale": 0.06},
             {"N": 2, "H": 256, "T": 400}, Goal(at_most_ns=16e6)),
        Drag("LSTM, N=16, H=128, T=200",
             {"cell": "lstm", "hidden_size": 128, "time_steps": 200, "batch_size": 16, "weight_scale": 0.09},
             {"N": 16, "D": 3, "H": 128, "T": 200, "lstm": 1}),
    ]
