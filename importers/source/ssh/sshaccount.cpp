// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshaccount.h"

#include "importers/source/ownsession.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qstandardpaths.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int patienceMs = 3000; // a configuration may run programs ("Match exec")
constexpr qsizetype mostOutput = 262144;

std::optional<QString> userIn(const QByteArray& configuration)
{
    for (const QByteArray& line : configuration.split('\n')) {
        if (line.startsWith("user "))
            return QString::fromUtf8(line.sliced(5).trimmed());
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> sshAccount(const SshTarget& target, const std::stop_token& stop)
{
    if (target.user)
        return target.user->text();
    const QString program = QStandardPaths::findExecutable(u"ssh"_s);
    if (program.isEmpty())
        return std::nullopt;
    QStringList arguments{u"-G"_s};
    if (target.port)
        arguments << u"-p"_s << QString::number(*target.port);
    QProcess ssh;
    OwnSession session(ssh);
    ssh.setStandardErrorFile(QProcess::nullDevice());
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.start(program, arguments << u"--"_s << target.host.text());
    if (!ssh.waitForStarted())
        return std::nullopt;
    session.started();
    const QDeadlineTimer deadline(patienceMs);
    QByteArray output;
    while (ssh.state() != QProcess::NotRunning && output.size() <= mostOutput) {
        if (stop.stop_requested() || deadline.hasExpired())
            return std::nullopt;
        ssh.waitForReadyRead(50);
        output += ssh.readAllStandardOutput();
    }
    output += ssh.readAllStandardOutput();
    const bool isAnswer = ssh.state() == QProcess::NotRunning && ssh.exitStatus() == QProcess::NormalExit
                          && ssh.exitCode() == 0;
    return isAnswer ? userIn(output) : std::nullopt;
}

} // namespace unitscope
