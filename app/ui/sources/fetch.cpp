// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/fetch.h"

#include "graph/base/safetext.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestPlace = 60; // UTF-16 units

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::Fetch", words);
}

/// Of a frame of an audit, by the beginning of its name.
QString partInWords(const QString& part)
{
    const std::pair<QLatin1StringView, QString> words[] = {
        {"host."_L1, tr("the host's name and system")}, {"units."_L1, tr("units")},
        {"sockets."_L1, tr("ports and connections")},   {"processes."_L1, tr("processes")},
        {"redis"_L1, tr("streams of Redis")},           {"files.code"_L1, tr("code")},
        {"files."_L1, tr("venvs and folders of code")}};
    for (const auto& [begin, meaning] : words) {
        if (part.startsWith(begin))
            return meaning;
    }
    return {};
}

QString sizeInWords(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

struct PlaceNamer
{
    QString operator()(const SshFileAddress& file) const
    {
        return tr("%1 on %2").arg(file.path.text().section(u'/', -1), file.target.text());
    }
    QString operator()(const SshAuditAddress& audit) const { return audit.target.text(); }
    QString operator()(const WebAddress& web) const
    {
        const QString file = web.url.fileName();
        return file.isEmpty() ? web.url.host() : tr("%1 on %2").arg(file, web.url.host());
    }
    QString operator()(const FileAddress& file) const { return file.path.section(u'/', -1); }
    QString operator()(const StandardInputAddress&) const { return tr("standard input"); }
};

QString oneInWords(const Fetch& fetch)
{
    const QString place = placeInWords(fetch.name);
    const QString step = stepInWords(fetch);
    switch (fetch.state) {
    case FetchState::Asking: return tr("Waiting for your answer about %1").arg(place);
    case FetchState::Reading:
        return step.isEmpty() ? tr("Reading from %1").arg(place) : tr("Reading %1 from %2").arg(step, place);
    case FetchState::Waiting:
    case FetchState::Connecting: return tr("Connecting to %1").arg(place);
    default: return tr("Loading %1").arg(place);
    }
}

} // namespace

QString stateInWords(FetchState state)
{
    switch (state) {
    case FetchState::Waiting: return tr("waiting");
    case FetchState::Connecting: return tr("connecting");
    case FetchState::Asking: return tr("asks you");
    case FetchState::Reading: return tr("reading");
    case FetchState::Done: return tr("done");
    case FetchState::Incomplete: return tr("incomplete");
    case FetchState::Failed: return tr("failed");
    case FetchState::Cancelled: return tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString stepInWords(const Fetch& fetch)
{
    if (fetch.state != FetchState::Reading)
        return fetch.hasCome() ? sizeInWords(fetch.bytes) : QString();
    const QString part = partInWords(fetch.part);
    return part.isEmpty() && fetch.bytes > 0 ? sizeInWords(fetch.bytes) : part;
}

QString durationInWords(qint64 ms)
{
    if (ms < 9'950)
        return tr("%1 s").arg(double(ms) / 1000, 0, 'f', 1);
    const qint64 seconds = (ms + 500) / 1000;
    return seconds < 120 ? tr("%1 s").arg(seconds) : tr("%1 min").arg(seconds / 60);
}

QString reasonInWords(const Fetch& fetch)
{
    if (fetch.state == FetchState::Incomplete)
        return fetch.lacks;
    return fetch.failure ? reasonInWords(*fetch.failure) : QString();
}

QString reasonInWords(const Error& error)
{
    if (error.found.isEmpty()) {
        Error here = error;
        here.where = {};
        return here.message();
    }
    const QString found = error.found.left(1).toUpper() + error.found.mid(1) + u'.';
    return safeForPeople(error.advice.isEmpty() ? found : found + u' ' + error.advice);
}

QString placeInWords(const QString& name)
{
    const Result<SourceAddress> address = sourceAddress(name);
    const QString place = address ? std::visit(PlaceNamer(), *address) : withoutPassword(name);
    return safeForPeople(elidedMiddle(place, longestPlace));
}

QString fetchesInWords(const std::vector<Fetch>& fetches)
{
    if (fetches.size() == 1)
        return oneInWords(fetches.front());
    const auto countOf = [&](const auto& is) { return std::count_if(fetches.begin(), fetches.end(), is); };
    const auto come = countOf([](const Fetch& fetch) { return fetch.hasCome(); });
    const auto lost = countOf([](const Fetch& fetch) { return fetch.hasEnded() && !fetch.hasCome(); });
    const bool isAsking = countOf([](const Fetch& fetch) { return fetch.state == FetchState::Asking; }) > 0;
    QString words = tr("%1 of %2 read").arg(come).arg(fetches.size());
    if (lost > 0)
        words += tr(", %1 failed").arg(lost);
    return isAsking ? tr("Waiting for your answer; %1").arg(words) : words;
}

} // namespace unitscope
