// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/ids.h"

#include <QtCore/qset.h>
#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

QStringList hostileNames()
{
    QStringList names{u"a"_s,
                      u"a:b"_s,
                      u"::"_s,
                      u"a/b"_s,
                      u"//"_s,
                      u"%"_s,
                      u"%25"_s,
                      u"a b"_s,
                      u" "_s,
                      u"\t\r\n"_s,
                      u"\x1b[2J"_s,
                      u"-flow->"_s,
                      u"a -flow-> b"_s,
                      u"_"_s,
                      u"_5f"_s,
                      u"ä"_s,
                      u"a\u0308"_s,
                      u"\u00A0"_s,
                      u"\u2003x\u2028"_s,
                      u"\uFEFFx"_s,
                      u"\u0085"_s,
                      u"\U0001F600"_s,
                      u"<&\"'>"_s,
                      u"//h/service:x"_s,
                      u"%zz"_s,
                      u"a%2Fb"_s,
                      u"service:"_s};
    names += QString(QChar(0));
    names += QString(QChar(0xD800));
    names += QString(QChar(0xDC00));
    names += QString(QChar(0xDC00)) + QChar(0xD800);
    return names;
}

NodeId nodeOf(const QString& text)
{
    return *NodeId::parse(text, u"h"_s);
}

} // namespace

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatPeopleWouldSeeAlike_differAsIds()
    {
        const auto hidden = NodeId::make(QStringLiteral("h"), Kind::Service, QStringLiteral("b\u202E"));
        const auto literal = NodeId::make(QStringLiteral("h"), Kind::Service, QStringLiteral("b\\u{202e}"));
        QVERIFY(hidden->text() != literal->text());
        QVERIFY(!hidden->text().contains(QChar(0x202E)));
        QCOMPARE(NodeId::parse(hidden->text()), hidden);
        QCOMPARE(NodeId::parse(literal->text()), literal);
    }

    void everyKind_hasItsOwnWord()
    {
        QSet<QString> words;
        for (const Kind kind : allKinds()) {
            words += wordFor(kind).toString();
            QCOMPARE(kindFromWord(wordFor(kind).toString()), kind);
        }
        QCOMPARE(words.size(), qsizetype(allKinds().size()));
        QCOMPARE(allKinds().size(), 10u);
        QVERIFY(!kindFromWord(u"Service") && !kindFromWord(u"") && !kindFromWord(u"services"));
    }

    void everyEdgeKind_hasItsOwnWord()
    {
        QSet<QString> words;
        for (const EdgeKind kind : allEdgeKinds()) {
            words += wordFor(kind).toString();
            QCOMPARE(edgeKindFromWord(wordFor(kind).toString()), kind);
        }
        QCOMPARE(words.size(), qsizetype(allEdgeKinds().size()));
        QCOMPARE(allEdgeKinds().size(), 11u);
        QVERIFY(!edgeKindFromWord(u"FLOW"));
    }

    void kindsAreListed_inTheirOwnOrder()
    {
        QVERIFY(std::is_sorted(allKinds().begin(), allKinds().end()));
        QVERIFY(std::is_sorted(allEdgeKinds().begin(), allEdgeKinds().end()));
    }

    void nodeText_readsAsDocumented()
    {
        const auto id = NodeId::make(u"web-1"_s, Kind::Stream, u"orders/new 1%:x"_s);
        QCOMPARE(id->text(), u"//web-1/stream:orders%2Fnew%201%25:x"_s);
        QCOMPARE(id->shortText(), u"stream:orders%2Fnew%201%25:x"_s);
    }

    void hostileNames_comeBackUnchanged()
    {
        for (const QString& host : hostileNames()) {
            for (const QString& name : hostileNames()) {
                const auto id = NodeId::make(host, Kind::Service, name);
                QVERIFY(id);
                QCOMPARE(NodeId::parse(id->text()), id);
                QCOMPARE(NodeId::parse(id->shortText(), host), id);
                const EdgeId edge{*id, EdgeKind::Flow, *NodeId::make(name, Kind::Code, host)};
                QCOMPARE(EdgeId::parse(edge.text()), edge);
            }
        }
    }

    void idText_holdsNoSpaceOrControl()
    {
        for (const QString& name : hostileNames()) {
            const QString text = NodeId::make(name, Kind::Port, name)->text();
            QVERIFY(std::none_of(text.begin(), text.end(),
                                 [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }));
            QCOMPARE(text.count(u'/'), 3);
        }
    }

    void impossibleText_isNoId_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString& text : {u""_s,
                                    u"stream:"_s,
                                    u":x"_s,
                                    u"x"_s,
                                    u"unit:x"_s,
                                    u"Service:x"_s,
                                    u" service:x"_s,
                                    u"service:a b"_s,
                                    u"service:%"_s,
                                    u"service:%2"_s,
                                    u"service:%g0"_s,
                                    u"service:%ff"_s,
                                    u"service:%c3"_s,
                                    u"//"_s,
                                    u"//h"_s,
                                    u"//h/"_s,
                                    u"///service:x"_s,
                                    u"//h/service:"_s,
                                    u"//%zz/service:x"_s,
                                    u"//h/x"_s,
                                    u"/service:x"_s,
                                    u"service:x\n"_s})
            QTest::newRow(qPrintable(u"'"_s + text + u'\'')) << text;
    }

    void impossibleText_isNoId()
    {
        QFETCH(QString, text);
        QVERIFY(!NodeId::parse(text, u"h"_s));
    }

    void shortForm_needsAHost()
    {
        QVERIFY(!NodeId::parse(u"service:x"));
        QCOMPARE(nodeOf(u"service:x"_s).host(), u"h"_s);
        QCOMPARE(NodeId::parse(u"//other/service:x", u"h"_s)->host(), u"other"_s);
        QVERIFY(!NodeId::make({}, Kind::Service, u"x"_s) && !NodeId::make(u"h"_s, Kind::Service, {}));
    }

    void lenientReading_acceptsSlashesAndEitherCase()
    {
        QCOMPARE(nodeOf(u"code:/opt/a.py"_s).name(), u"/opt/a.py"_s);
        QCOMPARE(nodeOf(u"code:%2fopt%2Fa.py"_s).name(), u"/opt/a.py"_s);
        QCOMPARE(nodeOf(u"//[2001:db8::1]/port:8001/tcp"_s).host(), u"[2001:db8::1]"_s);
    }

    void order_isTotalAndByHostKindName()
    {
        QList<NodeId> ids;
        for (const QString& host : {u"a"_s, u"b"_s}) {
            for (const Kind kind : allKinds()) {
                for (const QString& name : {u"A"_s, u"a"_s, u"ab"_s, u"ä"_s})
                    ids += *NodeId::make(host, kind, name);
            }
        }
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        for (const NodeId& a : ids) {
            for (const NodeId& b : ids)
                QCOMPARE(int(a < b) + int(b < a) + int(a == b), 1);
        }
    }

    void edges_areOrderedByFromKindTo()
    {
        const NodeId a = nodeOf(u"service:a"_s);
        const NodeId b = nodeOf(u"service:b"_s);
        const QList<EdgeId> edges{
            {a, EdgeKind::Flow, a}, {a, EdgeKind::Flow, b}, {a, EdgeKind::Wants, a}, {b, EdgeKind::Flow, a}};
        for (qsizetype i = 0; i < edges.size(); ++i) {
            for (qsizetype k = 0; k < edges.size(); ++k)
                QCOMPARE(edges[i] < edges[k], i < k);
        }
        QCOMPARE(qHash(edges[0]), qHash(EdgeId{a, EdgeKind::Flow, a}));
    }

    void edgeText_readsAsDocumented()
    {
        const EdgeId edge{nodeOf(u"service:a"_s), EdgeKind::PartOf, nodeOf(u"target:b"_s)};
        QCOMPARE(edge.text(), u"//h/service:a -part_of-> //h/target:b"_s);
        QCOMPARE(EdgeId::parse(u"service:a -part_of-> target:b", u"h"_s), edge);
    }

    void impossibleText_isNoEdge()
    {
        for (const QString& text :
             {u""_s, u"service:a"_s, u"service:a -> service:b"_s, u"service:a --> service:b"_s,
              u"service:a -eats-> service:b"_s, u"service:a flow service:b"_s, u"service:a -flow-> "_s,
              u" -flow-> service:a"_s, u"service:a  -flow-> service:b"_s, u"service:a -flow-> service:b "_s})
            QVERIFY2(!EdgeId::parse(text, u"h"_s), qPrintable(text));
    }

    void xmlNames_areDifferentForDifferentTexts()
    {
        QSet<QString> names;
        QStringList texts = hostileNames() + QStringList{u""_s, u"A"_s, u"_c3"_s, u"\uFFFD"_s, u"?"_s};
        texts.removeDuplicates();
        for (const QString& text : texts) {
            const QString name = xmlNameFor(text);
            names += name;
            QVERIFY(name.startsWith("n-"_L1));
            QVERIFY(std::all_of(name.begin(), name.end(), [](QChar c) {
                return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_');
            }));
        }
        QCOMPARE(names.size(), texts.size());
    }

    void xmlName_readsAsDocumented()
    {
        QCOMPARE(xmlNameFor(u"//h/service:a_b.c-1"), u"n-_2f_2fh_2fservice_3aa_5fb.c-1"_s);
        QCOMPARE(xmlNameFor(u"ä", "e."_L1), u"e._c3_a4"_s);
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
