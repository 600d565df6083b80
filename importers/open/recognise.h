// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/open: what some bytes look like, by their content and never by a file name. Pure, any input.

#include <QtCore/qbytearrayview.h>

namespace unitscope {

enum class Format : quint8 {
    Json,       ///< begins like JSON, or is too broken to tell: the JSON reader says what is wrong
    Transcript, ///< of an audit, perhaps after a greeting
    Markdown,   ///< a heading, a table, a list or a fence among the first lines
    Other       ///< text of another kind
};

Format formatOf(QByteArrayView bytes);

} // namespace unitscope
