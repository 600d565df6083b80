// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/tokens.h"

#include "graph/base/safetext.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

// Longer ones first.
constexpr std::array signs = {S("=="), S("!="), S("<>"), S("!~"), S("<="), S(">="), S("&&"), S("||"),
                              S("("),  S(")"),  S(","),  S("="),  S("~"),  S("<"),  S(">"),  S("!")};

/// Ways to write the same sign.
QString usual(S sign)
{
    if (sign == "=="_L1)
        return u"="_s;
    return sign == "<>"_L1 ? u"!="_s : QString(sign);
}

bool endsWord(QChar unit)
{
    return unit.isSpace() || QStringView(u"()=~<>!,\"'&|").contains(unit);
}

/// "&" and "|" alone, and quotes within a word, are letters like others.
bool endsWordAt(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit == u'&' || unit == u'|')
        return at + 1 < text.size() && text[at + 1] == unit;
    return unit != u'"' && unit != u'\'' && endsWord(unit);
}

class Tokenizer
{
public:
    explicit Tokenizer(QStringView text) : m_text(text) { }

    tl::expected<std::vector<QueryToken>, QueryError> read()
    {
        if (m_text.size() > longestQuery)
            return tl::unexpected(QueryError{.offset = longestQuery,
                                             .expected = u"at most %1 letters"_s.arg(longestQuery),
                                             .found = QString::number(m_text.size())});
        std::vector<QueryToken> tokens;
        while (!m_error) {
            while (m_at < m_text.size() && m_text[m_at].isSpace())
                ++m_at;
            if (m_at == m_text.size())
                break;
            tokens.push_back(next());
        }
        if (m_error)
            return tl::unexpected(*m_error);
        tokens.push_back({QueryToken::Kind::End, {}, m_text.size(), m_text.size()});
        return tokens;
    }

private:
    QueryToken next()
    {
        const QChar first = m_text[m_at];
        if (first == u'"' || first == u'\'')
            return quotedWord(first);
        const auto sign = std::find_if(signs.begin(), signs.end(),
                                       [this](S one) { return m_text.sliced(m_at).startsWith(one); });
        const qsizetype begin = m_at;
        if (sign != signs.end()) {
            m_at += sign->size();
            return {QueryToken::Kind::Sign, usual(*sign), begin, m_at};
        }
        do
            ++m_at;
        while (m_at < m_text.size() && !endsWordAt(m_text, m_at));
        return {QueryToken::Kind::Word, m_text.sliced(begin, m_at - begin).toString(), begin, m_at};
    }

    QueryToken quotedWord(QChar quote)
    {
        const qsizetype begin = m_at++;
        QString inside;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            const bool isEscape = m_text[m_at] == u'\\' && m_at + 1 < m_text.size()
                                  && (m_text[m_at + 1] == quote || m_text[m_at + 1] == u'\\');
            m_at += isEscape ? 1 : 0;
            inside += m_text[m_at++];
        }
        if (m_at == m_text.size())
            m_error = QueryError{
                .offset = begin, .length = m_at - begin, .expected = u"a closing "_s + quote, .found = u"the end"_s};
        else
            ++m_at;
        return {QueryToken::Kind::Quoted, inside, begin, m_at};
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<QueryError> m_error;
};

} // namespace

tl::expected<std::vector<QueryToken>, QueryError> queryTokensOf(QStringView text)
{
    return Tokenizer(text).read();
}

bool isPlainWord(QStringView text)
{
    const auto tokens = queryTokensOf(text);
    return tokens && tokens->size() == 2 && tokens->front().kind == QueryToken::Kind::Word
           && tokens->front().text == text;
}

QString quoted(QStringView text)
{
    QString inside = text.toString();
    inside.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + inside + u'"';
}

} // namespace unitscope
