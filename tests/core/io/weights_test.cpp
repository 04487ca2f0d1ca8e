// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/weights.h"

#include "core/experiment/fields.h"
#include "core/experiment/simulate.h"
#include "core/io/experiment_file.h"
#include "core/io/tensor_file.h"
#include "tests/core/io/tensor_fixtures.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <sys/stat.h>

namespace unroll {

namespace {

using Arrays = std::map<std::string, Tensor>;

Tensor filled(std::vector<std::size_t> shape, double value = 1.0)
{
    std::size_t count = 1;
    for (const std::size_t size : shape) {
        count *= size;
    }
    return {std::move(shape), std::vector<double>(count, value)};
}

Arrays lstm(const std::string& prefix, const std::string& suffix)
{
    return {{prefix + "weight_ih" + suffix, filled({8, 3})}, {prefix + "weight_hh" + suffix, filled({8, 2})}};
}

std::string problemOf(const Arrays& arrays)
{
    const auto result = experimentFromWeights(arrays);
    return result ? "" : english(result.error());
}

std::string readFrom(const char* name) { return (tensorFiles() / "read" / name).string(); }

std::string problemOfJson(const std::string& json, const std::vector<std::string>& assignments = {})
{
    const auto result = parseExperiment(json, "f", {}, assignments);
    return result ? "" : english(result.error());
}

std::string naming(const std::string& file, const std::string& more = "")
{
    return R"({"unroll": 1, "tensors": ")" + file + '"' + more + "}";
}

} // namespace

TEST(Weights, AreTakenAsPyTorchKeepsThem)
{
    const auto golden = nlohmann::json::parse(bytesOf(tensorFiles() / "weights.json"));
    EXPECT_EQ(golden.size(), 8U);
    Experiment base;
    base.seed = 9;
    base.batchSize = 5;
    base.convention = Convention::Book;
    for (const auto& [file, expected] : golden.items()) {
        const auto arrays = parseTensorFile(bytesOf(readFrom(file.c_str())));
        ASSERT_TRUE(arrays) << file;
        const auto experiment = experimentFromWeights(*arrays, base);
        if (file.starts_with("gru_layers")) { // two layers, both directions
            ASSERT_FALSE(experiment) << file;
            EXPECT_NE(english(experiment.error()).find("several layers"), std::string::npos) << file;
            continue;
        }
        ASSERT_TRUE(experiment) << file << ": " << english(experiment.error());
        EXPECT_EQ(valueText(*findField("cell"), *experiment), expected["cell"].get<std::string>()) << file;
        EXPECT_EQ(experiment->hiddenSize, expected["hidden_size"]) << file;
        EXPECT_EQ(experiment->inputSize, expected["input_size"]) << file;
        EXPECT_EQ(experiment->convention, Convention::PyTorch) << file;
        EXPECT_EQ(experiment->tensors, tensorsFrom(expected["tensors"])) << file;
        EXPECT_EQ(experiment->seed, 9U);
        EXPECT_EQ(experiment->batchSize, 5);
    }
}

TEST(Weights, ParametersOfSomethingElseAreLeftAside)
{
    Arrays arrays = lstm("a.rnn.", "_l0");
    for (const char* other : {"myweight_hh", "head.bias", "Wx"}) {
        arrays[other] = filled({7});
    }
    arrays["h0"] = filled({2, 2}); // a state of Unroll's own name goes with them
    const auto experiment = experimentFromWeights(arrays);
    ASSERT_TRUE(experiment) << english(experiment.error());
    EXPECT_EQ(experiment->cell, Cell::Lstm);
    EXPECT_EQ(experiment->tensors.size(), 5U);
    EXPECT_TRUE(experiment->tensors.contains("h0"));
    EXPECT_EQ(experiment->tensors.at("bias_hh"), filled({8}, 0.0));
}

TEST(Weights, OfTheBooksGatesNameTheWayIn)
{
    Arrays arrays;
    arrays["Wh"] = filled({4, 16});
    arrays["Wx"] = filled({3, 16});
    EXPECT_EQ(problemOf(arrays),
              "\"Wh\" has the shape [4][16], which is that of lstm in the book's layout; allowed: with "
              "cell=lstm and convention=book");
    Experiment base;
    base.cell = Cell::Lstm;
    base.convention = Convention::Book;
    const auto experiment = experimentFromWeights(arrays, base);
    ASSERT_TRUE(experiment) << english(experiment.error());
    EXPECT_EQ(experiment->hiddenSize, 4);
    EXPECT_EQ(experiment->inputSize, 3);
}

// The gradients of layer 0 alone are not those of the network it was cut from.
TEST(Weights, OfSeveralLayersOrDirectionsAreRefused)
{
    for (const char* other : {"_l1", "_l0_reverse"}) {
        Arrays arrays = lstm("rnn.", "_l0");
        arrays.merge(lstm("rnn.", other));
        EXPECT_EQ(problemOf(arrays).rfind("\"rnn.weight_hh" + std::string(other) +
                                              "\" stands beside "
                                              "\"rnn.weight_hh_l0\"",
                                          0),
                  0U)
            << problemOf(arrays);
    }
}

