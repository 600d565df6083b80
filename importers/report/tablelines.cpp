// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/tablelines.h"

#include <algorithm>

namespace unitscope {

namespace {

std::vector<ByteRange> linesIn(QByteArrayView text)
{
    std::vector<ByteRange> lines;
    for (qint64 begin = 0; begin < text.size();) {
        qint64 end = begin;
        while (end < text.size() && text[end] != '\n' && text[end] != '\r')
            ++end;
        lines.push_back({begin, end});
        const bool isCrLf = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
        begin = end + (isCrLf ? 2 : 1);
    }
    return lines;
}

/// What stands before a table within lists and quotations.
qsizetype prefixLength(QByteArrayView line)
{
    const auto* const end = std::find_if(line.begin(), line.end(),
                                         [](char byte) { return byte != ' ' && byte != '\t' && byte != '>'; });
    return end - line.begin();
}

QByteArrayView withoutPrefix(QByteArrayView line)
{
    return line.sliced(prefixLength(line)).trimmed();
}

/// "|:--|-|"
bool isDelimiter(QByteArrayView line)
{
    const QByteArrayView cells = withoutPrefix(line);
    return cells.contains('-') && cells.contains('|') && std::all_of(cells.begin(), cells.end(), [](char byte) {
               return QByteArrayView("|-: \t").contains(byte);
           });
}

qsizetype cellCount(QByteArrayView line)
{
    QByteArrayView cells = withoutPrefix(line);
    if (cells.startsWith('|'))
        cells = cells.sliced(1);
    if (cells.endsWith('|') && !cells.endsWith("\\|"))
        cells.chop(1);
    qsizetype count = 1;
    bool isCode = false;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        isCode = isCode != (cells[i] == '`');
        count += cells[i] == '|' && !isCode && (i == 0 || cells[i - 1] != '\\');
    }
    return count;
}

} // namespace

Rewritten withPlainTables(const QByteArray& text)
{
    const QByteArrayView all(text);
    const std::vector<ByteRange> lines = linesIn(all);
    const auto lineAt = [&](size_t i) { return all.sliced(lines[i].begin, lines[i].size()); };
    Rewritten result;
    for (size_t i = 1; i < lines.size(); ++i) {
        if (!isDelimiter(lineAt(i)) || !lineAt(i - 1).contains('|') || isDelimiter(lineAt(i - 1)))
            continue;
        qsizetype columns = std::max(cellCount(lineAt(i - 1)), cellCount(lineAt(i)));
        size_t row = i + 1;
        for (; row < lines.size() && lineAt(row).contains('|'); ++row)
            columns = std::max(columns, cellCount(lineAt(row)));
        if (i > 1 && !withoutPrefix(lineAt(i - 2)).isEmpty()) {
            result.copyTo(all, lines[i - 1].begin);
            result.put("\n");
        }
        result.copyTo(all, lines[i].begin + prefixLength(lineAt(i)));
        result.put(QByteArray("|---").repeated(columns) + '|');
        result.skipTo(lines[i].end);
        i = row - 1; // the rows were counted
    }
    result.copyTo(all, all.size());
    return result;
}

} // namespace unitscope
