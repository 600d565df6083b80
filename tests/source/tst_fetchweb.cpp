// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/open.h"
#include "webfetch.h"
#include "webserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

class FetchWebTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<WebServer> m_server; // of most tests

    QString certificate(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase() { makeCertificates(m_folder.path()); }
    void init() { m_server = std::make_unique<WebServer>(certificate(u"good"_s)); }
    void cleanup() { m_server.reset(); }

    void file_arrivesAsItIs()
    {
        QByteArray body(300 * kibibyte, 'x');
        body[0] = '\0';
        m_server->answerWith(response("200 OK", body));
        QCOMPARE(got(Fetch()(m_server->address(u"/a%20b?x=1"_s))), body);
        QCOMPARE(m_server->heads().size(), 1);
        const QByteArray& head = m_server->heads().front();
        QVERIFY2(head.startsWith("GET /a%20b?x=1 HTTP/1.1\r\n"), head.constData());
        QVERIFY(!head.contains("Cookie") && !head.contains("Authorization") && !head.contains("Mozilla"));
    }

    void file_isToldAsItArrives()
    {
        m_server->answerWith(response("200 OK", QByteArray(300 * kibibyte, 'x')));
        std::vector<RemoteProgress> told;
        Fetch fetch;
        fetch.access.watch = [&](const RemoteProgress& progress) { told.push_back(progress); };
        QVERIFY(fetch(m_server->address(u"/"_s)));
        QVERIFY(told.size() > 2);
        QVERIFY(told.front().step == RemoteStep::Connecting);
        QCOMPARE(told.back().bytes, qint64(300 * kibibyte));
    }

    void answerInPieces_packedOrNot_isTheSame()
    {
        const QByteArray body = QByteArray("registry ").repeated(5000);
        m_server->answerWith("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n");
        QCOMPARE(got(Fetch()(m_server->address(u"/"_s))), QByteArray("abcdefg"));
        m_server->answerWith(response("200 OK", packed(body), {"Content-Encoding: gzip"}));
        QCOMPARE(got(Fetch()(m_server->address(u"/"_s))), body);
        m_server->answerWith(response("200 OK", packed(body) + packed(body), {"Content-Encoding: gzip"}));
        QCOMPARE(got(Fetch()(m_server->address(u"/"_s))), body + body);
        m_server->answerWith(response("200 OK", {}));
        QCOMPARE(got(Fetch()(m_server->address(u"/"_s))), QByteArray());
    }

    void onTheThreadOfTheApplication_worksToo_andTheOriginHidesTheQuery()
    {
        m_server->answerWith(response("200 OK", "abc"));
        const auto source = fetchSource(m_server->address(u"/r?token=hunter2"_s), {}, {});
        QVERIFY2(source, source ? "" : qPrintable(source.error().message()));
        QCOMPARE((*source)->bytes(), QByteArray("abc"));
        QCOMPARE((*source)->origin(), m_server->address(u"/r?token=***"_s));
    }

    void certificate_thatProvesNothing_isRefusedAndTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::newRow("unknown issuer") << u"stranger"_s << u"vouches for itself"_s;
        QTest::newRow("another name") << u"elsewhere"_s << u"it is for other.example"_s;
        QTest::newRow("expired") << u"expired"_s << u"it ended on 2020-02-01"_s;
        QTest::newRow("not yet") << u"future"_s << u"it begins on 2048-01-01"_s;
    }

    void certificate_thatProvesNothing_isRefusedAndTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, found);
        WebServer server(certificate(name));
        server.answerWith(response("200 OK", "abc"));
        const auto fetched = Fetch()(server.address(u"/"_s));
        QVERIFY(!fetched);
        QCOMPARE(fetched.error().code, Error::Code::Unreachable);
        QVERIFY2(fetched.error().found.contains(found), qPrintable(messageOf(fetched)));
        QVERIFY(fetched.error().expected.contains(u"localhost"_s) && !fetched.error().advice.isEmpty());
        QVERIFY(server.heads().isEmpty());
    }

    void status_isToldInWords_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("found");
        using Code = Error::Code;
        QTest::newRow("401") << QByteArray("401 No") << int(Code::NotReadable) << u"the server wants one"_s;
        QTest::newRow("403") << QByteArray("403 No") << int(Code::NotReadable) << u"not permitted"_s;
        QTest::newRow("404") << QByteArray("404 No") << int(Code::NotFound) << u"nothing of that name"_s;
        QTest::newRow("410") << QByteArray("410 No") << int(Code::NotFound) << u"nothing of that name"_s;
        QTest::newRow("407") << QByteArray("407 No") << int(Code::Unreachable) << u"wants a login"_s;
        QTest::newRow("418") << QByteArray("418 No") << int(Code::NotReadable) << u"418"_s;
        QTest::newRow("429") << QByteArray("429 No") << int(Code::Unreachable) << u"too often"_s;
        QTest::newRow("500") << QByteArray("500 No") << int(Code::Unreachable) << u"failed inside"_s;
        QTest::newRow("503") << QByteArray("503 No") << int(Code::Unreachable) << u"not available"_s;
        QTest::newRow("206") << QByteArray("206 Part") << int(Code::NotReadable) << u"206"_s;
        QTest::newRow("304") << QByteArray("304 Same") << int(Code::NotReadable) << u"304"_s;
    }

    void status_isToldInWords()
    {
        QFETCH(QByteArray, status);
        QFETCH(int, code);
        QFETCH(QString, found);
        m_server->answerWith(response(status, "a page\x1b[31m", {"X: y"}));
        const auto fetched = Fetch()(m_server->address(u"/?token=hunter2"_s));
        QVERIFY2(!fetched && int(fetched.error().code) == code, qPrintable(messageOf(fetched)));
        QVERIFY2(fetched.error().found.contains(found), qPrintable(messageOf(fetched)));
        QVERIFY2(messageOf(fetched).contains(u"/?token=***"_s), qPrintable(messageOf(fetched)));
    }

    void redirects_areFollowedFiveTimes()
    {
        int left = 5;
        m_server->answerWith([&](QTcpSocket& socket, const QByteArray&) {
            socket.write(left-- > 0
                             ? response("302 Found", "elsewhere", {"Location: next?n=" + QByteArray::number(left)})
                             : response("200 OK", "abc"));
        });
        QCOMPARE(got(Fetch()(m_server->address(u"/first"_s))), QByteArray("abc"));
        left = 6;
        const auto fetched = Fetch()(m_server->address(u"/first?key=hunter2"_s));
        QVERIFY2(!fetched && fetched.error().found.contains(u"another one, at "_s), qPrintable(messageOf(fetched)));
        QVERIFY(!messageOf(fetched).contains(u"hunter2"_s));
        QVERIFY(messageOf(fetched).contains(u"next?n=***"_s));
    }

    void redirectToItself_ends()
    {
        m_server->answerWith(response("301 Moved", "", {"Location: /"}));
        const auto fetched = Fetch()(m_server->address(u"/"_s));
        QVERIFY2(!fetched && fetched.error().code == Error::Code::NotReadable, qPrintable(messageOf(fetched)));
        QCOMPARE(m_server->heads().size(), 6);
    }

    void plainHttp_onlyWhereAllowed()
    {
        WebServer plain;
        plain.answerWith(response("200 OK", "abc"));
        const auto refused = Fetch()(plain.address(u"/"_s));
        QVERIFY2(!refused && refused.error().code == Error::Code::Usage, qPrintable(messageOf(refused)));
        QVERIFY(refused.error().advice.contains(u"--allow-http"_s));
        QVERIFY(plain.heads().isEmpty());
        Fetch fetch;
        fetch.access.allowsPlainHttp = true;
        QCOMPARE(got(fetch(plain.address(u"/"_s))), QByteArray("abc"));
        m_server->answerWith(response("200 OK", "safe"));
        plain.answerWith(response("302 Found", "", {"Location: " + m_server->address(u"/"_s).toLatin1()}));
        QCOMPARE(got(fetch(plain.address(u"/"_s))), QByteArray("safe"));
    }

    void cookie_isNotSentAgain()
    {
        m_server->answerWith([](QTcpSocket& socket, const QByteArray& head) {
            socket.write(head.startsWith("GET /first")
                             ? response("302 Found", "", {"Location: /", "Set-Cookie: a=b; Path=/"})
                             : response("200 OK", "abc"));
        });
        QVERIFY(Fetch()(m_server->address(u"/first"_s)));
        QCOMPARE(m_server->heads().size(), 2);
        QVERIFY(!m_server->heads().back().contains("ookie"));
    }

    void nobodyThere_isToldAtOnce()
    {
        const quint16 port = m_server->port();
        m_server.reset();
        const auto refused = Fetch()(u"https://localhost:%1/"_s.arg(port));
        QVERIFY2(!refused && refused.error().code == Error::Code::Unreachable, qPrintable(messageOf(refused)));
        QVERIFY2(refused.error().found.contains(u"nothing listens"_s), qPrintable(messageOf(refused)));
        WebServer plain;
        plain.closeAtOnce();
        const auto noTls = Fetch()(u"https://localhost:%1/"_s.arg(plain.port()));
        QVERIFY2(!noTls && noTls.error().code == Error::Code::Unreachable, qPrintable(messageOf(noTls)));
    }

    void cancel_endsWithinATenthOfASecond_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("before it begins") << 0;
        QTest::newRow("while it waits") << 200;
    }

    void cancel_endsWithinATenthOfASecond()
    {
        QFETCH(int, after);
        Fetch fetch;
        QElapsedTimer timer;
        const auto stop = [&] {
            timer.start();
            fetch.stop.request_stop();
        };
        if (after == 0)
            stop();
        else
            QTimer::singleShot(after, stop);
        const auto fetched = fetch(m_server->address(u"/"_s));
        const qint64 took = timer.elapsed();
        QVERIFY2(!fetched && fetched.error().code == Error::Code::Cancelled, qPrintable(messageOf(fetched)));
        QVERIFY2(took < 100, qPrintable(QString::number(took)));
    }

    void proxy_isUsedAsTheSystemHasIt()
    {
        WebServer proxy;
        proxy.answerWith("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port()});
        const auto fetched = Fetch()(u"https://host.example/"_s);
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QVERIFY2(!fetched && fetched.error().code == Error::Code::Unreachable, qPrintable(messageOf(fetched)));
        QVERIFY2(fetched.error().found.contains(u"proxy"_s), qPrintable(messageOf(fetched)));
        QVERIFY(!proxy.heads().isEmpty());
        QVERIFY(proxy.heads().front().startsWith("CONNECT host.example:443 "));
        QVERIFY(!proxy.heads().front().contains("Authorization"));
    }
};

QTEST_GUILESS_MAIN(FetchWebTest)
#include "tst_fetchweb.moc"
