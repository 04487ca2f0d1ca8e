# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""core_bench and the peers as processes: each measures for a moment when asked, one after the other."""
import json
import os
import subprocess
import sys
import time
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
PYTHON = sys.executable


def openblas_folder():
    """Where Debian has the BLAS that is a fair mark; None elsewhere."""
    listed = subprocess.run(["dpkg", "-L", "libopenblas0-pthread"], capture_output=True, text=True, check=False)
    for line in listed.stdout.splitlines():
        if line.endswith("/libblas.so.3"):
            return os.path.dirname(line)
    return None


def peer_environment(threads, blas_threads):
    environment = dict(os.environ, OMP_NUM_THREADS=str(threads), OPENBLAS_NUM_THREADS=str(blas_threads))
    if folder := openblas_folder():
        environment["LD_LIBRARY_PATH"] = folder
    return environment


class Peer:
    """A Python process with one library, its threads and its BLAS."""

    def __init__(self, script, threads, blas_threads):
        self.threads = max(threads, blas_threads)
        self._process = subprocess.Popen(
            [PYTHON, str(BENCH / "peers" / script)], env=peer_environment(threads, blas_threads), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.about = self._ask(do="about")
        self.name = self.about["library"].split("+")[0]

    def _ask(self, **request):
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"a peer ended while it was asked for {request}")
        return json.loads(answer)

    def ways(self, work):
        return self._ask(do="ways", work=work)

    def measure(self, work, way, sizes, seconds):
        return self._ask(do="measure", work=work, way=way, sizes=sizes, seconds=seconds)

    def forget(self):
        self._ask(do="forget")

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def all_peers():
    return [Peer("numpy_peer.py", 1, 1), Peer("torch_peer.py", 1, 1), Peer("numpy_peer.py", 2, 2),
            Peer("torch_peer.py", 2, 2), Peer("torch_peer.py", 1, 2)]


def core_bench(binaries, requests, seconds):
    """{request: {"ns": …, "check" or "rate": …}} for each of the requests."""
    ran = subprocess.run(
        [str(binaries / "core_bench"), *requests, f"--benchmark_min_time={seconds}", "--benchmark_format=json"],
        capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise RuntimeError(ran.stderr)
    nanoseconds = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    result = {}
    for each in json.loads(ran.stdout)["benchmarks"]:
        times = {"ns": each["real_time"] * nanoseconds[each["time_unit"]]}
        times.update((key, each[key]) for key in ("check", "rate", "label") if key in each)
        result[each["name"].split("/")[0]] = times
    return result


def settle():
    """Threads that wait for more work spin for a while, and must not do so during the next measurement."""
    time.sleep(0.04)
