// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sourcearguments.h"

#include "app/cli/optionvalues.h"
#include "importers/source/address.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

/// Addresses are checked before anything is opened.
Result<std::vector<QString>> sourceNames(const std::vector<std::string>& typed)
{
    std::vector<QString> names;
    for (const std::string& name : typed) {
        names.push_back(QString::fromStdString(name));
        if (const Result<SourceAddress> address = sourceAddress(names.back()); !address)
            return tl::unexpected(address.error());
    }
    if (std::count(names.begin(), names.end(), u"-"_s) > 1)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"SOURCE"_s},
                       .expected = u"- (standard input) once"_s,
                       .found = u"it more than once"_s});
    return names;
}

} // namespace

Result<int> connectSeconds(const std::string& typed)
{
    if (typed.empty())
        return Access().connectSeconds;
    return wholeNumber(u"--connect-timeout"_s, QString::fromStdString(typed), 1, 3600);
}

Result<SourceRequest> sourceRequest(const TypedSource& typed)
{
    Result<std::vector<QString>> names = sourceNames(typed.names);
    const Result<int> seconds = connectSeconds(typed.connectTimeout);
    if (!names || !seconds)
        return tl::unexpected(!names ? names.error() : seconds.error());
    SourceRequest source{.names = *std::move(names), .options = {}};
    source.options.access.connectSeconds = *seconds;
    source.options.access.allowsPlainHttp = typed.allowsPlainHttp;
    source.isForced = typed.isTogether;
    if (!typed.within.empty()) {
        const Result<int> hours = wholeNumber(u"--within"_s, QString::fromStdString(typed.within), 1, 87600);
        if (!hours)
            return tl::unexpected(hours.error());
        source.withinMs = *hours * millisecondsPerHour;
    }
    if (!typed.maximumSize.empty()) {
        const Result<int> size = wholeNumber(u"--max-size"_s, QString::fromStdString(typed.maximumSize), 1, 65536);
        if (!size)
            return tl::unexpected(size.error());
        source.options.maximumBytes = *size * mebibyte;
    }
    for (const std::string& typedDecision : typed.sameHosts) {
        Result<HostDecision> decision = hostDecisionFrom(u"--same-host"_s, QString::fromStdString(typedDecision));
        if (!decision)
            return failed(std::move(decision).error());
        source.options.sameHosts.decide(*std::move(decision));
    }
    return source;
}

} // namespace unitscope
