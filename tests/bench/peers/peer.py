# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the peers have in common: they time pieces of work that the driver asks for.

A piece of work is a function that takes its sizes and returns (go, check): go() does it once, check(result) is a number
that depends on all of the result, the same as core_bench's counter "check".
"""
import ctypes
import json
import os
import sys
import time

LONG = 0.25  # seconds: what takes longer is measured at once, else its first go only warms


def seconds_of(go, seconds):
    """The mean seconds of one go, over as many as fit into `seconds`, at least one, and the last result."""
    goes, spent, batch = 0, 0.0, 1
    while goes == 0 or spent < seconds:
        start = time.perf_counter()
        for _ in range(batch):
            result = go()
        spent += time.perf_counter() - start
        goes += batch
        left = (seconds - spent) * goes / spent
        batch = max(1, min(int(left), 4 * batch))
    return spent / goes, result


def blas():
    """Which BLAS this process has loaded, in its own words where it is OpenBLAS."""
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "blas" in line}
    for path in sorted(paths):
        library = ctypes.CDLL(path)
        if hasattr(library, "openblas_get_config"):
            library.openblas_get_config.restype = ctypes.c_char_p
            library.openblas_get_corename.restype = ctypes.c_char_p
            config = library.openblas_get_config().decode().split()
            return f"{config[0]} {config[1]} for {library.openblas_get_corename().decode()}"
    return ", ".join(sorted(os.path.basename(os.path.realpath(path)) for path in paths)) or "none"


def serve(works, about):
    """Answers the requests of standard input, a JSON object a line; works: {work: {way: function of sizes}}."""
    prepared = {}

    def answer(request):
        if request["do"] == "about":
            return about()
        if request["do"] == "ways":
            return sorted(works.get(request["work"], {}))
        if request["do"] == "forget":
            return prepared.clear()
        key = json.dumps([request["work"], request["way"], request["sizes"]])
        if key not in prepared:
            go, check = prepared[key] = works[request["work"]][request["way"]](request["sizes"])
            each, result = seconds_of(go, 0)
            if each > LONG:
                return {"ns": each * 1e9, "check": float(check(result))}
        go, check = prepared[key]
        each, result = seconds_of(go, request["seconds"])
        return {"ns": each * 1e9, "check": float(check(result))}

    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def main(works, about):
    """Without arguments a server; else WORK H=64,T=200 SECONDS, for a look by hand."""
    if len(sys.argv) == 1:
        serve(works, about)
        return
    work, sizes, seconds = sys.argv[1:]
    sizes = {name: int(value) for name, value in (part.split("=") for part in sizes.split(","))}
    print(json.dumps(about()))
    for way, prepare in works[work].items():
        go, check = prepare(sizes)
        go()
        each, result = seconds_of(go, float(seconds))
        print(json.dumps({"way": way, "ns": each * 1e9, "check": float(check(result))}))
