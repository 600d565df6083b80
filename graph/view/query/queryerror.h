// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Why a filter cannot be understood, and where. A plain value, in words for people.

#include <QtCore/qstringlist.h>

namespace unitscope {

struct QueryError
{
    qsizetype offset = 0; ///< UTF-16 units from the beginning of the filter
    qsizetype length = 0; ///< of what is wrong; 0 where something is missing
    QString expected = {};
    QString found = {};       ///< safe for people
    QStringList nearest = {}; ///< what may have been meant
    QString advice = {};      ///< a sentence; may be empty

    /// The column counts code points from 1.
    qsizetype columnIn(QStringView text) const;
    /// "expected a field, found "usr". Did you mean user?"
    QString message() const;
    /// The filter and a line beneath it with a caret under the character, a '~' under each that follows. Safe for a terminal.
    QString marked(QStringView text) const;

    bool operator==(const QueryError&) const = default;
};

} // namespace unitscope
