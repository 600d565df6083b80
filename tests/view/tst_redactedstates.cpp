// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/redact/redactedstates.h"

#include "graph/diff/compare.h"
#include "graph/draw/comparedview.h"
#include "graph/export/difftext.h"
#include "graph/view/overlaid.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray all = "coverage service complete\ncoverage stream complete\ncoverage venv complete\n";

GraphDiffPtr diffOf(const QByteArray& before, const QByteArray& after)
{
    return std::make_shared<const GraphDiff>(compare(graphOf(before), graphOf(after)).value());
}

/// A graph of another host than "h", which "@" stands for, with all its services.
GraphPtr onHost(const QString& host, QByteArray text)
{
    SnapshotBuilder builder(snapshotOf(text.replace("@", "//" + host.toUtf8() + "/")));
    builder.add(Coverage{.source = 0,
                         .host = host,
                         .kind = Kind::Service,
                         .extent = Coverage::Extent::Complete,
                         .listed = 1,
                         .stated = std::nullopt});
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

RedactedStates redactedOf(const GraphDiffPtr& diff)
{
    return RedactedStates(diff, twoStatesOf(diff));
}

const NodeDiff& named(const GraphDiff& diff, const QString& shortText)
{
    const auto found = std::find_if(diff.nodes.begin(), diff.nodes.end(),
                                    [&](const NodeDiff& node) { return node.id.shortText() == shortText; });
    if (found == diff.nodes.end())
        qFatal("nothing is called %s", qPrintable(shortText));
    return *found;
}

} // namespace

class RedactedStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsTheSame_hasOneAlias_whatChangedHasTwo()
    {
        const auto diff = diffOf("a: user=bob, working_dir=/srv/one\nb: user=carol\n" + all,
                                 "a: user=carol, working_dir=/srv/one\nb: user=carol\n" + all);
        const RedactedStates redacted = redactedOf(diff);
        const NodeDiff& a = named(*redacted.diff(), u"service:a"_s);
        QCOMPARE(a.change, Change::Changed);
        QCOMPARE(a.fields.size(), size_t(1));
        const auto valueOn = [&](const GraphPtr& graph, const std::vector<ClaimIndex>& claims) {
            return graph->snapshot().claim(claims.front()).value.text();
        };
        QCOMPARE(valueOn(redacted.diff()->before, a.fields[0].values[0].before), u"user-1"_s);
        QCOMPARE(valueOn(redacted.diff()->after, a.fields[0].values[1].after), u"user-2"_s);
        for (const GraphPtr& graph : {redacted.diff()->before, redacted.diff()->after}) {
            const NodeIndex b = *graph->find(*NodeId::make(u"host-1"_s, Kind::Service, u"b"_s));
            QCOMPARE(graph->text(graph->nodes()[b], Attr::User), u"user-2"_s);
        }
    }

    void freeTextThatChanged_isLeftOutOnBothSides_andStillAChange()
    {
        const auto diff = diffOf("a: description=\"of bob\"\n" + all, "a: description=\"of carol\"\n" + all);
        const QString text = toText(*redactedOf(diff).diff());
        QVERIFY2(text.contains("Description: (left out) -> (left out)"_L1), qPrintable(text));
        QVERIFY(text.endsWith("0 added, 0 removed, 1 changed\n"_L1));
    }

    void thingsThatLookAlike_areTheSameOnBothSides()
    {
        // Every venv is called "venv"; the first of the earlier side is the last of the later one.
        const auto diff = diffOf("venv:/srv/b/venv: exists=yes\n" + all,
                                 "venv:/srv/a/venv: exists=yes\nvenv:/srv/b/venv: exists=yes\n" + all);
        const RedactedStates redacted = redactedOf(diff);
        QCOMPARE(countsOf(*redacted.diff()), countsOf(*diff));
        const auto same = std::find_if(redacted.diff()->nodes.begin(), redacted.diff()->nodes.end(),
                                       [](const NodeDiff& node) {
                                           return node.id.kind() == Kind::Venv && node.change == Change::Same;
                                       });
        QVERIFY(same != redacted.diff()->nodes.end());
        QCOMPARE(redacted.diff()->before->nodes()[same->before].id, same->id);
        QCOMPARE(redacted.diff()->after->nodes()[same->after].id, same->id);
    }

    void aHostWithAnotherName_hasTwoAliases()
    {
        const auto diff = std::make_shared<const GraphDiff>(
            compare(onHost(u"192.0.2.1"_s, "@service:a: user=root\n@service:gone: user=x\n"),
                    onHost(u"192.0.2.2"_s, "@service:a: user=root\n"),
                    {.hosts = {{u"192.0.2.1"_s, u"192.0.2.2"_s}}, .volatileFields = {}})
                .value());
        const RedactedStates redacted = redactedOf(diff);
        QVERIFY(redacted.diff()->before->find(*NodeId::make(u"host-1"_s, Kind::Service, u"a"_s)));
        QVERIFY(redacted.diff()->after->find(*NodeId::make(u"host-2"_s, Kind::Service, u"a"_s)));
        QCOMPARE(named(*redacted.diff(), u"service:gone"_s).id.host(), u"host-2"_s); // as the later side calls it
        QCOMPARE(countsOf(*redacted.diff()), countsOf(*diff));
        // On one picture everything is called as on the later side.
        QVERIFY(!redacted.states()->all->find(*NodeId::make(u"host-1"_s, Kind::Service, u"a"_s)));
        QVERIFY(redacted.counts().startsWith("2 hosts"_L1));
    }

    void whyANameIsNew_isSaidWithoutTheCommand()
    {
        const auto diff = diffOf("bob-old: exec=\"/srv/run --secret\", user=bob\n" + all,
                                 "bob-new: exec=\"/srv/run --secret\", user=bob\n" + all);
        const TwoStatesPtr states = twoStatesOf(diff);
        const RedactedStates redacted(diff, states);
        const NodeDiff& now = named(*redacted.diff(), u"service:user-1-new"_s);
        QCOMPARE(now.change, Change::Renamed);
        QCOMPARE(now.renaming->from.name(), u"user-1-old"_s);
        QVERIFY(!now.renaming->shared.contains("secret"_L1));
        const Visible shown = redacted.redacted(comparedView(*states, {}, nullptr).shown);
        QCOMPARE(shown.nodes.size(), size_t(1));
        QCOMPARE(shown.nodes[0].remark, u"was user-1-old"_s);
        QVERIFY(shown.isOverlaid);
    }

    void onThePicture_theSameBoxesHaveTheSameChanges()
    {
        const auto diff = diffOf("a: user=bob\na writes stream:s\ngone: user=bob\ngone reads stream:s\n" + all,
                                 "a: user=carol\na writes stream:s\nnew: user=bob\nnew reads stream:s\n" + all);
        const TwoStatesPtr states = twoStatesOf(diff);
        const RedactedStates of(diff, states);
        const Visible real = comparedView(*states, {}, nullptr).shown;
        const Visible shown = of.redacted(real);
        const ChangeCounts before = changeCountsOf(real);
        const ChangeCounts after = changeCountsOf(shown);
        QCOMPARE(after.boxes, before.boxes);
        QCOMPARE(after.lines, before.lines);
        const auto a = shown.indexOf(*NodeId::make(u"host-1"_s, Kind::Service, u"a"_s));
        QCOMPARE(shown.nodes[*a].remark, u"User: user-1 → user-2"_s);
        QVERIFY2(shown.caption.note.startsWith("before: source-1"_L1), qPrintable(shown.caption.note));
    }

    void decisions_standAsBefore_withoutWords()
    {
        const auto diff = diffOf("a: user=bob\nb: user=bob\n" + all, "a: user=carol\nb: user=carol\n" + all);
        std::vector<ChangeToDecide> changes = changesToDecide(*diff, {}, 0);
        QCOMPARE(changes.size(), size_t(2));
        changes[0].standing = Standing::Deferred;
        changes[0].decision = Decision{
            .verdict = Verdict::Deferred, .who = u"bob"_s, .why = u"ask carol"_s, .until = 9};
        const RedactedStates redacted(diff, twoStatesOf(diff), changes);
        QCOMPARE(standingsOf(redacted.decided()), standingsOf(changes));
        const ChangeToDecide& first = redacted.decided().front();
        QCOMPARE(first.standing, Standing::Deferred);
        QCOMPARE(first.decision->until, std::optional<qint64>(9));
        QVERIFY(!first.decision->who.contains("bob"_L1) && !first.decision->why.contains("carol"_L1));
        QVERIFY(first.key != changes[0].key);
        QVERIFY(first.node == &named(*redacted.diff(), u"service:a"_s));
    }
};

QTEST_GUILESS_MAIN(RedactedStatesTest)
#include "tst_redactedstates.moc"
