// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/naturalorder.h"

#include <QtCore/qstringlist.h>
#include <QtTest/qtest.h>
#include <algorithm>

using namespace unitscope;
using namespace Qt::StringLiterals;

class NaturalOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_standAsPeopleLookForThem()
    {
        const QStringList wanted{u""_s,         u"7"_s,        u"07"_s,        u"10"_s,
                                 u"api"_s,      u"api-2b"_s,   u"worker"_s,    u"worker-1"_s,
                                 u"worker-2"_s, u"worker-9"_s, u"worker-10"_s, u"worker-98765432109876543210987"_s,
                                 u"ärger"_s};
        QStringList names(wanted.rbegin(), wanted.rend());
        std::sort(names.begin(), names.end(), isNaturallyBefore);
        QStringList expected = wanted;
        std::swap(expected[1], expected[2]); // of equal numbers the text decides
        QCOMPARE(names, expected);
    }

    void everyPair_hasOneOrder()
    {
        const QStringList names{u"a1"_s, u"a01"_s, u"a001b"_s, u"a1b"_s, u"a"_s,
                                u"1a"_s, u"0"_s,   u"00"_s,    u""_s,    u"b0c"_s};
        for (const QString& a : names) {
            QVERIFY(!isNaturallyBefore(a, a));
            for (const QString& b : names) {
                QVERIFY(a == b || isNaturallyBefore(a, b) != isNaturallyBefore(b, a));
                for (const QString& c : names)
                    QVERIFY(!isNaturallyBefore(a, b) || !isNaturallyBefore(b, c) || isNaturallyBefore(a, c));
            }
        }
    }
};

QTEST_APPLESS_MAIN(NaturalOrderTest)
#include "tst_naturalorder.moc"
