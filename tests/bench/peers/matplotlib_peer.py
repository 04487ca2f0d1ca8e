#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a teacher would use instead: NumPy, and matplotlib's window with a slider; the pictures of Unroll's window.

matplotlib_peer.py start                      prints the moment of the first painted curve, monotonic nanoseconds
matplotlib_peer.py drag N=2,H=3,T=20 100 WAY  moves the slider so often; prints the milliseconds to each painted frame

WAY is draw_idle, as matplotlib's example of the slider has it, or blit, which draws the curves only and leaves the axes.
The slider is set, not dragged with a mouse: events of the mouse are not counted.
"""
import json
import sys
import time
from dataclasses import replace

import matplotlib

matplotlib.use("QtAgg")

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.backends.qt_compat import QtCore
from matplotlib.widgets import Slider

from draws import draw_pass
from numpy_cells import sigmoid

MOUSE_INTERVAL = 0.008


class Chain:
    """The note's loop; every dh for the heat map, eigenvalues as long as they are quick."""

    def __init__(self, sizes):
        self.sizes = sizes
        self.Wh = np.random.RandomState(3).randn(sizes["H"], sizes["H"])

    def run(self, scale):
        Wh, dh = self.Wh * scale, np.ones((self.sizes["N"], self.sizes["H"]))
        steps = [dh]
        for _ in range(self.sizes["T"]):
            dh = np.matmul(dh, Wh.T)
            steps.append(dh)
        return np.array(steps), np.linalg.eigvals(Wh) if len(Wh) <= 64 else np.zeros(0)


class Lstm:
    """Forward and back through time, the gradients of the states alone; eigenvalues of the candidate's weights."""

    def __init__(self, sizes):
        self.sizes = sizes
        self.drawn = draw_pass("lstm", sizes)
        self.Wh = self.drawn.Wh * np.sqrt(sizes["H"])

    def run(self, scale):
        p, H = replace(self.drawn, Wh=self.Wh * np.float32(scale)), self.sizes["H"]
        h = c = np.zeros_like(p.last)
        xW = p.x @ p.Wx + (p.bx + p.bh)
        kept = []
        for sums in xW:
            i, f, g, o = np.split(sums + h @ p.Wh, 4, axis=1)
            i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
            before, c = c, f * c + g * i
            tanh_c = np.tanh(c)
            h = o * tanh_c
            kept.append((before, i, f, g, o, tanh_c))
        dh, dc, WhT, steps = p.last, np.zeros_like(p.last), p.Wh.T, [p.last]
        for before, i, f, g, o, tanh_c in reversed(kept):
            dc = dc + dh * o * (1 - tanh_c**2)
            dA = np.hstack((dc * g * i * (1 - i), dc * before * f * (1 - f), dc * i * (1 - g**2),
                            dh * tanh_c * o * (1 - o)))
            dh, dc = dA @ WhT, dc * f
            steps.append(dh)
        candidate = p.Wh[:, 2 * H:3 * H]
        return np.array(steps), np.linalg.eigvals(candidate) if H <= 64 else np.zeros(0)


