// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakessh.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qthread.h>

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

constexpr const char* markName = "UNITSCOPE_TEST_MARK";

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList marked()
{
    const QByteArray mark = QByteArray(markName) + '=' + qgetenv(markName) + '\0';
    QStringList found;
    for (const QString& process : QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs)) {
        const QString place = u"/proc/"_s + process;
        if (process.toLongLong() != QCoreApplication::applicationPid() && bytesOf(place + u"/environ"_s).contains(mark))
            found << QString::fromLocal8Bit(bytesOf(place + u"/cmdline"_s).replace('\0', ' '));
    }
    return found;
}

} // namespace

FakeSsh::FakeSsh() : m_pathBefore(qgetenv("PATH"))
{
    writeFile(path(u"ssh"_s),
              "#!/bin/sh\n{ printf '%s\\0' \"$@\"; printf '\\n'; } >>\"${0%/*}/calls\"\n. \"${0%/*}/does\"\n", true);
    does("exec env LC_ALL=C sh -s\n");
    qputenv("PATH", m_folder.path().toLocal8Bit() + ':' + m_pathBefore);
    qputenv(markName, m_folder.path().toLocal8Bit());
}

FakeSsh::~FakeSsh()
{
    qputenv("PATH", m_pathBefore);
}

void FakeSsh::does(const QByteArray& script)
{
    writeFile(path(u"does"_s), script);
}

QList<QStringList> FakeSsh::calls() const
{
    QList<QStringList> calls;
    QByteArray rest = bytesOf(path(u"calls"_s));
    const QByteArray mark("\0\n", 2);
    for (qsizetype end = rest.indexOf(mark); end >= 0; end = rest.indexOf(mark)) {
        QStringList arguments;
        for (const QByteArray& argument : rest.first(end).split('\0'))
            arguments << QString::fromUtf8(argument);
        calls << arguments;
        rest = rest.sliced(end + mark.size());
    }
    return calls;
}

QStringList FakeSsh::left()
{
    QStringList left;
    for (int tries = 0; tries < 100; ++tries) {
        left = marked();
        if (left.isEmpty())
            break;
        QThread::msleep(20);
    }
    return left;
}

void writeFile(const QString& path, const QByteArray& bytes, bool isProgram)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    if (isProgram)
        file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser);
}

} // namespace unitscope::test
