# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured against peers, and the goals. A row: a piece of work that core_bench and peers know, its sizes, and
what the machine's limits allow for it."""
from dataclasses import dataclass, field

from driver.figures import Goal

# What stands in the way of a goal, told in the table where it is not met. The goals were set on a processor with 58 and
# 117 GFLOP/s a core and 98 GB/s from its third-level cache; the table says above what this one has. Where a ratio cannot
# be reached at the machine's limit itself, the table says so by itself. Other rows of the table show the rest.
STEPS_WAIT = ("20 steps, each of which waits for a product and three sums of the one before, take 0.1 µs at least: a ratio "
              "of 100")
FEW_ROWS = ("the product by itself reaches what \"product alone\" says for N=2 and N=1; where it is short, norms and the calls "
            "of a step weigh as well")
PRODUCT = "the product by itself reaches what \"product alone\" says, and OpenBLAS less"
CELL = PRODUCT + "; by a profile, products are two thirds (H=64) to four fifths (H≥256) of our time, then come gates and laying out"
TWO_THREADS = PRODUCT + "; each of two threads has that and its half of the gates"
DIVISIONS = "each step divides by the norm that the step before left: 25 cycles that nothing shortens, 6.6 µs for 1000"
STEP_AND_RESULTS = ("half the time are steps that wait for three multiply-adds of the one before, a third the 20,000 results "
                    "that are written")
OWN_WEIGHTS = "each multiply-add reads a weight of its own from the first-level cache"
DRAWING = "the rest of a frame is drawing in Qt and QCustomPlot: lines, buffers, text"

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


