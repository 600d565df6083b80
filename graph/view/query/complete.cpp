// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/query/complete.h"

#include "graph/base/safetext.h"
#include "graph/view/query/keywords.h"
#include "graph/view/query/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The word around the cursor.
struct Partial
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString typed; ///< before the cursor, without an opening quote
};

Partial partialAt(const QString& text, qsizetype cursor)
{
    const QString before = text.left(cursor);
    const auto tokens = queryTokensOf(before);
    if (!tokens) // an open quote
        return {tokens.error().offset, text.size(), before.sliced(std::min(tokens.error().offset + 1, before.size()))};
    const auto last = tokens->size() > 1 ? tokens->end() - 2 : tokens->end() - 1;
    if (last->kind != QueryToken::Kind::Word || last->end != cursor)
        return {cursor, cursor, {}};
    Partial partial{last->begin, cursor, last->text};
    for (const QueryToken& whole : queryTokensOf(text).value_or(std::vector<QueryToken>())) {
        if (whole.begin == last->begin)
            partial.end = whole.end;
    }
    return partial;
}

class Completing
{
public:
    Completing(const QueryInput& input, Partial partial)
        : m_input(input),
          m_partial(std::move(partial)),
          m_found{.begin = m_partial.begin, .end = m_partial.end, .items = {}}
    { }

    Completions completed(const Continuation& next)
    {
        if (next.values)
            addValues(*next.values);
        if (next.operators)
            addSigns(next.operators->operand->domain);
        if (next.takesComma)
            add({.what = Completion::What::Sign, .text = u","_s});
        if (next.takesClosing)
            add({.what = Completion::What::Sign, .text = u")"_s});
        if (next.takesConnective) {
            add({.text = u"and"_s});
            add({.text = u"or"_s});
        }
        if (next.takesTest)
            addOperands();
        const auto end = std::stable_partition(m_found.items.begin(), m_found.items.end(), [this](const auto& item) {
            return bare(item).startsWith(m_partial.typed, Qt::CaseInsensitive);
        });
        Q_UNUSED(end)
        return std::move(m_found);
    }

private:
    static QString bare(const Completion& item) { return item.text.startsWith(u'"') ? item.text.sliced(1) : item.text; }

    void add(Completion item)
    {
        if (item.text.contains(m_partial.typed, Qt::CaseInsensitive)
            || item.help.startsWith(m_partial.typed, Qt::CaseInsensitive))
            m_found.items.push_back(std::move(item));
    }

    void addOperands()
    {
        for (const Operand& operand : operands())
            add({.what = Completion::What::Operand, .text = operand.name, .help = operand.label});
        add({.text = u"not"_s});
    }

    void addSigns(Domain domain)
    {
        for (const Operator op : operatorsFor(domain))
            add({.what = Completion::What::Sign, .text = wordFor(op)});
        add({.what = Completion::What::Sign, .text = u"in"_s});
    }

    void addValues(const FoundOperand& operand)
    {
        const std::vector<bool> all(m_input.graph.nodes().size(), true);
        QStringList offered;
        size_t left = mostValues;
        for (const ValueCount& count : countBy(operand, m_input, all)) {
            const bool isWanted = count.stated == ValueCount::Stated::Given && !count.value.isEmpty()
                                  && count.value.contains(m_partial.typed, Qt::CaseInsensitive);
            if (!isWanted || left == 0)
                continue;
            --left;
            offered += count.value;
            addValue(count.value, qsizetype(count.nodes.size()));
        }
        QStringList others = operand.operand->choices;
        if (operand.operand->domain == Domain::Flag)
            others << u"yes"_s << u"no"_s;
        for (const QString& choice : std::as_const(others)) {
            if (!offered.contains(choice))
                addValue(choice, 0);
        }
    }

    void addValue(const QString& value, qsizetype count)
    {
        const bool isSafe = isPlainWord(value) && !isKeyword(value) && !value.contains(u'*');
        add({.what = Completion::What::Value, .text = isSafe ? value : quoted(value), .count = count});
    }

    const QueryInput& m_input;
    const Partial m_partial;
    Completions m_found;
};

} // namespace

Completions complete(const QString& text, qsizetype cursor, const QueryInput& input)
{
    const qsizetype at = std::clamp<qsizetype>(cursor, 0, text.size());
    const Partial partial = partialAt(text, at);
    const std::optional<Continuation> next = continuationOf(text.left(partial.begin));
    if (!next)
        return {.begin = at, .end = at, .items = {}};
    return Completing(input, partial).completed(*next);
}

} // namespace unitscope
