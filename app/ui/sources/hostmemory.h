// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which hosts are the same, from one start of the program to the next.

#include <QtCore/qstring.h>

namespace unitscope {

class Document;
class Notices;

/// Gives the document what the file holds, and keeps in it what is decided from now on. What cannot be read or written is
/// said, and forgotten at the end of the program; the file stays as it is.
void keepHostDecisions(Document& document, Notices* notices, const QString& file);

} // namespace unitscope
