// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/search.h"

#include "graph/base/lettermatch.h"

#include <QtCore/qstringmatcher.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

// So far apart that no fit of one sort outweighs another sort.
constexpr int forWholeName = 400'000;
constexpr int forBeginning = 300'000;
constexpr int forNamePart = 200'000;
constexpr int forWholeValue = 160'000;
constexpr int forDescription = 150'000;
constexpr int forValue = 140'000;
constexpr int forLetters =
    100'000; // letters that lie apart: "root" in "pilot-router"; what stands there as typed is meant first

constexpr qsizetype longestTyped = 200;
constexpr qsizetype fewestForLetters = 2; // one letter is in nearly every name

quint64 lettersOf(QStringView folded)
{
    quint64 letters = 0;
    for (const QChar unit : folded)
        letters |= quint64(1) << (unit.unicode() & 63);
    return letters;
}

bool isDescribing(Attr attr)
{
    return attr == Attr::Description || attr == Attr::Purpose || attr == Attr::Topic;
}

bool beginsPart(QStringView name, qsizetype at)
{
    return at == 0 || !name[at - 1].isLetterOrNumber();
}

} // namespace

struct SearchIndex::Word
{
    explicit Word(QStringView typed)
        : folded(typed.toString().toCaseFolded()), matcher(folded), letters(lettersOf(folded))
    { }
    bool isIn(const QString& text) const { return matcher.indexIn(text) >= 0; }

    QString folded;
    QStringMatcher matcher;
    quint64 letters;
};

SearchIndex::SearchIndex(const Graph& graph) : m_graph(graph)
{
    m_entries.reserve(graph.nodes().size());
    for (const Node& node : graph.nodes()) {
        Entry entry{.name = node.id.name(), .names = node.id.name(), .description = {}, .values = {}};
        for (const Fact& fact : graph.factsOf(node)) {
            const AttributeInfo* info = findAttribute(graph.attributeOf(fact));
            const bool isName = info && (info->attr == Attr::Name || info->attr == Attr::Unit);
            QString& texts = isName ? entry.names : info && isDescribing(info->attr) ? entry.description : entry.values;
            for (const ClaimIndex claim : graph.claimsOf(fact))
                texts += u'\n' + graph.snapshot().claim(claim).value.text();
        }
        entry.values += u'\n';
        for (QString* text : {&entry.names, &entry.description, &entry.values})
            *text = text->toCaseFolded();
        entry.letters = lettersOf(entry.names);
        m_entries.push_back(std::move(entry));
    }
}

std::optional<std::pair<int, FoundIn>> SearchIndex::scoreOf(const Entry& entry, const Word& word) const
{
    const bool hasLetters = (entry.letters & word.letters) == word.letters;
    const std::optional<int> fit = hasLetters ? matchOf(word.folded, entry.name) : std::nullopt;
    if (const qsizetype at = hasLetters ? word.matcher.indexIn(entry.names) : -1; at >= 0) {
        const QStringView names = entry.names;
        const qsizetype end = names.indexOf(u'\n');
        const bool isWhole = at == 0 && word.folded.size() == (end < 0 ? names.size() : end);
        const int sort = isWhole ? forWholeName : beginsPart(names, at) ? forBeginning : forNamePart;
        return std::pair(sort + fit.value_or(0), FoundIn::Name);
    }
    const bool isValue = word.isIn(entry.values);
    if (isValue && entry.values.contains(u'\n' + word.folded + u'\n'))
        return std::pair(forWholeValue, FoundIn::Value);
    if (word.isIn(entry.description))
        return std::pair(forDescription, FoundIn::Description);
    if (isValue)
        return std::pair(forValue, FoundIn::Value);
    if (fit && word.folded.size() >= fewestForLetters)
        return std::pair(forLetters + *fit, FoundIn::Name);
    return std::nullopt;
}

void SearchIndex::explain(SearchHit& hit, QStringView word) const
{
    for (const Fact& fact : m_graph.factsOf(m_graph.nodes()[hit.node])) {
        const AttributeInfo* info = findAttribute(m_graph.attributeOf(fact));
        const bool isDescription = info && isDescribing(info->attr);
        if (isDescription != (hit.in == FoundIn::Description))
            continue;
        for (const ClaimIndex claim : m_graph.claimsOf(fact)) {
            const QString text = m_graph.snapshot().claim(claim).value.text();
            const QString folded = text.toCaseFolded();
            if (!folded.contains(word) || (hit.attribute != noIndex && folded != word))
                continue;
            hit.attribute = fact.attribute;
            hit.text = text;
            if (folded == word) // no better one can come
                return;
        }
    }
}

std::vector<SearchHit> SearchIndex::find(QStringView typed, size_t limit, std::stop_token stop) const
{
    std::vector<Word> words;
    for (const QStringView part : typed.first(std::min(typed.size(), longestTyped)).split(u' ', Qt::SkipEmptyParts))
        words.emplace_back(part);
    std::vector<SearchHit> hits;
    for (NodeIndex i = 0; i < m_entries.size() && !words.empty() && !stop.stop_requested(); ++i) {
        SearchHit hit{.node = i};
        bool isFound = true;
        for (const Word& word : words) {
            const auto score = scoreOf(m_entries[i], word);
            isFound = isFound && score;
            if (!isFound)
                break;
            hit.score += score->first / int(words.size());
            hit.in = std::max(hit.in, score->second);
        }
        if (isFound)
            hits.push_back(std::move(hit));
    }
    const auto end = hits.begin() + std::ptrdiff_t(std::min(limit, hits.size()));
    std::partial_sort(hits.begin(), end, hits.end(), [](const SearchHit& a, const SearchHit& b) {
        return a.score != b.score ? a.score > b.score : a.node < b.node;
    });
    hits.erase(end, hits.end());
    for (SearchHit& hit : hits) {
        for (const Word& word : words) {
            if (hit.in != FoundIn::Name && hit.attribute == noIndex)
                explain(hit, word.folded);
        }
    }
    return hits;
}

} // namespace unitscope
