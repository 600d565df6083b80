// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: ports as people write them. Pure.

#include "importers/report/phrases.h"

namespace unitscope {

struct PortWords
{
    int number = 0; ///< 0 if the digits are no port's number
    Words digits = {};
    Words address = {};   ///< "127.0.0.1" of "127.0.0.1:8001"
    Words protocol = {};  ///< "udp" of "53/udp"
    Words doubt = {};     ///< "9100+", "8025?", "8001-8003": as written, if it is not just the one port
    QString name() const; ///< in ids: "8001/tcp"
};

std::vector<PortWords> portsIn(const Words& words);

} // namespace unitscope
