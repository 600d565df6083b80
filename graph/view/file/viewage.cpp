// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/file/viewage.h"

#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostNamed = 3;
constexpr int longestName = 40;

std::set<NodeId> shownIn(const Visible& visible)
{
    std::set<NodeId> shown;
    const auto nodes = visible.graph->nodes();
    for (NodeIndex i = 0; i < nodes.size(); ++i) {
        if (visible.indexOf(i))
            shown.insert(nodes[i].id);
    }
    return shown;
}

QString namesOf(const std::vector<NodeId>& ids)
{
    QStringList names;
    for (size_t i = 0; i < std::min(ids.size(), mostNamed); ++i)
        names += elidedMiddle(safeForPeople(ids[i].name()), longestName);
    return ids.size() <= mostNamed ? names.join(u", "_s)
                                   : u"%1 and %2 more"_s.arg(names.join(u", "_s)).arg(ids.size() - mostNamed);
}

/// "1 is new (a)", "2 are new (a, b)".
QString part(const std::vector<NodeId>& ids, const QString& what)
{
    return u"%1 %2 %3 (%4)"_s.arg(QString::number(ids.size()), ids.size() == 1 ? u"is"_s : u"are"_s, what,
                                  namesOf(ids));
}

} // namespace

ViewFile viewFileOf(const Visible& visible, const QString& name)
{
    ViewFile view{.name = name, .spec = visible.spec, .boxes = shownIn(visible)};
    for (const Node& node : visible.graph->nodes())
        view.hosts.insert(node.id.host());
    return view;
}

ViewAge ageOf(const ViewFile& view, const Visible& visible)
{
    ViewAge age{.known = std::ssize(view.boxes)};
    if (view.boxes.empty())
        return age;
    std::set<NodeId> meant = view.boxes;
    for (const auto& [box, note] : view.spec.own.notes)
        meant.insert(box);
    if (view.spec.focus)
        meant.insert(view.spec.focus->center);
    for (const NodeId& id : meant) {
        if (visible.indexOf(id))
            continue;
        if (!visible.graph->find(id))
            age.gone.push_back(id);
        else if (view.boxes.contains(id))
            age.unshown.push_back(id);
    }
    for (const NodeId& id : shownIn(visible)) {
        if (!view.boxes.contains(id))
            age.isNew.push_back(id);
    }
    return age;
}

QString inWords(const ViewAge& age)
{
    const QString head = age.known == 1 ? u"This view knows 1 box"_s : u"This view knows %1 boxes"_s.arg(age.known);
    QStringList parts;
    if (!age.gone.empty())
        parts += part(age.gone, u"gone"_s);
    if (!age.unshown.empty())
        parts += part(age.unshown, u"no longer shown by it"_s);
    if (!age.isNew.empty())
        parts += part(age.isNew, u"new"_s);
    return parts.isEmpty() ? head + u", as there are now."_s : head + u": "_s + parts.join(u", "_s) + u'.';
}

} // namespace unitscope
