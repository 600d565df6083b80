// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What --help prints: written by hand, with examples, at most 80 columns wide. A test holds it against the options that exist.

#include <QtCore/qstring.h>

namespace unitscope {

enum class HelpTopic {
    Program,
    Export,
    Import,
    Show,
    Diff,
    Check,
    Audit,
    Query,
    Neighbours,
    Path,
    Impact,
    Archive,
    Report,
    Pack,
    Verify,
    View
};

QString helpText(HelpTopic topic);
QString versionText();

} // namespace unitscope
