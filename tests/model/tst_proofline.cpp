// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofline.h"

#include "graph/model/proofverdict.h"
#include "support/graphtext.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// "systemctl: unit=a active=active sub=running".
QString readable(const QString& text)
{
    const ProofLine line = parseProofLine(text);
    QStringList words;
    for (const ProofStatement& statement : line.statements)
        words += nameOf(statement.attr) + u'=' + statement.value;
    return line.method + u": "_s + words.join(u' ');
}

QString verdictOf(const QByteArray& text, Attr attr)
{
    const GraphPtr graph = graphOf(text);
    const Node& node = graph->nodes()[*graph->find(*NodeId::parse(u"service:a"_s, u"h"_s))];
    const auto answer = proofVerdict(*graph, node, graph->claimsOf(*graph->fact(node, attr)).front());
    if (!answer)
        return u"nothing"_s;
    const QString quoted =
        graph->snapshot().claim(answer->proof).value.text().mid(answer->begin, answer->end - answer->begin);
    return wordsFor(answer->verdict) + (quoted.isEmpty() ? QString() : u": "_s + quoted);
}

} // namespace

class ProofLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachForm_isTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& text, const QString& expected) {
            QTest::newRow(name) << text << expected;
        };
        row("status", u"systemctl status shop-a shows Active: active (running), PID: 299, listening on port 8001"_s,
            u"systemctl: unit=shop-a active=active sub=running pid=299 port=8001"_s);
        row("dead", u"systemctl status a.service: Active: inactive (dead)"_s,
            u"systemctl: unit=a.service active=inactive sub=dead"_s);
        row("result", u"Active: failed (Result: exit-code) since Mon"_s, u"text: active=failed"_s);
        row("show",
            u"systemctl show a -p ActiveState,SubState ActiveState=failed SubState=failed MainPID=12 LoadState=loaded"_s,
            u"systemctl: unit=a active=failed sub=failed pid=12 loaded=loaded"_s);
        row("loaded", u"Loaded: loaded (/etc/systemd/system/a.service; enabled; preset: enabled)"_s,
            u"text: loaded=loaded enabled=enabled"_s);
        row("not found", u"Loaded: not-found (Reason: Unit a.service not found.)"_s, u"text: loaded=not-found"_s);
        row("is-active", u"systemctl is-active a: inactive; systemctl is-enabled a -> disabled"_s,
            u"systemctl: unit=a active=inactive unit=a enabled=disabled"_s);
        row("status in short", u"systemctl status a: active (running); systemctl --user status b.service -> inactive"_s,
            u"systemctl: unit=a active=active sub=running unit=b.service active=inactive"_s);
        row("status that failed", u"`systemctl status a`: failed (Result: exit-code)"_s,
            u"systemctl: unit=a active=failed"_s);
        row("status and since when", u"systemctl status a: active since Monday"_s,
            u"systemctl: unit=a active=active"_s);
        for (const char* prose : {"not active", "active users: 3", "failed to connect", "active or not", "active?",
                                  "active (see its log)", "inactive-looking", "active.target is there"})
            row(prose, u"systemctl status a: "_s + QLatin1StringView(prose), u"systemctl: unit=a"_s);
        row("status without a mark", u"systemctl status a active (running)"_s, u"systemctl: unit=a"_s);
        row("status of two", u"systemctl status a b: active (running)"_s, u"systemctl: unit=a"_s);
        row("no status", u"systemctl restart a: failed"_s, u"systemctl: "_s);
        row("unit file state", u"UnitFileState=static"_s, u"text: enabled=static"_s);
        row("bullet", u"● a.service - The shop Loaded: loaded"_s, u"text: unit=a.service loaded=loaded"_s);
        row("journal", u"journalctl -u a says exited with code 203"_s, u"journalctl: unit=a exit_code=203"_s);
        row("main pid", u"Main PID: 12 (python)"_s, u"text: pid=12"_s);
        row("process", u"Process: ExecStart=/bin/a (code=exited, status=203/EXEC)"_s, u"text: exit_code=203"_s);
        row("exit in brackets", u"ran fine (exit 0)"_s, u"text: exit_code=0"_s);
        row("socket", u"ss -lntp shows python listening on 127.0.0.1:8010"_s, u"ss: port=8010 address=127.0.0.1"_s);
        row("sockets", u"ss -lnt: *:8001 0.0.0.0:80 [::1]:81 :::82 :8083"_s,
            u"ss: port=8001 address=* port=80 address=0.0.0.0 port=81 address=[::1] port=82 address=:: port=8083"_s);
        row("owner of a socket", u"users:((\"python\",pid=12,fd=6))"_s, u"text: pid=12"_s);
        row("ps", u"ps aux: qt 1234 0.5 1.2 123 456 ? Ssl python"_s, u"ps: user=qt pid=1234"_s);
        row("user", u"runs as user shop, User=shop2"_s, u"text: user=shop user=shop2"_s);
        row("time is no port", u"since Sat 2026-01-17 07:25:00 UTC"_s, u"text: "_s);
        row("address of another", u"connected to 203.0.113.10:6379"_s, u"text: "_s);
        row("url", u"curl http://127.0.0.1:8001/health"_s, u"curl: "_s);
        row("port too large", u"port 80001, port 70000"_s, u"text: "_s);
        row("redis", u"redis-cli XINFO GROUPS s shows 2 groups"_s, u"redis-cli: "_s);
        row("line ends", u"Active:\nactive\t(running)"_s, u"text: active=active sub=running"_s);
        row("nothing", u""_s, u"text: "_s);
        row("hostile", u"\u202EActive: \u0000 active (\u200B"_s, u"text: "_s);
    }

    void eachForm_isTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(readable(text), expected);
    }

    void rangesLieInTheLine_andHoldTheValue()
    {
        const QString text =
            u"systemctl status a.service: Loaded: loaded (x; static) Active: active (running) PID: 12 *:81"_s;
        for (const ProofStatement& statement : parseProofLine(text).statements) {
            QVERIFY(statement.begin >= 0 && statement.begin < statement.end && statement.end <= text.size());
            QVERIFY(text.mid(statement.begin, statement.end - statement.begin).endsWith(statement.value));
        }
    }

    void longLines_takeLittleTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (const QString& piece : {u"Active: "_s, u"systemctl status - "_s, u"1.1.1.1:"_s, u"("_s, u"pid "_s, u"a"_s})
            QVERIFY(parseProofLine(piece.repeated(1'000'000 / piece.size())).statements.size() < 200);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void eachField_hasItsVerdict_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("attribute");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* field, const char* attribute, const QString& expected) {
            QTest::newRow(field) << QByteArray(field) << QString::fromLatin1(attribute) << expected;
        };
        row("active=active", "active", u"backed by its proof line: Active: active"_s);
        row("active=failed", "active", u"proof line says otherwise: Active: active"_s);
        row("sub=running", "sub", u"backed by its proof line: Active: active (running"_s);
        row("category=RUNNING", "category", u"backed by its proof line: Active: active"_s);
        row("category=FAILED", "category", u"proof line says otherwise: Active: active"_s);
        row("category=MYSTERY", "category", u"proof line does not mention it"_s);
        row("pid=\"12\"", "pid", u"backed by its proof line: PID: 12"_s);
        row("pid=none", "pid", u"proof line says otherwise: PID: 12"_s);
        row("port=81", "port", u"backed by its proof line: port 81"_s);
        row("port=82", "port", u"proof line says otherwise: port 81"_s);
        row("unit=a.service", "unit", u"backed by its proof line: systemctl status a"_s);
        row("unit=b.service", "unit", u"proof line says otherwise: systemctl status a"_s);
        row("user=qt", "user", u"proof line does not mention it"_s);
        row("enabled=true", "enabled", u"proof line does not mention it"_s);
        row("exec=\"python main.py\"", "exec", u"backed by its proof line: python main.py"_s);
        row("entrypoint=ain.py", "entrypoint", u"proof line does not mention it"_s);
        row("description=x", "description", u"proof line does not mention it"_s);
    }

    void eachField_hasItsVerdict()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, attribute);
        QFETCH(QString, expected);
        const QByteArray text =
            "a: " + field
            + "\na: proof=\"systemctl status a: Active: active (running) PID: 12 port 81 python main.py\"\n";
        QCOMPARE(verdictOf(text, findAttribute(attribute)->attr), expected);
    }

    void withoutProofLine_thereIsNoVerdict()
    {
        QCOMPARE(verdictOf("a: active=active\n", Attr::ActiveState), u"nothing"_s);
        QCOMPARE(verdictOf("a: proof=\"  \", active=active\n", Attr::ActiveState), u"nothing"_s);
        QCOMPARE(verdictOf("a: proof=\"Active: active\"\n", Attr::Proof), u"nothing"_s);
    }

    void ofTwoProofLines_theOneThatBacksCounts()
    {
        const QByteArray text = "a: active=active\na: proof=\"Active: failed\"\na: proof=\"Active: active\"\n";
        QCOMPARE(verdictOf(text, Attr::ActiveState), u"backed by its proof line: Active: active"_s);
    }

    void aQuotedProof_staysStatedInFile()
    {
        const GraphPtr graph = graphOf("a: active=active, proof=\"Active: active\"\n");
        for (const Claim& claim : graph->snapshot().claims())
            QVERIFY(claim.basis != Basis::Observed);
    }

    void coverage_isCountedByMethod()
    {
        const GraphPtr graph = graphOf(
            "a: active=active, pid=12, user=qt, proof=\"systemctl status a: Active: active PID: 13\"\n"
            "b: port=81, proof=\"ss -lnt shows *:81\"\n"
            "c: active=active, port=none\n"
            "d: active=failed, proof=\"systemctl status d: Active: failed\"\n");
        const std::vector<ProofCount> expected = {
            {u"ss"_s, 1, 1, 1, 0}, {u"systemctl"_s, 2, 4, 2, 1}, {u"none"_s, 0, 1, 0, 0}};
        QCOMPARE(proofCounts(*graph), expected);
    }
};

QTEST_GUILESS_MAIN(ProofLineTest)
#include "tst_proofline.moc"
