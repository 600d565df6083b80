// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/heading.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::pair<S, S> categories[] = {{"running"_L1, "RUNNING"_L1},      {"active"_L1, "RUNNING"_L1},
                                          {"stopped"_L1, "STOPPED"_L1},      {"inactive"_L1, "STOPPED"_L1},
                                          {"failed"_L1, "FAILED"_L1},        {"failing"_L1, "FAILED"_L1},
                                          {"orphaned"_L1, "ORPHANED"_L1},    {"orphan"_L1, "ORPHANED"_L1},
                                          {"orphans"_L1, "ORPHANED"_L1},     {"unknown"_L1, "UNKNOWN"_L1},
                                          {"unclassified"_L1, "UNKNOWN"_L1}, {"disabled"_L1, "DISABLED"_L1}};

struct TopicWord
{
    S word;
    HeadingTopic topic;
};

// The first row of which the heading has the word decides.
constexpr TopicWord topicWords[] = {{"gate"_L1, HeadingTopic::Gates},
                                    {"gates"_L1, HeadingTopic::Gates},
                                    // How something was found out is no list of what was found.
                                    {"verification"_L1, HeadingTopic::Prose},
                                    {"discovery"_L1, HeadingTopic::Prose},
                                    {"inspection"_L1, HeadingTopic::Prose},
                                    {"validation"_L1, HeadingTopic::Prose},
                                    {"scan"_L1, HeadingTopic::Prose},
                                    {"proof"_L1, HeadingTopic::Prose},
                                    {"methodology"_L1, HeadingTopic::Prose},
                                    {"commands"_L1, HeadingTopic::Prose},
                                    {"how"_L1, HeadingTopic::Prose},
                                    {"timers"_L1, HeadingTopic::Timers},
                                    {"timer"_L1, HeadingTopic::Timers},
                                    {"targets"_L1, HeadingTopic::Targets},
                                    {"target"_L1, HeadingTopic::Targets},
                                    {"venvs"_L1, HeadingTopic::Venvs},
                                    {"venv"_L1, HeadingTopic::Venvs},
                                    {"virtualenvs"_L1, HeadingTopic::Venvs},
                                    {"environments"_L1, HeadingTopic::Venvs},
                                    {"streams"_L1, HeadingTopic::Streams},
                                    {"ports"_L1, HeadingTopic::Ports},
                                    {"listeners"_L1, HeadingTopic::Ports},
                                    {"entrypoints"_L1, HeadingTopic::Code},
                                    {"entrypoint"_L1, HeadingTopic::Code},
                                    {"microservices"_L1, HeadingTopic::Code},
                                    {"libraries"_L1, HeadingTopic::Code},
                                    {"code"_L1, HeadingTopic::Code},
                                    {"observations"_L1, HeadingTopic::Observations},
                                    {"observation"_L1, HeadingTopic::Observations},
                                    {"notes"_L1, HeadingTopic::Observations},
                                    {"anomalies"_L1, HeadingTopic::Observations},
                                    {"warnings"_L1, HeadingTopic::Observations},
                                    {"statistics"_L1, HeadingTopic::Statistics},
                                    {"summary"_L1, HeadingTopic::Statistics},
                                    {"totals"_L1, HeadingTopic::Statistics},
                                    {"counts"_L1, HeadingTopic::Statistics},
                                    {"modules"_L1, HeadingTopic::Modules},
                                    {"services"_L1, HeadingTopic::Modules},
                                    {"units"_L1, HeadingTopic::Modules},
                                    {"purpose"_L1, HeadingTopic::Prose},
                                    {"files"_L1, HeadingTopic::Prose},
                                    {"integration"_L1, HeadingTopic::Prose},
                                    {"steps"_L1, HeadingTopic::Prose},
                                    {"checklist"_L1, HeadingTopic::Prose},
                                    {"recommendations"_L1, HeadingTopic::Prose},
                                    {"contents"_L1, HeadingTopic::Prose},
                                    {"references"_L1, HeadingTopic::Prose},
                                    {"glossary"_L1, HeadingTopic::Prose},
                                    {"legend"_L1, HeadingTopic::Prose},
                                    {"usage"_L1, HeadingTopic::Prose},
                                    {"about"_L1, HeadingTopic::Prose},
                                    {"history"_L1, HeadingTopic::Prose},
                                    {"changelog"_L1, HeadingTopic::Prose},
                                    {"contact"_L1, HeadingTopic::Prose},
                                    {"introduction"_L1, HeadingTopic::Prose},
                                    {"architecture"_L1, HeadingTopic::Prose}};

HeadingTopic topicOf(const QStringList& words)
{
    for (const TopicWord& row : topicWords) {
        if (words.contains(row.word))
            return row.topic;
    }
    return words.contains("entry"_L1) && words.contains("points"_L1) ? HeadingTopic::Code : HeadingTopic::Unknown;
}

/// "3. Title", "2) Title", "4.1 Title" without the number.
Words withoutNumber(const Words& words)
{
    static const QRegularExpression number(u"^(?:\\d+\\.)*\\d+[.)]?\\s+(?=\\D)"_s);
    const auto match = number.match(words.view().toString());
    return words.from(match.capturedLength());
}

/// The words that say a category: of one word "Running", not of a whole title.
void findCategory(ReportHeading& heading, const Words& title)
{
    static const QRegularExpression word(u"\\p{L}+"_s);
    auto matches = word.globalMatch(title.view().toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        heading.category = categoryOf(match.captured().toLower());
        if (heading.category.isEmpty())
            continue;
        heading.categoryWords = title.sliced(match.capturedStart(), match.capturedLength());
        return;
    }
}

void findSubState(ReportHeading& heading, const Words& title)
{
    static const QRegularExpression restart(u"\\bauto[- ]?restart(?:ing)?\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = restart.match(title.view().toString());
    if (!match.hasMatch())
        return;
    heading.subState = u"auto-restart"_s;
    heading.subStateWords = title.sliced(match.capturedStart(), match.capturedLength());
}

} // namespace

ReportHeading headingOf(const Words& words, int level)
{
    const Remarked parts = remarkAtEnd(undecorated(words));
    ReportHeading heading{.title = undecorated(withoutNumber(parts.text)), .level = level};
    if (!parts.remark.isEmpty())
        heading.count = numberIn(parts.remark);
    const QStringList title = lowerWords(heading.title.view());
    heading.topic = topicOf(title);
    heading.isWithout = title.contains("without"_L1) || title.contains("libraries"_L1);
    findSubState(heading, heading.title);
    const bool isOfModules = heading.topic == HeadingTopic::Modules || title.contains("module"_L1)
                             || title.contains("service"_L1) || title.contains("unit"_L1);
    if (!isOfModules && (heading.topic != HeadingTopic::Unknown || title.size() > 1))
        return heading;
    if (heading.subState.isEmpty())
        findCategory(heading, heading.title);
    if (!heading.category.isEmpty() || !heading.subState.isEmpty())
        heading.topic = HeadingTopic::Modules;
    return heading;
}

QString categoryOf(QStringView lowerWord)
{
    const auto* row = std::find_if(std::begin(categories), std::end(categories),
                                   [lowerWord](const auto& pair) { return lowerWord == pair.first; });
    return row != std::end(categories) ? QString(row->second) : QString();
}

} // namespace unitscope
