// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the real Mermaid reads and draws of what is written for it, in Chromium. Mermaid is fetched by npm, in the version and
// with the checksum of tests/export/mermaid, once for a build.
#include "export/diagramreaders.h"
#include "export/naughtyview.h"
#include "graph/base/safetext.h"
#include "graph/export/diagram.h"
#include "graph/export/tomermaid.h"
#include "support/graphtext.h"
#include "support/naughtynames.h"

#include <QtCore/qdir.h>
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

const QString folder = QStringLiteral(UNITSCOPE_MERMAID_FOLDER);
const QString library = folder + u"/node_modules/mermaid/dist/mermaid.min.js"_s;

/// Empty if the library is there, else why not.
QString fetchLibrary()
{
    if (QFile::exists(library))
        return {};
    if (isMissing(u"npm"_s))
        return u"npm is not installed"_s;
    QDir().mkpath(folder);
    for (const QString& name : {u"package.json"_s, u"package-lock.json"_s}) {
        QFile::remove(folder + u'/' + name);
        QFile::copy(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/mermaid/") + name, folder + u'/' + name);
    }
    const Ran ran = run(u"npm"_s,
                        {u"ci"_s, u"--prefix"_s, folder, u"--ignore-scripts"_s, u"--no-audit"_s, u"--no-fund"_s,
                         u"--fetch-retries=1"_s, u"--fetch-timeout=30000"_s},
                        {});
    return QFile::exists(library) ? QString() : u"npm could not fetch it: "_s + ran.error.simplified().left(300);
}

QByteArray fileOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The text as a string of JavaScript that ends no element of HTML.
QByteArray scriptString(const QByteArray& text)
{
    const QByteArray json = QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact);
    return json.sliced(1, json.size() - 2)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
}

