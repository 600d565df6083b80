// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The form that tells a severity in the picture, as an icon of the theme's colours.

#include "app/ui/theme/theme.h"
#include "graph/rules/finding.h"

#include <QtGui/qicon.h>
#include <map>

namespace unitscope {

QIcon severityIcon(Severity severity, const Theme& theme);
std::map<Severity, QIcon> severityIcons(const Theme& theme);

} // namespace unitscope
