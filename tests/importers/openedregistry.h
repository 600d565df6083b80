// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Registries for tests: from a fixture or from text at hand. What should open and does not fails the test at once.

#include "graph/model/infer.h"
#include "importers/open/open.h"

#include <QtCore/qfile.h>

namespace unitscope::test {

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qUtf8Printable(path));
    return file.readAll();
}

inline QString fixturePath(const QString& name)
{
    return QStringLiteral(UNITSCOPE_FIXTURES "/registry/") + name;
}

inline SnapshotPtr opened(const QByteArray& bytes, const QString& origin = QStringLiteral("test.json"))
{
    const auto snapshot = openBytes(bytes, origin);
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return *snapshot;
}

inline GraphPtr graphIn(const QByteArray& bytes, const QString& origin = QStringLiteral("test.json"))
{
    return resolve(std::make_shared<const Snapshot>(infer(Snapshot(*opened(bytes, origin)))));
}

} // namespace unitscope::test
