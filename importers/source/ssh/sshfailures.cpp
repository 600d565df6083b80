// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshfailures.h"

#include "graph/base/safetext.h"
#include "importers/source/ssh/changedhostkey.h"
#include "importers/source/ssh/sshwords.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Words
{
    QString found;
    QString advice;
};

QString inTerminal(const SshTarget& target)
{
    QString command = u"ssh "_s;
    if (target.port)
        command += u"-p %1 "_s.arg(*target.port);
    return command + (target.user ? target.user->text() + u'@' : QString()) + target.host.text();
}

QString tryIn(const SshTarget& target)
{
    return u"Try \"%1\" in a terminal."_s.arg(inTerminal(target));
}

Words unansweredWords(const Question& question)
{
    const QString who = safeForPeople(elidedMiddle(question.who, 100));
    switch (question.kind) {
    case Question::Kind::Password: return {u"no answer to the question for the password of %1"_s.arg(who), {}};
    case Question::Kind::Passphrase: return {u"no answer to the question for the passphrase of %1"_s.arg(who), {}};
    case Question::Kind::HostKey:
        return {u"a host key (%1) that was not accepted"_s.arg(safeForPeople(question.fingerprint)),
                u"Compare it with the one that the host's administrator tells, and accept it if it is the same."_s};
    case Question::Kind::Touch: return {u"a security key that was not touched"_s, {}};
    case Question::Kind::Pin: return {u"no answer to the question for the PIN of %1"_s.arg(who), {}};
    case Question::Kind::Account: return {u"no answer to the question for the account"_s, {}};
    default: return {u"no answer to a question of the connection"_s, {}};
    }
}

Words hostKeyWords(const SshWords& words, const SshTarget& target, bool mayAsk)
{
    if (const std::optional<ChangedHostKey> changed = changedHostKey(words))
        return {describe(*changed), adviceFor(*changed)};
    if (!words.lineWith(u"REVOKED HOST KEY DETECTED"_s).isEmpty())
        return {u"a host key that is marked as revoked on this machine"_s,
                u"Ask the host's administrator; do not connect before."_s};
    return {mayAsk ? u"a host key that is not known here and was not accepted"_s
                   : u"a host key that is not known here, and nobody to ask"_s,
            u"Connect once with \"%1\" in a terminal, and compare the fingerprint with the one that the host's "
            u"administrator tells."_s.arg(inTerminal(target))};
}

/// Of what was typed and did not help; empty without it. ssh itself does not say whether a passphrase opened the key.
QString typedInVain(const std::vector<Question>& answered)
{
    for (const Question& question : answered) {
        const QString who = safeForPeople(elidedMiddle(question.who, 100));
        if (question.kind == Question::Kind::Passphrase)
            return u"a passphrase for %1 that did not help: it is wrong, or the server does not know that key"_s.arg(
                who);
        if (question.kind == Question::Kind::Password)
            return u"a wrong password for %1"_s.arg(who);
    }
    return {};
}

/// Why no key or password was taken: what ssh said before, and which methods the server has.
Words permissionWords(const SshWords& words, const SshTarget& target, const SshFailure& failure)
{
    const QString methods = words.between(u"Permission denied ("_s, u")"_s);
    Words denied{u"a refusal to log in (the server takes: %1)"_s.arg(methods),
                 u"Check the account and the key. "_s + tryIn(target)};
    if (const QString typed = typedInVain(failure.answered); !typed.isEmpty())
        denied.found = typed;
    else if (!words.lineWith(u"incorrect passphrase supplied"_s).isEmpty())
        denied.found = u"a wrong passphrase for the key %1"_s.arg(words.between(u"Load key \""_s, u"\""_s));
    else if (!words.lineWith(u"UNPROTECTED PRIVATE KEY FILE"_s).isEmpty())
        denied = {u"a key file that others may read, which ssh does not use"_s,
                  u"Take the permissions away from the others: chmod go= on the key file."_s};
    else if (!words.lineWith(u"signing failed"_s).isEmpty())
        denied.found = u"a key that did not sign (%1)"_s.arg(words.lineWith(u"signing failed"_s));
    else if (!failure.mayAsk)
        denied.advice = u"Nobody can be asked for a password or passphrase here: check the account, load the key into "
                        u"ssh-agent, or open it in the window or on a terminal."_s;
    return denied;
}

