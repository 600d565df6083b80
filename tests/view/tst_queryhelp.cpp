// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/applyfilter.h"
#include "graph/view/query/complete.h"
#include "graph/view/query/presets.h"
#include "queryshop.h"

#include <QtCore/qset.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

qsizetype countOf(const Graph& graph, const QString& filter)
{
    return evaluate(parseQuery(filter)->expression, QueryInput{graph}).nodeCount;
}

QStringList offered(const Graph& graph, const QString& text, qsizetype most = 4)
{
    QStringList texts;
    const qsizetype cursor = text.indexOf(u'|');
    const Completions completions = complete(QString(text).remove(u'|'), cursor, QueryInput{graph});
    for (const Completion& item : completions.items) {
        if (texts.size() < most)
            texts += item.count < 0 ? item.text : u"%1 (%2)"_s.arg(item.text).arg(item.count);
    }
    return texts;
}

} // namespace

class QueryHelpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingFound_isExplained()
    {
        const GraphPtr graph = graphOf(shop);
        const auto why = [&](const QString& filter) {
            return whyNothing(parseQuery(filter)->expression, QueryInput{*graph}).join(u' ');
        };
        QCOMPARE(why(u"user = rot"_s), u"Nearest to \"rot\": root."_s);
        QCOMPARE(why(u"user = root and kind = stream"_s), u"user = root: 1 alone. kind = stream: 2 alone."_s);
        QCOMPARE(why(u"changed"_s), u"Only where two states are compared is it known what changed."_s);
        QCOMPARE(why(u"finding"_s), u"Nobody has looked for problems."_s);
        QCOMPARE(why(u"kernel = 5 and machine_id = x"_s).section(u". "_s, -1),
                 u"Nobody states \"machine_id\" of anything here."_s);
    }

    void completion_offersWhatFits()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(offered(*graph, u"use|"_s, 2), QStringList({u"uses"_s, u"user"_s}));
        QCOMPARE(offered(*graph, u"user |"_s, 3), QStringList({u"="_s, u"!="_s, u"contains"_s}));
        QVERIFY(offered(*graph, u"user |"_s, 99).contains(u"and"_s));
        QCOMPARE(offered(*graph, u"user = |"_s), QStringList({u"shop (2)"_s, u"root (1)"_s}));
        QCOMPARE(offered(*graph, u"user = ro|"_s), QStringList(u"root (1)"_s));
        QCOMPARE(offered(*graph, u"user = root |"_s), QStringList({u"and"_s, u"or"_s}));
        QCOMPARE(offered(*graph, u"(user = root |"_s), QStringList({u")"_s, u"and"_s, u"or"_s}));
        QCOMPARE(offered(*graph, u"state = a|"_s, 1), QStringList(u"auto-restart (1)"_s));
        QCOMPARE(offered(*graph, u"kind in (timer, str|"_s), QStringList(u"stream (2)"_s));
        QCOMPARE(offered(*graph, u"kind in (timer |"_s), QStringList({u","_s, u")"_s}));
        QCOMPARE(offered(*graph, u"reads |"_s, 1), QStringList(u"shop:sold (1)"_s));
        QCOMPARE(offered(*graph, u"description = \"Cou|"_s), QStringList(u"\"Counts what is there\" (1)"_s));
        QCOMPARE(offered(*graph, u"enabled = |"_s, 2), QStringList({u"false (1)"_s, u"static (1)"_s}));
        QCOMPARE(offered(*graph, u"usr = |"_s), QStringList());
        QVERIFY(offered(*graph, u"|"_s, 999).contains(u"kind"_s));
        const Completions inside = complete(u"use = root"_s, 2, QueryInput{*graph});
        QCOMPARE(inside.begin, 0);
        QCOMPARE(inside.end, 3); // the whole word is replaced
    }

    void completed_isAlwaysReadable()
    {
        const GraphPtr graph = graphOf(shop);
        for (const QString& typed : {u"user = "_s, u"name = "_s, u"reads "_s, u"kind = "_s, u"port in ("_s,
                                     u"finding "_s, u"description = "_s, u"not "_s, u"("_s}) {
            const Completions completions = complete(typed, typed.size(), QueryInput{*graph});
            QVERIFY2(!completions.items.empty(), qPrintable(typed));
            for (const Completion& item : completions.items) {
                const QString text = typed.left(completions.begin) + item.text + u' ';
                QVERIFY2(continuationOf(text), qPrintable(text));
            }
        }
    }

    void anyValue_canBeAppliedAsFilter()
    {
        const GraphPtr graph = graphOf(shop + "odd: user=\"a \\\"b\", exec=\"x*y\"\n");
        for (const Node& node : graph->nodes()) {
            for (const Fact& fact : graph->factsOf(node)) {
                const QString filter = filterFor(graph->attributeOf(fact), graph->strongest(fact).value);
                const auto query = parseQuery(filter);
                QVERIFY2(query, qPrintable(filter));
                QVERIFY2(evaluate(query->expression, QueryInput{*graph}).nodes[*graph->find(node.id)],
                         qPrintable(test::nameOf(*graph, *graph->find(node.id)) + u": "_s + filter));
            }
        }
        QCOMPARE(filterFor(u"port"_s, Value::of(QString(u"8025?"_s))), u"runtime.port contains 8025?"_s);
        QCOMPARE(filterFor(u"nobody knows"_s, Value::none()), QString());
    }

    void filters_areJoined()
    {
        QCOMPARE(joinedFilter({}, JoinedBy::And, u"user = root"_s), u"user = root"_s);
        QCOMPARE(joinedFilter(u"a or b"_s, JoinedBy::And, u"user = root"_s), u"(a or b) and user = root"_s);
        QCOMPARE(joinedFilter(u"port"_s, JoinedBy::AndNot, u"a or b"_s), u"port and not (a or b)"_s);
        QCOMPARE(joinedFilter(u"port"_s, JoinedBy::Or, u"user = root"_s), u"port or user = root"_s);
        QCOMPARE(joinedFilter({}, JoinedBy::AndNot, u"port"_s), u"not port"_s);
        QCOMPARE(joinedFilter(u"user ="_s, JoinedBy::And, u"port"_s), u"port"_s);
        QCOMPARE(joinedFilter(u"port"_s, JoinedBy::And, u"user ="_s), u"port"_s);
    }

    void presets_canBeAsked()
    {
        const GraphPtr graph = graphOf(shop);
        QSet<QString> ids;
        for (const Preset& preset : presets()) {
            QVERIFY2(parseQuery(preset.expression), preset.id.data());
            QVERIFY2(preset.by.isEmpty() || findOperand(QString(preset.by)), preset.id.data());
            QVERIFY(!ids.contains(preset.id));
            ids.insert(preset.id);
            QCOMPARE(findPreset(QString(preset.id)), &preset);
        }
        QCOMPARE(countOf(*graph, findPreset(u"root")->expression), 1);
        QVERIFY(!findPreset(u"nothing"));
    }
};

QTEST_APPLESS_MAIN(QueryHelpTest)
#include "tst_queryhelp.moc"
