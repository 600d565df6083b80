// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/wordtables.h"

#include <algorithm>
#include <tuple>

namespace unitscope {

namespace {

/// What a text is ordered by, worked out once for each.
struct SortKey
{
    bool isText = true;
    qint64 number = 0;
    QString folded;
    quint32 row = 0;
};

SortKey sortKeyOf(const QString& text, quint32 row)
{
    SortKey key{.folded = text.toCaseFolded(), .row = row};
    bool isNumber = false;
    key.number = text.toLongLong(&isNumber);
    key.isText = !isNumber;
    return key;
}

} // namespace

quint32 WordTableMaker::add(const QString& text)
{
    const auto known = m_index.constFind(text);
    if (known != m_index.cend())
        return *known;
    m_table.words.push_back(text);
    return *m_index.insert(text, quint32(m_table.words.size() - 1));
}

WordTable WordTableMaker::take()
{
    std::vector<SortKey> keys;
    keys.reserve(m_table.words.size());
    for (quint32 row = 0; row < m_table.words.size(); ++row)
        keys.push_back(sortKeyOf(m_table.words[row], row));
    const auto& words = m_table.words;
    std::sort(keys.begin(), keys.end(), [&words](const SortKey& a, const SortKey& b) {
        return std::tie(a.isText, a.number, a.folded, words[a.row])
               < std::tie(b.isText, b.number, b.folded, words[b.row]);
    });
    m_table.ranks.resize(keys.size());
    for (quint32 rank = 0; rank < keys.size(); ++rank)
        m_table.ranks[keys[rank].row] = rank;
    m_index.clear();
    return std::move(m_table);
}

} // namespace unitscope
