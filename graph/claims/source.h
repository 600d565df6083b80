// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One input as it was kept: bytes that never change after this point, and where they came from.
/// Shared by pointer between snapshots; safe to read from any thread.

#include "graph/base/location.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>
#include <memory>
#include <optional>

namespace unitscope {

using SourceIndex = quint32; ///< into Snapshot::sources()

class Source
{
public:
    /// `origin` is what the user named: a path, a URL, "standard input". Hashes the bytes and indexes their lines.
    Source(QString origin, QByteArray bytes);
    /// The same source under a short name that tells it apart from others beside it.
    Source(const Source& source, QString shortName);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    const QString& origin() const { return m_origin; }
    /// The last part of the origin, or more of it where that is not enough: what fits into a caption.
    const QString& shortName() const { return m_shortName; }
    const QByteArray& bytes() const { return m_bytes; }
    /// Of the kept bytes, 64 lower-case hexadecimal digits.
    const QByteArray& sha256() const { return m_sha256; }
    const LineIndex& lines() const { return m_lines; }

private:
    QString m_origin;
    QString m_shortName;
    QByteArray m_bytes;
    QByteArray m_sha256;
    LineIndex m_lines;
};

using SourcePtr = std::shared_ptr<const Source>;

} // namespace unitscope
