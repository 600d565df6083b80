// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/hostmentions.h"

#include "graph/model/vocabulary.h"
#include "importers/audit/transcript.h"
#include "importers/registry/host.h"
#include "importers/source/address.h"

#include <arpa/inet.h>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Key = std::pair<SourceIndex, QString>;

void addNameOrAddress(HostMention& mention, const QString& text)
{
    const QString word = text.trimmed().toLower();
    if (word.isEmpty() || isOfEveryHost(word))
        return;
    (isAddress(word) ? mention.addresses : mention.names).insert(word);
}

/// What a source calls a host, unless that is only the host's own name for itself, which is stated besides.
HostMention mentionOf(const Snapshot& snapshot, SourceIndex index, const QString& host)
{
    const Source& source = *snapshot.sources()[index];
    HostMention mention{.source = index, .host = host, .isOwnName = looksLikeTranscript(source.bytes())};
    if (!mention.isOwnName) {
        addNameOrAddress(mention, host);
        return mention;
    }
    const Result<SourceAddress> address = sourceAddress(source.origin());
    if (const auto* audited = address ? std::get_if<SshAuditAddress>(&*address) : nullptr)
        addNameOrAddress(mention, audited->target.host.text());
    return mention;
}

void addStated(HostMention& mention, QStringView attribute, const QString& value)
{
    if (attribute == nameOf(Attr::HostName) || attribute == nameOf(Attr::Address))
        addNameOrAddress(mention, value);
    else if (attribute == nameOf(Attr::MachineId))
        mention.machines.insert(value.toLower());
}

} // namespace

bool isAddress(const QString& text)
{
    const QByteArray bytes = text.toLatin1();
    in6_addr room{};
    return inet_pton(AF_INET, bytes.constData(), &room) == 1 || inet_pton(AF_INET6, bytes.constData(), &room) == 1;
}

bool isOfEveryHost(const QString& nameOrAddress)
{
    constexpr QLatin1StringView begins[] = {"localhost"_L1, "127."_L1, "169.254."_L1, "fe80:"_L1};
    return nameOrAddress == "::1"_L1 || std::any_of(std::begin(begins), std::end(begins), [&](auto begin) {
               return nameOrAddress.startsWith(begin, Qt::CaseInsensitive);
           });
}

void dropSharedAddresses(std::vector<HostMention>& mentions)
{
    std::map<QString, std::set<QString>> machines; // by address
    for (const HostMention& mention : mentions) {
        for (const QString& address : mention.addresses)
            machines[address].insert(mention.machines.begin(), mention.machines.end());
    }
    for (HostMention& mention : mentions) {
        if (!mention.machines.empty()) // who merely names such an address may mean any of them
            std::erase_if(mention.addresses,
                          [&](const QString& address) { return machines[address].size() > mention.machines.size(); });
    }
}

std::vector<HostMention> hostMentions(const Snapshot& snapshot)
{
    std::map<Key, HostMention> mentions;
    std::set<std::pair<SourceIndex, SubjectIndex>> seen;
    const auto mentioned = [&](SourceIndex source, const QString& host) -> HostMention& {
        const auto at = mentions.find({source, host});
        return at != mentions.end()
                   ? at->second
                   : mentions.emplace(Key(source, host), mentionOf(snapshot, source, host)).first->second;
    };
    for (const Claim& claim : snapshot.claims()) {
        const SourceIndex source = snapshot.evidenceOf(claim).front().source;
        const Subject& subject = snapshot.subjectOf(claim);
        const auto* node = std::get_if<NodeId>(&subject);
        if (node && node->kind() == Kind::Host)
            addStated(mentioned(source, node->host()), snapshot.attributeOf(claim), claim.value.text());
        else if (!seen.emplace(source, claim.subject).second)
            continue;
        else if (node)
            mentioned(source, node->host());
        else
            for (const NodeId& end : {std::get<EdgeId>(subject).from, std::get<EdgeId>(subject).to})
                mentioned(source, end.host());
    }
    std::vector<HostMention> all;
    for (auto& [key, mention] : mentions) {
        if (key.second != unknownHostName || mention.isOwnName)
            all.push_back(std::move(mention));
    }
    return all;
}

} // namespace unitscope
