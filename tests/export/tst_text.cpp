// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/text.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

class TextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void graph_isOneLineForEachStatement()
    {
        const auto graph = graphOf("api: user=qt, venv=none\napi listens port:8001\napi uses stream:s");
        QCOMPARE(toText(*graph), uR"(port:8001
port:8001 name = 8001 [stated in file]
service:api
service:api -flow-> stream:s
service:api -flow-> stream:s uses = yes [stated in file]
service:api -listens-> port:8001 [stated in file]
service:api name = api [stated in file]
service:api user = qt [stated in file]
service:api venv = none stated [stated in file]
stream:s
stream:s name = s [stated in file]
)"_s);
    }

    void contradiction_isMarkedOnEverySide()
    {
        const auto graph = graphOf("api: user=qt\napi: user=root");
        QCOMPARE(toText(*graph), u"service:api\n"
                                 "service:api user = qt [stated in file] (does not add up)\n"
                                 "service:api user = root [stated in file] (does not add up)\n"_s);
    }

    void lines_areSortedByTheirBytes()
    {
        // In UTF-16 the smiley would come before U+FF21, in UTF-8 it comes after it.
        const auto graph = graphOf("\U0001F600\n\uFF21\na\na-b\na-b: user=x");
        const QByteArray text = toText(*graph).toUtf8();
        QByteArrayList lines = text.split('\n');
        QCOMPARE(lines.takeLast(), QByteArray());
        QVERIFY(std::is_sorted(lines.cbegin(), lines.cend()));
        QVERIFY(lines.indexOf("service:\uFF21") < lines.indexOf("service:\U0001F600"));
    }

    void orderOfTheInput_changesNothing()
    {
        QCOMPARE(toText(*graphOf("a uses stream:s\nb: user=x\na: port=1\na: port=2")),
                 toText(*graphOf("a: port=2\nb: user=x\na: port=1\na uses stream:s")));
    }

    void severalHosts_areNamed()
    {
        const QString text = toText(*graphOf("//h1/service:a: user=x\n//h2/service:a: user=y"));
        QVERIFY(text.contains(u"//h1/service:a user = x"_s));
        QVERIFY(text.contains(u"//h2/service:a user = y"_s));
    }

    void hostileText_staysOnItsLine()
    {
        const QString text = toText(*graphOf("a\u202eb: user=\"x\u001b]0;title\u0007\""));
        QVERIFY(text.contains(u"service:a%E2%80%AEb"_s));
        QVERIFY(text.contains(u"\\u{1b}]0;title\\u{7}"_s));
        QVERIFY(std::none_of(text.begin(), text.end(), [](QChar c) {
            return c != u'\n' && (c.category() == QChar::Other_Control || c == QChar(0x202e));
        }));
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
