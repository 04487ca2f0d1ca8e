# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From times to figures, and figures as a table: no process is started and no clock is read here."""
import math
import statistics
from dataclasses import dataclass, field

median = statistics.median


def percentile(values, fraction):
    """As numpy.percentile gives it: between two values in proportion."""
    ordered = sorted(values)
    place = fraction * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def growth_exponent(sizes, times):
    """The slope of log time against log size, by least squares: 2 where four times the time is needed for twice the
    size."""
    x = [math.log(size) for size in sizes]
    y = [math.log(time) for time in times]
    x_mean, y_mean = sum(x) / len(x), sum(y) / len(y)
    return (sum((a - x_mean) * (b - y_mean) for a, b in zip(x, y)) / sum((a - x_mean)**2 for a in x))


@dataclass(frozen=True)
class Goal:
    """What a row has to reach; None where nothing is asked."""
    ratio: float = None  # times as fast as the best peer, at least
    limit_fraction: float = None  # of what the machine can do, at least
    at_most_ns: float = None
    obstacle: str = None  # what stands in the way where it is not met

    def text(self):
        parts = []
        if self.ratio is not None:
            parts.append(f"≥ {self.ratio:g}×")
        if self.limit_fraction is not None:
            parts.append(f"≥ {self.limit_fraction:.2f} of the limit")
        if self.at_most_ns is not None:
            parts.append(f"≤ {self.at_most_ns / 1e6:g} ms")
        return ", ".join(parts) or None

    def met(self, ours_ns, ratio, limit_fraction):
        asked = [(self.ratio, ratio, 1), (self.limit_fraction, limit_fraction, 1), (self.at_most_ns, ours_ns, -1)]
        asked = [each for each in asked if each[0] is not None]
        if not asked:
            return None
        return all(value is not None and value * sign >= wanted * sign for wanted, value, sign in asked)


@dataclass
class Figure:
    """A row of the table. What is not a time has `unit` and values instead of nanoseconds."""
    name: str
    shape: str
    ours_ns: float = None
    peer: str = None
    peer_ns: float = None
    limit_fraction: float = None
    goal: Goal = field(default_factory=Goal)
    unit: str = None  # "MB", "exponent"
    ours_value: float = None
    peer_value: float = None

    @property
    def ratio(self):
        """How many times more the peer needs."""
        ours, peer = (self.ours_value, self.peer_value) if self.unit else (self.ours_ns, self.peer_ns)
        return peer / ours if ours and peer is not None else None

    @property
    def ratio_at_limit(self):
        """The ratio of who would do it in the least time that the machine allows."""
        if self.limit_fraction is None or self.peer_ns is None:
            return None
        return self.peer_ns / (self.ours_ns * self.limit_fraction)

    @property
    def obstacles(self):
        """What stands in the way of the goal."""
        at_limit = self.ratio_at_limit
        result = []
        if at_limit is not None and self.goal.ratio is not None and at_limit < self.goal.ratio:
            result.append(f"at the machine's limit itself the ratio would be {rounded(at_limit)}×")
        if self.goal.obstacle:
            result.append(self.goal.obstacle)
        return "; ".join(result)

    @property
    def met(self):
        return self.goal.met(self.ours_ns, self.ratio, self.limit_fraction)

    def json(self):
        result = {"name": self.name, "shape": self.shape, "ours_ns": self.ours_ns, "peer": self.peer,
                  "peer_ns": self.peer_ns, "ratio": self.ratio, "limit_fraction": self.limit_fraction,
                  "goal": self.goal.text(), "met": self.met}
        if self.unit:
            result.update(unit=self.unit, ours_value=self.ours_value, peer_value=self.peer_value)
        return result


def rounded(value):
    """Three digits: 0.0123, 1.23, 123, 12300."""
    if value == 0:
        return "0"
    digits = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:.{digits}f}"


def time_text(nanoseconds):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{rounded(nanoseconds / size)} {unit}"
    return f"{rounded(nanoseconds)} ns"


def table(figures):
    """Markdown."""
    def cells(figure):
        def measured(nanoseconds, value):
            if figure.unit:
                return "" if value is None else f"{rounded(value)} {figure.unit}".replace(" exponent", "")
            return "" if nanoseconds is None else time_text(nanoseconds)

        peer = measured(figure.peer_ns, figure.peer_value)
        return (figure.name, figure.shape, measured(figure.ours_ns, figure.ours_value),
                f"{peer} ({figure.peer})" if peer else "",
                "" if figure.ratio is None else f"{rounded(figure.ratio)}×",
                "" if figure.limit_fraction is None else f"{figure.limit_fraction:.2f}", figure.goal.text() or "",
                met(figure))

    def met(figure):
        if figure.met is None:
            return ""
        if figure.met:
            return "met"
        return "**not met**" + (f": {figure.obstacles}" if figure.obstacles else "")

    rows = [("work", "shape", "ours", "best peer", "ratio", "of the limit", "goal", "met")]
    rows.append(("---",) * len(rows[0]))
    rows.extend(cells(figure) for figure in figures)
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


BEGIN, END = "<!-- written by scripts/bench --write: begin -->\n", "<!-- written by scripts/bench --write: end -->\n"


def with_report(document, report):
    """The document with the report between its two marker lines."""
    before, found, rest = document.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not found or not ended:
        raise ValueError("the two marker lines are missing")
    return f"{before}{BEGIN}\n{report}\n{END}{after}"
