// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/historytext.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString nameOf(const Subject& subject)
{
    if (const NodeId* node = std::get_if<NodeId>(&subject))
        return wordsFor(*node, true);
    const EdgeId& edge = std::get<EdgeId>(subject);
    return wordsFor(edge.from, true) + u" -"_s + wordFor(edge.kind) + u"-> "_s + wordsFor(edge.to, true);
}

QString momentWords(const Moment& moment)
{
    return u"snapshot %1 (%2)"_s.arg(moment.number).arg(timeText(moment.time));
}

QString rangeWords(const HistoryRun& run)
{
    if (run.snapshots == 1)
        return momentWords(run.first);
    return momentWords(run.first) + u" to "_s + momentWords(run.last)
           + (run.snapshots == 2 ? QString() : u", %1 in all"_s.arg(run.snapshots));
}

QString valueWords(const HistoryRun& run)
{
    QStringList values;
    for (const Value& value : run.values)
        values << elidedMiddle(wordsFor(value), 200);
    return values.join(u", "_s);
}

QString runLine(const HistoryRun& run)
{
    QString line = u"    "_s + (run.values.empty() ? stateWords(run) : valueWords(run)) + u": "_s + rangeWords(run);
    if (run.said)
        line += u" [%1:%2]"_s.arg(safeForPeople(run.said->source)).arg(run.said->line);
    if (run.renaming)
        line += (run.state == HistoryState::There ? u", before service:"_s : u", from now on service:"_s)
                + safeForPeople(run.renaming->from.name()) + u" ("_s + whyRenamed(*run.renaming) + u')';
    return line + u'\n';
}

QString headline(const History& history)
{
    const QString name = nameOf(history.subject);
    const std::optional<Moment> first = history.firstSeen();
    if (!first)
        return name + u": in no snapshot\n"_s;
    const std::optional<Moment> last = history.lastSeen();
    const QString until = last == first ? u", and only there"_s : u", last in "_s + momentWords(*last);
    const HistoryRun& now = history.runs.back();
    const QString since = name + u": first seen in "_s + momentWords(*first);
    switch (now.state) {
    case HistoryState::There:
    case HistoryState::Named: return since + u'\n';
    case HistoryState::Absent: return since + until + u"; now gone\n"_s;
    default: return since + until + u"; not looked at since\n"_s;
    }
}

/// Whether it was stated with one value wherever the thing was there.
bool isSteady(const FieldHistory& field)
{
    const auto stated = std::find_if(field.runs.rbegin(), field.runs.rend(),
                                     [](const HistoryRun& run) { return run.state == HistoryState::There; });
    return std::none_of(field.runs.begin(), field.runs.end(), [&](const HistoryRun& run) {
        return run.state == HistoryState::NotStated || (run.state == HistoryState::There && run.forms != stated->forms);
    });
}

QString fieldText(const FieldHistory& field)
{
    QString text = u'\n' + safeForPeople(labelFor(field.attribute)) + u'\n';
    for (const HistoryRun& run : field.runs)
        text += runLine(run);
    return text;
}

QString listed(QLatin1StringView title, const QStringList& names)
{
    return names.isEmpty() ? QString() : u'\n' + title + u": "_s + names.join(u", "_s) + u'\n';
}

QString unreadText(const History& history)
{
    QStringList numbers;
    for (const Moment& moment : history.unread)
        numbers << QString::number(moment.number);
    return listed("snapshots whose bytes are removed, of which nothing can be said"_L1, numbers);
}

} // namespace

QString stateWords(const HistoryRun& run)
{
    switch (run.state) {
    case HistoryState::There: return u"there"_s;
    case HistoryState::Named: return u"merely named"_s;
    case HistoryState::Absent: return run.isStillNamed ? u"not there, though something names it"_s : u"not there"_s;
    case HistoryState::NotLookedAt: return u"not looked at"_s;
    case HistoryState::NotStated: return u"not stated"_s;
    }
    Q_UNREACHABLE();
}

QString toText(const History& history, bool isOneField)
{
    QString text = headline(history);
    if (!isOneField) {
        text += u'\n';
        for (const HistoryRun& run : history.runs)
            text += runLine(run);
    }
    QStringList steady;
    QStringList apart;
    for (const FieldHistory& field : history.fields) {
        if (isOneField || (field.apart == Apart::No && !isSteady(field)))
            text += fieldText(field);
        else if (field.apart == Apart::No)
            steady << safeForPeople(labelFor(field.attribute));
        else
            apart << safeForPeople(labelFor(field.attribute));
    }
    return text + listed("the same wherever it is there"_L1, steady)
           + listed("never a change, left out (ask for one by its name)"_L1, apart) + unreadText(history);
}

} // namespace unitscope
