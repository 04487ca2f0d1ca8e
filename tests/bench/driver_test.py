#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The driver's arithmetic and its table; nothing is measured here."""
import json
import unittest
from unittest import mock

from driver import figures, measure, rows, window
from driver.figures import Figure, Goal


class Statistics(unittest.TestCase):
    def test_percentiles_lie_between_values(self):
        values = [40, 10, 30, 20]
        self.assertEqual(figures.percentile(values, 0), 10)
        self.assertEqual(figures.percentile(values, 0.5), 25)
        self.assertEqual(figures.percentile(values, 1), 40)
        self.assertAlmostEqual(figures.percentile(values, 0.95), 38.5)
        self.assertEqual(figures.percentile([7], 0.99), 7)

    def test_growth_exponent_is_the_slope(self):
        self.assertAlmostEqual(figures.growth_exponent([1, 2, 4], [3, 12, 48]), 2)
        self.assertAlmostEqual(figures.growth_exponent([10, 100], [5, 5]), 0)
        # Least squares, not only the ends: log2 of times 0, 2, 2 against 0, 1, 2.
        self.assertAlmostEqual(figures.growth_exponent([1, 2, 4], [1, 4, 4]), 1)


class Goals(unittest.TestCase):
    def test_each_part_has_to_hold(self):
        goal = Goal(ratio=2, limit_fraction=0.9)
        self.assertTrue(goal.met(1, 2.0, 0.9))
        self.assertFalse(goal.met(1, 1.99, 0.95))
        self.assertFalse(goal.met(1, 5.0, 0.89))
        self.assertFalse(goal.met(1, 5.0, None), "what was not measured is not met")
        self.assertFalse(goal.met(1, None, 0.95))
        self.assertTrue(Goal(at_most_ns=4e6).met(4e6, None, None))
        self.assertFalse(Goal(at_most_ns=4e6).met(4.1e6, None, None))

    def test_without_a_goal_nothing_is_met_or_missed(self):
        self.assertIsNone(Goal().met(1, 2, 3))
        self.assertIsNone(Goal().text())

    def test_text(self):
        self.assertEqual(Goal(1.35, 0.9).text(), "≥ 1.35×, ≥ 0.90 of the limit")
        self.assertEqual(Goal(at_most_ns=16e6).text(), "≤ 16 ms")


class Figures(unittest.TestCase):
    def test_ratio_says_how_much_longer_the_peer_takes(self):
        self.assertEqual(Figure("a", "b", 10.0, "p", 25.0).ratio, 2.5)
        self.assertIsNone(Figure("a", "b", 10.0).ratio)
        self.assertEqual(Figure("a", "b", unit="MB", ours_value=50.0, peer_value=100.0).ratio, 2)

    def test_json_has_null_where_a_column_has_no_meaning(self):
        alone = json.loads(json.dumps(Figure("a", "N=2", 10.0).json()))
        self.assertEqual(alone, {"name": "a", "shape": "N=2", "ours_ns": 10.0, "peer": None, "peer_ns": None,
                                 "ratio": None, "limit_fraction": None, "goal": None, "met": None})
        other = json.loads(json.dumps(Figure("a", "b", unit="exponent", ours_value=2.0).json()))
        self.assertIsNone(other["ours_ns"])
        self.assertEqual((other["unit"], other["ours_value"], other["peer_value"]), ("exponent", 2.0, None))
        full = Figure("a", "b", 10.0, "p", 25.0, 0.5, Goal(2, 0.4)).json()
        self.assertEqual((full["ratio"], full["met"]), (2.5, True))

    def test_says_what_stands_in_the_way(self):
        goal = Goal(8, 0.9, obstacle="reads")
        near = Figure("a", "b", 10.0, "p", 50.0, 0.8, goal)  # the limit is 8, and 50 / 8 is less than 8
        self.assertEqual(near.obstacles, "at the machine's limit itself the ratio would be 6.25×; reads")
        far = Figure("a", "b", 10.0, "p", 50.0, 0.1, goal)
        self.assertEqual(far.obstacles, "reads")
        self.assertEqual(Figure("a", "b", 10.0, "p", 50.0, goal=Goal(8)).obstacles, "")

    def test_table(self):
        text = figures.table([
            Figure("chain", "N=2", 1234.0, "NumPy", 2468e3, 0.912, Goal(8)),
            Figure("slow", "N=3", 2e9, goal=Goal(2)),
            Figure("memory", "N=4", unit="MB", ours_value=90.0, peer="matplotlib", peer_value=180.0),
            Figure("growth", "N=5", unit="exponent", ours_value=1.987),
        ])
        self.assertEqual(text, """\
| work | shape | ours | best peer | ratio | of the limit | goal | met |
| --- | --- | --- | --- | --- | --- | --- | --- |
| chain | N=2 | 1.23 µs | 2.47 ms (NumPy) | 2000× | 0.91 | ≥ 8× | met |
| slow | N=3 | 2.00 s |  |  |  | ≥ 2× | **not met** |
| memory | N=4 | 90.0 MB | 180 MB (matplotlib) | 2.00× |  |  |  |
| growth | N=5 | 1.99 |  |  |  |  |  |
""")

    def test_times(self):
        self.assertEqual([figures.time_text(each) for each in (0.5, 999, 12345, 1.5e7, 2.5e9)],
                         ["0.500 ns", "999 ns", "12.3 µs", "15.0 ms", "2.50 s"])


