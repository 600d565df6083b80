// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/codetokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isQuote(QChar c, Language language)
{
    return c == u'"' || c == u'\'' || (c == u'`' && language == Language::Other);
}

bool isOfName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'$';
}

bool isTripleAt(QStringView line, qsizetype at)
{
    const QStringView three = line.sliced(at).left(3);
    return three == u"\"\"\"" || three == u"'''";
}

/// Behind the quote that ends the string whose first quote is at `at`; a string that does not end ends with its line.
qsizetype endOfString(QStringView line, qsizetype at)
{
    const QChar quote = line[at];
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

bool beginsComment(QStringView line, qsizetype at, Language language)
{
    if (language == Language::Other) {
        const QStringView rest = line.sliced(at);
        return rest.startsWith(u"//") || rest.startsWith(u"/*")
               || (rest.startsWith(u'*') && line.first(at).trimmed().isEmpty())
               || (rest.startsWith(u'#') && line.first(at).trimmed().isEmpty());
    }
    // In a shell a word may hold the sign.
    return line[at] == u'#' && (language == Language::Python || at == 0 || line[at - 1].isSpace());
}

} // namespace

Language languageOf(QStringView path)
{
    if (path.endsWith(u".py"))
        return Language::Python;
    return path.endsWith(u".sh") ? Language::Shell : Language::Other;
}

qsizetype CommentFilter::skipTriple(QStringView line, qsizetype at)
{
    const qsizetype end = line.indexOf(m_open, at);
    if (end < 0)
        return line.size();
    m_open.clear();
    return end + 3;
}

QString CommentFilter::codeOf(QStringView line)
{
    QString code;
    qsizetype at = m_open.isEmpty() ? 0 : skipTriple(line, 0);
    while (at < line.size()) {
        if (m_language == Language::Python && isTripleAt(line, at)) {
            m_open = line.sliced(at, 3).toString();
            code += u"\"\"";
            at = skipTriple(line, at + 3);
        } else if (isQuote(line[at], m_language)) {
            const qsizetype end = endOfString(line, at);
            code += line.sliced(at, end - at);
            at = end;
        } else if (beginsComment(line, at, m_language)) {
            break;
        } else {
            code += line[at++];
        }
    }
    return code;
}

CodeTokens tokensOf(QStringView code)
{
    CodeTokens tokens;
    for (qsizetype at = 0; at < code.size();) {
        if (code[at].isSpace()) {
            ++at;
        } else if (isQuote(code[at], Language::Other)) {
            const qsizetype end = endOfString(code, at);
            const bool isClosed = end - at >= 2 && code[end - 1] == code[at];
            CodeToken token{CodeToken::Type::Text, code.sliced(at + 1, end - at - (isClosed ? 2 : 1)).toString(),
                            code[at] == u'`'};
            // A letter or two right before the quote belong to the string.
            const bool hasPrefix = at > 0 && code[at - 1].isLetter() && !tokens.empty()
                                   && tokens.back().type == CodeToken::Type::Name && tokens.back().text.size() <= 2;
            if (hasPrefix) {
                token.isFormatted = tokens.back().text.contains(u'f', Qt::CaseInsensitive);
                tokens.pop_back();
            }
            tokens.push_back(std::move(token));
            at = end;
        } else if (isOfName(code[at])) {
            const auto* end = std::find_if_not(code.begin() + at, code.end(), isOfName);
            const qsizetype length = end - code.begin() - at;
            tokens.push_back({CodeToken::Type::Name, code.sliced(at, length).toString(), false});
            at += length;
        } else {
            tokens.push_back({CodeToken::Type::Sign, QString(code[at]), false});
            ++at;
        }
    }
    return tokens;
}

int depthOf(const CodeTokens& tokens)
{
    int depth = 0;
    for (const CodeToken& token : tokens) {
        if (token.is(u"(") || token.is(u"[") || token.is(u"{"))
            ++depth;
        else if (token.is(u")") || token.is(u"]") || token.is(u"}"))
            --depth;
    }
    return depth;
}

std::vector<CodeTokens> argumentsAt(const CodeTokens& tokens, size_t first)
{
    std::vector<CodeTokens> arguments(1);
    int depth = 0;
    for (size_t i = first; i < tokens.size(); ++i) {
        depth += depthOf({tokens[i]});
        if (depth < 0)
            break;
        if (depth == 0 && tokens[i].is(u","))
            arguments.emplace_back();
        else
            arguments.back().push_back(tokens[i]);
    }
    if (arguments.back().empty())
        arguments.pop_back();
    return arguments;
}

int indentOf(QStringView code)
{
    const auto* first = std::find_if_not(code.begin(), code.end(), [](QChar c) { return c.isSpace(); });
    return int(first - code.begin());
}

} // namespace unitscope
