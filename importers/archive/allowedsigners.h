// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whose signatures count: a file as ssh-keygen(1) describes under ALLOWED SIGNERS.

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace unitscope {

/// unitscope/allowed_signers in the user's configuration ($XDG_CONFIG_HOME). Whom git trusts is not asked: that is another
/// trust, and whoever wants it names git's file.
QString usualAllowedSigners();

/// The same signers without the times from which and until which their keys are valid: who would be known if time did not
/// matter. Lines that cannot be read stay as they are. Pure.
QByteArray withoutValidity(const QByteArray& allowedSigners);

} // namespace unitscope