def unit_chain(H, goal):
    """The chain on two threads, half of the columns each: each of them reads half of the weights."""
    half = max(1, H * H * 8 // 1024 // 2)
    limits = (Limit("fma:bits=64,copies=2", 2.0 * 2 * H * H * 50), Limit(f"read:KB={half},copies=2", 8.0 * H * H * 50))
    return Row("chain, two threads", "unit_chain", {"N": 2, "H": H, "T": 50, "threads": 2}, goal, limits,
               f"N=2, H={H}, T=50")


def product(bits, N, K, M):
    """A step's product and nothing else."""
    size = bits // 8
    limits = (Limit(f"fma:bits={bits}", 2.0 * N * K * M),
              Limit(f"read:KB={max(1, K * M * size // 1024)}", float(size * K * M)))
    return Row(f"product alone, float{bits}", "product", {"bits": bits, "N": N, "K": K, "M": M}, Goal(), limits,
               f"N={N}, K={K}, M={M}", tolerance=1e-4)


GATES = {"rnn": 1, "lstm": 4, "gru": 3}


def pass_limits(cell, N, D, H, T, threads):
    """Multiply-adds of sums (H + D), of dh (H) and of gradients (H + D), in float32."""
    operations = 2.0 * N * GATES[cell] * H * (3 * H + 2 * D) * T
    return (Limit(f"fma:bits=32,copies={threads}", operations),)


def recurrent(cell, H, threads, ratio, limit_fraction):
    sizes = {"N": 32, "D": 16, "H": H, "T": 100}
    name = f"{cell.upper()} BPTT, float32" + (", two threads" if threads == 2 else "")
    goal = Goal(ratio, limit_fraction, obstacle=TWO_THREADS if threads == 2 else CELL)
    return Row(name, f"{cell}_pass", {**sizes, "threads": threads}, goal,
               pass_limits(cell, **sizes, threads=threads), tolerance=2e-3)


def training_step(cell, size, H, ratio):
    """A pass, and beside it what depends on the parameters alone: norm, clipping, Adam, laying out."""
    sizes = {"N": 32, "D": 10, "H": H, "T": 100}
    return Row(f"training step, {size}, {cell.upper()}", f"{cell}_training", {**sizes, "O": 4},
               Goal(ratio, 0.75, obstacle=CELL), pass_limits(cell, **sizes, threads=1), tolerance=2e-3)


def phase_map(H, ratio, obstacle=None, ways=("as written", "out=, one row"), name="phase map"):
    """One chain a seed; each multiply-add has a weight of its own, and a block of seeds is as large as that cache."""
    sizes = {"H": H, "scales": 200, "seeds": 100, "T": 200}
    multiply_adds = float(H * H * 100 * 200)
    limits = (Limit("fma:bits=64", 2.0 * multiply_adds),)
    if H > 3:  # beyond that weights do not stay in registers
        limits += (Limit("read:KB=32", 8.0 * multiply_adds),)
    return Row(name, "phase_map", sizes, Goal(ratio, obstacle=obstacle), limits, ways=ways,
               shape=f"H={H}, 200 scales × 100 seeds, T=200", tolerance=1e-4)


def rows():
    result = [
        Row("the note's run: the loop", "note_chain", {}, Goal(ratio=300, obstacle=STEPS_WAIT), shape="N=2, H=3, T=20"),
        Row("the note's run: the loop as the note writes it", "note_chain", {}, shape="N=2, H=3, T=20",
            ways=("as written",)),
        Row("the note's run: all that is shown", "experiment", {"N": 2, "H": 3, "T": 20}),
    ]
    for sizes in ((64, 1, 64, 64), (64, 2, 64, 64), (64, 1, 256, 256), (64, 2, 256, 256), (64, 32, 64, 64),
                  (64, 32, 256, 256), (32, 32, 64, 64), (32, 32, 256, 1024), (32, 32, 512, 2048)):
        result.append(product(*sizes))
    for H, T, ratio in ((64, 200, 8), (256, 200, 1.7), (1024, 50, 7.5)):
        result.append(chain("chain", 2, H, T, Goal(ratio, 0.90, obstacle=FEW_ROWS)))
    for N, H in ((32, 64), (32, 256), (64, 256)):
        result.append(chain("chain, rows not equal", N, H, 200, Goal(1.35, 0.95, obstacle=PRODUCT)))
    for H, T in ((64, 200), (256, 200), (1024, 50)):
        result.append(chain("chain, equal rows", 32, H, T, Goal(20, 0.92, obstacle=FEW_ROWS), equal=1))
    for H in (512, 1024):
        result.append(unit_chain(H, Goal(1.15, 0.85, obstacle="weights are laid out once, by one thread, and both meet twice a step")))
    for what, clip in (("scale", 0), ("clip", 1)):
        result.append(Row(f"dragging {what}", "replay", {"N": 2, "H": 256, "T": 1000, "equal": 1, "clip": clip},
                          Goal(ratio=1000, obstacle=DIVISIONS if clip else None), shape="N=2, H=256, T=1000", against="rerun", tolerance=1e-12))
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
    for size, H, ratio in (("small", 64, 2.7), ("large", 256, 1.35)):
        for cell in one_thread:
            result.append(training_step(cell, size, H, ratio))
    for H, ratio, obstacle in ((3, 7000, STEP_AND_RESULTS), (16, 4000, OWN_WEIGHTS), (64, 1000, OWN_WEIGHTS)):
        result.append(phase_map(H, ratio, obstacle))
    for H in (3, 16, 64):
        result.append(phase_map(H, None, ways=("one chain a seed",), name="phase map, NumPy with the same idea"))
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
        Drag("N=2, H=3, T=20", {}, {"N": 2, "H": 3, "T": 20}, Goal(at_most_ns=4e6, obstacle=DRAWING)),
        Drag("N=2, H=256, T=400", {"hidden_size": 256, "time_steps": 400, "weight_scale": 0.06},
             {"N": 2, "H": 256, "T": 400}, Goal(at_most_ns=16e6, obstacle=DRAWING)),
        Drag("LSTM, N=16, H=128, T=200",
             {"cell": "lstm", "hidden_size": 128, "time_steps": 200, "batch_size": 16, "weight_scale": 0.09},
             {"N": 16, "D": 3, "H": 128, "T": 200, "lstm": 1}),
    ]
