// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Registries of any size in the documented dialect, for measuring: indented as the builders of real ones write them, with
/// what real modules say (states, execution, code, venv, streams, ports, proof lines). A module shares its streams with a few
/// near it and sometimes with one far away. The same wish gives the same bytes on every machine.

#include <QtCore/qbytearray.h>

namespace unitscope::test {

struct RegistryWish
{
    int modules = 10'000;
    int changed =
        0; ///< of a thousand modules: those that run as another user with another process, for a second snapshot
};

QByteArray registryText(const RegistryWish& wish);

} // namespace unitscope::test
