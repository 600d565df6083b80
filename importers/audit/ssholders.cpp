// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/ssholders.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr QByteArrayView opening("users:((");
constexpr QByteArrayView pidMark("\",pid=");
constexpr QByteArrayView fdMark(",fd=");
constexpr qsizetype longestName = 15; // the kernel keeps no more

qsizetype endOfDigits(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && text[from] >= '0' && text[from] <= '9')
        ++from;
    return from;
}

/// Where the list ends if it ends here: no name of 15 bytes can hold a false pid and such an end.
bool endsList(QByteArrayView row, qsizetype at)
{
    const QByteArrayView rest = row.sliced(at);
    const auto begins = [&](QByteArrayView word) { return rest.startsWith(word); };
    return begins(")) uid:") || begins(")) ino:") || begins(")) timer:") || begins(")) <-") || begins(")) -")
           || (begins("))") && rest.sliced(2).trimmed().isEmpty());
}

} // namespace

SsHolders readHolders(QByteArrayView row, qsizetype from)
{
    SsHolders found;
    const qsizetype begin = row.indexOf(opening, from);
    if (begin < 0)
        return found;
    found.isClosed = false;
    qsizetype at = begin + opening.size();
    for (qsizetype mark = row.indexOf(pidMark, at); mark >= 0; mark = row.indexOf(pidMark, at)) {
        const qsizetype digits = mark + pidMark.size();
        const qsizetype pidEnd = endOfDigits(row, digits);
        const qsizetype fdEnd = row.sliced(pidEnd).startsWith(fdMark) ? endOfDigits(row, pidEnd + fdMark.size()) : -1;
        if (pidEnd == digits || fdEnd < 0) {
            at = digits;
            continue;
        }
        const qsizetype nameBegin = row.first(mark).lastIndexOf("(\"", mark) + 2;
        const qint64 pid = row.sliced(digits, pidEnd - digits).toLongLong();
        if (nameBegin >= 2 && mark - nameBegin <= longestName)
            found.holders.push_back({row.sliced(nameBegin, mark - nameBegin), pid});
        else
            found.holders.push_back({{}, pid});
        at = fdEnd;
        if (endsList(row, fdEnd)) {
            found.isClosed = true;
            found.end = fdEnd + 2;
            break;
        }
    }
    return found;
}

} // namespace unitscope
