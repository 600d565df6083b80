// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/circles.h"
#include "graph/layout/protocol.h"

#include <QtTest/qtest.h>

using namespace unitscope;

class ProtocolTest : public QObject
{
    Q_OBJECT

    const AskedComponent m_pair = {.nodes = {{{80, 32}, 4}, {{80.5, 24}, 3, BlockSide::Last}},
                                   .edges = {{.from = 0, .to = 1, .fromY = 31, .toY = 12, .weight = 5}},
                                   .isFast = true};

private Q_SLOTS:
    void question_holdsNumbersOnly()
    {
        QCOMPARE(questionFor(m_pair),
                 QByteArray(
                     "unitscope-layout 2\ncomponent 2 1 1\nnode 80 32 4 0\nnode 80.5 24 3 2\nedge 0 3 1 1 5\nend\n"));
    }

    void answer_isRead()
    {
        const auto placed = readAnswer(
            "unitscope-layout 2\ncomponent 300 100\nnode 0 0\nnode 200.25 50\nedge 2 80 16 200 62\nend\n", m_pair);
        QVERIFY(placed);
        QCOMPARE(placed->nodes[1], QPointF(200.25, 50));
        QCOMPARE(placed->edges[0].size(), size_t(2));
    }

    void answerCutAnywhere_isRefused()
    {
        const QByteArray answer =
            "unitscope-layout 2\ncomponent 300 100\nnode 0 0\nnode 200 50\nedge 2 80 16 200 62\nend";
        QVERIFY(readAnswer(answer, m_pair));
        for (qsizetype length = 0; length < answer.size(); ++length)
            QVERIFY2(!readAnswer(answer.first(length), m_pair), answer.first(length).constData());
        QVERIFY(!readAnswer(answer + "\nend\n", m_pair));
    }

    void edgesThatCloseACircle_areFound()
    {
        AskedComponent ring{.nodes = std::vector<AskedNode>(4), .edges = {}};
        for (const auto& [from, to] : {std::pair{0u, 1u}, {1u, 2u}, {2u, 0u}, {3u, 1u}})
            ring.edges.push_back({.from = from, .to = to});
        // 3 has no input, so the flow begins there: 3, 1, 2, 0; what leads back is the edge from 0 to 1.
        QCOMPARE(closesCircle(ring), std::vector<bool>({true, false, false, false}));
    }

    void longChain_isSearchedWithoutRecursion()
    {
        AskedComponent chain{.nodes = std::vector<AskedNode>(200'000), .edges = {}};
        for (quint32 i = 0; i + 1 < 200'000; ++i)
            chain.edges.push_back({.from = i, .to = i + 1});
        chain.edges.push_back({.from = 199'999, .to = 0});
        const std::vector<bool> closes = closesCircle(chain);
        QVERIFY(closes.back());
        QCOMPARE(std::count(closes.begin(), closes.end(), true), 1);
    }
};

QTEST_APPLESS_MAIN(ProtocolTest)
#include "tst_protocol.moc"
