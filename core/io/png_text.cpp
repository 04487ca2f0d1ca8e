// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The few parts of the PNG specification that texts need: a PNG is a signature and chunks, each of a length, four
// letters, data and a checksum.
#include "core/io/png_text.h"

#include "core/io/deflate.h"

#include <zlib.h>

#include <cstdint>

namespace unroll {

namespace {

constexpr std::string_view signature("\x89PNG\r\n\x1a\n", 8);
constexpr std::size_t aroundData = 12; // length, type and checksum
constexpr std::uint32_t longestChunk = 0x7fffffff;

struct Chunk {
    std::string_view type;
    std::string_view data;
};

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return value;
}

tl::unexpected<Error> cutOff() { return badRequest(UNROLL_TEXT("is a PNG that is cut off")); }

tl::unexpected<Error> damaged(std::string_view type)
{
    return badRequest(UNROLL_TEXT("is a PNG that is damaged at its chunk %1"), {inQuotes(type)});
}

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The next one, which is then gone from `bytes`.
Expected<Chunk> takeChunk(std::string_view& bytes)
{
    if (bytes.size() < aroundData) {
        return cutOff();
    }
    const std::uint32_t length = bigEndian(bytes.substr(0, 4));
    const std::string_view type = bytes.substr(4, 4);
    for (const char c : type) {
        if (!isLetter(c)) {
            return badRequest(UNROLL_TEXT("is a PNG that is damaged: a chunk has a name that none has"));
        }
    }
    if (length > longestChunk) {
        return damaged(type);
    }
    if (length > bytes.size() - aroundData) {
        return cutOff();
    }
    const std::string_view checked = bytes.substr(4, 4 + std::size_t{length});
    const auto sum = crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
    if (sum != bigEndian(bytes.substr(4 + checked.size(), 4))) {
        return damaged(type);
    }
    bytes.remove_prefix(aroundData + length);
    return Chunk{type, checked.substr(4)};
}

// What stands before the next zero byte, which is then gone with it; nothing where there is none.
std::optional<std::string_view> takeWord(std::string_view& data)
{
    const std::size_t end = data.find('\0');
    if (end == std::string_view::npos) {
        return {};
    }
    const std::string_view word = data.substr(0, end);
    data.remove_prefix(end + 1);
    return word;
}

// The text behind the keyword: plain, or deflated where its chunk says so.
Expected<std::string> textOf(const Chunk& chunk, std::string_view data, std::size_t limit)
{
    bool isDeflated = chunk.type == "zTXt";
    if (chunk.type == "iTXt") {
        if (data.empty() || static_cast<unsigned char>(data.front()) > 1) {
            return damaged(chunk.type);
        }
        isDeflated = data.front() == 1;
        data.remove_prefix(1);
    }
    if (chunk.type != "tEXt") {
        if (data.empty() || (isDeflated && data.front() != 0)) { // the only method there is
            return damaged(chunk.type);
        }
        data.remove_prefix(1);
    }
    if (chunk.type == "iTXt" && !(takeWord(data) && takeWord(data))) { // the language, the keyword in it
        return damaged(chunk.type);
    }
    if (isDeflated) {
        return inflated(data, limit);
    }
    if (data.size() > limit) {
        return badRequest(UNROLL_TEXT("holds a text of more than %1 MiB, the most that is read"),
                          {std::to_string(limit >> 20U)});
    }
    return std::string(data);
}

} // namespace

bool isPng(std::string_view firstBytes) { return firstBytes.starts_with(signature); }

Expected<std::optional<std::string>> pngText(std::string_view bytes, std::string_view keyword, std::size_t limit)
{
    if (!isPng(bytes)) {
        return badRequest(UNROLL_TEXT("is not a PNG"));
    }
    bytes.remove_prefix(signature.size());
    for (bool isFirst = true;; isFirst = false) {
        const Expected<Chunk> chunk = takeChunk(bytes);
        if (!chunk) {
            return tl::unexpected(chunk.error());
        }
        if (isFirst != (chunk->type == "IHDR")) {
            return damaged(chunk->type);
        }
        if (chunk->type == "IEND") {
            return std::nullopt;
        }
        std::string_view data = chunk->data;
        const bool isText = chunk->type == "tEXt" || chunk->type == "zTXt" || chunk->type == "iTXt";
        if (isText && takeWord(data) == keyword) {
            return textOf(*chunk, data, limit).map([](std::string text) { return std::optional(std::move(text)); });
        }
    }
}

} // namespace unroll
