// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/https/webfailures.h"

#include "graph/base/safetext.h"
#include "importers/source/address.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestAddress = 200; // characters shown

tl::unexpected<Error> failure(Error::Code code, const WebPlace& place, const QString& expected, const QString& found,
                              const QString& advice)
{
    const bool isElsewhere = place.now != place.asked;
    return failed({.code = code,
                   .where = {.file = shownAddress(place.asked)},
                   .expected = expected,
                   .found = isElsewhere ? found + u", at "_s + shownAddress(place.now) + u", where it leads"_s : found,
                   .advice = advice});
}

QString hostOf(const WebPlace& place)
{
    return safeForPeople(elidedMiddle(place.now.host(), 80));
}

QString ownTools()
{
    return u"Fetch the file with your own tools, and give it as a file or on standard input (-)."_s;
}

/// The reasons that more than one server has; the others are a number.
QString reasonOf(int status)
{
    switch (status) {
    case 400: return u" (the request is not understood)"_s;
    case 408: return u" (too slow)"_s;
    case 429: return u" (asked too often)"_s;
    case 500: return u" (failed inside)"_s;
    case 502: return u" (the server behind it fails)"_s;
    case 503: return u" (not available now)"_s;
    case 504: return u" (the server behind it is silent)"_s;
    default: return {};
    }
}

} // namespace

QString shownAddress(const QUrl& url)
{
    return safeForPeople(elidedMiddle(withoutPassword(url.toString(QUrl::FullyEncoded)), longestAddress));
}

tl::unexpected<Error> plainHttpRefused(const WebPlace& place)
{
    return failure(Error::Code::Usage, place, u"an address that begins with https://"_s,
                   u"http://, which anybody on the way can read and change"_s,
                   u"Use https://. On the command line --allow-http takes http:// all the same."_s);
}

tl::unexpected<Error> redirectRefused(const WebPlace& place, const QString& target)
{
    return failure(Error::Code::NotReadable, place, u"the file, or a redirect to another https:// address"_s,
                   u"a redirect to \"%1\""_s.arg(safeForPeople(elidedMiddle(withoutPassword(target), longestAddress))),
                   u"Ask whoever runs the server, or give the address of the file itself."_s);
}

tl::unexpected<Error> tooManyRedirects(const WebPlace& place, int most)
{
    return failure(Error::Code::NotReadable, place, u"at most %1 redirects"_s.arg(most), u"another one"_s,
                   u"Give the address of the file itself."_s);
}

tl::unexpected<Error> silentServer(const WebPlace& place, int seconds)
{
    return failure(Error::Code::Unreachable, place,
                   u"an answer of %1 within %2 seconds"_s.arg(hostOf(place)).arg(seconds), u"silence"_s,
                   u"Check the address, the network and the proxy."_s);
}

tl::unexpected<Error> lateAnswer(const WebPlace& place, int seconds, qint64 bytes)
{
    return failure(Error::Code::Incomplete, place, u"the whole file within %1 seconds"_s.arg(seconds),
                   u"%1 bytes of it in that time"_s.arg(bytes), ownTools());
}

tl::unexpected<Error> cutAnswer(const WebPlace& place, qint64 bytes)
{
    return failure(Error::Code::Incomplete, place, u"the whole file"_s,
                   u"an end after %1 bytes, which is not known to be that of the file"_s.arg(bytes),
                   u"Try again; if it stays so, ask whoever runs the server."_s);
}

tl::unexpected<Error> cannotUnpack(const WebPlace& place)
{
    return failure(Error::Code::Incomplete, place, u"the whole file, compressed as gzip or not at all"_s,
                   u"bytes that cannot be unpacked to their end"_s, ownTools());
}

tl::unexpected<Error> statusFailure(const WebPlace& place, int status)
{
    const QString answer = u"the answer %1"_s.arg(status);
    switch (status) {
    case 401:
        return failure(Error::Code::NotReadable, place, u"an address that needs no login"_s,
                       answer + u": the server wants one"_s, ownTools());
    case 403:
        return failure(Error::Code::NotReadable, place, u"a file that everybody may fetch"_s,
                       answer + u": not permitted"_s, ownTools());
    case 404:
    case 410:
        return failure(Error::Code::NotFound, place, u"a file"_s, answer + u": nothing of that name"_s,
                       u"Check the spelling of the address."_s);
    case 407: return connectionFailure(place, QNetworkReply::ProxyAuthenticationRequiredError);
    default: break;
    }
    const bool isPassing = status >= 500 || status == 408 || status == 429;
    return failure(isPassing ? Error::Code::Unreachable : Error::Code::NotReadable, place,
                   u"the file (the answer 200)"_s, answer + reasonOf(status),
                   isPassing ? u"Try again later, or ask whoever runs the server."_s
                             : u"Check the address, or ask whoever runs the server."_s);
}

tl::unexpected<Error> connectionFailure(const WebPlace& place, QNetworkReply::NetworkError error)
{
    const auto unreachable = [&place](const QString& found, const QString& advice) {
        return failure(Error::Code::Unreachable, place, u"an answer of "_s + hostOf(place), found, advice);
    };
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return unreachable(u"no host of that name"_s, u"Check the spelling of the host, and the network."_s);
    case QNetworkReply::ConnectionRefusedError:
        return unreachable(u"a refused connection: nothing listens there"_s, u"Check the host and its port."_s);
    case QNetworkReply::RemoteHostClosedError:
        return unreachable(u"a connection that ended without an answer"_s,
                           u"Check that the port is that of a web server."_s);
    case QNetworkReply::SslHandshakeFailedError:
        return unreachable(u"no encrypted connection: host and this machine do not agree on one"_s,
                           u"Check that the port speaks https, in TLS 1.2 or newer."_s);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return unreachable(u"a proxy on the way that wants a login"_s, ownTools());
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return unreachable(u"a proxy that does not answer, or does not let it pass"_s,
                           u"Check the proxy in the system's settings (https_proxy, no_proxy)."_s);
    case QNetworkReply::ProtocolFailure:
        return unreachable(u"an answer that is not HTTP"_s, u"Check that the port is that of a web server."_s);
    default:
        return unreachable(u"a network that does not carry the connection"_s, u"Check the network, host and port."_s);
    }
}

} // namespace unitscope
