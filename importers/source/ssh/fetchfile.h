// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A file from another machine, whole or not at all, in one connection: a fixed script prints it in a frame.

#include "importers/source/address.h"
#include "importers/source/readfile.h"
#include "importers/source/ssh/sshrun.h"

namespace unitscope {

/// Blocking and cancellable. Fails as runOverSsh(); NotFound, NotReadable (a directory, a device, no permission), TooLarge;
/// Incomplete if it was cut on its way.
Result<QByteArray> fetchOverSsh(const SshFileAddress& file, const ReadLimits& limits, const Access& access,
                                std::stop_token stop);

} // namespace unitscope
