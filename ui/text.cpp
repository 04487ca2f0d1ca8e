// SPDX-FileCopyrightText: 2026 The Unroll developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text.h"

#include "core/base/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace unroll {

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
               : QString::fromStdString(toText(value));
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
    return QString::number(value, 'g', 4);
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

} // namespace unroll
