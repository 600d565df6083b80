// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the part users:(("NAME",pid=1,fd=2),...) of a row of ss, whose names may hold anything.

#include <QtCore/qbytearrayview.h>
#include <vector>

namespace unitscope {

struct HolderWords
{
    QByteArrayView name;
    qint64 pid = 0;
};

struct SsHolders
{
    std::vector<HolderWords> holders;
    qsizetype end = 0;    ///< the first byte behind; 0 if there is no such part
    bool isClosed = true; ///< false if the part begins and the row ends within it
};

/// `from` is where the part may begin.
SsHolders readHolders(QByteArrayView row, qsizetype from);

} // namespace unitscope
