// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/deflate.h"

#define ZLIB_CONST // its input is const
#include <zlib.h>

#include <array>
#include <limits>
#include <new>

namespace unroll {

namespace {

class Inflater {
public:
    explicit Inflater(std::string_view bytes)
    {
        if (inflateInit(&m_stream) != Z_OK) { // the version of the library fits; there is nothing else it could want
            throw std::bad_alloc();
        }
        m_stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
        m_stream.avail_in = static_cast<uInt>(bytes.size());
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    // Appends the next piece; says how zlib stands after it.
    int unpackInto(std::string& result)
    {
        std::array<char, 65536> piece;
        m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        m_stream.avail_out = static_cast<uInt>(piece.size());
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        result.append(piece.data(), piece.size() - m_stream.avail_out);
        return state;
    }

    bool isAtEnd() const { return m_stream.avail_in == 0; }

private:
    z_stream m_stream{};
};

tl::unexpected<Error> tooLarge(std::size_t limit)
{
    return badRequest(UNROLL_TEXT("unpacks to more than %1 MiB, the most that is read"),
                      {std::to_string(limit >> 20U)});
}

} // namespace

std::string deflated(std::string_view bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string result(size, '\0');
    const int state =
        compress2(reinterpret_cast<Bytef*>(result.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    if (state != Z_OK) { // the room was enough
        throw std::bad_alloc();
    }
    result.resize(size);
    return result;
}

Expected<std::string> inflated(std::string_view bytes, std::size_t limit)
{
    if (bytes.size() > std::numeric_limits<uInt>::max()) {
        return tooLarge(limit);
    }
    Inflater inflater(bytes);
    std::string result;
    int state = Z_OK;
    while (state == Z_OK) {
        state = inflater.unpackInto(result);
        if (result.size() > limit) {
            return tooLarge(limit);
        }
    }
    if (state == Z_BUF_ERROR) { // it wants more
        return badRequest(UNROLL_TEXT("is cut off: the end of its compressed text is missing"));
    }
    if (state == Z_MEM_ERROR) {
        throw std::bad_alloc();
    }
    if (state != Z_STREAM_END) {
        return badRequest(UNROLL_TEXT("is damaged: its compressed text cannot be unpacked"));
    }
    if (!inflater.isAtEnd()) {
        return badRequest(UNROLL_TEXT("goes on after the end of its compressed text"));
    }
    return result;
}

} // namespace unroll
