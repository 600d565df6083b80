// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/answer.h"

#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const QByteArray example("feeder writes stream:ticks\nbrain reads stream:ticks\nbrain writes stream:intent\n"
                         "trader reads stream:intent\nwatcher wants brain\nlonely: user=a\n"
                         "guess uses stream:intent\n");

Asked about(const char* name, Asked::What what, const char* to = nullptr)
{
    Asked asked{.what = what, .about = *NodeId::parse(QString::fromLatin1(name), u"h"_s)};
    if (to)
        asked.to = NodeId::parse(QString::fromLatin1(to), u"h"_s);
    return asked;
}

/// "Stops (2): a, b" for each group.
QStringList groupsOf(const Answer& answer)
{
    QStringList groups;
    for (const AnswerGroup& group : answer.groups) {
        QStringList names;
        for (const AnswerRow& row : group.rows)
            names.append(row.name);
        groups.append(group.heading + u": "_s + names.join(", "_L1));
    }
    return groups;
}

QString reasonFor(const Answer& answer, const QString& name)
{
    for (const AnswerGroup& group : answer.groups) {
        for (const AnswerRow& row : group.rows) {
            if (row.name == name)
                return row.reason;
        }
    }
    return u"(not there)"_s;
}

bool isShown(const Answer& answer, const char* name)
{
    return std::find(answer.shown.begin(), answer.shown.end(),
                     Subject(*NodeId::parse(QString::fromLatin1(name), u"h"_s)))
           != answer.shown.end();
}

} // namespace

class AnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatStops_saysWhyForEach()
    {
        const GraphPtr graph = graphOf(example);
        const auto answer = answerTo(*graph, about("service:feeder", Asked::What::Stops));
        QVERIFY(answer);
        QCOMPARE(answer->question, u"What stops if feeder stops"_s);
        QCOMPARE(reasonFor(*answer, u"ticks"_s), u"nobody but feeder writes it"_s);
        QCOMPARE(reasonFor(*answer, u"brain"_s), u"reads ticks"_s);
        QCOMPARE(reasonFor(*answer, u"watcher"_s), u"wants brain"_s);
        QCOMPARE(reasonFor(*answer, u"lonely"_s), u"(not there)"_s);
        QVERIFY(answer->groups.front().heading.startsWith("Stops ("_L1));
        QVERIFY(answer->groups.back().heading.startsWith("Degrades ("_L1));
        QVERIFY(isShown(*answer, "service:trader"));
        QVERIFY(!isShown(*answer, "service:lonely"));
        QVERIFY2(!answer->note.isEmpty(), "the use without a direction is not told");
    }

    void nothing_isASentence()
    {
        const GraphPtr graph = graphOf(example);
        const auto answer = answerTo(*graph, about("service:lonely", Asked::What::Stops));
        QVERIFY(answer && answer->groups.empty());
        QCOMPARE(answer->summary, u"Nothing, as far as the sources tell."_s);
        QCOMPARE(answer->shown.size(), 1u);
    }

    void dataFlows_byDistance()
    {
        const GraphPtr graph = graphOf("a writes stream:s\nb reads stream:s\nb writes stream:t\nc reads stream:t\n");
        QCOMPARE(groupsOf(*answerTo(*graph, about("service:c", Asked::What::FeedsIt))),
                 QStringList(
                     {u"Directly (1): t"_s, u"In 2 steps (1): b"_s, u"In 3 steps (1): s"_s, u"In 4 steps (1): a"_s}));
        QCOMPARE(groupsOf(*answerTo(*graph, about("service:a", Asked::What::ItFeeds))).size(), 4);
        QCOMPARE(groupsOf(*answerTo(*graph, about("service:b", Asked::What::Around))),
                 QStringList({u"Directly (2): s, t"_s}));
    }

    void ways_areAllShortestOnes()
    {
        const GraphPtr graph = graphOf("a writes stream:s\na writes stream:t\nb reads stream:s\nb reads stream:t\n");
        const auto answer = answerTo(*graph, about("service:a", Asked::What::Ways, "service:b"));
        QVERIFY(answer);
        QCOMPARE(answer->question, u"How a reaches b"_s);
        QCOMPARE(answer->summary, u"2 shortest ways, 2 steps"_s);
        QCOMPARE(groupsOf(*answer), QStringList({u"Way 1 of 2: a, s, b"_s, u"Way 2 of 2: a, t, b"_s}));
        QVERIFY(answer->note.isEmpty());
        const auto back = answerTo(*graph, about("service:b", Asked::What::Ways, "service:a"));
        QVERIFY2(back && back->note.startsWith("No data goes this way"_L1), "against the data it is said");
    }

    void unknown_isNoAnswer()
    {
        const GraphPtr graph = graphOf(example);
        QVERIFY(!answerTo(*graph, about("service:nobody", Asked::What::Stops)));
        QVERIFY(!answerTo(*graph, about("service:brain", Asked::What::Ways, "service:nobody")));
        const auto none = answerTo(*graph, about("service:brain", Asked::What::Ways, "service:lonely"));
        QVERIFY(none && none->groups.empty());
        QCOMPARE(none->summary, u"In no way that the sources tell of."_s);
    }
};

QTEST_GUILESS_MAIN(AnswerTest)
#include "tst_answer.moc"
