// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/wantedpasswords.h"

#include "importers/audit/auditscript.h"
#include "importers/audit/transcript.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isRedisPassword(QByteArrayView password)
{
    return !password.isEmpty()
           && std::none_of(password.begin(), password.end(), [](char c) { return c == '\n' || c == '\0'; });
}

} // namespace

std::vector<WantedPassword> wantedPasswords(QByteArrayView transcript)
{
    return wantedPasswordsIn(parseTranscript(transcript));
}

std::vector<WantedPassword> wantedPasswordsIn(const Transcript& transcript)
{
    std::vector<WantedPassword> wanted;
    int number = 0;
    for (const ByteRange& line : transcript.linesOf(u"redis.servers"_s)) {
        const Frame* info = transcript.find(u"redis.%1.info"_s.arg(++number));
        const QString address = QString::fromUtf8(transcript.view(line).trimmed());
        // The address goes back to the script, beside a password.
        if (info && info->note == FrameNote::Password && isAuditValue(address))
            wanted.push_back({address, transcript.view(info->body).contains("> HELLO 3 AUTH ")});
    }
    return wanted;
}

bool isRedisUser(QStringView user)
{
    return std::none_of(user.begin(), user.end(), [](QChar c) { return c.isSpace() || c < u' '; });
}

SecretPtr passwordLines(const std::vector<GivenPassword>& given)
{
    qsizetype size = 0;
    for (const GivenPassword& one : given)
        size += one.address.size() + one.user.size() * 4 + one.password.view().size() + 16;
    QByteArray lines;
    lines.reserve(size); // so that nothing of it is moved, and left behind
    for (const GivenPassword& one : given) {
        if (!isAuditValue(one.address) || !isRedisUser(one.user) || !isRedisPassword(one.password.view()))
            continue;
        lines += one.address.toLatin1() + ' ' + (one.user.isEmpty() ? u"default"_s : one.user).toUtf8() + ' ';
        lines += one.password.view();
        lines += '\n';
    }
    return lines.isEmpty() ? nullptr : std::make_shared<const Secret>(std::move(lines));
}

SecretPtr joinedLines(const SecretPtr& first, const SecretPtr& second)
{
    if (!first || !second)
        return first ? first : second;
    QByteArray lines;
    lines.reserve(first->view().size() + second->view().size() + 1);
    lines.append(first->view());
    if (!lines.endsWith('\n'))
        lines += '\n';
    return std::make_shared<const Secret>(std::move(lines.append(second->view())));
}

QString redisAccountLine()
{
    return u"ACL SETUSER unitscope-audit on '>PASSWORD' '%R~*' resetchannels -@all +ping +info '+client|list' +scan "
           "+xinfo +select"_s;
}

} // namespace unitscope
