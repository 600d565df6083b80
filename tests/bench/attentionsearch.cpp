// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Each letter typed into the search over everything, until what fits is listed.
#include "app/ui/search/searchbox.h"
#include "bench/attentionrows.h"
#include "bench/goals/goalrow.h"
#include "bench/largegraph.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qsortfilterproxymodel.h>
#include <QtCore/qstringlistmodel.h>
#include <QtWidgets/qlineedit.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope::bench {

namespace {

constexpr double frameMs = 16;
constexpr double mostForSearch = 10; // of a plain filter of the names: that reads no values and ranks nothing

/// A search that is open over a picture of the graph.
class OpenSearch
{
public:
    explicit OpenSearch(const GraphPtr& graph)
    {
        auto picture = std::make_shared<Picture>();
        picture->visible = view(graph, {});
        m_window.resize(1440, 900);
        m_window.show();
        m_box = new SearchBox(picture, nullptr, u"Search"_s, true, &m_window);
        wait();
    }

    /// Until what fits is listed and painted; by the clock what the window's own thread does in between is idle.
    void type(const QString& text)
    {
        m_box->line()->setText(text);
        wait();
        m_box->repaint();
    }
    /// How long the window's own thread was kept at once, at most: it answers nothing else meanwhile.
    double longestTurn() const { return m_longestTurn; }

private:
    void wait()
    {
        QElapsedTimer whole;
        whole.start();
        do {
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents();
            m_longestTurn = std::max(m_longestTurn, double(turn.nsecsElapsed()) / 1e6);
        } while (m_box->isBusy() && whole.elapsed() < 60'000);
    }

    QWidget m_window;
    SearchBox* m_box = nullptr;
    double m_longestTurn = 0;
};

} // namespace

void printSearchRows(int things, int pairs)
{
    const GraphPtr graph = largeGraph(things / 2);
    QStringList names;
    for (const Node& node : graph->nodes())
        names += node.id.name();
    QStringListModel model(names);
    QSortFilterProxyModel filter;
    filter.setSourceModel(&model);
    filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    OpenSearch search(graph);
    const QString name = u"worker-471"_s; // its letters one after the other, then words that stand in values
    QStringList typed;
    for (qsizetype letters = 1; letters <= name.size(); ++letters)
        typed += name.first(letters);
    typed += {u"wrk47"_s, u"number 4711"_s, u"root"_s};
    std::vector<double> all;
    for (const QString& text : typed) {
        double longest = 0;
        const Comparison comparison = inPairs(
            pairs,
            [&] {
                search.type({}); // every letter is a change
                const Cost cost = costOf([&] { search.type(text); });
                longest = std::max(longest, cost.clock);
                return cost;
            },
            [&] {
                filter.setFilterFixedString({});
                return costOf([&] {
                    filter.setFilterFixedString(text);
                    if (filter.rowCount() < 0)
                        qFatal("no rows");
                });
            });
        all.push_back(comparison.ours.clock);
        print({.what = u"search over %1 things, \"%2\", until listed, against Qt's filter of the names"_s
                           .arg(graph->nodes().size())
                           .arg(text),
               .is = comparison.processorRatio(),
               .atMost = mostForSearch,
               .isSteady = comparison.isSteady,
               .how = clockWords(comparison) + u", longest %1 ms"_s.arg(longest, 0, 'f', 1)});
    }
    print({.what = u"a key of that search until listed, by the clock, the slowest median, in ms"_s,
           .is = *std::max_element(all.begin(), all.end()),
           .atMost = frameMs,
           .how = u"of %1 texts"_s.arg(typed.size())});
    print({.what = u"meanwhile the window's thread was kept at once, at most, in ms"_s,
           .is = search.longestTurn(),
           .atMost = frameMs,
           .how = u"by the clock, opening included"_s});
}

} // namespace unitscope::bench
