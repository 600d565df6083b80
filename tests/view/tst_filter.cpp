// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visible.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

namespace {

const QByteArray shop = "shop-till: category=RUNNING, user=shop\n"
                        "shop-web: category=FAILED, user=root\n"
                        "shop-stock: category=RUNNING, user=root\n"
                        "shop-mail: category=RUNNING\n"
                        "shop-till writes stream:shop:sold\n"
                        "shop-stock reads stream:shop:sold\n"
                        "shop-web reads stream:shop:sold\n"
                        "shop-web writes stream:shop:seen\n"
                        "shop-mail reads stream:shop:seen\n"
                        "shop-stock requires shop-mail\n"
                        "shop-till runs_in venv:v\n"
                        "target:shop wants shop-web\n"
                        "cron: unit_path=/lib/systemd/system/cron.service, active=active (observed)\n"
                        "dbus: unit_path=/lib/systemd/system/dbus.service, active=failed (observed)\n"
                        "udev: unit_path=/lib/systemd/system/udev.service, active=active (observed)\n";

QString shown(const Visible& visible)
{
    QStringList names;
    for (const VisibleNode& node : visible.nodes)
        names += node.name;
    return names.join(u' ');
}

/// "till>sold": each line, from where the data comes.
QString lines(const Visible& visible)
{
    QStringList names;
    for (const VisibleEdge& edge : visible.edges)
        names += visible.nodes[edge.from].name + u'>' + visible.nodes[edge.to].name;
    names.sort();
    return names.join(u' ');
}

ViewSpec filtered(const QString& text, ViewFilter::Mode mode = ViewFilter::Mode::ShowOnly)
{
    ViewSpec spec;
    spec.filter = {text, mode};
    return spec;
}

ViewSpec around(const char* center, int depth, Way way = Way::Either)
{
    ViewSpec spec;
    spec.focus = Focus{*NodeId::parse(QString::fromLatin1(center), u"h"_s), depth, way};
    return spec;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showOnly_leavesWhatIsMeant()
    {
        const Visible visible = view(graphOf(shop), filtered(u"user = root"_s));
        QCOMPARE(shown(visible), u"stock web"_s);
        QCOMPARE(visible.counts, (ShownCounts{.all = 11, .alone = 2, .folded = 0, .ofOtherKinds = 2, .filtered = 7}));
        QVERIFY(!visible.filterMistake && visible.whyEmpty.isEmpty());
    }

    void hide_leavesTheRest()
    {
        const Visible visible = view(graphOf(shop), filtered(u"user = root"_s, ViewFilter::Mode::Hide));
        QCOMPARE(shown(visible), u"Operating system (3) mail till shop:seen shop:sold"_s);
        QCOMPARE(lines(visible), u"shop:seen>mail till>shop:sold"_s);
    }

    void names_areCutAsBefore()
    {
        const Visible one = view(graphOf(shop), filtered(u"name = shop-web"_s));
        QCOMPARE(one.nodes.front().prefix, u"shop-"_s);
        QCOMPARE(one.nodes.front().name, u"web"_s);
    }

    void linesThatAreAskedFor_keepTheirEnds()
    {
        const Visible reading = view(graphOf(shop), filtered(u"reads sold"_s));
        QCOMPARE(shown(reading), u"stock web shop:sold"_s);
        QCOMPARE(lines(reading), u"shop:sold>stock shop:sold>web"_s);
        const Visible needing = view(graphOf(shop), filtered(u"connection = requires"_s));
        QCOMPARE(shown(needing), u"mail stock"_s);
        QCOMPARE(lines(needing), u"stock>mail"_s); // though lines between units are off
        const Visible without = view(graphOf(shop), filtered(u"not reads"_s));
        QCOMPARE(shown(without), u"Operating system (3) mail till shop:seen shop:sold"_s.remove(u" mail"_s));
    }

    void hiddenLines_leaveTheirEnds()
    {
        const Visible visible = view(graphOf(shop), filtered(u"connection = flow"_s, ViewFilter::Mode::Hide));
        QCOMPARE(lines(visible), QString());
        QCOMPARE(visible.counts.filtered, 0);
    }

    void folds_holdWhatIsLeft()
    {
        const Visible two = view(graphOf(shop), filtered(u"active = active"_s));
        QCOMPARE(shown(two), u"Operating system (2)"_s);
        const Visible one = view(graphOf(shop), filtered(u"active = failed"_s));
        QCOMPARE(shown(one), u"dbus"_s);
    }

    void whatLeavesNothing_isExplained()
    {
        const Visible none = view(graphOf(shop), filtered(u"user = rot"_s));
        QVERIFY(none.nodes.empty());
        QCOMPARE(none.whyEmpty, QStringList(u"Nearest to \"rot\": root."_s));
        QCOMPARE(view(graphOf(shop), filtered(u"kind = venv"_s)).whyEmpty,
                 QStringList(u"1 found, all of kinds that are not shown: venv."_s));
        QCOMPARE(view(graphOf(shop), filtered(u"name"_s, ViewFilter::Mode::Hide)).whyEmpty,
                 QStringList(u"The filter hides everything that is shown."_s));
        QVERIFY(view(graphOf(""), filtered(u"name"_s)).nodes.empty());
    }

    void mistakes_hideNothing()
    {
        const Visible visible = view(graphOf(shop), filtered(u"user ="_s));
        QVERIFY(visible.filterMistake);
        QCOMPARE(visible.filterMistake->offset, 6);
        QCOMPARE(shown(visible), shown(view(graphOf(shop), {})));
    }

    void problems_canBeFiltered()
    {
        const GraphPtr graph = graphOf(shop);
        Review review;
        review.findings.push_back({.rule = findRule(u"running-not-enabled"),
                                   .subjects = {*NodeId::parse(u"service:shop-mail", u"h"_s)},
                                   .key = u"k"_s});
        QCOMPARE(shown(view(graph, &review, filtered(u"finding"_s))), u"mail"_s);
    }

    void focus_showsWhatIsAround()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(shown(view(graph, around("service:shop-web", 1))), u"web shop:seen shop:sold"_s);
        QCOMPARE(shown(view(graph, around("service:shop-web", 2))), u"mail stock till web shop:seen shop:sold"_s);
        QCOMPARE(shown(view(graph, around("service:shop-web", 9, Way::Upstream))), u"till web shop:sold"_s);
        QCOMPARE(shown(view(graph, around("service:shop-web", 9, Way::Downstream))), u"mail web shop:seen"_s);
        const Visible visible = view(graph, around("service:shop-web", 1));
        QCOMPARE(visible.counts, (ShownCounts{.all = 11, .alone = 3, .ofOtherKinds = 2, .outOfFocus = 6}));
    }

