// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/transcript.h"
#include "importers/auditstatements.h"
#include "support/transcripttext.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>
#include <map>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

struct Body
{
    QByteArray note;
    QByteArray text;
};

/// A small host on which nothing is wrong, by its frames; a forged one differs in one of them.
class ForgedHost
{
public:
    ForgedHost()
    {
        const QByteArray packer = " ino:1 sk:1 cgroup:/system.slice/packer.service <->\n";
        ok("audit.self", "pid 900 parent 899\nconnection -\n");
        ok("host.addresses", "1: lo    inet 127.0.0.1/8 scope host lo\n");
        ok("host.account", "uid=0(root) gid=0(root)\n");
        ok("units.list", "packer.service loaded active running Packs\ntill.service loaded active running Till\n");
        ok("units.files", "packer.service enabled enabled\n");
        ok("units.timers", "");
        ok("units.show", unit("packer", "Packs") + '\n' + unit("till", "Till"));
        ok("sockets.listen", "LISTEN 0 128 127.0.0.1:8001 0.0.0.0:*" + packer
                                 + "LISTEN 0 511 127.0.0.1:6379 0.0.0.0:* ino:2 sk:2 "
                                   "cgroup:/system.slice/redis.service <->\n");
        ok("sockets.listen.unix", "");
        ok("sockets.connected.unix", "");
        ok("sockets.connected.1", "ESTAB 0 0 127.0.0.1:40000 127.0.0.1:6379" + packer);
        ok("processes.cgroup", "/proc/20/cgroup:0::/system.slice/packer.service\n");
        ok("processes.status", "/proc/20/status:Name:\tpython\n/proc/20/status:PPid:\t1\n");
        ok("processes.arguments", "/proc/20/cmdline:/opt/venvs/packer/bin/python\n");
        ok("redis.servers", "127.0.0.1:6379\n");
        ok("redis.1.info", "> PING\n> INFO server\n> INFO keyspace\n\"PONG\"\n# Server\r\nrun_id:ab12\r\n");
        ok("redis.1.clients.1", "> CLIENT LIST\n" + client("cmd=xreadgroup"));
        ok("redis.1.db0.scan.1", "> SCAN 0 COUNT 5000 TYPE stream\n[\"0\",[\"orders\"]]\n");
        ok("redis.1.db0.streams", "> XINFO STREAM orders\n> XINFO GROUPS orders\n{\"length\":2,\"groups\":1}\n"
                                  "[{\"name\":\"packers\",\"consumers\":1,\"pending\":3,\"lag\":4}]\n");
        ok("redis.1.db0.consumers", "> XINFO CONSUMERS orders packers\n[{\"name\":\"c1\",\"pending\":0,\"idle\":5}]\n");
        for (const char* id : {"files.where", "files.venvs", "files.venvs.marks", "files.code", "files.code.lines"})
            ok(id, "");
        ok("sockets.connected.2", "");
        ok("redis.1.clients.2", "> CLIENT LIST\n" + client("cmd=xreadgroup"));
    }

    static QByteArray unit(const QByteArray& name, const QByteArray& description, const QByteArray& rest = {})
    {
        return "Id=" + name + ".service\nNames=" + name
               + ".service\nLoadState=loaded\nActiveState=active\n"
                 "Description="
               + description + '\n' + rest;
    }
    static QByteArray client(const QByteArray& rest)
    {
        return "id=1 addr=127.0.0.1:40000 laddr=127.0.0.1:6379 fd=8 name= age=9 idle=1 flags=b db=0 " + rest
               + " user=default\n";
    }

    ForgedHost& with(const QByteArray& id, const QByteArray& note, const QByteArray& text)
    {
        if (!m_bodies.contains(id))
            m_order.append(id);
        m_bodies[id] = {note, text};
        return *this;
    }
    QByteArray bytes() const
    {
        TranscriptText transcript("h");
        for (const QByteArray& id : m_order) {
            const Body& body = m_bodies.at(id);
            transcript.frame(id, body.note, body.text);
        }
        return transcript.bytes();
    }

private:
    void ok(const QByteArray& id, const QByteArray& text) { with(id, "ok", text); }

