// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditarguments.h"

#include "app/cli/audithosts.h"
#include "app/cli/optionvalues.h"
#include "app/cli/sourcearguments.h"
#include "graph/base/safetext.h"

#include <algorithm>

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

/// Which of the four forms of the command this is.
Result<AuditRequest::What> whatOf(const TypedAudit& typed)
{
    using What = AuditRequest::What;
    QStringList forms;
    if (typed.isLocal)
        forms << u"--local"_s;
    if (typed.isScript)
        forms << u"--print-script"_s;
    if (!typed.hosts.empty())
        forms << u"HOST"_s;
    if (!typed.hostsFile.empty())
        forms << u"--hosts"_s;
    if (forms.size() != 1)
        return failed({.code = Error::Code::Usage,
                       .expected = u"HOST, --hosts, --local or --print-script"_s,
                       .found = forms.isEmpty() ? u"none of them"_s : forms.join(" and "_L1)});
    if (typed.isLocal)
        return What::ThisHost;
    if (typed.isScript)
        return What::PrintScript;
    return typed.hosts.size() == 1 ? What::OtherHost : What::OtherHosts;
}

tl::unexpected<Error> notTogether(const QString& form, const QString& expected, const QString& found,
                                  const QString& advice = {})
{
    return failed(
        {.code = Error::Code::Usage, .where = {.file = form}, .expected = expected, .found = found, .advice = advice});
}

/// Options that say nothing in this form are refused: somebody thinks they do.
Result<void> checkTogether(const TypedAudit& typed, AuditRequest::What what)
{
    using What = AuditRequest::What;
    const bool forScript = typed.withPasswords || typed.withoutCode || !typed.seconds.empty() || !typed.venvs.empty()
                           || !typed.code.empty() || !typed.redis.empty() || !typed.databases.empty();
    const bool forOthers = !typed.connectTimeout.empty();
    const bool forMany = !typed.atOnce.empty() || !typed.format.empty();
    const bool forArchive = typed.isCompared || !typed.archive.empty();
    if (what == What::PrintScript && (forScript || forOthers || forMany || forArchive))
        return notTogether(u"--print-script"_s, u"no option beside it but -o"_s, u"others"_s,
                           u"The script takes them itself when it is run: they stand at its head."_s);
    if (what == What::ThisHost && forOthers)
        return notTogether(u"--local"_s, u"no --connect-timeout"_s, u"one"_s);
    if (what != What::OtherHosts && forMany)
        return notTogether(u"audit"_s, u"-j and --format only for several hosts"_s, u"one of them"_s);
    if (typed.isCompared && typed.archive.empty())
        return notTogether(
            u"--compare"_s, u"--archive beside it"_s, u"it alone"_s,
            u"It compares with the last snapshot of the host there; \"--archive default\" is the usual one."_s);
    if (what != What::OtherHosts)
        return {};
    if (!typed.archive.empty())
        return notTogether(u"--archive"_s, u"one host"_s, u"several"_s, u"Audit one host after the other."_s);
    if (typed.output.empty() || typed.output == "-")
        return notTogether(u"-o"_s, u"a folder for the transcripts of several hosts"_s, u"none"_s);
    if (typed.withPasswords)
        return notTogether(u"--redis-passwords"_s, u"one host"_s, u"several, each of which would be sent all of them"_s,
                           u"Audit one host after the other."_s);
    return {};
}

Result<AuditOptions> optionsOf(const TypedAudit& typed)
{
    const Result<QStringList> venvs = values(u"--venvs"_s, typed.venvs);
    const Result<QStringList> code = values(u"--code"_s, typed.code);
    const Result<QStringList> redis = values(u"--redis"_s, typed.redis);
    if (!venvs || !code || !redis)
        return tl::unexpected(!venvs ? venvs.error() : !code ? code.error() : redis.error());
    AuditOptions options{.venvs = *venvs, .code = *code, .redis = *redis, .readsCode = !typed.withoutCode};
    for (const std::string& database : typed.databases) {
        const Result<int> number = wholeNumber(u"--database"_s, QString::fromStdString(database), 0, 999'999);
        if (!number)
            return tl::unexpected(number.error());
        options.databases << QString::number(*number);
    }
    if (!typed.seconds.empty()) {
        const Result<int> seconds = wholeNumber(u"--seconds"_s, QString::fromStdString(typed.seconds), 1, 3600);
        if (!seconds)
            return tl::unexpected(seconds.error());
        options.seconds = *seconds;
    }
    return options;
}

Result<std::vector<SshTarget>> hostsOf(const TypedAudit& typed)
{
    std::vector<SshTarget> hosts;
    for (const std::string& name : typed.hosts) {
        const Result<SshTarget> host = hostToAudit(QString::fromStdString(name));
        if (!host)
            return tl::unexpected(host.error());
        if (std::find(hosts.begin(), hosts.end(), *host) != hosts.end())
            return notTogether(u"HOST"_s, u"each host once"_s, safeForPeople(host->text()) + u" again"_s);
        hosts.push_back(*host);
    }
    return hosts;
}

/// What concerns the way to other hosts.
Result<void> addAccess(const TypedAudit& typed, AuditRequest& request)
{
    const Result<int> seconds = connectSeconds(typed.connectTimeout);
    const Result<int> atOnce = typed.atOnce.empty() ? request.atOnce
                                                    : wholeNumber(u"-j"_s, QString::fromStdString(typed.atOnce), 1, 32);
    const QString format = typed.format.empty() ? u"text"_s : QString::fromStdString(typed.format);
    const Result<qsizetype> index = oneOf(u"--format"_s, format, {u"text"_s, u"json"_s});
    if (!seconds || !atOnce || !index)
        return tl::unexpected(!seconds ? seconds.error() : !atOnce ? atOnce.error() : index.error());
    request.access.connectSeconds = *seconds;
    request.atOnce = *atOnce;
    request.asJson = *index == 1;
    return {};
}

} // namespace

Result<AuditRequest> auditRequest(const TypedAudit& typed)
{
    const Result<AuditRequest::What> what = whatOf(typed);
    if (!what)
        return tl::unexpected(what.error());
    if (const Result<void> together = checkTogether(typed, *what); !together)
        return tl::unexpected(together.error());
    Result<AuditOptions> options = optionsOf(typed);
    Result<std::vector<SshTarget>> hosts = hostsOf(typed);
    if (!options || !hosts)
        return tl::unexpected(!options ? options.error() : hosts.error());
    AuditRequest request{.what = *what,
                         .options = *std::move(options),
                         .withPasswords = typed.withPasswords,
                         .output = QString::fromStdString(typed.output),
                         .hosts = *std::move(hosts),
                         .hostsFile = QString::fromStdString(typed.hostsFile)};
    if (!typed.archive.empty())
        request.archive = typed.archive == "default" ? QString() : QString::fromStdString(typed.archive);
    request.isCompared = typed.isCompared;
    if (const Result<void> access = addAccess(typed, request); !access)
        return tl::unexpected(access.error());
    return request;
}

} // namespace unitscope
