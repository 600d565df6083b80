// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which ports somebody outside the host may reach, by what is stated of their addresses. Pure.

#include "graph/model/graph.h"

namespace unitscope {

/// Every address ("0.0.0.0", "::", "*") or one that is routed on the internet; with a port behind it or in brackets, too.
/// Loopback, private, link-local and shared addresses are not, nor is a name, of which nobody knows where it leads.
bool isOpenToTheWorld(QStringView address);

/// Per node: it is a port, and of it or of one who listens on it somebody states such an address.
std::vector<bool> openPortsOf(const Graph& graph);

} // namespace unitscope
