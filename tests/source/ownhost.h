// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The host on which the launcher ssh-host runs a test: its files, its sshd on 127.0.0.1, and all of its processes, of which
/// none may be left that was not there before.

#include "importers/source/access.h"

#include <QtCore/qstringlist.h>
#include <atomic>
#include <thread>

namespace unitscope::test {

class OwnHost
{
public:
    /// Empty without the launcher.
    static QString folder();
    static QString path(const QString& name) { return folder() + u'/' + name; }
    static QByteArray read(const QString& name);
    /// The known hosts of root, who is the client: the key of keys/NAME.pub for 127.0.0.1; none if the name is empty.
    static void know(const QString& key);
    /// The ssh configuration of root, after what every test has.
    static void configure(const QByteArray& lines, bool withKey = true);
    /// As ssh-keygen prints it.
    static QString fingerprint(const QString& key);
    /// Command lines of the processes that are there now, but this one, process 1 and the listening sshd; waits for what is ending.
    static QStringList left();
    /// Which of its files hold the bytes.
    static QStringList filesWith(const QByteArray& bytes);
    /// Kills the server's side of the connections.
    static void cutConnections();
};

/// Somebody who answers, and remembers what was asked.
struct Person
{
    QByteArray password = {};
    QByteArray passphrase = {};
    bool acceptsHostKey = false;
    int thinksMs = 0;
    std::vector<Question> asked = {}; ///< to be read after the call

    Access access(int connectSeconds = 5);
};

/// Looks at the arguments and environments of all processes, again and again, for secrets.
class Onlooker
{
public:
    explicit Onlooker(QList<QByteArray> secrets);
    ~Onlooker() { stop(); }
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;

    void stop();
    QStringList found() const { return m_found; } ///< once stopped: where a secret stood
    int looks() const { return m_looks; }

private:
    void look();

    QList<QByteArray> m_secrets;
    QStringList m_found;
    int m_looks = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

} // namespace unitscope::test
