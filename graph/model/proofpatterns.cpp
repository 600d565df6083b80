// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofpatterns.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// What systemctl says of one unit.
void addStates(std::vector<ProofPattern>& patterns)
{
    patterns.push_back({expression(u"\\bActive: *([a-z-]+)(?: +\\((?!Result:)([a-z-]+)[^)]{0,80}\\))?"_s),
                        Attr::ActiveState, Attr::SubState});
    patterns.push_back({expression(u"\\bActiveState *= *([a-z-]+)"_s), Attr::ActiveState});
    patterns.push_back({expression(u"\\bSubState *= *([a-z-]+)"_s), Attr::SubState});
    patterns.push_back({expression(u"\\bLoaded: *([a-z-]+)"
                                   "(?: +\\([^;)]{0,300}; *(enabled|disabled|static|masked|indirect|generated|alias|"
                                   "linked|transient|enabled-runtime))?"_s),
                        Attr::LoadState, Attr::Enabled});
    patterns.push_back({expression(u"\\bLoadState *= *([a-z-]+)"_s), Attr::LoadState});
    patterns.push_back({expression(u"\\bUnitFileState *= *([a-z-]+)"_s), Attr::Enabled});
    patterns.push_back(
        {expression(u"\\bis-active +[\\w@.:-]{1,255}[ :=>→`'\"-]{1,8}(?:(?:shows|says|returns|prints) +)?"
                    "(active|inactive|failed|activating|deactivating|reloading|unknown)\\b"_s),
         Attr::ActiveState});
    patterns.push_back(
        {expression(u"\\bis-enabled +[\\w@.:-]{1,255}[ :=>→`'\"-]{1,8}(?:(?:shows|says|returns|prints) +)?"
                    "(enabled|disabled|static|masked|indirect|generated|alias|linked)\\b"_s),
         Attr::Enabled});
    // "systemctl status x: active (running)", shortened by whoever wrote it. Only where the state ends the sentence or is
    // followed by its sub-state: "failed to ..." and "active users" are no states.
    patterns.push_back(
        {expression(u"\\bsystemctl +(?:-\\S{1,40} +){0,4}status +(?:-\\S{1,80} +){0,4}[\\w@.:\\\\-]{1,255}"
                    "[`'\"]? *(?::|=>?|->|→) *[`'\"]?(?:(?:shows|says|returns|prints) +)?"
                    "(active|inactive|failed|activating|deactivating|reloading)"
                    "(?: +\\((?:Result: [^)]{0,80}|(running|exited|dead|failed|waiting|listening|auto-restart|reload|"
                    "start(?:-pre|-post)?|stop(?:-[a-z]{1,12})?))\\)"
                    "|(?= *$| +since\\b| *[;,)|`'\"]|\\.(?: |$)))"_s),
         Attr::ActiveState, Attr::SubState});
}

void addUnits(std::vector<ProofPattern>& patterns)
{
    patterns.push_back(
        {expression(u"\\bsystemctl +(?:-\\S{1,40} +){0,4}(?:status|show|is-active|is-enabled|is-failed|cat)"
                    " +(?:-\\S{1,80} +){0,4}([\\w@.:\\\\-]{1,255})"_s),
         Attr::Unit});
    patterns.push_back(
        {expression(u"\\bjournalctl +(?:-\\S{1,40} +){0,4}(?:-u|--unit)[ =]([\\w@.:\\\\-]{1,255})"_s), Attr::Unit});
    patterns.push_back({expression(u"(?<![\\w-])Id=([\\w@.:\\\\-]{1,255})"_s), Attr::Unit});
    patterns.push_back({expression(u"[●○×] +([\\w@.:\\\\-]{1,255}\\.service)\\b"_s), Attr::Unit});
}

void addProcesses(std::vector<ProofPattern>& patterns)
{
    patterns.push_back({expression(u"\\b(?:main *)?pid *[:=]? *(\\d{1,10})\\b"_s), Attr::Pid});
    // A line of "ps aux": user, process id, and two shares with a decimal point.
    patterns.push_back(
        {expression(u"(?<!\\S)([a-z_][\\w-]{0,31}) +(\\d{1,10}) +\\d{1,4}\\.\\d +\\d{1,4}\\.\\d(?!\\S)"_s), Attr::User,
         Attr::Pid});
    patterns.push_back({expression(u"\\b(?:user *[:=] *|as user +)([a-z_][\\w-]{0,31})"_s), Attr::User});
    patterns.push_back(
        {expression(u"\\bexit(?:ed)?(?: +with)?(?:[ -]+(?:code|status))? *[:=]? *(\\d{1,3})\\b"_s), Attr::ExitCode});
    patterns.push_back({expression(u"\\b(?:status|ExecMainStatus) *= *(\\d{1,3})\\b"_s), Attr::ExitCode});
}

void addPorts(std::vector<ProofPattern>& patterns)
{
    patterns.push_back({expression(u"\\bport *[:=]? *(\\d{1,5})\\b"_s), Attr::Port});
    // "127.0.0.1:80", "*:80", "[::1]:80", ":::80"; not within a URL or a time.
    patterns.push_back(
        {expression(u"(?<![\\w.:/@\\]-])(\\d{1,3}(?:\\.\\d{1,3}){3}|\\*|localhost|::|\\[[0-9a-f:.]{2,45}\\]):"
                    "(\\d{1,5})(?![\\w.:])"_s),
         Attr::Address, Attr::Port});
    patterns.push_back({expression(u"(?<![^\\s(,;`'\"]):(\\d{1,5})(?![\\w.:])"_s), Attr::Port});
}

bool isTrailing(QChar letter)
{
    return letter == u'.' || letter == u':' || letter == u'-';
}

/// What stands just before says that somebody else listens there.
bool isOfAnother(QStringView before)
{
    const QStringView near = before.last(std::min<qsizetype>(before.size(), 24));
    return near.contains(u"connect"_s, Qt::CaseInsensitive);
}

bool isPlausible(Attr attr, const QString& value)
{
    if (attr == Attr::Port)
        return value.toInt() >= 1 && value.toInt() <= 65535;
    return attr != Attr::ExitCode || value.toInt() <= 255;
}

} // namespace

std::span<const ProofPattern> proofPatterns()
{
    static const std::vector<ProofPattern> patterns = [] {
        std::vector<ProofPattern> made;
        addStates(made);
        addUnits(made);
        addProcesses(made);
        addPorts(made);
        return made;
    }();
    return patterns;
}

void readPattern(const QString& line, const ProofPattern& pattern, std::vector<ProofStatement>& statements)
{
    constexpr int atMost = 64;
    auto matches = pattern.expression.globalMatch(line);
    for (int count = 0; count < atMost && matches.hasNext(); ++count) {
        const auto match = matches.next();
        const bool isPort = pattern.first == Attr::Port || pattern.second == Attr::Port;
        if (isPort && isOfAnother(QStringView(line).first(match.capturedStart())))
            continue;
        const auto add = [&](Attr attr, int group, qsizetype begin) {
            QString value = match.captured(group);
            qsizetype end = match.capturedEnd(group);
            for (; attr == Attr::Unit && !value.isEmpty() && isTrailing(value.back()); --end)
                value.chop(1);
            if (!value.isEmpty() && isPlausible(attr, value))
                statements.push_back({attr, value, begin, end});
        };
        add(pattern.first, 1, match.capturedStart());
        if (pattern.second)
            add(*pattern.second, 2, match.capturedStart());
    }
}

} // namespace unitscope