class Documents(unittest.TestCase):
    def test_the_report_replaces_the_last_one(self):
        document = f"before\n{figures.BEGIN}old\n{figures.END}after\n"
        once = figures.with_report(document, "new")
        self.assertEqual(once, f"before\n{figures.BEGIN}\nnew\n{figures.END}after\n")
        self.assertEqual(figures.with_report(once, "new"), once)

    def test_without_marks_nothing_is_written(self):
        with self.assertRaises(ValueError):
            figures.with_report("text", "new")


class Limits(unittest.TestCase):
    def test_the_longest_time_is_the_limit(self):
        row = rows.Row("a", "b", {}, limits=(rows.Limit("fma", 200.0), rows.Limit("read", 300.0)))
        rates = {"fma": [100e9, 90e9], "read": [70e9, 100e9]}  # 2 ns and 3 ns
        self.assertAlmostEqual(measure.limit_fraction(row, 6.0, rates), 0.5)
        self.assertIsNone(measure.limit_fraction(rows.Row("a", "b", {}), 6.0, {}))

    def test_equal_rows_are_counted_once(self):
        by_name = {(row.name, row.sizes.get("H")): row for row in rows.rows()}
        equal = by_name["chain, equal rows", 256]
        self.assertEqual([limit.amount for limit in equal.limits], [2 * 256**2 * 200, 8 * 256**2 * 200])
        self.assertEqual(by_name["chain", 256].limits[0].amount, 2 * 2 * 256**2 * 200)

    def test_a_pass_counts_its_multiplications(self):
        # sums: N·(H + D)·GH; dh: N·GH·H; gradients: (H + D)·N·GH; two operations each, T times
        expected = 2 * (32 * 80 * 256 + 32 * 256 * 64 + 80 * 32 * 256) * 100
        limit, = rows.pass_limits("lstm", N=32, D=16, H=64, T=100, threads=2)
        self.assertEqual((limit.probe, limit.amount), ("fma:bits=32,copies=2", expected))


class Checks(unittest.TestCase):
    def test_who_computes_something_else_is_not_compared(self):
        row = rows.Row("a", "b", {}, tolerance=1e-6)
        measure.compare(row, "peer", 1.0 + 1e-7, 1.0)
        with self.assertRaises(RuntimeError):
            measure.compare(row, "peer", 1.001, 1.0)
        with self.assertRaises(RuntimeError):
            measure.compare(row, "peer", float("nan"), 1.0)


class FakePeer:
    name = "NumPy"

    def __init__(self, times, threads=1, check=5.0):
        self.times, self.threads, self.check, self.asked = times, threads, check, []

    def ways(self, _):
        return list(self.times)

    def measure(self, work, way, sizes, seconds):
        self.asked.append(way)
        return {"ns": self.times[way], "check": self.check}

    def forget(self):
        self.asked.append("forget")


