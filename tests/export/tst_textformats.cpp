// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/textformat.h"

#include "export/diagramreaders.h"
#include "export/naughtyview.h"
#include "graph/base/json/jsondocument.h"
#include "graph/base/safetext.h"
#include "graph/draw/picture.h"
#include "graph/export/diagram.h"
#include "graph/export/shownjson.h"
#include "graph/export/svg.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"
#include "support/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qset.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray shop =
    "gate: category=RUNNING, section=Front, user=app\ngate writes stream:orders\n"
    "desk: category=FAILED, section=Back, user=root\ndesk reads stream:orders\n"
    "desk uses stream:audit\nbook: active=active, section=Back\nbook reads stream:orders (inferred)\n"
    "gate listens port:8001/tcp\ntimer:book triggers book\n";

Visible shopView(Grouping grouping = Grouping::None, const std::set<NodeId>& collapsed = {})
{
    ViewSpec spec;
    spec.grouping = grouping;
    spec.collapsed = collapsed;
    spec.own.notes.emplace(*NodeId::make(u"h"_s, Kind::Service, u"desk"_s), u"ask first"_s);
    return view(graphOf(shop), spec);
}

QString idOf(const ReadDiagram& diagram, const QString& name)
{
    const auto found = std::find_if(diagram.nodes.begin(), diagram.nodes.end(),
                                    [&](const ReadNode& node) { return node.lines.value(0) == name; });
    return found == diagram.nodes.end() ? QString() : found->id;
}

/// "gate -> orders" with what is dashed as "~>".
QStringList linesOf(const ReadDiagram& diagram)
{
    QHash<QString, QString> names;
    for (const ReadNode& node : diagram.nodes)
        names.insert(node.id, node.lines.value(0));
    QStringList lines;
    for (const ReadEdge& edge : diagram.edges)
        lines += names.value(edge.from) + (edge.isDashed ? u" ~> "_s : u" -> "_s) + names.value(edge.to);
    lines.sort();
    return lines;
}

const QStringList shopLines{u"book -> book"_s,   u"desk -> audit"_s,  u"gate -> 8001"_s,
                            u"gate -> orders"_s, u"orders -> desk"_s, u"orders ~> book"_s};

QJsonArray recordsOf(const QByteArray& csv)
{
    const Ran ran = runPython(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readcsv.py"), csv);
    if (!ran.error.isEmpty())
        qFatal("%s", qPrintable(ran.error));
    return QJsonDocument::fromJson(ran.output).array();
}

QStringList column(const QJsonArray& records, const QString& name)
{
    QStringList cells;
    for (const auto& record : records)
        cells += record[name].toString();
    return cells;
}

} // namespace

class TextFormatsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formats_areFoundByWordAndByFile()
    {
        for (const TextFormatInfo& info : textFormats())
            QCOMPARE(textFormatFromWord(QString(info.word)), info.format);
        QCOMPARE(textFormatFromWord(u"svg"), std::nullopt);
        QCOMPARE(textFormatOfFile(u"a/b.GV"), TextFormat::Dot);
        QCOMPARE(textFormatOfFile(u"b.mmd"), TextFormat::Mermaid);
        QCOMPARE(textFormatOfFile(u"b.dot.puml"), TextFormat::PlantUml);
        QCOMPARE(textFormatOfFile(u"b.csv"), std::nullopt); // of boxes or of lines?
        QCOMPARE(textFormatOfFile(u"dot"), std::nullopt);
    }

    void dot_isReadByGraphviz()
    {
        const ReadDiagram diagram = readDot(toTextFormat(shopView(), TextFormat::Dot));
        QCOMPARE(diagram.error, QString());
        QCOMPARE(diagram.names(),
                 QStringList({u"8001"_s, u"audit"_s, u"book"_s, u"book"_s, u"desk"_s, u"gate"_s, u"orders"_s}));
        QCOMPARE(linesOf(diagram), shopLines);
        QCOMPARE(diagram.title, u"h"_s);
    }

    void dot_saysStatesNotesAndGroups()
    {
        const ReadDiagram diagram = readDot(toTextFormat(shopView(Grouping::Section), TextFormat::Dot));
        QVERIFY(diagram.groups.contains(u"Back (2)"_s) && diagram.groups.contains(u"Front (1)"_s));
        const QString desk = idOf(diagram, u"desk"_s);
        const auto node = std::find_if(diagram.nodes.begin(), diagram.nodes.end(),
                                       [&](const ReadNode& one) { return one.id == desk; });
        QCOMPARE(node->lines, QStringList({u"desk"_s, u"failed · runs as root"_s, u"Own note: ask first"_s}));
    }

    void collapsedGroup_isOneBox()
    {
        const Visible expanded = shopView(Grouping::Section);
        const auto back = std::find_if(expanded.groups.begin(), expanded.groups.end(),
                                       [](const VisibleGroup& group) { return group.name == u"Back"_s; });
        const Visible visible = shopView(Grouping::Section, {back->id});
        const ReadDiagram diagram = readDot(toTextFormat(visible, TextFormat::Dot));
        QVERIFY(diagram.names().contains(u"Back (2)"_s));
        QVERIFY(!diagram.names().contains(u"desk"_s));
        QVERIFY(!diagram.groups.contains(u"Back (2)"_s));
        const QJsonArray nodes = recordsOf(toTextFormat(visible, TextFormat::NodesCsv));
        QCOMPARE(column(nodes, u"stands_for"_s).join(QString()), u"4"_s); // two services, what only they use
    }

    void naughtyNames_inDot()
    {
        const ReadDiagram diagram = readDot(toTextFormat(naughtyView(), TextFormat::Dot));
        QCOMPARE(diagram.error, QString());
        QCOMPARE(diagram.names(), shownNaughtyNames());
        QCOMPARE(diagram.edges.size(), size_t(naughtyNames().size()));
        QCOMPARE(diagram.title, safeForPeople(naughtyView().spec.own.title));
        QCOMPARE(size_t(diagram.groups.size()), naughtyView().groups.size());
    }

    void graphMl_isReadByXmllintAndPython()
    {
        const ReadDiagram diagram = readGraphMl(toTextFormat(shopView(), TextFormat::GraphMl));
        QCOMPARE(diagram.error, QString());
        QCOMPARE(linesOf(diagram), shopLines);
        const ReadDiagram naughty = readGraphMl(toTextFormat(naughtyView(), TextFormat::GraphMl));
        QCOMPARE(naughty.error, QString());
        QStringList whole;
        for (const QString& name : naughtyNames())
            whole += QStringList{safeForPeople(name), safeForPeople(name)};
        whole.sort();
        QCOMPARE(naughty.names(), whole);
        QCOMPARE(naughty.edges.size(), size_t(naughtyNames().size()));
    }

    void csv_isReadByPython()
    {
        const Visible visible = naughtyView();
        const QJsonArray nodes = recordsOf(toTextFormat(visible, TextFormat::NodesCsv));
        QCOMPARE(size_t(nodes.size()), visible.nodes.size());
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const NodeId& id = visible.idOf(visible.nodes[size_t(i)]);
            // A lone surrogate is no character: nothing can carry it through UTF-8.
            const bool isText = QString::fromUtf8(id.name().toUtf8()) == id.name();
            QCOMPARE(nodes[i][u"name"_s].toString(), isText ? id.name() : nodes[i][u"name"_s].toString());
            QVERIFY(!isText || NodeId::parse(nodes[i][u"id"_s].toString()) == id);
        }
        const QJsonArray edges = recordsOf(toTextFormat(visible, TextFormat::EdgesCsv));
        const QStringList ids = column(nodes, u"id"_s);
        const QSet<QString> known(ids.begin(), ids.end());
        QCOMPARE(edges.size(), naughtyNames().size());
        for (const auto& edge : edges)
            QVERIFY(known.contains(edge[u"from"_s].toString()) && known.contains(edge[u"to"_s].toString()));
    }

    void csv_hasAColumnForEachField()
    {
        const QJsonArray nodes = recordsOf(toTextFormat(shopView(), TextFormat::NodesCsv));
        QVERIFY(column(nodes, u"user"_s).contains(u"root"_s));
        QVERIFY(column(nodes, u"state"_s).contains(u"failed"_s));
        QCOMPARE(column(recordsOf(toTextFormat(shopView(), TextFormat::EdgesCsv)), u"inferred"_s).count(u"true"_s), 1);
    }

    void json_isReadBackAndValid()
    {
        for (const Visible& visible : {shopView(), naughtyView(), shopView(Grouping::Section)}) {
            const QByteArray json = toShownJson(visible);
            const auto document = JsonDocument::read(json, u"shown.json"_s);
            QVERIFY2(document, document ? "" : qPrintable(document.error().message()));
            if (hasValidator())
                QCOMPARE(complaintsBySchema(u"shown-1.schema.json"_s, json), QString());
            const QJsonObject object = QJsonDocument::fromJson(json).object();
            QCOMPARE(size_t(object[u"nodes"_s].toArray().size()), visible.nodes.size());
            QCOMPARE(size_t(object[u"edges"_s].toArray().size()), visible.edges.size());
            const QStringList ids = column(object[u"nodes"_s].toArray(), u"id"_s);
            const QSet<QString> known(ids.begin(), ids.end());
            QCOMPARE(size_t(known.size()), visible.nodes.size());
            for (const auto& edge : object[u"edges"_s].toArray())
                QVERIFY(known.contains(edge[u"from"_s].toString()) && known.contains(edge[u"to"_s].toString()));
        }
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed: the schema was not checked");
    }

    void json_saysWhatProvesAValue()
    {
        const QJsonArray nodes = QJsonDocument::fromJson(toShownJson(shopView())).object()[u"nodes"_s].toArray();
        const auto desk = std::find_if(nodes.begin(), nodes.end(),
                                       [](const QJsonValue& node) { return node[u"name"_s].toString() == u"desk"_s; });
        const QJsonValue user = (*desk)[u"statements"_s][u"user"_s];
        QCOMPARE(user[u"value"_s].toString(), u"root"_s);
        QCOMPARE(user[u"basis"_s].toString(), u"declared"_s);
        QCOMPARE(user[u"quoted"_s][u"source"_s].toString(), u"test.txt"_s);
        QVERIFY(user[u"quoted"_s][u"line"_s].toInt() > 0);
    }

    void orderOfTheInput_changesNoByte()
    {
        QList<QByteArray> lines = shop.trimmed().split('\n');
        std::reverse(lines.begin(), lines.end());
        const Visible other = view(graphOf(lines.join('\n')), {});
        const Visible first = view(graphOf(shop), {});
        for (const TextFormatInfo& info : textFormats()) {
            if (info.format != TextFormat::Json) // which says in which line each value stands
                QCOMPARE(toTextFormat(other, info.format), toTextFormat(first, info.format));
        }
    }

    void naughtyNames_inSvg()
    {
        LayoutOptions options;
        options.budget = 0; // our own placement is quick
        const Visible visible = naughtyView();
        const QByteArray svg = toSvg(*makePicture(visible.graph, {}, visible.spec, options, {}).value());
        QStringList titles;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QString element = reader.name().toString();
            QVERIFY2(QStringList({u"svg"_s, u"g"_s, u"title"_s, u"desc"_s, u"rect"_s, u"path"_s, u"text"_s, u"style"_s})
                         .contains(element),
                     qPrintable(element));
            if (element == u"title"_s)
                titles += reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        for (const QString& name : naughtyNames()) {
            const QString shown = shortened(safeForPeople(name), 1000);
            const auto isIt = [&](const QString& title) {
                return title == shown || title.startsWith(shown + u". Own note: "_s);
            };
            QVERIFY2(std::count_if(titles.begin(), titles.end(), isIt) >= 2, qPrintable(shown));
        }
    }

    void noByte_movesACursor()
    {
        for (const TextFormatInfo& info : textFormats()) {
            const QByteArray text = toTextFormat(naughtyView(), info.format);
            if (info.format == TextFormat::Json) // exact; it escapes what JSON asks for
                continue;
            QVERIFY2(std::none_of(text.begin(), text.end(),
                                  [](char c) {
                                      const bool isLineEnd = c == '\n' || c == '\r';
                                      return (uchar(c) < 0x20 && !isLineEnd) || c == 0x7f;
                                  }),
                     info.word.data());
        }
    }
};

QTEST_GUILESS_MAIN(TextFormatsTest)
#include "tst_textformats.moc"
