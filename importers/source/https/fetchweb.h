// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A file from a web server, whole or not at all. Certificates are checked and cannot be waved through; at most five
/// redirects, none from https to http; no cookies, no cache, no credentials.

#include "importers/source/access.h"
#include "importers/source/address.h"
#include "importers/source/readfile.h"

namespace unitscope {

struct WebLimits
{
    int connectSeconds = 10; ///< without any byte
    int seconds = 60;        ///< for all of it
    int redirects = 5;
};

/// Blocking and cancellable. Usage for http where the access does not allow it; Unreachable for names, connections and
/// certificates; NotFound, NotReadable (401, 403), TooLarge (also when unpacked); Incomplete.
Result<QByteArray> fetchFromWeb(const WebAddress& address, const ReadLimits& limits, const Access& access,
                                std::stop_token stop, const WebLimits& webLimits = {});

} // namespace unitscope
