# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`unroll run` against PyTorch's autograd: states, gates, norms and gradients of random networks, to 1e-10.

compare_with_torch.py PROGRAM [SEED]

Writes experiment files with explicit arrays, and weight files as PyTorch users have them (.npz, .safetensors), has
PROGRAM run them, and computes the same in float64 with torch.nn.LSTM, GRU and RNN, or where PyTorch has no such module
(the book's GRU, an RNN with another activation) with autograd alone. Ends with 1 at the first number that differs.
"""
import itertools
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
import torch

TOLERANCE = 1e-10
program = os.path.abspath(sys.argv[1])
seed = int(sys.argv[2]) if len(sys.argv) > 2 else int.from_bytes(os.urandom(4), "little")
random = np.random.RandomState(seed)
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
folder = ""
compared = 0

ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "identity": lambda x: x}
# Where the book's blocks of columns are in PyTorch's order of gates.
BOOK_ORDER = {"lstm": (2, 0, 1, 3)}  # i, f, g, o out of f, g, i, o
GATES = {("lstm", "pytorch"): "ifgo", ("lstm", "book"): "fgio", ("gru", "pytorch"): "rzn",
         ("gru", "book"): ("z", "r", "candidate")}


def draw(*shape):
    return random.uniform(-1, 1, shape)


def fail(name, what):
    sys.exit(f"seed {seed}, {name}: {what}")


def compare(name, what, ours, theirs, least=0.0):
    """Every number to TOLERANCE of the largest one, or of `least` where that is larger."""
    global compared
    ours, theirs = np.asarray(ours, dtype=float), np.asarray(theirs.detach() if torch.is_tensor(theirs) else theirs)
    if ours.shape != theirs.shape:
        fail(name, f"{what} has the shape {ours.shape}, PyTorch's {theirs.shape}")
    are_numbers = ours != theirs  # what is not equal already, as -inf is
    worst = np.max(np.abs(ours - theirs)[are_numbers], initial=0.0)
    if not worst <= TOLERANCE * np.max(np.abs(theirs), initial=least, where=np.isfinite(theirs)):  # also where it is NaN
        fail(name, f"{what} differs by {worst}: {ours.ravel()[:5]} …, PyTorch: {theirs.ravel()[:5]} …")
    compared += ours.size


class Reference:
    """One network forwards and backwards with autograd, T steps of a batch of N."""

    def __init__(self, experiment, arrays):
        self.cell, self.convention = experiment["cell"], experiment["convention"]
        self.activation = ACTIVATIONS[experiment["activation"]]
        self.weights = {name: torch.tensor(arrays[name], requires_grad=True)
                        for name in ("Wx", "Wh", "b", "weight_ih", "weight_hh", "bias_ih", "bias_hh") if name in arrays}
        T, N, D, H = (experiment[key] for key in ("time_steps", "batch_size", "input_size", "hidden_size"))
        given = lambda name, shape: torch.tensor(arrays.get(name, np.zeros(shape)))
        h, c = given("h0", (N, H)).requires_grad_(), given("c0", (N, H)).requires_grad_()
        self.h, self.c, self.gates = [h], [c], []
        for x in torch.tensor(arrays["inputs"]):
            h, c, gates = self.step(x, h, c)
            h.retain_grad()
            if c.requires_grad and not c.is_leaf:
                c.retain_grad()
            self.h.append(h)
            self.c.append(c)
            self.gates.append(gates)
        loss = (h * given("dh_last", (N, H)) if "dh_last" in arrays else h).sum()
        if "dh" in arrays:
            loss = (torch.stack(self.h[1:]) * given("dh", ())).sum()
        if "dc_last" in arrays:
            loss = loss + (c * given("dc_last", ())).sum()
        loss.backward()

    def step(self, x, h, c):
        w = self.weights
        if self.cell == "rnn":
            return self.activation(x @ w["Wx"] + h @ w["Wh"] + w["b"]), c, {}
        if self.cell == "gru" and self.convention == "book":
            xz, xr, xh = (x @ w["Wx"]).chunk(3, dim=1)
            wz, wr, wh = w["Wh"].chunk(3, dim=1)
            z, r = torch.sigmoid(xz + h @ wz), torch.sigmoid(xr + h @ wr)
            candidate = torch.tanh(xh + (r * h) @ wh)
            return (1 - z) * h + z * candidate, c, {"z": z, "r": r, "candidate": candidate}
        if self.convention == "book":
            order = BOOK_ORDER[self.cell]
            stacked = lambda m: torch.cat([m.chunk(4, dim=-1)[block] for block in order], dim=-1).t()
            w = {"weight_ih": stacked(w["Wx"]), "weight_hh": stacked(w["Wh"]), "bias_ih": stacked(w["b"]),
                 "bias_hh": torch.zeros_like(w["b"])}
        arguments = w["weight_ih"], w["weight_hh"], w["bias_ih"], w["bias_hh"]
        if self.cell == "lstm":
            sums = x @ w["weight_ih"].t() + w["bias_ih"] + h @ w["weight_hh"].t() + w["bias_hh"]
            i, f, g, o = sums.detach().chunk(4, dim=1)
            gates = {"i": torch.sigmoid(i), "f": torch.sigmoid(f), "g": torch.tanh(g), "o": torch.sigmoid(o)}
            return *torch.lstm_cell(x, (h, c), *arguments), gates
        of_x = (x @ w["weight_ih"].t() + w["bias_ih"]).detach().chunk(3, dim=1)
        of_h = (h @ w["weight_hh"].t() + w["bias_hh"]).detach().chunk(3, dim=1)
        r, z = torch.sigmoid(of_x[0] + of_h[0]), torch.sigmoid(of_x[1] + of_h[1])
        return torch.gru_cell(x, h, *arguments), c, {"r": r, "z": z, "n": torch.tanh(of_x[2] + r * of_h[2])}


def run(name, *arguments):
    out = os.path.join(folder, "run.json")
    done = subprocess.run([program, "run", *arguments, "--include", "gradients,states", "--format", "json", "--out", out],
                          stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        fail(name, done.stderr)
    with open(out) as file:
        return json.load(file)


def check(name, result, experiment, arrays):
    reference = Reference(experiment, arrays)
    compare(name, "h", result["states"]["h"], torch.stack(reference.h[1:]))
    if experiment["cell"] == "lstm":
        compare(name, "c", result["states"]["c"], torch.stack(reference.c[1:]))
    for gate in GATES.get((experiment["cell"], experiment["convention"]), ()):
        compare(name, gate, result["states"][gate], torch.stack([gates[gate] for gates in reference.gates]))

    divisor = {"book": experiment["batch_size"], "frobenius": 1, "rms": experiment["batch_size"]**0.5}[experiment["norm"]]
    lengths = lambda states: [state.grad.norm().item() / divisor for state in reversed(states)]
    for what, ours, theirs in zip(itertools.count(), [result["initial_norm"], *result["norms"]], lengths(reference.h)):
        compare(name, f"norm {what}", ours, theirs)
    if len(result["norms"]) != experiment["time_steps"]:
        fail(name, f"{len(result['norms'])} norms")
    with np.errstate(all="ignore"):  # a ReLU may let nothing through: log10(0) is null in JSON
        compare(name, "log10 norms", [-np.inf if each is None else each for each in result["log10_norms"]],
                np.log10(lengths(reference.h)[1:]), least=1.0)
    if experiment["cell"] == "lstm":
        compare(name, "norms of dL/dc", result["cell_state_norms"], lengths(reference.c))

    parameters = list(reference.weights.values())
    total = torch.sqrt(sum((parameter.grad**2).sum() for parameter in parameters)).item()
    compare(name, "global norm", result["global_norm"], total)
    if experiment["clip"]:
        torch.nn.utils.clip_grad_norm_(parameters, experiment["max_norm"])
        compare(name, "clip coefficient", result["clip_coefficient"], min(1.0, experiment["max_norm"] / (total + 1e-6)))
    compare(name, "global norm after clipping", result["clipped_global_norm"],
            torch.sqrt(sum((parameter.grad**2).sum() for parameter in parameters)))
    if sorted(result["gradients"]) != sorted(reference.weights):
        fail(name, f"gradients of {sorted(result['gradients'])}")
    for parameter, value in reference.weights.items():
        compare(name, "gradient of " + parameter, result["gradients"][parameter], value.grad)


def settings(cell, convention):
    return {"cell": cell, "convention": convention, "activation": "tanh", "norm": random.choice(["book", "frobenius", "rms"]),
            "time_steps": int(random.randint(1, 15)), "batch_size": int(random.randint(1, 5)),
            "input_size": int(random.randint(1, 6)), "hidden_size": int(random.randint(2, 7)),
            "clip": bool(random.randint(2)), "max_norm": float(random.uniform(0.01, 4)), "clip_where": "parameters"}


def explicit(cell, convention, activation="tanh"):
    """An experiment file that gives every array."""
    e = settings(cell, convention)
    e["activation"] = activation
    T, N, D, H = (e[key] for key in ("time_steps", "batch_size", "input_size", "hidden_size"))
    wide = {"rnn": 1, "gru": 3, "lstm": 4}[cell] * H
    if cell != "rnn" and convention == "pytorch":
        arrays = {"weight_ih": draw(wide, D), "weight_hh": draw(wide, H), "bias_ih": draw(wide), "bias_hh": draw(wide)}
    else:
        arrays = {"Wx": draw(D, wide), "Wh": draw(H, wide)}
        if (cell, convention) != ("gru", "book"):
            arrays["b"] = draw(wide)
    arrays["inputs"] = draw(T, N, D)
    arrays["h0"] = draw(N, H)
    if random.randint(2):
        arrays["dh"] = draw(T, N, H)
    else:
        arrays["dh_last"] = draw(N, H)
    if cell == "lstm":
        arrays["c0"], arrays["dc_last"] = draw(N, H), draw(N, H)
    file = os.path.join(folder, "experiment.unroll.json")
    with open(file, "w") as out:
        json.dump({"unroll": 1, **e, "tensors": {name: array.tolist() for name, array in arrays.items()}}, out)
    name = f"{cell}, {convention}, {activation}"
    check(name, run(name, file), e, arrays)


def write_safetensors(path, arrays):
    """The format as its documentation has it: the header's length, a JSON header, the bytes."""
    types = {"float64": "F64", "float32": "F32", "bool": "BOOL"}
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, array in arrays.items():
        header[name] = {"dtype": types[str(array.dtype)], "shape": list(array.shape),
                        "data_offsets": [len(data), len(data) + array.nbytes]}
        data += array.tobytes()
    text = json.dumps(header).encode()
    with open(path, "wb") as out:
        out.write(len(text).to_bytes(8, "little") + text + data)


def weight_file(module, ending, as_tensors, is_single):
    """The state_dict() of a whole model beside a file of settings, or opened by itself; inputs drawn by the program."""
    e = settings({"RNN": "rnn", "LSTM": "lstm", "GRU": "gru"}[module], "pytorch")
    N, D, H = (e[key] for key in ("batch_size", "input_size", "hidden_size"))
    torch.manual_seed(random.randint(1 << 30))
    model = torch.nn.ModuleDict({"encoder": getattr(torch.nn, module)(D, H), "head": torch.nn.Linear(H, 2)})
    if is_single:  # what PyTorch trains in unless told otherwise; each float32 is a float64, too
        model.float()
    state = {name: value.numpy() for name, value in model.state_dict().items()}
    state["mask"] = random.uniform(size=3) < 0.5  # no numbers; nobody asks for it
    weights = os.path.join(folder, "weights" + ending)
    if ending == ".npz":
        np.savez(weights, **state)
    else:
        write_safetensors(weights, state)

    own_seed = int(random.randint(1 << 30))
    arrays = {"inputs": np.random.RandomState(own_seed).randn(e["time_steps"], N, D) * 0.7}
    of = {name: state[f"encoder.{name}_l0"].astype(float) for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
    if module == "RNN":
        arrays.update(Wx=of["weight_ih"].T.copy(), Wh=of["weight_hh"].T.copy(), b=of["bias_ih"] + of["bias_hh"])
    else:
        arrays.update(of)
    free = {**e, "seed": own_seed, "input_scale": 0.7}
    for decided in ("cell", "convention", "hidden_size", "input_size", "activation"):
        del free[decided]
    name = f"{module} from {ending}" + (", given as tensors" if as_tensors else "")
    if as_tensors:
        file = os.path.join(folder, "experiment.unroll.json")
        with open(file, "w") as out:
            json.dump({"unroll": 1, **free, "tensors": os.path.basename(weights)}, out)
        result = run(name, file)
    else:
        text = lambda value: json.dumps(value).strip('"')
        result = run(name, weights, *(part for key, value in free.items() for part in ("--set", f"{key}={text(value)}")))
    for decided in ("cell", "hidden_size", "input_size"):
        if result["experiment"][decided] != e[decided]:
            fail(name, f"{decided} is {result['experiment'][decided]}")
    check(name, result, e, arrays)

    # The module itself, and not only its equations.
    module_states, _ = model["encoder"].double()(torch.tensor(arrays["inputs"]))
    compare(name, "h of the module", result["states"]["h"], module_states)


print("seed", seed, flush=True)
runs = 0
with tempfile.TemporaryDirectory() as folder:
    for _ in range(3):
        for activation in ACTIVATIONS:
            explicit("rnn", random.choice(["pytorch", "book"]), activation)
            runs += 1
        for cell, convention in GATES:
            for _ in range(2):
                explicit(cell, convention)
                runs += 1
    for choices in itertools.product(("RNN", "LSTM", "GRU"), (".npz", ".safetensors"), (True, False), (True, False)):
        weight_file(*choices)
        runs += 1
print(f"{runs} runs, {compared} numbers agree to {TOLERANCE}")
if runs != 60 or compared < 10000:
    sys.exit("too few were compared")
