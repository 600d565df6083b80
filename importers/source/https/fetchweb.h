// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A file from a web server, whole or not at all. Certificates are checked and cannot be waved through; at most five
/// redirects, none from https to http; no cookies, no cache, no login. A proxy is used as the system has it.

#include "importers/source/access.h"
#include "importers/source/address.h"
#include "importers/source/readfile.h"

namespace unitscope {

struct WebLimits
{
    int seconds = 60; ///< for all of it, beside the access's seconds to the first byte of each answer
    int redirects = 5;
};

/// Blocking and cancellable, on any thread of a program that has a QCoreApplication; it runs an event loop of its own
/// meanwhile. Usage for http where the access does not allow it; Unreachable for names, connections, certificates and a
/// server that fails; NotFound; NotReadable (not permitted, wants a login, leads elsewhere); TooLarge (also when unpacked);
/// Incomplete; Cancelled. Ends at once when it is cancelled, but five seconds later if the server sends a head without end:
/// so long Qt waits for its thread.
Result<QByteArray> fetchFromWeb(const WebAddress& address, const ReadLimits& limits, const Access& access,
                                std::stop_token stop, const WebLimits& webLimits = {});

} // namespace unitscope
