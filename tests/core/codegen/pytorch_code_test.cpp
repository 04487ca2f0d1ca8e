// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts; that they compute what the program computes: tests/app/code_test.cpp.
#include "core/codegen/pytorch_code.h"

#include "core/experiment/presets.h"

#include <gtest/gtest.h>

namespace unroll {

TEST(PytorchCode, TheBooksFirstListing)
{
    EXPECT_EQ(pytorchCode(findPreset("book-exploding")->experiment), R"(import numpy as np
import torch

N = 2  # batch size
H = 3  # hidden size
T = 20  # time steps

np.random.seed(3)
Wh = np.random.randn(H, H)
dh = np.ones((N, H))

Wh, dh = [torch.from_numpy(array) for array in (Wh, dh)]

norm_list = []
for t in range(T):
    dh = dh @ Wh.T
    norm_list.append((torch.sqrt((dh**2).sum()) / N).item())

print(norm_list)
)");
}

TEST(PytorchCode, AnLstmIsPyTorchsOwn)
{
    Experiment experiment;
    experiment.cell = Cell::Lstm;
    experiment.norm = Norm::Frobenius;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    EXPECT_EQ(pytorchCode(experiment), R"(import numpy as np
import torch

N = 2  # batch size
D = 3  # input size
H = 3  # hidden size
T = 20  # time steps

np.random.seed(3)
weight_hh = np.random.randn(4 * H, H) / np.sqrt(H)
weight_ih = np.random.randn(4 * H, D) / np.sqrt(D)
xs = np.random.randn(T, N, D)
bias_ih = np.zeros(4 * H)
bias_ih[H:2 * H] = 1.0  # forget gate
bias_hh = np.zeros(4 * H)
h = np.zeros((N, H))
c = np.zeros((N, H))
dh = np.ones((N, H))

weight_hh, weight_ih, xs, bias_ih, bias_hh, h, c, dh = [
    torch.from_numpy(array) for array in (weight_hh, weight_ih, xs, bias_ih, bias_hh, h, c, dh)]

cell = torch.nn.LSTMCell(D, H).to(xs.dtype)
with torch.no_grad():
    cell.weight_ih.copy_(weight_ih)
    cell.weight_hh.copy_(weight_hh)
    cell.bias_ih.copy_(bias_ih)
    cell.bias_hh.copy_(bias_hh)

h.requires_grad_()
hs = [h]
for x in xs:
    h, c = cell(x, (h, c))
    h.retain_grad()
    hs.append(h)

loss = (h * dh).sum()
loss.backward()

norm_list = [torch.sqrt((h.grad**2).sum()).item() for h in reversed(hs[:-1])]
global_norm = torch.nn.utils.clip_grad_norm_(cell.parameters(), 5.0)
print("global norm:", global_norm.item())
print(norm_list)
)");
}

TEST(PytorchCode, TheBooksConventionClipsAsTheBookDoes)
{
    Experiment experiment;
    experiment.cell = Cell::Gru;
    experiment.convention = Convention::Book;
    experiment.clip = true;
    experiment.clipWhere = ClipWhere::Parameters;
    const std::string code = pytorchCode(experiment);
    EXPECT_NE(code.find("            grad *= rate\n    return total_norm\n"), std::string::npos) << code;
    EXPECT_NE(code.find("global_norm = clip_grads([parameter.grad for parameter in [Wx, Wh]], 5.0)\n"),
              std::string::npos)
        << code;
    EXPECT_EQ(code.find("clip_grad_norm_"), std::string::npos) << code;
}

} // namespace unroll
