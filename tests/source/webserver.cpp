// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "webserver.h"

#include <QtCore/qfile.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslconfiguration.h>
#include <QtNetwork/qsslkey.h>
#include <QtNetwork/qsslserver.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

std::unique_ptr<QTcpServer> secureServer(const QString& certificate)
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(contentOf(certificate + u".pem"_s)));
    tls.setPrivateKey(QSslKey(contentOf(certificate + u".key"_s), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    server->setSslConfiguration(tls);
    return server;
}

} // namespace

WebServer::WebServer(const QString& certificate)
    : m_server(certificate.isEmpty() ? std::make_unique<QTcpServer>() : secureServer(certificate)),
      m_isSecure(!certificate.isEmpty())
{
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
        while (QTcpSocket* socket = m_server->nextPendingConnection()) {
            if (m_closesAtOnce)
                socket->close();
            else
                hear(socket);
        }
    });
}

WebServer::~WebServer() = default;

quint16 WebServer::port() const
{
    return m_server->serverPort();
}

QString WebServer::address(const QString& path) const
{
    return (m_isSecure ? u"https"_s : u"http"_s) + u"://localhost:"_s + QString::number(port()) + path;
}

void WebServer::answerWith(const QByteArray& bytes)
{
    m_answer = [bytes](QTcpSocket& socket, const QByteArray&) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

void WebServer::hear(QTcpSocket* socket)
{
    const auto head = std::make_shared<QByteArray>();
    const auto read = [this, socket, head] {
        *head += socket->readAll();
        if (!head->endsWith("\r\n\r\n"))
            return;
        m_heads << *head;
        if (m_answer)
            m_answer(*socket, std::exchange(*head, {}));
    };
    QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
    read();
}

QByteArray response(const QByteArray& status, const QByteArray& body, const QByteArrayList& lines)
{
    QByteArray bytes = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray& line : lines)
        bytes += line + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace unitscope::test
