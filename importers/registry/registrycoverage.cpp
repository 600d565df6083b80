// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/registrycoverage.h"

#include "importers/registry/fieldcheck.h"

namespace unitscope {

namespace {

QStringView summaryField(Kind kind)
{
    switch (kind) {
    case Kind::Service: return u"total_modules";
    case Kind::Stream: return u"redis_streams";
    case Kind::Port: return u"listening_ports";
    case Kind::Venv: return u"venvs";
    default: return {};
    }
}

} // namespace

void addCoverage(Reading& reading, const QString& host, const Listed& listed)
{
    Coverage coverage;
    coverage.source = reading.source();
    coverage.host = host;
    coverage.kind = listed.kind;
    coverage.listed = listed.count;
    if (listed.statedLeaf != noJson) {
        coverage.stated = wholeNumber(valueOf(reading.document(), listed.statedLeaf));
        if (coverage.stated)
            coverage.statedAt = reading.evidence(listed.statedLeaf);
    }
    if (listed.isOwnList && listed.count >= coverage.stated.value_or(listed.count))
        coverage.extent = Coverage::Extent::Complete;
    reading.builder().add(std::move(coverage));
}

JsonIndex statedCount(const JsonDocument& document, Kind kind)
{
    const JsonIndex summary = document.find(document.root(), u"summary");
    return summary == noJson ? noJson : document.find(summary, summaryField(kind));
}

} // namespace unitscope
