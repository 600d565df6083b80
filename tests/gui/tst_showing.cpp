// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/showing.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

class TestShowing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotDrawn_isCountedInWords_data()
    {
        QTest::addColumn<QByteArray>("hidden");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << QByteArray("venv:v: user=qt\ncode:c: user=qt")
                             << u"Showing 1 of 3: 1 venv, 1 code folder not drawn"_s;
        QTest::newRow("two") << QByteArray("venv:v: user=qt\nvenv:w: user=qt\ncode:c: user=qt\ncode:d: user=qt")
                             << u"Showing 1 of 5: 2 venvs, 2 code folders not drawn"_s;
        QTest::newRow("none") << QByteArray() << u"Showing all 1"_s;
    }
    void whatIsNotDrawn_isCountedInWords()
    {
        QFETCH(QByteArray, hidden);
        QFETCH(QString, words);
        ViewSpec spec;
        spec.kinds = {Kind::Service};
        QCOMPARE(showingText(view(test::graphOf("a: user=qt\n" + hidden), spec)), words);
    }
};

QTEST_APPLESS_MAIN(TestShowing)
#include "tst_showing.moc"
