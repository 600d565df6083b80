// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/pythonstatements.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr size_t mostLines = 200; // of one statement
constexpr int widestGap = 10;     // lines that may be missing inside a bracket

bool beginsStatement(const CodeTokens& tokens)
{
    static const QStringList words{QStringLiteral("def"),   QStringLiteral("class"),  QStringLiteral("import"),
                                   QStringLiteral("from"),  QStringLiteral("for"),    QStringLiteral("if"),
                                   QStringLiteral("elif"),  QStringLiteral("else"),   QStringLiteral("while"),
                                   QStringLiteral("with"),  QStringLiteral("return"), QStringLiteral("async"),
                                   QStringLiteral("await"), QStringLiteral("try"),    QStringLiteral("except"),
                                   QStringLiteral("raise"), QStringLiteral("yield"),  QStringLiteral("assert")};
    if (tokens.front().type != CodeToken::Type::Name)
        return false;
    if (words.contains(tokens.front().text))
        return true;
    return tokens.size() > 1 && (tokens[1].is(u"(") || tokens[1].is(u"=") || tokens[1].is(u"["));
}

class Joiner
{
public:
    void add(const CodeLine& line)
    {
        CodeTokens tokens = tokensOf(line.text);
        const bool follows = line.number == m_lastNumber + 1;
        if (m_depth > 0 && (tokens.empty() || continues(line, tokens, follows))) {
            m_isExact = m_isExact && follows;
            m_lastNumber = line.number;
            if (tokens.empty())
                return;
            m_depth += depthOf(tokens);
            CodeStatement& last = m_statements.back();
            last.tokens.insert(last.tokens.end(), tokens.begin(), tokens.end());
            last.lines.push_back(line.range);
            return;
        }
        m_depth = depthOf(tokens);
        m_isExact = true;
        m_lastNumber = line.number;
        if (!tokens.empty())
            m_statements.push_back({std::move(tokens), indentOf(line.text), -1, {line.range}});
    }

    std::vector<CodeStatement> take() { return std::move(m_statements); }

private:
    bool continues(const CodeLine& line, const CodeTokens& tokens, bool follows) const
    {
        const CodeStatement& last = m_statements.back();
        if (last.lines.size() >= mostLines)
            return false;
        if (m_isExact && follows) // nothing is missing: the bracket is open
            return true;
        return line.number - m_lastNumber <= widestGap && indentOf(line.text) > last.indent && !beginsStatement(tokens);
    }

    std::vector<CodeStatement> m_statements;
    int m_depth = 0;
    int m_lastNumber = 0;
    bool m_isExact = true; ///< no line of the statement at hand is missing
};

} // namespace

bool CodeStatement::isBare() const
{
    const auto isOf = [this](CodeToken::Type type) {
        return std::any_of(tokens.begin(), tokens.end(), [type](const CodeToken& token) { return token.type == type; });
    };
    return isOf(CodeToken::Type::Text) && !isOf(CodeToken::Type::Name);
}

std::vector<CodeStatement> statementsOf(const std::vector<CodeLine>& lines)
{
    Joiner joiner;
    for (const CodeLine& line : lines)
        joiner.add(line);
    return joiner.take();
}

} // namespace unitscope
