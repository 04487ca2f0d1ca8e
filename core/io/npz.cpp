// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/npz.h"

#include "core/io/npy.h"
#include "core/io/tensor_bytes.h"

#include <zip.h>

#include <array>
#include <memory>
#include <utility>

namespace unroll {

namespace {

constexpr zip_int64_t mostMembers = 10000;

struct Closer {
    void operator()(zip_t* archive) const { zip_discard(archive); } // read only: there is nothing to write back
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, Closer>;
using Member = std::unique_ptr<zip_file_t, Closer>;

Expected<Archive> openArchive(std::string_view bytes)
{
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &problem);
    const std::string words = archive == nullptr ? zip_error_strerror(&problem) : "";
    zip_error_fini(&problem);
    if (archive == nullptr) {
        zip_source_free(source); // an opened archive owns its source, one that failed to open does not
        return badRequest(UNROLL_TEXT("the archive cannot be read (%1)"), {words});
    }
    return Archive(archive);
}

tl::unexpected<Error> tooLarge(std::size_t limit)
{
    return badRequest(UNROLL_TEXT("the archive unpacks to more than %1 bytes, the most that is read"),
                      {std::to_string(limit)});
}

// The whole member, piece by piece: the size an archive claims is only a claim. Read to the end, where libzip compares
// the checksum.
Expected<std::string> unpack(zip_t* archive, zip_uint64_t index, const std::string& name, std::size_t left,
                             std::size_t limit)
{
    zip_stat_t about;
    zip_stat_init(&about);
    const auto failed = [&](const char* words) {
        return badRequest(UNROLL_TEXT("%1 in the archive cannot be unpacked (%2)"), {inQuotes(name), words});
    };
    if (zip_stat_index(archive, index, 0, &about) != 0) {
        return failed(zip_strerror(archive));
    }
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        return badRequest(UNROLL_TEXT("%1 in the archive is encrypted; allowed: archives without a password"),
                          {inQuotes(name)});
    }
    if ((about.valid & ZIP_STAT_SIZE) == 0 || about.size > left) {
        return tooLarge(limit);
    }
    const Member member(zip_fopen_index(archive, index, 0));
    if (!member) {
        return failed(zip_strerror(archive));
    }
    std::string content;
    std::array<char, 65536> piece{};
    zip_int64_t got = 0;
    while ((got = zip_fread(member.get(), piece.data(), piece.size())) > 0) {
        content.append(piece.data(), static_cast<std::size_t>(got));
        if (content.size() > left) {
            return tooLarge(limit);
        }
        if (content.size() > about.size) { // more of it would only take time
            return badRequest(UNROLL_TEXT("%1 in the archive is larger than the archive says"), {inQuotes(name)});
        }
    }
    if (got < 0) {
        return failed(zip_file_strerror(member.get()));
    }
    return content;
}

} // namespace

bool isNpz(std::string_view firstBytes)
{
    return firstBytes.starts_with("PK\x03\x04") || firstBytes.starts_with("PK\x05\x06"); // the latter: no member
}

Expected<std::map<std::string, Tensor>> parseNpz(std::string_view bytes, const ArrayFilter& isNeeded, std::size_t limit)
{
    const Expected<Archive> archive = openArchive(bytes);
    if (!archive) {
        return tl::unexpected(archive.error());
    }
    const zip_int64_t members = zip_get_num_entries(archive->get(), 0);
    if (members > mostMembers) {
        return badRequest(UNROLL_TEXT("the archive has %1 members; allowed: at most %2"),
                          {std::to_string(members), std::to_string(mostMembers)});
    }
    std::map<std::string, Tensor> arrays;
    std::size_t left = limit;
    std::size_t numbersLeft = mostNumbers;
    for (zip_int64_t i = 0; i < members; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char* given = zip_get_name(archive->get(), index, 0);
        std::string name = given == nullptr ? "" : given;
        const Expected<std::string> content = unpack(archive->get(), index, name, left, limit);
        if (!content) {
            return tl::unexpected(content.error());
        }
        left -= content->size();
        constexpr std::string_view ending = ".npy";
        if (!name.ends_with(ending) || !isNpy(*content)) {
            return badRequest(
                UNROLL_TEXT(
                    "%1 in the archive is not a .npy array; allowed: archives of numpy.savez (PyTorch's .pt and "
                    ".pth hold pickled objects: save the state_dict() as .npz or .safetensors)"),
                {inQuotes(name)});
        }
        name.erase(name.size() - ending.size());
        Expected<Tensor> tensor = parseNpy(*content, isNeeded(name));
        if (!tensor) {
            Error error = tensor.error();
            error.source = name; // which of them it is about
            return tl::unexpected(error);
        }
        if (tensor->values.size() > numbersLeft) {
            return badRequest(UNROLL_TEXT("holds more than %1 numbers, the most that is read"),
                              {std::to_string(mostNumbers)});
        }
        numbersLeft -= tensor->values.size();
        if (!arrays.emplace(name, std::move(*tensor)).second) {
            return badRequest(UNROLL_TEXT("%1 is given twice"), {inQuotes(name)});
        }
    }
    return arrays;
}

} // namespace unroll
