// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/pythonfile.h"

#include "importers/audit/pythonstatements.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isName(const CodeToken& token, QStringView text)
{
    return token.type == CodeToken::Type::Name && token.text == text;
}

class FileReader
{
public:
    PythonFile read(const std::vector<CodeLine>& lines)
    {
        m_file.statements = statementsOf(lines);
        for (CodeStatement& statement : m_file.statements) {
            while (!m_open.empty() && statement.indent <= m_open.back().indent && !statement.isBare())
                m_open.pop_back();
            statement.scope = m_open.empty() ? -1 : m_open.back().definition;
            const size_t first = !statement.tokens.empty() && isName(statement.tokens.front(), u"async") ? 1 : 0;
            if (first + 1 < statement.tokens.size())
                readStatement(statement, first);
        }
        return std::move(m_file);
    }

private:
    struct Open
    {
        int indent = 0;
        int definition = -1;
    };

    void readStatement(const CodeStatement& statement, size_t first)
    {
        const CodeTokens& tokens = statement.tokens;
        if (isName(tokens[first], u"def") || isName(tokens[first], u"class"))
            return readDefinition(statement, first);
        if (isName(tokens[first], u"import") || isName(tokens[first], u"from"))
            return readImport(statement);
        readLoops(statement);
        readAssignment(statement);
    }

    void readDefinition(const CodeStatement& statement, size_t first)
    {
        const CodeTokens& tokens = statement.tokens;
        const int index = int(m_file.definitions.size());
        CodeDefinition definition{tokens[first + 1].text, isName(tokens[first], u"class"), statement.scope};
        if (!definition.isClass && first + 2 < tokens.size() && tokens[first + 2].is(u"(")) {
            for (const CodeTokens& parameter : argumentsAt(tokens, first + 3)) {
                const QString name = parameter.empty() ? QString() : parameter.front().text;
                if (name == "self"_L1 || name == "cls"_L1)
                    continue;
                definition.parameters.append(name);
                const auto equals = std::find_if(parameter.begin(), parameter.end(),
                                                 [](const CodeToken& token) { return token.is(u"="); });
                if (equals != parameter.end())
                    assign({name, index, false, CodeTokens(equals + 1, parameter.end()), statement.lines});
            }
        }
        m_file.definitions.push_back(std::move(definition));
        m_open.push_back({statement.indent, index});
    }

    void readImport(const CodeStatement& statement)
    {
        const CodeTokens& tokens = statement.tokens;
        const ByteRange line = statement.lines.front();
        if (isName(tokens[0], u"import")) {
            for (const CodeTokens& part : argumentsAt(tokens, 1)) {
                const bool isRenamed = part.size() >= 3 && isName(part[1], u"as");
                if (!part.empty())
                    m_file.imports.push_back({part[0].text, {}, isRenamed ? part[2].text : part[0].text, line});
            }
            return;
        }
        if (tokens.size() < 3 || !isName(tokens[2], u"import"))
            return;
        const QString module = tokens[1].text;
        const size_t first = tokens.size() > 3 && tokens[3].is(u"(") ? 4 : 3;
        // The names of a bracket that is not closed are on lines that are not there: any of them.
        bool isAll = first == 4 && depthOf(tokens) > 0;
        for (const CodeTokens& part : argumentsAt(tokens, first)) {
            if (part.empty())
                continue;
            const bool isRenamed = part.size() >= 3 && isName(part[1], u"as");
            isAll = isAll || part[0].is(u"*");
            if (!part[0].is(u"*"))
                m_file.imports.push_back({module, part[0].text, isRenamed ? part[2].text : part[0].text, line});
        }
        if (isAll)
            m_file.imports.push_back({module, u"*"_s, {}, line});
    }

    /// "for NAME, ... in VALUES": of a loop, and inside a list.
    void readLoops(const CodeStatement& statement)
    {
        const CodeTokens& tokens = statement.tokens;
        for (size_t i = 0; i + 3 < tokens.size(); ++i) {
            if (!isName(tokens[i], u"for"))
                continue;
            size_t in = i + 2;
            while (in < tokens.size() && !isName(tokens[in], u"in"))
                ++in;
            if (in + 1 >= tokens.size())
                continue;
            CodeTokens values;
            int depth = 0;
            for (size_t at = in + 1; at < tokens.size(); ++at) {
                depth += depthOf({tokens[at]});
                if (depth < 0 || (depth == 0 && tokens[at].is(u":")))
                    break;
                values.push_back(tokens[at]);
            }
            assign({tokens[i + 1].text, statement.scope, false, std::move(values), statement.lines});
        }
    }

    /// "NAME = VALUE", "self.NAME = VALUE", "NAME: TYPE = VALUE".
    void readAssignment(const CodeStatement& statement)
    {
        const CodeTokens& tokens = statement.tokens;
        if (tokens[0].type != CodeToken::Type::Name)
            return;
        int depth = 0;
        size_t equals = 1;
        const bool hasType = tokens[1].is(u":");
        while (equals < tokens.size() && !(depth == 0 && tokens[equals].is(u"="))) {
            depth += depthOf({tokens[equals]});
            if (!hasType)
                return;
            ++equals;
        }
        if (equals + 1 >= tokens.size() || tokens[equals + 1].is(u"="))
            return;
        const QString& whole = tokens[0].text;
        const bool isOfSelf = whole.startsWith("self."_L1) || whole.startsWith("cls."_L1);
        const bool isOfClass = statement.scope >= 0 && m_file.definitions[size_t(statement.scope)].isClass;
        assign({isOfSelf ? whole.sliced(whole.indexOf(u'.') + 1) : whole, statement.scope, isOfSelf || isOfClass,
                CodeTokens(tokens.begin() + qptrdiff(equals) + 1, tokens.end()), statement.lines});
    }

    void assign(CodeAssignment assignment)
    {
        std::vector<CodeAssignment>& all = m_file.assignments[assignment.name];
        all.push_back(std::move(assignment));
    }

    PythonFile m_file;
    std::vector<Open> m_open;
};

} // namespace

PythonFile pythonFile(const std::vector<CodeLine>& lines)
{
    return FileReader().read(lines);
}

} // namespace unitscope
