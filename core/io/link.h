// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace unroll {

// An experiment as a text to send: "unroll:1/", the format's version, and what differs from the defaults, as an
// experiment file (JSON) of one line, deflated, in base64url. The same experiment has the same link, and comes out of
// it as it was, to the last bit. A network of many explicit numbers is too large for a link: it is refused.
Expected<std::string> experimentToLink(const Experiment& experiment);

// About how long the link would be, in letters, without making it.
std::size_t roughLinkLength(const Experiment& experiment);

// Whether somebody meant it as a link; it may still be a bad one.
bool isLink(std::string_view text);

// The experiment in a link, which may have white space in it, as where a mail program wrapped it. It decides every
// field; `assignments` (FIELD=VALUE, each known to be good) win over it. Whatever the text is, the answer is an
// experiment or a sentence, and no other file is read: "tensors" in a link holds arrays, never the name of a file.
Expected<Experiment> experimentFromLink(std::string_view text, std::span<const std::string> assignments = {});

// The longest text that is looked at; an honest link is shorter.
constexpr std::size_t longestLink = std::size_t{16} << 20U;

} // namespace unroll
