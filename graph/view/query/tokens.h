// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A filter as words, quoted words and signs, each with its place. Pure.

#include "graph/view/query/queryerror.h"

#include <tl/expected.hpp>
#include <vector>

namespace unitscope {

struct QueryToken
{
    enum class Kind : quint8 {
        Word,   ///< letters, digits and most signs: "quantum:stream:trade.intent"
        Quoted, ///< what stands between quotes
        Sign,   ///< ( ) , = != ~ !~ < <= > >=; also "and" and "or" written && and ||, "not" written !
        End
    };
    Kind kind = Kind::End;
    QString text = {};   ///< of what was quoted, without quotes and backslashes
    qsizetype begin = 0; ///< [begin, end) in the filter, UTF-16 units
    qsizetype end = 0;

    bool isSign(QStringView sign) const { return kind == Kind::Sign && text == sign; }
    /// Letter case does not matter.
    bool isWord(QStringView word) const { return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0; }
};

inline constexpr qsizetype longestQuery = 4000; ///< UTF-16 units

/// Ends with one of Kind::End.
tl::expected<std::vector<QueryToken>, QueryError> queryTokensOf(QStringView text);

/// Whether it would be read as one word, with the same letters.
bool isPlainWord(QStringView text);
/// In quotes, with backslashes where they are needed.
QString quoted(QStringView text);

} // namespace unitscope
