// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/presets.h"
#include "core/io/link.h"
#include "tests/support/qr_reader.h"
#include "ui/application.h"
#include "ui/plots/theme.h"
#include "ui/share/qr_code.h"
#include "ui/share/qr_dialog.h"
#include "ui/share/qr_picture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <cmath>

namespace unroll {

class QrDialogTest : public QObject {
    Q_OBJECT

private:
    const std::string m_link = *experimentToLink(findPreset("lstm-remembers")->experiment);

    static QImage picture(QWidget& widget, double ratio)
    {
        QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::red);
        widget.render(&image);
        return image;
    }

private slots:
    void initTestCase() { nameApplication(); }

    void theCodeHasItsQuietZone()
    {
        const auto code = qrCode(m_link);
        QVERIFY(code);
        const int side = code->width();
        QCOMPARE(code->height(), side);
        QCOMPARE((side - 8 - 17) % 4, 0); // as QR codes have
        for (int i = 0; i < side; ++i) {
            for (int border = 0; border < 4; ++border) {
                for (const QPoint at : {QPoint(i, border), QPoint(border, i), QPoint(i, side - 1 - border),
                                        QPoint(side - 1 - border, i)}) {
                    QCOMPARE(code->pixelColor(at), QColor(Qt::white));
                }
            }
        }
        QCOMPARE(code->pixelColor(4, 4), QColor(Qt::black));
    }

    void theLongestTextFitsAndALongerOneIsRefused()
    {
        const std::string longest(2953, 'a');
        const auto code = qrCode(longest);
        QVERIFY(code);
        QCOMPARE(code->width(), 177 + 8);
        const auto read = test::readQrCode(code->scaled(code->size() * 3));
        QVERIFY(!read || *read == QString::fromStdString(longest));
        const auto refused = qrCode(longest + 'a');
        QVERIFY(!refused);
        QCOMPARE(english(refused.error()),
                 std::string("The link has 2954 letters, which is too much for a QR code; allowed: at most 2953. The "
                             "link itself can be copied as text."));
    }

    void isSharpAndReadableAtEveryRatioAndSize()
    {
        const QImage code = *qrCode(m_link);
        QrPicture widget(code);
        for (const QSize size : {QSize(500, 500), QSize(731, 402), code.size()}) {
            widget.resize(size);
            for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
                const QImage image = picture(widget, ratio);
                const int pixels = std::min(image.width(), image.height()) / code.width(); // of a module
                QVERIFY(pixels >= 1);
                QPoint corner(image.width(), image.height()); // of what is black, which begins with a finder pattern
                int black = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor color = image.pixelColor(x, y);
                        QVERIFY(color == Qt::white || color == Qt::black);
                        if (color == Qt::black) {
                            corner = QPoint(std::min(corner.x(), x), std::min(corner.y(), y));
                            ++black;
                        }
                    }
                }
                corner -= QPoint(4, 4) * pixels;
                QVERIFY(corner.x() >= 0 && corner.y() >= 0);
                int expected = 0;
                for (int y = 0; y < code.height(); ++y) {
                    for (int x = 0; x < code.width(); ++x) {
                        expected += code.pixelColor(x, y) == Qt::black ? pixels * pixels : 0;
                        QCOMPARE(image.pixelColor(corner + QPoint(x, y) * pixels), code.pixelColor(x, y));
                    }
                }
                QCOMPARE(black, expected); // each module is a whole number of pixels
                if (pixels >= 2) {
                    const auto read = test::readQrCode(image);
                    QVERIFY(!read || *read == QString::fromStdString(m_link));
                }
            }
        }
        if (!test::readQrCode(code)) {
            QSKIP("zbarimg is not installed: the codes were not read back");
        }
    }

    void isBlackOnWhiteInEveryTheme()
    {
        QWidget parent;
        parent.resize(1280, 800);
        for (const ThemeId id : {ThemeId::Dark, ThemeId::Projector, ThemeId::Light}) {
            applyTheme(themeFor(id));
            for (const char* language : {"ko", "en"}) {
                installLanguage(QString::fromLatin1(language));
                auto* dialog = new QrDialog(QString::fromStdString(m_link), *qrCode(m_link), &parent);
                dialog->open();
                QVERIFY(QTest::qWaitForWindowExposed(dialog));
                for (const auto* button : dialog->findChildren<QPushButton*>()) {
                    QVERIFY(button->width() >= button->sizeHint().width());
                }
                const auto* hint = dialog->findChild<QLabel*>(QStringLiteral("qr_hint"));
                QVERIFY(hint->height() >= hint->heightForWidth(hint->width()));
                const QImage shown = dialog->grab().toImage();
                const auto read = test::readQrCode(shown);
                QVERIFY(!read || *read == QString::fromStdString(m_link));
                auto* code = dialog->findChild<QrPicture*>();
                QVERIFY(code->height() > 450); // most of the dialog, which is most of the window
                QVERIFY(dialog->height() <= parent.height() && dialog->width() <= parent.width());
                const QImage picture = code->grab().toImage();
                QCOMPARE(picture.pixelColor(1, 1), QColor(Qt::white));
                QTest::keyClick(dialog, Qt::Key_Escape);
                QTRY_VERIFY(parent.findChild<QrDialog*>() == nullptr);
            }
        }
    }

    void copiesItsLinkAndSaysWhatItIs()
    {
        QWidget parent;
        parent.resize(900, 600);
        auto* dialog = new QrDialog(QString::fromStdString(m_link), *qrCode(m_link), &parent);
        dialog->open();
        QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("qr_link"))->text(), QString::fromStdString(m_link));
        QGuiApplication::clipboard()->clear();
        auto* copy = dialog->findChild<QPushButton*>(QStringLiteral("qr_copy"));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromStdString(m_link));
        QCOMPARE(copy->text(), QStringLiteral("Copied"));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(dialog->findChild<QrPicture*>());
        QCOMPARE(accessible->role(), QAccessible::Graphic);
        QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("QR code"));
        QVERIFY(accessible->text(QAccessible::Description).contains(QStringLiteral("link")));
        QVERIFY(!dialog->windowTitle().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(parent.findChild<QrDialog*>() == nullptr);
    }
};

} // namespace unroll

QTEST_MAIN(unroll::QrDialogTest)
#include "qr_dialog_test.moc"