class Figure:
    """Four pictures in 1400×800: norms, gains, eigenvalues, heat map."""

    def __init__(self, model, scale):
        self.model = model
        self.figure, ((norms, gains), (plane, heat)) = plt.subplots(2, 2, figsize=(14, 8), dpi=100)
        self.figure.subplots_adjust(bottom=0.12)
        norms.set(yscale="log", title="Gradient norm", xlabel="backward step")
        gains.set(title="Gain per step", xlabel="backward step")
        plane.set(title="Eigenvalues", aspect="equal")
        angles = np.linspace(0, 2 * np.pi, 200)
        plane.plot(np.cos(angles), np.sin(angles), "--", color="gray")
        values = self.numbers(scale)
        self.norms, = norms.plot(values["norms"])
        self.gains, = gains.plot(values["gains"])
        self.eigenvalues, = plane.plot(values["eigenvalues"].real, values["eigenvalues"].imag, "o")
        self.heat = heat.imshow(values["heat"], aspect="auto", interpolation="nearest")
        heat.set(title="log₁₀ |dh|", xlabel="backward step")
        self.curves = [(norms, self.norms), (gains, self.gains), (plane, self.eigenvalues), (heat, self.heat)]
        self.slider = Slider(self.figure.add_axes((0.2, 0.03, 0.6, 0.03)), "weight scale", 0.0, 3.0, valinit=scale)
        self.canvas = self.figure.canvas

    def numbers(self, scale):
        dh, eigenvalues = self.model.run(scale)
        norms = np.sqrt(np.sum(np.square(dh, dtype=np.float64), axis=(1, 2))) / dh.shape[1]
        with np.errstate(all="ignore"):
            heat = np.log10(np.abs(dh[:, 0, :]).T)
            return {"norms": norms, "gains": norms[1:] / norms[:-1], "eigenvalues": eigenvalues,
                    "heat": np.where(np.isfinite(heat), heat, np.nan)}

    def set_numbers(self, scale):
        values = self.numbers(scale)
        self.norms.set_ydata(values["norms"])
        self.gains.set_ydata(values["gains"])
        self.eigenvalues.set_data(values["eigenvalues"].real, values["eigenvalues"].imag)
        self.heat.set_data(values["heat"])

    def redraw(self, scale):
        self.set_numbers(scale)
        for axes, curve in self.curves[:2]:
            axes.relim()
            axes.autoscale_view()
        self.canvas.draw_idle()

    def prepare_blit(self):
        for _, curve in self.curves:
            curve.set_animated(True)
        self.canvas.draw()
        self.background = self.canvas.copy_from_bbox(self.figure.bbox)

    def blit(self, scale):
        self.set_numbers(scale)
        self.canvas.restore_region(self.background)
        for axes, curve in self.curves:
            axes.draw_artist(curve)
        self.canvas.blit(self.figure.bbox)


class PaintWatch(QtCore.QObject):
    """Whether the canvas was drawn by matplotlib and then painted on the screen."""

    def __init__(self, canvas):
        super().__init__()
        self.is_drawn = self.is_painted = False
        canvas.installEventFilter(self)
        canvas.mpl_connect("draw_event", self.drawn)

    def drawn(self, _):
        self.is_drawn = True

    def eventFilter(self, _, event):
        if event.type() == QtCore.QEvent.Type.Paint and self.is_drawn:
            self.is_painted = True
        return False

    def wait(self):
        while not self.is_painted:
            QtCore.QCoreApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QtCore.QCoreApplication.processEvents()


def make(sizes):
    model = (Lstm if sizes.get("lstm") else Chain)(sizes)
    scale = 1.0 if sizes["H"] == 3 else 1 / np.sqrt(sizes["H"])
    figure = Figure(model, scale)
    watch = PaintWatch(figure.canvas)
    plt.show(block=False)
    figure.canvas.draw_idle()
    watch.wait()
    return figure, watch, scale


def drag(sizes, moves, way):
    figure, watch, scale = make(sizes)
    if way == "blit":
        figure.prepare_blit()
    figure.slider.on_changed(figure.redraw if way == "draw_idle" else figure.blit)
    figure.slider.drawon = way == "draw_idle"  # the slider redraws all, too
    milliseconds = []
    for move in range(moves):
        step = (move + 1) % 120
        start = time.perf_counter()
        watch.is_drawn, watch.is_painted = way == "blit", False
        figure.slider.set_val(scale * (1 + 0.005 * (step if step <= 60 else 120 - step)))
        watch.wait()
        milliseconds.append((time.perf_counter() - start) * 1000)
        while (left := MOUSE_INTERVAL - (time.perf_counter() - start)) > 0:
            time.sleep(left)
    return milliseconds


def main():
    if sys.argv[1] == "start":
        make({"N": 2, "H": 3, "T": 20})
        print(time.monotonic_ns())
    else:
        sizes = {name: int(value) for name, value in (part.split("=") for part in sys.argv[2].split(","))}
        print(json.dumps(drag(sizes, int(sys.argv[3]), sys.argv[4])))


if __name__ == "__main__":
    main()
