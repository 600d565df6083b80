// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: whether the name of a consumer or a group is that of a unit. Conservative: the words of both are the
/// same once separators, letter case, numbers and the first word that three units share ("shop-") are set aside; or all words
/// of the unit, two or more, are among them. Two units that fit equally well are none.

#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>
#include <vector>

namespace unitscope {

class LikeNames
{
public:
    /// `units`: names of all units, from which common first words are learnt.
    explicit LikeNames(const QStringList& units);
    /// Index of the candidate that `name` is like; -1 if it is none, or not clear which.
    int find(const QString& name, const QStringList& candidates) const;

private:
    QStringList wordsOf(const QString& name) const;
    QSet<QString> m_commonFirstWords;
};

} // namespace unitscope
