// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/prompt.h"

#include "graph/base/safetext.h"

#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Kind = Question::Kind;

constexpr int mostWho = 400;   // a path may be long
constexpr int mostText = 8000; // a server may word a prompt as long as it likes

QString safeName(const QString& name)
{
    return elidedMiddle(safeForPeople(name), mostWho);
}

QString safeText(const QString& text)
{
    return shortened(safeLines(text.trimmed()), mostText);
}

/// 'db-1 (192.0.2.7)', or only the address where both are the same.
QString hostOf(const QString& name, const QString& address)
{
    return safeName(address.isEmpty() || address == name ? name : name + u" ("_s + address + u')');
}

std::optional<Question> hostKey(const QString& text)
{
    static const QRegularExpression host(
        u"^The authenticity of host '([^'\\n]*?)(?: \\(([^()'\\n]*)\\))?' can't be established[.,]?(?=\\n)"_s);
    static const QRegularExpression key(u"\\n([A-Za-z0-9-]+) key fingerprint is ([A-Za-z0-9]+:[A-Za-z0-9+/=:]+)\\."_s);
    static const QRegularExpression end(u"\\nAre you sure you want to continue connecting[^\\n]*$"_s);
    const auto asked = host.match(text);
    const auto shown = key.match(text);
    if (!asked.hasMatch() || !shown.hasMatch())
        return std::nullopt;
    // What else ssh knows of the key: under which other names, that the host had keys of another type.
    const QString rest = text.mid(asked.capturedEnd(), shown.capturedStart() - asked.capturedEnd())
                         + text.mid(shown.capturedEnd()).remove(end);
    return Question{.kind = Kind::HostKey,
                    .who = hostOf(asked.captured(1), asked.captured(2)),
                    .text = safeText(rest),
                    .keyType = shown.captured(1),
                    .fingerprint = shown.captured(2)};
}

/// What the server words itself, in keyboard-interactive authentication.
std::optional<Question> fromServer(const QString& text)
{
    static const QRegularExpression worded(u"^\\(([^()\\n]+@[^()\\n]+)\\) (.*)$"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression password(u"^[^\\n]*\\bpassword\\b[^\\n]*$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        u"one.?time|\\botp\\b|\\bcode\\b|token|verification|\\bpin\\b|\\bnew\\b|\\bold\\b|current|again|retype"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = worded.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString words = match.captured(2).trimmed();
    const bool isPassword = password.match(words).hasMatch() && !other.match(words).hasMatch();
    return Question{
        .kind = isPassword ? Kind::Password : Kind::Code, .who = safeName(match.captured(1)), .text = safeText(words)};
}

struct Wording
{
    Kind kind;
    QRegularExpression pattern; ///< the first group that has text is who
};

std::optional<Question> fromClient(const QString& text)
{
    static const Wording wordings[] = {
        {Kind::Password, QRegularExpression(u"^([^\\n]+@[^\\n]+)'s password: ?$"_s)},
        {Kind::Passphrase, QRegularExpression(u"^Enter passphrase(?: for key| \\(empty for no passphrase\\))?: ?$"_s)},
        {Kind::Passphrase,
         QRegularExpression(
             u"^(?:Enter passphrase|Bad passphrase, try again) for (?:key )?(?:['\"]([^\\n]*)['\"]|([^\\n]*?))"
             "(?: \\(will confirm each use\\))?: ?$"_s)},
        {Kind::Pin,
         QRegularExpression(u"^Enter PIN(?: and confirm user presence)? for (?:'([^\\n]*)'|([^\\n]*?)): ?$"_s)},
        {Kind::Confirm, QRegularExpression(u"^[^\\n]*\\? ?\\(yes/no\\):? ?$"_s)},
    };
    for (const Wording& wording : wordings) {
        const auto match = wording.pattern.match(text);
        if (!match.hasMatch())
            continue;
        const QString who = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        return Question{.kind = wording.kind, .who = safeName(who), .text = safeText(text)};
    }
    return std::nullopt;
}

} // namespace

Question questionFrom(askprotocol::Hint hint, QByteArrayView prompt)
{
    const QString text = decodedLossy(prompt);
    if (hint == askprotocol::Hint::Confirm)
        return {.kind = Kind::Confirm, .text = safeText(text)};
    if (hint == askprotocol::Hint::None) {
        static const QRegularExpression key(u"^Confirm user presence for key ([^\\n]+)$"_s);
        return {.kind = Kind::Touch, .who = safeName(key.match(text).captured(1)), .text = safeText(text)};
    }
    // First the server's, which may word whatever it likes behind the account.
    if (std::optional<Question> question = fromServer(text))
        return *question;
    if (std::optional<Question> question = hostKey(text))
        return *question;
    if (std::optional<Question> question = fromClient(text))
        return *question;
    return {.kind = Kind::Code, .text = safeText(text)};
}

bool isRepeated(QByteArrayView prompt)
{
    return prompt.startsWith("Please type 'yes'");
}

} // namespace unitscope
