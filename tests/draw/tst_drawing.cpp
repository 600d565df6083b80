// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/picture.h"
#include "graph/draw/wording.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

PicturePtr pictureOf(const QByteArray& text, const ViewSpec& spec = {})
{
    return makePicture(graphOf(text), spec, {}, {}).value();
}

const Group* find(const Drawing& drawing, const QString& title)
{
    const auto at = std::find_if(drawing.groups.begin(), drawing.groups.end(),
                                 [&](const Group& group) { return group.title == title; });
    return at != drawing.groups.end() ? &*at : nullptr;
}

QStringList textsOf(const Drawing& drawing, Group::Part part)
{
    QStringList texts;
    for (const Group& group : drawing.groups) {
        for (const Shape& shape : drawing.shapesOf(group)) {
            if (group.part == part && shape.type == Shape::Type::Text)
                texts += shape.text;
        }
    }
    return texts;
}

} // namespace

class DrawingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everything_isInsideTheBounds()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const PicturePtr picture = pictureOf(randomGraphText(seed));
            for (const Group& group : picture->drawing.groups)
                QVERIFY2(picture->drawing.bounds.contains(group.bounds), qPrintable(group.id));
        }
    }

    void ids_areUnique()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            const PicturePtr picture = pictureOf(randomGraphText(seed));
            QSet<QString> ids;
            for (const Group& group : picture->drawing.groups)
                ids.insert(group.id);
            QCOMPARE(size_t(ids.size()), picture->drawing.groups.size());
        }
    }

    void everyNodeAndEdge_hasOneGroup()
    {
        const PicturePtr picture = pictureOf(randomGraphText(3));
        std::vector<int> nodes(picture->visible.nodes.size());
        std::vector<int> edges(picture->visible.edges.size());
        for (const Group& group : picture->drawing.groups) {
            if (group.part == Group::Part::Node)
                ++nodes[group.item];
            if (group.part == Group::Part::Edge)
                ++edges[group.item];
        }
        QCOMPARE(std::count(nodes.begin(), nodes.end(), 1), std::ptrdiff_t(nodes.size()));
        QCOMPARE(std::count(edges.begin(), edges.end(), 1), std::ptrdiff_t(edges.size()));
    }

    void edges_arePaintedBeneathNodes()
    {
        const PicturePtr picture = pictureOf(randomGraphText(4));
        bool hasNode = false;
        for (const Group& group : picture->drawing.groups) {
            hasNode = hasNode || group.part == Group::Part::Node;
            QVERIFY(group.part != Group::Part::Edge || !hasNode);
        }
    }

    void description_quotesItsWordsAndNamesNoLine()
    {
        const PicturePtr picture = pictureOf("# a comment\n\na: active=active\n");
        const Group* group = find(picture->drawing, u"a"_s);
        QVERIFY(group);
        QCOMPARE(group->cssClasses, u"node service running"_s);
        const QString description = descriptionOf(picture->visible, *group);
        QVERIFY2(description.contains(u"Active state: active (stated in file: \"a: active=active\")."_s),
                 qPrintable(description));
        QVERIFY(!description.contains(u"line"));
    }

    void hugeDescription_isBounded()
    {
        QByteArray text = "a: user=x\n";
        for (int i = 0; i < 500; ++i)
            text += "a: x.field" + QByteArray::number(i) + "=" + QByteArray(100, 'v') + "\n";
        const PicturePtr picture = pictureOf(text);
        QVERIFY(descriptionOf(picture->visible, *find(picture->drawing, u"a"_s)).size() < 1600);
    }

    void edge_saysWhatItIsInWords()
    {
        const PicturePtr picture = pictureOf("a reads stream:s (inferred)\n");
        const Group* group = find(picture->drawing, u"a reads s"_s);
        QVERIFY(group);
        QCOMPARE(group->cssClasses, u"edge flow inferred"_s);
        const auto shapes = picture->drawing.shapesOf(*group);
        QVERIFY(std::any_of(shapes.begin(), shapes.end(), [](const Shape& shape) { return shape.isDashed; }));
    }

    void statedEdge_isNotDashed()
    {
        const PicturePtr picture = pictureOf("a reads stream:s\n");
        const auto& shapes = picture->drawing.shapes;
        QVERIFY(std::none_of(shapes.begin(), shapes.end(), [](const Shape& shape) { return shape.isDashed; }));
    }

    void legend_namesOnlyWhatOccurs()
    {
        const QStringList small = textsOf(pictureOf("a: category=RUNNING\n")->drawing, Group::Part::Legend);
        QCOMPARE(small, QStringList({u"service"_s, u"running"_s}));
        const QStringList more = textsOf(
            pictureOf("a writes stream:s (inferred)\nb reads stream:s\nb: category=FAILED\na listens port:80/tcp\n")
                ->drawing,
            Group::Part::Legend);
        QVERIFY(more.contains(u"own stream"_s) && more.contains(u"failed"_s) && more.contains(u"data flow"_s));
        QVERIFY(more.contains(u"own port"_s) && !more.contains(u"port"_s) && !more.contains(u"listens on"_s));
        QVERIFY(more.contains(u"guessed"_s) && !more.contains(u"running"_s));
    }

    void dockedBox_hasASeamAndNoLine()
    {
        const PicturePtr picture = pictureOf("a listens port:80/tcp\na writes stream:s\n");
        for (const Group& group : picture->drawing.groups) {
            if (group.part != Group::Part::Edge)
                continue;
            const VisibleEdge& edge = picture->visible.edges[group.item];
            QCOMPARE(group.shapeCount, 1u);
            QVERIFY(!group.title.isEmpty());
            const QRectF docked = find(picture->drawing, picture->visible.nodes[edge.to].name
                                                             + (edge.kind == EdgeKind::Listens ? u"/tcp"_s : QString()))
                                      ->bounds;
            QVERIFY2(docked.adjusted(-1, -1, 1, 1).contains(group.bounds), qPrintable(group.title));
        }
    }

    void legend_explainsALeftOutPrefix()
    {
        const QStringList legend = textsOf(pictureOf("a writes stream:quantum:stream:a\na writes "
                                                     "stream:quantum:stream:b\na writes stream:quantum:stream:c\n")
                                               ->drawing,
                                           Group::Part::Legend);
        QVERIFY(legend.contains(u"quantum:stream:"_s));
    }

    void emptyPicture_saysSo()
    {
        const PicturePtr picture = pictureOf("venv:v: x.y=z\n");
        // A venv is stated, but not of the kinds shown at first: the picture must not say that nothing is.
        QVERIFY(textsOf(picture->drawing, Group::Part::Caption).join(u' ').contains(u"chosen to be shown"));
        ViewSpec filtered;
        filtered.filter = {u"name = nobody"_s, ViewFilter::Mode::ShowOnly};
        const PicturePtr part = pictureOf("a: user=qt\n", filtered);
        QVERIFY(textsOf(part->drawing, Group::Part::Caption).contains(u"Nothing that is shown fits the filter."_s));
        QVERIFY(textsOf(pictureOf("")->drawing, Group::Part::Caption).join(u' ').contains(u"nothing to show"));
        QVERIFY(picture->drawing.bounds.width() > 0);
    }

    void pointInABox_hitsIt()
    {
        const PicturePtr picture = pictureOf(randomGraphText(9));
        for (quint32 i = 0; i < picture->drawing.groups.size(); ++i) {
            const Group& group = picture->drawing.groups[i];
            if (group.part == Group::Part::Node)
                QCOMPARE(groupAt(picture->drawing, group.bounds.center(), 4), i);
        }
    }

    void pointNearALine_hitsIt_andFarAwayNothing()
    {
        const PicturePtr picture = pictureOf("a writes stream:s\nb reads stream:s\n");
        const Group* group = find(picture->drawing, u"b reads s"_s);
        QVERIFY(group);
        const quint32 index = quint32(group - picture->drawing.groups.data());
        const QPointF middle = group->bounds.center();
        QCOMPARE(groupAt(picture->drawing, middle, 4), index);
        QCOMPARE(groupAt(picture->drawing, middle + QPointF(0, 3), 4), index);
        QCOMPARE(groupAt(picture->drawing, middle + QPointF(0, 30), 4), std::nullopt);
        QCOMPARE(groupAt(picture->drawing, {2, 2}, 4), std::nullopt);
    }

    void contradictedBox_hasAMark()
    {
        const PicturePtr plain = pictureOf("a: active=active\n");
        const PicturePtr doubtful = pictureOf("a: active=active\na: active=failed\n");
        QVERIFY(find(doubtful->drawing, u"a"_s)->cssClasses.contains(u"contradicted"));
        QVERIFY(find(doubtful->drawing, u"a"_s)->shapeCount > find(plain->drawing, u"a"_s)->shapeCount);
    }
};

QTEST_GUILESS_MAIN(DrawingTest)
#include "tst_drawing.moc"
