// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What --help prints for "report"; as in helptext.h.

#include <QtCore/qstring.h>

namespace unitscope {

QString reportHelp();
/// With the options that a report has wherever one is made, in the place of "@report".
QString withReportOptions(QString help);

} // namespace unitscope