def fake_core(binaries, requests, seconds):
    return {request: {"rate": 2e9} if request == "fma" else {"ns": 100.0 if request.startswith("mine") else 900.0,
                                                            "check": 5.0} for request in requests}


@mock.patch("driver.measure.settle", lambda: None)
@mock.patch("driver.measure.core_bench", fake_core)
class Rounds(unittest.TestCase):
    row = rows.Row("name", "mine", {"N": 2}, Goal(4, 0.4), (rows.Limit("fma", 100.0),))

    def test_slow_ways_are_left_after_the_first_round(self):
        peer = FakePeer({"slow": 1400.0, "near": 510.0, "best": 500.0})
        figure = measure.measure(self.row, [peer], None, measure.Effort(3, 0.1))
        self.assertEqual(peer.asked, ["slow", "near", "best", "near", "best", "near", "best", "forget"])
        self.assertEqual((figure.ours_ns, figure.peer, figure.peer_ns), (100.0, "NumPy, best", 500.0))
        self.assertEqual((figure.ratio, figure.limit_fraction, figure.met), (5.0, 0.5, True))

    def test_peers_have_no_more_threads_than_ours(self):
        two = FakePeer({"it": 1.0}, threads=2)
        figure = measure.measure(self.row, [FakePeer({"it": 500.0}), two], None, measure.Effort(1, 0.1))
        self.assertEqual(two.asked, ["forget"])
        self.assertEqual(figure.peer_ns, 500.0)

    def test_only_the_ways_that_are_named(self):
        row = rows.Row("name", "mine", {}, ways=("one",))
        peer = FakePeer({"one": 500.0, "other": 1.0})
        self.assertEqual(measure.measure(row, [peer], None, measure.Effort(1, 0.1)).peer, "NumPy, one")

    def test_a_wrong_result_is_no_measurement(self):
        with self.assertRaises(RuntimeError):
            measure.measure(self.row, [FakePeer({"it": 1.0}, check=5.1)], None, measure.Effort(1, 0.1))

    def test_another_work_of_ours_as_the_peer(self):
        row = rows.Row("name", "mine", {"N": 2}, against="rerun")
        figure = measure.measure(row, [], None, measure.Effort(2, 0.1))
        self.assertEqual((figure.peer, figure.ratio), ("ours, rerun", 9.0))

    def test_no_round_begins_after_the_time_of_a_row(self):
        peer = FakePeer({"it": 500.0})
        measure.measure(self.row, [peer], None, measure.Effort(5, 0.1, row_seconds=-1))
        self.assertEqual(peer.asked, ["it", "forget"])


class Rows(unittest.TestCase):
    def test_requests_name_every_size(self):
        self.assertEqual(rows.request("chain", {"N": 2, "H": 64}), "chain:N=2,H=64")
        self.assertEqual(rows.request("note_chain", {}), "note_chain")

    def test_no_two_rows_are_the_same(self):
        shown = [(row.name, row.shape_text()) for row in rows.rows()]
        self.assertEqual(len(shown), len(set(shown)))


class Drags(unittest.TestCase):
    def test_all_sliders_together_and_the_slowest(self):
        drag = rows.Drag("shape", {}, {}, Goal(at_most_ns=4e6))
        got = window.drag_figures(drag, {"fast": [1.0, 1.0, 1.0], "slow": [5.0]}, {"idle": [90.0], "blit": [20.0]})
        self.assertEqual([each.ours_ns for each in got[:1]], [1e6])
        self.assertAlmostEqual(got[1].ours_ns, 4.4e6)
        self.assertEqual((got[0].peer, got[0].ratio), ("matplotlib, blit", 20))
        self.assertEqual([each.met for each in got], [None, False, None, False])
        self.assertEqual(got[3].name, "the same of the slowest slider, slow, 95th percentile")


if __name__ == "__main__":
    unittest.main()
