// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemtree.h"

#include "app/ui/problems/problemmarkdown.h"
#include "guitest.h"
#include "importers/open/open.h"
#include "support/graphtext.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

constexpr auto doubtful = "host:h: total_modules=9\na: user=root, category=RUNNING, active=failed\n"
                          "b: user=root\na listens port:80/tcp\nb listens port:80/tcp\n";

ProblemRowsPtr rowsOf(const QByteArray& text, const RuleSet& rules = {})
{
    const GraphPtr graph = test::graphOf(text);
    return problemRowsOf(*graph, review(*graph, rules, 0).get());
}

QStringList headingsOf(const ProblemTree& tree)
{
    QStringList headings;
    for (int i = 0; i < tree.rowCount(); ++i)
        headings += tree.index(i, 0).data().toString();
    return headings;
}

ProblemRowsPtr manyRows(int count)
{
    auto rows = std::make_shared<ProblemRows>();
    for (int i = 0; i < count; ++i) {
        ProblemRow row;
        row.key = u"key %1"_s.arg(i);
        row.group = ProblemGroup(i % 3);
        row.severity = Severity(i % 3);
        row.words = u"service-%1: something is wrong with it"_s.arg(i);
        row.about = u"service-%1"_s.arg(i);
        row.subjects = {*NodeId::parse(u"service:service-%1"_s.arg(i), u"h"_s)};
        row.rule = u"runs-as-root"_s;
        rows->push_back(row);
    }
    std::stable_sort(rows->begin(), rows->end(),
                     [](const ProblemRow& a, const ProblemRow& b) { return a.group < b.group; });
    return rows;
}

} // namespace

class TestProblemTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRows_keepTheModelConsistent()
    {
        ProblemTree tree;
        const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree.rowCount(), 0);
        tree.setRows(rowsOf(doubtful));
        QVERIFY(tree.rowCount() >= 2);
        tree.setOrder(ProblemOrder::ByThing);
        tree.setFilter({.text = u"root"_s});
        QVERIFY(tree.shownCount() >= 2);
        tree.setIcons({{Severity::Error, QIcon()}});
        tree.setFilter({.text = u"no such words"_s});
        QCOMPARE(tree.rowCount(), 0);
        tree.setRows(std::make_shared<const ProblemRows>());
        QCOMPARE(tree.shownCount(), 0);
    }

    void everyFinding_isARowUnderItsHeading()
    {
        const GraphPtr graph = test::graphOf(doubtful);
        const ReviewPtr made = review(*graph, {}, 0);
        ProblemTree tree;
        tree.setRows(problemRowsOf(*graph, made.get()));
        QCOMPARE(tree.shownCount(), int(made->findings.size()));
        const QStringList headings = headingsOf(tree);
        QVERIFY2(headings.front().startsWith(u"Does not add up ("_s), qPrintable(headings.join(u'|')));
        for (const Finding& finding : made->findings) {
            const QModelIndex index = tree.indexOf(finding.key);
            QVERIFY(index.isValid());
            QCOMPARE(index.data().toString(), finding.words);
        }
    }

    void aRow_saysWhereItsFirstSideStands()
    {
        ProblemTree tree;
        tree.setRows(rowsOf("\na: user=root\n"));
        const QModelIndex row = tree.stepFrom({}, 1);
        QCOMPARE(row.siblingAtColumn(ProblemTree::About).data().toString(), u"a"_s);
        QCOMPARE(row.siblingAtColumn(ProblemTree::Where).data().toString(), u"test.txt:2"_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(), u"Warning: a: runs as root"_s);
    }

    void whatCouldNotBeRead_isListedToo()
    {
        const Result<GraphPtr> bad = openGraph(test::fixture(u"bad.json"_s), {}, {});
        QVERIFY(bad);
        ProblemTree tree;
        tree.setRows(problemRowsOf(**bad, nullptr));
        QCOMPARE(tree.shownCount(), int((*bad)->snapshot().problems().size()));
        QVERIFY(headingsOf(tree).constFirst().startsWith(u"Could not be read"_s));
        const ProblemRow& row = *tree.rowAt(tree.stepFrom({}, 1));
        QCOMPARE(*row.sides.front().place, (*bad)->snapshot().problems().front().evidence);
        QVERIFY(row.where().startsWith(u"bad.json:"_s));
    }

    void whatIsIgnored_isLastAndSaysWhyAndUntil()
    {
        const ProblemRowsPtr before = rowsOf("a: user=root\n");
        RuleSet rules;
        rules.ignored = {{.subject = before->front().key,
                          .after = before->front().decidedOn,
                          .who = u"Ada"_s,
                          .why = u"It reads every folder."_s,
                          .until = 86'400'000}};
        ProblemTree tree;
        tree.setRows(rowsOf("a: user=root\n", rules));
        QCOMPARE(headingsOf(tree).constLast(), u"Ignored (1)"_s);
        const QString words = tree.indexOf(before->front().key).data().toString();
        for (const QString& part : {u"It reads every folder."_s, u"Ada"_s, u"1970-01-02"_s})
            QVERIFY2(words.contains(part), qPrintable(words));
    }

    void words_areFoundWhateverTheirCaseAndOrder()
    {
        ProblemTree tree;
        tree.setRows(rowsOf(doubtful));
        tree.setFilter({.text = u"ROOT b:"_s});
        QCOMPARE(tree.shownCount(), 1);
        tree.setFilter({.text = {}, .severities = {Severity::Error}});
        for (QModelIndex row = tree.stepFrom({}, 1); true; row = tree.stepFrom(row, 1)) {
            QCOMPARE(tree.rowAt(row)->severity, Severity::Error);
            if (row == tree.stepFrom(row, 1))
                break;
        }
    }

    void things_areInTheOrderOfTheirWorst()
    {
        ProblemTree tree;
        tree.setRows(rowsOf("a: user=root\nb: user=root, category=RUNNING, active=failed\n"));
        tree.setOrder(ProblemOrder::ByThing);
        QCOMPARE(headingsOf(tree).constFirst().left(2), u"b "_s);
    }

    void steps_goOverEveryRowOnceAndStayAtTheEnds()
    {
        ProblemTree tree;
        tree.setRows(manyRows(20));
        QStringList keys;
        QModelIndex row = tree.stepFrom({}, 1);
        while (keys.size() < 100 && !keys.contains(tree.rowAt(row)->key)) {
            keys += tree.rowAt(row)->key;
            row = tree.stepFrom(row, 1);
        }
        QCOMPARE(keys.size(), 20);
        QCOMPARE(tree.stepFrom(row, 1), row);
        QCOMPARE(tree.stepFrom({}, -1), row);
        QCOMPARE(tree.rowAt(tree.stepFrom(row, -1))->key, keys[18]);
    }

    void tenThousandRows_areArrangedWithoutASquare()
    {
        const ProblemRowsPtr rows = manyRows(10'000);
        ProblemTree tree;
        QElapsedTimer clock;
        clock.start();
        tree.setRows(rows);
        tree.setFilter({.text = u"service-99"_s});
        QCOMPARE(tree.shownCount(), 111);
        tree.setFilter({});
        tree.setOrder(ProblemOrder::ByThing);
        QCOMPARE(tree.rowCount(), 10'000);
        QVERIFY(tree.indexOf(u"key 9999"_s).isValid());
        // Only what grows with the square of the rows takes that long, also under a sanitizer.
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }

    void markdown_isATableOfSeverityRuleSentenceAndSides()
    {
        const ProblemRowsPtr rows = rowsOf("a: user=root\n");
        const QString text = problemsAsMarkdown({&rows->front()});
        const QStringList lines = text.split(u'\n');
        QCOMPARE(lines[0], u"| Severity | Rule | Problem | Sides |"_s);
        QCOMPARE(lines[1], u"| --- | --- | --- | --- |"_s);
        QVERIFY2(lines[2].startsWith(u"| warning | runs-as-root | a: runs as root | "_s), qPrintable(lines[2]));
        QVERIFY2(lines[2].contains(u"(test.txt:1)"_s), qPrintable(lines[2]));
    }

    void markdown_keepsHostileNamesInTheirCell()
    {
        ProblemRow row;
        row.words = u"a|b `c` [d](http://e) <img src=x> *f*"_s;
        const QString line = problemsAsMarkdown({&row}).split(u'\n')[2];
        QCOMPARE(line.count(u" | "_s), 3);
        QVERIFY2(line.contains(u"a\\|b \\`c\\` \\[d\\](http:\\//e) \\<img src=x\\> \\*f\\*"_s), qPrintable(line));
    }
};

QTEST_MAIN(TestProblemTree)
#include "tst_problemtree.moc"
