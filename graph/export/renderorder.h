// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the program that paints is told, and how it says what went wrong: it gets one order on standard input, writes the
/// file (of Outlines: a drawing's bytes) to standard output, and lines to standard error:
///
///     progress SHARE              0 to 1
///     note WORDS                  what the person should know of the file
///     error CODE<tab>EXPECTED<tab>FOUND<tab>ADVICE
///
/// Lines that begin otherwise are somebody else's (Qt's, the system's).

#include "graph/base/result.h"
#include "graph/export/renderoptions.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

struct RenderOrder
{
    enum class Wish : quint8 { Png, Pdf, Outlines };
    Wish wish = Wish::Png;
    PngOptions png = {};
    PdfOptions pdf = {};
    Drawing drawing = {};
};
/// An order is never larger: what is read stays within it.
inline constexpr qsizetype largestOrder = qsizetype(512) * 1024 * 1024;

QByteArray toBytes(const RenderOrder& order);
/// BadFormat unless every byte is as it should be.
Result<RenderOrder> renderOrderFrom(QByteArrayView bytes);

/// A line of standard error.
QByteArray progressLine(double share);
QByteArray noteLine(QStringView words);
QByteArray errorLine(const Error& error);
/// What such a line says; nothing if it is none.
std::optional<double> progressIn(QByteArrayView line);
std::optional<QString> noteIn(QByteArrayView line);
std::optional<Error> errorIn(QByteArrayView line);

} // namespace unitscope
