// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: how far a registry knows the services, streams, ports and venvs of its host.

#include "importers/registry/reading.h"

namespace unitscope {

/// One kind of thing: how many are listed, where their number is stated (noJson if nowhere), and whether the document
/// lists them for themselves or only names them within modules.
struct Listed
{
    Kind kind = Kind::Service;
    qint64 count = 0;
    JsonIndex statedLeaf = noJson;
    bool isOwnList = false;
};

/// Complete is an own list that reaches the stated number, or of which no number is stated; everything else is partial.
void addCoverage(Reading& reading, const QString& host, const Listed& listed);

/// The member of "summary" that states the number of things of a kind, in any dialect; noJson if there is none.
JsonIndex statedCount(const JsonDocument& document, Kind kind);

} // namespace unitscope
