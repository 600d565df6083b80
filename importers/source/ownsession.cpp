// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ownsession.h"

#include <QtCore/qdir.h>
#include <QtCore/qthread.h>
#include <csignal>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The processes of a session but its leader, from Linux's list; those that have ended and wait for their parent are left out.
std::vector<qint64> followersOf(qint64 session)
{
    std::vector<qint64> followers;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString& process : processes) {
        QFile file(u"/proc/%1/stat"_s.arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        // Behind the name, which may hold anything: state, parent, group, session.
        const QList<QByteArray> fields = line.sliced(line.lastIndexOf(')') + 1).simplified().split(' ');
        const qint64 id = process.toLongLong();
        if (fields.size() > 3 && fields[0] != "Z" && fields[0] != "X" && fields[3].toLongLong() == session
            && id != session)
            followers.push_back(id);
    }
    return followers;
}

} // namespace

OwnSession::OwnSession(QProcess& program) : m_program(program)
{
    m_program.setChildProcessModifier([] { ::setsid(); });
}

void OwnSession::end()
{
    if (m_id <= 0)
        return;
    if (m_program.state() != QProcess::NotRunning) {
        ::kill(pid_t(-m_id), SIGKILL);
        m_program.kill();
        m_program.waitForFinished(5000);
    }
    // As long as one of them is left its number is not given to another session; without any the number is not used.
    constexpr int mostRounds = 200;
    for (int round = 0; round < mostRounds; ++round) {
        const std::vector<qint64> left = followersOf(m_id);
        if (left.empty())
            break;
        for (const qint64 id : left)
            ::kill(pid_t(id), SIGKILL);
        QThread::msleep(5);
    }
    m_id = 0;
}

} // namespace unitscope
