// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/renderhelper.h"

#include "graph/base/ownprogram.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qprocess.h>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int oftenMs = 20; // how soon it is noticed that somebody wants to stop
constexpr qsizetype largestFile = qsizetype(1) << 30;
constexpr qsizetype longestWords = 1 << 20;
constexpr int mostNotes = 8;

Error missing(const QString& path)
{
    return {
        .code = Error::Code::NotFound,
        .where = {.file = path},
        .expected = u"the program that paints, unitscope-render, beside this one or in ../libexec/unitscope"_s,
        .found = u"none that can be started"_s,
        .advice = u"Install Unitscope as a whole, or write an SVG with text as text, which needs no other program."_s};
}

class Run
{
public:
    Run(const RenderProgress& progress, const RenderNotes& notes, int deadlineMs)
        : m_progress(progress), m_notes(notes), m_deadline(deadlineMs)
    { }
    ~Run()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(); // a killed process ends at once: no zombie stays
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    Result<QByteArray> result(const QString& path, const QByteArray& order, const std::stop_token& stop)
    {
#ifdef Q_OS_UNIX
        // Ctrl+C at a terminal reaches a whole process group: whoever asked ends it, and is not told that it crashed.
        m_process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
        m_process.start(path, {QString::number(std::max(1, int(m_deadline.remainingTime() / 1000)))});
        if (!m_process.waitForStarted())
            return failed(missing(path));
        m_process.write(order);
        m_process.closeWriteChannel();
        while (m_process.state() != QProcess::NotRunning) {
            if (stop.stop_requested())
                return failed({.code = Error::Code::Cancelled});
            if (m_deadline.hasExpired())
                return failed(incomplete(u"it took longer than its time"_s));
            if (m_process.bytesToWrite() > 0)
                m_process.waitForBytesWritten(oftenMs);
            else
                m_process.waitForReadyRead(oftenMs);
            listen();
            if (m_file.size() > largestFile || m_words.size() > longestWords)
                return failed(incomplete(u"an answer without an end"_s));
        }
        listen();
        return answer();
    }

private:
    static Error incomplete(const QString& found)
    {
        return {.code = Error::Code::Incomplete,
                .expected = u"a picture from unitscope-render"_s,
                .found = found,
                .advice = u"Show less of it, or write an SVG."_s};
    }

    void listen()
    {
        m_file += m_process.readAllStandardOutput();
        m_words += m_process.readAllStandardError();
        for (qsizetype end = m_words.indexOf('\n'); end >= 0; end = m_words.indexOf('\n')) {
            const QByteArray line = m_words.first(end);
            m_words.remove(0, end + 1);
            if (const std::optional<double> share = progressIn(line); share && m_progress)
                m_progress(*share);
            if (const std::optional<QString> note = noteIn(line); note && m_notes && m_noted++ < mostNotes)
                m_notes(*note);
            if (std::optional<Error> error = errorIn(line))
                m_error = std::move(error);
        }
    }

    Result<QByteArray> answer()
    {
        if (m_process.exitStatus() != QProcess::NormalExit)
            return failed(incomplete(u"that it crashed"_s));
        if (m_process.exitCode() != 0 && m_error)
            return failed(*m_error);
        if (m_process.exitCode() != 0)
            return failed(incomplete(u"exit status %1 and no words"_s.arg(m_process.exitCode())));
        if (m_file.isEmpty())
            return failed(incomplete(u"nothing"_s));
        return m_file;
    }

    const RenderProgress& m_progress;
    const RenderNotes& m_notes;
    int m_noted = 0;
    QDeadlineTimer m_deadline;
    QProcess m_process;
    QByteArray m_file;
    QByteArray m_words;
    std::optional<Error> m_error;
};

} // namespace

Result<QByteArray> renderByHelper(const RenderOrder& order, const QString& helper, const std::stop_token& stop,
                                  const RenderProgress& progress, int deadlineMs, const RenderNotes& notes)
{
    const QString path = helper.isEmpty() ? ownProgram(u"unitscope-render"_s) : helper;
    if (const QFileInfo file(path); !file.isFile() || !file.isExecutable())
        return failed(missing(path));
    return Run(progress, notes, deadlineMs).result(path, toBytes(order), stop);
}

} // namespace unitscope
