// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencewords.h"

#include "graph/base/safetext.h"
#include "graph/model/vocabulary.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array gates = {Attr::GateUnitsClassified, Attr::GateCodeMapped,  Attr::GateVenvsValidated,
                              Attr::GateStreamsMapped,   Attr::GatePortsMapped, Attr::GateComplete};

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::Differences", words);
}

bool isBy(const Finding& finding, QLatin1StringView rule)
{
    return !finding.ignored && finding.rule->id == rule;
}

/// "running modules" beside "35 modules": what is counted is known already.
QString withoutNoun(const QString& thing, const QString& noun)
{
    const QString one = noun.endsWith(u's') ? noun.chopped(1) : noun;
    for (const QString& end : {u' ' + noun, u' ' + one}) {
        if (thing.endsWith(end))
            return thing.chopped(end.size());
    }
    return thing;
}

/// What one voice states, and what it lists.
struct Count
{
    QString stated; ///< "35", or "35 and 36"
    QString listed;
    bool operator==(const Count&) const = default;
};

/// From its sides, which come in pairs and end in the number: a name of a file before it may hold anything.
std::vector<Count> countsOf(const Finding& finding)
{
    const auto numbersIn = [](const Side& side) { return side.words.section(u": "_s, -1); };
    std::vector<Count> counts;
    for (size_t i = 0; i + 1 < finding.sides.size(); i += 2) {
        const Count count{numbersIn(finding.sides[i]), numbersIn(finding.sides[i + 1])};
        if (std::find(counts.begin(), counts.end(), count) == counts.end())
            counts.push_back(count);
    }
    return counts;
}

bool isOneNumber(const std::vector<Count>& counts)
{
    return std::all_of(counts.begin(), counts.end(),
                       [&](const Count& count) { return count.stated == counts.front().stated; });
}

/// "35 modules stated, 38 and 8 listed".
QString inWords(const QString& noun, const std::vector<Count>& counts)
{
    QStringList listed;
    for (const Count& count : counts)
        listed += count.listed;
    return u"%1 %2 stated, %3 listed"_s.arg(counts.front().stated, noun, listed.join(u" and "_s));
}

/// "running 28/30, 6", and "unknown 0/2, 1/0" where each states another number.
QString inShort(const QString& noun, const std::vector<Count>& counts)
{
    const bool isShared = isOneNumber(counts);
    QStringList words;
    for (const Count& count : counts)
        words += isShared && !words.isEmpty() ? count.listed : count.stated + u'/' + count.listed;
    return noun + u' ' + words.join(u", "_s);
}

/// The first in words, the others in short. Sentences of another form stay as they are.
QStringList countParts(const std::vector<const Finding*>& findings)
{
    static const QRegularExpression form(u"^[0-9]+(?: and [0-9]+)* (.+?) stated, [0-9]+ listed"_s);
    QStringList parts;
    QString first; // what it counts
    for (const Finding* finding : findings) {
        const QRegularExpressionMatch match = form.match(finding->words);
        const std::vector<Count> counts = countsOf(*finding);
        const QString noun = match.captured(1);
        if (!match.hasMatch() || counts.empty())
            parts += safeForPeople(finding->words);
        else if (first.isEmpty() && isOneNumber(counts))
            parts += safeForPeople(inWords(noun, counts));
        else
            parts += safeForPeople(inShort(withoutNoun(noun, first), counts));
        if (first.isEmpty())
            first = noun;
    }
    return parts;
}

qsizetype statedGates(const Graph& graph)
{
    qsizetype count = 0;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() != Kind::Host)
            continue;
        count += std::count_if(gates.begin(), gates.end(), [&](Attr gate) {
            const Value* value = graph.value(node, gate);
            return value && normalForm(&infoOf(gate), *value) == "true"_L1;
        });
    }
    return count;
}

} // namespace

DifferenceWords differenceWords(const Graph& graph, const Review& review)
{
    std::vector<const Finding*> counts;
    std::vector<const Finding*> doubtful;
    for (const Finding& finding : review.findings) {
        if (isBy(finding, "stated-count"_L1) && finding.outcome == Outcome::Fails)
            counts.push_back(&finding);
        else if (isBy(finding, "quality-gate"_L1))
            doubtful.push_back(&finding);
    }
    DifferenceWords words;
    words.parts = countParts(counts);
    if (const qsizetype claimed = statedGates(graph); !doubtful.empty() && claimed > 0) {
        const qsizetype confirmed = std::max<qsizetype>(0, claimed - std::ssize(doubtful));
        words.parts.insert(std::min<qsizetype>(1, words.parts.size()),
                           claimed == 1 ? tr("1 gate claimed, %1 confirmed").arg(confirmed)
                                        : tr("%1 gates claimed, %2 confirmed").arg(claimed).arg(confirmed));
    }
    for (const auto* some : {&counts, &doubtful}) {
        for (const Finding* finding : *some)
            words.whole += safeForPeople(finding->words);
    }
    return words;
}

QString asManyAsFit(const QStringList& parts, int room, const std::function<int(const QString&)>& widthOf)
{
    const QString all = parts.join(u" · "_s);
    if (widthOf(all) <= room)
        return all;
    for (qsizetype count = parts.size() - 1; count > 0; --count) {
        const QString some = parts.first(count).join(u" · "_s) + u" · "_s + tr("and %1 more").arg(parts.size() - count);
        if (widthOf(some) <= room)
            return some;
    }
    return parts.value(0);
}

} // namespace unitscope
