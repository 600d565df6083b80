// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/keptsources.h"

#include "importers/archive/archive.h"
#include "importers/open/sources.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView scheme("archive:");

struct KeptName
{
    ArchiveFolder folder;
    int number = 0;
};

/// Nothing for a name that is no snapshot's. A file that is called so can be named "./archive:3".
std::optional<KeptName> keptName(const QString& name)
{
    if (!name.startsWith(scheme))
        return std::nullopt;
    const QString rest = name.mid(scheme.size());
    const qsizetype colon = rest.lastIndexOf(u':');
    bool isNumber = false;
    const int number = QStringView(rest).mid(colon + 1).toInt(&isNumber);
    if (!isNumber || number < 1)
        return std::nullopt;
    return KeptName{ArchiveFolder(colon > 0 ? rest.left(colon) : usualArchive()), number};
}

Result<std::vector<SourcePtr>> keptSources(const KeptName& name, const std::stop_token& stop)
{
    const Result<ArchiveLog> log = openArchive(name.folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    return readSnapshot(name.folder, *log, name.number, stop);
}

} // namespace

Result<std::vector<SourcePtr>> fetchAll(const std::vector<QString>& names, const OpenOptions& options,
                                        const std::stop_token& stop)
{
    std::vector<SourcePtr> sources;
    for (const QString& name : names) {
        if (const std::optional<KeptName> kept = keptName(name)) {
            Result<std::vector<SourcePtr>> read = keptSources(*kept, stop);
            if (!read)
                return read;
            sources.insert(sources.end(), read->begin(), read->end());
            continue;
        }
        Result<SourcePtr> source = fetchSource(name, options, stop);
        if (!source)
            return tl::unexpected(std::move(source).error());
        sources.push_back(*std::move(source));
    }
    return sources;
}

Result<SnapshotPtr> openAll(const SourceRequest& request, const std::stop_token& stop)
{
    const std::vector<QString>& names = request.names;
    if (std::none_of(names.begin(), names.end(), [](const QString& name) { return keptName(name).has_value(); }))
        return openSources(names, request.options, stop);
    Result<std::vector<SourcePtr>> sources = fetchAll(names, request.options, stop);
    if (!sources)
        return tl::unexpected(std::move(sources).error());
    return readTogether(*std::move(sources), request.options, stop);
}

} // namespace unitscope
