#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program and its peers in one run, interleaved, and prints one table; run through scripts/bench."""
import argparse
import datetime
import json
import os
import sys
import time
from pathlib import Path

from driver import figures, machine, rows, window
from driver.measure import Effort, measure, measure_growth
from driver.processes import all_peers

ROOT = Path(__file__).resolve().parent.parent.parent

NOTES = """\
Times are medians over rounds; in each round ours, the limits and every peer were measured for a moment each. The ratio \
is how many times longer the best peer takes. "Of the limit": the least time that the machine's multiply-adds and reads \
allow, divided by ours."""


def say(sentence):
    print(sentence, file=sys.stderr, flush=True)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds: within three minutes, not twenty")
    parser.add_argument("--only", metavar="TEXT", help="only rows with this text in their name or shape")
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    parser.add_argument("--build-folder", type=Path, default=ROOT / "build" / "release", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write and options.only:
        parser.error("--write takes the whole table, so not --only")
    return options


def is_wanted(options, *texts):
    return options.only is None or any(options.only.lower() in text.lower() for text in texts)


def measure_all(options, binaries, peers):
    """Figures of every wanted row, and sentences about those that could not be measured."""
    quick = options.quick
    result, failed = [], []

    def measured(name, shape, work):
        if is_wanted(options, name, shape):
            start = time.monotonic()
            try:
                result.extend(work())
                say(f"{name}, {shape}: {time.monotonic() - start:.1f} s")
            except RuntimeError as problem:
                failed.append(f"{name}, {shape}: {problem}")
                say(failed[-1])

    effort = Effort(3, 0.05, 4) if quick else Effort(7, 0.15, 30)
    for row in rows.rows():
        measured(row.name, row.shape_text(), lambda: [measure(row, peers, binaries, effort)])
    for growth in rows.growths():
        measured(growth.name, growth.shape_text(),
                 lambda: [measure_growth(growth, binaries, Effort(effort.rounds, effort.seconds / 2))])
    for drag in rows.drags():
        measured("slider to frame", drag.shape,
                 lambda: window.measure_drag(drag, binaries, *((1, 30, 1) if quick else (3, 60, 2))))
    measured("start", "to the first curve", lambda: window.measure_start(binaries, 3 if quick else 9))
    return result, failed


def head(options, build, binaries, peers):
    """What the table was measured on, as lines of Markdown."""
    processor = f"{machine.processor()}, {os.cpu_count()} {'core' if os.cpu_count() == 1 else 'cores'}"
    lines = [f"- {datetime.date.today():%Y-%m-%d}, {'quick' if options.quick else 'full'} run; {processor}; "
             f"{machine.compiler(build)}."]
    lines += machine.measure_limits(binaries, Effort(3 if options.quick else 9, 0.05))
    for peer in peers:
        lines.append(f"- Peer: {peer.about['library']}, threads {peer.about['threads']}; BLAS {peer.about['blas']}.")
    return lines


def main():
    options = parse()
    start = time.monotonic()
    build = options.build_folder
    binaries = build / "bin"
    busy = os.getloadavg()[0]
    if busy > 0.5:
        say(f"The machine is busy with something else (load {busy:.1f}); the figures will show it.")
    peers = all_peers()
    try:
        lines = head(options, build, binaries, peers)
        say("\n".join(lines))
        result, failed = measure_all(options, binaries, peers)
    finally:
        for peer in peers:
            peer.close()
    report = "\n".join([*lines, "", NOTES, "", figures.table(result)])
    print(report)
    (ROOT / "build" / "bench.json").write_text(json.dumps([each.json() for each in result], indent=1) + "\n",
                                               encoding="utf-8")
    if options.write:
        document = ROOT / "docs" / "performance.md"
        document.write_text(figures.with_report(document.read_text(encoding="utf-8"), report), encoding="utf-8")
    for each in result:
        if each.limit_fraction is not None and each.limit_fraction > 1.02:
            say(f"{each.name}, {each.shape}: faster than the limit, so the limit was not reached by its own probe.")
    if failed:
        say("\n".join(["Not measured:", *failed]))
        sys.exit(1)
    say(f"{len(result)} rows in {time.monotonic() - start:.0f} s; build/bench.json has them as numbers.")


if __name__ == "__main__":
    main()
