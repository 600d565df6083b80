// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/https/webanswer.h"

#include "importers/source/https/certificatefailure.h"
#include "importers/source/https/unpack.h"
#include "importers/source/readfailures.h"

#include <QtCore/qeventloop.h>
#include <QtCore/qtimer.h>
#include <QtNetwork/qsslconfiguration.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 chunkSize = 64 * 1024;

/// A request that leaves nothing behind and gives nothing away. HTTP/1.1: one file needs no more, and less can go wrong.
QNetworkRequest requestFor(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "unitscope");
    request.setRawHeader("Accept", "*/*");
    request.setRawHeader("Accept-Language", "*");    // else the user's own
    request.setRawHeader("Accept-Encoding", "gzip"); // said here, Qt leaves it packed
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    request.setSslConfiguration(tls);
    return request;
}

bool isRedirectStatus(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

enum class End : quint8 { Finished, Known, TooLarge, Silent, Late, Stopped };

/// One reply on its way; ends the loop as soon as nothing more can be learned from it.
class Exchange
{
public:
    Exchange(QNetworkAccessManager& manager, const WebPlace& place, const WebBounds& bounds);

    Result<WebAnswer> run(const QDeadlineTimer& deadline, const std::stop_token& stop);

private:
    void listen();
    void begin();
    void take();
    void end(End how);
    void tell(RemoteStep step) const;
    bool isPacked() const;
    bool isWhole() const;
    Result<WebAnswer> outcome() const;
    Result<WebAnswer> finished() const;
    Result<WebAnswer> unpacked() const;

    const WebPlace& m_place;
    const WebBounds& m_bounds;
    std::unique_ptr<QNetworkReply> m_reply;
    QEventLoop m_loop;
    QTimer m_silence;
    QByteArray m_body;
    QList<QSslError> m_certificate;
    int m_status = 0;
    End m_end = End::Finished;
    bool m_isOver = false;
};

Exchange::Exchange(QNetworkAccessManager& manager, const WebPlace& place, const WebBounds& bounds)
    : m_place(place), m_bounds(bounds), m_reply(manager.get(requestFor(place.now)))
{
    m_reply->setReadBufferSize(4 * chunkSize);
    m_silence.setSingleShot(true);
    listen();
}

void Exchange::listen()
{
    QNetworkReply* reply = m_reply.get();
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_loop, [this] { begin(); });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_loop, [this] { take(); });
    QObject::connect(reply, &QNetworkReply::sslErrors, &m_loop,
                     [this](const QList<QSslError>& problems) { m_certificate = problems; });
    QObject::connect(reply, &QNetworkReply::finished, &m_loop, [this] { end(End::Finished); });
    QObject::connect(&m_silence, &QTimer::timeout, &m_loop, [this] { end(End::Silent); });
}

void Exchange::begin()
{
    m_silence.stop();
    m_status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_status != 200)
        return end(End::Known);
    if (m_reply->rawHeader("Content-Length").toLongLong() > m_bounds.bytes)
        end(End::TooLarge);
}

void Exchange::take()
{
    while (!m_isOver && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(std::min(chunkSize, m_bounds.bytes + 1 - m_body.size()));
        if (piece.isEmpty())
            return;
        m_body += piece;
        tell(RemoteStep::Receiving);
        if (m_body.size() > m_bounds.bytes)
            end(End::TooLarge);
    }
}

void Exchange::end(End how)
{
    if (m_isOver)
        return;
    if (how == End::Finished)
        take();
    if (m_isOver)
        return;
    m_isOver = true;
    m_end = how;
    m_loop.quit();
}

void Exchange::tell(RemoteStep step) const
{
    if (m_bounds.watch)
        m_bounds.watch({.step = step, .bytes = m_body.size()});
}

Result<WebAnswer> Exchange::run(const QDeadlineTimer& deadline, const std::stop_token& stop)
{
    tell(RemoteStep::Connecting);
    m_silence.start(m_bounds.firstByteSeconds * 1000);
    QTimer::singleShot(deadline.remainingTime(), &m_loop, [this] { end(End::Late); });
    {
        const std::stop_callback wake(stop, [this] {
            QMetaObject::invokeMethod(
                &m_loop, [this] { end(End::Stopped); }, Qt::QueuedConnection);
        });
        if (!m_isOver)
            m_loop.exec();
    }
    Result<WebAnswer> answer = outcome();
    m_reply->disconnect();
    m_reply->abort();
    return answer;
}

bool Exchange::isPacked() const
{
    const QByteArray coding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    return !coding.isEmpty() && coding != "identity";
}

/// Whether the end of the connection was the end of the file: not if that was announced elsewhere, or nowhere. What is packed has
/// an end of its own.
bool Exchange::isWhole() const
{
    if (m_reply->error() != QNetworkReply::NoError)
        return false;
    if (m_reply->hasRawHeader("Transfer-Encoding"))
        return true;
    if (!m_reply->hasRawHeader("Content-Length"))
        return isPacked();
    bool isNumber = false;
    return m_reply->rawHeader("Content-Length").toLongLong(&isNumber) == m_body.size() && isNumber;
}

Result<WebAnswer> Exchange::outcome() const
{
    switch (m_end) {
    case End::TooLarge: return tooManyBytes(shownAddress(m_place.asked), m_bounds.bytes);
    case End::Silent: return silentServer(m_place, m_bounds.firstByteSeconds);
    case End::Late: return lateAnswer(m_place, m_bounds.seconds, m_body.size());
    case End::Stopped: return cancelledReading(shownAddress(m_place.asked));
    case End::Known:
    case End::Finished: return finished();
    }
    Q_UNREACHABLE();
}

Result<WebAnswer> Exchange::finished() const
{
    if (isRedirectStatus(m_status))
        return WebAnswer{.isRedirect = true, .location = m_reply->rawHeader("Location")};
    if (!m_certificate.isEmpty())
        return certificateFailure(m_place, m_certificate);
    if (m_status == 0)
        return connectionFailure(m_place, m_reply->error());
    if (m_status != 200)
        return statusFailure(m_place, m_status);
    if (!isWhole())
        return cutAnswer(m_place, m_body.size());
    return isPacked() ? unpacked() : WebAnswer{.body = m_body};
}

Result<WebAnswer> Exchange::unpacked() const
{
    Unpacked file = unpackGzip(m_body, m_bounds.bytes); // of what is packed in another way, it finds no beginning
    switch (file.end) {
    case Unpacked::End::Whole: return WebAnswer{.body = std::move(file.bytes)};
    case Unpacked::End::TooLarge: return tooManyBytes(shownAddress(m_place.asked), m_bounds.bytes);
    case Unpacked::End::Broken: return cannotUnpack(m_place);
    }
    Q_UNREACHABLE();
}

} // namespace

WebAsker::WebAsker(WebBounds bounds, std::stop_token stop)
    : m_bounds(std::move(bounds)), m_stop(std::move(stop)), m_deadline(std::chrono::seconds(m_bounds.seconds))
{ }

Result<WebAnswer> WebAsker::ask(const WebPlace& place)
{
    return Exchange(m_manager, place, m_bounds).run(m_deadline, m_stop);
}

} // namespace unitscope
