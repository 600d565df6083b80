// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Measures asking questions of a large graph: filters, completion, search, what stops, how things are reached. Prints a table for
// docs/benchmarks.md. Arguments: a number of services, or --smoke for a moment's run that only shows that it works.
#include "bench/largegraph.h"
#include "graph/model/impact.h"
#include "graph/model/neighbours.h"
#include "graph/model/paths.h"
#include "graph/model/search.h"
#include "graph/view/query/complete.h"
#include "graph/view/visible.h"

#include <QtCore/qelapsedtimer.h>
#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

class Measurement
{
public:
    Measurement(GraphPtr graph, int repetitions) : m_graph(std::move(graph)), m_repetitions(repetitions) { }

    void printAll()
    {
        std::printf("%d things, %d connections\n\n| what | median, ms | longest, ms | goal |\n|---|---|---|---|\n",
                    int(m_graph->nodes().size()), int(m_graph->edges().size()));
        for (const QString& filter : {u"user = root and port"_s, u"trade"_s, u"name ~ \"1\\d+7$\""_s,
                                      u"reads out.4711"_s, u"contradicted or seen on host"_s})
            print(u"filter: "_s + filter, 50,
                  [&] { return evaluate(parseQuery(filter)->expression, QueryInput{*m_graph}).nodeCount >= 0; });
        print(u"complete: user = "_s, 50,
              [&] { return !complete(u"user = "_s, 7, QueryInput{*m_graph}).items.empty(); });
        print(u"complete: name = quantum-worker-47"_s, 50, [&] {
            const QString typed = u"name = quantum-worker-47"_s;
            return !complete(typed, typed.size(), QueryInput{*m_graph}).items.empty();
        });
        print(u"the index of a search"_s, 500, [&] { return !SearchIndex(*m_graph).find(u"x", 1).empty() || true; });
        const SearchIndex index(*m_graph);
        for (const QString& typed : {u"w"_s, u"wrk47"_s, u"number 4711"_s})
            print(u"search: "_s + typed, 50, [&] { return !index.find(typed, 50).empty() || true; });
        const NodeIndex start = *m_graph->find(*NodeId::parse(u"service:quantum-worker-0", u"h"_s));
        print(u"what stops"_s, 50, [&] { return impactOf(*m_graph, start).start == start; });
        print(u"everything around, however far"_s, 50,
              [&] { return !neighboursOf(Steps(*m_graph, Way::Either), start, 1000).empty(); });
        print(u"all shortest ways"_s, 50, [&] {
            const NodeIndex end = NodeIndex(m_graph->nodes().size() - 1);
            return shortestPaths(Steps(*m_graph, Way::Either), start, end, 100).length >= 0;
        });
        ViewSpec spec;
        spec.filter = {u"user = root"_s, ViewFilter::Mode::ShowOnly};
        print(u"a view that shows only: user = root"_s, 200, [&] { return !view(m_graph, spec).nodes.empty(); });
    }

private:
    void print(const QString& what, double goal, const std::function<bool()>& ask)
    {
        std::vector<double> times;
        for (int i = 0; i < m_repetitions; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (!ask())
                qFatal("no answer: %s", qPrintable(what));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        std::printf("| %s | %.2f | %.2f | %.0f |\n", qPrintable(what), times[times.size() / 2], times.back(), goal);
    }

    GraphPtr m_graph;
    int m_repetitions;
};

} // namespace

int main(int argc, char** argv)
{
    const QByteArray argument = argc > 1 ? argv[1] : "5000";
    const bool isSmoke = argument == "--smoke";
    Measurement(bench::largeGraph(isSmoke ? 200 : std::max(1, argument.toInt())), isSmoke ? 1 : 15).printAll();
    return 0;
}
