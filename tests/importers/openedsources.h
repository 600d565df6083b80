// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Several registries for tests, in the order given. What should open and does not fails the test at once.

#include "importers/open/sources.h"
#include "importers/openedregistry.h"

namespace unitscope::test {

inline QString togetherPath(const QString& name)
{
    return QStringLiteral(UNITSCOPE_FIXTURES "/together/") + name;
}

inline SnapshotPtr openedTogether(const QStringList& names)
{
    std::vector<QString> paths;
    for (const QString& name : names)
        paths.push_back(togetherPath(name));
    const Result<SnapshotPtr> snapshot = openSources(paths, {}, {});
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return *snapshot;
}

inline GraphPtr graphOfAll(const QStringList& names)
{
    return *resolveAll(openedTogether(names), {});
}

} // namespace unitscope::test
