// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/sarif.h"

#include "graph/base/percent.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/export/findinglines.h"
#include "graph/export/findingplace.h"
#include "graph/export/findingstext.h"
#include "graph/export/sarifrules.h"

#include <QtCore/qcryptographichash.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class SarifWriter
{
public:
    SarifWriter(const Checked& checked, const SarifOptions& options) : m_checked(checked), m_options(options)
    {
        for (SourceIndex i = 0; i < snapshot().sources().size(); ++i)
            m_artifacts.push_back({uriOf(*snapshot().sources()[i], options.root), i});
        std::sort(m_artifacts.begin(), m_artifacts.end());
    }

    QByteArray write()
    {
        m_json.beginObject();
        m_json.text(u"$schema", u"https://json.schemastore.org/sarif-2.1.0.json"_s);
        m_json.text(u"version", u"2.1.0"_s);
        m_json.key(u"runs");
        m_json.beginArray();
        m_json.beginObject();
        writeTool();
        writeInvocation();
        m_json.text(u"columnKind", u"unicodeCodePoints"_s);
        m_json.key(u"newlineSequences");
        m_json.beginArray(JsonWriter::Form::Compact);
        for (const QString& sequence : {u"\r\n"_s, u"\n"_s, u"\r"_s})
            m_json.text(sequence);
        m_json.endArray();
        writeArtifacts();
        m_json.key(u"results");
        m_json.beginArray();
        for (const Finding& finding : m_checked.findings)
            writeResult(finding);
        m_json.endArray();
        m_json.endObject();
        m_json.endArray();
        m_json.endObject();
        return m_json.take();
    }

private:
    struct Artifact
    {
        QString uri;
        SourceIndex source;
        bool operator<(const Artifact& other) const { return uri < other.uri; }
    };

    const Snapshot& snapshot() const { return m_checked.graph->snapshot(); }

    void writeTool()
    {
        m_json.key(u"tool");
        m_json.beginObject();
        m_json.key(u"driver");
        m_json.beginObject();
        m_json.text(u"name", u"Unitscope"_s);
        m_json.text(u"version", m_options.programVersion);
        m_json.text(u"semanticVersion", m_options.programVersion);
        writeSarifRules(m_json);
        m_json.endObject();
        m_json.endObject();
    }

    void writeInvocation()
    {
        m_json.key(u"invocations");
        m_json.beginArray();
        m_json.beginObject();
        m_json.key(u"executionSuccessful");
        m_json.boolean(true);
        m_json.integer(u"exitCode", int(verdictOn(m_checked)));
        m_json.text(u"exitCodeDescription", verdictWords(m_checked));
        writeSarifOverrides(m_json, m_checked.rules);
        m_json.key(u"properties");
        m_json.beginObject();
        m_json.text(u"asOf", isoTime(m_checked.asOf));
        m_json.text(u"failOn", wordFor(m_checked.failOn));
        if (!m_checked.rulesName.isEmpty())
            m_json.text(u"rulesFile", m_checked.rulesName);
        m_json.endObject();
        m_json.endObject();
        m_json.endArray();
    }

    void writeArtifacts()
    {
        m_json.key(u"artifacts");
        m_json.beginArray();
        for (const Artifact& artifact : m_artifacts) {
            const Source& source = *snapshot().sources()[artifact.source];
            m_json.beginObject();
            m_json.key(u"location");
            m_json.beginObject(JsonWriter::Form::Compact);
            m_json.text(u"uri", artifact.uri);
            m_json.endObject();
            m_json.integer(u"length", source.bytes().size());
            m_json.key(u"hashes");
            m_json.beginObject(JsonWriter::Form::Compact);
            m_json.text(u"sha-256", QString::fromLatin1(source.sha256()));
            m_json.endObject();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeResult(const Finding& finding)
    {
        const bool isFail = finding.outcome == Outcome::Fails;
        m_json.beginObject();
        m_json.text(u"ruleId", finding.rule->id);
        m_json.integer(u"ruleIndex", finding.rule - allRules().data());
        m_json.text(u"kind", isFail ? u"fail"_s : u"open"_s); // "open": not enough is known to decide
        m_json.text(u"level", isFail ? QString(sarifLevel(finding.severity)) : u"none"_s);
        writeSarifMessage(m_json, u"message", isFail ? finding.words : unjudgedWords(finding.words));
        const std::vector<FindingPlace> places = placesOf(*m_checked.graph, finding);
        m_json.key(u"locations");
        m_json.beginArray();
        if (!places.empty())
            writeLocation(places.front(), {});
        m_json.endArray();
        m_json.key(u"relatedLocations");
        m_json.beginArray();
        for (size_t i = 1; i < places.size(); ++i)
            writeLocation(places[i], qint64(i));
        m_json.endArray();
        writeFingerprints(finding);
        writeSuppressions(finding);
        m_json.endObject();
    }

    void writeLocation(const FindingPlace& place, std::optional<qint64> id)
    {
        m_json.beginObject();
        if (id)
            m_json.integer(u"id", *id);
        if (!place.words.isEmpty())
            writeSarifMessage(m_json, u"message", place.words);
        m_json.key(u"physicalLocation");
        m_json.beginObject();
        m_json.key(u"artifactLocation");
        m_json.beginObject(JsonWriter::Form::Compact);
        const auto artifact = std::find_if(m_artifacts.begin(), m_artifacts.end(),
                                           [&](const Artifact& each) { return each.source == place.source; });
        m_json.text(u"uri", artifact->uri);
        m_json.integer(u"index", artifact - m_artifacts.begin());
        m_json.endObject();
        writeRegion(*snapshot().sources()[place.source], place.range);
        m_json.endObject();
        m_json.endObject();
    }

    /// A whole source is its first line: viewers need one.
    void writeRegion(const Source& source, std::optional<ByteRange> range)
    {
        m_json.key(u"region");
        m_json.beginObject();
        if (range) {
            const TextPosition begin = source.lines().positionOf(range->begin);
            const TextPosition end = source.lines().positionOf(range->end);
            m_json.integer(u"startLine", begin.line);
            m_json.integer(u"startColumn", begin.column);
            m_json.integer(u"endLine", end.line);
            m_json.integer(u"endColumn", end.column);
            m_json.key(u"snippet");
            m_json.beginObject(JsonWriter::Form::Compact);
            const auto bytes = QByteArrayView(source.bytes()).sliced(range->begin, range->size());
            m_json.text(u"text", decodedLossy(bytes));
            m_json.endObject();
        } else {
            m_json.integer(u"startLine", 1);
        }
        m_json.endObject();
    }

    /// From the key alone, so that a line that moved or a number that changed is still the same matter.
    void writeFingerprints(const Finding& finding)
    {
        const QByteArray hash =
            QCryptographicHash::hash(toUtf8Exactly(finding.key), QCryptographicHash::Sha256).toHex();
        m_json.key(u"partialFingerprints");
        m_json.beginObject();
        m_json.text(u"unitscopeKey/v1", QString::fromLatin1(hash));
        m_json.text(u"primaryLocationLineHash",
                    QString::fromLatin1(hash.first(16)) + u":1"_s); // the one that GitHub reads
        m_json.endObject();
        m_json.key(u"properties");
        m_json.beginObject();
        m_json.text(u"key", finding.key);
        m_json.endObject();
    }

    void writeSuppressions(const Finding& finding)
    {
        m_json.key(u"suppressions");
        m_json.beginArray();
        if (finding.ignored) {
            m_json.beginObject();
            m_json.text(u"kind", u"external"_s);
            m_json.text(u"status", u"accepted"_s);
            m_json.text(u"justification", safeForPeople(finding.ignored->why));
            m_json.endObject();
        }
        m_json.endArray();
    }

    const Checked& m_checked;
    const SarifOptions& m_options;
    std::vector<Artifact> m_artifacts;
    JsonWriter m_json;
};

} // namespace

QByteArray toSarif(const Checked& checked, const SarifOptions& options)
{
    return SarifWriter(checked, options).write();
}

} // namespace unitscope
