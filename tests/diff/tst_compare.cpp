// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"

#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QStringList differences(const QByteArray& before, const QByteArray& after)
{
    const Result<GraphDiff> diff = compare(graphOf(before), graphOf(after));
    return diff ? print(*diff) : QStringList{diff.error().message()};
}

DiffCounts counts(const QByteArray& before, const QByteArray& after)
{
    return countsOf(*compare(graphOf(before), graphOf(after)));
}

const QByteArray allServices = "coverage service complete\n";

} // namespace

/// Things and what is said of them.
class CompareTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThingOnOneSide_isAddedOrRemovedWhereTheOtherListsAll()
    {
        QCOMPARE(differences("a\nb\n" + allServices, "b\nc\n" + allServices),
                 QStringList({u"- service:a"_s, u"+ service:c"_s}));
    }

    void aThingOnOneSide_wasNotLookedAtWhereTheOtherListsSome()
    {
        QCOMPARE(differences("a\nb\n", "b\nc\ncoverage service partial\n"),
                 QStringList({u"? after service:a"_s, u"? before service:c"_s}));
        // The own list does not help: it is the other side that has to have looked.
        QCOMPARE(differences("a\n" + allServices, "b\ncoverage service failed\n"),
                 QStringList({u"? after service:a"_s, u"+ service:b"_s}));
        // Streams are not services.
        QCOMPARE(differences("stream:s\na\n" + allServices, "a\n" + allServices), QStringList(u"? after stream:s"_s));
    }

    void values_areComparedByTheirNormalForm()
    {
        QCOMPARE(differences("a: enabled=true, user=root, venv=/opt/venvs/ai, exit_code=\"0\"\n",
                             "a: enabled=enabled, user=\"\", venv=ai, exit_code=0\n"),
                 QStringList());
        QCOMPARE(differences("a: enabled=true, user=root\n", "a: enabled=static, user=shop\n"),
                 QStringList({u"~ service:a"_s, u"~ service:a enabled: true -> static"_s,
                              u"~ service:a user: root -> shop"_s}));
    }

    void unknownFields_areCompared()
    {
        QCOMPARE(differences("a: x.slice=one, x.more=1\n", "a: x.slice=two, x.more=\"1\"\n"),
                 QStringList({u"~ service:a"_s, u"~ service:a x.slice: one -> two"_s}));
    }

    void aFieldThatIsNotStatedAnyMore_isNoDifference()
    {
        QCOMPARE(differences("a: user=root, category=RUNNING\n", "a: category=RUNNING, exec=run\n"),
                 QStringList({u"? after service:a user: root -> {}"_s, u"? before service:a exec: {} -> run"_s}));
        const DiffCounts found = counts("a: user=root\n", "a: exec=run\n");
        QVERIFY(!found.hasDifferences());
        QVERIFY(found.hasGaps());
        QCOMPARE(found.notStatedAfter, 1);
        QCOMPARE(found.notStatedBefore, 1);
    }

    void aFieldThatIsStatedAsNone_hasChanged()
    {
        QCOMPARE(differences("a: port=8001, venv=x\n", "a: port=none, venv=none\n").filter(u"service:a "_s),
                 QStringList({u"~ service:a venv: x -> none"_s, u"~ service:a port: 8001 -> none"_s}));
        QCOMPARE(differences("a: port=none\n", "a: port=[]\n"),
                 QStringList({u"~ service:a"_s, u"~ service:a port: none -> empty"_s}));
    }

    void manyValues_areASet()
    {
        const auto diff = compare(graphOf("a: streams=x, streams=y, streams=z\n"),
                                  graphOf("a: streams=z, streams=w, streams=y, streams=z\n"));
        QVERIFY(diff);
        QCOMPARE(print(*diff), QStringList({u"~ service:a"_s, u"~ service:a streams: {x, y, z} -> {w, y, z}"_s}));
        const FieldDiff& field = diff->nodes[0].fields[0];
        QVERIFY(field.isMany);
        QCOMPARE(field.values.size(), size_t(4));
        QCOMPARE(std::count_if(field.values.begin(), field.values.end(),
                               [](const ValueDiff& value) { return value.change == Change::Same; }),
                 2);
        QCOMPARE(differences("a: streams=x\n", "a: streams=[]\n"),
                 QStringList({u"~ service:a"_s, u"~ service:a streams: x -> empty"_s}));
    }

    void noneBesideAValue_givesWay()
    {
        QCOMPARE(differences("a: venv=x\na: venv=none\n", "a: venv=x\n"), QStringList());
        QCOMPARE(differences("a: streams=x\na: streams=[]\n", "a: streams=x\n"), QStringList());
    }

    void disputedValues_areComparedAsASet()
    {
        // Which one is stronger depends on the basis here, and on a hash between files: that is no difference.
        QCOMPARE(differences("a: user=root (observed)\na: user=shop\n", "a: user=root\na: user=shop (observed)\n"),
                 QStringList());
        QCOMPARE(differences("a: user=root\n", "a: user=root\na: user=shop\n"),
                 QStringList({u"~ service:a"_s, u"~ service:a user: root -> {root, shop}"_s}));
    }

    void volatileFieldsAndWordings_standApart()
    {
        const QByteArray before = "a: pid=1, proof=\"pid 1\", section=RUNNING\n";
        const QByteArray after = "a: pid=2, proof=\"pid 2\", section=\"RUNNING (2)\"\n";
        QCOMPARE(differences(before, after),
                 QStringList({u"volatile service:a pid: 1 -> 2"_s, u"wording service:a proof: pid 1 -> pid 2"_s,
                              u"wording service:a section: RUNNING -> RUNNING (2)"_s}));
        const DiffCounts found = counts(before, after);
        QVERIFY(!found.hasDifferences());
        QVERIFY(!found.hasGaps());
        QCOMPARE(found.apart, 3);
        QVERIFY(!counts("a: pid=1, user=x\n", "a: user=x\n").hasGaps());
    }

    void aValueThatIsOnlyKnownDifferently_standsApart()
    {
        const QByteArray stated = "a: user=root\n";
        const QByteArray seen = "a: user=root (observed)\n";
        QCOMPARE(differences(stated, seen), QStringList(u"how_known service:a user: root -> root"_s));
        QVERIFY(!counts(stated, seen).hasDifferences());
    }

    void everyChange_carriesTheStatementsOfBothSides()
    {
        const auto diff = compare(graphOf("a: user=root, port=1, port=2\n"), graphOf("a: user=shop, port=2, port=3\n"));
        QVERIFY(diff);
        int checked = 0;
        for (const NodeDiff& node : diff->nodes) {
            for (const FieldDiff& field : node.fields) {
                for (const ValueDiff& value : field.values) {
                    QCOMPARE(value.before.empty(), value.change == Change::Added);
                    QCOMPARE(value.after.empty(), value.change == Change::Removed);
                    for (const ClaimIndex claim : value.before)
                        QCOMPARE(diff->before->snapshot().attributeOf(diff->before->snapshot().claim(claim)),
                                 field.attribute);
                    for (const ClaimIndex claim : value.after)
                        QCOMPARE(diff->after->snapshot().attributeOf(diff->after->snapshot().claim(claim)),
                                 field.attribute);
                    ++checked;
                }
            }
        }
        QCOMPARE(checked, 2 + 3);
    }

    void everyThing_hasItsChangeForTheOverlay()
    {
        const auto diff = compare(graphOf("a\nb: user=x\nc\n" + allServices), graphOf("a\nb: user=y\nd\n"));
        QVERIFY(diff);
        QCOMPARE(diff->nodes.size(), size_t(4));
        QCOMPARE(int(diff->nodes[0].change), int(Change::Same));
        QCOMPARE(int(diff->nodes[1].change), int(Change::Changed));
        QCOMPARE(int(diff->nodes[2].change), int(Change::NotLookedAtAfter));
        QCOMPARE(int(diff->nodes[3].change), int(Change::Added));
        QCOMPARE(diff->nodes[3].before, noIndex);
        QCOMPARE(diff->after->nodes()[diff->nodes[3].after].id, diff->nodes[3].id);
    }

    void aThingThatIsOnlyNamedAnyMore_isRemovedWhereAllAreListed()
    {
        const QByteArray text = "timer:t\ncoverage service complete\n";
        SnapshotBuilder builder(snapshotOf(text));
        const NodeId timer = *NodeId::parse(u"//h/timer:t");
        const NodeId service = *NodeId::parse(u"//h/service:a");
        const Evidence evidence[] = {{.source = 0, .range = {0, 7}, .role = Role::Value}};
        builder.add(builder.subject(EdgeId{timer, EdgeKind::Triggers, service}), builder.attribute(u"exists"),
                    Value::of(true), Basis::Declared, builder.method(u"stated in file"), evidence);
        const GraphPtr named = resolve(std::make_shared<const Snapshot>(builder.take()));
        const GraphPtr described = graphOf("timer:t triggers a\na: user=x\ncoverage service complete\n");

        QCOMPARE(print(*compare(described, named)), QStringList(u"- service:a"_s));
        QCOMPARE(print(*compare(named, described)), QStringList(u"+ service:a"_s));
        QCOMPARE(print(*compare(named, named)), QStringList());
        QCOMPARE(print(*compare(graphOf("timer:t\ncoverage service complete\n"), named)).first(1),
                 QStringList(u"+ service:a"_s));
    }

    void aSiteSaysWhatElseIsNoDifference_andWhatIsOne()
    {
        const GraphPtr before = graphOf("a: restarts=1, user=x\na: x.uptime=5\n");
        const GraphPtr after = graphOf("a: restarts=2, user=y\na: x.uptime=6\n");
        QCOMPARE(print(compare(before, after).value()),
                 QStringList({u"~ service:a"_s, u"~ service:a user: x -> y"_s, u"volatile service:a restarts: 1 -> 2"_s,
                              u"~ service:a x.uptime: 5 -> 6"_s}));
        const VolatileFields fields{.also = {u"user"_s, u"x.uptime"_s}, .never = {u"restarts"_s}};
        QCOMPARE(print(compare(before, after, {.volatileFields = fields}).value()),
                 QStringList({u"~ service:a"_s, u"volatile service:a user: x -> y"_s, u"~ service:a restarts: 1 -> 2"_s,
                              u"volatile service:a x.uptime: 5 -> 6"_s}));
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
