// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/hostgroups.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Group = quint32;
using Groups = std::set<Group>;

template <class Value>
bool haveOneInCommon(const std::set<Value>& a, const std::set<Value>& b)
{
    return std::any_of(a.begin(), a.end(), [&](const Value& value) { return b.contains(value); });
}

class Grouping
{
public:
    Grouping(const std::vector<HostMention>& mentions, const SameHosts& decided)
        : m_mentions(mentions), m_decided(decided), m_parent(mentions.size())
    {
        std::iota(m_parent.begin(), m_parent.end(), 0u);
    }
    HostGroups run();

private:
    Group groupOf(quint32 mention) const
    {
        while (m_parent[mention] != mention)
            mention = m_parent[mention];
        return mention;
    }
    void unite(Group a, Group b);
    Groups all() const;
    Groups named(const QString& word) const;
    bool isAnyOf(Group group, const QString& word) const;
    bool areDecidedApart(Group a, Group b) const;
    bool isOfMachine(Group group) const { return !m_whole.at(group).machines.empty(); }
    bool shareAName(Group a, Group b) const;
    void gather();

    void uniteMachines();
    void uniteDecided();
    void uniteNamed();
    void joinMachines();
    void suggest();
    void ask(Group one, Group other);
    bool hasOwnName(Group group) const;

    const std::vector<HostMention>& m_mentions;
    const SameHosts& m_decided;
    std::vector<quint32> m_parent;
    std::map<Group, HostMention> m_whole; ///< all that is said of a group
    std::optional<std::pair<Group, Group>> m_question;
};

void Grouping::gather()
{
    m_whole.clear();
    for (quint32 i = 0; i < m_mentions.size(); ++i) {
        HostMention& whole = m_whole[groupOf(i)];
        whole.names.insert(m_mentions[i].names.begin(), m_mentions[i].names.end());
        whole.addresses.insert(m_mentions[i].addresses.begin(), m_mentions[i].addresses.end());
        whole.machines.insert(m_mentions[i].machines.begin(), m_mentions[i].machines.end());
    }
}

void Grouping::unite(Group a, Group b)
{
    const Group one = groupOf(a);
    const Group other = groupOf(b);
    m_parent[std::max(one, other)] = std::min(one, other);
}

Groups Grouping::all() const
{
    Groups groups;
    for (quint32 i = 0; i < m_mentions.size(); ++i)
        groups.insert(groupOf(i));
    return groups;
}

Groups Grouping::named(const QString& word) const
{
    Groups groups;
    for (quint32 i = 0; i < m_mentions.size(); ++i) {
        if (isNamed(m_mentions[i], word))
            groups.insert(groupOf(i));
    }
    return groups;
}

bool Grouping::areDecidedApart(Group a, Group b) const
{
    return std::any_of(m_decided.decisions.begin(), m_decided.decisions.end(), [&](const HostDecision& decision) {
        if (decision.isSame)
            return false;
        const Groups ones = named(decision.host);
        const Groups others = named(decision.other);
        return (ones.contains(a) && others.contains(b)) || (ones.contains(b) && others.contains(a));
    });
}

bool Grouping::shareAName(Group a, Group b) const
{
    const HostMention& one = m_whole.at(a);
    const HostMention& other = m_whole.at(b);
    return haveOneInCommon(one.names, other.names) || haveOneInCommon(one.addresses, other.addresses);
}

void Grouping::uniteMachines()
{
    std::map<QString, std::vector<quint32>> byMachine;
    for (quint32 i = 0; i < m_mentions.size(); ++i) {
        for (const QString& machine : m_mentions[i].machines)
            byMachine[machine].push_back(i);
    }
    for (const auto& [machine, mentions] : byMachine) {
        for (const quint32 mention : mentions) {
            if (!areDecidedApart(groupOf(mentions.front()), groupOf(mention)))
                unite(mentions.front(), mention);
        }
    }
}

/// A word that could be of several machines decides nothing.
void Grouping::uniteDecided()
{
    for (const HostDecision& decision : m_decided.decisions) {
        const Groups ones = named(decision.host);
        const Groups others = named(decision.other);
        gather();
        const auto isOne = [this](const Groups& groups) {
            return !groups.empty()
                   && std::count_if(groups.begin(), groups.end(), [this](Group g) { return isOfMachine(g); }) <= 1;
        };
        if (!decision.isSame || !isOne(ones) || !isOne(others))
            continue;
        for (const Groups& groups : {ones, others}) {
            for (const Group group : groups)
                unite(*ones.begin(), group);
        }
    }
}

