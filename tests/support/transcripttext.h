// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Transcripts of an audit for tests: frames as they are written here, with the sizes and sums that the form asks for.

#include <QtCore/qbytearray.h>

namespace unitscope::test {

class TranscriptText
{
public:
    /// Of a host of that name; empty for none.
    explicit TranscriptText(const QByteArray& host = {})
    {
        if (!host.isEmpty())
            frame("host.name", "ok", host + '\n');
    }

    TranscriptText& frame(const QByteArray& id, const QByteArray& note, const QByteArray& body = {},
                          const QByteArray& status = "0", int masked = 0)
    {
        const QByteArray size = QByteArray::number(body.size());
        const QByteArray secrets = QByteArray::number(masked);
        m_frames += "BEGIN 5d0c " + id + '\n' + body + "\nEND 5d0c " + id + ' ' + status + ' ' + size + ' ' + secrets
                    + ' ' + note + '\n';
        ++m_count;
        m_bytes += body.size();
        m_masked += masked;
        return *this;
    }

    /// Without its last line, as a connection that broke leaves it.
    QByteArray cut() const { return "unitscope-audit 1 5d0c\n" + m_frames; }
    QByteArray bytes() const
    {
        return cut() + "DONE 5d0c " + QByteArray::number(m_count) + ' ' + QByteArray::number(m_bytes) + ' '
               + QByteArray::number(m_masked) + '\n';
    }

private:
    QByteArray m_frames;
    int m_count = 0;
    qint64 m_bytes = 0;
    int m_masked = 0;
};

} // namespace unitscope::test
