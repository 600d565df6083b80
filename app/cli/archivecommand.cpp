// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archiveapprove.h"
#include "app/cli/archivehistory.h"
#include "app/cli/archivetext.h"
#include "app/cli/archivewriting.h"
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "importers/archive/allowedsigners.h"
#include "importers/archive/approve.h"
#include "importers/archive/changearchive.h"

#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString counted(qsizetype count, QLatin1StringView one, QLatin1StringView many)
{
    return count == 1 ? "1 "_L1 + one : QString::number(count) + ' '_L1 + many;
}

QString numbersText(const std::vector<int>& numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << QString::number(number);
    return words.join(u' ');
}

class ArchiveCommand
{
public:
    ArchiveCommand(const ArchiveRequest& request, const Console& console, const std::stop_token& stop)
        : m_request(request), m_console(console), m_stop(stop), m_folder(folderOf(request))
    { }

    ExitCode run()
    {
        switch (m_request.what) {
        case ArchiveRequest::What::Add: return add();
        case ArchiveRequest::What::List: return list();
        case ArchiveRequest::What::Show: return show();
        case ArchiveRequest::What::Verify: return verify();
        case ArchiveRequest::What::Import: return import();
        case ArchiveRequest::What::Purge: return purge();
        case ArchiveRequest::What::Sign: return sign();
        case ArchiveRequest::What::History: return showHistory(m_request, m_console, m_stop);
        case ArchiveRequest::What::Baseline: return baseline();
        case ArchiveRequest::What::Approve: return approveChanges(m_request, m_console, m_stop);
        }
        Q_UNREACHABLE();
    }

private:
    ExitCode add()
    {
        const Result<GraphPtr> graph = openTogether(m_request.source, m_stop);
        if (!graph)
            return fail(m_console, graph.error());
        sayProblemCount((*graph)->snapshot(), m_console);
        const Result<ArchiveEntry> added = addSnapshot(writingOf(m_request, m_stop), **graph, m_request.words);
        if (!added)
            return fail(m_console, added.error());
        return print(m_console, (headlineOf(*added) + u'\n').toUtf8(), m_stop);
    }

    ExitCode list()
    {
        const Result<ArchiveLog> log = openArchive(m_folder, m_stop);
        if (!log)
            return fail(m_console, log.error());
        return print(m_console, m_request.asJson ? entriesJson(*log, log->entries) : listText(*log).toUtf8(), m_stop);
    }

    ExitCode show()
    {
        const Result<ArchiveLog> log = openArchive(m_folder, m_stop);
        if (!log)
            return fail(m_console, log.error());
        const ArchiveEntry* entry = log->entry(m_request.numbers.front());
        if (!entry)
            return fail(m_console, {.code = Error::Code::NotFound,
                                    .where = {.file = m_folder.path()},
                                    .expected = u"the number of an entry, at most %1"_s.arg(log->entries.size()),
                                    .found = QString::number(m_request.numbers.front()),
                                    .advice = u"List them with unitscope-cli archive list."_s});
        return print(m_console, m_request.asJson ? entriesJson(*log, {entry, 1}) : entryText(*log, *entry).toUtf8(),
                     m_stop);
    }

    ExitCode verify()
    {
        if (m_request.acceptsEnd) {
            if (const Result<void> forgotten = forgetHead(m_folder.path()); !forgotten)
                return fail(m_console, forgotten.error());
        }
        const Result<ArchiveVerified> verified = verifyArchive(m_folder, m_stop);
        if (!verified)
            return fail(m_console, verified.error());
        const auto signatures = checkSignatures(
            m_folder, verified->log,
            {.allowedSigners = m_request.allowedSigners.isEmpty() ? usualAllowedSigners() : m_request.allowedSigners,
             .asOf = m_request.asOf},
            m_stop);
        if (!signatures)
            return fail(m_console, signatures.error());
        const QString text = verifiedText(*verified) + signaturesText(*verified, *signatures);
        const ExitCode printed = print(m_console, text.toUtf8(), m_stop);
        if (printed != ExitCode::Done)
            return printed;
        if (!verified->isIntact() || !areTrusted(*signatures))
            return ExitCode::Differences;
        if (const Result<void> kept = rememberHead(m_folder.path(), verified->log); !kept)
            say(m_console, u"the end of the log could not be remembered: "_s + kept.error().message());
        return ExitCode::Done;
    }

    /// Where nobody was named whose signatures count, an unknown one is none that is wrong.
    bool areTrusted(std::span<const SignatureVerdict> signatures) const
    {
        const bool hasSigners = !m_request.allowedSigners.isEmpty() || QFileInfo::exists(usualAllowedSigners());
        return std::all_of(signatures.begin(), signatures.end(), [&](const SignatureVerdict& verdict) {
            return verdict.answer == SignatureAnswer::Good
                   || (verdict.answer == SignatureAnswer::Unknown && !hasSigners);
        });
    }

    ExitCode sign()
    {
        const QString key = m_request.key.isEmpty() ? usualKey() : m_request.key;
        const Result<ArchiveEntry> done = signArchive(writingOf(m_request, m_stop), key, m_console.ask);
        if (!done)
            return fail(m_console, done.error());
        return print(m_console, (headlineOf(*done) + u'\n').toUtf8(), m_stop);
    }

    ExitCode import()
    {
        const Result<Imported> done = importArchive(writingOf(m_request, m_stop), ArchiveFolder(m_request.other));
        if (!done)
            return fail(m_console, done.error());
        QString text;
        for (const ArchiveEntry& entry : done->entries)
            text += headlineOf(entry) + u'\n';
        text += counted(qsizetype(done->entries.size()), "entry"_L1, "entries"_L1)
                + u" appended, %1 in common, %2 taken over before\n"_s.arg(done->common).arg(done->known);
        if (done->signatures > 0)
            say(m_console, counted(done->signatures, "signature"_L1, "signatures"_L1)
                               + u" of the other log stay there: they are not of this one"_s);
        if (!done->purgedThere.empty())
            say(m_console,
                u"removed there and kept here: %1; to remove them here too: archive purge %1 --why TEXT"_s.arg(
                    numbersText(done->purgedThere)));
        return print(m_console, text.toUtf8(), m_stop);
    }

    ExitCode purge()
    {
        const Result<std::vector<ArchiveEntry>> done = purgeSnapshots(writingOf(m_request, m_stop), m_request.numbers,
                                                                      m_request.words);
        if (!done)
            return fail(m_console, done.error());
        QString text;
        for (const ArchiveEntry& entry : *done)
            text += headlineOf(entry) + u'\n';
        return print(m_console, text.toUtf8(), m_stop);
    }

    ExitCode baseline()
    {
        const Result<ArchiveEntry> approved = approveSnapshot(writingOf(m_request, m_stop), m_request.numbers.front(),
                                                              m_request.words);
        if (!approved)
            return fail(m_console, approved.error());
        return print(m_console, (headlineOf(*approved) + u'\n').toUtf8(), m_stop);
    }

    const ArchiveRequest& m_request;
    const Console& m_console;
    const std::stop_token& m_stop;
    const ArchiveFolder m_folder;
};

} // namespace

ExitCode runArchive(const ArchiveRequest& request, const Console& console, std::stop_token stop)
{
    return ArchiveCommand(request, console, stop).run();
}

} // namespace unitscope
