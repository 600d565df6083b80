// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/dialects.h"
#include "importers/open/sources.h"
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

/// What Markdown can tell as well as JSON.
std::vector<ModuleFacts> modulesForPeople()
{
    std::vector<ModuleFacts> modules = someModules();
    modules[1].venv = u"/opt/ferry/venvs/radio"_s; // a ship at the end of a name would pass for decoration
    modules[2].ports = QJsonValue::Undefined;      // no ports and no list of ports read the same
    return modules;
}

/// What the graph says without where a report lists it and what only its heading says.
QStringList withoutHeadings(const Graph& graph)
{
    QStringList lines = print(graph);
    lines.removeIf([](const QString& line) { return line.contains(" section="_L1) || line.contains(" x.report."_L1); });
    return lines;
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

    void sameFacts_areTheSameGraphInMarkdown_data()
    {
        QTest::addColumn<int>("style");
        QTest::newRow("table") << int(ReportStyle::Table);
        QTest::newRow("list") << int(ReportStyle::List);
    }

    void sameFacts_areTheSameGraphInMarkdown()
    {
        QFETCH(int, style);
        std::mt19937 random(5);
        const QByteArray report = reportOf(modulesForPeople(), ReportStyle(style));
        const GraphPtr told = graphIn(report, u"report.md"_s);
        for (const Problem& problem : told->snapshot().problems())
            QVERIFY2(false, qPrintable(problem.what.message()));
        QVERIFY(told->snapshot().timeOf(0).has_value());
        for (const Dialect dialect : allDialects) {
            std::vector<QByteArray> modules;
            for (const ModuleFacts& facts : modulesForPeople())
                modules.push_back(written(facts, dialect, random));
            const QByteArray registry = registryOf(modules, dialect);
            const QStringList expected = print(*graphIn(registry));
            QVERIFY(expected.size() > 50);
            QCOMPARE(differenceOf(withoutHeadings(*told), expected), QString());

            // Nor do the two disagree side by side, whatever the form: "true" beside true, a number beside its digits.
            const auto both = readTogether({std::make_shared<const Source>(u"a.json"_s, registry),
                                            std::make_shared<const Source>(u"b.md"_s, report)});
            QVERIFY(both);
            const GraphPtr graph = *resolveAll(*both, {});
            for (const Node& node : graph->nodes()) {
                for (const Fact& fact : graph->factsOf(node))
                    QVERIFY2(!fact.isContradicted, qPrintable(node.id.text() + u' ' + graph->attributeOf(fact)));
            }
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
