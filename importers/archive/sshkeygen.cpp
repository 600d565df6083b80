// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/sshkeygen.h"

#include "graph/base/safetext.h"
#include "importers/source/ownsession.h"
#include "importers/source/ssh/askserver.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qstandardpaths.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> noKeygen()
{
    return failed(
        {.code = Error::Code::Incomplete,
         .where = {.file = u"ssh-keygen"_s},
         .expected = u"the program that makes and checks signatures"_s,
         .found = u"none that can be started"_s,
         .advice = u"It is part of OpenSSH: install the package openssh-client (openssh-clients, openssh)."_s});
}

/// Whoever would not touch the key: ssh-keygen goes on waiting for the key itself.
bool isTouchRefused(const AskServer* server)
{
    const std::optional<Question> refused = server ? server->unanswered() : std::nullopt;
    return refused && refused->kind == Question::Kind::Touch;
}

} // namespace

Result<KeygenAnswer> runKeygen(const KeygenCall& call, const std::stop_token& stop)
{
    const QString program = QStandardPaths::findExecutable(u"ssh-keygen"_s);
    if (program.isEmpty())
        return noKeygen();
    std::unique_ptr<AskServer> server;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (call.ask) {
        Result<std::unique_ptr<AskServer>> started = AskServer::start(call.ask);
        if (!started)
            return tl::unexpected(std::move(started).error());
        server = *std::move(started);
        server->addTo(environment);
    } else {
        environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"never"_s);
    }
    QProcess keygen;
    OwnSession session(keygen);
    keygen.setProcessEnvironment(environment);
    keygen.start(program, call.arguments);
    if (!keygen.waitForStarted())
        return noKeygen();
    session.started();
    keygen.write(call.input);
    keygen.closeWriteChannel();
    QElapsedTimer clock;
    clock.start();
    KeygenAnswer answer;
    while (keygen.state() != QProcess::NotRunning && !keygen.waitForFinished(50)) {
        if (stop.stop_requested()) {
            session.end();
            return failed({.code = Error::Code::Cancelled});
        }
        const bool isAsking = server && server->isAsking();
        const qint64 counted = clock.elapsed() - (server ? server->askedMs() : 0);
        answer.isLate = !isAsking && counted > call.seconds * qint64(1000);
        if (answer.isLate || isTouchRefused(server.get()))
            session.end();
    }
    answer.isDone = !answer.isLate && keygen.exitStatus() == QProcess::NormalExit && keygen.exitCode() == 0;
    answer.output = keygen.readAllStandardOutput();
    answer.messages = keygen.readAllStandardError();
    return answer;
}

QString lastWords(const KeygenAnswer& answer)
{
    if (answer.isLate)
        return u"ssh-keygen did not end in time"_s;
    const QList<QByteArray> lines = answer.messages.trimmed().split('\n');
    return safeForPeople(shortened(decodedLossy(lines.back()).trimmed(), 200));
}

} // namespace unitscope
