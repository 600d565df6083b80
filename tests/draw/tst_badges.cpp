// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/badges.h"

#include "graph/draw/picture.h"
#include "graph/draw/wording.h"
#include "graph/look/sizes.h"
#include "graph/look/textmetrics.h"
#include "support/graphtext.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr auto doubtful = "a: user=root, category=RUNNING, active=failed\nb: user=qt\nb writes stream:s\n"
                          "c: user=root\na listens port:80/tcp\nc listens port:80/tcp\n";

PicturePtr pictureOf(const QByteArray& text, const RuleSet& rules = {})
{
    const GraphPtr graph = graphOf(text);
    LayoutOptions options;
    options.budget = 0; // the simple placement will do
    return makePicture(graph, review(*graph, rules, 0), {}, options, {}).value();
}

Drawing drawingOf(const Badge& badge)
{
    Drawing drawing;
    Pen pen(drawing);
    pen.begin(Group::Part::Legend, u"badge"_s);
    drawBadge(pen, badge, {0, 0});
    pen.end();
    return drawing;
}

Badge badgeOf(Severity worst, int count)
{
    Badge badge{.worst = worst};
    for (int i = 0; i < count; ++i)
        badge.problems += u"a problem"_s;
    return badge;
}

/// The shapes without their tones: what is left in a grey print.
QString formOf(const Drawing& drawing)
{
    QStringList parts;
    for (const Shape& shape : drawing.shapes)
        parts += u"%1/%2/%3"_s.arg(int(shape.type)).arg(shape.elementCount).arg(shape.strokeWidth);
    return parts.join(u' ');
}

const Group& groupOf(const Picture& picture, const QString& title)
{
    for (const Group& group : picture.drawing.groups) {
        if (group.title == title)
            return group;
    }
    qFatal("no such group");
}

} // namespace

class BadgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeverity_hasAFormOfItsOwn()
    {
        QSet<QString> forms;
        for (const Severity severity : {Severity::Note, Severity::Warning, Severity::Error})
            forms.insert(formOf(drawingOf(badgeOf(severity, 1))));
        QCOMPARE(forms.size(), 3);
    }

    void aNumber_isThereOnlyForSeveral()
    {
        const auto texts = [](int count) {
            QStringList words;
            const Drawing drawing = drawingOf(badgeOf(Severity::Error, count));
            for (const Shape& shape : drawing.shapes) {
                if (shape.type == Shape::Type::Text)
                    words += shape.text;
            }
            return words;
        };
        QVERIFY(drawingOf({}).shapes.empty());
        QVERIFY(texts(1).isEmpty());
        QCOMPARE(texts(2), QStringList{u"2"_s});
        QCOMPARE(texts(1000), QStringList{u"99+"_s});
    }

    void aBadge_coversNoText()
    {
        const PicturePtr picture = pictureOf(doubtful);
        const Sizes sizes = sizesOf(picture->visible);
        int badges = 0;
        for (size_t i = 0; i < sizes.size(); ++i) {
            const NodeForm& form = sizes[i];
            const Weight weight = form.docking.as == Dock::None ? Weight::SemiBold : Weight::Regular;
            const QRectF name(form.nameAt.x(), form.nameAt.y() - capHeight(form.textSize),
                              textWidth(form.name, form.textSize, weight), capHeight(form.textSize));
            // What is docked gets no number.
            const int most = form.docking.as == Dock::None ? 100 : 1;
            const Drawing drawing = drawingOf(badgeOf(Severity::Error, most));
            for (const Shape& shape : drawing.shapes)
                QVERIFY2(!boundsOf(drawing, shape).translated(form.badgeAt).intersects(name), qPrintable(form.name));
            badges += picture->visible.nodes[i].badge.isEmpty() ? 0 : 1;
        }
        QVERIFY(badges >= 2);
    }

    void badges_changeNeitherSizeNorPlace()
    {
        const PicturePtr with = pictureOf(doubtful);
        const PicturePtr without = withReview(*with, review(*with->visible.graph,
                                                            {.severities = {{u"runs-as-root"_s, {}}}}, 0));
        QVERIFY(with->layout.boxes == without->layout.boxes);
        const Sizes a = sizesOf(with->visible);
        const Sizes b = sizesOf(without->visible);
        for (size_t i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].size, b[i].size);
        QVERIFY(with->drawing.shapes.size() > without->drawing.shapes.size());
    }

    void anotherReview_isThePictureAsIfMadeWithIt()
    {
        const RuleSet rules{.severities = {{u"runs-as-root"_s, Severity::Error}}};
        const PicturePtr made = pictureOf(doubtful, rules);
        const PicturePtr redrawn = withReview(*pictureOf(doubtful), made->review);
        QCOMPARE(redrawn->drawing.bounds, made->drawing.bounds);
        QCOMPARE(redrawn->drawing.shapes.size(), made->drawing.shapes.size());
        for (size_t i = 0; i < made->drawing.groups.size(); ++i) {
            QCOMPARE(redrawn->drawing.groups[i].cssClasses, made->drawing.groups[i].cssClasses);
            QCOMPARE(descriptionOf(redrawn->visible, redrawn->drawing.groups[i]),
                     descriptionOf(made->visible, made->drawing.groups[i]));
        }
    }

    void theWords_areSaidToo()
    {
        const PicturePtr picture = pictureOf(doubtful);
        const Group& group = groupOf(*picture, u"c"_s);
        const QString description = descriptionOf(picture->visible, group);
        QVERIFY2(description.contains(u"c: runs as root"_s), qPrintable(description));
        QVERIFY2(description.contains(u"Problem"_s), qPrintable(description));
        QVERIFY2(group.cssClasses.contains(u"problem-"_s), qPrintable(group.cssClasses));
        QVERIFY(!groupOf(*picture, u"b"_s).cssClasses.contains(u"problem-"_s));
    }

    void theLegend_explainsWhatOccurs()
    {
        const auto legend = [](const PicturePtr& picture) {
            QStringList words;
            for (const Group& group : picture->drawing.groups) {
                if (group.part != Group::Part::Legend)
                    continue;
                for (const Shape& shape : picture->drawing.shapesOf(group)) {
                    if (shape.type == Shape::Type::Text)
                        words += shape.text;
                }
            }
            return words;
        };
        QVERIFY(legend(pictureOf(doubtful)).contains(u"problem: error"_s));
        QVERIFY(!legend(pictureOf("a: user=qt\n")).join(u' ').contains(u"problem"_s));
        const QStringList one = legend(pictureOf("a: user=root\n"));
        QVERIFY2(one.contains(u"problem: warning"_s), qPrintable(one.join(u'|')));
        QVERIFY(!one.contains(u"several, the worst shown"_s));
    }

    void aBadge_takesThePlaceOfTheMark()
    {
        const QByteArray text = "a: active=active\na: active=failed\n";
        const PicturePtr bare = pictureOf(text, {.severities = {{u"source-contradicts-itself"_s, {}}}});
        const PicturePtr found = pictureOf(text);
        QVERIFY(groupOf(*bare, u"a"_s).cssClasses.contains(u"contradicted"_s));
        QVERIFY(!found->visible.nodes.front().badge.isEmpty());
        QVERIFY(groupOf(*found, u"a"_s).cssClasses.contains(u"contradicted"_s));
    }
};

QTEST_GUILESS_MAIN(BadgesTest)
#include "tst_badges.moc"
