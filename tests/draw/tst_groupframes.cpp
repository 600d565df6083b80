// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "draw/readablelaws.h"
#include "graph/export/svg.h"
#include "graph/layout/crew.h"
#include "graph/view/grouping.h"
#include "importers/openedregistry.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Services of three sections, with data that flows from the first to the last, and many of no section.
QByteArray factory()
{
    QByteArray text;
    for (int i = 0; i < 5; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "in-" + number + ": section=Intake, category=RUNNING\nin-" + number + " writes stream:raw." + number
                + "\n";
        text += "mix-" + number + ": section=Mixing, category=RUNNING\nmix-" + number + " reads stream:raw." + number
                + "\n";
        text += "mix-" + number + " writes stream:mixed\nmix-" + number
                + " listens port:" + QByteArray::number(8000 + i) + "/tcp\n";
        text += "out-" + number + ": section=Output, category=" + (i == 2 ? "FAILED" : "RUNNING") + "\nout-" + number
                + " reads stream:mixed\n";
        text += "spare-" + number + ": category=STOPPED\n";
    }
    return text;
}

class Pictures
{
public:
    explicit Pictures(GraphPtr graph) : m_graph(std::move(graph)) { m_options.crew = std::make_shared<LayoutCrew>(); }

    PicturePtr of(Grouping grouping, const QStringList& collapsed = {})
    {
        ViewSpec spec;
        spec.grouping = grouping;
        for (const VisibleGroup& group : view(m_graph, spec).groups) {
            if (collapsed.contains(group.name))
                spec.collapsed.insert(group.id);
        }
        return *makePicture(m_graph, review(*m_graph, {}, 0), spec, m_options, {});
    }

private:
    GraphPtr m_graph;
    LayoutOptions m_options;
};

const LayoutFrame* frameOf(const Picture& picture, const NodeId& group)
{
    for (const LayoutFrame& frame : picture.layout.frames) {
        if (frame.group == group)
            return &frame;
    }
    return nullptr;
}

QRectF placeOf(const Picture& picture, const VisibleGroup& group)
{
    const LayoutFrame* frame = frameOf(picture, group.id);
    return frame ? frame->box : picture.layout.boxes[*picture.visible.indexOf(group.id)];
}

QString brokenFrame(const Picture& picture)
{
    const Visible& visible = picture.visible;
    for (const VisibleGroup& group : visible.groups) {
        const QRectF place = placeOf(picture, group);
        for (const VisibleGroup& other : visible.groups) {
            if (other.id != group.id && place.intersects(placeOf(picture, other)))
                return group.name + u" lies upon "_s + other.name;
        }
        for (size_t i = 0; i < visible.nodes.size(); ++i) {
            const bool isIn = &visible.groups[visible.nodes[i].group] == &group;
            if (isIn ? !place.contains(picture.layout.boxes[i]) : place.intersects(picture.layout.boxes[i]))
                return visible.nodes[i].name + u" and the frame of "_s + group.name;
        }
    }
    return {};
}

/// Every box and line within a group's frame, from the frame's corner.
QStringList insideOf(const Picture& picture, const VisibleGroup& group)
{
    const Visible& visible = picture.visible;
    const QPointF corner = placeOf(picture, group).topLeft();
    QStringList inside;
    const auto words = [&](QPointF point) {
        return u" %1,%2"_s.arg(point.x() - corner.x()).arg(point.y() - corner.y());
    };
    for (size_t i = 0; i < visible.nodes.size(); ++i) {
        if (visible.groups[visible.nodes[i].group].id == group.id)
            inside += visible.idOf(visible.nodes[i]).text() + words(picture.layout.boxes[i].topLeft());
    }
    for (size_t i = 0; i < visible.edges.size(); ++i) {
        const VisibleEdge& edge = visible.edges[i];
        if (visible.nodes[edge.from].group != visible.nodes[edge.to].group
            || visible.groups[visible.nodes[edge.to].group].id != group.id)
            continue;
        QString line = visible.idOf(edge).text();
        for (const QPointF point : picture.layout.routes[i])
            line += words(point);
        inside += line;
    }
    return inside;
}

} // namespace

