// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: the text that is read, made from the bytes that are kept, and the way back.

#include "importers/report/repair.h"
#include "importers/report/tablelines.h"

namespace unitscope {

class Places
{
public:
    explicit Places(const QByteArray& kept) : m_repaired(repaired(kept)), m_tables(withPlainTables(m_repaired.bytes()))
    { }

    const QByteArray& bytes() const { return m_tables.bytes(); }
    /// Of characters in bytes().
    ByteRange originalOf(ByteRange range) const { return m_repaired.originalOf(m_tables.originalOf(range)); }

private:
    Rewritten m_repaired;
    Rewritten m_tables;
};

} // namespace unitscope
