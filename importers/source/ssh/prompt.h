// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From the prompt that ssh gives its askpass program to a question. Pure, any bytes. Wordings of OpenSSH 8.4 to 9.9; what is
/// worded in another way becomes a Code, which shows all of it. What a server words stands behind "(user@host) " and
/// cannot become a question about a host's key.

#include "importers/source/ask.h"
#include "importers/source/ssh/askprotocol.h"

namespace unitscope {

Question questionFrom(askprotocol::Hint hint, QByteArrayView prompt);
/// Whether ssh asks again because it did not understand the answer: that is not put to anybody.
bool isRepeated(QByteArrayView prompt);

} // namespace unitscope
