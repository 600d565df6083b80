// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/sourcepanel.h"

#include "app/ui/source/lineowner.h"
#include "app/ui/source/sourcetext.h"
#include "guitest.h"
#include "importers/open/open.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qsignalspy.h>
#include <QtWidgets/qlabel.h>

class TestSourcePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatement_isHighlightedToTheByte_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file :
             {"twin.json", "documented.json", "escapes.json", "crlf.json", "bom-oneline.json", "mixed.json"})
            QTest::newRow(file) << QString::fromLatin1(file);
        if (const QString real = qEnvironmentVariable("UNITSCOPE_REAL_REGISTRY"); !real.isEmpty())
            QTest::newRow("real") << real;
    }
    void everyStatement_isHighlightedToTheByte()
    {
        QFETCH(QString, file);
        const Result<GraphPtr> graph = openGraph(test::fixture(file), {}, {});
        QVERIFY2(graph, graph ? "" : qPrintable(graph.error().message()));
        const Snapshot& snapshot = (*graph)->snapshot();
        SourcePanel panel;
        panel.setGraph(*graph);
        QVERIFY(!snapshot.claims().empty());
        for (ClaimIndex i = 0; i < snapshot.claims().size(); ++i) {
            panel.showStatement(i);
            QCOMPARE(panel.highlightedBytes() == snapshot.evidenceOf(snapshot.claim(i)).front().range, true);
        }
    }

    void theHighlight_isWhatTheWidgetShows()
    {
        const Result<GraphPtr> graph = openGraph(test::fixture(u"escapes.json"_s), {}, {});
        QVERIFY(graph);
        const Snapshot& snapshot = (*graph)->snapshot();
        SourcePanel panel;
        panel.setGraph(*graph);
        for (ClaimIndex i = 0; i < snapshot.claims().size(); ++i) {
            panel.showStatement(i);
            const TextRange range = panel.text()->highlighted().front();
            QTextCursor cursor(panel.text()->document());
            cursor.setPosition(range.begin);
            cursor.setPosition(range.end, QTextCursor::KeepAnchor);
            const QString shown = cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
            QCOMPARE(shown, panel.page().text.mid(range.begin, range.end - range.begin));
        }
    }

    void pointingAtAStatement_choosesIt()
    {
        const Result<GraphPtr> graph = openGraph(test::fixture(u"twin.json"_s), {}, {});
        QVERIFY(graph);
        const Snapshot& snapshot = (*graph)->snapshot();
        SourcePanel panel;
        panel.setGraph(*graph);
        QSignalSpy chosen(&panel, &SourcePanel::statementChosen);
        for (const Claim& claim : snapshot.claims()) {
            const ByteRange range = snapshot.evidenceOf(claim).front().range;
            chosen.clear();
            Q_EMIT panel.text()->positionChosen(int(panel.page().positionOf(range.begin)));
            QCOMPARE(chosen.count(), 1);
            const auto which = ClaimIndex(chosen.front().front().toUInt());
            const ByteRange found = snapshot.evidenceOf(snapshot.claim(which)).front().range;
            QVERIFY(found.begin <= range.begin && range.begin < found.end);
        }
    }

    void pointingAtAKey_choosesTheValueOfItsLine()
    {
        const Result<GraphPtr> graph = openGraph(test::fixture(u"twin.json"_s), {}, {});
        QVERIFY(graph);
        const Source& source = *(*graph)->snapshot().sources().front();
        const qint64 key = source.bytes().indexOf("\"user\"");
        const std::optional<ClaimIndex> claim = statementNear(**graph, 0, key + 2);
        QVERIFY(claim);
        const Snapshot& snapshot = (*graph)->snapshot();
        QCOMPARE(snapshot.attributeOf(snapshot.claim(*claim)), QString(nameOf(Attr::User)));
        const std::optional<ClaimIndex> indent = statementNear(
            **graph, 0, source.lines().lineRange(source.lines().positionOf(key).line).begin);
        QCOMPARE(indent, claim);
        const std::optional<ClaimIndex> end = statementNear(
            **graph, 0, source.lines().lineRange(source.lines().positionOf(key).line).end);
        QCOMPARE(end, claim);
    }

    void theHeader_namesTheFileAndItsHash()
    {
        const Result<GraphPtr> graph = openGraph(test::fixture(u"twin.json"_s), {}, {});
        QVERIFY(graph);
        SourcePanel panel;
        panel.setGraph(*graph);
        QStringList texts;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            texts.append(label->text());
        QVERIFY(texts.contains(u"twin.json"_s));
        const QByteArray hash = (*graph)->snapshot().sources().front()->sha256();
        QVERIFY(texts.contains(u"SHA-256 "_s + QString::fromLatin1(hash.first(16))));
    }

    void aSourceOfManyMegabytes_isShownAtOnce()
    {
        QByteArray bytes = R"({"host": "203.0.113.9", "modules": [)";
        for (int i = 0; i < 40000; ++i)
            bytes += QByteArray(i ? "," : "") + "\n{\"name\": \"m" + QByteArray::number(i)
                     + "\", \"category\": \"RUNNING\", \"proof\": \"" + QByteArray(200, 'p') + "\"}";
        bytes += "]}";
        const Result<SnapshotPtr> snapshot = openBytes(bytes, u"big.json"_s);
        QVERIFY(snapshot);
        const GraphPtr graph = resolve(*snapshot);
        SourcePanel panel;
        panel.resize(400, 300);
        panel.show();
        QElapsedTimer clock;
        clock.start();
        panel.setGraph(graph);
        const std::optional<NodeIndex> last = graph->find(test::nodeIn(*graph, u"service:m39999"_s));
        QVERIFY(last);
        panel.showSubject(graph->nodes()[*last].id);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(panel.highlightedBytes().begin > bytes.size() - 1000);
    }
};

QTEST_MAIN(TestSourcePanel)
#include "tst_sourcepanel.moc"
