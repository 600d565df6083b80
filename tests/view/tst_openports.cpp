// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/openports.h"

#include "graph/draw/wording.h"
#include "graph/look/sizes.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

class OpenPortsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAddressAndPublicOnes_areOpen_data()
    {
        QTest::addColumn<bool>("isOpen");
        for (const char* address :
             {"0.0.0.0", "*", "::", "[::]", "*:80", "0.0.0.0:8001", ":::80", "[::]:80", " :: ", "203.0.113.10",
              "100.128.0.1", "172.32.0.1", "2001:db8::1", "[2a00::1]:443", "::ffff:8.8.8.8", "2001:db8::1%eth0"})
            QTest::addRow("%s", address) << true;
        for (const char* address : {"",
                                    "127.0.0.1",
                                    "127.0.1.1:80",
                                    "10.0.0.5",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.168.1.1",
                                    "169.254.0.1",
                                    "100.64.0.1",
                                    "224.0.0.1",
                                    "0.0.0.1",
                                    "::1",
                                    "[::1]:80",
                                    "fe80::1%eth0",
                                    "fd00::1",
                                    "ff02::1",
                                    "::ffff:127.0.0.1",
                                    "localhost",
                                    "example.org:80",
                                    "256.0.0.1",
                                    "1.2.3",
                                    "1.2.3.4.5",
                                    "zz::1",
                                    ":",
                                    "[",
                                    "%"})
            QTest::addRow("%s is not", address) << false;
    }
    void everyAddressAndPublicOnes_areOpen()
    {
        QFETCH(bool, isOpen);
        QString address = QString::fromLatin1(QTest::currentDataTag());
        address.remove(u" is not"_s);
        QCOMPARE(isOpenToTheWorld(address), isOpen);
    }

    void port_isOpenByItsOwnAddressOrItsListeners()
    {
        const Visible visible = view(graphOf("api listens port:80\n"
                                             "web listens port:81\n"
                                             "port:80: address=0.0.0.0\n"
                                             "port:81: address=127.0.0.1\n"
                                             "port:82: address=10.0.0.1\n"),
                                     {});
        QStringList open;
        for (const VisibleNode& node : visible.nodes) {
            if (node.isOpen)
                open += node.name;
        }
        QCOMPARE(open, QStringList{u"80"_s});
    }

    void openPort_saysSo_inItsWordsAndWithASign()
    {
        const auto portIn = [](const QByteArray& address) {
            const Visible visible = view(graphOf("api listens port:80\nport:80: address=" + address + "\n"), {});
            const auto port = std::find_if(visible.nodes.begin(), visible.nodes.end(),
                                           [](const VisibleNode& node) { return node.kind == Kind::Port; });
            const auto at = quint32(port - visible.nodes.begin());
            return std::pair(descriptionOf(visible, groupForNode(visible, at, WordCount::All)), sizesOf(visible)[at]);
        };
        const auto [words, form] = portIn("0.0.0.0");
        QVERIFY2(words.startsWith(u"port, open to the world."_s) && words.contains(u"0.0.0.0"), qPrintable(words));
        const auto [calmWords, calmForm] = portIn("127.0.0.1");
        QVERIFY2(!calmWords.contains(u"open to the world") && calmWords.contains(u"127.0.0.1"), qPrintable(calmWords));
        QVERIFY(form.size.width() > calmForm.size.width());
        QVERIFY(QRectF(QPointF(), form.size).adjusted(4, 4, -4, -4).contains(form.openAt));
    }
};

QTEST_APPLESS_MAIN(OpenPortsTest)
#include "tst_openports.moc"
