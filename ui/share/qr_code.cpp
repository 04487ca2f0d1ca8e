// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <new>

namespace unroll {

namespace {

constexpr std::size_t longestText = 2953; // bytes of version 40 at level L
constexpr int quietZone = 4;              // modules, as the standard asks for

struct Freer {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

} // namespace

Expected<QImage> qrCode(const std::string& text)
{
    if (text.size() > longestText) {
        return badRequest(UNROLL_TEXT("The link has %1 letters, which is too much for a QR code; allowed: at most %2. "
                                      "The link itself can be copied as text."),
                          {std::to_string(text.size()), std::to_string(longestText)});
    }
    const std::unique_ptr<QRcode, Freer> code(QRcode_encodeData(
        static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_L));
    if (!code) { // its length was all that could be wrong with it
        throw std::bad_alloc();
    }
    QImage image(code->width + 2 * quietZone, code->width + 2 * quietZone, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if ((code->data[y * code->width + x] & 1U) != 0) {
                image.setPixelColor(x + quietZone, y + quietZone, Qt::black);
            }
        }
    }
    return image;
}

} // namespace unroll
