// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshrun.h"

#include "importers/source/ownsession.h"
#include "importers/source/ssh/askserver.h"
#include "importers/source/ssh/sshfailures.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qthread.h>
#include <mutex>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostMessages = 65536;
constexpr int patience = 3; // times the seconds to connect, until the first byte: for jump hosts, and for logging in
constexpr int lastWordsAfter = 2000; // when all has arrived: for ssh to end by itself

class Run
{
public:
    Run(const SshCall& call, const Access& access, std::stop_token stop)
        : m_call(call), m_access(access), m_stop(std::move(stop)), m_session(m_ssh)
    { }

    Result<SshAnswer> run()
    {
        if (const Result<void> begun = begin(); !begun)
            return tl::unexpected(begun.error());
        tell(RemoteStep::Connecting);
        while (!isOver()) {
            wait();
            take();
        }
        const bool endedByItself = m_ssh.state() == QProcess::NotRunning;
        m_session.end();
        take();
        if (m_stop.stop_requested())
            return sshCancelled(m_call.target);
        tell(RemoteStep::Receiving);
        return judged(endedByItself);
    }

private:
    Result<void> begin()
    {
        const QString program = QStandardPaths::findExecutable(u"ssh"_s);
        if (program.isEmpty())
            return noSsh(m_call.target);
        if (m_access.ask) {
            Result<std::unique_ptr<AskServer>> server = AskServer::start(
                [this](const Question& question, const std::stop_token& over) { return ask(question, over); });
            if (!server)
                return tl::unexpected(std::move(server).error());
            m_server = *std::move(server);
        }
        m_ssh.setProcessEnvironment(environment());
        m_ssh.start(program, sshArguments(m_call.target, m_server != nullptr, m_access.connectSeconds));
        if (!m_ssh.waitForStarted())
            return noSsh(m_call.target);
        m_session.started();
        m_clock.start();
        m_ssh.write(m_call.script);
        return {};
    }

