// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/tensor_file.h"

#include "core/io/npz.h"
#include "core/io/weights.h"
#include "tests/core/io/tensor_fixtures.h"
#include "tests/support/temporary_folder.h"

#include <zip.h>

#include <cmath>
#include <limits>
#include <utility>

namespace unroll {

namespace {

std::string problemOf(std::string_view bytes)
{
    const auto result = parseTensorFile(bytes);
    return result ? "" : english(result.error());
}

std::string refused(const char* name) { return problemOf(bytesOf(tensorFiles() / "refused" / name)); }

bool has(const std::string& sentence, const char* part) { return sentence.find(part) != std::string::npos; }

// A .npy of format 1.0 with this header, as it is.
std::string npy(const std::string& header, const std::string& data = "")
{
    const auto low = static_cast<char>(header.size() & 0xffU);
    const auto high = static_cast<char>(header.size() >> 8U);
    return std::string("\x93NUMPY\x01", 7) + '\0' + low + high + header + data;
}

std::string npyOfShape(const std::string& shape, const std::string& data = "")
{
    return npy("{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }\n", data);
}

std::string safetensors(std::uint64_t length, const std::string& header, const std::string& data = "")
{
    std::string bytes;
    for (int i = 0; i < 8; ++i) {
        bytes += static_cast<char>((length >> (8U * static_cast<unsigned>(i))) & 0xffU);
    }
    return bytes + header + data;
}

std::string safetensors(const std::string& header, const std::string& data = "")
{
    return safetensors(header.size(), header, data);
}

std::string entry(const std::string& shape, const std::string& offsets)
{
    return R"({"a": {"dtype": "F64", "shape": )" + shape + R"(, "data_offsets": )" + offsets + "}}";
}

// An archive of these members, as they are.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& members)
{
    const test::TemporaryFolder folder;
    const std::string path = (folder / "archive.npz").string();
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, bytes] : members) {
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
    return bytesOf(path);
}

} // namespace

TEST(TensorFile, ReadsWhatNumPyAndPyTorchWrote)
{
    const auto golden = nlohmann::json::parse(bytesOf(tensorFiles() / "read.json"));
    const auto files = filesIn("read");
    EXPECT_EQ(files.size(), golden.size());
    for (const auto& file : files) {
        const std::string bytes = bytesOf(file);
        EXPECT_TRUE(isTensorFile(bytes.substr(0, 9))) << file;
        const auto arrays = parseTensorFile(bytes);
        ASSERT_TRUE(arrays) << file << ": " << english(arrays.error());
        EXPECT_EQ(*arrays, tensorsFrom(golden[file.filename().string()])) << file;
    }
}

TEST(TensorFile, ReadsNumbersThatAreNotFinite)
{
    for (const char* type : {"'<f2'", "'>f2'"}) {
        const bool isBig = type[1] == '>';
        const std::string data =
            isBig ? std::string("\x7c\x00\xfc\x00\x7e\x00", 6) : std::string("\x00\x7c\x00\xfc\x00\x7e", 6);
        const auto arrays =
            parseTensorFile(npy(std::string("{'descr': ") + type + ", 'fortran_order': False, 'shape': (3,)}", data));
        ASSERT_TRUE(arrays) << english(arrays.error());
        const std::vector<double>& values = arrays->at("array").values;
        EXPECT_EQ(values[0], std::numeric_limits<double>::infinity());
        EXPECT_EQ(values[1], -std::numeric_limits<double>::infinity());
        EXPECT_TRUE(std::isnan(values[2]));
    }
}

TEST(TensorFile, IsKnownByItsContent)
{
    for (const char* other : {"", "{", "{\"unroll\": 1}", "{ \"unro\":{}", "PK", "\x93NUMP", "12345678{"}) {
        EXPECT_FALSE(isTensorFile(other)) << other;
        EXPECT_EQ(problemOf(other), "holds no arrays; allowed: a .npy, .npz or .safetensors file");
    }
}

TEST(TensorFile, ATypeThatCannotBePrintedIsShownAllTheSame)
{
    std::string header = "{'descr': '\xff"
                         "f2', 'fortran_order': False, 'shape': (1,), }";
    header.resize(117, ' ');
    header += '\n';
    const std::string bytes = std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + std::string(2, '\0');
    EXPECT_EQ(problemOf(bytes).rfind("the .npy array holds the type \"?f2\"; allowed: ", 0), 0U) << problemOf(bytes);
}

