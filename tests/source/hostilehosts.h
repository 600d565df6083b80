// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A page of addresses for whoever hands them to another program.

#include <QtCore/qstringlist.h>

namespace unitscope::test {

/// Names as somebody might find them in a file of hosts: sensible ones, and what wants to be an option, a command or a token.
inline QStringList hostilePage()
{
    using namespace Qt::StringLiterals;
    const QStringList hosts = {u"host"_s,
                               u"user@host:2222"_s,
                               u"My_Alias"_s,
                               u"[::1]:22"_s,
                               u"[fe80::1%25eth0]"_s,
                               u"xn--bcher-kva.example"_s,
                               u"-oProxyCommand=touch${IFS}x"_s,
                               u"%2DoProxyCommand=id"_s,
                               u"-F/dev/null"_s,
                               u"-"_s,
                               u"--"_s,
                               u"user@-oProxyCommand=id"_s,
                               u"-oProxyCommand=id@host"_s,
                               u"-l@host"_s,
                               u"%2Dl@host"_s,
                               u"a@b@host"_s,
                               u"host -oProxyCommand=id"_s,
                               u"host%20-v"_s,
                               u"host%0a-v"_s,
                               u"host%09x"_s,
                               u"host%00"_s,
                               u"$(id)"_s,
                               u"`id`"_s,
                               u"${HOME}"_s,
                               u"a;id"_s,
                               u"a|id"_s,
                               u"a&id"_s,
                               u"a>x"_s,
                               u"a<x"_s,
                               u"a'b"_s,
                               u"a\"b"_s,
                               u"a\\b"_s,
                               u"%25h"_s,
                               u"h%25h"_s,
                               u"host:0"_s,
                               u"host:65536"_s,
                               u"host:-1"_s,
                               u"host:22;id"_s,
                               u"host:+22"_s,
                               u"[::1"_s,
                               u"::1]"_s,
                               u"ho\u202est"_s,
                               u"h\u00f6st"_s,
                               u"user%3Apw@host"_s,
                               u"user:pw@host"_s,
                               u"~root"_s,
                               u"a*b"_s,
                               u"!host"_s,
                               QString(300, u'a'),
                               u""_s};
    QStringList names;
    for (const QString& host : hosts)
        names << u"ssh://"_s + host + u"/etc/hostname"_s << u"audit+ssh://"_s + host;
    return names;
}

} // namespace unitscope::test
