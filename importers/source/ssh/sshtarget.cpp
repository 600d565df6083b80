// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshtarget.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestName = 253; // of a name in the DNS, in characters
constexpr int longestPath = 4096;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// What a shell, ssh's tokens (%h) or a look at the address could take for something else.
bool isRefused(QChar c)
{
    return c.isSpace() || isControl(c) || c.isSurrogate() || u";|&$`\\'\"<>()*?!#{}^~/,=[]"_s.contains(c);
}

tl::unexpected<Error> refused(const QString& what, const QString& expected, const QString& text)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = what},
                   .expected = expected,
                   .found = text.isEmpty() ? u"nothing"_s : u"\"%1\""_s.arg(safeForPeople(elidedMiddle(text, 80)))});
}

bool isName(const QString& text, QStringView alsoRefused)
{
    return !text.isEmpty() && text.size() <= longestName && !text.startsWith(u'-')
           && std::none_of(text.begin(), text.end(), [&](QChar c) { return isRefused(c) || alsoRefused.contains(c); });
}

/// A "%" only before the zone of an address: fe80::1%eth0.
bool hasStrayPercent(const QString& host)
{
    const qsizetype at = host.indexOf(u'%');
    return at >= 0 && (!host.left(at).contains(u':') || host.lastIndexOf(u'%') != at);
}

} // namespace

Result<SshHost> SshHost::from(const QString& text)
{
    if (!isName(text, u"@") || hasStrayPercent(text))
        return refused(u"the host to connect to"_s,
                       u"a name or address of letters, digits and . _ - : with no - in front, at most 253 characters"_s,
                       text);
    return SshHost(text);
}

Result<SshUser> SshUser::from(const QString& text)
{
    if (!isName(text, u"@:%"))
        return refused(u"the account to log in with"_s,
                       u"a name of letters, digits and . _ - with no - in front, at most 253 characters"_s, text);
    return SshUser(text);
}

QString SshTarget::text() const
{
    QString text = user ? user->text() + u'@' : QString();
    const bool isAddress6 = host.text().contains(u':');
    text += isAddress6 ? u'[' + host.text() + u']' : host.text();
    return port ? text + u':' + QString::number(*port) : text;
}

Result<RemotePath> RemotePath::from(const QString& text)
{
    const bool isPlaced = text.startsWith(u'/') || text.startsWith("~/"_L1);
    if (!isPlaced || text.size() < 2 || text.endsWith(u'/') || text.toUtf8().size() > longestPath
        || std::any_of(text.begin(), text.end(), isControl))
        return refused(u"the file on the other machine"_s,
                       u"a path from / on, or from ~/ on for the account's home, without control characters"_s, text);
    return RemotePath(text);
}

} // namespace unitscope
