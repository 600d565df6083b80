// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rulesarguments.h"

#include "app/cli/optionvalues.h"
#include "graph/rules/rulesfile.h"
#include "importers/source/readfile.h"

#include <QtCore/qdatetime.h>

using namespace Qt::StringLiterals;

namespace unitscope {

Result<RulesRequest> rulesRequest(const TypedRules& typed)
{
    RulesRequest request{.file = QString::fromStdString(typed.file)};
    if (typed.asOf.empty())
        return request;
    const Result<qint64> time = moment(u"--as-of"_s, QString::fromStdString(typed.asOf));
    if (!time)
        return tl::unexpected(time.error());
    request.asOf = *time;
    return request;
}

Result<RuleSet> loadRules(const RulesRequest& request, const std::stop_token& stop)
{
    if (request.file.isEmpty())
        return RuleSet();
    Result<QByteArray> bytes = readFile(request.file, {}, stop);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readRules(*std::move(bytes), request.file);
}

qint64 timeOf(const RulesRequest& request)
{
    return request.asOf.value_or(QDateTime::currentSecsSinceEpoch() * 1000);
}

} // namespace unitscope
