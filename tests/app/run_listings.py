# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every FOLDER/NAME/{numpy,pytorch}.py in its own folder, all in one process, for importing torch takes seconds.

Prints {"NAME/numpy.py": {"norms": [...], "global_norm": ...}, ...}; what is not finite as in Unroll's own JSON. Of the
listing of a training, {"NAME/pytorch.py": {"csv": "..."}, ...}.
"""
import contextlib
import io
import json
import math
import os
import sys
import warnings

warnings.simplefilter("ignore")  # overflows are part of the lesson
root = os.path.abspath(sys.argv[1])


def plain(number):
    if math.isnan(number):
        return "NaN"
    return number if math.isfinite(number) else "Infinity" if number > 0 else "-Infinity"


def outcome(path):
    os.chdir(os.path.dirname(path))
    printed = io.StringIO()
    try:
        with open(path) as file, contextlib.redirect_stdout(printed):
            exec(compile(file.read(), path, "exec"), {"__name__": "__main__"})
        if printed.getvalue().startswith("iteration,"):
            return {"csv": printed.getvalue()}
        *before, last = printed.getvalue().splitlines()
        result = {"norms": [plain(float(each)) for each in last.strip("[]").split(", ")]}
        if before:
            result["global_norm"] = plain(float(before[0].split(": ")[1]))
        return result
    except Exception as problem:
        return {"problem": repr(problem)}


json.dump({f"{name}/{file}": outcome(os.path.join(root, name, file))
           for name in sorted(os.listdir(root)) if os.path.isdir(os.path.join(root, name))
           for file in ("numpy.py", "pytorch.py") if os.path.exists(os.path.join(root, name, file))}, sys.stdout)
