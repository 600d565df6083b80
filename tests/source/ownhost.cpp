// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "ownhost.h"

#include "fakessh.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qprocess.h>
#include <QtCore/qthread.h>
#include <csignal>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList processes()
{
    return QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
}

QString commandLine(const QString& process)
{
    return QString::fromLocal8Bit(bytesOf(u"/proc/%1/cmdline"_s.arg(process)).replace('\0', ' ')).trimmed();
}

bool hasEnded(const QString& process)
{
    const QByteArray stat = bytesOf(u"/proc/%1/stat"_s.arg(process));
    return stat.isEmpty() || stat.sliced(stat.lastIndexOf(')')).startsWith(") Z");
}

QStringList others()
{
    QStringList found;
    const QStringList expected{u"1"_s, QString::number(QCoreApplication::applicationPid())};
    for (const QString& process : processes()) {
        const QString command = commandLine(process);
        if (!expected.contains(process) && !command.contains("[listener]"_L1) && !hasEnded(process))
            found << process + u' ' + command;
    }
    return found;
}

} // namespace

QString OwnHost::folder()
{
    return qEnvironmentVariable("UNITSCOPE_SSH_HOST");
}

QByteArray OwnHost::read(const QString& name)
{
    return bytesOf(path(name));
}

void OwnHost::know(const QString& key)
{
    QDir().mkpath(path(u"root/.ssh"_s));
    const QByteArray line = key.isEmpty() ? QByteArray() : "127.0.0.1 " + read(u"keys/%1.pub"_s.arg(key));
    writeFile(path(u"root/.ssh/known_hosts"_s), line);
}

void OwnHost::configure(const QByteArray& lines, bool withKey)
{
    QDir().mkpath(path(u"root/.ssh"_s));
    const QByteArray key = withKey ? " IdentityFile " + path(u"keys/user"_s).toUtf8() + '\n' : QByteArray();
    writeFile(path(u"root/.ssh/config"_s),
              lines + "\nHost *\n IdentitiesOnly yes\n GlobalKnownHostsFile /dev/null\n" + key);
}

QString OwnHost::fingerprint(const QString& key)
{
    QProcess keygen;
    keygen.start(u"ssh-keygen"_s, {u"-lf"_s, path(u"keys/%1.pub"_s.arg(key))});
    keygen.waitForFinished();
    return QString::fromLatin1(keygen.readAllStandardOutput().split(' ').value(1));
}

QStringList OwnHost::left()
{
    QStringList left;
    for (int tries = 0; tries < 150; ++tries) {
        left = others();
        if (left.isEmpty())
            break;
        QThread::msleep(20);
    }
    return left;
}

QStringList OwnHost::filesWith(const QByteArray& bytes)
{
    QStringList found;
    QDirIterator files(folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QString file = files.next(); bytesOf(file).contains(bytes))
            found << file;
    }
    return found;
}

void OwnHost::cutConnections()
{
    for (const QString& process : processes()) {
        const QString command = commandLine(process);
        if (command.startsWith("sshd: "_L1) && !command.contains("[listener]"_L1))
            ::kill(pid_t(process.toInt()), SIGKILL);
    }
}

Access Person::access(int connectSeconds)
{
    const Ask answer = [this](const Question& question, const std::stop_token&) -> std::optional<Secret> {
        asked.push_back(question);
        QThread::msleep(ulong(thinksMs));
        const auto secret = [](const QByteArray& bytes) {
            return bytes.isEmpty() ? std::nullopt : std::optional<Secret>(QByteArray(bytes.data(), bytes.size()));
        };
        switch (question.kind) {
        case Question::Kind::Password: return secret(password);
        case Question::Kind::Passphrase: return secret(passphrase);
        case Question::Kind::HostKey: return secret(acceptsHostKey ? question.fingerprint.toLatin1() : QByteArray());
        default: return std::nullopt;
        }
    };
    return {.ask = answer, .connectSeconds = connectSeconds};
}

Onlooker::Onlooker(QList<QByteArray> secrets)
    : m_secrets(std::move(secrets)), m_thread([this] {
          while (!m_isOver)
              look();
      })
{ }

void Onlooker::stop()
{
    m_isOver = true;
    if (m_thread.joinable())
        m_thread.join();
}

void Onlooker::look()
{
    ++m_looks;
    for (const QString& process : processes()) {
        for (const QString& name : {u"/cmdline"_s, u"/environ"_s}) {
            const QByteArray bytes = bytesOf(u"/proc/"_s + process + name);
            for (const QByteArray& secret : std::as_const(m_secrets)) {
                if (bytes.contains(secret))
                    m_found << commandLine(process) + name;
            }
        }
    }
    QThread::msleep(1);
}

} // namespace unitscope::test
