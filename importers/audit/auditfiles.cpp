// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditfiles.h"

#include "importers/audit/codenodes.h"
#include "importers/audit/codestreams.h"
#include "importers/audit/gaps.h"

using namespace Qt::StringLiterals;

namespace unitscope {

void readFiles(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, const RedisFacts& redis)
{
    const VenvsOnDisk venvs = readVenvs(reading);
    CodeTree tree(reading);
    const std::vector<LaunchedUnit> launched = readLaunches(reading, units, processes, venvs, tree);
    stateCode(reading, tree, launched);
    concludeStreams(reading, tree, launched, redis);

    noteGap(reading, u"Python venvs"_s, u"files.venvs"_s);
    noteGap(reading, u"what Python venvs hold"_s, u"files.venvs.marks"_s);
    noteGap(reading, u"code"_s, u"files.code"_s);
    noteGap(reading, u"streams in code"_s, u"files.code.lines"_s);
    reading.cover(Kind::Venv, reading.extentOf({u"files.venvs"_s, u"files.venvs.marks"_s}));
    reading.cover(Kind::Code, reading.extentOf({u"files.code"_s, u"files.code.lines"_s}));
}

} // namespace unitscope
