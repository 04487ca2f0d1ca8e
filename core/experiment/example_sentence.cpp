// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/example_sentence.h"

#include "core/base/message.h"

#include <algorithm>
#include <cstddef>
#include <sstream>

namespace unroll {

const char* const exampleSentence =
    UNROLL_TEXT("Tom was watching TV in his room. Mary came into the room. Mary said hi to");
const char* const exampleSentenceEnd = UNROLL_TEXT("[?]");

std::vector<std::string> exampleSentenceWords()
{
    std::istringstream text(exampleSentence);
    std::vector<std::string> words;
    for (std::string word; text >> word;) {
        words.push_back(word);
    }
    return words;
}

Tensor exampleSentenceInputs()
{
    std::vector<std::string> vocabulary; // in the order of first mention
    std::vector<std::size_t> indices;
    for (std::string word : exampleSentenceWords()) {
        if (word.back() == '.') {
            word.pop_back();
        }
        const auto found = std::find(vocabulary.begin(), vocabulary.end(), word);
        indices.push_back(static_cast<std::size_t>(found - vocabulary.begin()));
        if (found == vocabulary.end()) {
            vocabulary.push_back(word);
        }
    }
    Tensor inputs{{indices.size(), 1, vocabulary.size()}, {}};
    inputs.values.resize(indices.size() * vocabulary.size(), 0.0);
    for (std::size_t t = 0; t < indices.size(); ++t) {
        inputs.values[t * vocabulary.size() + indices[t]] = 1.0;
    }
    return inputs;
}

} // namespace unroll
