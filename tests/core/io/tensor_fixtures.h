// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"
#include "core/io/file.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace unroll {

// The files that tests/golden/gen_tensor_files.py writes.
inline std::filesystem::path tensorFiles() { return std::filesystem::path(UNROLL_GOLDEN_DIR) / "tensor_files"; }

inline std::string bytesOf(const std::filesystem::path& path)
{
    const auto content = readFile(path, std::size_t{1} << 20U);
    EXPECT_TRUE(content) << path;
    return content.value_or("");
}

inline std::vector<std::filesystem::path> filesIn(const char* folder)
{
    std::vector<std::filesystem::path> result;
    for (const auto& entry : std::filesystem::directory_iterator(tensorFiles() / folder)) {
        result.push_back(entry.path());
    }
    std::sort(result.begin(), result.end());
    return result;
}

inline std::map<std::string, Tensor> tensorsFrom(const nlohmann::json& described)
{
    std::map<std::string, Tensor> result;
    for (const auto& [name, each] : described.items()) {
        result[name] = {each["shape"].get<std::vector<std::size_t>>(), each["values"].get<std::vector<double>>()};
    }
    return result;
}

} // namespace unroll
