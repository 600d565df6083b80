// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The text formats in which what a view shows can be written: their words for people and the command line, what their files'
/// names end in, and the one call that writes any of them. Pure.

#include "graph/view/visible.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>
#include <span>

namespace unitscope {

enum class TextFormat : quint8 { Dot, Mermaid, PlantUml, GraphMl, NodesCsv, EdgesCsv, Json };

struct TextFormatInfo
{
    TextFormat format;
    QLatin1StringView word;    ///< "plantuml": for the command line
    QLatin1StringView name;    ///< "PlantUML": for people
    QLatin1StringView endings; ///< of files, the usual one first: "puml plantuml"
    bool isByEnding = true;    ///< a file's name says it by itself: ".csv" does not, there are two
};

/// In the order of the enumerators.
std::span<const TextFormatInfo> textFormats();
const TextFormatInfo& infoOf(TextFormat format);
std::optional<TextFormat> textFormatFromWord(QStringView word);
/// By the end of a file's name, after its last full stop, in any letter case; nothing where that leaves a choice.
std::optional<TextFormat> textFormatOfFile(QStringView fileName);

QByteArray toTextFormat(const Visible& visible, TextFormat format);

} // namespace unitscope
