// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemrow.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qstringlist.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostNames = 3;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::ProblemRow", words);
}

QString nameOf(const Subject& subject)
{
    if (const auto* node = std::get_if<NodeId>(&subject))
        return safeForPeople(node->name());
    const auto& edge = std::get<EdgeId>(subject);
    return safeForPeople(edge.from.name()) + u" – "_s + safeForPeople(edge.to.name());
}

QString namesOf(const std::vector<Subject>& subjects)
{
    QStringList names;
    for (const Subject& subject : std::span(subjects).first(std::min(subjects.size(), mostNames)))
        names += nameOf(subject);
    const QString text = names.join(u", "_s);
    return subjects.size() > mostNames ? tr("%1 and %2 more").arg(text).arg(subjects.size() - mostNames) : text;
}

QString placeWords(const Snapshot& snapshot, const Evidence& place)
{
    const Source& source = *snapshot.sources()[place.source];
    return u"%1:%2"_s.arg(safeForPeople(source.shortName())).arg(source.lines().positionOf(place.range.begin).line);
}

ProblemSide sideOf(const Snapshot& snapshot, const Side& side)
{
    ProblemSide row{.words = safeForPeople(side.words)};
    if (side.claims.empty())
        return row;
    row.statement = side.claims.front();
    row.place = snapshot.evidenceOf(snapshot.claim(*row.statement)).front();
    row.where = placeWords(snapshot, *row.place);
    if (side.claims.size() > 1)
        row.where = tr("%1 and %2 more").arg(row.where).arg(side.claims.size() - 1);
    return row;
}

ProblemGroup groupOf(const Finding& finding)
{
    if (finding.ignored)
        return ProblemGroup::Ignored;
    if (finding.outcome == Outcome::CannotBeJudged)
        return ProblemGroup::CannotBeJudged;
    switch (finding.rule->kind) {
    case FindingKind::DoesNotAddUp: return ProblemGroup::DoesNotAddUp;
    case FindingKind::Risk: return ProblemGroup::Risks;
    case FindingKind::Gap: return ProblemGroup::Gaps;
    }
    Q_UNREACHABLE();
}

QString decisionWords(const Decision& decision)
{
    QString words = safeForPeople(decision.why);
    if (!decision.who.isEmpty())
        words += u" – "_s + safeForPeople(decision.who);
    return words + u" ("_s
           + (decision.until ? tr("ignored until %1").arg(timeText(*decision.until)) : tr("ignored for good")) + u')';
}

ProblemRow rowOf(const Snapshot& snapshot, const Finding& finding)
{
    ProblemRow row;
    row.key = finding.key;
    row.group = groupOf(finding);
    row.severity = finding.severity;
    row.words = safeForPeople(finding.words);
    row.subjects = finding.subjects;
    row.about = namesOf(finding.subjects);
    for (const Side& side : finding.sides)
        row.sides.push_back(sideOf(snapshot, side));
    row.title = finding.rule->title;
    row.help = finding.rule->help;
    row.rule = finding.rule->id;
    row.version = finding.rule->version;
    row.decidedOn = finding.words;
    if (finding.ignored)
        row.ignored = decisionWords(*finding.ignored);
    return row;
}

ProblemRow rowOf(const Snapshot& snapshot, const Problem& problem, size_t number)
{
    const Error& error = problem.what;
    ProblemRow row;
    row.key = u"reading "_s + QString::number(number);
    row.group = ProblemGroup::CouldNotBeRead;
    row.severity = Severity::Warning;
    row.words = error.found.isEmpty() ? error.expected : tr("Expected %1, found %2").arg(error.expected, error.found);
    row.about = safeForPeople(error.where.pointer);
    row.title = tr("Could not be read as it stands");
    row.help = error.advice;
    row.sides = {{.words = tr("what is written there"),
                  .where = placeWords(snapshot, problem.evidence),
                  .place = problem.evidence}};
    return row;
}

} // namespace

QString wordsFor(ProblemGroup group)
{
    switch (group) {
    case ProblemGroup::DoesNotAddUp: return tr("Does not add up");
    case ProblemGroup::Risks: return tr("Risks");
    case ProblemGroup::Gaps: return tr("Gaps");
    case ProblemGroup::CannotBeJudged: return tr("Cannot be judged");
    case ProblemGroup::CouldNotBeRead: return tr("Could not be read as it stands");
    case ProblemGroup::Ignored: return tr("Ignored");
    }
    Q_UNREACHABLE();
}

QString wordsFor(Severity severity)
{
    switch (severity) {
    case Severity::Error: return tr("Error");
    case Severity::Warning: return tr("Warning");
    case Severity::Note: return tr("Note");
    }
    Q_UNREACHABLE();
}

QString ProblemRow::where() const
{
    const auto stated = std::find_if(sides.begin(), sides.end(), [](const ProblemSide& side) { return side.place; });
    return stated != sides.end() ? stated->where : QString();
}

ProblemRowsPtr problemRowsOf(const Graph& graph, const Review* review)
{
    auto rows = std::make_shared<ProblemRows>();
    const Snapshot& snapshot = graph.snapshot();
    if (review) {
        for (const Finding& finding : review->findings)
            rows->push_back(rowOf(snapshot, finding));
    }
    for (size_t i = 0; i < snapshot.problems().size(); ++i)
        rows->push_back(rowOf(snapshot, snapshot.problems()[i], i));
    std::stable_sort(rows->begin(), rows->end(),
                     [](const ProblemRow& a, const ProblemRow& b) { return a.group < b.group; });
    return rows;
}

} // namespace unitscope
