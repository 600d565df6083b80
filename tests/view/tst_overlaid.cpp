// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "graph/view/overlaid.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray all = "coverage service complete\ncoverage stream complete\n";

TwoStatesPtr statesOf(const QByteArray& before, const QByteArray& after)
{
    return twoStatesOf(std::make_shared<const GraphDiff>(compare(graphOf(before), graphOf(after)).value()));
}

/// "+ service:new", "~ service:a User: root → shop", "+ service:new -> stream:s"; what is the same has no sign.
QStringList print(const Visible& visible)
{
    const auto sign = [](Change change) {
        switch (change) {
        case Change::Same: return QString();
        case Change::Added: return u"+ "_s;
        case Change::Removed: return u"- "_s;
        case Change::Changed: return u"~ "_s;
        case Change::Renamed: return u"= "_s;
        case Change::NotLookedAtBefore:
        case Change::NotLookedAtAfter: return u"? "_s;
        }
        return QString();
    };
    const auto nameOf = [&](quint32 node) { return visible.idOf(visible.nodes[node]).shortText(); };
    QStringList lines;
    for (quint32 i = 0; i < visible.nodes.size(); ++i) {
        const VisibleNode& node = visible.nodes[i];
        lines +=
            (sign(node.change) + nameOf(i) + u' ' + (node.change == Change::Same ? QString() : node.remark)).trimmed();
    }
    for (const VisibleEdge& edge : visible.edges)
        lines += sign(edge.change) + nameOf(edge.from) + u" -> "_s + nameOf(edge.to);
    return lines;
}

} // namespace

/// Two states as one picture, before it is laid out.
class OverlaidTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingOfEither_isThereWithItsChange()
    {
        const auto states = statesOf("a: user=root\ngone\na writes stream:s\ngone reads stream:s\n" + all,
                                     "a: user=shop\nnew\na writes stream:s\nnew reads stream:s\n" + all);
        QCOMPARE(print(overlaid(*states, {})),
                 QStringList({u"~ service:a User: root → shop"_s, u"- service:gone"_s, u"+ service:new"_s,
                              u"stream:s"_s, u"service:a -> stream:s"_s, u"- stream:s -> service:gone"_s,
                              u"+ stream:s -> service:new"_s}));
    }

    void whatNobodyLookedAt_isNoRemoval()
    {
        const auto states = statesOf("a\nb\n" + all, "a\ncoverage service partial\n");
        QCOMPARE(print(overlaid(*states, {})), QStringList({u"service:a"_s, u"? service:b"_s}));
        QVERIFY(onlyChanges(overlaid(*states, {})).nodes.empty());
        QCOMPARE(onlyChanges(overlaid(*states, {})).whyEmpty, QStringList(u"Nothing of what is shown changed."_s));
    }

    void aNewName_isOneBox()
    {
        const auto states = statesOf("old: exec=run\nold writes stream:s\n" + all,
                                     "new: exec=run\nnew writes stream:s\n" + all);
        QCOMPARE(print(overlaid(*states, {})),
                 QStringList({u"= service:new was old"_s, u"stream:s"_s, u"service:new -> stream:s"_s}));
    }

    void onlyChanges_areShownWithWhatIsBesideThem()
    {
        const auto states = statesOf("a writes stream:s\nb reads stream:s\nb writes stream:t\nc reads stream:t\n" + all,
                                     "a writes stream:s\nb reads stream:s\nb writes stream:t\nc reads stream:t\n"
                                     "new reads stream:s\n"
                                         + all);
        const Visible whole = overlaid(*states, {});
        const Visible part = onlyChanges(whole);
        QCOMPARE(print(part), QStringList({u"+ service:new"_s, u"stream:s"_s, u"+ stream:s -> service:new"_s}));
        QCOMPARE(part.counts.unchanged, qsizetype(whole.nodes.size()) - 2);
        QCOMPARE(part.counts.shown() + part.counts.unchanged, whole.counts.shown());
    }

    void filters_areAskedOfBothSides()
    {
        const auto states = statesOf("a: user=root\ngone: user=root\nother: user=shop\n" + all,
                                     "a: user=shop\nother: user=shop\n" + all);
        ViewSpec spec;
        spec.filter.text = u"user = root"_s;
        QCOMPARE(print(overlaid(*states, spec)),
                 QStringList(u"- service:gone runs as root"_s)); // "a" does not run as root any more
        QCOMPARE(print(overlaid(*states, spec, {.withAllOfBefore = true})),
                 QStringList({u"~ service:a User: root → shop"_s, u"- service:gone runs as root"_s}));
        spec.filter.text = u"changed"_s;
        QCOMPARE(print(overlaid(*states, spec)), QStringList(u"~ service:a User: root → shop"_s));
        spec.filter.text = u"removed"_s;
        QCOMPARE(print(overlaid(*states, spec)), QStringList(u"- service:gone runs as root"_s));
    }

    void theSameTwice_hasNoSign()
    {
        const GraphPtr graph = graphOf(Family{.nodesPerHost = 200});
        const auto states = twoStatesOf(std::make_shared<const GraphDiff>(compare(graph, graph).value()));
        const Visible whole = overlaid(*states, {});
        const Visible alone = view(graph, {});
        QCOMPARE(whole.nodes.size(), alone.nodes.size());
        QCOMPARE(whole.edges.size(), alone.edges.size());
        QVERIFY(changeCountsOf(whole).boxes.empty());
        QVERIFY(changeCountsOf(whole).lines.empty());
        for (size_t i = 0; i < whole.nodes.size(); ++i)
            QCOMPARE(whole.idOf(whole.nodes[i]), alone.idOf(alone.nodes[i]));
    }

    void manyChanges_addUp()
    {
        const GraphPtr before = graphOf(Family{.nodesPerHost = 300, .removed = 20});
        const GraphPtr after = graphOf(Family{.nodesPerHost = 300, .changed = 30, .added = 25});
        const auto states = twoStatesOf(std::make_shared<const GraphDiff>(compare(before, after).value()));
        const Visible whole = overlaid(*states, {});
        std::set<NodeId> ids;
        for (const GraphPtr& graph : {before, after}) {
            const Visible side = view(graph, {});
            for (const VisibleNode& node : side.nodes) {
                ids.insert(side.idOf(node));
                QVERIFY(whole.indexOf(side.idOf(node)));
            }
        }
        QCOMPARE(whole.nodes.size(), ids.size());
        for (const VisibleEdge& edge : whole.edges)
            QVERIFY(edge.from < whole.nodes.size() && edge.to < whole.nodes.size());
    }
};

QTEST_APPLESS_MAIN(OverlaidTest)
#include "tst_overlaid.moc"
