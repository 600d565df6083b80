// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"

#include "support/difftext.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// The lines about connections.
QStringList connections(const QByteArray& before, const QByteArray& after)
{
    const Result<GraphDiff> diff = compare(graphOf(before), graphOf(after));
    return diff ? print(*diff).filter(u"->"_s).filter(u" -"_s) : QStringList{diff.error().message()};
}

} // namespace

/// When the absence of a connection says something.
class CompareEdgesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aConnectionEndsWithItsEnds()
    {
        const QByteArray all = "coverage service complete\n";
        QCOMPARE(connections("a writes stream:s\nb\n" + all, "b\nstream:s\n" + all),
                 QStringList(u"- service:a -flow-> stream:s"_s));
        QCOMPARE(connections("a writes stream:s\n", "a\n"), QStringList(u"? after service:a -flow-> stream:s"_s));
        QCOMPARE(connections("a writes stream:s\n", "a\ncoverage stream complete\n"),
                 QStringList(u"- service:a -flow-> stream:s"_s));
    }

    void aFieldThatTellsThemAll_tellsOfTheMissingOne_data()
    {
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("without");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char* name, const char* with, const char* without, bool isTold) {
            QTest::newRow(name) << QByteArray(with) << QByteArray(without) << isTold;
        };
        row("streams", "a uses stream:s\n", "a: streams=[]\nstream:s\n", true);
        row("no word of streams", "a uses stream:s\n", "a: user=x\nstream:s\n", false);
        row("port", "a listens port:1%2Ftcp\n", "a: port=none\nport:1%2Ftcp\n", true);
        row("owner", "a listens port:1%2Ftcp\n", "a\nport:1%2Ftcp: owner=b\n", true);
        row("venv", "a runs_in venv:v\n", "a: venv=none\nvenv:v\n", true);
        row("code path", "a implements code:c\n", "a: code_path=none\ncode:c\n", true);
        row("code module", "a implements code:c\n", "a: code_module=none\ncode:c\n", true);
        row("nothing tells", "a requires b\n", "a: user=x\nb\n", false);
        row("another venv", "a runs_in venv:v\n", "a runs_in venv:w\nvenv:v\n", true);
        row("another unit started", "timer:t triggers a\n", "timer:t triggers b\na\n", true);
        row("another reader of some", "a reads stream:s\n", "a reads stream:t\nstream:s\n", false);
        row("another reader of all", "a reads stream:s\n", "a reads stream:t\nstream:s\ncoverage service complete\n",
            true);
        row("another requirement of all", "a requires b\n", "a requires c\nb\ncoverage service complete\n", true);
    }
    void aFieldThatTellsThemAll_tellsOfTheMissingOne()
    {
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, without);
        QFETCH(bool, isTold);
        const GraphPtr before = graphOf(with);
        const QString name = before->edges()[0].id.from.shortText() + u" -"_s + wordFor(before->edges()[0].id.kind)
                             + u"-> "_s + before->edges()[0].id.to.shortText();
        const QStringList gone = print(*compare(before, graphOf(without)));
        QVERIFY2(gone.contains((isTold ? u"- "_s : u"? after "_s) + name), qPrintable(gone.join(u'\n')));
        const QStringList come = print(*compare(graphOf(without), before));
        QVERIFY2(come.contains((isTold ? u"+ "_s : u"? before "_s) + name), qPrintable(come.join(u'\n')));
    }

    void whatIsSaidOfAConnection_isCompared()
    {
        QCOMPARE(connections("a reads stream:s\n", "a writes stream:s\n"),
                 QStringList({u"? after service:a -flow-> stream:s reads: true -> {}"_s,
                              u"? before service:a -flow-> stream:s writes: {} -> true"_s}));
    }

    void concludedConnections_followWhatTheyRestOn()
    {
        // The later side states the port, so that it would say if there were another one.
        QCOMPARE(connections("a: exec=\"run --port 1\"\n", "a: exec=\"run --port 2\", port=2\n").filter(u"listens"_s),
                 QStringList(
                     {u"- service:a -listens-> port:1%2Ftcp"_s, u"? before service:a -listens-> port:2%2Ftcp"_s}));
    }

    void codeByItsFolderOrItsModule_isTheSame()
    {
        const QByteArray folder = "a implements code:/srv/c\ncode:/srv/c: name=/srv/c, purpose=x\na: code_path=/srv/c\n"
                                  "coverage service complete\n";
        const QByteArray module = "a implements code:c\ncode:c: name=c, purpose=x\na: code_path=/srv/c\n"
                                  "coverage service complete\n";
        for (const auto& [before, after] : {std::pair(folder, module), std::pair(module, folder)}) {
            const auto diff = compare(graphOf(before), graphOf(after));
            QVERIFY(diff);
            QCOMPARE(print(*diff), QStringList());
        }
        // Of two names on one side none is the other's.
        const QByteArray both = folder + "b implements code:c\n";
        const auto diff = compare(graphOf(both), graphOf(module));
        QVERIFY(diff);
        QCOMPARE(diff->nodes.size(), size_t(4)); // a, b, /srv/c and c
    }
};

QTEST_APPLESS_MAIN(CompareEdgesTest)
#include "tst_compareedges.moc"
