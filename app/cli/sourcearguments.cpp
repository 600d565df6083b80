// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sourcearguments.h"

#include "app/cli/optionvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

Result<SourceRequest> sourceRequest(const TypedSource& typed)
{
    SourceRequest source;
    for (const std::string& name : typed.names)
        source.names.push_back(QString::fromStdString(name));
    if (std::count(source.names.begin(), source.names.end(), u"-"_s) > 1)
        return failed({.code = Error::Code::Usage,
                       .where = {.file = u"SOURCE"_s},
                       .expected = u"- (standard input) once"_s,
                       .found = u"it more than once"_s});
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
