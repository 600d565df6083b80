// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/ownwords.h"

#include "graph/draw/picture.h"
#include "graph/look/textmetrics.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray shop =
    "a: category=RUNNING\na writes stream:s\nb reads stream:s\na listens port:80/tcp\nb: category=FAILED";

NodeId id(const QString& text)
{
    return *NodeId::parse(text, u"h"_s);
}

PicturePtr pictureWith(const OwnWords& own)
{
    ViewSpec spec;
    spec.own = own;
    LayoutOptions options;
    options.budget = 0;
    return *makePicture(graphOf(shop), spec, options, {});
}

QStringList textsOf(const Drawing& drawing, const QString& groupId)
{
    QStringList texts;
    for (const Group& group : drawing.groups) {
        if (group.id != groupId)
            continue;
        for (const Shape& shape : drawing.shapesOf(group)) {
            if (shape.type == Shape::Type::Text)
                texts += shape.text;
        }
    }
    return texts;
}

QRectF boxIn(const Picture& picture, const QString& name)
{
    return picture.layout.boxes[*picture.visible.indexOf(id(name))];
}

} // namespace

/// What somebody wrote themselves stands in the picture, known as theirs, and in nobody's way.
class OwnWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleAndNote_areMarkedAsOwn()
    {
        const PicturePtr picture = pictureWith(
            {.title = u"What we live on"_s, .note = u"first\nsecond"_s, .notes = {}});
        QCOMPARE(textsOf(picture->drawing, u"own-title"_s), (QStringList{u"What we live on"_s, u"own title"_s}));
        QCOMPARE(textsOf(picture->drawing, u"own-note"_s), (QStringList{u"Own note: first"_s, u"second"_s}));
        const PicturePtr without = pictureWith({});
        QVERIFY(textsOf(without->drawing, u"own-title"_s).isEmpty());
        QVERIFY(picture->drawing.bounds.height() > without->drawing.bounds.height());
        // They take room from no box.
        for (size_t i = 0; i < without->layout.boxes.size(); ++i)
            QCOMPARE(picture->layout.boxes[i].size(), without->layout.boxes[i].size());
    }

    void noteOnABox_hasALineThere_andOnlyThere()
    {
        const PicturePtr without = pictureWith({});
        const PicturePtr picture = pictureWith({.notes = {{id(u"service:b"_s), u"ask first"_s}}});
        QVERIFY(textsOf(picture->drawing, xmlNameFor(u"//h/service:b"_s)).contains(u"ask first"_s));
        QCOMPARE(boxIn(*picture, u"service:b"_s).height(), boxIn(*without, u"service:b"_s).height() + 16);
        QCOMPARE(boxIn(*picture, u"service:a"_s).size(), boxIn(*without, u"service:a"_s).size());
        QVERIFY(textsOf(picture->drawing, u"legend"_s).contains(u"own note"_s));
        QVERIFY(!textsOf(without->drawing, u"legend"_s).contains(u"own note"_s));
    }

    /// A port at its service's edge, a stream beneath it: the pencil, and the words where there is room for them.
    void noteOnWhatIsDocked_isAPencil()
    {
        const PicturePtr picture = pictureWith(
            {.notes = {{id(u"port:80%2Ftcp"_s), u"open to the lab"_s}, {id(u"stream:s"_s), u"busy"_s}}});
        const Sizes sizes = sizesOf(picture->visible);
        for (const QString& name : {u"port:80%2Ftcp"_s, u"stream:s"_s}) {
            const quint32 at = *picture->visible.indexOf(id(name));
            QVERIFY(sizes[at].isNoted);
            QCOMPARE(sizes[at].note, QString());
            QVERIFY(QRectF({}, sizes[at].size).contains(QRectF(sizes[at].pencilAt - QPointF(4, 4), QSizeF(8, 8))));
        }
    }

    void longAndHostileNotes_stayInTheirBox()
    {
        const QString hostile = u"x\u202e\n\x1b[31m</svg>"_s + u"word "_s.repeated(500);
        const PicturePtr picture = pictureWith(
            {.title = u"t"_s.repeated(5000), .note = hostile, .notes = {{id(u"service:a"_s), hostile}}});
        const Visible& visible = picture->visible;
        const VisibleNode& node = visible.nodes[*visible.indexOf(id(u"service:a"_s))];
        QVERIFY(node.note.startsWith(u"x\\u{202e} \\u{1b}[31m</svg>"_s));
        const NodeForm form = sizesOf(visible)[*visible.indexOf(id(u"service:a"_s))];
        QVERIFY(form.note.endsWith(u'…'));
        QVERIFY(form.noteAt.x() + textWidth(form.note, secondSize, Weight::Regular) <= form.size.width());
        QVERIFY(form.size.width() < 260);
        QCOMPARE(textsOf(picture->drawing, u"own-note"_s).size(), 4);
        for (const Group& group : picture->drawing.groups)
            QVERIFY(picture->drawing.bounds.contains(group.bounds));
    }

    void wrapping_losesNothing_untilItHasTo()
    {
        QCOMPARE(wrappedLines(u"one two three"_s, 45, 11, 9), (QStringList{u"one two"_s, u"three"_s}));
        QCOMPARE(wrappedLines(u""_s, 45, 11, 9), QStringList{QString()});
        QCOMPARE(wrappedLines(u"a\n\nb"_s, 45, 11, 9), (QStringList{u"a"_s, QString(), u"b"_s}));
        QVERIFY(wrappedLines(u"one two three"_s, 45, 11, 1).front().endsWith(u"…"_s));
        const QString endless = QString(300, u'm');
        QCOMPARE(wrappedLines(endless, 100, 11, 100).join(QString()), endless);
        QCOMPARE(wrappedLines(u"\U0001f980"_s.repeated(30), 5, 11, 100).join(QString()), u"\U0001f980"_s.repeated(30));
    }
};

QTEST_GUILESS_MAIN(OwnWordsTest)
#include "tst_ownwords.moc"
