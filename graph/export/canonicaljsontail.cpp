// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljsontail.h"

#include "graph/base/timestamp.h"
#include "graph/export/canonicaljsonwords.h"
#include "graph/model/origin.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace unitscope {

namespace {

/// With who looked: of several sources each counts only its own.
struct Row
{
    const Coverage* coverage;
    Origin origin;

    friend bool operator<(const Row& left, const Row& right)
    {
        const Coverage& a = *left.coverage;
        const Coverage& b = *right.coverage;
        return std::tie(a.host, a.kind, a.extent, a.listed, a.stated, left.origin)
               < std::tie(b.host, b.kind, b.extent, b.listed, b.stated, right.origin);
    }
};

} // namespace

void writeSources(JsonWriter& json, const Snapshot& snapshot)
{
    std::set<std::tuple<QByteArrayView, QStringView, qint64>> sources;
    for (const Claim& claim : snapshot.claims()) {
        const Witness witness = snapshot.witnessOf(claim);
        if (witness.time)
            sources.emplace(witness.sha256, witness.source, *witness.time);
    }
    if (sources.empty())
        return;
    json.key(u"sources");
    json.beginArray();
    for (const auto& [hash, name, time] : sources) {
        json.beginObject(JsonWriter::Form::Compact);
        json.text(u"source", name.toString());
        json.text(u"sha256", QString::fromUtf8(hash));
        json.text(u"time", isoTime(time));
        json.endObject();
    }
    json.endArray();
}

void writeCoverage(JsonWriter& json, const Snapshot& snapshot, const QString& mainHost)
{
    std::vector<Row> rows;
    rows.reserve(snapshot.coverage().size());
    for (const Coverage& coverage : snapshot.coverage())
        rows.push_back({&coverage, originOf(snapshot, coverage)});
    std::stable_sort(rows.begin(), rows.end());
    json.key(u"coverage");
    json.beginArray();
    for (const Row& row : rows) {
        const Coverage& coverage = *row.coverage;
        json.beginObject(JsonWriter::Form::Compact);
        if (coverage.host != mainHost)
            json.text(u"host", coverage.host);
        json.text(u"kind", QString(wordFor(coverage.kind)));
        json.text(u"extent", QString(wordFor(coverage.extent)));
        json.integer(u"listed", coverage.listed);
        if (coverage.stated)
            json.integer(u"stated", *coverage.stated);
        json.text(u"source", row.origin.name);
        json.text(u"sha256", QString::fromUtf8(row.origin.sha256));
        json.endObject();
    }
    json.endArray();
}

void writeProblems(JsonWriter& json, const Snapshot& snapshot)
{
    json.key(u"problems");
    json.beginArray();
    for (const Problem& problem : snapshot.problems()) {
        json.beginObject(JsonWriter::Form::Compact);
        json.text(u"code", QString(wordFor(problem.what.code)));
        json.text(u"file", problem.what.where.file);
        json.integer(u"line", problem.what.where.line);
        json.integer(u"column", problem.what.where.column);
        json.text(u"pointer", problem.what.where.pointer);
        json.text(u"expected", problem.what.expected);
        json.text(u"found", problem.what.found);
        json.text(u"advice", problem.what.advice);
        json.endObject();
    }
    json.endArray();
}

} // namespace unitscope