/// Pictures with groups: a frame around each, or a box.
class GroupFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sample_isReadableInEveryGrouping_data()
    {
        QTest::addColumn<Grouping>("grouping");
        for (const Grouping grouping : allGroupings())
            QTest::newRow(wordFor(grouping).data()) << grouping;
    }
    void sample_isReadableInEveryGrouping()
    {
        QFETCH(Grouping, grouping);
        Pictures pictures(graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s));
        const PicturePtr expanded = pictures.of(grouping);
        QCOMPARE(unreadable(*expanded), QString());
        QCOMPARE(brokenFrame(*expanded), QString());
        QStringList some;
        QStringList all;
        for (const VisibleGroup& group : expanded->visible.groups) {
            all += group.name;
            if (all.size() % 2 == 1)
                some += group.name;
        }
        for (const QStringList& collapsed : {some, all}) {
            const PicturePtr picture = pictures.of(grouping, collapsed);
            QCOMPARE(unreadable(*picture), QString());
            QCOMPARE(brokenFrame(*picture), QString());
            QCOMPARE(picture->layout.frames.size(), size_t(all.size() - collapsed.size()));
            for (const VisibleGroup& group : picture->visible.groups) {
                if (!collapsed.contains(group.name))
                    QCOMPARE(insideOf(*picture, group), insideOf(*expanded, *expanded->visible.groupOf(group.id)));
            }
        }
    }

    void groups_standInTheDirectionOfTheData()
    {
        Pictures pictures(graphOf(factory()));
        const PicturePtr picture = pictures.of(Grouping::Section);
        const auto& groups = picture->visible.groups;
        QCOMPARE(groups.size(), 4u);
        QCOMPARE(groups[0].name, u"Intake"_s);
        QVERIFY(placeOf(*picture, groups[0]).right() < placeOf(*picture, groups[1]).left()
                || placeOf(*picture, groups[0]).bottom() < placeOf(*picture, groups[1]).top());
        // Of names alone the order would be another.
        Pictures turned(graphOf(factory().replace("section=Intake", "section=Zoo")));
        const PicturePtr other = turned.of(Grouping::Section);
        QCOMPARE(other->visible.groups[2].name, u"Zoo"_s);
        QCOMPARE(placeOf(*other, other->visible.groups[2]), placeOf(*picture, groups[0]));
    }

    void collapsing_keepsRowsAndOrder()
    {
        Pictures pictures(graphOf(factory()));
        const PicturePtr expanded = pictures.of(Grouping::Section);
        const auto groups = expanded->visible.groups;
        for (const VisibleGroup& toggled : groups) {
            const PicturePtr collapsed = pictures.of(Grouping::Section, {toggled.name});
            for (const VisibleGroup& a : groups) {
                const QRectF before = placeOf(*expanded, a);
                const QRectF now = placeOf(*collapsed, a);
                QVERIFY(now.left() <= before.left() && now.top() <= before.top()); // it shrinks
                for (const VisibleGroup& b : groups) {
                    QCOMPARE(now.top() == placeOf(*collapsed, b).top(), before.top() == placeOf(*expanded, b).top());
                    if (before.top() == placeOf(*expanded, b).top())
                        QCOMPARE(now.left() < placeOf(*collapsed, b).left(),
                                 before.left() < placeOf(*expanded, b).left());
                }
            }
        }
    }

    void aBundle_hasItsNumberOnIt()
    {
        Pictures pictures(graphOf(factory()));
        const PicturePtr picture = pictures.of(Grouping::Section, {u"Intake"_s, u"Mixing"_s});
        QStringList numbers;
        for (const Group& group : picture->drawing.groups) {
            if (group.part != Group::Part::Edge)
                continue;
            const qsizetype count = std::ssize(picture->visible.membersOf(picture->visible.edges[group.item]));
            QString text;
            QRectF place;
            for (const Shape& shape : picture->drawing.shapesOf(group)) {
                if (shape.type == Shape::Type::Text)
                    text = shape.text;
            }
            QCOMPARE(text, count > 1 ? QString::number(count) : QString());
            if (count > 1)
                numbers += group.title;
        }
        QCOMPARE(numbers, QStringList({u"5 lines from Intake to Mixing: data flow"_s}));
    }

    void svg_namesGroupsAndBundles()
    {
        Pictures pictures(graphOf(factory()));
        const QByteArray svg = toSvg(*pictures.of(Grouping::Section, {u"Intake"_s, u"Mixing"_s}));
        QVERIFY(svg.contains("id=\"group-_2f_2fh_2fhost_3asection_3dOutput\""));
        QVERIFY(svg.contains("id=\"n-_2f_2fh_2fhost_3asection_3dIntake\""));
        QVERIFY(svg.contains("class=\"node fold group\""));
        QVERIFY(svg.contains("class=\"edge flow bundle\""));
        QVERIFY(svg.contains("<title>5 lines from Intake to Mixing: data flow</title>"));
        QVERIFY(svg.contains("Intake (5)"));
        QCOMPARE(toSvg(*Pictures(graphOf(factory())).of(Grouping::Section, {u"Intake"_s, u"Mixing"_s})), svg);
    }

    void randomGraphs_holdEveryLaw_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void randomGraphs_holdEveryLaw()
    {
        QFETCH(quint32, seed);
        Pictures pictures(graphOf(randomGraphText(seed)));
        const PicturePtr expanded = pictures.of(Grouping::Category);
        QCOMPARE(brokenFrame(*expanded), QString());
        for (const VisibleGroup& group : expanded->visible.groups) {
            const PicturePtr picture = pictures.of(Grouping::Category, {group.name});
            QCOMPARE(brokenFrame(*picture), QString());
            for (const VisibleGroup& other : expanded->visible.groups) {
                if (other.id != group.id)
                    QCOMPARE(insideOf(*picture, *picture->visible.groupOf(other.id)), insideOf(*expanded, other));
            }
        }
    }

    void aTitle_isWhereAFrameIsTakenHoldOf()
    {
        Pictures pictures(graphOf(factory()));
        const PicturePtr picture = pictures.of(Grouping::Section);
        for (const Group& group : picture->drawing.groups) {
            if (group.part != Group::Part::Frame)
                continue;
            const auto at = groupAt(picture->drawing, group.handle.center(), 6);
            QVERIFY(at && &picture->drawing.groups[*at] == &group);
            QVERIFY(groupAt(picture->drawing, group.bounds.bottomRight() - QPointF(4, 4), 2) != at);
        }
    }
};

QTEST_GUILESS_MAIN(GroupFramesTest)
#include "tst_groupframes.moc"