TEST(TensorFile, ATruncatedFileIsRefused)
{
    for (const auto& file : filesIn("read")) {
        const std::string bytes = bytesOf(file);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            // In memory of its own, so that a sanitizer sees a read past the end.
            const std::vector<char> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
            EXPECT_NE(problemOf({cut.data(), cut.size()}), "") << file << " cut to " << size;
        }
        if (file.extension() != ".npz") { // a zip file may be followed by anything
            EXPECT_NE(problemOf(bytes + 'x'), "") << file << " with a byte too many";
        }
    }
}

TEST(TensorFile, AnyByteMayBeWrong)
{
    for (const char* folder : {"read", "refused"}) {
        for (const auto& file : filesIn(folder)) {
            if (file.filename().string().starts_with("bomb")) {
                continue; // one wrong byte could make it wait for all it unpacks to
            }
            const std::string bytes = bytesOf(file);
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                for (const unsigned flipped : {0x01U, 0x02U, 0x10U, 0x80U, 0xffU}) {
                    std::vector<char> wrong(bytes.begin(), bytes.end());
                    wrong[i] = static_cast<char>(static_cast<unsigned char>(wrong[i]) ^ flipped);
                    const ArrayFilter filter = flipped == 0x02U ? isNameOfWeights : everyArray;
                    const auto arrays = parseTensorFile({wrong.data(), wrong.size()}, filter);
                    if (arrays) {
                        (void)experimentFromWeights(*arrays);
                    } else {
                        EXPECT_FALSE(english(arrays.error()).empty());
                    }
                }
            }
        }
    }
}

TEST(TensorFile, RefusesWhatIsNotNumbers)
{
    EXPECT_TRUE(has(refused("objects.npy"), "pickled Python objects")) << refused("objects.npy");
    EXPECT_TRUE(has(refused("records.npy"), "records of several fields")) << refused("records.npy");
    for (const char* name : {"text.npy", "bytes.npy", "complex.npy", "truth.npy", "longdouble.npy"}) {
        EXPECT_TRUE(has(refused(name), "the .npy array holds the type")) << refused(name);
    }
    EXPECT_EQ(refused("complex.npy"), "the .npy array holds the type \"<c16\"; allowed: f2, f4, f8, i1, i2, i4, i8, "
                                      "u1, u2, u4, u8");
    EXPECT_EQ(problemOf(safetensors(R"({"a": {"dtype": "BOOL", "shape": [1], "data_offsets": [0, 1]}})", "x")),
              "\"a\" holds the type \"BOOL\"; allowed: F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8");
}

// A mask or a vocabulary beside the weights does not make them unreadable.
TEST(TensorFile, WhatNobodyAsksForMayHoldAnything)
{
    const auto isNeeded = [](std::string_view name) { return name == "a"; };
    const auto problemOf = [&](const std::string& bytes) {
        const auto result = parseTensorFile(bytes, isNeeded);
        return result ? "" : english(result.error());
    };
    const auto two = [](const std::string& type, const std::string& offsets, const char* shape = "[2]") {
        return safetensors(R"({"a": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]}, "mask": {"dtype": ")" +
                               type + R"(", "shape": )" + shape + R"(, "data_offsets": )" + offsets + "}}",
                           "\x01\x02xy");
    };
    for (const char* type : {"BOOL", "F8_E4M3", "C64", "no type at all"}) {
        const auto arrays = parseTensorFile(two(type, "[2, 4]"), isNeeded);
        ASSERT_TRUE(arrays) << type << ": " << english(arrays.error());
        EXPECT_EQ(arrays->at("a"), (Tensor{{2}, {1.0, 2.0}}));
        EXPECT_EQ(arrays->at("mask"), Tensor()); // its name alone
    }
    EXPECT_EQ(problemOf(safetensors(R"({"a": {"dtype": "BOOL", "shape": [1], "data_offsets": [0, 1]}})", "x")),
              "\"a\" holds the type \"BOOL\"; allowed: F64, F32, F16, BF16, I64, I32, I16, I8, U64, U32, U16, U8");
    // It must be a file of arrays all the same.
    for (const char* offsets : {"[1, 3]", "[3, 4]", "[2, 3]"}) {
        EXPECT_TRUE(has(problemOf(two("BOOL", offsets)), "overlap or leave")) << offsets;
    }
    for (const char* offsets : {"[2, 5]", "[4, 2]", "[2, 18446744073709551615]", "[18446744073709551615, 4]"}) {
        EXPECT_NE(problemOf(two("BOOL", offsets)), "") << offsets;
    }
    EXPECT_TRUE(has(problemOf(two("BOOL", "[2]")), "is described by something other"));
    EXPECT_TRUE(has(problemOf(two("BOOL", "[2, 4]", "-1")), "is described by something other"));
    EXPECT_TRUE(has(problemOf(two("U8", "[2, 4]", "[3]")), "data_offsets")); // whose size is known

    const std::string weights = bytesOf(tensorFiles() / "read" / "u1.npy");
    for (const char* name : {"truth.npy", "text.npy", "bytes.npy", "complex.npy", "longdouble.npy"}) {
        const std::string other = bytesOf(tensorFiles() / "refused" / name);
        EXPECT_EQ(problemOf(zipped({{"a.npy", weights}, {"mask.npy", other}})), "") << name;
        EXPECT_TRUE(has(problemOf(zipped({{"a.npy", other}, {"mask.npy", weights}})), "holds the type")) << name;
    }
    for (const char* name : {"objects.npy", "records.npy"}) { // nothing to do with pickle, whoever asks
        const std::string other = bytesOf(tensorFiles() / "refused" / name);
        EXPECT_NE(problemOf(zipped({{"a.npy", weights}, {"mask.npy", other}})), "") << name;
    }
    EXPECT_TRUE(has(problemOf(zipped({{"a.npy", weights}, {"mask.npy", weights.substr(0, 40)}})), "ends within"));
    EXPECT_TRUE(has(problemOf(zipped({{"a.npy", weights}, {"data.pkl", "x"}})), "save the state_dict()"));
}

