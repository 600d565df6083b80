// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/changearchive.h"
#include "importers/archive/snapshothosts.h"
#include "importers/open/sourcekind.h"

namespace unitscope {

Result<ArchiveEntry> addSnapshot(const ArchiveWriting& writing, const Graph& graph, const QString& note)
{
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing, ArchiveWriter::IfMissing::Create);
    if (!writer)
        return tl::unexpected(writer.error());
    ArchiveEntry entry{.kind = EntryKind::Snapshot, .hosts = snapshotHosts(graph), .note = note};
    const Snapshot& snapshot = graph.snapshot();
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const Source& source = *snapshot.sources()[i];
        const std::optional<qint64> stated = snapshot.timeOf(i);
        const QString format = sourceKind(source);
        KeptFile file{.file = keptFileName(stated.value_or(writing.time), source.sha256(), format),
                      .sha256 = source.sha256(),
                      .bytes = source.bytes().size(),
                      .origin = source.origin(),
                      .format = format,
                      .stated = stated};
        entry.files.push_back(writer->keep(EntryKind::Snapshot, std::move(file), source.bytes()));
    }
    const ArchiveEntry added = writer->add(std::move(entry));
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return added;
}

} // namespace unitscope
