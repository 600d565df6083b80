// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/viewargument.h"
#include "graph/base/safetext.h"
#include "graph/rules/review.h"
#include "graph/view/file/viewage.h"

#include <QtCore/qdatetime.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString lines(const QString& heading, const std::vector<NodeId>& ids)
{
    QString text;
    if (!ids.empty())
        text += u"%1 (%2)\n"_s.arg(heading).arg(ids.size());
    for (const NodeId& id : ids)
        text += u"  "_s + safeForPeople(id.text()) + u'\n';
    return text;
}

} // namespace

ExitCode runViewCheck(const ViewCheckRequest& request, const Console& console, std::stop_token stop)
{
    Result<ViewFile> file = loadView(request.view, stop);
    if (!file)
        return fail(console, file.error());
    const Result<GraphPtr> graph = openTogether(request.source, stop);
    if (!graph)
        return fail(console, graph.error());
    sayProblemCount((*graph)->snapshot(), console);
    file = viewForGraph(*std::move(file), request.view, **graph, console);
    if (!file)
        return fail(console, file.error());
    const ReviewPtr known = review(**graph, {}, QDateTime::currentMSecsSinceEpoch());
    const Visible visible = view(*graph, known.get(), file->spec);
    if (visible.filterMistake)
        return fail(console, {.code = Error::Code::Usage,
                              .where = {.file = safeForPeople(request.view.file)},
                              .expected = u"a view with a filter that can be read"_s,
                              .found = safeForPeople(shortened(file->spec.filter.text)),
                              .advice = visible.filterMistake->message()});
    const ViewAge age = ageOf(*file, visible);
    if (age.known == 0 && !age.isOld())
        say(console, u"the view does not say which boxes it showed; saving it in the window adds them"_s);
    else
        say(console,
            age.isOld() ? inWords(age) : u"all %1 boxes of the view are there, and none is new"_s.arg(age.known));
    const QString text = lines(u"gone"_s, age.gone) + lines(u"there, but not shown by the view any more"_s, age.unshown)
                         + lines(u"new"_s, age.isNew);
    const ExitCode printed = print(console, text.toUtf8(), stop);
    return printed == ExitCode::Done && !age.gone.empty() ? ExitCode::Differences : printed;
}

} // namespace unitscope
