// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/changesnamed.h"

#include "graph/base/safetext.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostNamed = 5;

bool isCalled(const NodeId& id, const QString& typed)
{
    return id.text() == typed || id.shortText() == typed || id.name() == typed;
}

/// A thing that goes by the typed name and has a change, or a connection that has one.
std::set<NodeId> thingsCalled(std::span<const ChangeToDecide> changes, const QString& typed)
{
    std::set<NodeId> things;
    const auto look = [&](const NodeId& id) {
        if (isCalled(id, typed))
            things.insert(id);
    };
    for (const ChangeToDecide& change : changes) {
        if (change.node) {
            look(change.node->id);
        } else {
            look(change.edge->id.from);
            look(change.edge->id.to);
        }
    }
    return things;
}

std::vector<size_t> changesOf(std::span<const ChangeToDecide> changes, const NodeId& thing)
{
    const auto own = std::find_if(changes.begin(), changes.end(), [&](const ChangeToDecide& change) {
        return change.node && change.node->id == thing;
    });
    const bool isThere = own != changes.end();
    const bool cameOrWent = isThere && (own->change() == Change::Added || own->change() == Change::Removed);
    std::vector<size_t> found;
    for (size_t i = 0; i < changes.size(); ++i) {
        const ChangeToDecide& change = changes[i];
        if (change.node ? change.node->id == thing
                        : (change.edge->id.from == thing || change.edge->id.to == thing)
                              && (!isThere || (cameOrWent && change.change() == own->change())))
            found.push_back(i);
    }
    return found;
}

Error severalMeant(const QString& typed, const QStringList& names)
{
    QStringList shown;
    for (const QString& name : names.mid(0, mostNamed))
        shown << safeForPeople(shortened(name, 100));
    if (names.size() > mostNamed)
        shown << u"%1 more"_s.arg(names.size() - mostNamed);
    return {.code = Error::Code::Usage,
            .where = {.file = safeForPeople(shortened(typed, 60))},
            .expected = u"one change"_s,
            .found = u"%1 that are called so: %2"_s.arg(names.size()).arg(shown.join(u", "_s)),
            .advice = u"Use the full name, or the change's key."_s};
}

} // namespace

Result<std::vector<size_t>> changesNamed(std::span<const ChangeToDecide> changes, const QString& typed)
{
    std::vector<size_t> found;
    QStringList names;
    const QString key = typed.startsWith(u'#') ? typed.mid(1) : typed;
    for (size_t i = 0; i < changes.size(); ++i) {
        if (typed == u"all"_s ? changes[i].isOpen() : changes[i].key == key || changes[i].subject == typed) {
            found.push_back(i);
            names << changes[i].subject;
        }
    }
    const bool isOne = found.size() == 1 && (changes[found[0]].key == key || changes[found[0]].edge);
    if (typed == u"all"_s ? !found.empty() : isOne)
        return found;
    const std::set<NodeId> things = thingsCalled(changes, typed);
    if (things.size() == 1)
        return changesOf(changes, *things.begin());
    for (const NodeId& thing : things)
        names << thing.text();
    names.removeDuplicates();
    if (names.size() > 1)
        return failed(severalMeant(typed, names));
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = safeForPeople(shortened(typed, 60))},
                   .expected = u"the key or the name of a change, or \"all\""_s,
                   .found = changes.empty() ? u"no change at all"_s : u"no change that is called so"_s,
                   .advice = u"List them with unitscope-cli diff --baseline."_s});
}

} // namespace unitscope
