// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A web server of a test on loopback, with TLS or without, which answers with whatever bytes it is told to. Lives on the thread
/// that made it, and needs its event loop.

#include <QtCore/qstringlist.h>
#include <QtNetwork/qtcpsocket.h>
#include <functional>
#include <memory>

class QTcpServer;

namespace unitscope::test {

class WebServer
{
public:
    /// Called when the head of a request is there; what it does not close stays open.
    using Answer = std::function<void(QTcpSocket& socket, const QByteArray& head)>;

    /// `certificate` is the path of NAME.pem without ".pem", NAME.key beside it; empty: no TLS.
    explicit WebServer(const QString& certificate = {});
    ~WebServer();
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    quint16 port() const;
    /// "https://localhost:PORT" or "http://...", then the path.
    QString address(const QString& path) const;
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    /// The bytes, then the end of the connection.
    void answerWith(const QByteArray& bytes);
    /// From now on connections end before anything is read.
    void closeAtOnce() { m_closesAtOnce = true; }
    const QList<QByteArray>& heads() const { return m_heads; }

private:
    void hear(QTcpSocket* socket);

    std::unique_ptr<QTcpServer> m_server;
    Answer m_answer;
    QList<QByteArray> m_heads;
    bool m_isSecure = false;
    bool m_closesAtOnce = false;
};

/// "HTTP/1.1 STATUS", the lines, the length of the body, the body.
QByteArray response(const QByteArray& status, const QByteArray& body, const QByteArrayList& lines = {});

} // namespace unitscope::test
