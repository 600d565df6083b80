// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// For every rule a graph that it speaks about and one, much like it, that it does not. In the language of sourcetext.h.

#include "graph/rules/ruleset.h"

#include <QtCore/qbytearray.h>
#include <vector>

namespace unitscope::test {

struct RuleExample
{
    const char* id;
    QByteArray fails;
    QByteArray words; ///< of the finding
    QByteArray holds;
    RuleSet rules = {};
};
std::vector<RuleExample> ruleExamples();

/// A small registry in which everything is as it should be: many services, streams, ports, timers, proofs.
QByteArray cleanRegistry();

} // namespace unitscope::test
