// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/open.h"

#include "graph/base/safetext.h"
#include "graph/model/infer.h"
#include "importers/audit/audit.h"
#include "importers/audit/masktranscript.h"
#include "importers/open/recognise.h"
#include "importers/open/stopped.h"
#include "importers/registry/registry.h"
#include "importers/report/report.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> unknownFormat(const QByteArray& bytes, const QString& origin)
{
    const QString begin = shortened(safeForPeople(decodedLossy(bytes.left(200)).trimmed()), 40);
    return failed({.code = Error::Code::BadFormat,
                   .where = {.file = origin, .line = 1},
                   .expected = u"a module registry in JSON or Markdown, or the transcript of an audit"_s,
                   .found = u"a text that begins \"%1\""_s.arg(begin),
                   .advice = u"Give the registry's JSON file, for example module_registry.json, or its report."_s});
}

tl::unexpected<Error> tooLarge(const QString& origin, qint64 most)
{
    return failed({.code = Error::Code::TooLarge,
                   .where = {.file = origin},
                   .expected = u"at most %1 bytes"_s.arg(most),
                   .found = u"more"_s,
                   .advice = u"Raise the limit, or give a smaller file."_s});
}

/// An own limit for the read, so that a raised limit is raised everywhere.
JsonLimits limitsFor(const OpenOptions& options)
{
    JsonLimits limits;
    limits.bytes = options.maximumBytes;
    return limits;
}

Result<void> readJson(SnapshotBuilder& builder, const SourcePtr& source, const OpenOptions& options)
{
    const auto document = JsonDocument::read(source->bytes(), source->origin(), limitsFor(options));
    if (!document)
        return tl::unexpected(document.error());
    return readRegistry(*document, builder.addSource(source), builder);
}

Result<void> readMarkdown(SnapshotBuilder& builder, const SourcePtr& source, const OpenOptions& options)
{
    if (source->bytes().size() > options.maximumBytes)
        return tooLarge(source->origin(), options.maximumBytes);
    return readReport(builder.addSource(source), builder);
}

Problem problemOf(const MaskedHere& masked, SourceIndex index, const SourcePtr& source)
{
    return {
        .what = {.code = Error::Code::BadFormat,
                 .where = {.file = source->origin(), .line = source->lines().positionOf(masked.first.begin).line},
                 .expected = u"a transcript in which no secret is to be read"_s,
                 .found = u"%1 that had not been masked, the first on this line"_s.arg(masked.count),
                 .advice =
                     u"They are masked here; delete the file, and take the audit with the script of this program."_s},
        .evidence = {index, masked.first, Role::Value}};
}

Result<void> readTranscript(SnapshotBuilder& builder, const SourcePtr& source, const OpenOptions& options)
{
    if (source->bytes().size() > options.maximumBytes)
        return tooLarge(source->origin(), options.maximumBytes);
    QByteArray bytes = source->bytes();
    const MaskedHere masked = maskTranscript(bytes);
    if (masked.count == 0)
        return readAudit(builder.addSource(source), builder);
    // Only the masked bytes are kept.
    const Source whole(source->origin(), std::move(bytes));
    const SourceIndex index = builder.addSource(std::make_shared<const Source>(whole, source->shortName()));
    Result<void> read = readAudit(index, builder);
    if (read)
        builder.add(problemOf(masked, index, builder.current().sources()[index]));
    return read;
}

} // namespace

Result<SnapshotPtr> openSource(const QString& name, const OpenOptions& options, std::stop_token stop)
{
    Result<SourcePtr> source = fetchSource(name, options, stop);
    if (!source)
        return tl::unexpected(std::move(source).error());
    SnapshotBuilder builder;
    if (auto read = readInto(builder, *source, options); !read)
        return tl::unexpected(std::move(read).error());
    return std::make_shared<const Snapshot>(builder.take());
}

Result<SnapshotPtr> openBytes(QByteArray bytes, const QString& origin, const OpenOptions& options)
{
    SnapshotBuilder builder;
    if (auto read = readInto(builder, std::make_shared<const Source>(origin, std::move(bytes)), options); !read)
        return tl::unexpected(std::move(read).error());
    return std::make_shared<const Snapshot>(builder.take());
}

Result<void> readInto(SnapshotBuilder& builder, const SourcePtr& source, const OpenOptions& options)
{
    switch (formatOf(source->bytes())) {
    case Format::Json: return readJson(builder, source, options);
    case Format::Transcript: return readTranscript(builder, source, options);
    case Format::Markdown: return readMarkdown(builder, source, options);
    case Format::Other: return unknownFormat(source->bytes(), source->origin());
    }
    Q_UNREACHABLE();
}

Result<GraphPtr> openGraph(const QString& name, const OpenOptions& options, std::stop_token stop)
{
    auto snapshot = openSource(name, options, stop);
    if (!snapshot)
        return tl::unexpected(std::move(snapshot).error());
    if (stop.stop_requested())
        return stoppedOpening(name);
    auto inferred = std::make_shared<const Snapshot>(infer(Snapshot(**snapshot)));
    if (stop.stop_requested())
        return stoppedOpening(name);
    return resolve(std::move(inferred));
}

} // namespace unitscope