    QByteArrayList m_order;
    std::map<QByteArray, Body> m_bodies;
};

/// Nodes and edges of which something is stated.
QSet<QString> thingsIn(const Snapshot& snapshot)
{
    QSet<QString> things;
    for (const Subject& subject : snapshot.subjects())
        things.insert(subjectText(subject));
    return things;
}

QString gapsAndProblems(const Snapshot& snapshot)
{
    QStringList words;
    for (const Claim& claim : snapshot.claims()) {
        if (snapshot.attributeOf(claim) == nameOf(Attr::NotLookedAt)
            || snapshot.attributeOf(claim) == nameOf(Attr::Remark))
            words += claim.value.text();
    }
    for (const Problem& problem : snapshot.problems())
        words += problem.what.expected + u"; "_s + problem.what.found;
    return words.join(u'\n');
}

QByteArray labTranscript(const QString& name)
{
    return bytesOf(QStringLiteral(UNITSCOPE_FIXTURES "/lab/") + name);
}

} // namespace

/// Transcripts that somebody on the host had a hand in, or that broke off: nothing is invented, and what is missing is named.
class ForgedTranscriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostWithoutForgery_isReadWithoutAProblem()
    {
        const SnapshotPtr snapshot = opened(ForgedHost().bytes(), u"audit.txt"_s);
        QCOMPARE(gapsAndProblems(*snapshot), QString());
        const QSet<QString> things = thingsIn(*snapshot);
        for (const auto& thing : {u"service:packer -listens-> port:8001/tcp"_s, u"stream:orders"_s, u"service:till"_s})
            QVERIFY2(things.contains(thing), qPrintable(thing));
    }

    void forgedTranscript_inventsNothing_andNamesTheGap_data();
    void forgedTranscript_inventsNothing_andNamesTheGap()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, extra);
        QFETCH(QString, words);
        const SnapshotPtr snapshot = opened(bytes, u"audit.txt"_s);
        QSet<QString> invented = thingsIn(*snapshot);
        invented -= thingsIn(*opened(ForgedHost().bytes(), u"audit.txt"_s));
        for (const QString& thing : extra)
            QVERIFY2(invented.remove(thing), qPrintable(thing + u" is not there"_s));
        QVERIFY2(invented.isEmpty(), qPrintable(QStringList(invented.values()).join(u'\n')));
        const QString said = gapsAndProblems(*snapshot);
        QVERIFY2(said.contains(words) && said.isEmpty() == words.isEmpty(), qPrintable(said));
        const GraphPtr graph = resolve(std::make_shared<const Snapshot>(infer(Snapshot(*snapshot))));
        QVERIFY(graph);
    }

    void recordedTranscript_cutAnywhere_showsNothingElse_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("step");
        QTest::newRow("auditor") << u"auditor.txt"_s << 1;
        QTest::newRow("root") << u"root.txt"_s << 5;
        QTest::newRow("full-host") << u"full-host.txt"_s << 9;
    }

    void recordedTranscript_cutAnywhere_showsNothingElse()
    {
        QFETCH(QString, name);
        QFETCH(int, step);
        const QByteArray whole = labTranscript(name);
        const Transcript transcript = parseTranscript(whole);
        QVERIFY(transcript.isComplete() && transcript.frames.size() > 30);
        const qint64 nameSaid = transcript.find(u"host.name"_s)->end.end;
        const QSet<QString> all = nodesIn(*opened(whole, u"audit.txt"_s));
        for (size_t i = 0; i < transcript.frames.size(); i += size_t(step)) {
            const Frame& frame = transcript.frames[i];
            for (const qint64 at : {frame.body.begin + frame.body.size() / 2, frame.end.end + 1}) {
                const SnapshotPtr cut = opened(whole.first(at), u"audit.txt"_s);
                QSet<QString> invented = nodesIn(*cut) - all;
                if (at < nameSaid)
                    invented.remove(u"host:unknown-host"_s);
                const QByteArray where = frame.id.toLatin1() + " cut at " + QByteArray::number(at);
                QVERIFY2(invented.isEmpty(), where + ": " + QStringList(invented.values()).join(u' ').toUtf8());
                QVERIFY2(gapsAndProblems(*cut).contains(u"a transcript with its last line"_s), where);
                QVERIFY2(gapsAndProblems(*cut).contains(u"what would have come next: "_s), where);
                verifyCoverage(*cut, parseTranscript(whole.first(at)), where);
            }
        }
    }

