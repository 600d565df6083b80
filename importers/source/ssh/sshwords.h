// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What came over standard error as lines to look at and to show: each safe for people and shortened. Pure, any bytes.

#include <QtCore/qstringlist.h>

namespace unitscope {

class SshWords
{
public:
    explicit SshWords(QByteArrayView bytes);

    /// Empty if there is none.
    QString first() const { return m_lines.value(0); }
    QString last() const { return m_lines.isEmpty() ? QString() : m_lines.back(); }
    /// The last line that has it; empty if there is none.
    QString lineWith(const QString& text) const;
    /// Of that line what stands between the two; up to its end if `after` is not there or empty.
    QString between(const QString& before, const QString& after) const;
    /// The line after the last one that has it.
    QString lineAfter(const QString& text) const;
    /// Whether the last lines say that the way through a proxy ended, which are taken away: what is left says why.
    bool takeEndOfProxy();

private:
    QStringList m_lines;
};

} // namespace unitscope
