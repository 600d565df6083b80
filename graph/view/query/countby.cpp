// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/naturalorder.h"
#include "graph/view/query/answers.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

using Stated = ValueCount::Stated;

Stated statedOf(const OperandAnswer& answer)
{
    switch (answer.stated) {
    case OperandAnswer::Stated::Given: return Stated::Given;
    case OperandAnswer::Stated::None: return Stated::None;
    case OperandAnswer::Stated::Empty: return Stated::Empty;
    default: return Stated::Missing;
    }
}

bool comesBefore(const ValueCount& a, const ValueCount& b)
{
    if (a.stated != b.stated)
        return a.stated < b.stated;
    if (a.nodes.size() != b.nodes.size())
        return a.nodes.size() > b.nodes.size();
    return isNaturallyBefore(a.value, b.value);
}

} // namespace

std::vector<ValueCount> countBy(const FoundOperand& operand, const QueryInput& input, const std::vector<bool>& nodes)
{
    const OperandAnswers answers(input);
    std::map<std::pair<Stated, QString>, std::vector<NodeIndex>> counted;
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        if (!nodes[i])
            continue;
        OperandAnswer answer = answers.ofNode(operand, i);
        const Stated stated = statedOf(answer);
        answer.values.removeDuplicates();
        if (stated != Stated::Given)
            counted[{stated, QString()}].push_back(i);
        for (const QString& value : std::as_const(answer.values))
            counted[{Stated::Given, value}].push_back(i);
    }
    std::vector<ValueCount> counts;
    counts.reserve(counted.size());
    for (auto& [key, those] : counted)
        counts.push_back({.value = key.second, .stated = key.first, .nodes = std::move(those)});
    std::stable_sort(counts.begin(), counts.end(), comesBefore);
    return counts;
}

} // namespace unitscope