    /// On the server's thread.
    std::optional<Secret> ask(const Question& question, const std::stop_token& over)
    {
        std::optional<Secret> answer = m_access.ask(question, over);
        const std::lock_guard lock(m_mutex);
        if (answer)
            m_answered.push_back(question);
        return answer;
    }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (m_server)
            m_server->addTo(environment);
        else
            environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s); // a jump host's ssh does not know our BatchMode
        return environment;
    }

    void wait()
    {
        QElapsedTimer waited;
        waited.start();
        if (!m_ssh.waitForReadyRead(50) && waited.elapsed() < 5 && m_ssh.state() != QProcess::NotRunning)
            QThread::msleep(10); // its output is closed, and it runs
    }

    void take()
    {
        if (const QByteArray said = m_ssh.readAllStandardError(); !said.isEmpty())
            m_answer.messages = (m_answer.messages + said).right(mostMessages);
        QByteArray piece = m_ssh.readAllStandardOutput();
        const qint64 room = m_call.maximumBytes - m_answer.output.size();
        m_answer.isCut = m_answer.isCut || piece.size() > room;
        piece.truncate(qsizetype(std::min<qint64>(piece.size(), room)));
        if (!piece.isEmpty()) {
            if (m_answer.output.isEmpty())
                m_begunAt = counted();
            m_answer.output += piece;
            if (m_call.received && !m_call.received(piece) && m_all.isForever())
                m_all.setRemainingTime(lastWordsAfter);
        }
        tellNowAndThen();
    }

    /// Milliseconds so far without those in which a question was open.
    qint64 counted() const { return m_clock.elapsed() - (m_server ? m_server->askedMs() : 0); }
    bool isAsking() const { return m_server && m_server->isAsking(); }

    bool isOver()
    {
        // ssh does not notice that somebody would not touch the key: it waits for the key itself.
        const std::optional<Question> refused = m_server ? m_server->unanswered() : std::nullopt;
        if (refused && refused->kind == Question::Kind::Touch)
            return true;
        if (m_ssh.state() == QProcess::NotRunning || m_stop.stop_requested() || m_answer.isCut || m_all.hasExpired())
            return true;
        const qint64 most = m_answer.output.isEmpty() ? m_access.connectSeconds * qint64(1000) * patience
                                                      : m_begunAt + m_call.seconds * qint64(1000);
        m_answer.isLate = !isAsking() && counted() > most;
        return m_answer.isLate;
    }

    void tell(RemoteStep step)
    {
        m_told.start();
        m_toldStep = step;
        if (m_access.watch)
            m_access.watch({.step = step, .bytes = m_answer.output.size()});
    }

    void tellNowAndThen()
    {
        const RemoteStep step = isAsking()                  ? RemoteStep::Asking
                                : m_answer.output.isEmpty() ? RemoteStep::Connecting
                                                            : RemoteStep::Receiving;
        if (step != m_toldStep || (step == RemoteStep::Receiving && m_told.elapsed() > 100))
            tell(step);
    }

    Result<SshAnswer> judged(bool endedByItself)
    {
        const bool isKilled = m_ssh.exitStatus() == QProcess::CrashExit;
        m_answer.exitCode = isKilled ? 255 : m_ssh.exitCode();
        const bool neverConnected = m_answer.isLate || (endedByItself && m_answer.exitCode == 255);
        if (!m_answer.output.isEmpty() || !neverConnected)
            return std::move(m_answer);
        const std::lock_guard lock(m_mutex);
        return sshFailed(m_call.target, {.messages = m_answer.messages,
                                         .isLate = m_answer.isLate,
                                         .mayAsk = m_server != nullptr,
                                         .unanswered = m_server ? m_server->unanswered() : std::nullopt,
                                         .answered = m_answered});
    }

    const SshCall& m_call;
    const Access& m_access;
    const std::stop_token m_stop;
    std::mutex m_mutex;
    std::vector<Question> m_answered;
    std::unique_ptr<AskServer> m_server; // outlives the ssh that asks it
    QProcess m_ssh;
    OwnSession m_session; // after the process: ends it first
    SshAnswer m_answer;
    QElapsedTimer m_clock;
    qint64 m_begunAt = 0;
    QDeadlineTimer m_all = QDeadlineTimer(QDeadlineTimer::Forever);
    QElapsedTimer m_told;
    RemoteStep m_toldStep = RemoteStep::Connecting;
};

} // namespace

QStringList sshArguments(const SshTarget& target, bool mayAsk, int connectSeconds)
{
    QStringList arguments{u"-T"_s};
    const auto set = [&](const QString& option) { arguments << u"-o"_s << option; };
    set(mayAsk ? u"BatchMode=no"_s : u"BatchMode=yes"_s);
    set(u"ConnectTimeout=%1"_s.arg(connectSeconds));
    for (const char* option :
         {"ServerAliveInterval=15", "ServerAliveCountMax=3", "NumberOfPasswordPrompts=1", "RemoteCommand=none",
          "ClearAllForwardings=yes", "ForwardAgent=no", "ForwardX11=no", "PermitLocalCommand=no", "StdinNull=no",
          "SessionType=default", "ForkAfterAuthentication=no", "ControlMaster=no",
          // So that its words can be read, and its fingerprints compared, whatever the configuration says.
          "LogLevel=INFO", "FingerprintHash=sha256"})
        set(QString::fromLatin1(option));
    if (target.port)
        arguments << u"-p"_s << QString::number(*target.port);
    if (target.user)
        arguments << u"-l"_s << target.user->text();
    return arguments << u"--"_s << target.host.text() << u"env LC_ALL=C sh -s"_s;
}

Result<SshAnswer> runOverSsh(const SshCall& call, const Access& access, std::stop_token stop)
{
    return Run(call, access, std::move(stop)).run();
}

} // namespace unitscope
