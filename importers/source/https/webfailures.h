// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/source/https: the Error that each failure of a fetch becomes. Pure. An address in them shows no value of
/// its query; the server's own words are left out.

#include "graph/base/result.h"

#include <QtCore/qurl.h>
#include <QtNetwork/qnetworkreply.h>

namespace unitscope {

/// What was asked for, and where redirects have led since.
struct WebPlace
{
    QUrl asked;
    QUrl now;
};

/// Safe for people: of the query only names.
QString shownAddress(const QUrl& url);

tl::unexpected<Error> plainHttpRefused(const WebPlace& place);
tl::unexpected<Error> redirectRefused(const WebPlace& place, const QString& target);
tl::unexpected<Error> tooManyRedirects(const WebPlace& place, int most);
tl::unexpected<Error> silentServer(const WebPlace& place, int seconds);
tl::unexpected<Error> lateAnswer(const WebPlace& place, int seconds, qint64 bytes);
tl::unexpected<Error> cutAnswer(const WebPlace& place, qint64 bytes);
tl::unexpected<Error> cannotUnpack(const WebPlace& place);
/// Any status but 200 and the redirects.
tl::unexpected<Error> statusFailure(const WebPlace& place, int status);
/// What kept the answer from beginning.
tl::unexpected<Error> connectionFailure(const WebPlace& place, QNetworkReply::NetworkError error);

} // namespace unitscope
