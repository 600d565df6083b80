// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/nearnames.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace unitscope {

namespace {

constexpr qsizetype comparedAtMost = 80; // UTF-16 units of a name: hostile lengths must stay cheap

/// Letters to insert, remove or replace: two rows of the classic table are enough.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[qsizetype(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

/// "service:" is not what a bare name is compared with.
QStringView withoutKind(QStringView name)
{
    return name.sliced(name.indexOf(QLatin1Char(':')) + 1);
}

struct Candidate
{
    int mistakes = 0;
    qsizetype index = 0;
};

} // namespace

QStringList nearestNames(const QString& text, const QStringList& names, qsizetype limit)
{
    const QString sought = text.left(comparedAtMost).toCaseFolded();
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < names.size() && !sought.isEmpty(); ++i) {
        const QString whole = names[i].left(comparedAtMost).toCaseFolded();
        const QStringView bare = withoutKind(whole);
        const int mistakes = std::min(distance(sought, whole), distance(sought, bare));
        if (whole.contains(sought))
            candidates.push_back({-1, i});
        else if (mistakes <= std::max<qsizetype>(2, std::max(sought.size(), bare.size()) / 2))
            candidates.push_back({mistakes, i});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.mistakes < b.mistakes; });
    QStringList nearest;
    for (const Candidate& candidate : candidates) {
        if (nearest.size() < limit)
            nearest << names[candidate.index];
    }
    return nearest;
}

} // namespace unitscope
