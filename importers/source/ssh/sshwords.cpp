// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/sshwords.h"

#include "graph/base/safetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype mostBytes = 65536;
constexpr int longestLine = 300;

bool isEndOfProxy(const QString& line)
{
    return line.contains("UNKNOWN port 65535"_L1) || line.contains("stdio forwarding failed"_L1)
           || line.startsWith("kex_exchange_identification:"_L1) || line.startsWith("banner exchange:"_L1)
           || line.startsWith("ssh_exchange_identification:"_L1);
}

} // namespace

SshWords::SshWords(QByteArrayView bytes)
{
    const QStringList lines = decodedLossy(bytes.last(std::min(bytes.size(), mostBytes))).split(u'\n');
    for (const QString& line : lines) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            m_lines << shortened(safeForPeople(trimmed), longestLine);
    }
}

QString SshWords::lineWith(const QString& text) const
{
    const auto found = std::find_if(m_lines.rbegin(), m_lines.rend(),
                                    [&](const QString& line) { return line.contains(text); });
    return found == m_lines.rend() ? QString() : *found;
}

QString SshWords::between(const QString& before, const QString& after) const
{
    const QString line = lineWith(before);
    if (line.isEmpty())
        return {};
    const QString rest = line.sliced(line.indexOf(before) + before.size());
    return after.isEmpty() ? rest : rest.section(after, 0, 0);
}

QString SshWords::lineAfter(const QString& text) const
{
    for (qsizetype i = m_lines.size() - 2; i >= 0; --i) {
        if (m_lines[i].contains(text))
            return m_lines[i + 1];
    }
    return {};
}

bool SshWords::takeEndOfProxy()
{
    const bool isThrough = last().contains("UNKNOWN port 65535"_L1);
    while (isThrough && isEndOfProxy(last()))
        m_lines.pop_back();
    return isThrough;
}

} // namespace unitscope
