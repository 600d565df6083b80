// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/madereport.h"

#include "graph/draw/comparedview.h"
#include "graph/draw/visiblepicture.h"
#include "graph/export/report/statereport.h"
#include "graph/view/redact/redactedstates.h"
#include "graph/view/redact/redactedview.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Of two states or of one, as they are called or in aliases.
Result<PicturePtr> drawn(const ReportOrder& order, const std::stop_token& stop)
{
    const ReviewPtr& known = order.review;
    if (const RedactedStates* states = order.redactedStates.get())
        return pictureOf(redacted(comparedView(*states->original(), order.spec, known.get()), known.get(), *states),
                         states->states(), states->of(*known), order.layout, stop);
    if (const Redaction* redaction = order.redaction.get())
        return pictureOf(redacted(view(order.graph, known.get(), order.spec), known.get(), *redaction),
                         redaction->of(*known), order.layout, stop);
    return order.diff ? makePicture(twoStatesOf(order.diff), known, order.spec, order.layout, stop)
                      : makePicture(order.graph, known, order.spec, order.layout, stop);
}

/// What was found, about the redacted graph. What somebody decided, and what the rules are called, is theirs.
void redact(Checked& checked, const Review& known, const Redaction& redaction)
{
    checked.graph = redaction.graph();
    checked.findings = redaction.of(known)->findings;
    checked.rules.ignored.clear();
    if (!checked.rulesName.isEmpty())
        checked.rulesName = u"(left out)"_s;
}

std::optional<std::span<const ChangeToDecide>> decidedIn(const ReportOrder& order)
{
    if (order.decided && order.redactedStates)
        return std::span<const ChangeToDecide>(order.redactedStates->decided());
    return order.decided;
}

} // namespace

std::optional<qint64> newestTime(const Snapshot& snapshot)
{
    std::optional<qint64> newest;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i)
        newest = std::max(newest, snapshot.timeOf(i));
    return newest;
}

QString putInAliases(ReportOrder& order)
{
    if (!order.diff) {
        order.redaction = std::make_shared<const Redaction>(order.graph);
        return order.redaction->counts();
    }
    order.redactedStates = std::make_shared<const RedactedStates>(
        order.diff, twoStatesOf(order.diff), order.decided.value_or(std::span<const ChangeToDecide>()));
    return order.redactedStates->counts();
}

Result<MadeReport> madeReport(const ReportOrder& order, const std::stop_token& stop)
{
    const Review& known = *order.review;
    Result<PicturePtr> picture = drawn(order, stop);
    if (!picture)
        return tl::unexpected(std::move(picture).error());
    MadeReport made{.checked = {.graph = order.graph,
                                .rules = known.rules,
                                .rulesName = order.rulesName,
                                .asOf = known.asOf,
                                .failOn = order.failOn,
                                .findings = known.findings},
                    .redaction = order.redaction,
                    .picture = *std::move(picture)};
    const RedactedStates* states = order.redactedStates.get();
    const Redaction* redaction = states ? &states->after() : order.redaction.get();
    if (redaction)
        redact(made.checked, known, *redaction);
    const GraphDiffPtr& diff = states ? states->diff() : order.diff;
    std::optional<DiffReport> changes;
    if (diff) {
        changes = reportOf(*diff, {.withApart = false, .decided = decidedIn(order)});
        made.before = diff->before;
    }
    made.document = stateReport({.checked = made.checked,
                                 .changes = changes ? &*changes : nullptr,
                                 .before = made.before.get(),
                                 .shown = &made.picture->visible,
                                 .evidence = order.evidence,
                                 .program = QStringLiteral(UNITSCOPE_VERSION),
                                 .isApprovedBefore = order.isApprovedBefore,
                                 .redaction = redaction,
                                 .namesLeftOut = order.namesLeftOut});
    return made;
}

} // namespace unitscope
