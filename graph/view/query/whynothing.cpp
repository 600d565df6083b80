// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/view/query/evaluate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype suggestions = 3;

qsizetype countOf(const Expression& expression, const QueryInput& input)
{
    const Matches matches = evaluate(expression, input);
    return matches.nodeCount + matches.edgeCount;
}

QString safe(const QString& text)
{
    return safeForPeople(shortened(text));
}

/// "Nothing has user = rot. Nearest values: root."
QString aboutValue(const QueryTest& test, const QueryInput& input)
{
    if (test.op != Operator::Equals || test.values.size() != 1)
        return {};
    QStringList known;
    for (const ValueCount& count : countBy(test.operand, input, std::vector<bool>(input.graph.nodes().size(), true))) {
        if (count.stated == ValueCount::Stated::Given)
            known += count.value;
    }
    if (known.isEmpty())
        return u"Nobody states \"%1\" of anything here."_s.arg(safe(nameOf(test.operand)));
    QStringList near = nearestNames(test.values.front().text, known, suggestions);
    std::transform(near.begin(), near.end(), near.begin(), safe);
    return near.isEmpty() ? QString()
                          : u"Nearest to \"%1\": %2."_s.arg(safe(test.values.front().text), near.join(u", "_s));
}

void explain(const Expression& expression, const QueryInput& input, QStringList& sentences)
{
    if (expression.type == Expression::Type::And) {
        for (const Expression& part : expression.parts) {
            const qsizetype alone = countOf(part, input);
            sentences += u"%1: %2 alone."_s.arg(safe(toText(part))).arg(alone);
            if (alone == 0 && part.type != Expression::Type::And)
                explain(part, input, sentences);
        }
        return;
    }
    for (const Expression& part : expression.parts)
        explain(part, input, sentences);
    if (expression.test) {
        const QString sentence = aboutValue(*expression.test, input);
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences += sentence;
    }
}

} // namespace

QStringList whyNothing(const Expression& expression, const QueryInput& input)
{
    QStringList sentences;
    const auto tests = testsIn(expression);
    const auto needs = [&tests](bool Operand::*member) {
        return std::any_of(tests.begin(), tests.end(),
                           [member](const QueryTest* test) { return test->operand.operand->*member; });
    };
    if (!input.diff && needs(&Operand::needsDiff))
        sentences += u"Only where two states are compared is it known what changed."_s;
    if (!input.review && needs(&Operand::needsReview))
        sentences += u"Nobody has looked for problems."_s;
    explain(expression, input, sentences);
    return sentences;
}

} // namespace unitscope
