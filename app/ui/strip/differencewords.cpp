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

/// The first in words, the others in short. Sentences of another form stay as they are.
QStringList countParts(const std::vector<const Finding*>& findings)
{
    static const QRegularExpression form(u"^([0-9]+) (.+) stated, ([0-9]+) listed$"_s);
    QStringList parts;
    QString noun;
    for (const Finding* finding : findings) {
        const QRegularExpressionMatch match = form.match(finding->words);
        if (!match.hasMatch() || noun.isEmpty()) {
            parts += safeForPeople(finding->words);
            if (match.hasMatch())
                noun = match.captured(2);
        } else {
            parts += safeForPeople(
                u"%1 %2/%3"_s.arg(withoutNoun(match.captured(2), noun), match.captured(1), match.captured(3)));
        }
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
    QStringList parts = countParts(counts);
    if (const qsizetype claimed = statedGates(graph); !doubtful.empty() && claimed > 0) {
        const qsizetype confirmed = std::max<qsizetype>(0, claimed - std::ssize(doubtful));
        parts.insert(std::min<qsizetype>(1, parts.size()),
                     claimed == 1 ? tr("1 gate claimed, %1 confirmed").arg(confirmed)
                                  : tr("%1 gates claimed, %2 confirmed").arg(claimed).arg(confirmed));
    }
    for (const auto* some : {&counts, &doubtful}) {
        for (const Finding* finding : *some)
            words.whole += safeForPeople(finding->words);
    }
    words.line = parts.join(u" · "_s);
    return words;
}

} // namespace unitscope
