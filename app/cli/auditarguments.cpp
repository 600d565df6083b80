// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditarguments.h"

#include "app/cli/optionvalues.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The values of an option as the script takes them.
Result<QStringList> values(const QString& option, const std::vector<std::string>& typed)
{
    QStringList list;
    for (const std::string& value : typed) {
        list << QString::fromStdString(value);
        if (!isAuditValue(list.back()))
            return failed(
                {.code = Error::Code::Usage,
                 .where = {.file = option},
                 .expected = u"letters, digits and _ . / : - only, with no - in front"_s,
                 .found = list.back(),
                 .advice = u"Give the script a name without other characters, a symbolic link for example."_s});
    }
    return list;
}

} // namespace

Result<AuditRequest> auditRequest(const TypedAudit& typed)
{
    if (typed.isLocal == typed.isScript)
        return failed({.code = Error::Code::Usage,
                       .expected = u"--local or --print-script"_s,
                       .found = typed.isLocal ? u"both"_s : u"neither"_s});
    const bool hasOptions = typed.withPasswords || !typed.seconds.empty() || !typed.venvs.empty() || !typed.code.empty()
                            || !typed.redis.empty() || !typed.databases.empty();
    if (typed.isScript && hasOptions)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"--print-script"_s},
                       .expected = u"no option beside it but -o"_s,
                       .found = u"others"_s,
                       .advice = u"The script takes them itself when it is run: they stand at its head."_s});
    AuditRequest request{.what = typed.isLocal ? AuditRequest::What::ThisHost : AuditRequest::What::PrintScript,
                         .withPasswords = typed.withPasswords,
                         .output = QString::fromStdString(typed.output)};
    const Result<QStringList> venvs = values(u"--venvs"_s, typed.venvs);
    const Result<QStringList> code = values(u"--code"_s, typed.code);
    const Result<QStringList> redis = values(u"--redis"_s, typed.redis);
    if (!venvs || !code || !redis)
        return tl::unexpected(!venvs ? venvs.error() : !code ? code.error() : redis.error());
    request.options = {.venvs = *venvs, .code = *code, .redis = *redis};
    for (const std::string& database : typed.databases) {
        const Result<int> number = wholeNumber(u"--database"_s, QString::fromStdString(database), 0, 999'999);
        if (!number)
            return tl::unexpected(number.error());
        request.options.databases << QString::number(*number);
    }
    if (!typed.seconds.empty()) {
        const Result<int> seconds = wholeNumber(u"--seconds"_s, QString::fromStdString(typed.seconds), 1, 3600);
        if (!seconds)
            return tl::unexpected(seconds.error());
        request.options.seconds = *seconds;
    }
    return request;
}

} // namespace unitscope