Words unreachedWords(const QString& line, const SshTarget& target)
{
    const QString port = target.port ? QString::number(*target.port) : u"the port of ssh"_s;
    if (line.contains("Connection refused"_L1))
        return {u"a refusal: nothing listens on %1 there"_s.arg(port),
                u"Check the host and the port, and whether sshd runs there."_s};
    if (line.contains("timed out"_L1))
        return {u"silence: no answer in the time to connect"_s,
                u"Check the host and the port; a firewall may be in between."_s};
    if (line.contains("No route to host"_L1) || line.contains("unreachable"_L1))
        return {u"no way to it in the network"_s, u"Check this machine's network, a VPN for example."_s};
    return {line, u"Check the host and the port. "_s + tryIn(target)};
}

bool isConfiguration(const QString& line)
{
    static constexpr QLatin1StringView signs[] = {
        "Bad configuration option"_L1,   "bad configuration options"_L1, "Bad owner or permissions on"_L1,
        "too long for Unix domain"_L1,   "ControlPath too long"_L1,      "missing argument"_L1,
        "extra arguments at end"_L1,     "unsupported option"_L1,        "Cannot execute command-line and remote"_L1,
        "Can't open user config file"_L1};
    return std::any_of(std::begin(signs), std::end(signs),
                       [&](QLatin1StringView sign) { return line.contains(sign, Qt::CaseInsensitive); });
}

Words configurationWords(const SshWords& words, const QString& line)
{
    const QString first = words.lineWith(u"Bad configuration option"_s);
    if (first.startsWith("command-line"_L1))
        return {u"an ssh that is too old (%1)"_s.arg(first), u"Install OpenSSH 8.7 or newer on this machine."_s};
    return {u"an ssh configuration that ssh refuses: %1"_s.arg(first.isEmpty() ? line : first),
            u"Mend the file that it names, or the options for this host in it."_s};
}

/// What the last line tells; nothing if it is none that is known.
std::optional<Words> wordsFor(const SshWords& words, const SshTarget& target, const SshFailure& failure)
{
    const QString line = words.last();
    if (line.contains("Host key verification failed"_L1))
        return hostKeyWords(words, target, failure.mayAsk);
    if (line.contains("Could not resolve hostname"_L1))
        return Words{u"no such name: neither the ssh configuration nor the network knows \"%1\""_s.arg(
                         words.between(u"Could not resolve hostname "_s, u":"_s)),
                     u"Check the spelling, or give an address."_s};
    if (line.contains("connect to host"_L1) || line.contains("timed out"_L1))
        return unreachedWords(line, target);
    if (!words.lineWith(u"Too many authentication failures"_s).isEmpty())
        return Words{
            u"a server that was offered too many keys"_s,
            u"Set \"IdentitiesOnly yes\" and the right IdentityFile for this host in the ssh configuration."_s};
    if (line.contains("Permission denied ("_L1))
        return permissionWords(words, target, failure);
    if (isConfiguration(line))
        return configurationWords(words, line);
    if (line.contains("no matching"_L1))
        return Words{u"no method that both sides know: %1"_s.arg(line), u"One of the two is very old: update it."_s};
    if (line.contains("Connection closed"_L1) || line.contains("Connection reset"_L1)
        || line.contains("Disconnected from"_L1))
        return Words{
            u"a server that closed the connection before the login"_s,
            u"It may refuse this account or address, or have too many connections: ask its administrator, or try "
            u"again later."_s};
    return std::nullopt;
}

