// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/registry/registrycoverage.h"

#include "importers/registry/fieldcheck.h"

namespace unitscope {

namespace {

/// The documented field, then that of the builder variant.
std::pair<QStringView, QStringView> summaryFields(Kind kind)
{
    switch (kind) {
    case Kind::Service: return {u"total_modules", u"total_systemd_units"};
    case Kind::Stream: return {u"redis_streams", u"total_streams"};
    case Kind::Port: return {u"listening_ports", u"total_ports"};
    case Kind::Venv: return {u"venvs", u"total_venvs"};
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
    if (summary == noJson)
        return noJson;
    const auto [documented, builders] = summaryFields(kind);
    const JsonIndex leaf = document.find(summary, documented);
    return leaf != noJson ? leaf : document.find(summary, builders);
}

} // namespace unitscope
