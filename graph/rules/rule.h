// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: the rules by name, in the order of display. One row of ruletable.cpp each.

#include "graph/rules/finding.h"

namespace unitscope {

enum class Rule : quint8 {
    StatedCount,
    CategoryState,
    AutoRestart,
    FailedExitZero,
    FileYetNotFound,
    PortTwice,
    ProofDisagrees,
    QualityGate,
    VenvMissing,
    VenvOtherThanCommand,
    StatedPortSilent,
    UnitRequired,
    UnitForbidden,
    UserNotAllowed,
    PortNotAllowed,
    ProofRequired,
    NamePattern,
    RunningNotEnabled,
    PortOutsideRange,
    TimerWithoutService,
    ProofSilent,
    SourcesDisagree,
    SourceContradictsItself,
    UnitNotFound,
    EnabledButStopped,
    CodeWithoutEntrypoint,
    ListensEverywhere,
    RunsAsRoot,
    NamesAlike,
    MarkedUncertain,
    OwnerWithoutPort,
    SnapshotOld,
    ProofMissing,
    RogueListener,
    RestartsOften,
    UnitNeedsReload,
    BacklogLarge,
    GroupNotAlive,
    ExitCode,
    PortWithoutOwner,
    StreamWithoutWriter,
    StreamWithoutReader,
    GroupWithoutConsumers,
    LastEntryOld,
    VenvUnused,
    TargetEmpty
};

const RuleInfo& infoOf(Rule rule);

} // namespace unitscope
