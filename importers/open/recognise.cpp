// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/recognise.h"

#include "graph/base/utf8.h"
#include "importers/audit/transcript.h"

#include <algorithm>
#include <initializer_list>

namespace unitscope {

namespace {

constexpr qsizetype enough = 4096; // bytes that are looked at

bool isAnyOf(char byte, QByteArrayView set)
{
    return set.contains(byte);
}

QByteArrayView withoutLeadingSpace(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && isAnyOf(bytes.front(), " \t\r\n"))
        bytes = bytes.sliced(1);
    return bytes;
}

bool isMarkdownLine(QByteArrayView line)
{
    line = withoutLeadingSpace(line);
    const qsizetype marks = std::find_if(line.begin(), line.end(), [](char byte) { return byte != '#'; })
                            - line.begin();
    const bool isHeading = marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ';
    const bool isUnderline = line.startsWith("===") || line.startsWith("---");
    return isHeading || isUnderline || line.startsWith("|") || line.startsWith("**") || line.startsWith("```")
           || line.startsWith("- ") || line.startsWith("* ") || line.startsWith("+ ") || line.startsWith("> ");
}

/// "[label](address)", "1. First", "2026 Report": begins like JSON and cannot be any.
bool isNoJson(QByteArrayView text)
{
    const qsizetype end = std::min(text.indexOf('\n') < 0 ? text.size() : text.indexOf('\n'), text.size());
    const QByteArrayView line = text.first(end);
    if (line.startsWith("["))
        return line.contains("](") || line.startsWith("[!");
    return line[0] >= '0' && line[0] <= '9' && line.contains(' ');
}

bool hasMarkdownLine(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (isMarkdownLine(end < 0 ? text : text.first(end)))
            return true;
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return false;
}

} // namespace

Format formatOf(QByteArrayView bytes)
{
    if (looksLikeTranscript(bytes))
        return Format::Transcript;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), enough));
    const QByteArrayView text = withoutLeadingSpace(head.sliced(utf8BomSize(head)));
    const bool isText = !text.isEmpty() && !text.contains('\0')
                        && (firstInvalidUtf8(text) < 0 || isCutUtf8(text, firstInvalidUtf8(text)));
    if (!isText || (isAnyOf(text.front(), "{[\"0123456789") && !(isNoJson(text) && hasMarkdownLine(text))))
        return Format::Json;
    for (const QByteArrayView word : {QByteArrayView("true"), QByteArrayView("false"), QByteArrayView("null")}) {
        if (text == word)
            return Format::Json;
    }
    return hasMarkdownLine(text) ? Format::Markdown : Format::Other;
}

} // namespace unitscope