/// Those of no known machine, as far as names lead from one to the next; not at all where that would unite what was
/// decided to be two.
void Grouping::uniteNamed()
{
    gather();
    std::vector<Group> left;
    for (const auto& [group, whole] : m_whole) {
        if (!isOfMachine(group))
            left.push_back(group);
    }
    while (!left.empty()) {
        std::vector<Group> part{left.back()};
        left.pop_back();
        for (size_t i = 0; i < part.size(); ++i) {
            std::erase_if(left, [&](Group group) {
                const bool isTied = shareAName(part[i], group);
                if (isTied)
                    part.push_back(group);
                return isTied;
            });
        }
        const bool isApart = std::any_of(part.begin(), part.end(), [&](Group a) {
            return std::any_of(part.begin(), part.end(), [&](Group b) { return a != b && areDecidedApart(a, b); });
        });
        for (const Group group : part) {
            if (!isApart)
                unite(part.front(), group);
        }
    }
    gather();
}

void Grouping::ask(Group one, Group other)
{
    if (!m_question && !areDecidedApart(one, other))
        m_question = {one, other};
}

/// What has no machine id joins the only machine it shares a name with.
void Grouping::joinMachines()
{
    std::vector<std::pair<Group, Group>> joined;
    for (const auto& [group, whole] : m_whole) {
        std::vector<Group> machines;
        for (const auto& [other, machine] : m_whole) {
            if (!isOfMachine(group) && isOfMachine(other) && shareAName(group, other) && !areDecidedApart(group, other))
                machines.push_back(other);
        }
        if (machines.size() == 1)
            joined.emplace_back(group, machines.front());
        else if (!machines.empty())
            ask(group, machines.front());
    }
    for (const auto& [group, machine] : joined)
        unite(group, machine);
    gather();
}

bool Grouping::hasOwnName(Group group) const
{
    for (quint32 i = 0; i < m_mentions.size(); ++i) {
        if (groupOf(i) == group && m_mentions[i].isOwnName)
            return true;
    }
    return false;
}

QString firstLabel(const QString& name)
{
    return name.section(u'.', 0, 0);
}

/// What hints at one host and proves nothing.
void Grouping::suggest()
{
    std::vector<Group> audited;
    std::vector<Group> stated;
    for (const Group group : all())
        (hasOwnName(group) ? audited : stated).push_back(group);
    for (const Group one : stated) {
        const HostMention& mention = m_whole.at(one);
        if (!mention.machines.empty())
            continue;
        if (mention.names.empty() && audited.size() == 1 && stated.size() == 1) {
            ask(one, audited.front());
            continue;
        }
        for (const Group other : audited) {
            const std::set<QString>& names = m_whole.at(other).names;
            const bool isAlike = std::any_of(mention.names.begin(), mention.names.end(), [&](const QString& name) {
                return std::any_of(names.begin(), names.end(),
                                   [&](const QString& own) { return firstLabel(own) == firstLabel(name); });
            });
            if (isAlike)
                ask(one, other);
        }
    }
}

HostGroups Grouping::run()
{
    uniteMachines();
    uniteDecided();
    uniteNamed();
    joinMachines();
    suggest();
    HostGroups groups;
    for (quint32 i = 0; i < m_mentions.size(); ++i)
        groups.groupOf.push_back(groupOf(i));
    groups.question = m_question;
    return groups;
}

} // namespace

bool isNamed(const HostMention& mention, const QString& word)
{
    const QString sought = word.toLower();
    const auto is = [&](const QString& name) {
        return mention.host.compare(name, Qt::CaseInsensitive) == 0 || mention.names.contains(name)
               || mention.addresses.contains(name) || mention.machines.contains(name);
    };
    if (is(sought))
        return true;
    const qsizetype at = sought.lastIndexOf(u'@');
    const QString place = sought.mid(at + 1);
    return at > 0 && mention.names.contains(sought.left(at))
           && (mention.addresses.contains(place)
               || std::any_of(mention.machines.begin(), mention.machines.end(),
                              [&](const QString& machine) { return machine.startsWith(place); }));
}

HostGroups hostGroupsOf(const std::vector<HostMention>& mentions, const SameHosts& decided)
{
    std::vector<HostMention> telling = mentions;
    dropSharedAddresses(telling);
    return Grouping(telling, decided).run();
}

} // namespace unitscope
