// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/grouping.h"
#include "graph/view/groupwords.h"
#include "graph/view/thingtable.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

namespace {

const QByteArray shop =
    "api: category=RUNNING, user=web, venv=/opt/venvs/web, section=Front\n"
    "api listens port:8001/tcp\napi writes stream:orders\n"
    "pay: category=running, user=\"\", section=Back\npay reads stream:orders\npay writes stream:paid\n"
    "mail: category=FAILED, section=Back\nmail reads stream:orders\nmail reads stream:paid\n"
    "timer:mail triggers mail\n"
    "api writes stream:log\nmail writes stream:log\n"
    "stream:orders: topic=Money\nstream:paid: topic=Money\nstream:log: topic=Talk\n"
    "lost: description=nothing\n";

ViewSpec groupedBy(Grouping grouping)
{
    ViewSpec spec;
    spec.grouping = grouping;
    return spec;
}

Visible viewOf(const GraphPtr& graph, Grouping grouping, const QStringList& collapsed = {})
{
    ViewSpec spec = groupedBy(grouping);
    for (const VisibleGroup& group : view(graph, spec).groups) {
        if (collapsed.contains(u"all"_s) || collapsed.contains(group.name))
            spec.collapsed.insert(group.id);
    }
    return view(graph, spec);
}

/// "RUNNING (2): api pay orders": each group with its members.
QStringList groupsIn(const Visible& visible)
{
    QStringList groups;
    for (const VisibleGroup& group : visible.groups) {
        QStringList names;
        for (const NodeIndex member : group.members)
            names += visible.graph->nodes()[member].id.shortText().replace(u"%2F"_s, u"/"_s);
        groups += titleOf(group) + u": "_s + names.join(u' ');
    }
    return groups;
}

QStringList linesIn(const Visible& visible)
{
    QStringList lines;
    for (const VisibleEdge& edge : visible.edges) {
        const auto nameOf = [&](quint32 box) {
            const VisibleNode& node = visible.nodes[box];
            return node.fold == noIndex ? visible.idOf(node).name() : node.name;
        };
        lines += nameOf(edge.from) + (edge.direction == Direction::Forward ? u" -> "_s : u" - "_s) + nameOf(edge.to)
                 + (edge.bundle == noIndex ? QString() : u" x%1"_s.arg(visible.membersOf(edge).size()));
    }
    lines.sort();
    return lines;
}

/// Everything of a picture that collapsing could change.
QStringList print(const Visible& visible)
{
    QStringList words = groupsIn(visible) + linesIn(visible);
    for (const VisibleNode& node : visible.nodes)
        words += visible.idOf(node).text() + u" %1 %2 "_s.arg(node.group).arg(node.isGroup) + node.name + node.remark
                 + node.section;
    words += visible.caption.note;
    words += u"%1 %2 %3"_s.arg(visible.counts.alone).arg(visible.counts.folded).arg(visible.counts.collapsed);
    return words;
}

} // namespace

