# SPDX-FileCopyrightText: 2026 The Unroll developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tensor_files/: python3 gen_tensor_files.py, with python3-numpy and python3-torch.

read/     files that are read, and refused/ files that are not; names say what is in them
read.json     the arrays of each file of read/ as NumPy and PyTorch see them: name -> {shape, values in C order}
weights.json  what is taken of each file of weights: cell, sizes and tensors (weights.h)
"""
import io
import json
import pathlib
import struct
import zipfile

import numpy as np
import torch

HERE = pathlib.Path(__file__).parent / "tensor_files"
READ, REFUSED = HERE / "read", HERE / "refused"
SIGNED = [[-2, -1, 0], [1, 2, 100]]
UNSIGNED = [[0, 1, 2], [3, 127, 200]]
STAMP = (2026, 1, 1, 0, 0, 0)  # the same bytes every time

expected, weights = {}, {}


def remember(name, arrays):
    expected[name] = {
        key: {"shape": list(a.shape), "values": np.asarray(a, dtype=np.float64).flatten(order="C").tolist()}
        for key, a in arrays.items()
    }


def npy_bytes(array, version=None, allow_pickle=False):
    out = io.BytesIO()
    np.lib.format.write_array(out, np.asanyarray(array), version=version, allow_pickle=allow_pickle)
    return out.getvalue()


def npy(name, array, version=None):
    (READ / name).write_bytes(npy_bytes(array, version))
    remember(name, {"array": array})


def npz(path, members, method=zipfile.ZIP_STORED):
    """As numpy.savez, with a fixed date; members are arrays or bytes."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for key, value in members.items():
            data = value if isinstance(value, bytes) else npy_bytes(value)
            info = zipfile.ZipInfo(key if isinstance(value, bytes) else key + ".npy", STAMP)
            info.compress_type = method
            archive.writestr(info, data)


