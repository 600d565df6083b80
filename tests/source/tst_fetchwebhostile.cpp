// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "webfetch.h"
#include "webserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

/// Servers that are slow, cut, too large, or mean it.
class FetchWebHostileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WebServer> m_server;

private Q_SLOTS:
    void initTestCase() { makeCertificates(m_folder.path()); }
    void init() { m_server = std::make_unique<WebServer>(m_folder.filePath(u"good"_s)); }
    void cleanup() { m_server.reset(); }

    void login_isNeverTried_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        for (const char* scheme : {"Basic realm=x", "Negotiate", "NTLM", "Digest realm=x, nonce=y"})
            QTest::newRow(scheme) << QByteArray(scheme);
    }

    void login_isNeverTried()
    {
        QFETCH(QByteArray, scheme);
        m_server->answerWith([&scheme](QTcpSocket& socket, const QByteArray&) {
            socket.write(response("401 No", "", {"WWW-Authenticate: " + scheme}));
        });
        const auto fetched = Fetch()(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::NotReadable, qPrintable(messageOf(fetched)));
        for (const QByteArray& head : m_server->heads())
            QVERIFY2(!head.contains("Authorization"), head.constData());
        QCOMPARE(m_server->heads().size(), 1);
    }

    void redirect_outOfHttps_isRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        for (const char* location :
             {"http://localhost:1/", "ftp://localhost/", "file:///etc/passwd", "data:text/plain,abc",
              "qrc:/audit/audit.sh", "//", "https://user:hunter2@localhost/", "https://", "",
              "ssh://localhost/etc/passwd", "javascript:1", "https://a b/"})
            QTest::newRow(*location ? location : "none") << QByteArray(location);
    }

    void redirect_outOfHttps_isRefused()
    {
        QFETCH(QByteArray, location);
        m_server->answerWith(response("302 Found", "", {"Location: " + location}));
        Fetch fetch;
        fetch.access.allowsPlainHttp = true;
        const auto fetched = fetch(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::NotReadable, qPrintable(messageOf(fetched)));
        QVERIFY2(!messageOf(fetched).contains(u"hunter2"_s), qPrintable(messageOf(fetched)));
    }

    void silence_endsAfterTheSecondsToConnect_data()
    {
        QTest::addColumn<bool>("isSecure");
        QTest::newRow("before TLS") << false;
        QTest::newRow("after the request") << true;
    }

    void silence_endsAfterTheSecondsToConnect()
    {
        QFETCH(bool, isSecure);
        const WebServer mute; // takes the connection, says nothing
        Fetch fetch;
        fetch.access.connectSeconds = 1;
        QElapsedTimer timer;
        timer.start();
        const auto fetched = fetch(isSecure ? m_server->address(u"/"_s) : u"https://localhost:%1/"_s.arg(mute.port()));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::Unreachable, qPrintable(messageOf(fetched)));
        QVERIFY2(fetched.error().found == u"silence"_s, qPrintable(messageOf(fetched)));
        QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 3000);
    }

    void drip_endsAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        QTest::newRow("head") << QByteArray("HTTP/1.1 200 OK\r\nX: ");
    }

    void drip_endsAtTheDeadline()
    {
        QFETCH(QByteArray, head);
        m_server->answerWith([&head](QTcpSocket& socket, const QByteArray&) {
            socket.write(head);
            auto* drip = new QTimer(&socket);
            QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
            drip->start(50);
        });
        Fetch fetch;
        fetch.webLimits.seconds = 1;
        QElapsedTimer timer;
        timer.start();
        const auto fetched = fetch(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::Incomplete, qPrintable(messageOf(fetched)));
        QVERIFY(timer.elapsed() >= 900 && timer.elapsed() < 3000);
    }

    void moreThanAllowed_isRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray large(200 * kibibyte, 'x');
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 102401\r\n\r\n");
        QTest::newRow("announced, beyond all numbers")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n");
        QTest::newRow("sent") << response("200 OK", large);
        QTest::newRow("in pieces") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n32000\r\n")
                                          + large;
        QTest::newRow("to the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") + large;
        QTest::newRow("packed") << response("200 OK", packed(QByteArray(150 * kibibyte, 'x')),
                                            {"Content-Encoding: gzip"});
        QTest::newRow("bomb") << response("200 OK", packed(QByteArray(64 * kibibyte * kibibyte, '\0')),
                                          {"Content-Encoding: gzip"});
        QByteArray noise(150 * kibibyte, '\0');
        quint32 state = 1;
        for (char& byte : noise)
            byte = char((state = state * 1664525 + 1013904223) >> 24);
        QTest::newRow("packed, and no smaller") << response("200 OK", packed(noise), {"Content-Encoding: gzip"});
        // Pieces that unpack to nothing.
        QTest::newRow("packed nothing") << response(
            "200 OK", packed({}).left(10) + QByteArray("\0\0\0\xff\xff", 5).repeated(40'000),
            {"Content-Encoding: gzip"});
    }

    void moreThanAllowed_isRefused()
    {
        QFETCH(QByteArray, answer);
        m_server->answerWith(answer);
        Fetch fetch;
        fetch.limits.bytes = 100 * kibibyte;
        const auto fetched = fetch(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::TooLarge, qPrintable(messageOf(fetched)));
    }

    void exactlyWhatIsAllowed_isTaken()
    {
        const QByteArray body(100 * kibibyte, 'x');
        Fetch fetch;
        fetch.limits.bytes = body.size();
        m_server->answerWith(response("200 OK", body));
        QCOMPARE(got(fetch(m_server->address(u"/"_s))), body);
        m_server->answerWith(response("200 OK", packed(body), {"Content-Encoding: gzip"}));
        QCOMPARE(got(fetch(m_server->address(u"/"_s))), body);
    }

    void cutAnswer_isIncomplete_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray whole = packed(QByteArray("registry").repeated(500));
        QTest::newRow("announced more") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc");
        QTest::newRow("a piece is missing")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
        QTest::newRow("a piece is cut") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n30\r\nabc");
        QTest::newRow("packed, announced more") << response("200 OK", whole, {"Content-Encoding: gzip"}).chopped(20);
        QTest::newRow("packed, not what it says")
            << response("200 OK", QByteArray("no gzip at all").repeated(100), {"Content-Encoding: gzip"});
        QTest::newRow("in no known form") << response("200 OK", "abc", {"Content-Encoding: br"});
        QTest::newRow("packed, and more behind it") << response("200 OK", whole + "abc", {"Content-Encoding: gzip"});
        QTest::newRow("no length, no pieces") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabc");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabcdefghi");
        QTest::newRow("packed, ends early") << response("200 OK", whole.chopped(20), {"Content-Encoding: gzip"});
        QTest::newRow("packed in pieces, ends early")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n") + whole.chopped(20);
    }

    void cutAnswer_isIncomplete()
    {
        QFETCH(QByteArray, answer);
        m_server->answerWith(answer);
        const auto fetched = Fetch()(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::Incomplete, qPrintable(messageOf(fetched)));
    }

    void hostileHead_harmsNothing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2p1\r\n");
        QTest::newRow("a newline") << QByteArray("\n\n\n\n");
        QTest::newRow("only NUL") << QByteArray(100, '\0');
        QTest::newRow("a status that is no number") << QByteArray("HTTP/1.1 OK fine\r\n\r\nabc");
        QTest::newRow("a negative status") << QByteArray("HTTP/1.1 -20 x\r\n\r\nabc");
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("a line without a colon") << QByteArray("HTTP/1.1 200 OK\r\nabc\r\n\r\nabc");
        QTest::newRow("a negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc");
        QTest::newRow("two lengths") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabcdefghi");
        QTest::newRow("a length and pieces")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("a long line") << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(kibibyte * kibibyte, 'x')
                                            + "\r\n\r\n";
        QTest::newRow("many lines") << QByteArray("HTTP/1.1 200 OK\r\n") + QByteArray("X: y\r\n").repeated(100'000)
                                           + "\r\n";
    }

    void hostileHead_harmsNothing()
    {
        QFETCH(QByteArray, answer);
        m_server->answerWith(answer);
        QElapsedTimer timer;
        timer.start();
        const auto fetched = Fetch()(m_server->address(u"/"_s));
        QVERIFY2(!fetched && !fetched.error().advice.isEmpty(), qPrintable(messageOf(fetched)));
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(FetchWebHostileTest)
#include "tst_fetchwebhostile.moc"
