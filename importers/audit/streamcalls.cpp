// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/streamcalls.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

enum class Command : quint8 { None, Add, ReadGroup, Read, Other };

Command commandOf(const QString& name)
{
    const QString word = name.sliced(name.lastIndexOf(u'.') + 1).toLower();
    if (word == "xadd"_L1)
        return Command::Add;
    if (word == "xreadgroup"_L1)
        return Command::ReadGroup;
    if (word == "xread"_L1)
        return Command::Read;
    static const QStringList others{u"xclaim"_s, u"xautoclaim"_s, u"xrange"_s, u"xrevrange"_s};
    return others.contains(word) ? Command::Other : Command::None;
}

/// What stands behind "name=" or "streams=", else the argument in its place.
CodeTokens streamArgument(const std::vector<CodeTokens>& arguments, Command command)
{
    const size_t place = command == Command::ReadGroup ? 2 : 0;
    const QString named = command == Command::Add || command == Command::Other ? u"name"_s : u"streams"_s;
    CodeTokens inPlace;
    size_t position = 0;
    for (const CodeTokens& argument : arguments) {
        const bool isNamed = argument.size() > 2 && argument[0].type == CodeToken::Type::Name && argument[1].is(u"=");
        if (isNamed && argument[0].text == named)
            return CodeTokens(argument.begin() + 2, argument.end());
        if (!isNamed && position++ == place)
            inPlace = argument;
    }
    return inPlace;
}

/// Parts with ':' between them, of the characters that keys have: no address, no sentence.
bool looksLikeKey(const QString& text)
{
    constexpr QStringView others(u"_.:-{}");
    const qsizetype colon = text.indexOf(u':');
    return colon > 0 && colon + 1 < text.size() && text.front().isLetter()
           && std::all_of(text.begin(), text.end(),
                          [&](QChar c) { return c.isLetterOrNumber() || others.contains(c); });
}

struct Call
{
    bool isWrite;
    CodeTokens argument;
    const CodeStatement* statement;
};

std::vector<Call> callsIn(const PythonFile& file)
{
    std::vector<Call> calls;
    for (const CodeStatement& statement : file.statements) {
        const CodeTokens& tokens = statement.tokens;
        for (size_t i = 0; i + 1 < tokens.size(); ++i) {
            const Command command = tokens[i].type == CodeToken::Type::Sign ? Command::None : commandOf(tokens[i].text);
            if (command == Command::None || (i > 0 && tokens[i - 1].text == "def"_L1))
                continue;
            const bool isText = tokens[i].type == CodeToken::Type::Text;
            if (!tokens[i + 1].is(isText ? u"," : u"("))
                continue;
            const auto arguments = argumentsAt(tokens, i + 2);
            CodeTokens argument = isText && command != Command::Add && command != Command::Other
                                      ? CodeTokens(tokens.begin() + qptrdiff(i) + 2, tokens.end())
                                      : streamArgument(arguments, command);
            if (!argument.empty())
                calls.push_back({command == Command::Add, std::move(argument), &statement});
        }
    }
    return calls;
}

class Finder
{
public:
    Finder(CodeTree& tree, const CodeReach& reach, const KnownStreams& known)
        : m_tree(tree), m_names(tree, reach), m_known(known)
    { }

    void readPython(const ReachedFile& file)
    {
        const std::vector<Call> calls = callsIn(m_tree.python(file.path));
        std::vector<const Call*> unnamed;
        for (const Call& call : calls) {
            if (!use(file, call, false))
                unnamed.push_back(&call);
        }
        // Strings that stand alone may be of any call whose stream is not named: only if all of them do the same.
        const bool isOfOneKind = std::all_of(unnamed.begin(), unnamed.end(), [&](const Call* call) {
            return call->isWrite == unnamed.front()->isWrite;
        });
        for (const Call* call : unnamed) {
            if (isOfOneKind)
                use(file, *call, true);
        }
    }

    void readLines(const ReachedFile& file)
    {
        for (const CodeLine& line : m_tree.linesOf(file.path)) {
            const CodeTokens tokens = tokensOf(line.text);
            const auto command = std::find_if(tokens.begin(), tokens.end(), [](const CodeToken& token) {
                return token.type != CodeToken::Type::Sign && commandOf(token.text) != Command::None;
            });
            if (command == tokens.end())
                continue;
            const bool isWrite = commandOf(command->text) == Command::Add;
            for (const CodeToken& token : tokens) {
                if (token.type == CodeToken::Type::Text)
                    add(file, token.text, isWrite, {line.range});
            }
            if (languageOf(file.path) == Language::Shell) {
                for (const QString& word : line.text.split(u' ', Qt::SkipEmptyParts))
                    add(file, word, isWrite, {line.range});
            }
        }
    }

    bool isCut() const { return m_names.isCut(); }
    std::vector<StreamUse> take() { return std::move(m_uses); }

private:
    bool use(const ReachedFile& file, const Call& call, bool withBare)
    {
        bool isNamed = false;
        for (const FoundText& found : m_names.textsOf(file, call.argument, call.statement->scope, withBare)) {
            Proof lines = call.statement->lines;
            lines.insert(lines.end(), found.lines.begin(), found.lines.end());
            isNamed = add(file, found.text, call.isWrite, lines) || isNamed;
        }
        return isNamed;
    }

    bool add(const ReachedFile& file, const QString& text, bool isWrite, Proof proof)
    {
        const QString key = m_known.keyOf(text);
        if (key.isEmpty())
            return false;
        proof.insert(proof.end(), file.chain.begin(), file.chain.end());
        Proof once;
        for (const ByteRange& line : proof) {
            if (std::find(once.begin(), once.end(), line) == once.end())
                once.push_back(line);
        }
        const auto isSame = [&](const StreamUse& use) {
            return use.key == key && use.isWrite == isWrite && use.proof.front() == once.front();
        };
        if (std::none_of(m_uses.begin(), m_uses.end(), isSame))
            m_uses.push_back({key, isWrite, std::move(once)});
        return true;
    }

    CodeTree& m_tree;
    StreamNames m_names;
    const KnownStreams& m_known;
    std::vector<StreamUse> m_uses;
};

} // namespace

KnownStreams::KnownStreams(const QStringList& keys) : m_keys(keys.begin(), keys.end())
{
    constexpr qsizetype shortest = 5;
    for (const QString& key : m_keys) {
        const QString end = key.sliced(key.lastIndexOf(u':') + 1);
        if (end.size() < shortest || end.size() == key.size())
            continue;
        const bool isOfOne = !m_keyByEnd.contains(end);
        m_keyByEnd.insert(end, isOfOne ? key : QString());
    }
}

QString KnownStreams::keyOf(const QString& text) const
{
    if (m_keys.isEmpty())
        return looksLikeKey(text) ? text : QString();
    return m_keys.contains(text) ? text : m_keyByEnd.value(text);
}

std::vector<StreamUse> streamUses(CodeTree& tree, const CodeReach& reach, const KnownStreams& known, bool& isCut)
{
    Finder finder(tree, reach, known);
    for (const ReachedFile& file : reach.files) {
        if (languageOf(file.path) == Language::Python)
            finder.readPython(file);
        else
            finder.readLines(file);
    }
    isCut = reach.isCut || finder.isCut();
    return finder.take();
}

} // namespace unitscope
