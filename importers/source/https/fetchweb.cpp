// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/https/fetchweb.h"

#include "importers/source/https/webanswer.h"
#include "importers/source/https/webfailures.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isAllowed(const QUrl& url, const Access& access)
{
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && access.allowsPlainHttp);
}

/// Where a redirect leads; never from https to http, whatever is allowed.
Result<QUrl> followed(const WebPlace& place, const QByteArray& location, const Access& access)
{
    const QUrl target(QString::fromLatin1(location), QUrl::StrictMode);
    const QUrl next = place.now.resolved(target).adjusted(QUrl::RemoveFragment);
    const bool isDowngrade = place.now.scheme() == "https"_L1 && next.scheme() != "https"_L1;
    if (!target.isValid() || !next.isValid() || next.host().isEmpty() || !next.userInfo().isEmpty() || isDowngrade
        || !isAllowed(next, access))
        return redirectRefused(place, QString::fromLatin1(location));
    return next;
}

} // namespace

Result<QByteArray> fetchFromWeb(const WebAddress& address, const ReadLimits& limits, const Access& access,
                                std::stop_token stop, const WebLimits& webLimits)
{
    WebPlace place{.asked = address.url, .now = address.url};
    if (!isAllowed(address.url, access))
        return plainHttpRefused(place);
    WebAsker asker({.bytes = limits.bytes,
                    .firstByteSeconds = access.connectSeconds,
                    .seconds = webLimits.seconds,
                    .watch = access.watch},
                   std::move(stop));
    for (int redirects = 0;; ++redirects) {
        Result<WebAnswer> answer = asker.ask(place);
        if (!answer)
            return tl::unexpected(std::move(answer).error());
        if (!answer->isRedirect)
            return std::move(answer->body);
        if (redirects == webLimits.redirects)
            return tooManyRedirects(place, webLimits.redirects);
        Result<QUrl> next = followed(place, answer->location, access);
        if (!next)
            return tl::unexpected(std::move(next).error());
        place.now = *std::move(next);
    }
}

} // namespace unitscope
