// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/proclisteners.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView listening("0A");

std::vector<QByteArrayView> wordsOf(QByteArrayView line)
{
    std::vector<QByteArrayView> words;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype space = line.indexOf(' ', at);
        const qsizetype end = space < 0 ? line.size() : space;
        if (end > at)
            words.push_back(line.sliced(at, end - at));
        at = end + 1;
    }
    return words;
}

/// Processes by the sockets they hold: "/proc/157/fd:", then lines that end with "-> socket:[1779083]".
QHash<QString, std::vector<qint64>> readHoldersOf(const AuditReading& reading)
{
    QHash<QString, std::vector<qint64>> holders;
    constexpr QByteArrayView mark(" -> socket:[");
    qint64 pid = 0;
    for (const ByteRange& range : reading.transcript().linesOf(u"sockets.proc.holders"_s)) {
        const QByteArrayView line = reading.view(range);
        if (line.startsWith("/proc/") && line.endsWith("/fd:"))
            pid = line.sliced(6).chopped(4).toLongLong();
        else if (const qsizetype at = line.lastIndexOf(mark); at >= 0 && pid > 0 && line.endsWith(']'))
            holders[QString::fromLatin1(line.sliced(at + mark.size()).chopped(1))].push_back(pid);
    }
    return holders;
}

} // namespace

std::vector<SsRow> readProcListeners(AuditReading& reading)
{
    std::vector<SsRow> rows;
    const Frame* frame = reading.transcript().evidence(u"sockets.proc"_s);
    if (!frame)
        return rows;
    const auto holders = readHoldersOf(reading);
    for (const ByteRange& line : reading.transcript().linesOf(*frame)) {
        // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode ...
        const auto words = wordsOf(reading.view(line));
        if (words.empty() || words.front() == "sl")
            continue;
        const auto local = words.size() < 10 ? std::nullopt : parseProcEndpoint(words[1]);
        if (!local) {
            reading.report(line, u"a row of /proc/net/tcp"_s, reading.text(line),
                           u"The socket of this row was not looked at."_s);
            continue;
        }
        if (words[3] != listening)
            continue;
        const qsizetype colon = words[1].indexOf(':');
        SsRow row{.range = line, .state = words[3], .local = *local};
        row.localHost = reading.rangeOf(words[1].first(colon));
        row.localPort = reading.rangeOf(words[1].sliced(colon + 1));
        row.inode = QString::fromLatin1(words[9]);
        for (const qint64 pid : holders.value(row.inode))
            row.holders.push_back({pid});
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace unitscope
