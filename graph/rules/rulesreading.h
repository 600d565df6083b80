// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: reads values of a rules file and keeps the first error, with its place. Every function returns false
/// once something was wrong; the rest of the file is then not read.

#include "graph/base/json/jsondocument.h"

#include <QtCore/qstringlist.h>
#include <functional>
#include <initializer_list>

namespace unitscope {

class RulesReading
{
public:
    explicit RulesReading(const JsonDocument& document) : m_document(&document) { }

    const JsonDocument& document() const { return *m_document; }
    const Error& error() const { return m_error; }

    bool fail(JsonIndex at, const QString& expected, const QString& advice);
    /// The same with names that may be meant.
    bool failName(JsonIndex at, const QString& expected, const QString& found, const QStringList& names);

    struct Member
    {
        QLatin1StringView name;
        std::function<bool(JsonIndex)> read;
        bool isNeeded = false;
    };
    /// An object of these members and no other.
    bool object(JsonIndex value, const QString& expected, std::initializer_list<Member> members);
    bool list(JsonIndex value, const QString& expected, const std::function<bool(JsonIndex)>& readItem);
    /// A text that is not blank.
    bool text(JsonIndex value, const QString& expected, QString& to);
    bool texts(JsonIndex value, const QString& expected, QStringList& to);
    /// "2026-12-31" (the beginning of that day, UTC) or a time with its zone.
    bool time(JsonIndex value, std::optional<qint64>& to);

private:
    bool unknownMember(JsonIndex member, std::initializer_list<Member> members);

    const JsonDocument* m_document;
    Error m_error;
};

} // namespace unitscope
