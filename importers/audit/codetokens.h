// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: lines of code as far as they can be told without their language's grammar. Pure; any text.

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

enum class Language : quint8 { Python, Shell, Other };
Language languageOf(QStringView path);

/// Takes away what is no code. A file's lines go through one of these in their order: strings in triple quotes go over lines.
class CommentFilter
{
public:
    explicit CommentFilter(Language language) : m_language(language) { }
    /// The line without comments; what stands in triple quotes becomes an empty string.
    QString codeOf(QStringView line);

private:
    qsizetype skipTriple(QStringView line, qsizetype at);

    Language m_language;
    QString m_open = {}; ///< the triple quotes that are open
};

struct CodeToken
{
    enum class Type : quint8 { Text, Name, Sign };
    Type type = Type::Sign;
    QString text = {};        ///< a string's content as written, a name with its dots, one sign
    bool isFormatted = false; ///< an f-string: its braces hold names
    bool is(QStringView sign) const { return type == Type::Sign && text == sign; }
    bool operator==(const CodeToken&) const = default;
};
using CodeTokens = std::vector<CodeToken>;

CodeTokens tokensOf(QStringView code);
/// How many brackets are open behind the tokens; below 0 if more are closed.
int depthOf(const CodeTokens& tokens);
/// The parts between commas that are in no bracket, up to the bracket that closes what was open before.
std::vector<CodeTokens> argumentsAt(const CodeTokens& tokens, size_t first);
int indentOf(QStringView code);

} // namespace unitscope
