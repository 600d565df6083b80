// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/portowners.h"

#include "graph/base/safetext.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void addAddresses(const Graph& graph, const std::vector<ClaimIndex>& claims, QStringList& addresses)
{
    for (const ClaimIndex claim : claims) {
        if (const auto address = graph.snapshot().claim(claim).value.string(); address && !address->isEmpty())
            addresses += *address;
    }
}

/// The number that a doubtful word is about, if it is about a port at all.
std::optional<qint64> doubtfulPort(const QString& words)
{
    static const QRegularExpression number(u"(?<![\\w.])(\\d{1,5})(?![\\w.])"_s);
    const auto match = number.match(words.left(200));
    const qint64 port = match.captured(1).toLongLong();
    return match.hasMatch() && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

} // namespace

bool hasOwner(const Graph& graph, const Node& port)
{
    return !stated(graph, port, Attr::Owner).isEmpty() || !neighbours(graph, port, EdgeKind::Listens, false).empty();
}

QStringList addressesOf(const Graph& graph, const Neighbour& listener)
{
    QStringList addresses;
    addAddresses(graph, claimsOn(graph, *listener.edge, Attr::Address), addresses);
    addresses.removeDuplicates();
    return addresses;
}

bool isEveryAddress(QStringView address)
{
    const QStringView bare = address.trimmed();
    return bare == "*"_L1 || bare == "0.0.0.0"_L1 || bare == "::"_L1 || bare == "[::]"_L1;
}

std::optional<qint64> portNumber(const Node& port)
{
    const QStringView name(port.id.name());
    const qsizetype slash = name.indexOf(u'/');
    bool isNumber = false;
    const qint64 number = (slash < 0 ? name : name.first(slash)).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::vector<PortDoubt> portDoubts(const Graph& graph, const QString& host)
{
    std::vector<PortDoubt> doubts;
    for (const Node& node : nodesOn(graph, host)) {
        for (const ClaimIndex claim : claimsOn(graph, node, Attr::Doubt)) {
            const QString text = graph.snapshot().claim(claim).value.text();
            const auto number = node.id.kind() == Kind::Port ? portNumber(node) : doubtfulPort(text);
            if (number)
                doubts.push_back({&node, claim, shortened(safeForPeople(text)), number});
        }
    }
    return doubts;
}

} // namespace unitscope
