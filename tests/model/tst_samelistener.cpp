// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/infer.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

class TestSameListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatedProcess_isTheServiceThatWasSeenOnItsPort()
    {
        const GraphPtr graph = graphOf("process:grafana listens port:3000/tcp\n"
                                       "process:grafana: purpose=dashboards\n"
                                       "grafana-server listens port:3000/tcp (observed)\n");
        QCOMPARE(test::print(*graph).filter(u"process:"_s), QStringList());
        QVERIFY(test::print(*graph).contains(u"service:grafana-server purpose=dashboards"_s));
    }

    void aProcess_staysWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nobody was seen there") << QByteArray("process:p listens port:1/tcp\n");
        QTest::newRow("the service is only stated")
            << QByteArray("process:p listens port:1/tcp\na listens port:1/tcp\n");
        QTest::newRow("two were seen") << QByteArray("process:p listens port:1/tcp\na listens port:1/tcp (observed)\n"
                                                     "b listens port:1/tcp (observed)\n");
        QTest::newRow("its ports lead to two services")
            << QByteArray("process:p listens port:1/tcp\nprocess:p listens port:2/tcp\n"
                          "a listens port:1/tcp (observed)\nb listens port:2/tcp (observed)\n");
        QTest::newRow("it was seen itself, elsewhere")
            << QByteArray("process:p listens port:1/tcp\nprocess:p listens port:2/tcp (observed)\n"
                          "a listens port:1/tcp (observed)\n");
        QTest::newRow("another process was seen")
            << QByteArray("process:p listens port:1/tcp\nprocess:q listens port:1/tcp (observed)\n");
    }
    void aProcess_staysWhere()
    {
        QFETCH(QByteArray, text);
        QVERIFY(test::print(*graphOf(text)).contains(u"process:p"_s));
    }

    void askedTwice_changesNothingMore()
    {
        const QByteArray text = "process:p listens port:1/tcp\na listens port:1/tcp (observed)\n";
        const Snapshot once = infer(test::snapshotOf(text));
        QCOMPARE(infer(Snapshot(once)).claims().size(), once.claims().size());
    }
};

QTEST_APPLESS_MAIN(TestSameListener)
#include "tst_samelistener.moc"
