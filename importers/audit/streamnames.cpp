// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/streamnames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostDepth = 8;

/// The value of a dictionary's member, or of "key=value" of a call.
CodeTokens memberOf(const CodeTokens& tokens, const QString& key)
{
    for (size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool isKey = tokens[i].type != CodeToken::Type::Sign && tokens[i].text == key;
        if (isKey && (tokens[i + 1].is(u":") || tokens[i + 1].is(u"="))) {
            const auto parts = argumentsAt(tokens, i + 2);
            return parts.empty() ? CodeTokens() : parts.front();
        }
    }
    return {};
}

QString lastPart(const QString& name)
{
    return name.sliced(name.lastIndexOf(u'.') + 1);
}

} // namespace

FoundTexts StreamNames::textsOf(const ReachedFile& file, const CodeTokens& tokens, int scope, bool withBare)
{
    FoundTexts texts = evaluate(file, tokens, scope, 0);
    const bool hasName = std::any_of(tokens.begin(), tokens.end(),
                                     [](const CodeToken& token) { return token.type == CodeToken::Type::Name; });
    if (hasName && withBare)
        append(texts, bare(file));
    return texts;
}

FoundTexts StreamNames::evaluate(const ReachedFile& file, const CodeTokens& tokens, int scope, int depth)
{
    FoundTexts all;
    FoundTexts term;
    bool isOpen = false; // a "+" or a string stands right before
    const auto take = [&](FoundTexts texts) {
        if (isOpen) {
            term = joined(term, texts);
        } else {
            append(all, std::move(term));
            term = std::move(texts);
        }
        isOpen = false;
    };
    if (depth > mostDepth)
        return all;
    for (size_t i = 0; i < tokens.size() && ++m_steps <= mostSteps; ++i) {
        const CodeToken& token = tokens[i];
        const bool hasNext = i + 1 < tokens.size();
        if (token.is(u"+")) {
            isOpen = true;
        } else if (token.type == CodeToken::Type::Text) {
            isOpen = isOpen || (i > 0 && tokens[i - 1].type == CodeToken::Type::Text);
            take(format(file, token, scope, depth));
        } else if (token.type == CodeToken::Type::Name && hasNext && tokens[i + 1].is(u"[") && i + 3 < tokens.size()
                   && tokens[i + 2].type == CodeToken::Type::Text) {
            take(member(file, token.text, tokens[i + 2].text, scope, depth));
            i += 3;
        } else if (token.type == CodeToken::Type::Name && !(hasNext && tokens[i + 1].is(u"("))) {
            take(resolve(file, token.text, scope, depth + 1));
        } else if (!token.is(u"(") || !isOpen) {
            isOpen = false;
        }
    }
    append(all, std::move(term));
    return all;
}

FoundTexts StreamNames::format(const ReachedFile& file, const CodeToken& token, int scope, int depth)
{
    if (!token.isFormatted)
        return {{token.text, {}}};
    FoundTexts texts{{QString(), {}}};
    qsizetype at = 0;
    while (at < token.text.size() && !texts.empty()) {
        const qsizetype brace = token.text.indexOf(u'{', at);
        const qsizetype end = brace < 0 ? -1 : token.text.indexOf(u'}', brace);
        texts = joined(texts, {{token.text.sliced(at, (brace < 0 ? token.text.size() : brace) - at), {}}});
        if (brace < 0)
            break;
        if (end < 0)
            return {};
        const QString name = token.text.sliced(brace + 1, end - brace - 1).section(u'!', 0, 0).section(u':', 0, 0);
        texts = joined(texts, resolve(file, name.trimmed(), scope, depth + 1));
        at = end + 1;
    }
    return texts;
}

FoundTexts StreamNames::member(const ReachedFile& file, const QString& name, const QString& key, int scope, int depth)
{
    const PythonFile& python = m_tree.python(file.path);
    const QString bareName = name.startsWith("self."_L1) ? name.sliced(5) : name;
    auto assignments = assigned(python, bareName, scope);
    const ReachedFile* where = &file;
    const auto import = file.names.constFind(name);
    if (assignments.empty() && import != file.names.cend() && !import->name.isEmpty()) {
        where = m_reach.find(import->file);
        if (where)
            assignments = assigned(m_tree.python(where->path), import->name, -1);
    }
    FoundTexts texts;
    for (const CodeAssignment* assignment : assignments) {
        FoundTexts found = evaluate(*where, memberOf(assignment->value, key), assignment->scope, depth + 1);
        for (FoundText& text : found)
            text.lines.insert(text.lines.begin(), assignment->lines.begin(), assignment->lines.end());
        append(texts, std::move(found));
    }
    return texts.empty() ? resolve(file, name, scope, depth + 1) : texts;
}

