// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A folder of its own with several files about one host h, and one about another: what somebody has who looks at more than
/// one source. a.json and b.json are of one day, b.json is later and says www of what a.json says root of; c.md is a report
/// without a time; friday.json is of another day; elsewhere.json is of the other host.

#include "guitest.h"

#include <QtCore/qtemporarydir.h>

namespace unitscope::test {

class SeveralFiles
{
public:
    static constexpr QStringView noon = u"2026-03-02T12:00:00Z";
    static constexpr QStringView later = u"2026-03-02T15:00:00Z";
    static constexpr QStringView friday = u"2026-03-06T12:00:00Z";

    SeveralFiles();

    QString folder() const { return m_folder.path(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// A registry of host h.
    void write(const QString& name, QStringView time, const QStringList& modules) const;

private:
    QTemporaryDir m_folder;
};

} // namespace unitscope::test