class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_areReadBack()
    {
        for (const Grouping grouping : allGroupings())
            QCOMPARE(groupingFromWord(QString(wordFor(grouping))), std::optional(grouping));
        QVERIFY(!groupingFromWord(u"owner"));
    }

    void everyGrouping_putsThingsWhereTheyAreStated_data()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("category")
            << Grouping::Category
            << QStringList{u"FAILED (1): service:mail timer:mail"_s,
                           u"RUNNING (2): service:api service:pay stream:orders stream:paid port:8001/tcp"_s,
                           u"Category not stated (2): service:lost stream:log"_s};
        QTest::newRow("user") << Grouping::User
                              << QStringList{u"root (1): service:pay stream:paid"_s,
                                             u"web (1): service:api stream:orders port:8001/tcp"_s,
                                             u"User not stated (3): service:lost service:mail timer:mail stream:log"_s};
        QTest::newRow("venv")
            << Grouping::Venv
            << QStringList{
                   u"web (1): service:api stream:orders port:8001/tcp"_s,
                   u"Venv not stated (4): service:lost service:mail service:pay timer:mail stream:log stream:paid"_s};
        QTest::newRow("section") << Grouping::Section
                                 << QStringList{u"Back (2): service:mail service:pay timer:mail stream:paid"_s,
                                                u"Front (1): service:api stream:orders port:8001/tcp"_s,
                                                u"Not listed under a section (2): service:lost stream:log"_s};
        QTest::newRow("topic") << Grouping::Topic
                               << QStringList{u"Money (3): service:pay stream:orders stream:paid"_s,
                                              u"Talk (2): service:mail timer:mail stream:log"_s,
                                              u"Topic not stated (2): service:api service:lost port:8001/tcp"_s};
        QTest::newRow("host")
            << Grouping::Host
            << QStringList{
                   u"h: service:api service:lost service:mail service:pay timer:mail stream:log stream:orders stream:paid port:8001/tcp"_s};
        QTest::newRow("none") << Grouping::None << QStringList();
    }
    void everyGrouping_putsThingsWhereTheyAreStated()
    {
        QFETCH(Grouping, grouping);
        QFETCH(QStringList, groups);
        QCOMPARE(groupsIn(viewOf(graphOf(shop), grouping)), groups);
    }

    void aUnitInSeveralTargets_isInTheSmallest()
    {
        const GraphPtr graph = graphOf(
            "target:all wants a\ntarget:all wants b\ntarget:all wants c\n"
            "target:few requires a\nb part_of target:few\ntarget:pair wants a\ntarget:pair wants c\n");
        QCOMPARE(groupsIn(viewOf(graph, Grouping::Target)),
                 QStringList({u"few (2): service:a service:b"_s, u"pair (1): service:c"_s}));
    }

    void inAnyOrder_theSame()
    {
        QList<QByteArray> lines = shop.split('\n');
        std::reverse(lines.begin(), lines.end());
        const GraphPtr turned = graphOf(lines.join('\n'));
        for (const Grouping grouping : allGroupings())
            QCOMPARE(print(viewOf(turned, grouping, {u"all"_s})), print(viewOf(graphOf(shop), grouping, {u"all"_s})));
    }

    void laws_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void laws()
    {
        QFETCH(quint32, seed);
        const GraphPtr graph = graphOf(test::randomGraphText(seed));
        const Visible plain = view(graph, {});
        for (const Grouping grouping : {Grouping::Category, Grouping::User, Grouping::Host}) {
            const Visible expanded = viewOf(graph, grouping);
            std::set<NodeIndex> seen;
            qsizetype members = 0;
            for (const VisibleGroup& group : expanded.groups) {
                QVERIFY(group.count <= std::ssize(group.members) && !group.members.empty());
                QVERIFY(!graph->find(group.id));
                seen.insert(group.members.begin(), group.members.end());
                members += std::ssize(group.members);
            }
            QCOMPARE(members, expanded.counts.shown());
            QCOMPARE(std::ssize(seen), members); // nothing is in two
            QCOMPARE(linesIn(expanded), linesIn(plain));

            const Visible collapsed = viewOf(graph, grouping, {u"all"_s});
            QCOMPARE(collapsed.nodes.size(), collapsed.groups.size());
            QCOMPARE(collapsed.counts.collapsed, members);
            QCOMPARE(collapsed.counts.shown(), expanded.counts.shown());
            qsizetype drawn = 0;
            for (const VisibleEdge& edge : collapsed.edges)
                drawn += std::ssize(collapsed.membersOf(edge));
            const auto crossing = std::count_if(
                expanded.edges.begin(), expanded.edges.end(), [&](const VisibleEdge& edge) {
                    return expanded.nodes[edge.from].group != expanded.nodes[edge.to].group;
                });
            QCOMPARE(drawn, crossing);

            ViewSpec spec = collapsed.spec;
            spec.collapsed.clear();
            QCOMPARE(print(view(graph, spec)), print(expanded));
            QVERIFY(collapsed.expanded);
            QCOMPARE(print(*collapsed.expanded), print(expanded));
        }
    }

    void linesToACollapsedGroup_areOne()
    {
        const QByteArray many = shop
                                + "audit: category=FAILED\naudit reads stream:orders\naudit connects port:8001/tcp\n";
        const Visible visible = viewOf(graphOf(many), Grouping::Category, {u"FAILED"_s});
        // orders is read by two of them, paid by one; api listens to its own port.
        QCOMPARE(linesIn(visible),
                 QStringList({u"8001/tcp - 8001/tcp"_s}).mid(1)
                     + QStringList({u"FAILED (2) -> 8001/tcp"_s, u"FAILED (2) -> log"_s, u"api -> 8001/tcp"_s,
                                    u"api -> log"_s, u"api -> orders"_s, u"orders -> FAILED (2) x2"_s,
                                    u"orders -> pay"_s, u"paid -> FAILED (2)"_s, u"pay -> paid"_s}));
        const Bundle& bundle = visible.bundles.front();
        const auto line = visible.lineOf(bundle.id);
        QVERIFY(line);
        const Graph& graph = *visible.graph;
        for (const EdgeIndex member : bundle.members) // each is found on the line that stands for it
            QCOMPARE(visible.lineOf(graph.edges()[member].id), line);
        QCOMPARE(bundleTitle(visible, visible.edges[*line]), u"2 lines from orders to FAILED: data flow"_s);
        const Description all = describe(visible, visible.edges[*line]);
        QCOMPARE(all.relations.size(), 2u);
        QCOMPARE(all.relations.front().words, u"read by audit"_s);
        QCOMPARE(all.relations.front().other.name(), u"orders"_s);
        QVERIFY(!all.relations.front().fields.empty()); // who says so
        QCOMPARE(all.relations.front().fields.front().statements.front().line, 18);
    }

    void directions_areToldApart()
    {
        const Visible visible = viewOf(graphOf(
                                           "a: category=A\nb: category=A\nc: category=C\nd: category=C\n"
                                           "a writes stream:s\nb writes stream:s\na uses stream:t\nb uses stream:t\n"
                                           "c writes stream:s\nd reads stream:s\nc uses stream:t\n"),
                                       Grouping::Category, {u"all"_s});
        QCOMPARE(linesIn(visible),
                 QStringList({u"A (2) - Category not stated (2) x2"_s, u"A (2) -> Category not stated (2) x2"_s,
                              u"C (2) - Category not stated (2)"_s, u"C (2) -> Category not stated (2)"_s,
                              u"Category not stated (2) -> C (2)"_s}));
        QVERIFY(visible.bundles[0].id != visible.bundles[1].id);
    }

    void aCollapsedGroup_saysWhatIsNotNormal()
    {
        const Visible visible = viewOf(graphOf("a: category=FAILED, user=x\nb: category=RUNNING, user=x\n"),
                                       Grouping::User, {u"x"_s});
        QCOMPARE(visible.nodes.size(), 1u);
        QCOMPARE(visible.nodes.front().name, u"x (2)"_s);
        QCOMPARE(visible.nodes.front().remark, u"1 failed"_s);
        QCOMPARE(visible.caption.note, u"Grouped by user: 1 group, 1 of them collapsed."_s);
        const Description group = describe(visible, visible.groups.front());
        QCOMPARE(group.title, u"x (2)"_s);
        QCOMPARE(group.subtitle, u"group of 2 services"_s);
        QCOMPARE(group.relations.front().other.name(), u"a"_s);
        const ThingTable boxes = tableOf(visible, TableOf::Boxes, {});
        QCOMPARE(boxes.rows.front().cells[0], u"x (2)"_s);
        QCOMPARE(boxes.rows.front().cells[1], u"group"_s);
    }

    void problems_areOnTheirGroup()
    {
        const GraphPtr graph = graphOf("a: user=x\nb: user=x\n");
        Review review;
        for (const QString& name : {u"a"_s, u"b"_s})
            review.findings.push_back({.rule = &allRules().front(),
                                       .severity = name == u"a"_s ? Severity::Note : Severity::Error,
                                       .subjects = {*NodeId::make(u"h"_s, Kind::Service, name)},
                                       .words = name});
        const Visible visible = view(graph, &review, viewOf(graph, Grouping::User, {u"x"_s}).spec);
        QCOMPARE(visible.nodes.front().badge.problems.size(), 2);
        QCOMPARE(visible.nodes.front().badge.worst, Severity::Error);
    }

    void aFilter_movesNothingIntoAnotherGroup()
    {
        ViewSpec spec = groupedBy(Grouping::Category);
        spec.filter.text = u"kind = stream"_s;
        QCOMPARE(groupsIn(view(graphOf(shop), spec)),
                 QStringList({u"RUNNING (0): stream:orders stream:paid"_s, u"Category not stated (1): stream:log"_s}));
    }

    void whatIsFoldedOfTheSystem_isInOneGroup()
    {
        const GraphPtr graph = graphOf(
            "cron: unit_path=/lib/systemd/system/cron.service, active=active, user=root (observed)\n"
            "dbus: unit_path=/lib/systemd/system/dbus.service, active=active, user=bus (observed)\n"
            "app: unit_path=/etc/systemd/system/app.service, active=active, user=app (observed)\n");
        const Visible expanded = viewOf(graph, Grouping::User);
        QCOMPARE(groupsIn(expanded).mid(0, 1), QStringList{u"app (1): service:app"_s});
        QCOMPARE(expanded.nodes.size(), 2u);
        const Visible collapsed = viewOf(graph, Grouping::User, {u"all"_s});
        QCOMPARE(collapsed.nodes.size(), 2u);
        QCOMPARE(collapsed.counts.collapsed, 3);
        QCOMPARE(collapsed.counts.folded, 0);
    }

    void hostileNames_areSafeAndStayApart()
    {
        const GraphPtr graph = graphOf(
            "a: category=\"<b>\x1b[2J\"\nb: category=\"=\"\nc: category=\"a=b · c\"\nd: category=\" \"\n"
            "e: category=\""
            + QByteArray(5000, 'x') + "\"\nhost:h: description=x\n");
        const Visible visible = viewOf(graph, Grouping::Category, {});
        QCOMPARE(visible.groups.size(), 5u);
        std::set<NodeId> ids;
        for (const VisibleGroup& group : visible.groups) {
            QVERIFY(!group.name.contains(u'\x1b') && group.name.size() < 200);
            QCOMPARE(NodeId::parse(group.id.text()), std::optional(group.id));
            ids.insert(group.id);
        }
        QCOMPARE(ids.size(), 5u);
    }

    void aHostCalledAsAGroup_isNotOne()
    {
        const GraphPtr graph = graphOf("host:category: description=x\na: description=y\n");
        const Visible visible = viewOf(graph, Grouping::Category, {u"all"_s});
        for (const VisibleGroup& group : visible.groups)
            QVERIFY(!graph->find(group.id));
    }

    void twoThousandModules_areGroupedAtOnce()
    {
        QByteArray text;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "m" + number + ": user=u" + QByteArray::number(i % 40) + "\nm" + number + " writes stream:s"
                    + number + "\nm" + number + " reads stream:s" + QByteArray::number((i * 7) % 2000) + "\n";
        }
        const GraphPtr graph = graphOf(text);
        QElapsedTimer timer;
        timer.start();
        const Visible visible = viewOf(graph, Grouping::User, {u"all"_s});
        QCOMPARE(visible.nodes.size(), 40u);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
