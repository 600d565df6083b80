// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/redispasswords.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

SecretPtr askForPasswords(const std::vector<WantedPassword>& wanted, const QString& host, const Console& console,
                          const std::stop_token& stop)
{
    if (!console.ask)
        return nullptr;
    leaveNoCore();
    std::vector<GivenPassword> given;
    for (const WantedPassword& one : wanted) {
        const QString who = u"Redis at "_s + one.address + (host.isEmpty() ? QString() : u" on "_s + host);
        say(console, who + (one.isWrong ? u" did not accept the password"_s : u" wants a password"_s)
                         + u"; without one it is not looked at"_s);
        const std::optional<Secret> user = console.ask({.kind = Question::Kind::Account, .who = who}, stop);
        if (!user)
            continue;
        std::optional<Secret> password = console.ask({.kind = Question::Kind::Password, .who = who}, stop);
        if (password)
            given.push_back({one.address, QString::fromUtf8(user->view()), *std::move(password)});
    }
    return stop.stop_requested() ? nullptr : passwordLines(given);
}

void sayPasswordsAreWanted(const std::vector<WantedPassword>& wanted, const Console& console)
{
    for (const WantedPassword& one : wanted)
        say(console, u"Redis at %1 was not looked at: password needed%2"_s.arg(
                         one.address, one.isWrong ? u", another one than was given"_s : QString()));
    if (!wanted.empty())
        say(console, u"this account is enough: "_s + redisAccountLine()
                         + u"; its password is taken from standard input with --redis-passwords"_s);
}

} // namespace unitscope
