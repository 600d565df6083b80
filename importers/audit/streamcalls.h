// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which streams the reached code reads and writes, as its lines say. In Python a call of a stream
/// command (xadd writes; xread, xreadgroup, xclaim, xautoclaim, xrange, xrevrange read; also as the first text of
/// execute_command) whose argument has the stream's name by the rule of streamnames.h; in other languages a line with such a command and
/// the name. What only looks at a stream (xlen, xinfo) or at its groups is no reader. Pure.

#include "importers/audit/streamnames.h"

namespace unitscope {

/// Texts that stand for streams: the names that Redis has, and what is behind their last ':' where it is of one stream only (code
/// that adds the first part elsewhere). Where Redis has none that are known, every text with the look of a key.
class KnownStreams
{
public:
    explicit KnownStreams(const QStringList& keys);
    /// Empty if the text stands for none.
    QString keyOf(const QString& text) const;

private:
    QSet<QString> m_keys;
    QHash<QString, QString> m_keyByEnd; ///< an empty one: of several
};

struct StreamUse
{
    QString key;
    bool isWrite = false;
    Proof proof; ///< the call, where the name is from, the imports that lead there
};

/// In the order of the files; each once for a file's call.
std::vector<StreamUse> streamUses(CodeTree& tree, const CodeReach& reach, const KnownStreams& known, bool& isCut);

} // namespace unitscope
