// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/shortnames.h"

#include <QtCore/qhash.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Where the last part begins, or the one before the part that begins at `end`; 0 if there is none before.
qsizetype partBefore(const QString& origin, qsizetype end)
{
    return end > 1 ? origin.lastIndexOf(u'/', end - 2) + 1 : 0;
}

QHash<QStringView, int> counted(const std::vector<QString>& origins, const std::vector<qsizetype>& begins)
{
    QHash<QStringView, int> counts;
    for (size_t i = 0; i < origins.size(); ++i)
        ++counts[QStringView(origins[i]).sliced(begins[i])];
    return counts;
}

} // namespace

std::vector<QString> shortNamesOf(const std::vector<QString>& origins)
{
    std::vector<qsizetype> begins;
    begins.reserve(origins.size());
    for (const QString& origin : origins)
        begins.push_back(partBefore(origin, origin.size() + (origin.endsWith(u'/') ? 0 : 1)));
    for (bool hasGrown = true; hasGrown;) {
        hasGrown = false;
        const QHash<QStringView, int> counts = counted(origins, begins);
        for (size_t i = 0; i < origins.size(); ++i) {
            if (begins[i] == 0 || counts.value(QStringView(origins[i]).sliced(begins[i])) < 2)
                continue;
            begins[i] = partBefore(origins[i], begins[i]);
            hasGrown = true;
        }
    }
    std::vector<QString> names;
    names.reserve(origins.size());
    QHash<QString, int> used;
    for (size_t i = 0; i < origins.size(); ++i) {
        const QString name = origins[i].sliced(begins[i]);
        const int number = ++used[name];
        names.push_back(number == 1 ? name : name + u" (%1)"_s.arg(number));
    }
    return names;
}

} // namespace unitscope
