// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/rules/stated.h"
#include "graph/rules/statedchecks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "35 and 36".
QString numbers(const StatedCount& count)
{
    QStringList words;
    for (const qint64 value : count.values)
        words += QString::number(value);
    return words.join(u" and "_s);
}

/// "1 timer", "35 and 36 modules".
QString statedWords(const StatedCount& count, const CountedThing& thing)
{
    return numbers(count) + u' ' + (count.values == std::vector<qint64>{1} ? thing.one : thing.many);
}

QString wordsFor(const StatedCount& count, const QString& stated, bool namesSource)
{
    const QString words = stated + u" stated, "_s + QString::number(count.listed) + u" listed"_s;
    return namesSource ? words + u" in "_s + count.voice.name() : words;
}

void addSides(const StatedCount& count, std::vector<Side>& sides)
{
    sides.push_back({u"stated in "_s + count.voice.name() + u": "_s + numbers(count), count.claims});
    sides.push_back(
        {u"listed in "_s + count.voice.name() + u": "_s + QString::number(count.listed), count.listedClaims});
}

void addMismatch(Report& report, const Node& host, const CountedThing& thing, const std::vector<StatedCount>& wrong)
{
    // Who says so stands in the words only where several say different things: what is wrong within one source is the
    // same matter beside any other.
    const bool isOneMatter = std::all_of(wrong.begin(), wrong.end(), [&](const StatedCount& count) {
        return count.values == wrong.front().values && count.listed == wrong.front().listed;
    });
    QStringList words;
    std::vector<Side> sides;
    for (const StatedCount& count : wrong) {
        if (words.isEmpty() || !isOneMatter)
            words += wordsFor(count, words.isEmpty() ? statedWords(count, thing) : numbers(count), !isOneMatter);
        addSides(count, sides);
    }
    report.add({.rule = Rule::StatedCount,
                .subjects = {host.id},
                .words = words.join(u"; "_s),
                .sides = std::move(sides),
                .detail = nameOf(thing.attrs.front())});
}

void checkHost(Report& report, const Node& host)
{
    QStringList unlisted;
    std::vector<Side> unlistedSides;
    for (const CountedThing& thing : countedThings()) {
        std::vector<StatedCount> wrong;
        for (StatedCount& count : statedCounts(report.graph(), host, thing)) {
            if (!count.isListed) {
                unlisted += statedWords(count, thing);
                unlistedSides.push_back(
                    {u"stated in "_s + count.voice.name() + u": "_s + unlisted.back(), std::move(count.claims)});
            } else if (!count.holds()) {
                wrong.push_back(std::move(count));
            }
        }
        if (!wrong.empty())
            addMismatch(report, host, thing, wrong);
    }
    unlisted.removeDuplicates();
    if (!unlisted.isEmpty())
        report.add({.rule = Rule::StatedCount,
                    .subjects = {host.id},
                    .words = u"whether there are "_s + unlisted.join(u", "_s) + u" (stated, but not listed)"_s,
                    .sides = std::move(unlistedSides),
                    .outcome = Outcome::CannotBeJudged});
}

} // namespace

std::vector<StatedNumber> statedNumbers(const Graph& graph, const Node& host)
{
    std::vector<StatedNumber> found;
    for (const CountedThing& thing : countedThings()) {
        for (StatedCount& count : statedCounts(graph, host, thing))
            found.push_back({.what = thing.many,
                             .source = count.voice.name(),
                             .stated = std::move(count.values),
                             .claims = std::move(count.claims),
                             .counted = count.isListed ? std::optional(count.listed) : std::nullopt});
    }
    return found;
}

void checkCounts(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Host)
            checkHost(report, node);
    }
}

} // namespace unitscope
