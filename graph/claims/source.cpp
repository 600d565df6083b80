// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/claims/source.h"

#include <QtCore/qcryptographichash.h>

namespace unitscope {

Source::Source(QString origin, QByteArray bytes)
    : m_origin(std::move(origin)),
      m_bytes(std::move(bytes)),
      m_sha256(QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex()),
      m_lines(m_bytes)
{ }

QString Source::shortName() const
{
    const qsizetype slash = m_origin.lastIndexOf(QLatin1Char('/'));
    const QString last = m_origin.mid(slash + 1);
    return last.isEmpty() ? m_origin : last;
}

} // namespace unitscope
