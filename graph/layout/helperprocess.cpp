// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/helperprocess.h"

#include "graph/base/safetext.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qprocess.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int pollMs = 10;
constexpr qsizetype largestAnswer = qsizetype(256) * 1024 * 1024;

tl::unexpected<Error> incomplete(const QString& reason)
{
    return failed({.code = Error::Code::Incomplete, .where = {}, .expected = {}, .found = {}, .advice = reason});
}

tl::unexpected<Error> cancelled()
{
    return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
}

/// Ends the process, whatever it is doing, and takes its exit status so that no zombie stays.
class Killer
{
public:
    explicit Killer(QProcess& process) : m_process(process) { }
    Killer(const Killer&) = delete;
    Killer& operator=(const Killer&) = delete;
    ~Killer()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished(2000);
        }
    }

private:
    QProcess& m_process;
};

} // namespace

QString helperPath(const LayoutOptions& options)
{
    if (!options.helper.isEmpty())
        return options.helper;
    const QString here = QCoreApplication::applicationDirPath();
#ifdef Q_OS_WIN
    const QString name = u"unitscope-layout.exe"_s;
#else
    const QString name = u"unitscope-layout"_s;
#endif
    const QString beside = here + u'/' + name;
    return QFileInfo::exists(beside) ? beside : QDir::cleanPath(here + u"/../libexec/unitscope/"_s + name);
}

Result<QByteArray> askHelper(const QString& path, const QByteArray& question, int deadlineMs,
                             const std::stop_token& stop)
{
    if (stop.stop_requested())
        return cancelled();
    QElapsedTimer sinceStart;
    sinceStart.start();
    QProcess process;
    const Killer killer(process);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(path, {QString::number(deadlineMs / 1000 + 1)}, QIODevice::ReadWrite);
    if (!process.waitForStarted(deadlineMs))
        return incomplete(u"The layout program %1 cannot be started."_s.arg(safeForPeople(path)));
    process.write(question);
    process.closeWriteChannel();

    QByteArray answer;
    while (!process.waitForFinished(pollMs) && process.state() != QProcess::NotRunning) {
        if (stop.stop_requested())
            return cancelled();
        answer += process.readAllStandardOutput();
        if (answer.size() > largestAnswer)
            return incomplete(u"The layout program answered without end and was stopped."_s);
        if (sinceStart.elapsed() > deadlineMs)
            return incomplete(
                u"The layout program took more than %1 seconds and was stopped."_s.arg(deadlineMs / 1000.0));
    }
    answer += process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::CrashExit)
        return incomplete(u"The layout program crashed."_s);
    if (process.exitCode() != 0)
        return incomplete(u"The layout program failed (exit status %1)."_s.arg(process.exitCode()));
    return answer;
}

} // namespace unitscope
