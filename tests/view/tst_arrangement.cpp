// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/arrangement.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// So many services, the first few of which write a stream.
QByteArray services(int all, int writing)
{
    QByteArray text;
    for (int i = 0; i < all; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "a" + number + ": category=RUNNING\n";
        if (i < writing)
            text += "a" + number + " writes stream:s" + number + "\n";
    }
    return text;
}

QString noteOf(const QByteArray& text)
{
    return view(graphOf(text), {}).caption.note;
}

} // namespace

class ArrangementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThird_isAFlow_andLessIsAShelf()
    {
        QCOMPARE(view(graphOf(services(9, 3)), {}).arrangement, Arrangement::Flow);
        QCOMPARE(view(graphOf(services(9, 2)), {}).arrangement, Arrangement::Shelf);
        QCOMPARE(view(graphOf(services(41, 14)), {}).arrangement, Arrangement::Flow);
        QCOMPARE(view(graphOf(services(41, 13)), {}).arrangement, Arrangement::Shelf);
        QCOMPARE(view(graphOf(""), {}).arrangement, Arrangement::Shelf);
    }
    void connection_countsLikeAFlow()
    {
        QCOMPARE(view(graphOf("a connects port:80/tcp\nb listens port:80/tcp\nc: user=x\n"), {}).arrangement,
                 Arrangement::Flow);
    }
    void note_saysWhichAndWhy()
    {
        QCOMPARE(noteOf(services(9, 3)),
                 u"Arranged by data flow, left to right: 3 of 9 services have a known flow or connection."_s);
        QCOMPARE(
            noteOf("a: section=Core\nb: user=x\nc: user=x\nd uses stream:s\ne: user=x\nf writes stream:t\ng: user=x\n"),
            u"Arranged by section: 2 of 7 services have a known flow or connection. "
            u"No source tells who reads or writes 1 of 2 streams."_s);
        QCOMPARE(noteOf("stream:s: topic=x\nstream:t: topic=x\n"),
                 u"No source tells who reads or writes any of the 2 streams."_s);
        QCOMPARE(noteOf(""), QString());
    }
    void section_isWhatASourceListsItUnder_orTheState()
    {
        const auto sectionsOf = [](const QByteArray& text) {
            QStringList sections;
            for (const VisibleNode& node : view(graphOf(text), {}).nodes)
                sections += node.section;
            sections.removeDuplicates();
            return sections;
        };
        QCOMPARE(sectionsOf("a: section=Core, category=RUNNING\n"), QStringList(u"Core"_s));
        QCOMPARE(sectionsOf(services(12, 0)), QStringList(u"Running"_s));
        QCOMPARE(sectionsOf(services(3, 0)), QStringList(QString())); // few boxes need no headings
        QCOMPARE(sectionsOf("stream:s: topic=Market\n"), QStringList(u"Market"_s));
    }
};

QTEST_APPLESS_MAIN(ArrangementTest)
#include "tst_arrangement.moc"
