// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/open.h"

#include "graph/base/safetext.h"
#include "graph/model/infer.h"
#include "importers/open/recognise.h"
#include "importers/registry/registry.h"
#include "importers/source/readfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> cancelled(const QString& name)
{
    return failed({.code = Error::Code::Cancelled,
                   .where = {.file = name},
                   .expected = u"to be allowed to finish"_s,
                   .found = u"a stop"_s,
                   .advice = u"Open it again."_s});
}

tl::unexpected<Error> unknownFormat(const QByteArray& bytes, const QString& origin, Format format)
{
    const bool isMarkdown = format == Format::Markdown;
    const QString begin = shortened(safeForPeople(decodedLossy(bytes.left(200)).trimmed()), 40);
    return failed(
        {.code = Error::Code::BadFormat,
         .where = {.file = origin, .line = 1},
         .expected = u"a module registry in JSON"_s,
         .found = isMarkdown ? u"a text that looks like Markdown"_s : u"a text that begins \"%1\""_s.arg(begin),
         .advice = isMarkdown
                       ? u"This version does not read Markdown registries: give the JSON file that belongs to it, "
                         "for example module_registry.json."_s
                       : u"Give the registry's JSON file, for example module_registry.json."_s});
}

/// An own limit for the read, so that a raised limit is raised everywhere.
JsonLimits limitsFor(const OpenOptions& options)
{
    JsonLimits limits;
    limits.bytes = options.maximumBytes;
    return limits;
}

} // namespace

Result<SourcePtr> fetchSource(const QString& name, const OpenOptions& options, std::stop_token stop)
{
    const ReadLimits limits{.bytes = options.maximumBytes};
    const bool isStandardInput = name == "-"_L1;
    auto bytes = isStandardInput ? readStandardInput(limits, stop) : readFile(name, limits, stop);
    if (!bytes)
        return tl::unexpected(std::move(bytes).error());
    const QString origin = isStandardInput ? QStringView(standardInputName).toString() : name;
    if (stop.stop_requested())
        return cancelled(origin);
    return std::make_shared<const Source>(origin, *std::move(bytes));
}

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
    const QByteArray& bytes = source->bytes();
    const QString& origin = source->origin();
    if (const Format format = formatOf(bytes); format != Format::Json)
        return unknownFormat(bytes, origin, format);
    const auto document = JsonDocument::read(bytes, origin, limitsFor(options));
    if (!document)
        return tl::unexpected(document.error());
    return readRegistry(*document, builder.addSource(source), builder);
}

Result<GraphPtr> openGraph(const QString& name, const OpenOptions& options, std::stop_token stop)
{
    auto snapshot = openSource(name, options, stop);
    if (!snapshot)
        return tl::unexpected(std::move(snapshot).error());
    if (stop.stop_requested())
        return cancelled(name);
    auto inferred = std::make_shared<const Snapshot>(infer(Snapshot(**snapshot)));
    if (stop.stop_requested())
        return cancelled(name);
    return resolve(std::move(inferred));
}

} // namespace unitscope
