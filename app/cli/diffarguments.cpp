// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diffarguments.h"

#include "app/cli/optionvalues.h"
#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> misused(const QString& where, const QString& expected, const QString& found)
{
    return failed({.code = Error::Code::Usage, .where = {.file = where}, .expected = expected, .found = found});
}

QStringList texts(const std::vector<std::string>& typed)
{
    QStringList list;
    for (const std::string& text : typed)
        list += QString::fromStdString(text);
    return list;
}

Result<void> splitSources(const TypedDiff& typed, DiffRequest& request)
{
    const QStringList sources = texts(typed.sources);
    request.before.names = texts(typed.before);
    request.after.names = texts(typed.after);
    const bool isByOption = !request.before.names.isEmpty() || !request.after.names.isEmpty();
    if (isByOption && !sources.isEmpty())
        return misused(u"diff"_s, u"either BEFORE AFTER, or --before and --after"_s,
                       u"both, with \"%1\""_s.arg(safeForPeople(shortened(sources.first()))));
    if (isByOption && (request.before.names.isEmpty() || request.after.names.isEmpty()))
        return misused(u"diff"_s, u"--before and --after"_s, u"only one of them"_s);
    if (!isByOption && sources.size() != 2)
        return misused(u"diff"_s, u"two sources, BEFORE and AFTER"_s, QString::number(sources.size()));
    if (!isByOption) {
        request.before.names = {sources[0]};
        request.after.names = {sources[1]};
    }
    if ((request.before.names + request.after.names).count(u"-"_s) > 1)
        return misused(u"diff"_s, u"standard input (-) once"_s, u"it more than once"_s);
    return {};
}

Result<void> splitHosts(const QStringList& typed, DiffRequest& request)
{
    for (const QString& pair : typed) {
        const qsizetype sign = pair.indexOf(u'=');
        const QString from = pair.left(sign);
        const QString to = pair.mid(sign + 1);
        if (sign <= 0 || to.isEmpty() || to.contains(u'='))
            return misused(u"--map-host"_s, u"OLD=NEW, two names of hosts"_s,
                           u'"' + safeForPeople(shortened(pair)) + u'"');
        if (!request.hosts.emplace(from, to).second)
            return misused(u"--map-host"_s, u"one new name for each host"_s,
                           u"a second one for \"%1\""_s.arg(safeForPeople(shortened(from))));
    }
    return {};
}

} // namespace

Result<DiffRequest> diffRequest(const TypedDiff& typed)
{
    DiffRequest request;
    if (Result<void> split = splitSources(typed, request); !split)
        return tl::unexpected(std::move(split).error());
    if (Result<void> split = splitHosts(texts(typed.hosts), request); !split)
        return tl::unexpected(std::move(split).error());
    const Result<OpenOptions> options = openOptions(QString::fromStdString(typed.maximumSize));
    const QString format = typed.format.empty() ? u"text"_s : QString::fromStdString(typed.format);
    const Result<qsizetype> index = oneOf(u"--format"_s, format, {u"text"_s, u"json"_s});
    if (!options || !index)
        return tl::unexpected(!options ? options.error() : index.error());
    request.before.options = *options;
    request.after.options = *options;
    request.format = DiffRequest::Format(*index);
    request.withApart = typed.withApart;
    request.allowGaps = typed.allowGaps;
    return request;
}

} // namespace unitscope
