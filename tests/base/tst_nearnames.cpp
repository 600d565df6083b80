// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/nearnames.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

class NearNamesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void containedText_comesBeforeTypingMistakes()
    {
        const QStringList names{u"service:apl"_s, u"service:shop-api"_s, u"stream:zzz"_s};
        QCOMPARE(nearestNames(u"api"_s, names, 5), QStringList({u"service:shop-api"_s, u"service:apl"_s}));
    }

    void typingMistakes_areCountedWithAndWithoutTheKind()
    {
        const QStringList names{u"service:shop-mail"_s, u"service:shop-api"_s};
        QCOMPARE(nearestNames(u"shop-apo"_s, names, 1), QStringList{u"service:shop-api"_s});
        QCOMPARE(nearestNames(u"sevice:shop-api"_s, names, 1), QStringList{u"service:shop-api"_s});
    }

    void letterCase_doesNotMatter()
    {
        QCOMPARE(nearestNames(u"SHOP"_s, {u"service:shop-api"_s}, 5), QStringList{u"service:shop-api"_s});
    }

    void limit_isKept()
    {
        const QStringList names{u"service:a1"_s, u"service:a2"_s, u"service:a3"_s};
        QCOMPARE(nearestNames(u"a"_s, names, 2), names.first(2));
    }

    void nothingNear_givesNothing()
    {
        QVERIFY(nearestNames(u"completely-different"_s, {u"service:x"_s}, 5).isEmpty());
        QVERIFY(nearestNames(QString(), {u"service:x"_s}, 5).isEmpty());
    }

    void hostileLength_staysCheap()
    {
        const QString name(1'000'000, u'a');
        QCOMPARE(nearestNames(name, QStringList(1000, u"service:"_s + name), 5).size(), 5);
    }
};

QTEST_APPLESS_MAIN(NearNamesTest)
#include "tst_nearnames.moc"