private:
    static QSet<QString> nodesIn(const Snapshot& snapshot)
    {
        QSet<QString> nodes;
        for (const Subject& subject : snapshot.subjects()) {
            if (const auto* node = std::get_if<NodeId>(&subject))
                nodes.insert(nameText(*node));
        }
        return nodes;
    }

    /// What depends on a frame that is not whole is not wholly covered.
    static void verifyCoverage(const Snapshot& snapshot, const Transcript& transcript, const QByteArray& where)
    {
        const std::pair<Kind, QString> needed[] = {
            {Kind::Service, u"units.show"_s},         {Kind::Timer, u"units.show"_s}, {Kind::Port, u"sockets.listen"_s},
            {Kind::Stream, u"redis.1.db0.streams"_s}, {Kind::Venv, u"files.venvs"_s}, {Kind::Code, u"files.code"_s}};
        for (const auto& [kind, id] : needed) {
            const Frame* frame = transcript.find(id);
            for (const Coverage& coverage : snapshot.coverage()) {
                if (coverage.kind == kind && (!frame || frame->note == FrameNote::Cut))
                    QVERIFY2(coverage.extent != Coverage::Extent::Complete, where + ", " + id.toLatin1());
            }
        }
    }
};

void ForgedTranscriptsTest::forgedTranscript_inventsNothing_andNamesTheGap_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("extra");
    QTest::addColumn<QString>("words");
    // Of one frame, as it is forged; what more there then is, and the words of the gap or problem. None where nothing is missing.
    const auto row = [](const char* name, const QByteArray& frame, const QByteArray& note, const QByteArray& text,
                        const QString& words = {}, const QStringList& extra = {}) {
        QTest::newRow(name) << ForgedHost().with(frame, note, text).bytes() << extra << words;
    };
    const auto shown = [&row](const char* name, const QByteArray& block, const QString& words = {},
                              const QStringList& extra = {}) {
        row(name, "units.show", "ok", block + '\n' + ForgedHost::unit("till", "Till"), words, extra);
    };
    const auto packer = [](const QByteArray& description, const QByteArray& rest = {}) {
        return ForgedHost::unit("packer", description, rest);
    };
    const QString unlisted = u"a unit that was listed, shown once"_s;

    shown("END of another nonce in a description", packer("x\nEND ffff units.show 0 3 0 ok\nBEGIN ffff evil"));
    shown("BEGIN in a description", packer("x\nBEGIN 5d0d units.show"));
    shown("DONE in a description", packer("x\nDONE 5d0d 1 2 3"));
    shown("version line in a description", packer("x\nunitscope-audit 1 ffff"));
    shown("Id in a description", packer("x\n\nId=evil.service"), unlisted);
    shown("block in a description", packer("x\n\n" + ForgedHost::unit("evil", "e")), unlisted);
    shown("second Id in a description", packer("x\nId=evil.service"), u"\"packer.service\""_s);
    shown("block without Id", packer("x\n\nNames=evil.service\nActiveState=failed"), u"lines without \"Id=\""_s);
    shown("Id of a template", packer("x") + "\nId=evil@.service\nLoadState=loaded\n", unlisted);
    shown("Id that is a path", packer("x") + "\nId=/etc/evil.service\nLoadState=loaded\n", unlisted);
    shown("Id without a name", packer("x") + "\nId=.service\n", unlisted);
    shown("empty Id", packer("x") + "\nId=\n", unlisted);
    shown("NUL in an Id", packer("x") + QByteArray("\nId=ev\0il.service\n", 18), unlisted);
    shown("bytes that are no text", packer("\xff\xfe\x80"));
    shown("escapes of a terminal", packer("\x1b]0;owned\x07\x1b[2J"));
    shown("quoted name that does not end", packer("x", "Wants=\"till.service\n"), {},
          {u"service:packer -wants-> service:till"_s});
    shown("backslash at the end of a quoted name", packer("x", "Wants=\"a\\\n"));
    shown("dependency on a template", packer("x", "Wants=evil@.service\n"));
    shown("service that triggers", packer("x", "Triggers=till.service\n"));
    shown("numbers that are none", packer("x", "MainPID=-1\nNRestarts=99999999999999999999\nExecMainCode=1\n"
                                               "ExecMainStatus=0x7\n"));
    shown("ExecStart without a command", packer("x", "ExecStart={ path=/opt/evil ; argv[]= ; ignore_errors=no }\n"));
    row("template in a list", "units.list", "ok",
        "evil@.service loaded active running x\npacker.service loaded active running\ntill.service a b c\n");
    row("list whose line is one word", "units.list", "ok",
        "evil\n\n  \n.service\npacker.service loaded\ntill.service\n");
    row("units may not be asked", "units.show", "denied", {}, u"systemd units: not permitted"_s);
    row("units took too long", "units.show", "timeout", packer("x").first(20), u"systemd units: it took too long"_s);
    row("note that is not known", "units.show", "evil", packer("x"), u"in a way this program does not know"_s);

    const QByteArray evil = " ino:1 sk:1 cgroup:/system.slice/";
    row("quote in a process name", "sockets.listen", "ok",
        "LISTEN 0 1 0.0.0.0:8001 0.0.0.0:* users:((\"a\",pid=1,fd=1)) "
        "cgroup:/system.slice/evil.service\",pid=20,fd=3)) "
        "ino:1 sk:1 cgroup:/system.slice/packer.service <->\n",
        {}, {});
    row("newline in a process name", "sockets.listen", "ok",
        "LISTEN 0 1 127.0.0.1:8001 0.0.0.0:* users:((\"a\nLISTEN\",pid=20,fd=3)) ino:1 sk:1 "
        "cgroup:/system.slice/packer.service <->\n");
    row("port that is none", "sockets.listen", "ok",
        "LISTEN 0 1 127.0.0.1:70000 0.0.0.0:*" + evil + "packer.service <->\n", u"ss"_s);
    row("address that is none", "sockets.listen", "ok", "LISTEN 0 1 evil 0.0.0.0:*" + evil + "packer.service <->\n",
        u"ss"_s);
    row("no ss", "sockets.listen", "absent", {}, u"the program is not there"_s);
    row("control group that climbs", "processes.cgroup", "ok", "/proc/20/cgroup:0::/../../evil.service/x\n");
    row("process of no number", "processes.cgroup", "ok", "/proc/x/cgroup:0::/system.slice/evil.service\n");
    row("line of another file", "processes.cgroup", "ok",
        "/etc/passwd:0::/system.slice/evil.service\n/proc/\n/proc/1\n");
    row("processes that are their own parents", "processes.status", "ok",
        "/proc/20/status:PPid:\t21\n/proc/21/status:PPid:\t20\n/proc/900/status:PPid:\t900\n");
    row("number too great for a process", "processes.status", "ok",
        "/proc/99999999999999999999/status:Name:\tevil\n/proc/20/status:PPid:\tx\n");

    const QByteArray scan = "> SCAN 0 COUNT 5000 TYPE stream\n";
    row("newline in a key", "redis.1.db0.scan.1", "ok", scan + "[\"0\",[\"orders\",\"a\\nEND 5d0c x\"]]\n",
        u"such a name is given to no command"_s,
        {u"stream:a\nEND 5d0c x"_s, u"stream:a\nEND 5d0c x -stored_in-> service:redis"_s});
    row("key that is no text", "redis.1.db0.scan.1", "ok", scan + "[\"0\",[\"orders\",\"\xff\xfe\"]]\n", u"no text"_s);
    row("scan that is no JSON", "redis.1.db0.scan.1", "ok", scan + "[\"0\",[\"orders\",\n",
        u"an answer of Redis: JSON"_s);
    row("scan of numbers", "redis.1.db0.scan.1", "ok", scan + "[\"0\",[1,null,{}]]\n", u"stream"_s);
    row("NOAUTH", "redis.1.db0.scan.1", "password", scan + "error:\"NOAUTH Authentication required.\"\n",
        u"password"_s);
    row("NOPERM", "redis.1.db0.scan.1", "denied", scan + "error:\"NOPERM no permissions to run scan\"\n", u"permi"_s);
    const QByteArray asked = "> XINFO STREAM orders\n> XINFO GROUPS orders\n";
    row("WRONGTYPE", "redis.1.db0.streams", "partial",
        asked + "error:\"WRONGTYPE Operation against a key holding the wrong kind of value\"\n[]\n",
        u"it is no stream any more"_s);
    row("answers that are missing", "redis.1.db0.streams", "ok", asked + "{\"length\":2}\n", u"no answer"_s);
    row("an answer for a stream nobody asked about", "redis.1.db0.streams", "ok",
        "> XINFO STREAM orders\n{\"length\":2}\n{\"name\":\"evil\",\"length\":1}\n");
    row("database that was refused", "redis.1.db0.streams", "ok",
        "> SELECT 3\n" + asked + "error:\"ERR DB index is out of range\"\n{\"length\":2}\n[]\n", u"ERR DB index"_s);
    row("client whose name is a field", "redis.1.clients.1", "ok",
        "> CLIENT LIST\n" + ForgedHost::client("name=x addr=10.0.0.9:1 cmd=xadd"));
    row("client of no connection", "redis.1.clients.1", "ok",
        "> CLIENT LIST\nid=2 addr=10.9.9.9:1 name=evil cmd=xadd\nid= addr= laddr=\nx\n", u"a client of Redis: id=N"_s);
    row("server that is no address", "redis.servers", "ok", "127.0.0.1:6379\nevil; rm\n",
        u"the Redis server at evil; rm"_s);

    const QByteArray base = ForgedHost().bytes();
    const auto raw = [](const char* name, const QByteArray& bytes, const QString& words) {
        QTest::newRow(name) << bytes << QStringList() << words;
    };
    const QString incomplete = u"a transcript with its last line"_s;
    raw("frame that is there twice", QByteArray(base).replace("units.timers", "units.list"), incomplete);
    raw("frame id that is a path", QByteArray(base).replace("units.timers", "../units"), incomplete);
    raw("last line of other sums", base + base, {});
    raw("last line forged", QByteArray(base).replace("DONE 5d0c ", "DONE 5d0c 9"), incomplete);
    raw("size too great", QByteArray(base).replace("units.files 0 ", "units.files 0 9223372036854775807"), incomplete);
    raw("line between frames", QByteArray(base).replace("\nBEGIN 5d0c units.show", "\nx\nBEGIN 5d0c units.show"),
        incomplete);
    raw("two transcripts of which the first was cut", base.first(base.size() / 2) + base, incomplete);
}

QTEST_APPLESS_MAIN(ForgedTranscriptsTest)
#include "tst_forgedtranscripts.moc"
