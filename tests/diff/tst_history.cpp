// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/history.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Subject thing(const char* text)
{
    return NodeId::parse(QString::fromLatin1(text), u"h"_s).value();
}

History historyOf(const Subject& subject, const QList<QByteArray>& snapshots, const QString& attribute = {})
{
    HistoryBuilder builder(subject, attribute);
    int number = 0;
    for (const QByteArray& text : snapshots) {
        ++number;
        builder.add({.number = number, .time = number * 1000}, graphOf(text));
    }
    return builder.take();
}

/// "there 1-2", "absent 3".
QStringList words(const std::vector<HistoryRun>& runs)
{
    QStringList lines;
    for (const HistoryRun& run : runs) {
        QString line = wordFor(run.state) + u' ' + QString::number(run.first.number);
        if (run.last.number != run.first.number)
            line += u'-' + QString::number(run.last.number);
        for (const Value& value : run.values)
            line += u' ' + value.text();
        if (run.isStillNamed)
            line += u" named"_s;
        if (run.renaming)
            line += u" = "_s + run.renaming->from.name();
        lines << line;
    }
    return lines;
}

QStringList words(const History& history, const QString& attribute)
{
    for (const FieldHistory& field : history.fields) {
        if (field.attribute == attribute)
            return words(field.runs);
    }
    return {u"no such field"_s};
}

/// "a" requires "b", of which nobody says anything.
GraphPtr merelyNamed(const QByteArray& more)
{
    SnapshotBuilder builder(snapshotOf("a\n" + more));
    const NodeId from = NodeId::parse(u"service:a", u"h"_s).value();
    const NodeId to = NodeId::parse(u"service:b", u"h"_s).value();
    const Evidence evidence{.range = {.begin = 0, .end = 1}};
    builder.add(builder.subject(EdgeId{from, EdgeKind::Requires, to}), builder.attribute(u"exists"), Value::of(true),
                Basis::Declared, builder.method(u"stated in file"), {&evidence, 1});
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

const QByteArray all = "coverage service complete\n";

} // namespace

/// What became of one thing.
class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesAndGoes_inRuns()
    {
        const History history = historyOf(thing("service:a"),
                                          {all + "b\n", all + "a\n", all + "a\n", all + "b\n", all + "b\n"});
        QCOMPARE(words(history.runs), QStringList({u"absent 1"_s, u"there 2-3"_s, u"absent 4-5"_s}));
        QCOMPARE(history.snapshots, 5);
        QCOMPARE(history.runs[1].snapshots, 2);
        QCOMPARE(history.firstSeen(), (Moment{.number = 2, .time = 2000}));
        QCOMPARE(history.lastSeen(), (Moment{.number = 3, .time = 3000}));
    }

    void whereNobodyLooked_nothingIsGone()
    {
        const History history = historyOf(thing("service:a"), {all + "a\n", "b\n", "coverage service partial\n"});
        QCOMPARE(words(history.runs), QStringList({u"there 1"_s, u"not_looked_at 2-3"_s}));
        QVERIFY(!historyOf(thing("service:a"), {"b\n"}).firstSeen());
    }

    void whatIsMerelyNamed_isSaid()
    {
        HistoryBuilder builder(thing("service:b"));
        builder.add({.number = 1}, merelyNamed({}));
        builder.add({.number = 2}, merelyNamed(all));
        builder.add({.number = 3}, graphOf("b: user=x\n"));
        QCOMPARE(words(builder.take().runs), QStringList({u"named 1"_s, u"absent 2 named"_s, u"there 3"_s}));
    }

    void aField_hasItsValues()
    {
        const History history = historyOf(thing("service:a"), {all + "a: user=root\n", all + "a: user=\"\"\n",
                                                               all + "a: pid=3\n", all + "a: user=shop\n", all, "b\n"});
        QCOMPARE(words(history, u"user"_s), QStringList({u"there 1-2 root"_s, u"not_stated 3"_s, u"there 4 shop"_s,
                                                         u"absent 5"_s, u"not_looked_at 6"_s}));
        // A field that is stated late was not stated before.
        QCOMPARE(words(history, u"pid"_s), QStringList({u"not_stated 1-2"_s, u"there 3 3"_s, u"not_stated 4"_s,
                                                        u"absent 5"_s, u"not_looked_at 6"_s}));
        QCOMPARE(history.fields.back().apart, Apart::Volatile);
    }

    void aSetOfValues_hasNoOrder_andADisputedOneIsStated()
    {
        const History history = historyOf(thing("service:a"),
                                          {"a: streams=x\na: streams=y\n", "a: streams=y\na: streams=x\n",
                                           "a: streams=y\n", "a: streams=none\n"},
                                          u"streams"_s);
        QCOMPARE(words(history, u"streams"_s), QStringList({u"there 1-2 x y"_s, u"there 3 y"_s, u"there 4 none"_s}));
        QCOMPARE(history.fields.size(), size_t(1));
    }

    void aConnection_isLookedAtWhereItBegins()
    {
        const EdgeId edge = EdgeId::parse(u"//h/service:a -flow-> //h/stream:s"_s).value();
        QCOMPARE(words(historyOf(edge, {"a writes stream:s\n", "b\n", "a: streams=[]\n", "a reads stream:s\n"}).runs),
                 QStringList({u"there 1"_s, u"not_looked_at 2"_s, u"absent 3"_s, u"there 4"_s}));
    }

    void anotherName_isSaid()
    {
        const QList<QByteArray> snapshots{all + "old: exec=run\n", all + "new: exec=run\n"};
        QCOMPARE(words(historyOf(thing("service:old"), snapshots).runs),
                 QStringList({u"there 1"_s, u"absent 2 = new"_s}));
        QCOMPARE(words(historyOf(thing("service:new"), snapshots).runs),
                 QStringList({u"absent 1"_s, u"there 2 = old"_s}));
    }

    void theFirstWhoSaysSo_isQuoted()
    {
        const History history = historyOf(thing("service:a"), {"a: user=root\n", "\n\na: user=root\n"}, u"user"_s);
        QCOMPARE(history.fields[0].runs[0].said->line, 1);
        QCOMPARE(history.fields[0].runs[0].snapshots, 2);
    }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "tst_history.moc"
