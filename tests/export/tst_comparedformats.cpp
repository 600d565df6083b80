// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What differs between two states, as text for other programs: read again by these, each box and line with what became of it.
#include "export/diagramreaders.h"
#include "export/naughtyview.h"
#include "graph/base/safetext.h"
#include "graph/diff/compare.h"
#include "graph/draw/comparedview.h"
#include "graph/export/diagram.h"
#include "graph/export/textformat.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray monday =
    "gate: user=root\ngate writes stream:orders\ngone: category=FAILED\ngone reads stream:orders\n"
    "old: exec=run\nquiet: active=active\ngate listens port:9\n"
    "coverage service complete\ncoverage stream complete\n";
const QByteArray friday =
    "gate: user=shop\ngate writes stream:orders\nfresh reads stream:orders\nnew: exec=run\nquiet: active=active\n"
    "coverage service complete\ncoverage stream complete\n";

TwoStatesPtr states()
{
    return twoStatesOf(std::make_shared<const GraphDiff>(compare(graphOf(monday), graphOf(friday)).value()));
}

Visible shown(Compared compared = Compared::Both)
{
    ViewSpec spec;
    spec.compared = compared;
    return comparedView(*states(), spec, nullptr).shown;
}

/// "gate: ~ changed": the name, then the second line of its label.
QStringList boxesOf(const ReadDiagram& diagram)
{
    QStringList boxes;
    for (const ReadNode& node : diagram.nodes)
        boxes += node.lines.value(0) + u": "_s + node.lines.value(1);
    boxes.sort();
    return boxes;
}

QStringList linesOf(const ReadDiagram& diagram)
{
    QHash<QString, QString> names;
    for (const ReadNode& node : diagram.nodes)
        names.insert(node.id, node.lines.value(0));
    QStringList lines;
    for (const ReadEdge& edge : diagram.edges)
        lines += names.value(edge.from) + u" -> "_s + names.value(edge.to) + u": "_s + edge.words;
    lines.sort();
    return lines;
}

QJsonArray recordsOf(const QByteArray& csv)
{
    const Ran ran = runPython(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readcsv.py"), csv);
    if (!ran.error.isEmpty())
        qFatal("%s", qPrintable(ran.error));
    return QJsonDocument::fromJson(ran.output).array();
}

/// "gate: changed", by what stands in two fields of each.
QStringList changesIn(const QJsonArray& records, const QString& name)
{
    QStringList changes;
    for (const auto& record : records)
        changes += record[name].toString() + u": "_s + record[u"change"_s].toString();
    changes.sort();
    return changes;
}

} // namespace

class ComparedFormatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dot_saysWhatBecameOfEachBoxAndLine()
    {
        const ReadDiagram diagram = readDot(toTextFormat(shown(), TextFormat::Dot));
        QCOMPARE(diagram.error, QString());
        QCOMPARE(boxesOf(diagram),
                 QStringList({u"9: ? not looked at this time"_s, u"fresh: + added"_s, u"gate: ~ changed"_s,
                              u"gone: - removed"_s, u"new: = renamed"_s, u"orders: "_s, u"quiet: running"_s}));
        QCOMPARE(linesOf(diagram), QStringList({u"gate -> 9: listens on"_s, u"gate -> orders: "_s,
                                                u"orders -> fresh: + added"_s, u"orders -> gone: - removed"_s}));
    }

    void dot_countsWhatChanged_andColoursIt()
    {
        const QByteArray dot = toTextFormat(shown(), TextFormat::Dot);
        for (const char* line : {"// + added: 1 box, 1 line\n", "// - removed: 1 box, 1 line\n",
                                 "// ~ changed: 1 box\n", "// = renamed: 1 box\n"})
            QVERIFY2(dot.contains(line), dot.constData());
        QVERIFY(dot.contains("label=\"+ added\", color=\"#"));
        QVERIFY(dot.contains("User: root → shop"));
        const Visible same = comparedView(*twoStatesOf(std::make_shared<const GraphDiff>(
                                              compare(graphOf(monday), graphOf(monday)).value())),
                                          {}, nullptr)
                                 .shown;
        QVERIFY(toTextFormat(same, TextFormat::Dot).contains("// nothing changed\n"));
    }

    void graphMl_hasTheChangeAsAValue()
    {
        const ReadDiagram diagram = readGraphMl(toTextFormat(shown(), TextFormat::GraphMl));
        QCOMPARE(diagram.error, QString());
        QStringList changes;
        for (const ReadNode& node : diagram.nodes)
            changes += node.lines.value(0) + u": "_s + node.lines.value(2);
        changes.sort();
        QCOMPARE(changes, QStringList({u"9: not_looked_at_after"_s, u"fresh: added"_s, u"gate: changed"_s,
                                       u"gone: removed"_s, u"new: renamed"_s, u"orders: "_s, u"quiet: "_s}));
        QCOMPARE(std::count_if(diagram.edges.begin(), diagram.edges.end(),
                               [](const ReadEdge& edge) { return edge.words == "removed"_L1; }),
                 1);
    }

    void csv_hasAColumn()
    {
        QCOMPARE(changesIn(recordsOf(toTextFormat(shown(), TextFormat::NodesCsv)), u"name"_s),
                 QStringList({u"9: not_looked_at_after"_s, u"fresh: added"_s, u"gate: changed"_s, u"gone: removed"_s,
                              u"new: renamed"_s, u"orders: same"_s, u"quiet: same"_s}));
        QCOMPARE(changesIn(recordsOf(toTextFormat(shown(), TextFormat::EdgesCsv)), u"kind"_s),
                 QStringList({u"flow: added"_s, u"flow: removed"_s, u"flow: same"_s, u"listens: same"_s}));
        // Of one state there is none.
        QVERIFY(!toTextFormat(view(graphOf(monday), {}), TextFormat::NodesCsv).contains("change"));
    }

    void json_isValid()
    {
        for (const Visible& visible : {shown(), naughtyComparison()}) {
            const QByteArray json = toTextFormat(visible, TextFormat::Json);
            QVERIFY(!QJsonDocument::fromJson(json).isNull());
            if (hasValidator())
                QCOMPARE(complaintsBySchema(u"shown-1.schema.json"_s, json), QString());
        }
        const QJsonArray nodes = QJsonDocument::fromJson(toTextFormat(shown(), TextFormat::Json))[u"nodes"_s].toArray();
        QVERIFY(changesIn(nodes, u"name"_s).contains(u"gone: removed"_s));
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed: the schema was not checked");
    }

    void aPart_isWritten()
    {
        const ReadDiagram part = readDot(toTextFormat(shown(Compared::Changes), TextFormat::Dot));
        QVERIFY(part.names().contains(u"gone"_s) && !part.names().contains(u"quiet"_s));
        const ReadDiagram before = readDot(toTextFormat(shown(Compared::Before), TextFormat::Dot));
        QCOMPARE(before.names(), QStringList({u"9"_s, u"gate"_s, u"gone"_s, u"new"_s, u"orders"_s, u"quiet"_s}));
        const ReadDiagram after = readDot(toTextFormat(shown(Compared::After), TextFormat::Dot));
        QCOMPARE(after.names(), QStringList({u"fresh"_s, u"gate"_s, u"new"_s, u"orders"_s, u"quiet"_s}));
    }

    void whatIsWritten_isWhatThePictureShows()
    {
        LayoutOptions quick;
        quick.budget = 0;
        for (const Compared part :
             {Compared::Both, Compared::Changes, Compared::Before, Compared::After, Compared::Tidied}) {
            ViewSpec spec;
            spec.compared = part;
            const auto picture = makePicture(states(), nullptr, spec, quick, {});
            QVERIFY(picture);
            for (const TextFormatInfo& info : textFormats())
                QCOMPARE(toTextFormat((*picture)->visible, info.format), toTextFormat(shown(part), info.format));
        }
    }

    void naughtyNames_areText()
    {
        const Visible visible = naughtyComparison();
        QStringList names = shownNaughtyNames();
        const ReadDiagram diagram = readDot(toTextFormat(visible, TextFormat::Dot));
        QCOMPARE(diagram.error, QString());
        QCOMPARE(diagram.names(), names);
        QCOMPARE(diagram.edges.size(), size_t(naughtyNames().size()));
        const ReadDiagram graphMl = readGraphMl(toTextFormat(visible, TextFormat::GraphMl));
        QCOMPARE(graphMl.error, QString());
        QCOMPARE(graphMl.nodes.size(), visible.nodes.size());
        const QStringList changes = changesIn(recordsOf(toTextFormat(visible, TextFormat::EdgesCsv)), u"kind"_s);
        QCOMPARE(changes.count(u"flow: added"_s) + changes.count(u"flow: removed"_s) + changes.count(u"flow: same"_s),
                 naughtyNames().size());
        QVERIFY(changes.contains(u"flow: added"_s) && changes.contains(u"flow: removed"_s));
    }
};

QTEST_GUILESS_MAIN(ComparedFormatsTest)
#include "tst_comparedformats.moc"
