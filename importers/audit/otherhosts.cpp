// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/otherhosts.h"

#include "importers/audit/gaps.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int mostNamed = 100;    // other ends of one thing
constexpr size_t mostRanges = 32; // that prove one of them: two for each connection

} // namespace

void OtherHosts::add(const SsRow& row, const ConnectionRow& here)
{
    Proof* proof = nullptr;
    if (const Listener* listener = m_listeners.find(row.local)) {
        proof = &m_from[{listener->port, row.remote.host}];
    } else if (here.owner) {
        proof = &m_to[{*here.owner, here.remote}];
    } else {
        if (m_byNobody.isEmpty())
            m_firstByNobody = row.range;
        m_byNobody.insert(row.remote.host);
        return;
    }
    if (proof->size() >= mostRanges)
        return;
    const bool isFirst = proof->empty();
    proof->insert(proof->end(), {row.remoteAt, row.range});
    if (isFirst && here.chain.size() > 1)
        proof->insert(proof->end(), here.chain.begin() + 1, here.chain.end());
}

void OtherHosts::state(const Ends& ends, Attr attr)
{
    std::map<NodeId, int> named;
    for (const auto& [end, proof] : ends) {
        const int count = ++named[end.first];
        if (count <= mostNamed)
            m_reading.state(end.first, attr, Value::of(end.second), proof,
                            u"seen in ss -Hntpe; at least this, as short connections are missed");
        else if (count == mostNamed + 1)
            noteGap(m_reading,
                    u"more than %1 other ends of the connections of %2"_s.arg(mostNamed).arg(end.first.name()),
                    proof.front());
    }
}

void OtherHosts::state()
{
    state(m_to, Attr::ConnectedTo);
    state(m_from, Attr::ConnectedFrom);
    if (!m_byNobody.isEmpty())
        noteGap(m_reading,
                u"who connects from here to other hosts (%1)"_s.arg(
                    m_byNobody.size() == 1 ? u"1 address"_s : u"%1 addresses"_s.arg(m_byNobody.size())),
                m_firstByNobody);
}

} // namespace unitscope
