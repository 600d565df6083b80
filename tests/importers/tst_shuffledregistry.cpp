// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "support/graphwords.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

class ShuffledRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orderOfModulesAndKeys_changesNothingButPlaces()
    {
        QJsonObject registry = QJsonDocument::fromJson(bytesOf(fixturePath(u"twin.json"_s))).object();
        const QStringList expected = everythingIn(*graphIn(QJsonDocument(registry).toJson()), Quotes::LeftOut);
        QVERIFY(expected.size() > 100);
        std::vector<QJsonValue> modules;
        for (const QJsonValue& module : registry[u"modules"_s].toArray())
            modules.push_back(module);
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(modules.begin(), modules.end(), random);
            QJsonArray shuffled;
            for (const QJsonValue& module : modules)
                shuffled.append(module);
            registry[u"modules"_s] = shuffled;
            QCOMPARE(everythingIn(*graphIn(QJsonDocument(registry).toJson()), Quotes::LeftOut), expected);
        }
        // The fixture itself has its keys in another order than QJsonDocument writes.
        QCOMPARE(everythingIn(*graphIn(bytesOf(fixturePath(u"twin.json"_s))), Quotes::LeftOut), expected);
    }

    void lineEndsAndByteOrderMark_changeNothingButPlaces()
    {
        const QStringList expected = everythingIn(*graphIn(bytesOf(fixturePath(u"twin.json"_s))), Quotes::LeftOut);
        QCOMPARE(everythingIn(*graphIn(bytesOf(fixturePath(u"crlf.json"_s))), Quotes::LeftOut), expected);
        QCOMPARE(everythingIn(*graphIn(bytesOf(fixturePath(u"bom-oneline.json"_s))), Quotes::LeftOut), expected);
    }
};

QTEST_GUILESS_MAIN(ShuffledRegistryTest)
#include "tst_shuffledregistry.moc"