TEST(Weights, OfSeveralCellsAreRefusedByName)
{
    Arrays arrays = lstm("encoder.", "_l0");
    arrays.merge(lstm("decoder.", ""));
    EXPECT_EQ(problemOf(arrays), "the weights of several cells are there: \"decoder.weight_hh\", "
                                 "\"encoder.weight_hh_l0\"; allowed: those of one");
}

TEST(Weights, ShapesThatAreNoCellsAreRefused)
{
    EXPECT_EQ(problemOf({{"weight_hh", filled({4, 2})}}),
              "\"weight_hh\" has the shape [4][2]; allowed: [G·H][H], where G is 1 for an rnn, 3 for a gru, 4 for an "
              "lstm");
    for (const auto& shape :
         std::vector<std::vector<std::size_t>>{{}, {4}, {0, 0}, {0, 2}, {2, 0}, {7, 2}, {2, 2, 1}}) {
        EXPECT_NE(problemOf({{"weight_hh", filled(shape)}}).find("allowed: [G·H][H]"), std::string::npos);
    }
    EXPECT_EQ(problemOf({{"a.weight_hh_l0", filled({2, 2})}}),
              "\"a.weight_ih_l0\" is missing beside \"a.weight_hh_l0\"");
    Arrays arrays = lstm("", "");
    arrays["weight_ih"] = filled({6, 3});
    EXPECT_EQ(problemOf(arrays), "\"weight_ih\" has the shape [6][3]; beside \"weight_hh\" it must be [8][D]");
    arrays["weight_ih"] = filled({8, 0});
    EXPECT_NE(problemOf(arrays), "");
    arrays = lstm("", "");
    arrays["bias_hh"] = filled({8, 1});
    EXPECT_EQ(problemOf(arrays), "\"bias_hh\" has the shape [8][1]; beside \"weight_hh\" it must be [8]");
    arrays = lstm("", "");
    arrays["weight_hh"].values.pop_back(); // not from a file
    EXPECT_NE(problemOf(arrays), "");
}

TEST(Weights, UnrollsOwnNamesAreTakenAsTheyAre)
{
    const Arrays matmul{{"Wh", filled({2, 2})}, {"dh0", filled({3, 2})}};
    auto experiment = experimentFromWeights(matmul);
    ASSERT_TRUE(experiment);
    EXPECT_EQ(experiment->cell, Cell::MatMul);
    EXPECT_EQ(experiment->tensors, matmul);
    EXPECT_EQ(experiment->hiddenSize, 2);

    const Arrays rnn{{"Wx", filled({4, 2})}, {"Wh", filled({2, 2})}, {"b", filled({2})}, {"dh", filled({1, 1, 2})}};
    experiment = experimentFromWeights(rnn);
    ASSERT_TRUE(experiment);
    EXPECT_EQ(experiment->cell, Cell::Rnn);
    EXPECT_EQ(experiment->inputSize, 4);
    EXPECT_EQ(experiment->tensors, rnn);
}

TEST(Weights, NothingOfACellIsASentence)
{
    EXPECT_EQ(problemOf({{"head.weight", filled({1})}, {"x", filled({1})}}),
              "no weights of a recurrent cell are there; found: \"head.weight\", \"x\"; looked for: weight_ih_l0, "
              "weight_hh_l0, Wx, Wh, dh0 …");
    EXPECT_NE(problemOf({}), "");
}

TEST(WeightsInExperimentFile, AreNamedRelativeToTheFile)
{
    const auto folder = std::filesystem::path(::testing::TempDir()) / "unroll-weights";
    std::filesystem::create_directories(folder);
    ASSERT_TRUE(writeFile(folder / "w.bin", bytesOf(readFrom("matmul.npz"))));
    ASSERT_TRUE(writeFile(folder / "e.unroll.json", naming("w.bin", R"(, "seed": 4)")));
    const auto experiment = readExperimentFile(folder / "e.unroll.json");
    ASSERT_TRUE(experiment) << english(experiment.error());
    EXPECT_EQ(experiment->seed, 4U);
    EXPECT_EQ(experiment->hiddenSize, 2);
    EXPECT_EQ(experiment->batchSize, 3);
    EXPECT_EQ(experiment->tensors.at("Wh").values, (std::vector<double>{0.5, 1.0, -1.0, 0.5}));
    std::filesystem::remove_all(folder);

    const auto absolute = parseExperiment(naming(readFrom("matmul.npz")), "f"); // with no file: as given
    ASSERT_TRUE(absolute) << english(absolute.error());
    EXPECT_EQ(absolute->tensors, experiment->tensors);
}

TEST(WeightsInExperimentFile, AFileOfWeightsIsAnExperiment)
{
    const std::vector<std::string> assignments{"time_steps=7"};
    const auto experiment = readExperimentFile(readFrom("matmul.npz"), {}, assignments);
    ASSERT_TRUE(experiment) << english(experiment.error());
    EXPECT_EQ(experiment->timeSteps, 7);
    EXPECT_EQ(experiment->hiddenSize, 2);
    EXPECT_EQ(experiment->batchSize, 3);
}