/// A jump host, or whatever command of the configuration stands between.
Words throughProxy(const SshWords& words, const SshTarget& target, const SshFailure& failure)
{
    const QString refused = words.between(u"open failed: "_s, {});
    if (!refused.isEmpty())
        return {u"a jump host that does not reach it (%1)"_s.arg(refused),
                u"Check the host's name and port as the jump host sees them."_s};
    const std::optional<Words> known = words.last().isEmpty() ? std::nullopt : wordsFor(words, target, failure);
    if (known)
        return {u"no connection to the jump host: "_s + known->found, known->advice};
    return {u"the command between this machine and the host ended%1"_s.arg(
                words.last().isEmpty() ? QString() : u" ("_s + words.last() + u')'),
            u"Check ProxyJump and ProxyCommand for this host in the ssh configuration. "_s + tryIn(target)};
}

tl::unexpected<Error> noConnection(const SshTarget& target, const Words& words)
{
    return failed({.code = Error::Code::Unreachable,
                   .where = {.file = target.text()},
                   .expected = u"a connection over ssh"_s,
                   .found = words.found,
                   .advice = words.advice});
}

} // namespace

tl::unexpected<Error> sshFailed(const SshTarget& target, const SshFailure& failure)
{
    SshWords words(failure.messages);
    if (failure.unanswered) {
        Words unanswered = unansweredWords(*failure.unanswered);
        if (const QString before = typedInVain(failure.answered); !before.isEmpty())
            unanswered.found = before + u"; then "_s + unanswered.found;
        return noConnection(target, unanswered);
    }
    if (failure.isLate)
        return noConnection(target, {u"silence: connected, and no answer in the time for it"_s,
                                     u"The host may be overloaded, or no ssh server. "_s + tryIn(target)});
    if (words.takeEndOfProxy())
        return noConnection(target, throughProxy(words, target, failure));
    if (const std::optional<Words> known = wordsFor(words, target, failure))
        return noConnection(target, *known);
    return noConnection(target, {words.last().isEmpty() ? u"none, and no reason"_s : words.last(), tryIn(target)});
}

tl::unexpected<Error> noSsh(const SshTarget& target)
{
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = target.text()},
                   .expected = u"the program ssh on this machine"_s,
                   .found = u"none in PATH"_s,
                   .advice = u"Install the OpenSSH client, or fetch the file with your own tools."_s});
}

tl::unexpected<Error> sshCancelled(const SshTarget& target)
{
    return failed({.code = Error::Code::Cancelled,
                   .where = {.file = target.text()},
                   .expected = u"an answer over ssh"_s,
                   .found = u"a request to stop"_s,
                   .advice = u"Open it again to connect."_s});
}

tl::unexpected<Error> scriptNeverBegan(const SshTarget& target, const SshAnswer& answer)
{
    const SshWords said(answer.output.first(std::min<qsizetype>(answer.output.size(), 4096)));
    const SshWords complained(answer.messages);
    QString found = u"a connection that ended without a word of it"_s;
    if (answer.isCut)
        found = u"other output without end, which begins: %1"_s.arg(said.first());
    else if (answer.isLate)
        found = u"not a word of it in the time for it"_s;
    else if (answer.exitCode == 126 || answer.exitCode == 127)
        found = u"no shell or tools for it there (%1)"_s.arg(complained.last());
    else if (!said.first().isEmpty())
        found = u"other words: %1"_s.arg(said.first());
    else if (!complained.last().isEmpty())
        found = complained.last();
    return failed({.code = Error::Code::Incomplete,
                   .where = {.file = target.text()},
                   .expected = u"the answer of the script that was sent"_s,
                   .found = found,
                   .advice = u"The account needs \"sh\" and the usual tools, and no command of its own in the way: try "
                             u"\"%1 true\" in a terminal."_s.arg(inTerminal(target))});
}

} // namespace unitscope