std::vector<const CodeAssignment*> StreamNames::assigned(const PythonFile& file, const QString& name, int scope) const
{
    std::vector<const CodeAssignment*> found;
    const auto all = file.assignments.constFind(name);
    if (all == file.assignments.cend())
        return found;
    for (int at = scope; found.empty(); at = file.definitions[size_t(at)].parent) {
        for (const CodeAssignment& assignment : *all) {
            if (assignment.scope == at)
                found.push_back(&assignment);
        }
        if (at < 0)
            break;
    }
    return found;
}

FoundTexts StreamNames::values(const ReachedFile& file, const std::vector<const CodeAssignment*>& assignments,
                               int depth)
{
    FoundTexts texts;
    for (const CodeAssignment* assignment : assignments) {
        FoundTexts found = evaluate(file, assignment->value, assignment->scope, depth);
        for (FoundText& text : found)
            text.lines.insert(text.lines.begin(), assignment->lines.begin(), assignment->lines.end());
        append(texts, std::move(found));
    }
    return texts;
}

FoundTexts StreamNames::resolve(const ReachedFile& file, const QString& name, int scope, int depth)
{
    if (depth > mostDepth || ++m_steps > mostSteps || name.isEmpty())
        return {};
    const PythonFile& python = m_tree.python(file.path);
    const qsizetype dot = name.indexOf(u'.', 1);
    if (dot < 0) {
        FoundTexts texts = values(file, assigned(python, name, scope), depth + 1);
        for (int at = scope; at >= 0; at = python.definitions[size_t(at)].parent) {
            if (python.definitions[size_t(at)].parameters.contains(name)) {
                append(texts, given(file, at, name, depth + 1));
                break;
            }
        }
        if (!texts.empty())
            return texts;
    } else if (name.startsWith("self."_L1) || name.startsWith("cls."_L1)) {
        return attribute(file, lastPart(name), depth);
    }
    // The longest beginning that an import gives: "a.b" of "a.b.NAME".
    for (qsizetype end = name.size(); end > 0; end = name.lastIndexOf(u'.', end - 1)) {
        const auto import = file.names.constFind(name.first(end));
        const ReachedFile* there = import == file.names.cend() ? nullptr : m_reach.find(import->file);
        if (!there)
            continue;
        const QString rest = end < name.size() ? name.sliced(end + 1) : QString();
        if (import->name.isEmpty())
            return rest.isEmpty() ? FoundTexts() : resolve(*there, rest, -1, depth + 1);
        return rest.isEmpty() ? resolve(*there, import->name, -1, depth + 1)
                              : attribute(*there, rest.section(u'.', 0, 0), depth);
    }
    for (const QString& path : file.all) {
        const ReachedFile* there = m_reach.find(path);
        FoundTexts texts = there && path != file.path ? resolve(*there, name, -1, depth + 1) : FoundTexts();
        if (!texts.empty())
            return texts;
    }
    if (dot < 0)
        return {};
    QString last = name;
    if (last.endsWith(".value"_L1)) // of an enumeration
        last.chop(6);
    return attribute(file, lastPart(last), depth);
}

/// An attribute of an object of unknown kind: of a class in this file, or in one it imports.
FoundTexts StreamNames::attribute(const ReachedFile& file, const QString& name, int depth)
{
    QStringList paths = file.imported;
    paths.prepend(file.path);
    for (const QString& path : paths) {
        const ReachedFile* where = m_reach.find(path);
        if (!where)
            continue;
        const PythonFile& python = m_tree.python(path);
        const auto all = python.assignments.constFind(name);
        std::vector<const CodeAssignment*> found;
        for (size_t i = 0; all != python.assignments.cend() && i < all->size(); ++i) {
            if ((*all)[i].isAttribute)
                found.push_back(&(*all)[i]);
        }
        FoundTexts texts = values(*where, found, depth + 1);
        if (!texts.empty())
            return texts;
    }
    return {};
}

FoundTexts StreamNames::given(const ReachedFile& file, int definition, const QString& parameter, int depth)
{
    const std::vector<CodeDefinition>& definitions = m_tree.python(file.path).definitions;
    const CodeDefinition& called = definitions[size_t(definition)];
    const bool isOfClass = called.name == "__init__"_L1 && called.parent >= 0;
    FoundTexts texts;
    for (const CallSite& site : m_sites.of(isOfClass ? definitions[size_t(called.parent)].name : called.name)) {
        const CodeTokens argument = argumentOf(site, called.parameters, parameter);
        FoundTexts found = evaluate(*site.file, argument, site.statement->scope, depth);
        for (FoundText& text : found)
            text.lines.insert(text.lines.begin(), site.statement->lines.begin(), site.statement->lines.end());
        append(texts, std::move(found));
    }
    return texts;
}

FoundTexts StreamNames::bare(const ReachedFile& file)
{
    FoundTexts texts;
    for (const CodeStatement& statement : m_tree.python(file.path).statements) {
        if (!statement.isBare())
            continue;
        for (const CodeToken& token : statement.tokens) {
            if (token.type == CodeToken::Type::Text)
                append(texts, {{token.text, statement.lines}});
        }
    }
    return texts;
}

} // namespace unitscope
