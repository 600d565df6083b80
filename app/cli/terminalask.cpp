// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminalask.h"

#include "app/cli/standardstreams.h"
#include "app/cli/terminal.h"
#include "graph/base/safetext.h"
#include "importers/source/ssh/fingerprint.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Kind = Question::Kind;

constexpr int groupsInLine = 6;

/// Set apart from what this program says itself.
QString quoted(const QString& text)
{
    return text.isEmpty() ? QString() : u"    "_s + QString(text).replace(u"\n"_s, u"\n    "_s) + u'\n';
}

QString large(const QString& fingerprint)
{
    const QStringList groups = fingerprintGroups(fingerprint);
    QString lines;
    for (qsizetype i = 0; i < groups.size(); i += groupsInLine)
        lines += u"    \x1b[1m"_s + groups.mid(i, groupsInLine).join(u' ') + u"\x1b[0m\n"_s;
    return lines;
}

QString hostKeyWords(const Question& question)
{
    return u"\nUnknown host: %1\n"_s.arg(question.who) + quoted(question.text)
           + u"The fingerprint of its %1 key:\n\n"_s.arg(question.keyType) + large(question.fingerprint)
           + u"\n    %1\n\n"_s.arg(question.fingerprint)
           + u"To compare it, the host's administrator runs there: %1\n"_s.arg(fingerprintCommand(question.keyType))
           + u"Trust this host? Type yes, or the fingerprint; anything else means no: "_s;
}

/// Without what people put between the groups when they type it.
std::optional<Secret> hostKeyAnswer(const Question& question, const std::optional<Secret>& line)
{
    QString typed = line ? QString::fromUtf8(line->view()).remove(u' ') : QString();
    const bool isYes = typed.compare(u"yes"_s, Qt::CaseInsensitive) == 0;
    if (!isYes && typed != question.fingerprint && typed != question.fingerprint.section(u':', 1))
        return std::nullopt;
    return Secret(question.fingerprint.toUtf8());
}

QString secretWords(const Question& question)
{
    switch (question.kind) {
    case Kind::Password: return u"Password of %1: "_s.arg(question.who);
    case Kind::Passphrase:
        return question.who.isEmpty() ? u"Passphrase of the key: "_s
                                      : u"Passphrase of the key %1: "_s.arg(question.who);
    case Kind::Pin: return u"PIN of %1: "_s.arg(question.who);
    default:
        return (question.who.isEmpty() ? u"ssh"_s : question.who) + u" asks:\n"_s + quoted(question.text)
               + u"Answer: "_s;
    }
}

void waitUntilStopped(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait(lock, stop, [] { return false; });
}

std::optional<Secret> put(const Terminal& terminal, const Question& question, const std::stop_token& stop)
{
    if (question.kind == Kind::Touch) {
        terminal.write(u"Touch your security key to go on, or stop with Ctrl+C.\n"_s + quoted(question.text), stop);
        waitUntilStopped(stop);
        return std::nullopt;
    }
    if (question.kind == Kind::HostKey || question.kind == Kind::Confirm) {
        const QString words = question.kind == Kind::HostKey ? hostKeyWords(question)
                                                             : u"ssh asks for permission:\n"_s + quoted(question.text)
                                                                   + u"Type yes to allow it: "_s;
        terminal.write(words, stop);
        std::optional<Secret> line = terminal.readLine(true, stop);
        if (question.kind == Kind::HostKey)
            return hostKeyAnswer(question, line);
        return line && line->view() == "yes" ? std::move(line) : std::nullopt;
    }
    if (question.kind == Kind::Account) {
        terminal.write(u"Account for %1 [default]: "_s.arg(question.who), stop);
        return terminal.readLine(true, stop);
    }
    terminal.write(secretWords(question), stop);
    std::optional<Secret> line = terminal.readLine(false, stop);
    terminal.write(u"\n"_s, stop); // the one that was typed is not seen
    return line && !line->isEmpty() ? std::move(line) : std::nullopt;
}

} // namespace

Ask askAt(const QByteArray& path)
{
    return [path, turn = std::make_shared<std::timed_mutex>()](const Question& question,
                                                               const std::stop_token& stop) -> std::optional<Secret> {
        std::unique_lock lock(*turn, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(50))) {
            if (stop.stop_requested())
                return std::nullopt;
        }
        const std::unique_ptr<Terminal> terminal = Terminal::open(path);
        return terminal ? put(*terminal, question, stop) : std::nullopt;
    };
}

Ask askAtTerminal()
{
    return isTerminal(2) && Terminal::open() ? askAt("/dev/tty") : Ask();
}

} // namespace unitscope
