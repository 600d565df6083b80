// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads the values of a file that people write, and keeps the first mistake with its place. Every function returns false
/// once something was wrong; the rest of the file is then not read. A member nobody knows is a mistake: what was meant by it
/// would be missing.

#include "graph/base/json/jsondocument.h"

#include <QtCore/qstringlist.h>
#include <functional>
#include <initializer_list>

namespace unitscope {

class MemberReader
{
public:
    /// `files`: what such files are called, "rules files". The document outlives this.
    MemberReader(const JsonDocument& document, const QString& files) : m_document(&document), m_files(files) { }

    const JsonDocument& document() const { return *m_document; }
    const Error& error() const { return m_error; }

    bool fail(JsonIndex at, const QString& expected, const QString& advice);
    /// The same with names that may be meant.
    bool failName(JsonIndex at, const QString& expected, const QString& found, const QStringList& names);

    /// The mistake is in a member's name, not in what follows it.
    bool failKey(JsonIndex member, const QString& expected, const QString& advice);

    /// No member that a later one of its name hides.
    bool hasEachKeyOnce();

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
    void pointAtKey(JsonIndex member);
    bool unknownMember(JsonIndex member, std::initializer_list<Member> members);

    const JsonDocument* m_document;
    QString m_files;
    Error m_error;
};

} // namespace unitscope
