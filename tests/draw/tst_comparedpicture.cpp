// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"
#include "graph/draw/picture.h"
#include "graph/export/svg.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <map>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray all = "coverage service complete\ncoverage stream complete\n";

TwoStatesPtr statesOf(const GraphPtr& before, const GraphPtr& after)
{
    return twoStatesOf(std::make_shared<const GraphDiff>(compare(before, after).value()));
}

TwoStatesPtr shop()
{
    return statesOf(
        graphOf("a: user=root\ngone\nold: exec=run\na writes stream:s\ngone reads stream:s\nunseen\nquiet\n" + all),
        graphOf("a: user=shop\nnew\nfresh: exec=run\na writes stream:s\nnew reads stream:s\nquiet\n" + all));
}

PicturePtr pictureOf(const TwoStatesPtr& states, Compared compared)
{
    ViewSpec spec;
    spec.compared = compared;
    return makePicture(states, nullptr, spec, {}, {}).value();
}

std::map<QString, QRectF> placesIn(const Picture& picture)
{
    std::map<QString, QRectF> places;
    for (size_t i = 0; i < picture.visible.nodes.size(); ++i)
        places.emplace(picture.visible.idOf(picture.visible.nodes[i]).shortText(), picture.layout.boxes[i]);
    return places;
}

/// The words of a group's texts.
QStringList textsOf(const Drawing& drawing, const Group& group)
{
    QStringList texts;
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type == Shape::Type::Text)
            texts += shape.text;
    }
    return texts;
}

const Group* groupWith(const Drawing& drawing, const QString& title)
{
    for (const Group& group : drawing.groups) {
        if (group.title == title)
            return &group;
    }
    return nullptr;
}

bool hasFill(const Drawing& drawing, const Group& group, Tone tone)
{
    const auto shapes = drawing.shapesOf(group);
    return std::any_of(shapes.begin(), shapes.end(), [tone](const Shape& shape) { return shape.fill == tone; });
}

} // namespace

/// What somebody sees of two states.
class ComparedPictureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachChange_hasItsSignAndItsWord()
    {
        const PicturePtr picture = pictureOf(shop(), Compared::Both);
        const Drawing& drawing = picture->drawing;
        for (const auto& [title, tone] :
             {std::pair(u"new (added)"_s, Tone::Added), std::pair(u"gone (removed)"_s, Tone::Removed),
              std::pair(u"a (changed)"_s, Tone::Changed), std::pair(u"fresh (renamed)"_s, Tone::Changed)}) {
            const Group* group = groupWith(drawing, title);
            QVERIFY2(group, qPrintable(title));
            QVERIFY2(hasFill(drawing, *group, tone), qPrintable(title));
        }
        QVERIFY(textsOf(drawing, *groupWith(drawing, u"a (changed)"_s)).contains(u"User: root → shop"_s));
        QVERIFY(textsOf(drawing, *groupWith(drawing, u"fresh (renamed)"_s)).contains(u"was old"_s));
        QVERIFY(hasFill(drawing, *groupWith(drawing, u"gone (removed)"_s), Tone::GhostFill));
        const Group* same = groupWith(drawing, u"s"_s);
        QVERIFY(same);
        QVERIFY(!same->cssClasses.contains("added"_L1));
    }

    void theLegend_counts()
    {
        const PicturePtr picture = pictureOf(shop(), Compared::Both);
        QStringList words;
        for (const Group& group : picture->drawing.groups) {
            if (group.part == Group::Part::Legend)
                words += textsOf(picture->drawing, group);
        }
        QVERIFY2(words.contains(u"added: 1 box, 1 line"_s), qPrintable(words.join(u", "_s)));
        QVERIFY(words.contains(u"removed: 2 boxes, 1 line"_s)); // "unseen" was seen before, and is not listed any more
        QVERIFY(words.contains(u"changed: 1 box"_s));
        QVERIFY(words.contains(u"renamed: 1 box"_s));
        for (const Compared side : {Compared::Before, Compared::After, Compared::Tidied}) {
            for (const Group& group : pictureOf(shop(), side)->drawing.groups)
                QVERIFY(!group.cssClasses.contains("added"_L1) && !group.title.contains("removed"_L1));
        }
    }

    void eachSide_standsWhereItStandsInBoth()
    {
        const GraphPtr before = graphOf(Family{.nodesPerHost = 60, .removed = 10});
        const GraphPtr after = graphOf(Family{.nodesPerHost = 60, .changed = 10, .added = 12});
        const TwoStatesPtr states = statesOf(before, after);
        const auto whole = placesIn(*pictureOf(states, Compared::Both));
        for (const Compared side : {Compared::Before, Compared::After}) {
            const PicturePtr picture = pictureOf(states, side);
            QCOMPARE(picture->visible.nodes.size(), view(side == Compared::Before ? before : after, {}).nodes.size());
            for (const auto& [name, box] : placesIn(*picture))
                QCOMPARE(box, whole.at(name));
        }
    }

    void everyPart_keepsTheLawsOfPictures()
    {
        const TwoStatesPtr states = shop();
        for (const Compared part : {Compared::Both, Compared::Changes, Compared::Tidied}) {
            const PicturePtr picture = pictureOf(states, part);
            QVERIFY(!picture->visible.nodes.empty());
            QCOMPARE(picture->layout.boxes.size(), picture->visible.nodes.size());
            QCOMPARE(picture->layout.routes.size(), picture->visible.edges.size());
        }
        QVERIFY(pictureOf(states, Compared::Changes)->visible.nodes.size()
                < pictureOf(states, Compared::Both)->visible.nodes.size());
    }

    void sameInput_sameBytes()
    {
        const QByteArray once = toSvg(*pictureOf(shop(), Compared::Both));
        QCOMPARE(toSvg(*pictureOf(shop(), Compared::Both)), once);
        QVERIFY(once.contains(" changed\""));
    }
};

QTEST_APPLESS_MAIN(ComparedPictureTest)
#include "tst_comparedpicture.moc"
