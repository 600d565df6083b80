// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::pair<S, State> byCategory[] = {{S("running"), State::Running},   {S("stopped"), State::Stopped},
                                              {S("failed"), State::Failed},     {S("orphaned"), State::Orphaned},
                                              {S("disabled"), State::Disabled}, {S("library_only"), State::Library},
                                              {S("unknown"), State::Unknown},   {S("no_entrypoint"), State::Library}};

constexpr std::pair<S, State> byActiveState[] = {{S("active"), State::Running},       {S("activating"), State::Running},
                                                 {S("reloading"), State::Running},    {S("inactive"), State::Stopped},
                                                 {S("deactivating"), State::Stopped}, {S("failed"), State::Failed}};

template <size_t size>
std::optional<State> lookUp(const std::pair<S, State> (&table)[size], const QString& word)
{
    const auto row = std::find_if(std::begin(table), std::end(table), [&](const auto& entry) {
        return word.compare(entry.first, Qt::CaseInsensitive) == 0;
    });
    return row != std::end(table) ? std::optional(row->second) : std::nullopt;
}

} // namespace

State stateOf(const Graph& graph, const Node& node)
{
    if (node.id.kind() != Kind::Service)
        return State::NotApplicable;
    if (graph.text(node, Attr::SubState).compare(S("auto-restart"), Qt::CaseInsensitive) == 0)
        return State::AutoRestart;
    // What was seen on the host is how it is, whatever a registry calls it.
    const Fact* active = graph.fact(node, Attr::ActiveState);
    if (active && graph.strongest(*active).basis == Basis::Observed) {
        if (const auto seen = lookUp(byActiveState, graph.text(node, Attr::ActiveState)))
            return *seen;
    }
    if (const auto state = lookUp(byCategory, graph.text(node, Attr::Category)))
        return *state;
    return lookUp(byActiveState, graph.text(node, Attr::ActiveState)).value_or(State::Unknown);
}

QLatin1StringView wordFor(State state)
{
    constexpr std::array words = {S(""),         S("running"),  S("stopped"),
                                  S("failed"),   S("orphaned"), S("auto-restart"),
                                  S("disabled"), S("library"),  S("unknown")};
    return words[size_t(state)];
}

} // namespace unitscope
