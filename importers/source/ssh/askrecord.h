// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What has been asked and answered in one ssh call, so that nobody is asked twice: the same process that asks the same again
/// was given the wrong answer, another process (on the way over a jump host) gets the one that is known. Forgotten with the call.

#include "importers/source/ask.h"

#include <vector>

namespace unitscope {

class AskRecord
{
public:
    enum class Way : quint8 { Put, Repeat, Refuse };

    Way wayFor(const Question& question, quint32 process) const;
    /// The known answer, which counts as given to that process. Only where the way is Repeat (Q_ASSERT).
    QByteArrayView repeat(const Question& question, quint32 process);
    /// Returns it as it is kept.
    QByteArrayView keep(const Question& question, quint32 process, Secret answer);
    /// From now on every question is refused.
    void close() { m_isClosed = true; }

private:
    struct Entry
    {
        Question question;
        std::vector<quint32> processes;
        Secret answer;
    };

    std::vector<Entry> m_entries;
    bool m_isClosed = false;
};

/// For a second connection right after one that worked: what was answered in the first is not asked again. Remembers as long as
/// it, or a copy of it, lives.
Ask askingOnce(Ask ask);

/// Whether ssh can take it for what it is: one line that is not too long; of a host's key the fingerprint itself.
bool isAnswerTo(const Question& question, const Secret& answer);

} // namespace unitscope
