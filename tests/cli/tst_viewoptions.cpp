// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/grouping.h"
#include "graph/view/viewoptions.h"
#include "requests.h"

#include <QtTest/qtest.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Any view that options can say.
ViewSpec randomSpec(std::mt19937& random)
{
    const auto coin = [&random] { return std::bernoulli_distribution(0.5)(random); };
    ViewSpec spec;
    std::set<Kind> kinds;
    for (int kind = 0; kind <= int(Kind::Code); ++kind) {
        if (coin())
            kinds.insert(Kind(kind));
    }
    if (!kinds.empty())
        spec.kinds = kinds;
    if (coin())
        spec.edges.insert(unitRelations.begin(), unitRelations.end());
    if (coin())
        spec.edges.insert(EdgeKind::StoredIn);
    spec.foldsSystem = coin();
    if (coin())
        spec.filter = {u"user = root and not 'it''s'"_s, coin() ? ViewFilter::Mode::Hide : ViewFilter::Mode::ShowOnly};
    if (coin())
        spec.grouping = allGroupings()[random() % allGroupings().size()];
    return spec;
}

} // namespace

/// What the window shows, as a command to copy: typed again it is the same view, and what no option can say is named.
class ViewOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPicture_needsNone()
    {
        QVERIFY(viewOptions({}).arguments.isEmpty());
        QVERIFY(viewOptions({}).missing.isEmpty());
        QVERIFY(comparedViewOptions({}).arguments.isEmpty());
    }

    void whatIsTyped_isTheSameView()
    {
        std::mt19937 random(17);
        for (int round = 0; round < 300; ++round) {
            const ViewSpec spec = randomSpec(random);
            const ViewOptions options = viewOptions(spec);
            QVERIFY(options.missing.isEmpty());
            const auto request = parsed<ExportRequest>(QStringList{u"export"_s, u"a.json"_s} + options.arguments);
            QCOMPARE(request.view.view, spec);
        }
    }

    void whatItIsAround_andGroupsThatAreOneBox()
    {
        ViewSpec spec;
        spec.focus = Focus{*NodeId::parse(u"//shop/service:api"_s), 3, Way::Upstream};
        spec.grouping = Grouping::User;
        spec.collapsed = {*NodeId::parse(u"//shop/target:user=root"_s)};
        const auto request = parsed<ExportRequest>(QStringList{u"export"_s, u"a.json"_s} + viewOptions(spec).arguments);
        QCOMPARE(request.view.around, u"//shop/service:api"_s);
        QCOMPARE(request.view.depth, 3);
        QCOMPARE(request.view.way, Way::Upstream);
        QCOMPARE(request.view.collapse, std::vector{u"//shop/target:user=root"_s});
    }

    void ofTwoStates_theDiffSaysIt()
    {
        for (const Compared part :
             {Compared::Both, Compared::Before, Compared::After, Compared::Changes, Compared::Tidied}) {
            ViewSpec spec;
            spec.compared = part;
            spec.kinds = {Kind::Service, Kind::Port};
            const QStringList options = comparedViewOptions(spec).arguments;
            const auto request = parsed<DiffRequest>(
                QStringList{u"diff"_s, u"a.json"_s, u"b.json"_s, u"--format"_s, u"svg"_s} + options);
            QCOMPARE(request.view, spec);
        }
    }

    void whatNoOptionSays_isNamed()
    {
        ViewSpec spec;
        spec.positions[*NodeId::parse(u"//shop/service:api"_s)] = QPointF(1, 2);
        spec.own.title = u"Ours"_s;
        spec.edges.erase(EdgeKind::Flow);
        QCOMPARE(viewOptions(spec).missing, (QStringList{u"which lines are shown"_s, u"boxes that were put elsewhere"_s,
                                                         u"your title and notes"_s}));
        spec = {};
        spec.filter.text = u"failed"_s;
        spec.grouping = Grouping::User;
        QCOMPARE(comparedViewOptions(spec).missing, (QStringList{u"the filter"_s, u"groups"_s}));
    }

    // What is copied is run: a name from outside is one word to a shell, whatever it holds.
    void aLineForAShell()
    {
        QCOMPARE(shellLine({u"export"_s, u"a b.json"_s, u"--only"_s, u"x = 'y' $(reboot); `id`"_s}),
                 std::optional(u"export 'a b.json' --only 'x = '\\''y'\\'' $(reboot); `id`'"_s));
        QCOMPARE(shellLine({u"/srv/a-b_c.json"_s, u"audit+ssh://root@[::1]:22"_s}),
                 std::optional(u"/srv/a-b_c.json 'audit+ssh://root@[::1]:22'"_s));
        QCOMPARE(shellLine({u"a\u202eb"_s}), std::optional<QString>());
        QCOMPARE(shellLine({u"a\nb"_s}), std::optional<QString>());
        QCOMPARE(shellLine({QString()}), std::optional<QString>());
    }
};

QTEST_APPLESS_MAIN(ViewOptionsTest)
#include "tst_viewoptions.moc"
