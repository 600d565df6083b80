// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"

#include <QtTest/qtest.h>

#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// Opens whatever it is given: an Error with words, or a graph whose claims all quote bytes of the source.
bool isErrorOrGraph(const QByteArray& bytes)
{
    const auto snapshot = openBytes(bytes, u"in.json"_s);
    if (!snapshot)
        return !snapshot.error().message().isEmpty();
    for (const Claim& claim : (*snapshot)->claims()) {
        for (const Evidence& evidence : (*snapshot)->evidenceOf(claim)) {
            if (evidence.range.isEmpty() || evidence.range.begin < 0 || evidence.range.end > bytes.size())
                return false;
        }
    }
    return resolve(std::make_shared<const Snapshot>(infer(Snapshot(**snapshot)))) != nullptr;
}

const QByteArray canonical = R"({"schema": "unitscope-registry/1", "host": "h", "modules": [{"id": "service:a",
  "name": {"value": "a", "basis": "observed", "method": "m",
   "quoted": {"source": "s", "sha256": "00", "line": 1, "text": "t"}},
  "runtime": {"port": [null, 80]}}], "edges": [{"kind": "listens", "from": "service:a", "to": "port:80/tcp"}],
  "sources": [{"source": "s", "sha256": "00", "time": "2026-04-02T06:00:00Z"}],
  "coverage": [{"kind": "service", "extent": "partial", "listed": 1, "stated": 2}], "problems": [{"code": "usage"}]})";

QByteArray mutated(QByteArray bytes, std::mt19937& random)
{
    static const QByteArray pieces[] = {"{",
                                        "}",
                                        "[",
                                        "]",
                                        ",",
                                        ":",
                                        "\"",
                                        "null",
                                        "\\u0000",
                                        "1e999",
                                        "-",
                                        "\xff",
                                        "\xe2\x80\xae",
                                        "\"port\"",
                                        "\"modules\"",
                                        "[[[[",
                                        "{\"value\":",
                                        "//h/port:%2",
                                        QByteArray(1, '\0')};
    const auto below = [&random](qsizetype limit) { return qsizetype(random() % std::mt19937::result_type(limit)); };
    for (qsizetype changes = 1 + below(3); changes > 0; --changes) {
        const qsizetype at = below(bytes.size());
        const qsizetype length = std::min(below(20), bytes.size() - at);
        switch (below(4)) {
        case 0: bytes.remove(at, length); break;
        case 1: bytes.insert(at, pieces[below(std::ssize(pieces))]); break;
        case 2: bytes.insert(below(bytes.size()), bytes.mid(at, length)); break;
        default: bytes[at] = char(below(256)); break;
        }
        if (bytes.isEmpty())
            bytes = " ";
    }
    return bytes;
}

} // namespace

class HostileRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutAtEveryByte_isAnErrorOrAGraph_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("mixed") << bytesOf(fixturePath(u"mixed.json"_s));
        QTest::newRow("escapes") << bytesOf(fixturePath(u"escapes.json"_s));
        QTest::newRow("bad") << bytesOf(fixturePath(u"bad.json"_s));
        QTest::newRow("builder") << bytesOf(fixturePath(u"builder.json"_s));
        QTest::newRow("flat") << bytesOf(fixturePath(u"flat/flat.json"_s));
        QTest::newRow("canonical") << canonical;
    }

    void cutAtEveryByte_isAnErrorOrAGraph()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY2(isErrorOrGraph(bytes.first(size)), qPrintable(QString::number(size)));
    }

    void mutations_areErrorsOrGraphs_data() { cutAtEveryByte_isAnErrorOrAGraph_data(); }

    void mutations_areErrorsOrGraphs()
    {
        QFETCH(QByteArray, bytes);
        std::mt19937 random(20260117);
        for (int i = 0; i < 500; ++i) {
            const QByteArray input = mutated(bytes, random);
            QVERIFY2(isErrorOrGraph(input), input.toPercentEncoding().constData());
        }
    }

    void longNamesAndKeys_areNotMultiplied()
    {
        // Each of these would need terabytes or days if a name or key were repeated with every value below it.
        const QByteArray longText(2'000'000, 'k');
        const QByteArray numbers = QByteArray("80,").repeated(50'000) + "80";
        QVERIFY(isErrorOrGraph("{\"host\": \"h\", \"modules\": [], \"" + longText + "\": [" + numbers + "]}"));
        QVERIFY(isErrorOrGraph("{\"host\": \"" + longText + "\", \"modules\": [{\"name\": \"" + longText
                               + "\", \"runtime\": {\"port\": [" + numbers + "]}}]}"));
        const QByteArray ids = QByteArray("\"id\": \"service:a\",").repeated(100'000) + "\"name\": \"a\"";
        QVERIFY(
            isErrorOrGraph("{\"schema\": \"unitscope-registry/1\", \"host\": \"h\", \"modules\": [{" + ids + "}]}"));
    }

    void manyProblems_areCountedNotListed()
    {
        const QByteArray bad = QByteArray("5,").repeated(2000) + "5";
        const SnapshotPtr snapshot = opened("{\"host\": \"h\", \"modules\": [" + bad + "]}");
        QCOMPARE(snapshot->problems().size(), size_t(1001));
        QCOMPARE(snapshot->problems().back().what.found, u"1001 more"_s);
        QVERIFY(snapshot->claims().size() >= 2001); // all of them are kept
    }

    void manyModules_openWithNothingLost()
    {
        QByteArray bytes = "{\"host\": \"203.0.113.1\", \"modules\": [";
        for (int i = 0; i < 2'000; ++i) {
            const QByteArray n = QByteArray::number(i);
            bytes += (i > 0 ? ",\n" : "\n");
            bytes += "{\"name\": \"m" + n + "\", \"unit\": \"m" + n
                     + ".service\", \"category\": \"RUNNING\", \"systemd\": {\"loaded\": "
                       "\"loaded\", \"active\": \"active\", \"sub\": \"running\", \"enabled\": true, \"description\": "
                       "\"module\"}, "
                       "\"execution\": {\"user\": \"qt\", \"pid\": \""
                     + n
                     + "\", \"working_dir\": \"/srv\", \"exec\": \"/srv/m\"}, "
                       "\"runtime\": {\"venv\": \"v"
                     + QByteArray::number(i % 100) + "\", \"port\": " + QByteArray::number(1 + i)
                     + ", \"redis_streams\": [\"s" + QByteArray::number(i % 500)
                     + "\"]}, \"proof\": \"systemctl status m\"}";
        }
        bytes += "]}";
        const SnapshotPtr snapshot = opened(bytes);
        const GraphPtr graph = resolve(std::make_shared<const Snapshot>(infer(Snapshot(*snapshot))));
        QCOMPARE(graph->nodes().size(), size_t(1 + 2'000 + 2'000 + 100 + 500));
    }
};

QTEST_GUILESS_MAIN(HostileRegistryTest)
#include "tst_hostileregistry.moc"