TEST(WeightsInExperimentFile, ANetworkThatSomebodyTrainedRuns)
{
    for (const char* name : {"lstm.safetensors"}) {
        const auto experiment = readExperimentFile(readFrom(name));
        ASSERT_TRUE(experiment) << english(experiment.error());
        EXPECT_EQ(experiment->cell, Cell::Lstm);
        const auto run = simulate(*experiment);
        ASSERT_TRUE(run) << english(run.error());
        EXPECT_EQ(run->gradients.at("weight_hh").rows(), 4 * experiment->hiddenSize);
    }
}

// Attention masks, quantised layers: what is beside the weights need not hold numbers.
TEST(WeightsInExperimentFile, WhatIsBesideTheWeightsMayBeOfAnyType)
{
    const test::TemporaryFolder folder;
    const auto fileWith = [&](const char* name) {
        const std::string header = std::string(R"({"rnn.weight_ih_l0": {"dtype": "U8", "shape": [1, 1], )") +
                                   R"("data_offsets": [0, 1]}, "rnn.weight_hh_l0": {"dtype": "U8", "shape": [1, 1], )" +
                                   R"("data_offsets": [1, 2]}, ")" + name +
                                   R"(": {"dtype": "BOOL", "shape": [2], "data_offsets": [2, 4]}})";
        const std::string length{static_cast<char>(header.size()), 0, 0, 0, 0, 0, 0, 0};
        const std::string path = (folder / "w.safetensors").string();
        EXPECT_LT(header.size(), 256U);
        EXPECT_TRUE(writeFile(path, length + header + std::string("\x01\x03\x00\x01", 4)));
        return path;
    };
    for (const char* name : {"mask", "head.bias", "rnn.bias_hh_l0_reverse", "my_h0"}) {
        EXPECT_FALSE(isNameOfWeights(name));
        const auto experiment = readExperimentFile(fileWith(name));
        ASSERT_TRUE(experiment) << english(experiment.error());
        EXPECT_EQ(experiment->cell, Cell::Rnn);
        EXPECT_EQ(experiment->tensors.at("Wh").values, std::vector<double>{3.0});
    }
    for (const char* name : {"rnn.bias_hh_l0", "h0", "inputs", "decoder.weight_hh"}) {
        EXPECT_TRUE(isNameOfWeights(name));
        const auto experiment = readExperimentFile(fileWith(name));
        ASSERT_FALSE(experiment) << name;
        EXPECT_NE(english(experiment.error()).find("holds the type \"BOOL\""), std::string::npos);
    }
}

TEST(WeightsInExperimentFile, APipeIsNotWaitedFor)
{
    const test::TemporaryFolder folder;
    const std::string pipe = (folder / "pipe").string();
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_NE(problemOfJson(naming(pipe)).find("allowed: an object of arrays, or the name of a"), std::string::npos);
}

TEST(WeightsInExperimentFile, DecideTheCell)
{
    const std::string file = readFrom("lstm.safetensors");
    const std::string sentence = "f: cell: \"gru\" contradicts the weights in " + file + "; allowed: lstm";
    EXPECT_EQ(problemOfJson(naming(file, R"(, "cell": "gru")")), sentence);
    EXPECT_EQ(problemOfJson(naming(file), {"cell=gru"}), sentence);
    EXPECT_EQ(problemOfJson(naming(file, R"(, "convention": "book")")),
              "f: convention: \"book\" contradicts the weights in " + file + "; allowed: pytorch");
    const std::vector<std::string> assignments{"cell=matmul"};
    const auto direct = readExperimentFile(file, {}, assignments);
    ASSERT_FALSE(direct);
    EXPECT_EQ(english(direct.error()),
              file + ": cell: \"matmul\" contradicts the weights in " + file + "; allowed: lstm");
}

TEST(WeightsInExperimentFile, SizesThatAreSetMustFit)
{
    EXPECT_NE(problemOfJson(naming(readFrom("matmul.npz"), R"(, "hidden_size": 5)")).find("has the shape [2][2]"),
              std::string::npos);
}

TEST(WeightsInExperimentFile, WhatIsWrongNamesTheFileOfWeights)
{
    const std::string refused = (tensorFiles() / "refused" / "objects_member.npz").string();
    EXPECT_EQ(problemOfJson(naming(refused)).rfind(refused + ": a: the .npy array holds pickled", 0), 0U);
    EXPECT_EQ(problemOfJson(naming("no-such-file.npz")).rfind("f: no-such-file.npz: cannot be read", 0), 0U);
    EXPECT_NE(problemOfJson(naming("")), "");
    const auto direct = readExperimentFile(readFrom("scalar.npy"));
    ASSERT_FALSE(direct);
    EXPECT_EQ(english(direct.error()).rfind(readFrom("scalar.npy") + ": no weights of a recurrent cell", 0), 0U);
    const auto json = parseExperiment(R"({"unroll": 1, "tensors": 3})", "f");
    ASSERT_FALSE(json);
    EXPECT_EQ(english(json.error()), "f: tensors: \"3\" is not allowed; allowed: an object of arrays, or the name of a "
                                     ".npy, .npz or .safetensors file");
}

} // namespace unroll
