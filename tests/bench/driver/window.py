# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen: from a moved slider to the painted frame, from the start to the first curve, and the memory for it;
beside the same figure in matplotlib."""
import json
import os
import subprocess
import time

from driver.figures import Figure, Goal, median, percentile
from driver.processes import BENCH, PYTHON, peer_environment

MATPLOTLIB_WAYS = ("draw_idle", "blit")


def run(command, environment=None):
    """What it prints, and the most memory it had, in MB."""
    process = subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    printed, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command}: {errors}")
    return printed, usage.ru_maxrss / 1024


def matplotlib(*arguments):
    return run([PYTHON, str(BENCH / "peers" / "matplotlib_peer.py"), *arguments], peer_environment(1, 1))


def measure_drag(drag, binaries, rounds, moves, seconds):
    """Figures of a drag: percentiles over all moves of all sliders, and the slowest slider."""
    sliders, peers, memory, peer_memory = {}, {way: [] for way in MATPLOTLIB_WAYS}, [], []
    fields = [f"{name}={value}" for name, value in drag.fields.items()]
    sizes = ",".join(f"{name}={value}" for name, value in drag.peer.items())
    for _ in range(rounds):
        printed, megabytes = run([str(binaries / "latency_bench"), "--moves", str(moves), "--seconds", str(seconds), *fields])
        for slider, milliseconds in json.loads(printed)["sliders"].items():
            sliders.setdefault(slider.removesuffix("_slider"), []).extend(milliseconds)
        memory.append(megabytes)
        for way, milliseconds in peers.items():
            printed, megabytes = matplotlib("drag", sizes, str(moves), way)
            milliseconds.extend(json.loads(printed))
        peer_memory.append(megabytes)
    return drag_figures(drag, sliders, peers) + [
        Figure("peak memory of a drag", drag.shape, peer="matplotlib", unit="MB", ours_value=median(memory),
               peer_value=median(peer_memory))]


def drag_figures(drag, sliders, peers):
    """From {slider: milliseconds} and {way: milliseconds}."""
    everything = [each for milliseconds in sliders.values() for each in milliseconds]
    way = min(peers, key=lambda each: median(peers[each]))
    figures = []
    for name, fraction in (("median", 0.5), ("95th percentile", 0.95), ("99th percentile", 0.99)):
        figures.append(Figure(f"slider to frame, {name}", drag.shape, percentile(everything, fraction) * 1e6,
                              f"matplotlib, {way}", percentile(peers[way], fraction) * 1e6,
                              goal=drag.goal if fraction == 0.95 else Goal()))
    slowest = max(sliders, key=lambda each: percentile(sliders[each], 0.95))
    figures.append(Figure(f"the same of the slowest slider, {slowest}, 95th percentile", drag.shape,
                          percentile(sliders[slowest], 0.95) * 1e6, goal=drag.goal))
    return figures


def measure_start(binaries, rounds):
    """From the start of the process to the first painted curve; the first of all runs only warms the disk's cache."""
    def nanoseconds_of(start):
        before = time.monotonic_ns()
        printed, megabytes = start()
        return int(printed) - before, megabytes

    def ours():
        return run([str(binaries / "startup_bench")])

    def peer():
        return matplotlib("start")

    both = [(nanoseconds_of(ours), nanoseconds_of(peer)) for _ in range(rounds + 1)][1:]
    our_times, peer_times = ([pair[who][0] for pair in both] for who in (0, 1))
    our_memory, peer_memory = ([pair[who][1] for pair in both] for who in (0, 1))
    shape = "N=2, H=3, T=20"
    return [
        Figure("start to the first curve, warm", shape, median(our_times), "matplotlib", median(peer_times),
               goal=Goal(at_most_ns=400e6)),
        Figure("peak memory of it", shape, peer="matplotlib", unit="MB", ours_value=median(our_memory),
               peer_value=median(peer_memory)),
    ]