TEST(TensorFile, RefusesNpyHeadersThatAreNotWhatNumPyWrites)
{
    EXPECT_EQ(problemOf(npyOfShape("(1,)", std::string(8, '\0'))), "");
    EXPECT_EQ(problemOf(npy("{\"shape\": (), \"descr\": \"|u1\", \"fortran_order\": True}  \n", "x")), "");
    for (const char* shape : {"(-1,)", "(1.5,)", "(1)", "(,)", "(1,,)", "1", "[1]", "(1, 2", "(1 2)", "('1',)", "None",
                              "(99999999999999999999,)", "(+1,)", "(0x1,)"}) {
        EXPECT_TRUE(has(problemOf(npyOfShape(shape, std::string(8, '\0'))), "the header of the .npy array is not"))
            << shape;
    }
    for (const char* header :
         {"", "{", "{}", "{}}", "{'descr': '<f8', 'fortran_order': False}",
          "{'descr': '<f8', 'fortran_order': False, 'shape': (), 'more': 1}",
          "{'descr': '<f8', 'descr': '<f8', 'fortran_order': False, 'shape': ()}",
          "{'descr': '<f8', 'fortran_order': 0, 'shape': ()}",
          "{'descr': '<f8', 'fortran_order': False, 'shape': ()} x",
          "{'descr': '<f8' 'fortran_order': False, 'shape': ()}", "{'descr': '<f8\", 'fortran_order': False}",
          "{'descr: 1", "{\"", "{'descr': __import__('os'), 'fortran_order': False, 'shape': ()}"}) {
        EXPECT_TRUE(has(problemOf(npy(header, std::string(8, '\0'))), "the header of the .npy array is not")) << header;
    }
    for (const char* type : {"f8", "=f8", "<f1", "<f3", "<i3", "|f8", "<f16", "", "<b1", "<f/"}) {
        EXPECT_TRUE(has(problemOf(npy(std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': ()}")),
                        "holds the type"))
            << type;
    }
    EXPECT_EQ(problemOf(std::string("\x93NUMPY\x04\x00\x00\x00", 10)),
              "the .npy array has the format version 4.0; allowed: 1.0, 2.0, 3.0");
    EXPECT_EQ(problemOf(std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff{", 13)),
              "the .npy array ends within its header");
}

TEST(TensorFile, SizesThatAreClaimedAreNotBelieved)
{
    for (const char* shape : {"(18446744073709551615,)", "(4294967296, 4294967296)", "(4294967296, 4294967297)",
                              "(9223372036854775807, 2)", "(67108865,)", "(3, 6148914691236517206)"}) {
        EXPECT_TRUE(has(problemOf(npyOfShape(shape, std::string(16, '\0'))), "the most that is read")) << shape;
    }
    EXPECT_EQ(problemOf(npyOfShape("(67108864,)", "")),
              "the .npy array has 0 bytes of numbers; its shape [67108864] needs 536870912");
    EXPECT_EQ(problemOf(npyOfShape("(18446744073709551615, 0)")), ""); // no numbers, however many axes claim
    for (const std::uint64_t length : {std::uint64_t{1} << 63U, std::uint64_t{3}, std::uint64_t{1} << 32U}) {
        EXPECT_TRUE(has(problemOf(safetensors(length, "{}")), "the header of the .safetensors file should have"))
            << length;
    }
    for (const char* shape : {"[4294967296, 4294967296]", "[18446744073709551615]", "[3, 6148914691236517206]"}) {
        EXPECT_TRUE(has(problemOf(safetensors(entry(shape, "[0, 16]"), std::string(16, '\0'))), "most that is read"))
            << shape;
    }
    for (const char* offsets : {"[0, 16]", "[8, 0]", "[0, 9]", "[18446744073709551608, 0]", "[8, 16]",
                                "[0, 18446744073709551615]", "[18446744073709551615, 7]"}) {
        EXPECT_TRUE(has(problemOf(safetensors(entry("[1]", offsets), std::string(8, '\0'))), "data_offsets"))
            << offsets;
    }
}

TEST(TensorFile, RefusesSafetensorsHeadersThatDescribeNoArrays)
{
    EXPECT_EQ(problemOf(safetensors(entry("[1]", "[0, 8]") + "  ", std::string(8, '\0'))), "");
    EXPECT_EQ(problemOf(safetensors(R"({"__metadata__": {"format": "pt"}})")), "");
    for (const char* entry : {"1", "[]", "{}", R"({"dtype": 1, "shape": [1], "data_offsets": [0, 8]})",
                              R"({"dtype": "F64", "shape": [-1], "data_offsets": [0, 8]})",
                              R"({"dtype": "F64", "shape": [1.0], "data_offsets": [0, 8]})",
                              R"({"dtype": "F64", "shape": 1, "data_offsets": [0, 8]})",
                              R"({"dtype": "F64", "shape": [1], "data_offsets": [0]})",
                              R"({"dtype": "F64", "shape": [1], "data_offsets": [0, 8, 8]})",
                              R"({"dtype": "F64", "shape": [18446744073709551616], "data_offsets": [0, 8]})"}) {
        EXPECT_TRUE(has(problemOf(safetensors(std::string("{\"a\": ") + entry + "}", std::string(8, '\0'))),
                        "\"a\" is described by something other"))
            << entry;
    }
    for (const std::string& header : {std::string("{"), std::string("{]"), std::string(R"({"a": 1e999})"),
                                      std::string("{} {}"), std::string(R"({"a": {"shape": [[1]]}})"),
                                      "{\"a\": " + std::string(1'000'000, '['), std::string("{\"\xff\": 1}")}) {
        EXPECT_TRUE(has(problemOf(safetensors(header)), "is not a JSON object")) << header.substr(0, 40);
    }
    EXPECT_EQ(problemOf(safetensors(R"({"a": 1, "a": 2})")), "\"a\" is given twice");
    const std::string one = R"(": {"dtype": "U8", "shape": [2], "data_offsets": )";
    for (const char* second : {"[0, 2]", "[1, 3]", "[3, 5]"}) { // overlapping, or with a gap
        EXPECT_TRUE(has(problemOf(safetensors("{\"a" + one + "[0, 2]}, \"b" + one + second + "}}", "12345")),
                        "overlap or leave"))
            << second;
    }
    EXPECT_TRUE(has(problemOf(safetensors("{}", "12")), "overlap or leave"));
}

TEST(TensorFile, RefusesArchivesThatAreNotOfNumPy)
{
    EXPECT_TRUE(has(refused("pickle_member.npz"), "save the state_dict()")) << refused("pickle_member.npz");
    EXPECT_TRUE(has(refused("objects_member.npz"), "a: the .npy array holds pickled")) << refused("objects_member.npz");
    EXPECT_EQ(refused("twice.npz"), "\"a\" is given twice");
    EXPECT_TRUE(has(refused("checksum.npz"), "\"a.npy\" in the archive cannot be unpacked (CRC"))
        << refused("checksum.npz");
    EXPECT_EQ(refused("encrypted.npz"), "\"a.npy\" in the archive is encrypted; allowed: archives without a password");
    EXPECT_TRUE(has(problemOf("PK\x03\x04"), "the archive cannot be read (")) << problemOf("PK\x03\x04");
    EXPECT_EQ(refused("bomb.npz"), "the archive unpacks to more than 268435456 bytes, the most that is read");
    EXPECT_NE(refused("bomb_that_lies.npz"), "");
}

TEST(TensorFile, TheLimitOfAnArchiveIsForAllItsMembers)
{
    for (const char* name : {"stored.npz", "deflated.npz"}) {
        const std::string bytes = bytesOf(tensorFiles() / "read" / name);
        EXPECT_TRUE(parseNpz(bytes, everyArray, 152 + 176)) << name;
        const auto tooMuch = parseNpz(bytes, everyArray, 152 + 175);
        ASSERT_FALSE(tooMuch) << name;
        EXPECT_EQ(english(tooMuch.error()), "the archive unpacks to more than 327 bytes, the most that is read");
    }
}

} // namespace unroll
