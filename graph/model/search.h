// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finding things while somebody types: by a few letters of their names, or by words in their descriptions and in any value that is
/// stated of them. The index is made once for a graph, refers to it, and is safe to read from any thread; asking takes
/// milliseconds for ten thousand things.

#include "graph/model/graph.h"

#include <stop_token>

namespace unitscope {

enum class FoundIn : quint8 { Name, Description, Value };

struct SearchHit
{
    NodeIndex node = 0;
    int score = 0; ///< higher fits better
    FoundIn in = FoundIn::Name;
    AttributeIndex attribute = noIndex; ///< of a description or value, the field in which it stands
    QString text = {};                  ///< then: what stands there, as in the source
    bool operator==(const SearchHit&) const = default;
};

class SearchIndex
{
public:
    explicit SearchIndex(const Graph& graph);

    /// The best first, of equal ones the earlier in the graph. Words with blanks between them must all be there. Nothing for nothing
    /// typed; cut short if asked to stop.
    std::vector<SearchHit> find(QStringView typed, size_t limit, std::stop_token stop = {}) const;

private:
    struct Entry
    {
        QString name;
        QString names;       ///< it and other names of it, folded, in lines
        QString description; ///< folded
        QString values;      ///< folded, in lines
        quint64 letters = 0; ///< which letters the names hold, by their last six bits
    };
    struct Word;

    std::optional<std::pair<int, FoundIn>> scoreOf(const Entry& entry, const Word& word) const;
    void explain(SearchHit& hit, QStringView word) const;

    const Graph& m_graph;
    std::vector<Entry> m_entries; ///< by NodeIndex
};

} // namespace unitscope
