// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/limits.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int deepest = 100;
constexpr qint64 mostSteps = 400'000'000; // lines times links: a fraction of a second

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// Length of the list mark or quotation mark at the beginning, 0 if there is none.
qsizetype markLength(QByteArrayView line)
{
    if (line.startsWith('>'))
        return 1;
    qsizetype length = 0;
    if (line.startsWith('-') || line.startsWith('*') || line.startsWith('+')) {
        length = 1;
    } else {
        while (length < line.size() && line[length] >= '0' && line[length] <= '9')
            ++length;
        if (length == 0 || length == line.size() || (line[length] != '.' && line[length] != ')'))
            return 0;
        ++length;
    }
    return length == line.size() || isBlank(line[length]) ? length : 0;
}

/// How deep the line can lie in lists and quotations; 0 if it opens none.
qsizetype depthOf(QByteArrayView line)
{
    qsizetype marks = 0;
    qsizetype blanks = 0;
    while (!line.isEmpty()) {
        const bool blank = isBlank(line[0]);
        const qsizetype length = blank ? 1 : markLength(line);
        if (length == 0)
            break;
        blanks += !blank ? 0 : line[0] == '\t' ? 4 : 1;
        marks += !blank;
        line = line.sliced(length);
    }
    return marks == 0 ? 0 : marks + blanks / 2;
}

} // namespace

std::optional<Refusal> refusalOf(QByteArrayView utf8)
{
    qint64 lines = 0; // since the last blank one
    qint64 links = 0;
    qint64 steps = 0;
    for (qsizetype at = 0; at < utf8.size();) {
        qsizetype end = at;
        while (end < utf8.size() && utf8[end] != '\n' && utf8[end] != '\r')
            ++end;
        const QByteArrayView line = utf8.sliced(at, end - at);
        if (depthOf(line) > deepest)
            return Refusal{at, u"lists and quotations at most %1 deep"_s.arg(deepest), u"more on one line"_s,
                           u"Give a report without lists within lists that deep."_s};
        const bool isEmpty = line.trimmed().isEmpty();
        lines = isEmpty ? 0 : lines + 1;
        links = isEmpty ? 0 : links;
        for (qsizetype link = line.indexOf("]("); link >= 0; link = line.indexOf("](", link + 2)) {
            ++links;
            steps += lines;
        }
        if (steps > mostSteps)
            return Refusal{at, u"a text whose links can be found in reasonable time"_s,
                           u"%1 links in %2 lines without a blank line"_s.arg(links).arg(lines),
                           u"Put blank lines between its parts, or leave the links out."_s};
        at = end + 1;
    }
    return std::nullopt;
}

} // namespace unitscope
