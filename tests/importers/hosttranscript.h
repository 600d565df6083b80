// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Transcripts of small hosts that talk to each other.

#include "importers/open/sources.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>

namespace unitscope::test {

struct HostText
{
    QByteArray name = {};
    QByteArrayList addresses = {}; ///< "eth0 192.0.2.1"
    QByteArray machine = {};       ///< one, two or four digits, repeated as its hash; empty if it may not be read
    QByteArray listen = {};
    QByteArray connected = {};
    qint64 time = 1'770'000'000; ///< seconds since 1970

    QByteArray bytes() const
    {
        QByteArray lines = "1: lo    inet 127.0.0.1/8 scope host lo\n";
        for (const QByteArray& address : addresses) {
            const QByteArrayList words = address.split(' ');
            lines += "2: " + words.value(0) + "    inet " + words.value(1) + "/24 scope global x\n";
        }
        TranscriptText transcript(name);
        transcript.frame("host.clock", "ok", QByteArray::number(time) + '\n').frame("host.addresses", "ok", lines);
        if (!machine.isEmpty())
            transcript.frame("host.machine", "ok", machine.repeated(64 / machine.size()) + "  -\n");
        transcript.frame("host.account", "ok", "uid=0(root) gid=0(root)\n")
            .frame("units.show", "ok")
            .frame("sockets.listen", "ok", listen)
            .frame("sockets.listen.unix", "ok")
            .frame("sockets.connected.unix", "ok")
            .frame("sockets.connected.1", "ok", connected)
            .frame("processes.cgroup", "ok")
            .frame("processes.status", "ok")
            .frame("processes.arguments", "ok")
            .frame("redis.servers", "ok")
            .frame("sockets.connected.2", "ok");
        return transcript.bytes();
    }
};

inline QByteArray heldBy(const QByteArray& service)
{
    return " users:((\"py\",pid=20,fd=3)) uid:1 ino:1 sk:1 cgroup:/system.slice/" + service + ".service <->\n";
}
inline QByteArray listening(const QByteArray& address, const QByteArray& service)
{
    return "LISTEN 0 128 " + address + " 0.0.0.0:*" + heldBy(service);
}
inline QByteArray connection(const QByteArray& from, const QByteArray& to, const QByteArray& service)
{
    return "ESTAB 0 0 " + from + "  " + to + heldBy(service);
}

inline SourcePtr sourceOf(const QByteArray& bytes, const QString& origin)
{
    return std::make_shared<const Source>(origin, bytes);
}
inline GraphPtr graphOf(const std::vector<SourcePtr>& sources, const OpenOptions& options = {})
{
    const Result<SnapshotPtr> snapshot = readTogether(sources, options);
    if (!snapshot)
        qFatal("%s", qPrintable(snapshot.error().message()));
    return *resolveAll(*snapshot, {});
}

} // namespace unitscope::test
