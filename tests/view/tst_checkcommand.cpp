// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/checkcommand.h"

#include "graph/model/proofline.h"
#include "graph/view/shellquote.h"
#include "support/graphtext.h"

#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray outputOf(const QString& script)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, script});
    if (!shell.waitForFinished(10'000))
        qFatal("sh does not answer");
    return shell.readAllStandardOutput();
}

/// One statement on a thing of any name.
GraphPtr graphWith(const NodeId& node, const QString& attribute, const Value& value)
{
    SnapshotBuilder builder;
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"a.json"_s, "x"));
    const Evidence evidence{source, {0, 1}, Role::Value};
    builder.add(builder.subject(node), builder.attribute(attribute), value, Basis::Declared,
                builder.method(u"stated in file"), std::span(&evidence, 1));
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

CheckCommand commandFor(const NodeId& node, const QString& attribute, const Value& value)
{
    return checkCommand(*graphWith(node, attribute, value), 0);
}

/// "service:api active" -> its command, or "(why there is none)".
QString commandIn(const Graph& graph, const QString& what)
{
    const QStringList parts = what.split(u' ');
    const auto index = graph.find(*NodeId::parse(parts[0], u"h"_s));
    if (!index)
        return u"no such thing"_s;
    for (const Fact& fact : graph.factsOf(graph.nodes()[*index])) {
        if (graph.attributeOf(fact) == parts[1]) {
            const CheckCommand check = checkCommand(graph, graph.claimsOf(fact).front());
            return check.command.isEmpty() ? u'(' + check.whyNone + u')' : check.command;
        }
    }
    return u"no such field"_s;
}

} // namespace

class CheckCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commands_areTheNarrowestThatShowTheField_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("command");
        const auto row = [](const char* what, const char* command) {
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(command);
        };
        row("service:api active", "systemctl show -p ActiveState,SubState -- 'api-main.service'");
        row("service:api enabled", "systemctl is-enabled -- 'api-main.service'");
        row("service:api port", "ss -Hlntpe 'sport = :8001'");
        row("service:api streams", "redis-cli -e --json XINFO GROUPS 'shop:orders'");
        row("service:api venv", "ls -ld -- '/opt/venvs/api/bin/python'");
        row("service:api code_path", "ls -ld -- '/srv/api/src'");
        row("service:api entrypoint", "ls -ld -- '/srv/api/src/main.py'");
        row("service:api proof", "(what a source quotes is never offered as a command)");
        row("service:api remark", "(these are words of the source, not a state of the host)");
        row("service:api x.colour", "(Unitscope does not know what this field stands for)");
        row("service:bare entrypoint", "(no source states the whole path)");
        row("timer:nightly schedule", "systemctl list-timers --all -- 'nightly.timer'");
        row("stream:shop:orders name", "redis-cli -e TYPE 'shop:orders'");
        row("port:53/udp number", "ss -Hlnupe 'sport = :53'");
        row("process:redis-server pid", "ps -o pid,user,lstart,comm -p 77");
        row("venv:/opt/venvs/api name", "ls -ld -- '/opt/venvs/api/bin/python'");
        row("host:h running_count", "systemctl list-units --type=service --state=running --plain --no-legend | wc -l");
        row("host:h port_range", "ss -Hlntpe 'sport >= :8001 and sport <= :8012'");
        row("host:h gate_complete", "(this is the source's judgement of itself, not a state of the host)");
    }
    void commands_areTheNarrowestThatShowTheField()
    {
        QFETCH(QString, what);
        QFETCH(QString, command);
        const auto graph = graphOf(
            "api: unit=api-main.service, active=active, enabled=true, port=8001, streams=shop:orders, venv=api\n"
            "api: exec=\"/opt/venvs/api/bin/python -m api\", code_path=/srv/api/src, entrypoint=main.py\n"
            "api: proof=\"systemctl status api; rm -rf /\", remark=odd, x.colour=red\n"
            "bare: entrypoint=main.py\n"
            "timer:nightly: schedule=daily\nstream:shop:orders\nport:53%2Fudp: number=53\nprocess:redis-server: "
            "pid=77\n"
            "venv:%2Fopt%2Fvenvs%2Fapi\n"
            "host:h: running_count=3, port_range=8001-8012, gate_complete=true");
        QCOMPARE(commandIn(*graph, QString(what)
                                       .replace(u"/opt/venvs/api"_s, u"%2Fopt%2Fvenvs%2Fapi"_s)
                                       .replace(u"53/udp"_s, u"53%2Fudp"_s)),
                 command);
    }

    void everyField_hasACommandOrAReason()
    {
        for (const Kind kind : allKinds()) {
            for (const AttributeInfo& info : vocabulary()) {
                for (const Value& value : {Value::of(u"/a/b"_s), Value::of(qint64(8001)), Value::none(),
                                           Value::emptyList(), Value::of(true)}) {
                    const CheckCommand check = commandFor(*NodeId::make(u"h"_s, kind, u"a"_s), QString(info.name),
                                                          value);
                    QVERIFY2(check.command.isEmpty() != check.whyNone.isEmpty(), info.name.data());
                }
            }
        }
    }

    void whatAProofLineCanCarry_canBeCheckedWhereItIsStatedInFull()
    {
        for (const Attr attr : provableAttrs()) {
            const auto graph = graphOf("a: exec=\"/opt/venvs/v/bin/python x\", venv=v, code_path=/srv/a, port=8001, "
                                       "streams=s, unit=a.service, category=RUNNING, loaded=loaded, active=active, "
                                       "sub=running, enabled=true, user=u, pid=12, exit_code=1, working_dir=/srv, "
                                       "code_module=m, entrypoint=main.py");
            const QString command = commandIn(*graph, u"service:a "_s + nameOf(attr));
            QVERIFY2(!command.startsWith(u'(') && !command.startsWith("no such"_L1), qPrintable(command));
        }
    }

    void noCommand_changesAnythingOrPrintsAnEnvironment()
    {
        static const QRegularExpression allowed(
            u"^(systemctl (show -p [A-Za-z,]+ -- '|is-enabled -- '|list-timers --all|list-units "
            u"--type=|list-unit-files "
            "--type=)|ss -H[lntupe]+( '[sd]port |$| \\|)|redis-cli -e (--json XINFO GROUPS '|TYPE '|--scan --type "
            "stream "
            "\\|)|ls -ld -- '|ps -o pid,user,lstart,comm -p [0-9]+$|find / -xdev -type f -name pyvenv.cfg \\| wc -l$"
            "|hostname -f; hostname -I$)"_s);
        for (const Kind kind : allKinds()) {
            for (const AttributeInfo& info : vocabulary()) {
                for (const Value& value : {Value::of(u"/a/b"_s), Value::of(qint64(8001)), Value::of(u"8001-8012"_s)}) {
                    const QString command =
                        commandFor(*NodeId::make(u"h"_s, kind, u"a"_s), QString(info.name), value).command;
                    QVERIFY2(command.isEmpty() || allowed.match(command).hasMatch(), qPrintable(command));
                    QVERIFY2(!command.contains(u'>') || command.contains(u"'sport >= "_s), qPrintable(command));
                    QVERIFY2(!command.contains(u"Environment"_s) && !command.contains(u'\n'), qPrintable(command));
                }
            }
        }
    }

    void connections_areCheckedToo()
    {
        const auto graph = graphOf("a listens port:8001\na uses stream:s\na writes stream:t\ntimer:n triggers a\n"
                                   "a requires b\na runs_in venv:v\nprocess:p connects port:6379");
        QStringList commands;
        for (const Edge& edge : graph->edges()) {
            const CheckCommand check = checkCommand(*graph, graph->claimsOf(graph->factsOf(edge).front()).front());
            commands.append(check.command + check.whyNone);
        }
        commands.sort();
        QCOMPARE(commands, QStringList({u"Redis does not keep who wrote to a stream"_s,
                                        u"redis-cli -e --json XINFO GROUPS 's'"_s, u"ss -Hlntpe 'sport = :8001'"_s,
                                        u"ss -Hntpe 'dport = :6379'"_s, u"systemctl show -p ExecStart -- 'a.service'"_s,
                                        u"systemctl show -p Requires -- 'a.service'"_s,
                                        u"systemctl show -p Triggers -- 'n.timer'"_s}));
    }

    void aQuotedArgument_reachesTheProgramAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"plain", "'",  "''", "a'b'c", "$(id)", "`id`", "$HOME", "a b", "\\", "\\'",   "!!",
              "-rf",   "--", "*",  "~",     "a;b",   "a|b",  "a&b",   "#x",  "\"", "{a,b}", "'; rm -rf / #"})
            QTest::newRow(name) << QString::fromLatin1(name);
        QTest::newRow("not ASCII") << u"straße:日本-🚢"_s;
    }
    void aQuotedArgument_reachesTheProgramAsItIs()
    {
        QFETCH(QString, name);
        const auto quoted = shellQuoted(name);
        QVERIFY(quoted);
        QCOMPARE(outputOf(u"printf %s "_s + *quoted), name.toUtf8());
        // The same through a whole command, whose last word is the name.
        const CheckCommand check = commandFor(*NodeId::make(u"h"_s, Kind::Stream, name), u"name"_s, Value::of(name));
        QCOMPARE(outputOf(u"set -- "_s + check.command + u"; printf '%s|%s' $# \"$4\""_s), "4|" + name.toUtf8());
    }

    void whatCannotBeSeen_isRefused()
    {
        for (const QString& name : {u"a\nid"_s, u"a\rb"_s, u"\u001b[31m"_s, u"a\u202eb"_s, u"a\u200bb"_s, u"\u009b"_s,
                                    u"a\tb"_s, QString(QChar(0xd800)), QString(QChar(0)), QString()}) {
            QVERIFY(!shellQuoted(name));
        }
        const CheckCommand check = commandFor(*NodeId::make(u"h"_s, Kind::Stream, u"a\nid"_s), u"name"_s,
                                              Value::of(u"x"_s));
        QVERIFY(check.command.isEmpty() && !check.whyNone.isEmpty());
    }

    void whatSystemdCannotHave_isRefused()
    {
        for (const QString& name :
             {u"*"_s, u"a b"_s, u"$(id)"_s, u"a'b"_s, u"a/b"_s, u"ünit"_s, u"a\n"_s, QString(300, u'a')}) {
            const CheckCommand check = commandFor(*NodeId::make(u"h"_s, Kind::Service, name), u"active"_s,
                                                  Value::of(u"active"_s));
            QVERIFY2(check.command.isEmpty(), qPrintable(check.command));
        }
        QCOMPARE(commandFor(*NodeId::make(u"h"_s, Kind::Service, u"-p"_s), u"user"_s, Value::of(u"x"_s)).command,
                 u"systemctl show -p User,DynamicUser -- '-p.service'"_s);
        QCOMPARE(commandFor(*NodeId::make(u"h"_s, Kind::Service, u"a@b\\x2dc"_s), u"pid"_s, Value::of(u"1"_s)).command,
                 u"systemctl show -p MainPID -- 'a@b\\x2dc.service'"_s);
    }
};

QTEST_APPLESS_MAIN(CheckCommandTest)
#include "tst_checkcommand.moc"
