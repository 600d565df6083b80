// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/fetchsources.h"

#include "app/ui/jobs/atonce.h"
#include "graph/base/safetext.h"
#include "importers/audit/transcript.h"
#include "importers/audit/wantedpasswords.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <algorithm>
#include <stop_token>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::FetchSources", words);
}

Result<SourcePtr> readSample(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failed({.code = Error::Code::NotFound,
                       .where = {.file = name},
                       .expected = tr("the sample that comes with the program"),
                       .advice = tr("Install the program again, or open a file.")});
    return std::make_shared<const Source>(tr("%1 (sample)").arg(name.section(u'/', -1)), file.readAll());
}

FetchState stateFor(RemoteStep step)
{
    switch (step) {
    case RemoteStep::Connecting: return FetchState::Connecting;
    case RemoteStep::Asking: return FetchState::Asking;
    case RemoteStep::Receiving: return FetchState::Reading;
    }
    Q_UNREACHABLE();
}

/// One entry on its way here, on a thread of its own.
class OneFetch
{
public:
    OneFetch(SourceEntry& entry, const FetchWish& wish, const std::stop_token& all)
        : m_entry(entry), m_wish(wish), m_now{.name = entry.name}, m_onAll(all, Stop{m_stop})
    {
        const auto own = wish.stops.find(entry.name);
        if (own != wish.stops.end())
            m_onOwn.emplace(own->second, Stop{m_stop});
    }

    void run()
    {
        m_since.start();
        m_now.state = FetchState::Connecting;
        tell();
        const Result<SourcePtr> fetched = fetch();
        if (fetched)
            take(*fetched);
        else
            take(fetched.error());
        tell();
    }

private:
    struct Stop
    {
        std::stop_source& source;
        void operator()() const { source.request_stop(); }
    };

    static Result<SourcePtr> cancelled()
    {
        return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
    }

    Result<SourcePtr> fetch()
    {
        OpenOptions options = this->options();
        if (m_wish.withPasswords.contains(m_entry.name)) {
            options.audit.passwords = askForPasswords();
            if (!options.audit.passwords)
                return cancelled();
        }
        return m_stop.stop_requested() ? cancelled() : m_wish.fetch(m_entry.name, options, m_stop.get_token());
    }

    /// Null if none was given.
    SecretPtr askForPasswords()
    {
        if (!m_wish.ask)
            return nullptr;
        leaveNoCore();
        hear({.step = RemoteStep::Asking});
        std::vector<GivenPassword> given;
        for (const WantedPassword& one : m_entry.wantedPasswords) {
            const QString who = safeForPeople(tr("Redis at %1 on %2").arg(one.address, placeInWords(m_entry.name)));
            const std::optional<Secret> user = m_wish.ask({.kind = Question::Kind::Account, .who = who},
                                                          m_stop.get_token());
            if (!user)
                continue;
            std::optional<Secret> password = m_wish.ask({.kind = Question::Kind::Password, .who = who},
                                                        m_stop.get_token());
            if (password)
                given.push_back({one.address, QString::fromUtf8(user->view()), *std::move(password)});
        }
        hear({.step = RemoteStep::Connecting});
        return passwordLines(given);
    }

    OpenOptions options()
    {
        OpenOptions options;
        options.audit = m_entry.audit;
        options.access.ask = m_wish.ask;
        options.access.watch = [this](const RemoteProgress& progress) { hear(progress); };
        return options;
    }

    void hear(const RemoteProgress& progress)
    {
        const FetchState state = stateFor(progress.step);
        const bool isNews = state != m_now.state || progress.part != m_now.part;
        m_now.state = state;
        m_now.part = progress.part;
        m_now.bytes = progress.bytes;
        if (isNews || m_since.elapsed() >= m_now.ms + betweenMs)
            tell();
    }

    void take(const SourcePtr& source)
    {
        m_entry.source = source;
        m_entry.isOutdated = false;
        m_entry.failure.reset();
        m_now.bytes = source->bytes().size();
        const Transcript transcript = looksLikeTranscript(source->bytes()) ? parseTranscript(source->bytes())
                                                                           : Transcript();
        m_entry.wantedPasswords = wantedPasswordsIn(transcript);
        m_now.lacks = transcript.whyIncomplete;
        m_now.state = m_now.lacks.isEmpty() ? FetchState::Done : FetchState::Incomplete;
    }

