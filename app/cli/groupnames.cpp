// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/groupnames.h"

#include "graph/base/safetext.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestList = 600; // UTF-16 units

bool isCalled(const VisibleGroup& group, const QString& name)
{
    const auto isSame = [&](QStringView one) { return one.compare(name, Qt::CaseInsensitive) == 0; };
    const qsizetype host = group.name.indexOf(u" · "_s);
    const qsizetype value = group.id.name().indexOf(u'=');
    return isSame(group.name) || isSame(group.id.text())
           || (host >= 0 && isSame(QStringView(group.name).sliced(host + 3)))
           || (value >= 0 && isSame(QStringView(group.id.name()).sliced(value + 1)));
}

Error unknown(const Visible& visible, const QString& name)
{
    QStringList names;
    for (const VisibleGroup& group : visible.groups)
        names += u'"' + group.name + u'"';
    return {.code = Error::Code::Usage,
            .where = {.file = u"--collapse"_s},
            .expected = names.isEmpty() ? u"groups: there are none without --group-by"_s
                                        : u"all, or one of "_s + shortened(names.join(u", "_s), longestList),
            .found = u'"' + safeForPeople(shortened(name)) + u'"'};
}

} // namespace

Result<std::set<NodeId>> groupsNamed(const Visible& visible, const std::vector<QString>& names)
{
    std::set<NodeId> ids;
    for (const QString& name : names) {
        const bool isAll = name == "all"_L1;
        bool isKnown = false;
        for (const VisibleGroup& group : visible.groups) {
            if (!isAll && !isCalled(group, name))
                continue;
            ids.insert(group.id);
            isKnown = true;
        }
        if (!isKnown)
            return failed(unknown(visible, name));
    }
    return ids;
}

} // namespace unitscope
