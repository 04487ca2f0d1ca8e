// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npy.h"

#include "core/io/tensor_bytes.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace unroll {

namespace {

constexpr std::string_view magic = "\x93NUMPY";
constexpr const char* allowedTypes = "f2, f4, f8, i1, i2, i4, i8, u1, u2, u4, u8";

// The part of Python that a header is written in: { 'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }
class HeaderReader {
public:
    explicit HeaderReader(std::string_view text) : m_text(text) {}

    // The next character that is no space; 0 at the end.
    char next()
    {
        const std::size_t at = m_text.find_first_not_of(" \n");
        m_text.remove_prefix(at == std::string_view::npos ? m_text.size() : at);
        return m_text.empty() ? '\0' : m_text.front();
    }
    bool take(char wanted)
    {
        const bool isThere = wanted != '\0' && next() == wanted;
        m_text.remove_prefix(isThere ? 1 : 0);
        return isThere;
    }
    bool takeWord(std::string_view word)
    {
        next();
        const bool isThere = m_text.starts_with(word);
        m_text.remove_prefix(isThere ? word.size() : 0);
        return isThere;
    }
    std::optional<std::string_view> takeText()
    {
        const char quote = next();
        const std::size_t end = m_text.find(quote, 1);
        if ((quote != '\'' && quote != '"') || end == std::string_view::npos) {
            return {};
        }
        const std::string_view text = m_text.substr(1, end - 1);
        m_text.remove_prefix(end + 1);
        return text;
    }
    std::optional<std::size_t> takeNumber() // of digits alone: no sign
    {
        next();
        std::size_t number = 0;
        const auto [end, problem] = std::from_chars(m_text.data(), m_text.data() + m_text.size(), number);
        if (problem != std::errc()) {
            return {};
        }
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        return number;
    }
    std::optional<std::vector<std::size_t>> takeShape()
    {
        std::vector<std::size_t> shape;
        if (!take('(')) {
            return {};
        }
        while (!take(')')) {
            const std::optional<std::size_t> size = takeNumber();
            if (!size) {
                return {};
            }
            shape.push_back(*size);
            // (3,) is a tuple, (3) is a number
            if (!take(',') && (next() != ')' || shape.size() == 1)) {
                return {};
            }
        }
        return shape;
    }

private:
    std::string_view m_text;
};

struct Header {
    std::string_view type;
    bool isFortranOrder = false;
    std::vector<std::size_t> shape;
};

tl::unexpected<Error> malformed()
{
    return badRequest(
        UNROLL_TEXT("the header of the .npy array is not { 'descr': …, 'fortran_order': …, 'shape': … }"));
}

Expected<Header> parseHeader(std::string_view text)
{
    HeaderReader reader(text);
    std::optional<std::string_view> type;
    std::optional<bool> isFortranOrder;
    std::optional<std::vector<std::size_t>> shape;
    if (!reader.take('{')) {
        return malformed();
    }
    while (!reader.take('}')) {
        const std::optional<std::string_view> key = reader.takeText();
        if (!key || !reader.take(':')) {
            return malformed();
        }
        bool isGood = false; // a key known, for the first time, with a value of its kind
        if (*key == "descr" && !type) {
            if (reader.next() == '[' || reader.next() == '(') {
                return badRequest(
                    UNROLL_TEXT("the .npy array holds records of several fields; allowed: numbers of the types %1"),
                    {allowedTypes});
            }
            type = reader.takeText();
            isGood = type.has_value();
        } else if (*key == "fortran_order" && !isFortranOrder) {
            isFortranOrder = reader.takeWord("True");
            isGood = *isFortranOrder || reader.takeWord("False");
        } else if (*key == "shape" && !shape) {
            shape = reader.takeShape();
            isGood = shape.has_value();
        }
        if (!isGood || (!reader.take(',') && reader.next() != '}')) {
            return malformed();
        }
    }
    if (reader.next() != '\0' || !type || !isFortranOrder || !shape) {
        return malformed();
    }
    return Header{*type, *isFortranOrder, std::move(*shape)};
}

bool holdsObjects(std::string_view type) { return type.find('O') != std::string_view::npos; }

// "<f8": byte order, kind and size.
Expected<StoredFormat> parseType(std::string_view type)
{
    if (holdsObjects(type)) {
        return badRequest(UNROLL_TEXT("the .npy array holds pickled Python objects, which are never read; "
                                      "allowed: numbers of the types %1"),
                          {allowedTypes});
    }
    const auto refused = [&] {
        std::string shown(type); // a type is ASCII; anything else could not be printed
        std::replace_if(
            shown.begin(), shown.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
        return badRequest(UNROLL_TEXT("the .npy array holds the type %1; allowed: %2"),
                          {inQuotes(shown), allowedTypes});
    };
    if (type.size() != 3) {
        return refused();
    }
    StoredFormat format;
    format.isBigEndian = type[0] == '>';
    format.size = static_cast<std::size_t>(static_cast<unsigned char>(type[2])) - '0';
    format.kind = type[1] == 'f' ? NumberKind::Float : type[1] == 'i' ? NumberKind::Signed : NumberKind::Unsigned;
    const bool isKnownKind = type[1] == 'f' || type[1] == 'i' || type[1] == 'u';
    const bool isKnownSize = format.size == 2 || format.size == 4 || format.size == 8 ||
                             (format.size == 1 && format.kind != NumberKind::Float);
    const bool isKnownOrder = type[0] == '<' || type[0] == '>' || (type[0] == '|' && format.size == 1);
    return isKnownKind && isKnownSize && isKnownOrder ? Expected<StoredFormat>(format) : refused();
}

// Values with the first axis running fastest, put in the order with the last axis running fastest.
std::vector<double> toRowMajor(const std::vector<double>& values, const std::vector<std::size_t>& shape)
{
    std::vector<double> result;
    result.reserve(values.size());
    std::vector<std::size_t> index(shape.size(), 0);
    while (result.size() < values.size()) {
        std::size_t from = 0;
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            from = from * shape[axis] + index[axis];
        }
        result.push_back(values[from]);
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            if (++index[axis] < shape[axis]) {
                break;
            }
            index[axis] = 0;
        }
    }
    return result;
}

} // namespace

