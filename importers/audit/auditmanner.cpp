// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditmanner.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"
#include "importers/audit/transcript.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestAccount = 40;

/// "uid=0(root) gid=0(root) groups=0(root)"
QString accountIn(const QString& text)
{
    const qsizetype open = text.indexOf(u'(');
    const qsizetype close = text.indexOf(u')', open);
    if (!text.startsWith("uid="_L1) || open < 0 || close <= open)
        return {};
    return safeForPeople(shortened(text.mid(open + 1, close - open - 1), longestAccount));
}

QStringList* listOf(AuditOptions& options, QStringView option)
{
    if (option == "--venvs"_L1)
        return &options.venvs;
    if (option == "--code"_L1)
        return &options.code;
    if (option == "--redis"_L1)
        return &options.redis;
    return option == "--database"_L1 ? &options.databases : nullptr;
}

/// One line of "audit.options"; what a later script may say besides is passed over.
void readOption(QStringView line, AuditManner& manner)
{
    const qsizetype space = line.indexOf(u' ');
    const QStringView option = line.first(space < 0 ? line.size() : space);
    const QStringView value = space < 0 ? QStringView() : line.sliced(space + 1);
    AuditOptions& options = *manner.options;
    if (QStringList* list = listOf(options, option)) {
        if (isAuditValue(value))
            list->append(value.toString());
        else if (!manner.lost.contains(option))
            manner.lost.append(option.toString());
    } else if (option == "--read-code"_L1) {
        options.readsCode = value != "no"_L1;
    } else if (option == "--seconds"_L1) {
        bool isNumber = false;
        const int seconds = value.toInt(&isNumber);
        if (isNumber && seconds > 0 && seconds <= 86400)
            options.seconds = seconds;
    } else if (option == "redis-accounts"_L1) {
        manner.hadPasswords = true;
    }
}

} // namespace

AuditOptions AuditManner::again() const
{
    if (options)
        return *options;
    AuditOptions known;
    known.readsCode = !isWithoutCode;
    return known;
}

AuditManner auditManner(QByteArrayView bytes)
{
    AuditManner manner;
    const Transcript transcript = parseTranscript(bytes);
    if (const Frame* account = transcript.evidence(u"host.account"_s))
        manner.account = accountIn(decodedLossy(transcript.view(account->body)));
    const Frame* code = transcript.find(u"files.code.lines"_s);
    manner.isWithoutCode = code && code->note == FrameNote::Skipped;
    if (const Frame* said = transcript.find(u"audit.options"_s); said && said->isWhole()) {
        manner.options.emplace();
        for (const ByteRange& line : transcript.linesOf(*said))
            readOption(decodedLossy(transcript.view(line)), manner);
    }
    return manner;
}

QStringList differentOptions(const AuditOptions& before, const AuditOptions& after)
{
    QStringList words;
    if (before.venvs != after.venvs)
        words += u"folders of virtual environments"_s;
    if (before.code != after.code)
        words += u"folders of code"_s;
    if (before.redis != after.redis)
        words += u"Redis servers"_s;
    if (before.databases != after.databases)
        words += u"databases of Redis"_s;
    if (before.readsCode != after.readsCode)
        words += u"whether code is read"_s;
    if (before.seconds != after.seconds)
        words += u"seconds it may take"_s;
    return words;
}

} // namespace unitscope
