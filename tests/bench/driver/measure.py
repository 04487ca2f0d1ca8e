# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One row after the other: rounds in which ours, the machine's limits and every peer get a moment each, so that what
else happens on the machine happens to all; then medians over the rounds."""
import math
import time
from dataclasses import dataclass

from driver.figures import Figure, growth_exponent, median
from driver.processes import core_bench, settle


@dataclass(frozen=True)
class Effort:
    rounds: int
    seconds: float  # of a moment
    row_seconds: float = math.inf  # after which no further round begins


@dataclass
class Candidate:
    """A way in which a peer does a row's work."""
    peer: object
    way: str
    times: list

    @property
    def name(self):
        threads = "" if self.peer.threads == 1 else f", {self.peer.threads} threads"
        return f"{self.peer.name}, {self.way}{threads}"


def candidates_of(row, peers):
    result = []
    for peer in peers:
        if peer.threads <= row.threads:
            ways = peer.ways(row.work)
            result += [Candidate(peer, way, []) for way in ways if row.ways is None or way in row.ways]
    return result


def compare(row, what, check, expected):
    if not math.isclose(check, expected, rel_tol=row.tolerance):
        raise RuntimeError(f"{row.name}, {row.shape_text()}: {what} computes {check}, ours {expected}")


def limit_fraction(row, ours_ns, rates):
    """Of the least time that the limits allow; None where there are none. What else happens on the machine only makes a
    probe slower, so a limit is the fastest that was seen."""
    if not row.limits:
        return None
    return max(limit.amount / max(rates[limit.probe]) for limit in row.limits) * 1e9 / ours_ns


def measure(row, peers, binaries, effort):
    """The figure of a row. After the first rounds only those peers stay that can still be the best."""
    candidates = candidates_of(row, peers)
    ours, other = [], []
    rates = {limit.probe: [] for limit in row.limits}
    against = row.request.replace(row.work, row.against, 1) if row.against else None
    start = time.monotonic()
    for done in range(effort.rounds):
        if done and time.monotonic() - start > effort.row_seconds:
            break
        requests = [row.request, *rates, *([against] if against else [])]
        measured = core_bench(binaries, requests, effort.seconds)
        ours.append(measured[row.request]["ns"])
        expected = measured[row.request]["check"]
        for probe, values in rates.items():
            values.append(measured[probe]["rate"])
        if against:
            compare(row, row.against, measured[against]["check"], expected)
            other.append(measured[against]["ns"])
        for candidate in candidates:
            settle()
            answer = candidate.peer.measure(row.work, candidate.way, row.sizes, effort.seconds)
            compare(row, candidate.name, answer["check"], expected)
            candidate.times.append(answer["ns"])
        if candidates and done >= effort.rounds // 4:
            settle()
            fastest = min(median(candidate.times) for candidate in candidates)
            candidates = [each for each in candidates if median(each.times) < 1.3 * fastest]
    for peer in peers:
        peer.forget()

    figure = Figure(row.name, row.shape_text(), median(ours), goal=row.goal)
    figure.limit_fraction = limit_fraction(row, figure.ours_ns, rates)
    if against:
        figure.peer, figure.peer_ns = f"ours, {row.against.replace('_', ' ')}", median(other)
    elif candidates:
        best = min(candidates, key=lambda each: median(each.times))
        figure.peer, figure.peer_ns = best.name, median(best.times)
    return figure


def measure_growth(growth, binaries, effort):
    requests = growth.requests()
    times = {request: [] for request in requests}
    for _ in range(effort.rounds):
        for request, measured in core_bench(binaries, requests, effort.seconds).items():
            times[request].append(measured["ns"])
    exponent = growth_exponent(growth.values, [median(times[request]) for request in requests])
    return Figure(growth.name, growth.shape_text(), unit="exponent", ours_value=exponent)
