// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/value.h"

#include <QtTest/qtest.h>

using namespace unitscope;

class ValueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noneAndEmptyList_areDifferentValues()
    {
        QVERIFY(!(Value::none() == Value::emptyList()));
        QVERIFY(!(Value::emptyList() == Value::of(QString())));
        QVERIFY(Value::none().isNone());
        QVERIFY(!Value::emptyList().isNone());
    }

    void accessors_answerOnlyForTheirType()
    {
        QCOMPARE(Value::of(qint64(8001)).integer(), std::optional<qint64>(8001));
        QVERIFY(!Value::of(qint64(1)).boolean());
        QVERIFY(!Value::of(true).integer());
        QVERIFY(!Value::of(QStringLiteral("8001")).integer());
        QCOMPARE(Value::of(QStringLiteral("x")).string(), std::optional(QStringLiteral("x")));
        QVERIFY(!Value::none().string());
        QCOMPARE(Value::of(0.5).real(), std::optional(0.5));
    }

    void text_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << Value::none().text() << "none";
        QTest::newRow("empty") << Value::emptyList().text() << "empty";
        QTest::newRow("yes") << Value::of(true).text() << "true";
        QTest::newRow("largest") << Value::of(std::numeric_limits<qint64>::max()).text() << "9223372036854775807";
        QTest::newRow("real") << Value::of(0.1).text() << "0.1";
        QTest::newRow("text") << Value::of(QStringLiteral("a b")).text() << "a b";
    }

    void text()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(written, expected);
    }

    void order_isTotalAndByNumberNotByText()
    {
        QVERIFY(Value::of(qint64(9)) < Value::of(qint64(10)));
        QVERIFY(Value::of(1.5) < Value::of(12.0));
        QVERIFY(Value::none() < Value::of(false));
        QVERIFY(!(Value::of(QStringLiteral("a")) < Value::of(QStringLiteral("a"))));
    }
};

QTEST_APPLESS_MAIN(ValueTest)
#include "tst_value.moc"
