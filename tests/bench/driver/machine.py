# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run was measured on: the machine by its own names, and its limits as core_bench measures them."""
import os
import platform
import re
import subprocess
from pathlib import Path

from driver.figures import median
from driver.processes import core_bench


def processor():
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    found = re.search(r"^model name\s*: (.*)$", text, re.MULTILINE)
    return " ".join(found[1].split()) if found else platform.machine()


def compiler(build):
    cache = (build / "CMakeCache.txt").read_text(encoding="utf-8")
    path = re.search(r"^CMAKE_CXX_COMPILER:\w+=(.*)$", cache, re.MULTILINE)[1]
    return subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def cache_kilobytes():
    """[(name, size)] of the first processor's caches for data, the smallest first."""
    result = []
    for index in sorted(Path("/sys/devices/system/cpu/cpu0/cache").glob("index*")):
        if (index / "type").read_text().strip() != "Instruction":
            size = (index / "size").read_text().strip()
            result.append((f"L{(index / 'level').read_text().strip()}", int(size.rstrip("K"))))
    return result


def memory_probes():
    """[(name, probe)]: half a cache, so that it is this one that is read; but for the largest, of which other machines'
    guests may have taken their part: four times the one before. For memory more than fits into any."""
    caches = cache_kilobytes()
    probes = []
    for place, (name, size) in enumerate(caches):
        before = caches[place - 1][1] if place else size
        probes.append((name, size // 2 if place < 2 else min(size // 2, 4 * before)))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024
    largest = caches[-1][1] if caches else 32768
    probes.append(("memory", min(2 * largest, memory // 4)))
    return [(name, f"read:KB={size}", size) for name, size in probes]


def measure_limits(binaries, effort):
    """Lines of Markdown."""
    arithmetic = {f"float{bits}, {copies} {'thread' if copies == 1 else 'threads'}": f"fma:bits={bits},copies={copies}"
                  for bits in (64, 32) for copies in (1, 2)}
    memory = memory_probes()
    rates, label = {}, ""
    for _ in range(effort.rounds):
        requests = [*arithmetic.values(), *(probe for _, probe, _ in memory)]
        for request, measured in core_bench(binaries, requests, effort.seconds).items():
            rates.setdefault(request, []).append(measured["rate"])
            label = measured.get("label", label)
    fused = "; ".join(f"{name} {median(rates[probe]) / 1e9:.0f}" for name, probe in arithmetic.items())
    read = "; ".join(f"{name} ({size} KB) {median(rates[probe]) / 1e9:.0f}" for name, probe, size in memory)
    return [f"- Multiply-adds ({label}), GFLOP/s: {fused}.", f"- Reads by one thread, GB/s: {read}."]
