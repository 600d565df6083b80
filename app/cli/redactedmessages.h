// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is said of something that is written redacted, and what is not.

#include "app/cli/console.h"
#include "graph/view/redact/redaction.h"

#include <QtCore/qbuffer.h>

namespace unitscope {

/// Nobody hands a file on without having read what may still be in it.
void sayRedacted(const QString& counts, const Console& console);
inline void sayRedacted(const Redaction& redaction, const Console& console)
{
    sayRedacted(redaction.counts(), console);
}

/// Says of what sort the error is, and nothing that a source, a path or a name could have put in it. Gives its exit code.
ExitCode failRedacted(const Console& console, const Error& error);

/// As deliver(), but a failure says as little.
ExitCode deliverRedacted(const QString& output, QByteArrayView data, const Console& console, std::stop_token stop);

/// Messages that may name what must not be named go nowhere.
class Silence
{
public:
    explicit Silence(const Console& console) : m_quiet{.out = console.out, .messages = m_unsaid, .ask = console.ask}
    {
        m_unsaid.open(QIODevice::WriteOnly);
    }
    const Console& console() const { return m_quiet; }

private:
    QBuffer m_unsaid;
    Console m_quiet;
};

} // namespace unitscope