    void focus_goesAlongShownLinesOnly()
    {
        const GraphPtr graph = graphOf(shop);
        // Between units no line is shown, and the venv is not.
        QCOMPARE(shown(view(graph, around("service:shop-stock", 1))), u"stock shop:sold"_s);
        ViewSpec spec = around("service:shop-stock", 1);
        spec.edges.insert(EdgeKind::Requires);
        QCOMPARE(shown(view(graph, spec)), u"mail stock shop:sold"_s);
        spec.filter = {u"name = shop-mail"_s, ViewFilter::Mode::Hide};
        QCOMPARE(shown(view(graph, spec)), u"stock shop:sold"_s);
    }

    void center_isAlwaysShown()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(shown(view(graph, around("venv:v", 1))), u"till v"_s);
        QCOMPARE(shown(view(graph, around("service:cron", 1))), u"cron"_s); // not folded
        ViewSpec hidden = around("service:shop-web", 1);
        hidden.filter = {u"user = root"_s, ViewFilter::Mode::Hide};
        QCOMPARE(shown(view(graph, hidden)), u"web shop:seen shop:sold"_s);
        QVERIFY(view(graph, around("service:gone", 1)).nodes.empty());
    }

    void pictureOfAPart_saysSo()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(view(graph, filtered(u"user = root"_s)).caption.note,
                 u"A part, 2 of 11: only user = root. Arranged by state."_s);
        QCOMPARE(view(graph, filtered(u"name = shop:sold"_s)).caption.note,
                 u"A part, 1 of 11: only name = shop:sold."_s);
        ViewSpec spec = around("service:shop-web", 1);
        spec.filter = {u"reads"_s, ViewFilter::Mode::Hide};
        QVERIFY(view(graph, spec).caption.note.startsWith(u"A part, 2 of 11: without reads, around shop-web. "_s));
        QVERIFY(!view(graph, {}).caption.note.contains(u"A part"_s));
        QVERIFY(!view(graph, filtered(u"user ="_s)).caption.note.contains(u"A part"_s));
    }

    void counts_alwaysAddUp()
    {
        const GraphPtr graph = graphOf(shop);
        for (const QString& text :
             {QString(), u"user = root"_s, u"reads"_s, u"kind = venv"_s, u"active"_s, u"user ="_s}) {
            for (const auto mode : {ViewFilter::Mode::ShowOnly, ViewFilter::Mode::Hide}) {
                for (int depth = 0; depth < 4; ++depth) {
                    ViewSpec spec = depth == 0 ? ViewSpec() : around("service:shop-web", depth);
                    spec.filter = {text, mode};
                    const Visible visible = view(graph, spec);
                    const ShownCounts& counts = visible.counts;
                    QCOMPARE(counts.shown() + counts.ofOtherKinds + counts.filtered + counts.outOfFocus, counts.all);
                    QCOMPARE(counts.all, qsizetype(graph->nodes().size()));
                    QCOMPARE(qsizetype(visible.nodes.size()), counts.alone + qsizetype(visible.folds.size()));
                    for (const VisibleEdge& edge : visible.edges)
                        QVERIFY(edge.from < visible.nodes.size() && edge.to < visible.nodes.size());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(FilterTest)
#include "tst_filter.moc"
