// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/ssrow.h"

#include "importers/audit/ssholders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostLines = 64;      // of one row: more newlines fit in no list of names worth reading
constexpr qsizetype longestName = 15; // of a process

struct Words
{
    std::vector<QByteArrayView> words;
    qsizetype end = 0; ///< behind the last of them
};

/// The first words of a row, as many as there are columns of a fixed form.
Words firstWords(QByteArrayView row, size_t count)
{
    Words found;
    qsizetype at = 0;
    while (found.words.size() < count) {
        while (at < row.size() && row[at] == ' ')
            ++at;
        const qsizetype space = row.indexOf(' ', at);
        const qsizetype end = space < 0 ? row.size() : space;
        if (end == at)
            break;
        found.words.push_back(row.sliced(at, end - at));
        at = end;
    }
    found.end = at;
    return found;
}

/// What stands behind " NAME:" from `from` on, up to a blank.
QByteArrayView field(QByteArrayView row, qsizetype from, QByteArrayView mark)
{
    const qsizetype at = row.indexOf(mark, from);
    if (at < 0)
        return {};
    const QByteArrayView rest = row.sliced(at + mark.size());
    const qsizetype space = rest.indexOf(' ');
    return space < 0 ? rest : rest.first(space);
}

void readTail(const AuditReading& reading, QByteArrayView row, qsizetype from, SsRow& found)
{
    const SsHolders holders = readHolders(row, from);
    for (const HolderWords& holder : holders.holders)
        found.holders.push_back({holder.pid, holder.name.isNull() ? ByteRange() : reading.rangeOf(holder.name)});
    const qsizetype tail = std::max(from, holders.end);
    if (const QByteArrayView group = field(row, tail, " cgroup:"); group.startsWith('/')) {
        found.controlGroup = QString::fromUtf8(group);
        found.controlGroupRange = reading.rangeOf(group);
    }
    if (found.inode.isEmpty())
        found.inode = QString::fromLatin1(field(row, tail, " ino:"));
}

std::optional<SsRow> tcpRow(const AuditReading& reading, QByteArrayView row)
{
    const Words columns = firstWords(row, 5);
    if (columns.words.size() != 5)
        return std::nullopt;
    const QByteArrayView address = columns.words[3];
    const auto local = parseEndpoint(address);
    const auto remote = parseEndpoint(columns.words[4]);
    if (!local || !remote || local->port == 0)
        return std::nullopt;
    SsRow found{.range = reading.rangeOf(row), .state = columns.words[0], .local = *local, .remote = *remote};
    const qsizetype colon = address.lastIndexOf(':');
    found.localHost = reading.rangeOf(address.first(colon));
    found.localPort = reading.rangeOf(address.sliced(colon + 1));
    found.remoteAt = reading.rangeOf(columns.words[4]);
    readTail(reading, row, columns.end, found);
    return found;
}

bool isInode(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// NETID STATE RECV SEND PATH INODE * PEER ...
std::optional<SsRow> unixRow(const AuditReading& reading, QByteArrayView row)
{
    const Words columns = firstWords(row, 8);
    if (columns.words.size() != 8 || !columns.words[0].startsWith("u_") || !isInode(columns.words[5])
        || !isInode(columns.words[7]))
        return std::nullopt;
    SsRow found{.range = reading.rangeOf(row), .state = columns.words[1]};
    if (columns.words[4].startsWith('/'))
        found.path = QString::fromUtf8(columns.words[4]);
    found.inode = QString::fromLatin1(columns.words[5]);
    found.peerInode = QString::fromLatin1(columns.words[7]);
    readTail(reading, row, columns.end, found);
    return found;
}

constexpr QByteArrayView pidMark("\",pid=");

/// Whether a line can begin within the name of a process: what is left of the name is short.
bool canGoOn(QByteArrayView line)
{
    const qsizetype mark = line.indexOf(pidMark);
    return (mark < 0 ? line.size() : mark) < longestName;
}

/// Whether it does: no row has that mark so early.
bool mustGoOn(QByteArrayView line)
{
    const qsizetype mark = line.indexOf(pidMark);
    return mark >= 0 && mark < longestName;
}

/// The last of the lines that make one row: `first` itself unless a newline belongs to a name.
size_t lastLineOfRow(const AuditReading& reading, const std::vector<ByteRange>& lines, size_t first)
{
    for (size_t last = first; last < lines.size() && last < first + mostLines; ++last) {
        if (last > first && !canGoOn(reading.view(lines[last])))
            break;
        const bool isClosed = readHolders(reading.view({lines[first].begin, lines[last].end}), 0).isClosed;
        if (isClosed && (last + 1 == lines.size() || !mustGoOn(reading.view(lines[last + 1]))))
            return last;
    }
    return first;
}

template <typename Parse>
SsRows readRows(AuditReading& reading, const Frame& frame, Parse parse, bool isReported)
{
    SsRows found;
    const std::vector<ByteRange> lines = reading.transcript().linesOf(frame);
    for (size_t i = 0; i < lines.size(); ++i) {
        const size_t last = lastLineOfRow(reading, lines, i);
        const ByteRange range{lines[i].begin, lines[last].end};
        i = last;
        const QByteArrayView words = reading.view(range).trimmed();
        if (words.isEmpty())
            continue;
        if (auto row = parse(reading, words)) {
            found.rows.push_back(std::move(*row));
            continue;
        }
        found.isWhole = false;
        if (isReported)
            reading.report(range, u"a row of ss: state, queues, two addresses, and who holds it"_s, reading.text(range),
                           u"The socket of this row was not looked at."_s);
    }
    return found;
}

} // namespace

SsRows readTcpRows(AuditReading& reading, const Frame& frame)
{
    return readRows(reading, frame, tcpRow, true);
}

SsRows readUnixRows(AuditReading& reading, const Frame& frame)
{
    return readRows(reading, frame, unixRow, false);
}

} // namespace unitscope
