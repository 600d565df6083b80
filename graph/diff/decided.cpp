// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/decided.h"

#include "graph/diff/changetext.h"

#include <QtCore/qcryptographichash.h>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Exactly = std::tuple<QString, QString, QString>;

QString keyOf(const ChangeToDecide& change)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString* part : {&change.subject, &change.before, &change.after}) {
        hash.addData(part->toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return QString::fromLatin1(hash.result().toHex().left(8));
}

template <class Thing>
void addFrom(std::vector<ChangeToDecide>& changes, const GraphDiff& diff, const Thing& thing)
{
    ChangeToDecide change;
    if constexpr (std::is_same_v<Thing, NodeDiff>)
        change.node = &thing;
    else
        change.edge = &thing;
    change.subject = thing.id.text();
    change.before = exactlyBefore(diff, thing);
    change.after = exactlyAfter(diff, thing);
    change.key = keyOf(change);
    changes.push_back(std::move(change));
}

} // namespace

std::vector<ChangeToDecide> changesToDecide(const GraphDiff& diff, std::span<const Decision> decisions, qint64 asOf)
{
    std::vector<ChangeToDecide> changes;
    for (const Kind kind : allKinds()) {
        for (const NodeDiff& node : diff.nodes) {
            if (node.id.kind() == kind && isDifference(node.change))
                addFrom(changes, diff, node);
        }
    }
    for (const EdgeDiff& edge : diff.edges) {
        if (isDifference(edge.change))
            addFrom(changes, diff, edge);
    }
    std::map<Exactly, const Decision*> last;
    for (const Decision& decision : decisions)
        last[{decision.subject, decision.before, decision.after}] = &decision;
    for (ChangeToDecide& change : changes) {
        const auto made = last.find({change.subject, change.before, change.after});
        if (made == last.end())
            continue;
        change.decision = *made->second;
        if (made->second->holdsAt(asOf))
            change.standing = standingFor(made->second->verdict);
    }
    return changes;
}

StandingCounts standingsOf(std::span<const ChangeToDecide> changes)
{
    StandingCounts counts;
    for (const ChangeToDecide& change : changes) {
        switch (change.standing) {
        case Standing::Open: ++counts.open; break;
        case Standing::Accepted: ++counts.accepted; break;
        case Standing::Rejected: ++counts.rejected; break;
        case Standing::Deferred: ++counts.deferred; break;
        }
    }
    return counts;
}

Standing standingFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ignored:
    case Verdict::Approved: return Standing::Accepted;
    case Verdict::Rejected: return Standing::Rejected;
    case Verdict::Deferred: return Standing::Deferred;
    }
    Q_UNREACHABLE();
}

QLatin1StringView wordFor(Standing standing)
{
    switch (standing) {
    case Standing::Open: return "open"_L1;
    case Standing::Accepted: return "accepted"_L1;
    case Standing::Rejected: return "rejected"_L1;
    case Standing::Deferred: return "deferred"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace unitscope
