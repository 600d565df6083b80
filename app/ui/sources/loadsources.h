// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From a list of sources to what a window shows: reads what is not read yet, decides with the design's rule whether it is
/// one picture, resolves, compares, draws. Blocking and cancellable; runs on a job's thread, knows no window.

#include "app/ui/positions/rememberedpositions.h"
#include "app/ui/sources/fetchsources.h"
#include "graph/diff/diff.h"
#include "graph/draw/picture.h"
#include "importers/open/hostnames.h"

#include <memory>
#include <stop_token>

namespace unitscope {

/// Why sources are not simply one picture: what somebody has to decide.
struct TogetherQuestion
{
    bool isOneHost = true; ///< false: the hosts are why
    QString why;           ///< "monday.json of 2026-02-02 06:00 UTC and friday.json of ..."; safe for people
    std::optional<HostQuestion> hosts = {}; ///< asked first: whether two hosts are one
};

struct LoadedSources
{
    SourceList list;                               ///< each with its bytes, each on a side if two are compared
    PicturePtr picture = {};                       ///< null if there is a question
    GraphDiffPtr diff = {};                        ///< null unless two states are compared
    std::optional<TogetherQuestion> question = {}; ///< then nothing is drawn
};

/// How far loadSources() has come. Valid only while it is being told.
struct LoadingProgress
{
    double done = 0;                           ///< of laying out, 0 to 1
    std::function<LoadedSources()> soFar = {}; ///< with a rough picture; costs time, so ask for few
};

/// How the picture of what is read is to be made, and by which rules and time it is looked at.
struct PictureWish
{
    ViewSpec spec = {};
    RememberedPositionsPtr remembered = {}; ///< where boxes were put, of hosts that are not shown yet; may be null
    std::set<QString> shownBefore = {};     ///< hosts of which the spec has all positions
    RuleSet rules = {};
    qint64 asOf = 0; ///< milliseconds UTC since 1970
    SameHosts sameHosts = {};
    LayoutOptions options = {};
    FetchWish fetching = {};
    std::function<void(const LoadingProgress&)> watch = {}; ///< called in the thread of loadSources()
};

/// Two states are one picture of both, as the view asks; with only one side it is that side's. At least one entry takes part
/// (Q_ASSERT). Sources of other machines that did not come are left out (see fetchSources()); any other that cannot be read is the
/// error, and the whole is not shown.
Result<LoadedSources> loadSources(SourceList list, const PictureWish& wish, const std::stop_token& stop);

/// Each state is of one host, and the two have different names: whoever compares them means one machine.
std::optional<HostDecision> hostMeantIn(const Graph& before, const Graph& after);

/// Two states of one host each are compared also if the host has another name: that was asked for, and is said. Usage if they
/// have no host in common otherwise.
Result<GraphDiffPtr> compareStates(const GraphPtr& before, const GraphPtr& after, const SameHosts& sameHosts,
                                   const VolatileFields& volatileFields = {});

} // namespace unitscope
