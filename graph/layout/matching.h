// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Heavy-edge matching: joins, round after round, the pairs that are tied together most for their size. Deterministic.

#include <QtCore/qglobal.h>
#include <vector>

namespace unitscope {

class Matching
{
public:
    /// No set grows beyond `most` members.
    Matching(size_t count, int most);

    void tie(quint32 a, quint32 b);
    void run();
    /// The set's smallest number; its own if it was joined with nothing.
    quint32 labelOf(quint32 member) const;

private:
    struct Tie
    {
        quint32 a;
        quint32 b;
        double weight;
    };
    void mergeEqual();
    bool joinBest();

    std::vector<Tie> m_ties;
    std::vector<quint32> m_parent;
    std::vector<int> m_size;
    int m_most;
};

} // namespace unitscope