    void take(const Error& error)
    {
        m_entry.isOutdated = false;
        m_entry.failure = error;
        const bool isCancelled = error.code == Error::Code::Cancelled;
        m_now.state = isCancelled ? FetchState::Cancelled : FetchState::Failed;
        if (!isCancelled)
            m_now.failure = error;
    }

    void tell()
    {
        m_now.ms = m_since.elapsed();
        if (m_wish.watch)
            m_wish.watch(m_now);
    }

    static constexpr qint64 betweenMs = 100;

    SourceEntry& m_entry;
    const FetchWish& m_wish;
    Fetch m_now;
    QElapsedTimer m_since;
    std::stop_source m_stop;
    std::stop_callback<Stop> m_onAll;
    std::optional<std::stop_callback<Stop>> m_onOwn;
};

/// How many were read.
Result<int> readHere(SourceList& list, const FetchWish& wish, const std::stop_token& stop)
{
    int count = 0;
    for (SourceEntry& entry : list.entries) {
        if (!entry.needsFetching() || isRemote(entry.name))
            continue;
        Result<SourcePtr> read = list.isSample ? readSample(entry.name) : wish.fetch(entry.name, {}, stop);
        if (!read)
            return tl::unexpected(std::move(read).error());
        entry.source = *std::move(read);
        entry.isOutdated = false;
        ++count;
    }
    return count;
}

/// Those that were wanted, whether they came or not.
std::vector<const SourceEntry*> readElsewhere(SourceList& list, const FetchWish& wish, const std::stop_token& stop)
{
    std::vector<SourceEntry*> wanted;
    for (SourceEntry& entry : list.entries) {
        if (entry.needsFetching())
            wanted.push_back(&entry);
    }
    eachAtOnce(wanted.size(), mostAtOnce, [&](size_t i) { OneFetch(*wanted[i], wish, stop).run(); });
    return {wanted.begin(), wanted.end()};
}

Result<void> checkSize(const SourceList& list)
{
    qint64 together = 0;
    for (const SourceEntry& entry : list.entries) {
        together += entry.source ? entry.source->bytes().size() : 0;
        if (together > mostBytesTogether)
            return failed({.code = Error::Code::TooLarge,
                           .where = {.file = entry.name},
                           .expected = tr("at most %1 MiB in one picture").arg(mostBytesTogether / 1024 / 1024),
                           .found = tr("more"),
                           .advice = tr("Open fewer files at once.")});
    }
    return {};
}

/// Of several reasons why nothing came the first that is not the person's own.
Result<void> nothingCame(const std::vector<const SourceEntry*>& lost)
{
    const auto isFailed = [](const SourceEntry* entry) { return entry->failure->code != Error::Code::Cancelled; };
    const auto first = std::find_if(lost.begin(), lost.end(), isFailed);
    Error error = *(first == lost.end() ? lost.front() : *first)->failure;
    if (lost.size() > 1 && first != lost.end())
        error.found = (error.found.isEmpty() ? tr("nothing, and nothing from %1 others")
                                             : error.found + tr(" (and nothing came from %1 others)"))
                          .arg(lost.size() - 1);
    return failed(std::move(error));
}

} // namespace

Result<void> fetchSources(SourceList& list, const FetchWish& wish, const std::stop_token& stop)
{
    const Result<int> readFirst = readHere(list, wish, stop);
    if (!readFirst)
        return failed(readFirst.error());
    std::vector<const SourceEntry*> lost = readElsewhere(list, wish, stop);
    if (stop.stop_requested())
        return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
    const size_t wanted = lost.size();
    std::erase_if(lost, [](const SourceEntry* entry) { return !entry->failure; });
    if (!lost.empty() && lost.size() == wanted && *readFirst == 0)
        return nothingCame(lost);
    return checkSize(list);
}

} // namespace unitscope
