// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What may be typed next in a filter: fields, signs, and the values that the graph really has, with how often. Pure.

#include "graph/view/query/evaluate.h"

namespace unitscope {

struct Completion
{
    enum class What : quint8 { Operand, Sign, Value, Word };
    What what = What::Word;
    QString text;         ///< what to put in the place of what is typed, in quotes if it needs them
    QString help = {};    ///< of an operand its label; for people
    qsizetype count = -1; ///< of a value, how many things have it; -1: does not apply
    bool operator==(const Completion&) const = default;
};

struct Completions
{
    qsizetype begin = 0; ///< [begin, end): what to replace, UTF-16 units
    qsizetype end = 0;
    std::vector<Completion> items = {}; ///< what begins with the letters typed first, then what holds them
};

inline constexpr size_t mostValues = 50;

/// `cursor`: UTF-16 units from the beginning.
Completions complete(const QString& text, qsizetype cursor, const QueryInput& input);

} // namespace unitscope
