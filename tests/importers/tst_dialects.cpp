// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/dialects.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr Dialect allDialects[] = {Dialect::Documented, Dialect::OnDisk, Dialect::Builder, Dialect::Flat};

QByteArray everyModuleIn(Dialect dialect, std::mt19937& random)
{
    std::vector<QByteArray> modules;
    for (const ModuleFacts& facts : someModules())
        modules.push_back(written(facts, dialect, random));
    return registryOf(modules, dialect);
}

QString differenceOf(const QStringList& actual, const QStringList& expected)
{
    QStringList lines;
    for (const QString& line : actual) {
        if (!expected.contains(line))
            lines += u"+ "_s + line;
    }
    for (const QString& line : expected) {
        if (!actual.contains(line))
            lines += u"- "_s + line;
    }
    return lines.join(u'\n');
}

} // namespace

class DialectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFacts_areTheSameGraphInEveryDialect()
    {
        std::mt19937 random(1);
        const QStringList expected = print(*graphIn(everyModuleIn(Dialect::Documented, random)));
        QVERIFY(expected.size() > 50);
        for (const Dialect dialect : allDialects) {
            const GraphPtr graph = graphIn(everyModuleIn(dialect, random));
            QCOMPARE(differenceOf(print(*graph), expected), QString());
            QCOMPARE(print(*graph), expected);
            QCOMPARE(graph->snapshot().problems().size(), size_t(0));
            QVERIFY(graph->snapshot().timeOf(0).has_value());
        }
    }

    void mixedAndShuffledDialects_changeNothing()
    {
        std::mt19937 random(7);
        const QStringList expected = print(*graphIn(everyModuleIn(Dialect::Documented, random)));
        const std::vector<ModuleFacts> facts = someModules();
        for (int round = 0; round < 100; ++round) {
            std::vector<QByteArray> modules;
            modules.reserve(facts.size());
            for (const ModuleFacts& module : facts)
                modules.push_back(written(module, allDialects[random() % std::size(allDialects)], random));
            std::shuffle(modules.begin(), modules.end(), random);
            const QByteArray registry = registryOf(modules, allDialects[random() % std::size(allDialects)]);
            QVERIFY2(print(*graphIn(registry)) == expected, registry.constData());
        }
    }

    void sameModuleInEveryDialect_doesNotDisagreeWithItself()
    {
        std::mt19937 random(3);
        std::vector<QByteArray> modules;
        for (const ModuleFacts& module : someModules()) {
            for (const Dialect dialect : allDialects)
                modules.push_back(written(module, dialect, random));
        }
        const GraphPtr graph = graphIn(registryOf(modules, Dialect::Documented));
        for (const Node& node : graph->nodes()) {
            for (const Fact& fact : graph->factsOf(node))
                QVERIFY2(!fact.isContradicted, qPrintable(node.id.text() + u' ' + graph->attributeOf(fact)));
        }
    }
};

QTEST_GUILESS_MAIN(DialectsTest)
#include "tst_dialects.moc"
