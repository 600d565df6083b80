// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How the fingerprint of a host's key is shown to people who compare it. Pure.

#include <QtCore/qstringlist.h>

namespace unitscope {

/// "n4bQ", "gZhM", ...: the letters in groups of four, so that eyes find their place again, without the name of the hash
/// ("SHA256:").
QStringList fingerprintGroups(const QString& fingerprint);
/// What the host's administrator runs there to see the fingerprint; `keyType` as ssh names it ("ED25519").
QString fingerprintCommand(const QString& keyType);

} // namespace unitscope
