// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archivehistory.h"

#include "app/cli/archivewriting.h"
#include "app/cli/nodelookup.h"
#include "graph/base/nearnames.h"
#include "graph/base/safetext.h"
#include "graph/export/historytext.h"
#include "importers/archive/approvedstate.h"
#include "importers/archive/archivehistory.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<NodeId> thingIn(const Graph& graph, const QString& text, const QString& host)
{
    return findByText(graph, text, host).map([&](NodeIndex node) { return graph.nodes()[node].id; });
}

Error noSuchConnection(const QString& text)
{
    return {.code = Error::Code::NotFound,
            .expected = u"a connection of two things, as in \"shop-api -flow-> shop:stock\""_s,
            .found = u'"' + safeForPeople(shortened(text)) + u'"',
            .advice = u"\"unitscope-cli show NAME\" lists the connections of a thing."_s};
}

/// A connection, or a thing if the text is not written as one.
Result<Subject> subjectIn(const Graph& graph, const QString& text, const QString& host)
{
    static const QRegularExpression arrow(u"^(.+?) +-([a-z_]+)-> +(.+)$"_s);
    const QRegularExpressionMatch match = arrow.match(text);
    if (!match.hasMatch())
        return thingIn(graph, text, host).map([](const NodeId& id) { return Subject(id); });
    const Result<NodeId> from = thingIn(graph, match.captured(1), host);
    if (!from)
        return tl::unexpected(from.error());
    const Result<NodeId> to = thingIn(graph, match.captured(3), host);
    if (!to)
        return tl::unexpected(to.error());
    const std::optional<EdgeKind> kind = edgeKindFromWord(match.capturedView(2));
    const EdgeId edge{*from, kind.value_or(EdgeKind::Flow), *to};
    if (!kind || !graph.find(edge))
        return failed(noSuchConnection(text));
    return Subject(edge);
}

const QString& hostOf(const Subject& subject)
{
    const NodeId* node = std::get_if<NodeId>(&subject);
    return node ? node->host() : std::get<EdgeId>(subject).from.host();
}

class HistoryCommand
{
public:
    HistoryCommand(const ArchiveRequest& request, const Console& console, const std::stop_token& stop)
        : m_request(request), m_console(console), m_stop(stop), m_folder(folderOf(request))
    { }

    ExitCode run()
    {
        Result<ArchiveLog> log = openArchive(m_folder, m_stop);
        if (!log)
            return fail(m_console, log.error());
        m_log = *std::move(log);
        const Result<Subject> subject = find();
        if (!subject)
            return fail(m_console, subject.error());
        const SnapshotRange range = snapshotsOf(m_log, hostOf(*subject));
        Result<History> history = historyOver(m_folder, m_log, range.snapshots, {.subject = *subject}, m_stop);
        if (!history)
            return fail(m_console, history.error());
        history->unread = range.purged;
        if (const Result<void> chosen = chooseField(*history); !chosen)
            return fail(m_console, chosen.error());
        const bool isOneField = !m_request.field.isEmpty();
        return print(m_console, m_request.asJson ? toJson(*history) : toText(*history, isOneField).toUtf8(), m_stop);
    }

private:
    /// What is meant, by the newest snapshot that has it: what is gone today had its name once.
    Result<Subject> find() const
    {
        const SnapshotRange range = snapshotsOf(m_log, m_request.host);
        std::optional<Error> newest;
        for (auto moment = range.snapshots.rbegin(); moment != range.snapshots.rend(); ++moment) {
            const Result<GraphPtr> graph = readState(m_folder, m_log, moment->number, {}, m_stop);
            if (!graph)
                return tl::unexpected(graph.error());
            Result<Subject> subject = subjectIn(**graph, m_request.thing, m_request.host);
            if (subject || subject.error().code != Error::Code::NotFound)
                return subject;
            if (!newest)
                newest = subject.error();
        }
        return failed(
            newest.value_or(Error{.code = Error::Code::NotFound,
                                  .where = {.file = m_folder.path()},
                                  .expected = m_request.host.isEmpty() ? u"an archive with snapshots that can be read"_s
                                                                       : u"snapshots of that host"_s,
                                  .found = u"none"_s,
                                  .advice = u"List them with unitscope-cli archive list."_s}));
    }

    /// Leaves the field that was asked for, by its name or by its label.
    Result<void> chooseField(History& history) const
    {
        const QString& wanted = m_request.field;
        if (wanted.isEmpty())
            return {};
        const auto isMeant = [&](const FieldHistory& field) {
            return field.attribute == wanted || labelFor(field.attribute).compare(wanted, Qt::CaseInsensitive) == 0;
        };
        const auto field = std::find_if(history.fields.begin(), history.fields.end(), isMeant);
        if (field != history.fields.end()) {
            history.fields = {*field};
            return {};
        }
        QStringList names;
        for (const FieldHistory& known : history.fields)
            names << known.attribute;
        constexpr qsizetype namedAtMost = 5;
        const QStringList near = nearestNames(wanted, names, namedAtMost);
        return failed({.code = Error::Code::NotFound,
                       .expected = u"a field that some snapshot states of it"_s,
                       .found = u'"' + safeForPeople(shortened(wanted)) + u'"',
                       .advice = u"%1: %2."_s.arg(near.isEmpty() ? u"Its fields"_s : u"Nearest names"_s,
                                                  safeForPeople((near.isEmpty() ? names : near).join(u", "_s)))});
    }

    const ArchiveRequest& m_request;
    const Console& m_console;
    const std::stop_token& m_stop;
    const ArchiveFolder m_folder;
    ArchiveLog m_log;
};

} // namespace

ExitCode showHistory(const ArchiveRequest& request, const Console& console, const std::stop_token& stop)
{
    return HistoryCommand(request, console, stop).run();
}

} // namespace unitscope
