// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Adds the claims that follow from others: a port or a venv named in a command line, a connection between hosts. Every added claim is of Basis::Inferred
/// and quotes the bytes it rests on. Code that goes by two names becomes one thing (samecode.h). Pure; asking twice adds nothing (infer(infer(s)) has the claims of infer(s)).

#include "graph/claims/snapshot.h"

namespace unitscope {

Snapshot infer(Snapshot snapshot);

} // namespace unitscope
