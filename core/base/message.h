// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Marks an English text of core that the window translates. lupdate is told to read it like
// QT_TR_NOOP in namespace unroll, so core needs no Qt to have its texts in the catalogue.
#define UNROLL_TEXT(text) text

namespace unroll {

// A sentence with its numbers still apart: `text` holds %1, %2 … for the arguments.
// Core makes it; english() writes it for the command line, the window translates `text` first.
struct Message {
    const char* text = ""; // always a UNROLL_TEXT literal
    std::vector<std::string> arguments;

    friend bool operator==(const Message& a, const Message& b)
    {
        return std::string_view(a.text) == b.text && a.arguments == b.arguments;
    }
};

using Sentences = std::vector<Message>; // one after the other

// Puts arguments[i] in the place of %(i+1); a marker without an argument stays as it is.
std::string fill(std::string_view text, const std::vector<std::string>& arguments);

// The sentence as the command line prints it.
std::string english(const Message& message);
std::string english(const Sentences& sentences);

// What somebody gave, in quotes, on one line, cut where it is long: for sentences.
std::string inQuotes(std::string_view text);

} // namespace unroll
