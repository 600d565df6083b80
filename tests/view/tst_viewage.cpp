// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/file/viewage.h"
#include "graph/view/file/viewhosts.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

NodeId id(const QString& text)
{
    return *NodeId::parse(text, u"h"_s);
}

ViewFile viewOf(const QByteArray& text, const ViewSpec& spec = {})
{
    return viewFileOf(view(graphOf(text), spec), u"mine"_s);
}

QString ageIn(const ViewFile& file, const QByteArray& text)
{
    return inWords(ageOf(file, view(graphOf(text), file.spec)));
}

} // namespace

class ViewAgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasShown_isKept()
    {
        const ViewFile file = viewOf("a writes stream:s\na: venv=v\na runs_in venv:v");
        QCOMPARE(file.name, u"mine"_s);
        QCOMPARE(file.hosts, std::set<QString>{u"h"_s});
        // What is not drawn is not known to the view.
        QCOMPARE(file.boxes, (std::set<NodeId>{id(u"service:a"_s), id(u"stream:s"_s)}));
        QCOMPARE(ageIn(file, "a writes stream:s"), u"This view knows 2 boxes, as there are now."_s);
    }

    void newAndGone_areNamed()
    {
        const ViewFile file = viewOf("a writes stream:s\nb writes stream:s");
        QCOMPARE(ageIn(file, "a writes stream:s\nc writes stream:s\nd writes stream:s"),
                 u"This view knows 3 boxes: 1 is gone (b), 2 are new (c, d)."_s);
        QCOMPARE(ageIn(file, "a1 writes stream:x\na2 writes stream:x\na3 writes stream:x\na4 writes stream:x"),
                 u"This view knows 3 boxes: 3 are gone (a, b, s), 5 are new (a1, a2, a3 and 2 more)."_s);
    }

    void whatAFilterNoLongerShows_isNotGone()
    {
        ViewSpec spec;
        spec.filter = {u"user = root"_s, ViewFilter::Mode::ShowOnly};
        const ViewFile file = viewOf("a: user=root\nb: user=mail", spec);
        QCOMPARE(ageIn(file, "a: user=mail\nb: user=root"),
                 u"This view knows 1 box: 1 is no longer shown by it (a), 1 is new (b)."_s);
    }

    void whatIsWrittenOn_isMissed()
    {
        ViewFile file = viewOf("a writes stream:s");
        file.spec.own.notes[id(u"service:z"_s)] = u"ask"_s;
        file.spec.focus = Focus{id(u"service:y"_s)};
        const ViewAge age = ageOf(file, view(graphOf("a writes stream:s"), ViewSpec()));
        QCOMPARE(age.gone, (std::vector<NodeId>{id(u"service:y"_s), id(u"service:z"_s)}));
    }

    void names_areSafe()
    {
        const ViewFile file = viewOf("a writes stream:s");
        ViewAge age{.known = 1, .gone = {*NodeId::make(u"h"_s, Kind::Service, u"x\u202e\ny"_s)}};
        QCOMPARE(inWords(age), u"This view knows 1 box: 1 is gone (x\\u{202e}\\ny)."_s);
    }

    void aViewOfOneHost_isCarriedOverToOneOther()
    {
        ViewFile file = viewOf("a writes stream:s");
        file.hosts = {u"other"_s};
        const NodeId there = *NodeId::parse(u"//other/service:a"_s);
        file.boxes = {there};
        file.spec.focus = Focus{there};
        file.spec.collapsed = {there};
        file.spec.positions[there] = {1, 2};
        file.spec.own.notes[there] = u"n"_s;
        const auto carried = viewFor(file, *graphOf("a writes stream:s"), u"f"_s);
        QVERIFY(carried);
        QCOMPARE(carried->from, u"other"_s);
        QCOMPARE(carried->to, u"h"_s);
        const NodeId here = id(u"service:a"_s);
        QCOMPARE(carried->view.boxes, std::set<NodeId>{here});
        QCOMPARE(carried->view.spec.focus->center, here);
        QCOMPARE(carried->view.spec.collapsed, std::set<NodeId>{here});
        QCOMPARE(carried->view.spec.positions.begin()->first, here);
        QCOMPARE(carried->view.spec.own.notes.begin()->first, here);
    }

    void aViewOfSeveralOtherHosts_isRefused()
    {
        ViewFile file = viewOf("a writes stream:s");
        file.hosts = {u"x"_s, u"y"_s};
        const auto refused = viewFor(file, *graphOf("a writes stream:s"), u"my.view.json"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().message(), u"my.view.json: expected a view of h, found one of x, y. "
                                            "Only a view of one host can be used for one other."_s);
        file.hosts = {u"x"_s, u"h"_s}; // knows it
        QVERIFY(viewFor(file, *graphOf("a writes stream:s"), u"f"_s)->from.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ViewAgeTest)
#include "tst_viewage.moc"
