// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include "core/base/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace unroll {

namespace {

// As the axes write it; the exponent of "2.4e-05" stays.
QString withMinus(QString number)
{
    if (number.startsWith(QLatin1Char('-'))) {
        number.replace(0, 1, QChar(0x2212));
    }
    return number;
}

} // namespace

QString translated(const char* coreText) { return QCoreApplication::translate("unroll", coreText); }

QString translated(const Message& message)
{
    return QString::fromStdString(fill(translated(message.text).toStdString(), message.arguments));
}

QString translated(const Sentences& sentences)
{
    QStringList texts;
    for (const Message& each : sentences) {
        texts += translated(each);
    }
    return texts.join(QLatin1Char(' '));
}

QString translated(const Error& error)
{
    const QString sentence = translated(error.message);
    return error.source.empty() ? sentence : QString::fromStdString(error.source) + QLatin1String(": ") + sentence;
}

QString valueOf(const FieldInfo& field, const FieldValue& value)
{
    return field.kind == FieldKind::Choice
               ? translated(field.choices[static_cast<std::size_t>(std::get<std::int64_t>(value))].label)
               : withMinus(QString::fromStdString(toText(value)));
}

QString symbol(Activation activation)
{
    switch (activation) {
    case Activation::Relu:
        return QStringLiteral("ReLU");
    case Activation::Sigmoid:
        return QStringLiteral("σ");
    case Activation::Identity:
        return QStringLiteral("x");
    case Activation::Tanh:
        break;
    }
    return QStringLiteral("tanh");
}

QString shortNumber(double value)
{
    if (std::isnan(value)) {
        return QStringLiteral("NaN");
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    }
    return withMinus(QString::number(value, 'g', 4));
}

QString superscript(int number)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString result;
    for (const QChar c : QString::number(number)) {
        result += c == QLatin1Char('-') ? QChar(0x207b) : digits.at(c.digitValue());
    }
    return result;
}

QString subscript(int number)
{
    QString result;
    for (const QChar digit : QString::number(number)) {
        result += digit == QLatin1Char('-') ? QChar(0x208b) : QChar(0x2080 + digit.digitValue());
    }
    return result;
}

QString exactNumber(double value)
{
    if (!std::isfinite(value)) {
        return std::isnan(value) ? QStringLiteral("NaN")
               : value > 0       ? QStringLiteral("Infinity")
                                 : QStringLiteral("-Infinity");
    }
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString shortPower(double log10Value)
{
    if (std::isinf(log10Value) && log10Value < 0) {
        return QStringLiteral("0");
    }
    return QString::fromStdString(powerOfTen(log10Value));
}

QString tenPower(double log10Value)
{
    constexpr double largestPlain = 4.0; // decades
    if (!std::isfinite(log10Value) || std::abs(log10Value) < largestPlain) {
        return shortPower(log10Value);
    }
    double whole = std::floor(log10Value);
    double leading = std::round(10.0 * std::pow(10.0, log10Value - whole)) / 10.0;
    if (leading >= 10.0) { // 9.99 has become 10
        leading /= 10.0;
        whole += 1.0;
    }
    return QString::number(leading, 'f', 1) + QStringLiteral("\u00a0×\u00a010") + superscript(static_cast<int>(whole));
}

} // namespace unroll
