// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/callsites.h"

using namespace Qt::StringLiterals;

namespace unitscope {

CodeTokens argumentOf(const CallSite& site, const QStringList& parameters, const QString& parameter)
{
    const std::vector<CodeTokens> arguments = argumentsAt(site.statement->tokens, site.arguments);
    CodeTokens inPlace;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const bool isNamed = arguments[i].size() > 2 && arguments[i][1].is(u"=");
        if (isNamed && arguments[i][0].text == parameter)
            return CodeTokens(arguments[i].begin() + 2, arguments[i].end());
        if (!isNamed && qsizetype(i) == parameters.indexOf(parameter))
            inPlace = arguments[i];
    }
    return inPlace;
}

const std::vector<CallSite>& CallSites::of(const QString& callee)
{
    static const std::vector<CallSite> none;
    if (!m_isIndexed)
        index();
    const auto sites = m_sites.constFind(callee);
    return sites == m_sites.cend() ? none : *sites;
}

void CallSites::index()
{
    m_isIndexed = true;
    for (const ReachedFile& file : m_reach.files) {
        if (languageOf(file.path) != Language::Python)
            continue;
        for (const CodeStatement& statement : m_tree.python(file.path).statements) {
            const CodeTokens& tokens = statement.tokens;
            for (size_t i = 0; i + 1 < tokens.size(); ++i) {
                const bool isDefinition = i > 0 && (tokens[i - 1].text == "def"_L1 || tokens[i - 1].text == "class"_L1);
                if (tokens[i].type == CodeToken::Type::Name && tokens[i + 1].is(u"(") && !isDefinition)
                    m_sites[tokens[i].text.sliced(tokens[i].text.lastIndexOf(u'.') + 1)].push_back(
                        {&file, &statement, i + 2});
            }
        }
    }
}

} // namespace unitscope
