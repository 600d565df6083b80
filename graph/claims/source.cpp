// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/source.h"

#include <QtCore/qcryptographichash.h>

namespace unitscope {

namespace {

QString lastPartOf(const QString& origin)
{
    const QString last = origin.sliced(origin.lastIndexOf(QLatin1Char('/')) + 1);
    return last.isEmpty() ? origin : last;
}

} // namespace

Source::Source(QString origin, QByteArray bytes)
    : m_origin(std::move(origin)),
      m_shortName(lastPartOf(m_origin)),
      m_bytes(std::move(bytes)),
      m_sha256(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex()),
      m_lines(m_bytes)
{ }

Source::Source(const Source& source, QString shortName)
    : m_origin(source.m_origin),
      m_shortName(std::move(shortName)),
      m_bytes(source.m_bytes),
      m_sha256(source.m_sha256),
      m_lines(m_bytes)
{ }

} // namespace unitscope