def raw_safetensors(path, header, data=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


NAMES = {torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64",
         torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8"}


def safetensors(path, tensors, metadata=None):
    header, data = ({"__metadata__": metadata} if metadata else {}), b""
    for key, tensor in tensors.items():
        flat = tensor.detach().contiguous()
        raw = (flat.view(torch.int16) if flat.dtype == torch.bfloat16 else flat).numpy().tobytes()
        header[key] = {"dtype": NAMES[tensor.dtype], "shape": list(tensor.shape),
                       "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    raw_safetensors(path, header, data)


def write_numbers():
    for order in "<>":
        for kind in ("f2", "f4", "f8", "i2", "i4", "i8", "u2", "u4", "u8"):
            values = np.array(UNSIGNED if kind[0] == "u" else SIGNED, dtype=order + kind)
            values = values / np.asarray(3, dtype=order + kind) if kind[0] == "f" else values
            npy(f"{kind}_{'little' if order == '<' else 'big'}.npy", values.astype(order + kind))
    npy("i1.npy", np.array(SIGNED, dtype="i1"))
    npy("u1.npy", np.array(UNSIGNED, dtype="u1"))
    halves = np.array([6e-8, -6.1e-5, 65504, 0.333, -0.0], dtype="f2")  # subnormal, smallest normal, largest
    npy("f2_range.npy", halves)
    npy("fortran.npy", np.asfortranarray(np.arange(24.0).reshape(2, 3, 4)))
    npy("scalar.npy", np.array(1.5))
    npy("one_axis.npy", np.arange(3.0))
    npy("empty.npy", np.zeros((2, 0)))
    npy("version_2.npy", np.arange(4.0), (2, 0))
    npy("version_3.npy", np.arange(4.0), (3, 0))
    two = {"first": np.array(SIGNED, dtype="f4"), "second": np.asfortranarray(np.array(SIGNED) * 0.5)}
    for name, method in (("stored.npz", zipfile.ZIP_STORED), ("deflated.npz", zipfile.ZIP_DEFLATED)):
        npz(READ / name, two, method)
        remember(name, two)
    np.savez(READ / "savez.npz", **two)
    remember("savez.npz", two)
    tensors = {str(t).split(".")[1]: torch.tensor(UNSIGNED if t == torch.uint8 else SIGNED).to(t) for t in NAMES}
    tensors["bfloat16_thirds"] = (torch.tensor(SIGNED) / 3).to(torch.bfloat16)
    tensors["scalar"] = torch.tensor(2.5)
    safetensors(READ / "types.safetensors", tensors, {"format": "pt"})
    remember("types.safetensors", {k: t.double().numpy() for k, t in tensors.items()})


def write_refused():
    def put(name, data):
        (REFUSED / name).write_bytes(data)

    put("objects.npy", npy_bytes(np.array([{"a": 1}, None], dtype=object), allow_pickle=True))
    put("text.npy", npy_bytes(np.array(["a", "bc"])))
    put("bytes.npy", npy_bytes(np.array([b"a"])))
    put("complex.npy", npy_bytes(np.array([1j])))
    put("truth.npy", npy_bytes(np.array([True])))
    put("longdouble.npy", npy_bytes(np.array([1], dtype=np.longdouble)))
    put("records.npy", npy_bytes(np.zeros(2, dtype=[("a", "f8"), ("b", "i4")])))

    array = npy_bytes(np.zeros(2))
    npz(REFUSED / "pickle_member.npz", {"archive/data.pkl": b"\x80\x02}q\x00."})
    npz(REFUSED / "objects_member.npz", {"a.npy": (REFUSED / "objects.npy").read_bytes()})
    with zipfile.ZipFile(REFUSED / "twice.npz", "w") as archive:
        for _ in range(2):
            archive.writestr(zipfile.ZipInfo("a.npy", STAMP), array)
    npz(REFUSED / "checksum.npz", {"a": np.arange(4.0)})
    broken = bytearray((REFUSED / "checksum.npz").read_bytes())
    broken[broken.index(struct.pack("<d", 3.0)) + 1] ^= 1
    put("checksum.npz", bytes(broken))
    npz(REFUSED / "encrypted.npz", {"a": np.arange(4.0)})
    broken = bytearray((REFUSED / "encrypted.npz").read_bytes())
    broken[6] |= 1  # general purpose flag, in the local header …
    broken[broken.index(b"PK\x01\x02") + 8] |= 1  # … and in the directory
    put("encrypted.npz", bytes(broken))
    # 300 MiB of zeros in 300 bytes; then the same claiming to be small.
    npz(REFUSED / "bomb.npz", {"a.npy": b"\0" * (300 << 20)}, zipfile.ZIP_BZIP2)
    lying = bytearray((REFUSED / "bomb.npz").read_bytes())
    lying[22:26] = struct.pack("<I", 1000)
    at = lying.index(b"PK\x01\x02") + 24
    lying[at:at + 4] = struct.pack("<I", 1000)
    put("bomb_that_lies.npz", bytes(lying))


def write_weights():
    torch.manual_seed(1)
    modules = {"rnn": torch.nn.RNN(2, 3), "lstm": torch.nn.LSTM(2, 3), "gru": torch.nn.GRU(2, 3),
               "rnn_cell": torch.nn.RNNCell(2, 3), "lstm_cell": torch.nn.LSTMCell(2, 3),
               "gru_cell": torch.nn.GRUCell(2, 3), "lstm_no_bias": torch.nn.LSTM(2, 3, bias=False),
               "gru_layers": torch.nn.GRU(2, 3, num_layers=2, bidirectional=True)}
    for name, module in modules.items():
        state = module.state_dict()
        inside = name == "gru_layers"  # as part of a larger model
        stored = {("encoder.rnn." if inside else "") + k: t for k, t in state.items()}
        if inside:
            stored["head.weight"] = torch.ones(1, 3)
        file = name + (".npz" if name.startswith("gru") else ".safetensors")
        if file.endswith(".npz"):
            npz(READ / file, {k: t.numpy() for k, t in stored.items()})
        else:
            safetensors(READ / file, stored)
        remember(file, {k: t.double().numpy() for k, t in stored.items()})

        suffix = "" if name.endswith("cell") else "_l0"
        first = {p: state.get(p + suffix, torch.zeros(state["weight_hh" + suffix].shape[0])).double().numpy()
                 for p in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}
        cell = name.split("_")[0]
        if cell == "rnn":
            first = {"Wx": first["weight_ih"].T, "Wh": first["weight_hh"].T, "b": first["bias_ih"] + first["bias_hh"]}
        weights[file] = {"cell": cell, "hidden_size": 3, "input_size": 2, "tensors": {
            k: {"shape": list(a.shape), "values": a.flatten(order="C").tolist()} for k, a in first.items()}}
    own = {"Wh": np.array([[0.5, 1.0], [-1.0, 0.5]]), "dh0": np.ones((3, 2))}
    npz(READ / "matmul.npz", own)
    remember("matmul.npz", own)


for folder in (READ, REFUSED):
    folder.mkdir(parents=True, exist_ok=True)
write_numbers()
write_refused()
write_weights()
for name, content in (("read.json", expected), ("weights.json", weights)):
    (HERE / name).write_text(json.dumps(content, indent=1) + "\n")