QJsonObject readMermaid(const QByteArray& text)
{
    const QTemporaryDir scratch;
    const QString page = scratch.filePath(u"page.html"_s);
    write(
        page,
        "<!DOCTYPE html><meta charset=\"utf-8\"><div id=\"picture\"></div><pre id=\"read\"></pre><script src=\"file://"
            + library.toUtf8() + "\"></script><script>const diagram = " + scriptString(text) + ";\n"
            + fileOf(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/export/mermaid/read.js")) + "</script>");
    const Ran ran = run(u"chromium"_s,
                        {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-quic"_s,
                         u"--no-first-run"_s, u"--disable-background-networking"_s, u"--disable-component-update"_s,
                         u"--disable-sync"_s, u"--user-data-dir="_s + scratch.filePath(u"profile"_s),
                         u"--virtual-time-budget=60000"_s, u"--dump-dom"_s, u"file://"_s + page},
                        {});
    const QString dom = QString::fromUtf8(ran.output);
    const QString mark = u"<pre id=\"read\">"_s;
    const qsizetype begin = dom.indexOf(mark);
    if (begin < 0)
        return {{u"error"_s, u"no page: "_s + ran.error.left(500)}};
    QString json = dom.mid(begin + mark.size(), dom.indexOf(u"</pre>"_s, begin) - begin - mark.size());
    json.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&nbsp;"_s, u"\u00a0"_s)
        .replace(u"&amp;"_s, u"&"_s);
    const QJsonObject read = QJsonDocument::fromJson(json.toUtf8()).object();
    return read.isEmpty() ? QJsonObject{{u"error"_s, u"nothing read: "_s + json.left(500)}} : read;
}

/// Mermaid draws no blanks at the ends of a label; word joiners keep apart what it would take for its own.
QStringList trimmed(QStringList names)
{
    for (QString& name : names)
        name = name.remove(QChar(0x2060)).trimmed();
    names.sort();
    return names;
}

/// The first line of each label, sorted.
QStringList namesIn(const QJsonValue& labels)
{
    QStringList names;
    const QJsonArray all = labels.toArray();
    for (const auto& lines : all)
        names += lines[0].toString();
    return trimmed(names);
}

} // namespace

class MermaidTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (isMissing(u"chromium"_s))
            QSKIP("chromium is not installed: what is written for Mermaid was not read by it");
        if (const QString why = fetchLibrary(); !why.isEmpty())
            QSKIP(qPrintable(u"what is written for Mermaid was not read by it: "_s + why));
    }

    void smallSystem_isDrawn()
    {
        ViewSpec spec;
        spec.grouping = Grouping::Section;
        spec.own.title = u"Orders \"and\" desks"_s;
        const GraphPtr graph = graphOf("gate: category=RUNNING, section=Front\ngate writes stream:orders\n"
                                       "desk: category=FAILED, section=Back\ndesk reads stream:orders\n"
                                       "book: active=active, section=Back\nbook reads stream:orders (inferred)\n"
                                       "gate listens port:8001/tcp\ntimer:book triggers book\n");
        const QJsonObject read = readMermaid(toMermaid(view(graph, spec)));
        QCOMPARE(read[u"error"_s].toString(), QString());
        QVERIFY(read[u"type"_s].toString().startsWith(u"flowchart"_s));
        QCOMPARE(read[u"title"_s].toString(), spec.own.title);
        QCOMPARE(namesIn(read[u"nodeLabels"_s]),
                 QStringList({u"8001"_s, u"book"_s, u"book"_s, u"desk"_s, u"gate"_s, u"orders"_s}));
        QVERIFY(namesIn(read[u"groupLabels"_s]).contains(u"Back (2)"_s));
        const QJsonArray edges = read[u"edges"_s].toArray();
        QCOMPARE(edges.size(), 5);
        QCOMPARE(std::count_if(edges.begin(), edges.end(),
                               [](const QJsonValue& edge) { return edge[2] == u"dotted"_s; }),
                 1);
    }

    void twoStates_areDrawnWithWhatBecameOfThem()
    {
        const Visible visible = naughtyComparison();
        QVERIFY(toMermaid(visible).contains("  %% + added: "));
        const QJsonObject read = readMermaid(toMermaid(visible));
        QCOMPARE(read[u"error"_s].toString(), QString());
        QCOMPARE(read[u"ids"_s].toArray().size(), qsizetype(visible.nodes.size()));
        QCOMPARE(read[u"edges"_s].toArray().size(), qsizetype(visible.edges.size()));
        QCOMPARE(namesIn(read[u"nodeLabels"_s]), trimmed(shownNaughtyNames()));
        QStringList second;
        const QJsonArray labels = read[u"nodeLabels"_s].toArray();
        for (const auto& lines : labels)
            second += lines[1].toString();
        for (const QString& words : {u"+ added"_s, u"- removed"_s, u"~ changed"_s})
            QVERIFY2(second.contains(words), qPrintable(second.join(u'|')));
        QStringList onLines;
        const QJsonArray edgeLabels = read[u"edgeLabels"_s].toArray();
        for (const auto& lines : edgeLabels)
            onLines += lines[0].toString();
        QVERIFY2(onLines.contains(u"+ added"_s) && onLines.contains(u"- removed"_s), qPrintable(onLines.join(u'|')));
        QCOMPARE(read[u"live"_s].toArray(), QJsonArray());
        QCOMPARE(read[u"active"_s].toInt(-1), 0);
    }

    void naughtyNames_areText()
    {
        const Visible visible = naughtyView();
        const QJsonObject read = readMermaid(toMermaid(visible));
        QCOMPARE(read[u"error"_s].toString(), QString());
        QCOMPARE(read[u"ids"_s].toArray().size(), qsizetype(visible.nodes.size()));
        QCOMPARE(read[u"edges"_s].toArray().size(), qsizetype(visible.edges.size()));
        QCOMPARE(read[u"groups"_s].toArray().size(), qsizetype(visible.groups.size()));
        QCOMPARE(namesIn(read[u"nodeLabels"_s]), trimmed(shownNaughtyNames()));
        // A title has no entities: what looks like HTML is written with signs that look like it.
        QCOMPARE(read[u"title"_s].toString(),
                 QString(visible.caption.ownTitle).replace(u'<', u'\u2039').replace(u'>', u'\u203a'));
        QCOMPARE(read[u"securityLevel"_s].toString(), u"strict"_s);
        QCOMPARE(read[u"live"_s].toArray(), QJsonArray());
        QCOMPARE(read[u"active"_s].toInt(-1), 0);
    }
};

QTEST_APPLESS_MAIN(MermaidTest)
#include "tst_mermaid.moc"
