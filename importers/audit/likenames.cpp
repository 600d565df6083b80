// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/likenames.h"

#include <QtCore/qhash.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int manyUnits = 3;

/// "shop-feed@btc\x2dusdt" -> shop feed btc usdt
QStringList allWords(const QString& name)
{
    QString plain = name;
    plain.replace("\\x2d"_L1, "-"_L1);
    QStringList words;
    QString word;
    for (const QChar c : plain.toLower() + u' ') {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    return words;
}

bool isNumber(const QString& word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool containsAll(const QStringList& words, const QStringList& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) { return words.contains(word); });
}

} // namespace

LikeNames::LikeNames(const QStringList& units)
{
    QHash<QString, int> counts;
    for (const QString& unit : units) {
        const QStringList words = allWords(unit);
        if (words.size() > 1 && ++counts[words.front()] >= manyUnits)
            m_commonFirstWords.insert(words.front());
    }
}

QStringList LikeNames::wordsOf(const QString& name) const
{
    QStringList words = allWords(name);
    words.removeIf(isNumber);
    if (words.size() > 1 && m_commonFirstWords.contains(words.front()))
        words.removeFirst();
    return words;
}

int LikeNames::find(const QString& name, const QStringList& candidates) const
{
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return -1;
    std::vector<int> equal;
    std::vector<int> within;
    for (int i = 0; i < candidates.size(); ++i) {
        const QStringList unit = wordsOf(candidates[i]);
        if (unit == words)
            equal.push_back(i);
        else if (unit.size() >= 2 && containsAll(words, unit))
            within.push_back(i);
    }
    const std::vector<int>& best = equal.empty() ? within : equal;
    return best.size() == 1 ? best.front() : -1;
}

} // namespace unitscope
