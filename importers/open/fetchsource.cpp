// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/remoteaudit.h"
#include "importers/open/open.h"
#include "importers/open/stopped.h"
#include "importers/source/https/fetchweb.h"
#include "importers/source/ssh/fetchfile.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The bytes that an address stands for.
struct Fetcher
{
    const OpenOptions& options;
    std::stop_token stop;

    Result<QByteArray> operator()(const FileAddress& file) const { return readFile(file.path, limits(), stop); }
    Result<QByteArray> operator()(const StandardInputAddress&) const { return readStandardInput(limits(), stop); }
    Result<QByteArray> operator()(const SshFileAddress& file) const
    {
        return fetchOverSsh(file, limits(), options.access, stop);
    }
    Result<QByteArray> operator()(const SshAuditAddress& audit) const
    {
        Result<RemoteAudit> done = auditOverSsh(audit.target, options.audit, options.access, stop);
        if (!done)
            return tl::unexpected(std::move(done).error());
        return std::move(done->transcript); // one that was cut says so itself, where it is read
    }
    Result<QByteArray> operator()(const WebAddress& web) const
    {
        return fetchFromWeb(web, limits(), options.access, stop);
    }

private:
    ReadLimits limits() const { return {.bytes = options.maximumBytes}; }
};

} // namespace

Result<SourcePtr> fetchSource(const QString& name, const OpenOptions& options, std::stop_token stop)
{
    const Result<SourceAddress> address = sourceAddress(name);
    if (!address)
        return tl::unexpected(address.error());
    Result<QByteArray> bytes = std::visit(Fetcher{options, stop}, *address);
    if (!bytes)
        return tl::unexpected(std::move(bytes).error());
    const bool isStandardInput = std::holds_alternative<StandardInputAddress>(*address);
    const QString origin = isStandardInput ? QStringView(standardInputName).toString()
                                           : withoutPassword(nameOf(*address));
    if (stop.stop_requested())
        return stoppedOpening(origin);
    return std::make_shared<const Source>(origin, *std::move(bytes));
}

} // namespace unitscope
