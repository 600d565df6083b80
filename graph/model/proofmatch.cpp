// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofmatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The statement a category stands for: RUNNING is "active: active".
struct Meaning
{
    QLatin1StringView category;
    Attr attr;
    QLatin1StringView value;
};
constexpr Meaning meanings[] = {{"running"_L1, Attr::ActiveState, "active"_L1},
                                {"stopped"_L1, Attr::ActiveState, "inactive"_L1},
                                {"failed"_L1, Attr::ActiveState, "failed"_L1},
                                {"orphaned"_L1, Attr::LoadState, "not-found"_L1},
                                {"disabled"_L1, Attr::Enabled, "disabled"_L1}};

/// Fields whose value a command shows word by word: a folder, a command line.
bool isShownLiterally(Attr attr)
{
    constexpr Attr attrs[] = {Attr::Exec,       Attr::WorkingDir, Attr::CodeModule, Attr::CodePath,
                              Attr::Entrypoint, Attr::VenvName,   Attr::Streams};
    return std::find(std::begin(attrs), std::end(attrs), attr) != std::end(attrs);
}

QString comparable(const AttributeInfo& info, const Value& value)
{
    if (info.attr != Attr::Unit)
        return normalForm(&info, value);
    const QString name = value.text();
    return name.endsWith(".service"_L1) ? name.chopped(8) : name;
}

ProofMatch matchStatements(const AttributeInfo& info, const QString& wanted, const ProofLine& line)
{
    ProofMatch match;
    for (const ProofStatement& statement : line.statements) {
        if (statement.attr != info.attr)
            continue;
        if (comparable(info, Value::of(statement.value)) == wanted)
            return {ProofVerdict::Backed, statement.begin, statement.end};
        if (match.verdict == ProofVerdict::NotMentioned)
            match = {ProofVerdict::SaysOtherwise, statement.begin, statement.end};
    }
    return match;
}

bool isPartOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'-' || letter == u'_';
}

/// Only what stands there as a whole: "main.py" does not back "domain.py".
ProofMatch matchWords(const QString& words, const QString& text)
{
    constexpr qsizetype shortest = 2;
    if (words.size() < shortest)
        return {};
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        const qsizetype end = at + words.size();
        if ((at == 0 || !isPartOfWord(text[at - 1])) && (end == text.size() || !isPartOfWord(text[end])))
            return {ProofVerdict::Backed, at, end};
    }
    return {};
}

} // namespace

ProofMatch matchProof(const AttributeInfo& info, const Value& value, const QString& text, const ProofLine& line)
{
    if (info.attr == Attr::Category) {
        const auto meaning = std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning& row) {
            return value.text().compare(row.category, Qt::CaseInsensitive) == 0;
        });
        return meaning == std::end(meanings) ? ProofMatch{}
                                             : matchStatements(infoOf(meaning->attr), meaning->value, line);
    }
    if (isShownLiterally(info.attr))
        return value.type() == Value::Type::Text ? matchWords(value.text(), text) : ProofMatch{};
    return matchStatements(info, comparable(info, value), line);
}

} // namespace unitscope
