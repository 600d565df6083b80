// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"

#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

Q_DECLARE_METATYPE(unitscope::Error::Code)

class OpenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoRegistry_isRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("words");
        const auto format = Error::Code::BadFormat;
        QTest::newRow("empty") << QByteArray() << format << u"empty"_s;
        QTest::newRow("blank") << QByteArray(" \n\t ") << format << QString();
        QTest::newRow("a list") << QByteArray("[1]") << format << u"a list"_s;
        QTest::newRow("a number") << QByteArray("5") << format << u"found 5"_s;
        QTest::newRow("null") << QByteArray("null") << format << u"found null"_s;
        QTest::newRow("an empty object") << QByteArray("{}") << format << u"an object without \"modules\""_s;
        QTest::newRow("no modules") << QByteArray(R"({"host": "h"})") << format << u"an object without \"modules\""_s;
        QTest::newRow("modules is text") << QByteArray(R"({"modules": "x"})") << format
                                         << u"\"modules\" that is \"x\""_s;
        QTest::newRow("a newer schema") << QByteArray(R"({"schema": "unitscope-registry/2"})") << format
                                        << u"found \"unitscope-registry/2\""_s;
        QTest::newRow("cut") << QByteArray(R"({"host": "h", "modules": [{"na)") << format << QString();
        QTest::newRow("Markdown") << QByteArray("# REGISTRY\n\n**Host:** h\n") << format
                                  << u"a Markdown text without any of them"_s;
        QTest::newRow("Markdown with CRLF")
            << QByteArray("\r\nText\r\n\r\n| a | b |\r\n") << format << u"a Markdown text without any of them"_s;
        QTest::newRow("HTML") << QByteArray("<html>\x1b[2J</html>") << format << u"begins \"<html>"_s;
        QTest::newRow("YAML") << QByteArray("modules:\n  x: 1\n") << format << u"begins \"modules:"_s;
        QTest::newRow("NUL") << QByteArray("{\"modules\"\0: []}", 16) << Error::Code::BadEncoding << QString();
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << Error::Code::BadEncoding << u"UTF-16"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"modules\": [\"\xff\"]}") << Error::Code::BadEncoding << QString();
    }

    void whatIsNoRegistry_isRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        QFETCH(Error::Code, code);
        const auto snapshot = openBytes(bytes, u"in.json"_s);
        QVERIFY(!snapshot);
        const QString message = snapshot.error().message();
        QCOMPARE(int(snapshot.error().code), int(code));
        QVERIFY2(message.startsWith(u"in.json"), qPrintable(message));
        QVERIFY2(message.contains(words), qPrintable(message));
        QVERIFY(!snapshot.error().advice.isEmpty());
        QVERIFY(!message.contains(QChar(0x1b)));
    }

    void markdown_isReadHoweverItBegins_data()
    {
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("title") << QByteArray("# Registry");
        QTest::newRow("underlined title") << QByteArray("Registry\n========");
        QTest::newRow("a year") << QByteArray("2026 Registry\n=====");
        QTest::newRow("a numbered list") << QByteArray("1. One\n2. Two");
        QTest::newRow("a link") << QByteArray("[Home](https://example.org)");
        QTest::newRow("a picture with a link") << QByteArray("[![badge](a.svg)](b)");
        QTest::newRow("front matter") << QByteArray("---\ntitle: x\n---");
        QTest::newRow("a sentence") << QByteArray("This is what runs here.");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf# Registry");
        QTest::newRow("quotation") << QByteArray("> Registry");
        QTest::newRow("plus") << QByteArray("+ Registry");
    }

    void markdown_isReadHoweverItBegins()
    {
        QFETCH(QByteArray, beginning);
        const auto snapshot = openBytes(beginning + "\n\n## Stopped modules\n\n- a-b\n", u"in"_s);
        QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().message()));
        QVERIFY((*snapshot)->claims().size() >= 3);
    }

    void limit_isTheUsers()
    {
        const QByteArray bytes = R"({"host": "h", "modules": []})";
        const auto small = openBytes(bytes, u"in.json"_s, {.maximumBytes = 10});
        QVERIFY(!small);
        QCOMPARE(int(small.error().code), int(Error::Code::TooLarge));
        QVERIFY(openBytes(bytes, u"in.json"_s, {.maximumBytes = bytes.size()}));
    }

    void file_isRecognisedByContentNotByName()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"REPORT.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\n  {\"host\": \"h\", \"modules\": [{\"name\": \"a\"}]}");
        file.close();
        const auto graph = openGraph(path, {}, {});
        QVERIFY(graph);
        QCOMPARE((*graph)->nodes().size(), size_t(2));
        QCOMPARE((*graph)->snapshot().sources()[0]->shortName(), u"REPORT.md"_s);
    }

    void missingFile_isNotFound()
    {
        const auto graph = openGraph(u"/nowhere/at-all.json"_s, {}, {});
        QVERIFY(!graph);
        QCOMPARE(int(graph.error().code), int(Error::Code::NotFound));
    }

    void stop_cancels()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto graph = openGraph(fixturePath(u"twin.json"_s), {}, stop.get_token());
        QVERIFY(!graph);
        QCOMPARE(int(graph.error().code), int(Error::Code::Cancelled));
    }
};

QTEST_GUILESS_MAIN(OpenTest)
#include "tst_open.moc"
