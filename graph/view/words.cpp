// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/words.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isFromOneSource(const Snapshot& snapshot, std::span<const ClaimIndex> claims)
{
    const Quote first = snapshot.quoteOf(snapshot.claim(claims.front()));
    return std::all_of(claims.begin() + 1, claims.end(), [&](ClaimIndex index) {
        const Quote other = snapshot.quoteOf(snapshot.claim(index));
        return other.sha256 == first.sha256 && other.source == first.source;
    });
}

} // namespace

QString wordsFor(const NodeId& id, bool withHost)
{
    // '%' itself is encoded in an id, so this is the '/' of a name and nothing else.
    const QString name = id.shortText().replace("%2F"_L1, "/"_L1);
    return safeForPeople(withHost ? id.text().chopped(id.shortText().size()) + name : name);
}

QLatin1StringView howKnown(Basis basis)
{
    switch (basis) {
    case Basis::Inferred: return "guessed"_L1;
    case Basis::Declared: return "stated in file"_L1;
    case Basis::Observed: return "seen on host"_L1;
    }
    Q_UNREACHABLE();
}

QString howKnown(const Snapshot& snapshot, const Claim& claim)
{
    const QString words = howKnown(claim.basis);
    const QString method = safeForPeople(snapshot.methodOf(claim));
    // "stated in file" is the basis of what is declared, and no method of seeing or guessing.
    if (method.isEmpty() || method == words || method == howKnown(Basis::Declared))
        return words;
    return claim.basis == Basis::Inferred ? words + u' ' + method : words + u" ("_s + method + u')';
}

QString disagreementWords(const Graph& graph, const Fact& fact)
{
    if (!fact.isContradicted)
        return {};
    return isFromOneSource(graph.snapshot(), graph.claimsOf(fact)) ? u"does not add up"_s : u"sources disagree"_s;
}

} // namespace unitscope
