// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audithosts.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"
#include "importers/source/address.h"

#include <QtCore/qcryptographichash.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestStem = 100; // of a file's name, in characters

tl::unexpected<Error> wrongLine(Error error, const QString& name, int line)
{
    error.where = {.file = name, .line = line};
    return failed(std::move(error));
}

tl::unexpected<Error> wrongCount(const QString& name, const QString& found)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = name},
                   .expected = u"1 to %1 hosts, one a line"_s.arg(mostHosts),
                   .found = found});
}

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || u".-_@,"_s.contains(c);
}

/// Names that are devices on some systems, whatever follows their first dot.
bool isDevice(const QString& stem)
{
    const QString first = stem.section(u'.', 0, 0);
    const bool isNumbered = first.size() == 4 && first[3].isDigit()
                            && (first.startsWith("com"_L1) || first.startsWith("lpt"_L1));
    return isNumbered || QStringList{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s}.contains(first);
}

} // namespace

Result<SshTarget> hostToAudit(const QString& typed)
{
    const bool isAddress = typed.contains("://"_L1);
    // In an address a "%" is the beginning of a code.
    const QString address = isAddress ? typed : u"audit+ssh://"_s + QString(typed).replace(u'%', "%25"_L1);
    const Result<SourceAddress> parsed = sourceAddress(address);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (const auto* audit = std::get_if<SshAuditAddress>(&*parsed))
        return audit->target;
    return failed({.code = Error::Code::Usage,
                   .where = {.file = withoutPassword(typed)},
                   .expected = u"a host to audit: [USER@]HOST[:PORT] or audit+ssh://..."_s,
                   .found = u"the address of a file"_s});
}

Result<std::vector<SshTarget>> hostsInList(QByteArrayView bytes, const QString& name)
{
    if (const qint64 bad = firstInvalidUtf8(bytes); bad >= 0)
        return failed({.code = Error::Code::BadEncoding,
                       .where = {.file = name, .line = int(bytes.first(bad).count('\n')) + 1},
                       .expected = u"UTF-8 text"_s,
                       .found = u"other bytes"_s});
    std::vector<SshTarget> hosts;
    std::map<QString, int> lineOf;
    const QStringList lines = QString::fromUtf8(bytes.sliced(utf8BomSize(bytes))).split(u'\n');
    for (int line = 1; line <= lines.size(); ++line) {
        const QString typed = lines[line - 1].section(u'#', 0, 0).trimmed(); // no host has a "#"
        if (typed.isEmpty())
            continue;
        const Result<SshTarget> host = hostToAudit(typed);
        if (!host)
            return wrongLine(host.error(), name, line);
        const auto [known, isNew] = lineOf.emplace(host->text(), line);
        if (!isNew)
            return wrongLine(
                {.code = Error::Code::Usage,
                 .expected = u"each host once"_s,
                 .found = u"%1 again, after line %2"_s.arg(safeForPeople(known->first)).arg(known->second)},
                name, line);
        if (hosts.size() == mostHosts)
            return wrongCount(name, u"more"_s);
        hosts.push_back(*host);
    }
    if (hosts.empty())
        return wrongCount(name, u"none"_s);
    return hosts;
}

QString transcriptFileName(const SshTarget& host)
{
    const QString text = host.text();
    QString stem = text;
    if (host.port) // no host has a comma
        stem[stem.lastIndexOf(u':')] = u',';
    bool isChanged = stem.size() > longestStem || stem.startsWith(u'.') || isDevice(stem);
    for (QChar& c : stem) {
        isChanged = isChanged || !isPlain(c);
        c = isPlain(c.toLower()) ? c.toLower() : u'_';
    }
    if (isChanged) { // no host has a tilde
        const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
        stem = u"host-"_s + stem.left(longestStem) + u'~' + QString::fromLatin1(hash);
    }
    return stem + u".audit"_s;
}

} // namespace unitscope
