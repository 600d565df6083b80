// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/checkarguments.h"

#include "app/cli/optionvalues.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString text(const std::string& typed)
{
    return QString::fromStdString(typed);
}

QString textOr(const std::string& typed, const QString& otherwise)
{
    return typed.empty() ? otherwise : text(typed);
}

tl::unexpected<Error> misused(const QString& expected, const QString& found)
{
    return failed(
        {.code = Error::Code::Usage, .where = {.file = u"--accept-known"_s}, .expected = expected, .found = found});
}

Result<std::optional<AcceptRequest>> acceptRequest(const TypedCheck& typed)
{
    if (typed.acceptKnown.empty() && typed.reason.empty() && typed.until.empty())
        return std::nullopt;
    if (typed.acceptKnown.empty() || typed.reason.empty() || typed.until.empty())
        return misused(u"--accept-known FILE, --reason TEXT and --until DATE, all three"_s, u"not all of them"_s);
    if (typed.acceptKnown == "-")
        return misused(u"the name of a file"_s, u"-"_s);
    if (text(typed.reason).trimmed().isEmpty())
        return misused(u"a --reason"_s, u"only blanks"_s);
    const Result<qint64> until = moment(u"--until"_s, text(typed.until));
    if (!until)
        return tl::unexpected(until.error());
    return AcceptRequest{.file = text(typed.acceptKnown), .why = text(typed.reason).trimmed(), .until = *until};
}

} // namespace

Result<CheckRequest> checkRequest(const TypedCheck& typed)
{
    Result<SourceRequest> source = sourceRequest(typed.source);
    if (!source)
        return tl::unexpected(source.error());
    Result<RulesRequest> rules = rulesRequest(typed.rules);
    if (!rules)
        return tl::unexpected(rules.error());
    // In the order of Severity and of Format.
    const Result<qsizetype> failOn = oneOf(u"--fail-on"_s, textOr(typed.failOn, u"error"_s),
                                           {u"note"_s, u"warning"_s, u"error"_s});
    const Result<qsizetype> format = oneOf(u"--format"_s, textOr(typed.format, u"text"_s),
                                           {u"text"_s, u"json"_s, u"junit"_s, u"sarif"_s});
    if (!failOn || !format)
        return tl::unexpected(!failOn ? failOn.error() : format.error());
    Result<std::optional<AcceptRequest>> accept = acceptRequest(typed);
    if (!accept)
        return tl::unexpected(accept.error());
    return CheckRequest{.source = *std::move(source),
                        .rules = *std::move(rules),
                        .failOn = Severity(*failOn),
                        .format = CheckRequest::Format(*format),
                        .output = text(typed.output),
                        .accept = *std::move(accept)};
}

} // namespace unitscope
