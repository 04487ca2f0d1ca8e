// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>
#include <vector>

namespace unroll::test {

using Json = nlohmann::json;

// tests/golden/NAME; see the README there for schemas and tolerances.
inline Json golden(const std::string& name)
{
    std::ifstream file(std::string(UNROLL_GOLDEN_DIR) + "/" + name);
    return Json::parse(file);
}

// The cases of a file, by value: safe to loop over.
inline Json goldenCases(const std::string& name) { return golden(name).at("cases"); }

inline double number(const Json& value)
{
    if (!value.is_string()) {
        return value.get<double>();
    }
    const std::string text = value.get<std::string>();
    if (text == "NaN") {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return text == "Infinity" ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
}

inline std::vector<double> numbers(const Json& list)
{
    std::vector<double> result;
    for (const Json& each : list) {
        result.push_back(number(each));
    }
    return result;
}

// A list of rows, or one row.
inline Matrix matrix(const Json& rows)
{
    if (!rows.at(0).is_array()) {
        return matrix(Json::array({rows}));
    }
    Matrix result(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(rows.at(0).size()));
    for (Eigen::Index i = 0; i < result.rows(); ++i) {
        for (Eigen::Index j = 0; j < result.cols(); ++j) {
            result(i, j) = number(rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]);
        }
    }
    return result;
}

// How many doubles lie between two finite ones of the same sign.
inline std::int64_t ulpsBetween(double a, double b)
{
    return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

} // namespace unroll::test