bool isNpy(std::string_view firstBytes) { return firstBytes.starts_with(magic); }

Expected<Tensor> parseNpy(std::string_view bytes, bool isNeeded)
{
    const auto cutOff = [] { return badRequest(UNROLL_TEXT("the .npy array ends within its header")); };
    if (!isNpy(bytes)) {
        return badRequest(UNROLL_TEXT("is no .npy array: it does not start with \\x93NUMPY"));
    }
    bytes.remove_prefix(magic.size());
    if (bytes.size() < 2) {
        return cutOff();
    }
    const int major = static_cast<unsigned char>(bytes[0]);
    const int minor = static_cast<unsigned char>(bytes[1]);
    if (major < 1 || major > 3 || minor != 0) {
        return badRequest(UNROLL_TEXT("the .npy array has the format version %1; allowed: 1.0, 2.0, 3.0"),
                          {std::to_string(major) + "." + std::to_string(minor)});
    }
    bytes.remove_prefix(2);
    const std::size_t lengthBytes = major == 1 ? 2 : 4;
    const std::uint64_t length = littleEndian(bytes.substr(0, lengthBytes));
    if (bytes.size() < lengthBytes || bytes.size() - lengthBytes < length) {
        return cutOff();
    }
    const std::string_view data = bytes.substr(lengthBytes + length);
    Expected<Header> header = parseHeader(bytes.substr(lengthBytes, length));
    if (!header) {
        return tl::unexpected(header.error());
    }
    const Expected<StoredFormat> format = parseType(header->type);
    if (!format && !isNeeded && !holdsObjects(header->type)) {
        return Tensor();
    }
    if (!format) {
        return tl::unexpected(format.error());
    }
    const Expected<std::size_t> count = countNumbers(header->shape);
    if (!count) {
        return tl::unexpected(count.error());
    }
    if (data.size() != *count * format->size) {
        return badRequest(
            UNROLL_TEXT("the .npy array has %1 bytes of numbers; its shape %2 needs %3"),
            {std::to_string(data.size()), shapeText(header->shape), std::to_string(*count * format->size)});
    }
    Tensor tensor{std::move(header->shape), decodeNumbers(data, *format)};
    if (header->isFortranOrder) {
        tensor.values = toRowMajor(tensor.values, tensor.shape);
    }
    return tensor;
}

} // namespace unroll
